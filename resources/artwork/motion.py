"""One shape through all key poses: the same number of points each time, none of them sliding."""

from collections.abc import Sequence

import numpy as np
from scipy.ndimage import gaussian_filter1d

from .body import Array, Indices
from .curves import matched, sampled
from .silhouettes import Outline

EVENING = 1.3  # points over which the match's steps are evened out


def follow(
    outlines: Sequence[Outline], count: int, *, rest_share: float = 0.6, detail: float = 1.0
) -> list[Array]:
    """`count` points on each outline, matched from pose to pose."""
    first = outlines[0]
    start = _steadiest_point(outlines) if len(outlines) > 1 else 0
    points, rest = np.roll(first.points, -start, 0), np.roll(first.rest, -start, 0)
    chosen = sampled(points, count, detail)
    before, before_rest = points[chosen], rest[chosen]
    keys = [before]
    for outline in outlines[1:]:
        shift = outline.points.mean(0) - before.mean(0)
        gap = ((outline.points - before[0] - shift) ** 2).sum(1) * (1 - rest_share)
        gap += rest_share * ((outline.rest - before_rest[0]) ** 2).sum(1) * 450.0**2
        first_match = int(np.argmin(gap))
        points = np.roll(outline.points, -first_match, 0)
        rest = np.roll(outline.rest, -first_match, 0)
        chosen = _evened(
            matched(before, before_rest, points, rest, rest_share=rest_share), len(points)
        )
        before = points[chosen]
        before_rest = 0.5 * before_rest + 0.5 * rest[chosen]
        keys.append(before)
    return keys


def _evened(path: Indices, total: int) -> Indices:
    """The same way along an outline with its hurried and lingering steps smoothed out."""
    even = np.arange(len(path)) * (total / len(path))
    eased = even + gaussian_filter1d(path - even, EVENING, mode="wrap")
    return np.maximum.accumulate(np.clip(np.round(eased), 0, total - 1).astype(np.int64))


def _steadiest_point(outlines: Sequence[Outline]) -> int:
    """An index on the first outline whose place on the body is on every other outline as well."""
    first = outlines[0]
    every = max(1, len(first.points) // 60)
    candidates = np.arange(0, len(first.points), every)
    worst = np.zeros(len(candidates))
    for outline in outlines[1:]:
        sparse = outline.rest[::4]
        gap = ((first.rest[candidates, None] - sparse[None]) ** 2).sum(2).min(1)
        worst = np.maximum(worst, gap)
    return int(candidates[np.argmin(worst)])


def carried(points: Array, start: tuple[Array, Array], end: tuple[Array, Array]) -> Array:
    """A flat shape moved by the turn, shift and stretch that takes two points to two others."""
    turn = complex(*(end[1] - end[0])) / complex(*(start[1] - start[0]))
    flat = (points[:, 0] - start[0][0] + 1j * (points[:, 1] - start[0][1])) * turn
    return np.stack([flat.real + end[0][0], flat.imag + end[0][1]], axis=1)
