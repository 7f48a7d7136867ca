"""Motion between the poses of a picture: when which pose shows, and how two of them mix."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain.pictures import Keys, Motion, Picture, Point

HOLD = timedelta(milliseconds=300)
"""How long a motion rests at each of its key poses."""
POSE_SHOWN = timedelta(seconds=1.5)
"""How long each key pose stays when motion is reduced."""

FRAMES_PER_SECOND = 30

Mix = tuple[tuple[int, float], ...]
"""Which poses, and how much of each; the shares add up to 1."""


def in_frames(elapsed: timedelta) -> timedelta:
    """The beginning of the frame at this time.

    Then every repetition shows the very same poses, and what is made for one serves the next.
    """
    second = timedelta(seconds=1)
    return elapsed * FRAMES_PER_SECOND // second * second / FRAMES_PER_SECOND


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


def arrivals(picture: Picture) -> tuple[float, ...]:
    """At which part of its cycle a loop comes to each of its key poses, and 1 for the end."""
    stops = _stops(picture)
    if not stops:
        return (0.0, 1.0)
    rest = min(HOLD, picture.cycle / (2 * len(stops))) / picture.cycle
    moving = 1.0 - rest * len(stops)
    length = _length(picture)
    return tuple(
        number * rest + moving * (stop - stops[0]) / length
        for number, stop in enumerate((*stops, stops[0] + length))
    )


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


def weights(picture: Picture, pose: float) -> Mix:
    """Which poses to mix for this one, and how much of each (cubic in time; the sum is 1).

    One pair alone when `pose` is a drawn pose: then nothing needs mixing.
    """
    count = picture.poses
    # No eye sees a ten-thousandth, and the same pose of another turn is then the same number.
    pose = round(pose, 4)
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


def mixed(keys: Keys, mix: Mix) -> tuple[float, ...] | list[float]:
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


def anchor_at(picture: Picture, name: str, mix: Mix) -> Point:
    """Where a landmark is in a mix of poses; KeyError when the picture has none of this name."""
    x, y = mixed(picture.anchors[name], mix)
    return x, y


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
