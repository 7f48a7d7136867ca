"""What a picture is made of: smooth shapes by colour role, key poses, anchors and overlays.

Coordinates are units of the canvas (480 x 360), x to the right and y down. Left and right in names
are the person's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

Point = tuple[float, float]
Keys = tuple[tuple[float, ...], ...]
"""The poses of one shape: each is x0, y0, x1, y1, …; all are equally long."""

# fmt: off
ROLES = frozenset({
    "bg", "blob", "ink", "line", "accent", "good", "screen", "glow", "white",
    "skin", "skin2", "nail", "hair", "hair2", "lip", "cheek",
    "top", "top2", "bot", "bot2", "shoe", "sole",
    "desk", "desk2", "chair", "chair2", "metal", "metal2",
})
# fmt: on
HOLD = timedelta(milliseconds=300)
"""How long a motion rests at each of its key poses."""
POSE_SHOWN = timedelta(seconds=1.5)
"""How long each key pose stays when motion is reduced."""


class Motion(StrEnum):
    """How the poses follow each other."""

    STILL = "still"
    LOOP = "loop"  # the last pose flows into the first
    SWING = "swing"  # there and back


@dataclass(frozen=True, slots=True)
class Fill:
    """A closed area; `shade` shows where the lit part, moved by `shift`, does not cover it."""

    name: str
    role: str
    keys: Keys
    shade: str | None = None
    shift: Point = (8.0, -1.5)
    clip: str | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """An open stroke with round ends; `dash` is in units of the canvas."""

    name: str
    role: str
    width: float
    keys: Keys
    clip: str | None = None
    dash: tuple[float, ...] | None = None
    opacity: float = 1.0


Shape = Fill | Line


@dataclass(frozen=True, slots=True)
class Marker:
    """The pulsing dot of a point to press."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """Which way to move; `part` is the stretch of the cycle in which it shows, None for always."""

    points: tuple[Point, ...]
    role: str = "accent"
    part: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Ghost:
    """The dashed outline of these shapes in another pose."""

    key: int
    shapes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A dashed line to compare with."""

    points: tuple[Point, ...]
    role: str = "good"
    dash: tuple[float, ...] = (4.0, 4.0)


@dataclass(frozen=True, slots=True)
class Sign:
    """A tick for "like this" or a cross for "not like this": never colour alone."""

    good: bool
    at: Point


@dataclass(frozen=True, slots=True)
class Zone:
    """An area to keep away from, crossed out."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A word for a landmark; `message` is its id in the word catalogue."""

    anchor: str
    message: str
    offset: Point


@dataclass(frozen=True, slots=True)
class Spine:
    """The line of the back."""

    points: tuple[Point, ...]
    role: str = "good"


@dataclass(frozen=True, slots=True)
class Ring:
    """A small circle round a landmark."""

    anchor: str
    role: str = "good"


Overlay = Marker | Arrow | Ghost | Guide | Sign | Zone | Label | Spine | Ring


# weakref_slot lets a reader share a picture for as long as somebody shows it, and no longer.
@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Picture:
    """A picture or a motion, ready to be painted.

    Every shape and anchor has one pose or `poses` of them. `holds` are the numbers of the key
    poses, at which the motion rests; they are also what is shown when motion is reduced.
    """

    name: str
    alt: str = ""
    anchors: Mapping[str, tuple[Point, ...]] = field(default_factory=lambda: MappingProxyType({}))
    shapes: tuple[Shape, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    motion: Motion = Motion.STILL
    cycle: timedelta = timedelta(seconds=6)
    holds: tuple[int, ...] = ()
    size: Point = (480.0, 360.0)

    @property
    def poses(self) -> int:
        """How many poses there are; a still picture has one."""
        drawn = (len(shape.keys) for shape in self.shapes)
        return max((*drawn, *(len(places) for places in self.anchors.values())), default=1)

    @property
    def moves(self) -> bool:
        """Whether anything changes with time, apart from pulsing markers."""
        return self.motion is not Motion.STILL and self.poses > 1


def pose_at(picture: Picture, elapsed: timedelta) -> float:
    """Which pose `elapsed` after the beginning: 1.5 is half way from the second to the third.

    The motion eases out of each key pose and into the next, and rests there for `HOLD`. A loop
    without key poses runs evenly; a swing without them rests at both ends.
    """
    if not picture.moves:
        return 0.0
    stops = _stops(picture)
    length = _length(picture)
    if not stops:
        return (elapsed / picture.cycle % 1.0) * length
    rest = min(HOLD, picture.cycle / (2 * len(stops)))
    moving = picture.cycle - rest * len(stops)
    into = elapsed % picture.cycle
    for start, end in zip(stops, (*stops[1:], stops[0] + length), strict=True):
        if into < rest:
            return _folded(picture, start)
        into -= rest
        travel = moving * ((end - start) / length)
        if into < travel:
            return _folded(picture, start + (end - start) * ease(into / travel))
        into -= travel
    return _folded(picture, stops[0])


def key_poses(picture: Picture) -> tuple[int, ...]:
    """The poses that tell the motion without moving, in order."""
    if not picture.moves:
        return (0,)
    if picture.holds:
        return picture.holds
    last = picture.poses - 1
    return (0, last) if picture.motion is Motion.SWING else (0, picture.poses // 2)


def key_pose_at(picture: Picture, elapsed: timedelta) -> float:
    """The key pose to show `elapsed` after the beginning when motion is reduced."""
    poses = key_poses(picture)
    return float(poses[(elapsed // POSE_SHOWN) % len(poses)])


def phase_at(picture: Picture, elapsed: timedelta) -> float:
    """How much of the cycle is over, from 0 to 1."""
    return elapsed / picture.cycle % 1.0


def weights(picture: Picture, pose: float) -> tuple[tuple[int, float], ...]:
    """Which poses to mix for this one, and how much of each (cubic in time; the sum is 1).

    One pair alone when `pose` is a drawn pose: then nothing needs mixing.
    """
    count = picture.poses
    index = int(pose)
    part = pose - index
    if part < 1e-6:
        return ((index % count, 1.0),)
    square, cube = part * part, part * part * part
    shares = (
        (2 * square - part - cube) / 2,
        (2 - 5 * square + 3 * cube) / 2,
        (part + 4 * square - 3 * cube) / 2,
        (cube - square) / 2,
    )
    numbers = range(index - 1, index + 3)
    if picture.motion is Motion.LOOP:
        return tuple((number % count, share) for number, share in zip(numbers, shares, strict=True))
    return tuple(
        (min(max(number, 0), count - 1), share)
        for number, share in zip(numbers, shares, strict=True)
    )


def mixed(keys: Keys, mix: tuple[tuple[int, float], ...]) -> tuple[float, ...] | list[float]:
    """The coordinates of a shape in a mix of its poses; a shape with one pose stays as it is."""
    if len(keys) == 1:
        return keys[0]
    if len(mix) == 1:
        return keys[mix[0][0]]
    (a, p), (b, q), (c, r), (d, s) = mix
    return [
        p * w + q * x + r * y + s * z
        for w, x, y, z in zip(keys[a], keys[b], keys[c], keys[d], strict=True)
    ]


def anchor_at(picture: Picture, name: str, mix: tuple[tuple[int, float], ...]) -> Point:
    """Where a landmark is in a mix of poses; KeyError when the picture has none of this name."""
    x, y = mixed(picture.anchors[name], mix)
    return x, y


def mirrored(picture: Picture) -> Picture:
    """The same picture for the other side of the body.

    Left and right in the names of anchors change places. `shift` stays: the light comes from the
    upper right on both sides.
    """
    width = picture.size[0]
    return replace(
        picture,
        anchors={
            other_side(name): tuple((width - x, y) for x, y in places)
            for name, places in picture.anchors.items()
        },
        shapes=tuple(
            replace(shape, keys=tuple(_flipped(key, width) for key in shape.keys))
            for shape in picture.shapes
        ),
        overlays=tuple(_mirrored_overlay(overlay, width) for overlay in picture.overlays),
    )


def other_side(name: str) -> str:
    """`name` with left and right exchanged: "GB20.left" becomes "GB20.right"."""
    swapped = {"left": "right", "right": "left"}
    return ".".join(swapped.get(part, part) for part in name.split("."))


def ease(part: float) -> float:
    """Slow, fast, slow: 0 to 1 with no speed at both ends."""
    return part * part * (3 - 2 * part)


def _stops(picture: Picture) -> tuple[int, ...]:
    """Where the motion rests, along the whole way of one cycle, in order."""
    if picture.motion is Motion.LOOP:
        return tuple(sorted(picture.holds))
    last = picture.poses - 1
    out = {*picture.holds, 0, last} if not picture.holds else set(picture.holds)
    back = {2 * last - hold for hold in out if 0 < hold < last}
    return tuple(sorted(out | back))


def _length(picture: Picture) -> int:
    """How many steps from pose to pose one cycle has."""
    return picture.poses if picture.motion is Motion.LOOP else 2 * (picture.poses - 1)


def _folded(picture: Picture, way: float) -> float:
    """The pose at this place of the way: a swing goes back where a loop goes on."""
    length = _length(picture)
    way %= length
    if picture.motion is Motion.SWING and way > length / 2:
        return length - way
    return way


def _flipped(key: tuple[float, ...], width: float) -> tuple[float, ...]:
    points = zip(key[0::2], key[1::2], strict=True)
    return tuple(value for x, y in points for value in (width - x, y))


def _flipped_points(points: Iterable[Point], width: float) -> tuple[Point, ...]:
    return tuple((width - x, y) for x, y in points)


def _mirrored_overlay(overlay: Overlay, width: float) -> Overlay:
    match overlay:
        case Marker(anchor):
            return Marker(other_side(anchor))
        case Ring():
            return replace(overlay, anchor=other_side(overlay.anchor))
        case Label():
            x, y = overlay.offset
            return replace(overlay, anchor=other_side(overlay.anchor), offset=(-x, y))
        case Sign():
            return replace(overlay, at=(width - overlay.at[0], overlay.at[1]))
        case Ghost():
            return overlay
        case _:
            return replace(overlay, points=_flipped_points(overlay.points, width))
