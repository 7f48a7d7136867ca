"""The posed, dressed character as a camera sees it: parts to cut out, places to hang strokes on."""

from functools import lru_cache

import numpy as np
from scipy.spatial import cKDTree

from .body import Array, Body, Indices, load_body, triangles
from .camera import Camera
from .garments import wardrobe
from .raster import Layer, rasterise
from .skeleton import Pose, skinned


@lru_cache(maxsize=1)
def skin_triangles() -> Indices:
    """Triangles of the skin."""
    return triangles(load_body().skin)


@lru_cache(maxsize=1)
def cloth_triangles() -> Indices:
    """Triangles of the clothes."""
    return triangles(load_body().tights)


@lru_cache(maxsize=1)
def hair_triangles() -> Indices:
    """Triangles of the scalp and above: only the head's, to keep rasterising quick."""
    faces = skin_triangles()
    body = load_body()
    high = (body.vertices[:, 2] > 0.66) & (np.abs(body.vertices[:, 0]) < 0.2)
    kept: Indices = faces[high[faces].all(1)]
    return kept


@lru_cache(maxsize=2)
def _nearest(clothes: bool) -> tuple[cKDTree, Indices]:
    body = load_body()
    surface = wardrobe().surface
    rows = np.unique(body.tights) if clothes else np.arange(body.skin_count)
    return cKDTree(surface[rows]), rows


class Figure:
    """One pose seen by one camera."""

    def __init__(self, pose: Pose, camera: Camera) -> None:
        self.body: Body = load_body()
        self.camera = camera
        self._clothes = wardrobe()
        rest = self._clothes.surface
        for part, depth in pose.breath.items():
            rest = rest + self._clothes.swell[part] * depth
        self.posed = skinned(self.body, rest, pose)
        self.surface = self._clothes.mush(self.posed.vertices)
        self._head = self.posed.frames[self.body.bone("head")]
        self._canvas = camera.project(self.surface)

    def cut(self, name: str) -> Array:
        """A named cut of the wardrobe."""
        return self._clothes.cuts[name]

    def skin(self, keep: Array) -> Layer:
        """The skin where `keep` is positive."""
        return rasterise(self._canvas, skin_triangles(), keep, self._clothes.surface)

    def clothes(self, keep: Array) -> Layer:
        """The clothes where `keep` is positive."""
        return rasterise(self._canvas, cloth_triangles(), keep, self._clothes.surface)

    def hair(self, cut: str = "hair") -> Layer:
        """The cap of hair."""
        carried = self.on_head(self._clothes.hair)
        points = self.camera.project(carried)
        return rasterise(points, hair_triangles(), self.cut(cut), self._clothes.hair)

    def bun(self, raised: float = 0.0) -> Layer:
        """The bun, moved up the head by metres where a view needs it."""
        rest = self._clothes.bun + (0.0, 0.0, raised)
        points = self.camera.project(self.on_head(rest))
        return rasterise(points, triangles(self._clothes.bun_faces), np.ones(len(rest)), rest)

    def on_head(self, points: Array) -> Array:
        """Rest points carried by the head, in the world."""
        carried: Array = np.atleast_2d(points) @ self._head[:3, :3].T + self._head[:3, 3]
        return carried

    def head_at(self, *points: tuple[float, float, float]) -> Array:
        """Rest points carried by the head, on the canvas."""
        projected: Array = self.camera.project(self.on_head(np.array(points)))[:, :2]
        return projected

    def head_frame(self) -> tuple[Array, Array]:
        """Two canvas points fixed to the head, for carrying flat shapes with it."""
        low, high = self.head_at((0.0, -0.05, 0.74), (0.0, -0.05, 0.90))
        return low, high

    def joint(self, bone: str) -> Array:
        """Where a bone begins, in the world."""
        found: Array = self.posed.joints[self.body.bone(bone)]
        return found

    def joint_at(self, bone: str, offset: tuple[float, float, float] = (0, 0, 0)) -> Array:
        """Where a bone begins, on the canvas."""
        return self.camera.at(self.joint(bone) + offset)

    def surface_at(self, *rest: tuple[float, float, float], clothes: bool = False) -> Array:
        """Canvas places of the surface vertices nearest to rest points."""
        tree, rows = _nearest(clothes)
        _, found = tree.query(np.array(rest))
        places: Array = self._canvas[rows[found]][:, :2]
        return places

    def skin_at(self, rest: tuple[float, float, float]) -> Array:
        """Canvas place of one rest point of the skin."""
        return self.camera.at(self.skin_world(rest))

    def skin_world(self, rest: tuple[float, float, float]) -> Array:
        """World place of one rest point of the skin, blended from the nearest vertices."""
        tree, rows = _nearest(False)
        distance, found = tree.query(np.array(rest), k=4)
        weight = 1 / (np.asarray(distance) + 1e-4)
        offset = np.array(rest) - weight @ self._clothes.surface[rows[found]] / weight.sum()
        place: Array = weight @ self.surface[rows[found]] / weight.sum() + offset
        return place
