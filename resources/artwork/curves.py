"""Few points for smooth curves, and the same points again on the outline of the next pose."""

import numba
import numpy as np
from scipy.ndimage import gaussian_filter1d

from .body import Array, Indices

FAR = 1e18


def signed_area(points: Array) -> float:
    """Area inside a closed curve; positive when it runs clockwise on the screen (y down)."""
    x, y = points.T
    return float(0.5 * np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


def resample(
    points: Array, *, step: float | None = None, count: int | None = None, closed: bool = True
) -> Array:
    """Evenly spaced points along a polyline."""
    line = np.vstack([points, points[:1]]) if closed else points
    reached = np.r_[0, np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))]
    if count is None:
        count = max(8, int(reached[-1] / (step or 1.0)))
    wanted = np.linspace(0, reached[-1], count, endpoint=not closed)
    return np.stack([np.interp(wanted, reached, line[:, k]) for k in (0, 1)], axis=1)


def smooth(points: Array, amount: float, *, closed: bool = True) -> Array:
    """A curve with its small bumps taken off; open ends stay where they are."""
    if closed:
        return gaussian_filter1d(points, amount, axis=0, mode="wrap")
    result = gaussian_filter1d(points, amount, axis=0, mode="nearest")
    result[0], result[-1] = points[0], points[-1]
    return result


def sampled(dense: Array, count: int, detail: float = 1.0) -> Indices:
    """Indices of `count` points on a dense closed curve, closer together where it bends.

    Spacing changes slowly, so that a uniform Catmull-Rom curve through them does not swing out.
    """
    total = len(dense)
    tangent = np.roll(dense, -4, 0) - np.roll(dense, 4, 0)
    angle = np.unwrap(np.arctan2(tangent[:, 1], tangent[:, 0]))
    bend = np.minimum(np.abs(np.gradient(angle)), 0.3)
    bend[[0, -1]] = bend[[1, -2]]
    spread = max(2.0, total / count / 2.5)
    bend = gaussian_filter1d(bend, spread, mode="wrap")
    weight = 0.5 / total + detail * bend / bend.sum()
    weight = gaussian_filter1d(weight, spread, mode="wrap")
    reached = np.r_[0, np.cumsum(weight)] / weight.sum()
    wanted = np.linspace(0, 1, count, endpoint=False)
    return np.interp(wanted, reached, np.arange(total + 1)).astype(np.int64) % total


def matched(
    before: Array,
    before_rest: Array,
    dense: Array,
    dense_rest: Array,
    *,
    rest_share: float,
) -> Indices:
    """Indices on a dense closed outline that correspond to points of an earlier pose, in order.

    Dynamic programming over place on the screen, direction, and place on the rest body;
    `rest_share` (0..1) is the trust in the latter. The dense outline must start at the match of
    the first point.
    """
    total = len(dense)
    way = np.roll(before, -1, 0) - np.roll(before, 1, 0)
    way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-9
    dense_way = np.roll(dense, -3, 0) - np.roll(dense, 3, 0)
    dense_way /= np.linalg.norm(dense_way, axis=1, keepdims=True) + 1e-9
    shift = dense.mean(0) - before.mean(0)
    on_screen = ((before[:, None] + shift - dense[None]) ** 2).sum(2)
    on_body = ((before_rest[:, None] - dense_rest[None]) ** 2).sum(2) * 450.0**2
    turned = 1 - (way[:, None] * dense_way[None]).sum(2)
    cost = (1 - rest_share) * on_screen + rest_share * np.minimum(on_body, 3000.0) + 60 * turned
    lengths = np.linalg.norm(np.roll(before, -1, 0) - before, axis=1)
    expected = lengths / lengths.sum() * total
    path: Indices = _cheapest_way(cost, expected)
    return path


@numba.njit(cache=True)
def _cheapest_way(cost: Array, expected: Array) -> Indices:
    count, total = cost.shape
    best = np.full((count, total), FAR)
    came = np.zeros((count, total), np.int64)
    best[0, 0] = 0.0
    for i in range(1, count):
        longest = max(3, int(expected[i - 1] * 2.2) + 2)
        for j in range(i, total):
            for step in range(1, min(longest, j) + 1):
                value = best[i - 1, j - step]
                if value >= FAR:
                    continue
                value += 1.5 * (step - expected[i - 1]) ** 2 / (expected[i - 1] + 1)
                if value < best[i, j]:
                    best[i, j] = value
                    came[i, j] = j - step
            if best[i, j] < FAR:
                best[i, j] += cost[i, j]
    end, lowest = total - 1, FAR
    for j in range(total):
        gap = total - j
        value = best[count - 1, j] + 1.5 * (gap - expected[-1]) ** 2 / (expected[-1] + 1)
        if value < lowest:
            lowest, end = value, j
    path = np.zeros(count, np.int64)
    for i in range(count - 1, -1, -1):
        path[i] = end
        end = came[i, end]
    return path
