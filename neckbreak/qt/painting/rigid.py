"""Finds shapes that only turn, slide or stretch, so that Qt can move them instead of Python.

A head that tilts is the same outline in every pose. Mixing its points and mixing the maps that
lead from the first pose to the others come to the same, but the maps are six numbers a pose.
"""

from __future__ import annotations

from neckbreak.domain.pictures import Keys

Map = tuple[float, float, float, float, float, float]
"""x' = a x + b y + c and y' = d x + e y + f."""
ERROR = 0.15
"""By so many units of the canvas a point may be off; files are rounded to 0.1."""
_STAYS: Map = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)


def maps(keys: Keys) -> tuple[Map, ...] | None:
    """The maps from the first pose to each; None when the shape changes its form."""
    found = [_STAYS]
    for key in keys[1:]:
        made = _map(keys[0], key)
        if not _fits(made, keys[0], key):
            return None
        found.append(made)
    return tuple(found)


def mixed_map(maps_: tuple[Map, ...], mix: tuple[tuple[int, float], ...]) -> Map:
    """The map to a mix of poses."""
    a, b, c, d, e, f = (
        sum(maps_[number][place] * share for number, share in mix) for place in range(6)
    )
    return a, b, c, d, e, f


def _map(first: tuple[float, ...], other: tuple[float, ...]) -> Map:
    """The map that leads from one pose to another with the least squared error."""
    count = len(first) // 2
    x0, y0 = sum(first[0::2]) / count, sum(first[1::2]) / count
    u0, v0 = sum(other[0::2]) / count, sum(other[1::2]) / count
    xx = xy = yy = xu = yu = xv = yv = 0.0
    for x, y, u, v in zip(first[0::2], first[1::2], other[0::2], other[1::2], strict=True):
        x, y, u, v = x - x0, y - y0, u - u0, v - v0
        xx, xy, yy = xx + x * x, xy + x * y, yy + y * y
        xu, yu, xv, yv = xu + x * u, yu + y * u, xv + x * v, yv + y * v
    area = xx * yy - xy * xy
    if area > 0.01 * (xx + yy) ** 2:
        a, b = (xu * yy - yu * xy) / area, (yu * xx - xu * xy) / area
        d, e = (xv * yy - yv * xy) / area, (yv * xx - xv * xy) / area
    else:
        # Points almost on a line say nothing about the direction across: turn and scale only.
        size = xx + yy or 1.0
        a = e = (xu + yv) / size if xx + yy else 1.0
        d = (xv - yu) / size
        b = -d
    return a, b, u0 - a * x0 - b * y0, d, e, v0 - d * x0 - e * y0


def _fits(made: Map, first: tuple[float, ...], other: tuple[float, ...]) -> bool:
    a, b, c, d, e, f = made
    return all(
        abs(a * x + b * y + c - u) <= ERROR and abs(d * x + e * y + f - v) <= ERROR
        for x, y, u, v in zip(first[0::2], first[1::2], other[0::2], other[1::2], strict=True)
    )
