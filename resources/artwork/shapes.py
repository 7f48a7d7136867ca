"""Simple shapes drawn by hand: discs, boxes with corners, soft rooms."""

from collections.abc import Sequence

import numpy as np

from .body import Array
from .picture import Picture

Point = tuple[float, float]
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
    return np.array(points)


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
    return np.array(points)


def round_blob(picture: Picture, x: float = 240, y: float = 196, radius: float = 158) -> None:
    """The soft disc behind a figure."""
    picture.fill("blob", "blob", [disc(x, y, radius)])


def room_blob(picture: Picture) -> None:
    """The soft room shape behind a desk."""
    outline = [
        (70, 300), (46, 246), (42, 186), (62, 118), (112, 66), (190, 34), (270, 27), (340, 42),
        (400, 80), (434, 132), (438, 200), (426, 264), (408, 300), (408, 300), (404, 301),
        (74, 301), (70, 300),
    ]  # fmt: skip
    picture.fill("blob", "blob", [np.array(outline, float)])


def _towards(here: Array, there: Array) -> Array:
    return here + (there - here) / _length(there - here) * min(
        CORNER_EASE, _length(there - here) / 3
    )


def _length(vector: Array) -> float:
    return float(np.linalg.norm(vector)) or 1.0
