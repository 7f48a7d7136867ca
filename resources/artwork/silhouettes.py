"""From a rasterised part to its outline, with the rest position under every outline point."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from scipy.ndimage import distance_transform_edt, gaussian_filter
from skimage.measure import find_contours

from .body import Array
from .curves import resample, signed_area, smooth
from .raster import FINENESS, MARGIN, Layer, Mask

STEP = 0.5  # units between dense outline points
BLUR_REACH = 4.0  # how many times its softness a blur reaches


@dataclass(frozen=True, slots=True)
class Outline:
    """A dense closed outline in canvas units, clockwise on the screen, and its rest positions."""

    points: Array
    rest: Array


def outlines(
    layer: Layer, softness: float = 2.0, least: float = 30.0, ease: float = 1.0
) -> list[Outline]:
    """All outlines of a part, largest first.

    `softness` is the blur in pixels, `least` an area, `ease` the length in units over which the
    coarse mesh's facets are smoothed away.
    """
    if not layer.mask.any():
        return []
    rows, columns = _around(layer.mask, ceil(BLUR_REACH * softness) + 2)
    mask, rest = layer.mask[rows, columns], layer.rest[rows, columns]
    corner = (columns.start, rows.start)
    nearest = distance_transform_edt(~mask, return_distances=False, return_indices=True)
    found = []
    pad = 8
    field = gaussian_filter(np.pad(mask.astype(float), pad), softness, truncate=BLUR_REACH)
    for contour in find_contours(field, 0.5):  # type: ignore[no-untyped-call]
        pixels = contour[:-1, ::-1] - pad + corner
        if len(pixels) < 8:
            continue
        points = resample(pixels / FINENESS - MARGIN, step=STEP)
        area = signed_area(points)
        if abs(area) < least or len(points) < 12:
            continue
        points = smooth(points if area > 0 else points[::-1], ease / STEP)
        x, y = _pixel(points, corner, mask)
        row, column = nearest[0][y, x], nearest[1][y, x]
        found.append((abs(area), Outline(points, rest[row, column].astype(float))))
    return [outline for _, outline in sorted(found, key=lambda pair: -pair[0])]


def outline(layer: Layer, softness: float = 2.0, ease: float = 1.0) -> Outline:
    """The outline of a part's largest piece."""
    return outlines(layer, softness, ease=ease)[0]


def moved(mask: Mask, right: float, down: float) -> Mask:
    """A mask shifted by canvas units; what leaves the canvas is lost."""
    columns, rows = round(right * FINENESS), round(down * FINENESS)
    result = np.zeros_like(mask)
    height, width = mask.shape
    result[max(0, rows) : height + min(0, rows), max(0, columns) : width + min(0, columns)] = mask[
        max(0, -rows) : height + min(0, -rows), max(0, -columns) : width + min(0, -columns)
    ]
    return result


def pixel_grid(mask: Mask) -> tuple[Array, Array]:
    """The canvas x and y of every pixel."""
    rows, columns = np.mgrid[: mask.shape[0], : mask.shape[1]]
    return columns / FINENESS - MARGIN, rows / FINENESS - MARGIN


def _around(mask: Mask, reach: int) -> tuple[slice, slice]:
    """The rows and columns that a mask covers, and so many more on each side."""
    found = []
    for axis in (1, 0):
        covered = np.flatnonzero(mask.any(axis))
        found.append(slice(max(0, int(covered[0]) - reach), int(covered[-1]) + 1 + reach))
    return found[0], found[1]


def _pixel(points: Array, corner: tuple[int, int], mask: Mask) -> tuple[Array, Array]:
    height, width = mask.shape
    pixels = np.round((points + MARGIN) * FINENESS).astype(int) - corner
    return np.clip(pixels[:, 0], 0, width - 1), np.clip(pixels[:, 1], 0, height - 1)
