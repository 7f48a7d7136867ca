"""A small z-buffer: pixels a cut surface covers, how near it is, where on the rest body it lies."""

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

from .body import Array, Indices

Mask = NDArray[np.bool_]

UNITS = (480, 360)  # the canvas of every picture
MARGIN = 48  # units drawn beyond each edge, so that shapes bleed off cleanly
FINENESS = 3  # pixels a unit
NOTHING = -1e9


@dataclass(slots=True)
class Layer:
    """One rasterised part: covered pixels, nearness to the viewer (metres), rest position."""

    mask: Mask
    depth: NDArray[np.float64]
    rest: NDArray[np.float32]

    def without(self, hidden: Mask) -> "Layer":
        """The same part, less some pixels."""
        return Layer(self.mask & ~hidden, self.depth, self.rest)

    def __or__(self, other: "Layer") -> "Layer":
        """Both parts as one."""
        nearer = other.depth > self.depth
        return Layer(
            self.mask | other.mask,
            np.maximum(self.depth, other.depth),
            np.where(nearer[..., None], other.rest, self.rest),
        )


def canvas_shape() -> tuple[int, int]:
    """Rows and columns of every layer."""
    return (
        int((UNITS[1] + 2 * MARGIN) * FINENESS),
        int((UNITS[0] + 2 * MARGIN) * FINENESS),
    )


def rasterise(points: Array, faces: Indices, keep: Array, rest: Array) -> Layer:
    """Draw the triangles of a surface where `keep`, blended over each triangle, is positive.

    `points` are canvas units (x right, y down) and nearness in metres.
    """
    rows, columns = canvas_shape()
    depth = np.full((rows, columns), NOTHING)
    where = np.zeros((rows, columns, 3), np.float32)
    pixels = points.copy()
    pixels[:, :2] = (points[:, :2] + MARGIN) * FINENESS
    _fill(pixels, keep.astype(float), faces, rest.astype(np.float32), depth, where)
    return Layer(depth > NOTHING, depth, where)


@numba.njit(cache=True)
def _fill(
    points: Array,
    keep: Array,
    faces: Indices,
    rest: NDArray[np.float32],
    depth: Array,
    where: NDArray[np.float32],
) -> None:
    rows, columns = depth.shape
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        if keep[a] < 0 and keep[b] < 0 and keep[c] < 0:
            continue
        x0, y0 = points[a, 0], points[a, 1]
        x1, y1 = points[b, 0], points[b, 1]
        x2, y2 = points[c, 0], points[c, 1]
        area = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        if area == 0:
            continue
        left = max(0, int(np.floor(min(x0, x1, x2))))
        right = min(columns - 1, int(np.ceil(max(x0, x1, x2))))
        top = max(0, int(np.floor(min(y0, y1, y2))))
        bottom = min(rows - 1, int(np.ceil(max(y0, y1, y2))))
        for y in range(top, bottom + 1):
            for x in range(left, right + 1):
                w1 = ((x - x0) * (y2 - y0) - (x2 - x0) * (y - y0)) / area
                w2 = ((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)) / area
                w0 = 1 - w1 - w2
                if w0 < -1e-6 or w1 < -1e-6 or w2 < -1e-6:
                    continue
                if w0 * keep[a] + w1 * keep[b] + w2 * keep[c] < 0:
                    continue
                near = w0 * points[a, 2] + w1 * points[b, 2] + w2 * points[c, 2]
                if near > depth[y, x]:
                    depth[y, x] = near
                    for k in range(3):
                        where[y, x, k] = w0 * rest[a, k] + w1 * rest[b, k] + w2 * rest[c, k]
