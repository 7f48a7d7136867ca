"""Face strokes in head space: calm closed eyes, brows, nose and mouth, for any turn of the head."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.ndimage import gaussian_filter

from .body import Array
from .camera import Camera
from .curves import resample, smooth
from .figure import Figure, hair_triangles
from .garments import reference_wardrobe
from .raster import FINENESS, MARGIN, NOTHING, rasterise
from .skeleton import X, Y, Z

MAP_SCALE = 1500.0  # units a metre of the map of the face
MAP_CENTRE = (240.0, 180.0)
MAP_ORIGIN = (0.0, 0.0, 0.78)
BEHIND = 0.18  # a stroke ends where the face turns this far from the viewer
HIDDEN = 0.006  # metres another part of the face must stand in front to hide a stroke


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stroke on the face: name, colour role, width, (x, z) places on the rest head."""

    name: str
    role: str
    width: float
    places: tuple[tuple[float, float], ...]


def _pair(name: str, role: str, width: float, left: Sequence[tuple[float, float]]) -> list[Stroke]:
    return [
        Stroke(f"{name}.left", role, width, tuple(left)),
        Stroke(f"{name}.right", role, width, tuple((-x, z) for x, z in left)),
    ]


FRONT_STROKES: tuple[Stroke, ...] = (
    *_pair(
        "eye",
        "line",
        2.2,
        [(0.019, 0.7885), (0.026, 0.786), (0.034, 0.7855), (0.042, 0.788), (0.0465, 0.791)],
    ),
    *_pair(
        "brow", "hair", 2.8, [(0.015, 0.8115), (0.026, 0.8165), (0.037, 0.8165), (0.047, 0.811)]
    ),
    Stroke(
        "nose",
        "skin2",
        2.0,
        ((-0.004, 0.774), (-0.008, 0.760), (-0.0115, 0.7515), (-0.006, 0.747), (0.003, 0.7475)),
    ),
    Stroke(
        "mouth",
        "lip",
        2.2,
        ((-0.018, 0.7225), (-0.009, 0.7195), (0, 0.7188), (0.009, 0.7195), (0.018, 0.7225)),
    ),
    Stroke("lower lip", "skin2", 1.8, ((-0.006, 0.709), (0, 0.7083), (0.006, 0.709))),
)
# The fold inside the left ear, on the rest head.
EAR_FOLD = (
    (0.0780, -0.040, 0.787),
    (0.0815, -0.046, 0.791),
    (0.0820, -0.050, 0.783),
    (0.0790, -0.049, 0.773),
    (0.0750, -0.047, 0.764),
    (0.0735, -0.047, 0.757),
)
CHEEKS = {"left": (0.040, 0.752), "right": (-0.040, 0.752)}
CHEEK_RADII = (0.018, 0.0125)  # metres


@lru_cache(maxsize=1)
def _face_map() -> tuple[Array, Array]:
    """Depth (y) of the rest face at each pixel of a frontal map, and its smoothed normals."""
    front = Camera(np.stack([X, Z, -Y]), MAP_SCALE, MAP_CENTRE, MAP_ORIGIN)
    surface = reference_wardrobe().surface
    layer = rasterise(front.project(surface), hair_triangles(), np.ones(len(surface)), surface)
    depth = np.where(layer.depth > NOTHING, -layer.depth, 0.05)
    soft = gaussian_filter(depth, 18.0)
    pixel = 1 / (MAP_SCALE * FINENESS)
    down, right = np.gradient(soft, pixel)
    across = np.stack([right, -np.ones_like(soft), -down], axis=2)
    return depth, across / np.linalg.norm(across, axis=2, keepdims=True)


def on_face(places: Array) -> tuple[Array, Array]:
    """The points of the rest face at (x, z) places, and the face's direction there."""
    depth, across = _face_map()
    column = ((places[:, 0] - MAP_ORIGIN[0]) * MAP_SCALE + MAP_CENTRE[0] + MARGIN) * FINENESS
    row = ((MAP_ORIGIN[2] - places[:, 1]) * MAP_SCALE + MAP_CENTRE[1] + MARGIN) * FINENESS
    x, y = np.round(column).astype(int), np.round(row).astype(int)
    return np.stack([places[:, 0], depth[y, x], places[:, 1]], axis=1), across[y, x]


def draw_stroke(
    figure: Figure, stroke: Stroke, count: int = 7, head_depth: Array | None = None
) -> Array:
    """Canvas points of a stroke; where the face turns away it shrinks to its last visible end."""
    places = resample(np.array(stroke.places, float), count=41, closed=False)
    places = smooth(places, 5.0, closed=False)
    points, across = on_face(places)
    world = figure.on_head(points)
    seen = figure.camera.project(world)
    turn = figure.on_head(across) - figure.on_head(np.zeros((1, 3)))
    visible = (turn @ figure.camera.axes.T)[:, 2] > BEHIND
    if head_depth is not None:
        column = np.round((seen[:, 0] + MARGIN) * FINENESS).astype(int)
        row = np.round((seen[:, 1] + MARGIN) * FINENESS).astype(int)
        visible &= seen[:, 2] > head_depth[row, column] - HIDDEN
    if visible.sum() < 5:
        middle = seen[:, :2].mean(0)
        away = np.sign(middle[0] - figure.head_at((0, -0.05, 0.78))[0, 0]) or 1.0
        return np.repeat((middle + (away * 60.0, 0.0))[None], count, axis=0)
    rows = np.nonzero(visible)[0]
    return resample(seen[rows.min() : rows.max() + 1, :2], count=count, closed=False)


def draw_ear_fold(figure: Figure, side: str, head_depth: Array, count: int = 5) -> Array:
    """Canvas points of the fold inside one ear; out of sight when the head hides the ear."""
    sign = 1.0 if side == "left" else -1.0
    places = resample_3d(np.array(EAR_FOLD) * (sign, 1, 1), 24)
    seen = figure.camera.project(figure.on_head(places))
    column = np.round((seen[:, 0] + MARGIN) * FINENESS).astype(int)
    row = np.round((seen[:, 1] + MARGIN) * FINENESS).astype(int)
    visible = seen[:, 2] > head_depth[row, column] - 2.5 * HIDDEN
    if visible.mean() < 0.5:
        middle = seen[:, :2].mean(0)
        away = np.sign(middle[0] - figure.head_at((0, -0.05, 0.78))[0, 0]) or 1.0
        return np.repeat((middle + (away * 60.0, 0.0))[None], count, axis=0)
    return resample(smooth(seen[:, :2], 2.0, closed=False), count=count, closed=False)


def resample_3d(points: Array, count: int) -> Array:
    """Evenly spaced points along an open line in space."""
    reached = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    wanted = np.linspace(0, reached[-1], count)
    return np.stack([np.interp(wanted, reached, points[:, k]) for k in range(3)], axis=1)


def draw_cheek(figure: Figure, side: str, count: int = 12) -> Array:
    """Canvas points of the blush on one cheek."""
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    centre = np.array(CHEEKS[side])
    places = centre + np.stack([np.cos(turn), np.sin(turn)], axis=1) * CHEEK_RADII
    points, _ = on_face(places)
    projected: Array = figure.camera.project(figure.on_head(points))[:, :2]
    return projected
