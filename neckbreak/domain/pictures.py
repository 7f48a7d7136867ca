"""What a picture is made of: smooth shapes by colour role, key poses, anchors and overlays.

Coordinates are units of the canvas (480 x 360), x to the right and y down. Left and right in names
are the person's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from itertools import chain
from types import MappingProxyType

Point = tuple[float, float]
Keys = tuple[tuple[float, ...], ...]
"""The poses of one shape: each is x0, y0, x1, y1, …; all are equally long."""

# fmt: off
ROLES = frozenset({
    "bg", "blob", "ink", "line", "accent", "good", "screen", "glow", "white",
    "skin", "skin2", "nail", "hair", "hair2", "lip", "cheek",
    "top", "top2", "knit", "knit2", "bot", "bot2", "shoe", "sole",
    "desk", "desk2", "chair", "chair2", "metal", "metal2",
})
# fmt: on


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

    Every shape and anchor has one pose or `poses` of them; a still picture has one. `holds` are
    the numbers of the key poses, at which the motion rests; they are also what is shown when
    motion is reduced.
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
    poses: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Counted once, since it is asked for several times a frame; the first thing that moves
        # tells for all.
        drawn = (len(shape.keys) for shape in self.shapes)
        placed = (len(places) for places in self.anchors.values())
        poses = next((count for count in chain(drawn, placed) if count > 1), 1)
        object.__setattr__(self, "poses", poses)

    @property
    def moves(self) -> bool:
        """Whether anything changes with time, apart from pulsing markers."""
        return self.motion is not Motion.STILL and self.poses > 1


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
