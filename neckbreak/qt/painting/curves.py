"""Smooth curves through points (uniform Catmull-Rom); a doubled point is a corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QPainterPath

from neckbreak.domain.pictures import Point


def closed(values: Sequence[float]) -> QPainterPath:
    """The closed curve through x0, y0, x1, y1, …"""
    xs, ys = list(values[0::2]), list(values[1::2])
    # The neighbours of each stretch from b to c: a before it and d after it.
    before_x, after_x = [xs[-1], *xs[:-1]], [*xs[1:], xs[0]]
    before_y, after_y = [ys[-1], *ys[:-1]], [*ys[1:], ys[0]]
    beyond_x, beyond_y = [*after_x[1:], after_x[0]], [*after_y[1:], after_y[0]]
    path = QPainterPath()
    path.moveTo(xs[0], ys[0])
    cubic = path.cubicTo
    for ax, bx, cx, dx, ay, by, cy, dy in zip(
        before_x, xs, after_x, beyond_x, before_y, ys, after_y, beyond_y, strict=True
    ):
        cubic(
            bx + (cx - ax) / 6,
            by + (cy - ay) / 6,
            cx - (dx - bx) / 6,
            cy - (dy - by) / 6,
            cx,
            cy,
        )
    path.closeSubpath()
    return path


def opened(values: Sequence[float]) -> QPainterPath:
    """The open curve through x0, y0, x1, y1, …"""
    xs, ys = values[0::2], values[1::2]
    last = len(xs) - 1
    path = QPainterPath()
    path.moveTo(xs[0], ys[0])
    for b in range(last):
        a, c, d = max(b - 1, 0), b + 1, min(b + 2, last)
        path.cubicTo(
            xs[b] + (xs[c] - xs[a]) / 6,
            ys[b] + (ys[c] - ys[a]) / 6,
            xs[c] - (xs[d] - xs[b]) / 6,
            ys[c] - (ys[d] - ys[b]) / 6,
            xs[c],
            ys[c],
        )
    return path


def through(points: Iterable[Point]) -> QPainterPath:
    """The open curve through these points."""
    return opened([value for point in points for value in point])
