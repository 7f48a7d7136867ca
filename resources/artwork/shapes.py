"""Simple shapes drawn by hand: discs, boxes with corners, soft rooms."""

from collections.abc import Sequence

import numpy as np

from .body import Array
from .picture import Picture

Point = tuple[float, float]
STEEPEST = 3.2  # how much longer a side may be than its neighbour
GROWTH = 2.0  # the length of an added side, in lengths of the short neighbour
CORNER_EASE = 1.5  # units from a corner to the points that keep it sharp


def disc(x: float, y: float, radius: float, count: int = 20, flat: float = 1.0) -> Array:
    """A circle, or an ellipse `flat` times as high as wide."""
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return np.stack([x + radius * np.sin(turn), y - radius * flat * np.cos(turn)], axis=1)


def polygon(corners: Sequence[Point]) -> Array:
    """Straight sides and sharp corners under any Catmull-Rom curve."""
    points: list[Array] = []
    ring = [np.array(corner, float) for corner in corners]
    for before, here, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True):
        points += [_towards(here, before), here, here, _towards(here, after)]
    return graded(points)


def rounded(corners: Sequence[Point], radius: float) -> Array:
    """Straight sides and round corners; the radius shrinks where a side is short."""
    points: list[Array] = []
    ring = [np.array(corner, float) for corner in corners]
    for before, here, after in zip(ring[-1:] + ring[:-1], ring, ring[1:] + ring[:1], strict=True):
        reach = min(radius, _length(before - here) / 2.2, _length(after - here) / 2.2)
        enter = here + (before - here) / _length(before - here) * reach
        leave = here + (after - here) / _length(after - here) * reach
        middle = 0.25 * enter + 0.5 * here + 0.25 * leave
        points += [enter, 0.5 * (enter + middle) + 0.1 * (here - middle), middle]
        points += [0.5 * (leave + middle) + 0.1 * (here - middle), leave]
    return graded(points)


def graded(ring: list[Array]) -> Array:
    """A closed ring whose neighbouring sides differ little in length, by points put on long sides.

    A uniform Catmull-Rom curve swings out where a long side meets a short one.
    """
    changed = True
    while changed:
        changed = False
        for i in range(len(ring)):
            before, a = ring[i - 1], ring[i]
            b, after = ring[(i + 1) % len(ring)], ring[(i + 2) % len(ring)]
            side = _span(a, b)
            short_before, short_after = _span(before, a), _span(b, after)
            if short_before and side > STEEPEST * short_before:
                ring.insert(i + 1, a + (b - a) / side * short_before * GROWTH)
            elif short_after and side > STEEPEST * short_after:
                ring.insert(i + 1, b + (a - b) / side * short_after * GROWTH)
            else:
                continue
            changed = True
            break
    return np.array(ring)


def round_blob(picture: Picture, x: float = 240, y: float = 196, radius: float = 158) -> None:
    """The soft disc behind a figure."""
    picture.fill("blob", "blob", [disc(x, y, radius)])


def room_blob(picture: Picture) -> None:
    """The soft room shape behind a desk."""
    outline = [
        (70, 300), (57, 276), (47, 247), (41, 216), (41, 184), (48, 149), (62, 118), (83, 90),
        (112, 66), (148, 47), (190, 34), (230, 28), (270, 27), (306, 32), (340, 42), (372, 58),
        (400, 80), (420, 104), (434, 132), (439, 165), (438, 200), (434, 232), (426, 264),
        (418, 283), (408, 300),
    ]  # fmt: skip
    corners = [np.array(point, float) for point in outline]
    start, end = corners[0], corners[-1]
    ring = [start, *corners[:1], _towards(start, corners[1]), *corners[1:-1]]
    ring += [_towards(end, corners[-2]), end, end, end - (1.5, 0.0), start + (1.5, 0.0)]
    picture.fill("blob", "blob", [graded(ring)])


def _towards(here: Array, there: Array) -> Array:
    return here + (there - here) / _length(there - here) * min(
        CORNER_EASE, _length(there - here) / 3
    )


def _span(a: Array, b: Array) -> float:
    return float(np.linalg.norm(a - b))


def _length(vector: Array) -> float:
    return float(np.linalg.norm(vector)) or 1.0
