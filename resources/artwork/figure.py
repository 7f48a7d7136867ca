"""The posed, dressed character as a camera sees it: parts to cut out, places to hang strokes on."""

from functools import lru_cache

import numpy as np
from scipy.spatial import cKDTree

from .body import Array, Body, Indices, load_body, reference_body, triangles
from .camera import Camera
from .garments import reference_wardrobe, wardrobe
from .raster import NOTHING, Layer, canvas_shape, rasterise
from .skeleton import Pose, skinned


@lru_cache(maxsize=1)
def skin_triangles() -> Indices:
    """Triangles of the skin."""
    return triangles(reference_body().skin)


@lru_cache(maxsize=1)
def cloth_triangles() -> Indices:
    """Triangles of the clothes."""
    return triangles(reference_body().tights)


@lru_cache(maxsize=1)
def hair_triangles() -> Indices:
    """Triangles of the scalp and above: only the head's, to keep rasterising quick."""
    faces = skin_triangles()
    body = reference_body()
    high = (body.vertices[:, 2] > 0.66) & (np.abs(body.vertices[:, 0]) < 0.2)
    kept: Indices = faces[high[faces].all(1)]
    return kept


@lru_cache(maxsize=2)
def _nearest(clothes: bool) -> tuple[cKDTree, Indices]:
    body = reference_body()
    surface = reference_wardrobe().surface
    rows = np.unique(body.tights) if clothes else np.arange(body.skin_count)
    return cKDTree(surface[rows]), rows


NEIGHBOURS = 8  # vertices that say where a place of the reference head is on another


def _on_own_head(body: Body, places: Array) -> Array:
    """Where places of the reference head are on a body's, by the vertices around them."""
    reference = reference_body()
    if body is reference:
        return places
    distance, rows = _head_tree().query(places, k=NEIGHBOURS)
    weight = 1 / (np.asarray(distance) ** 2 + 1e-6)
    weight /= weight.sum(1, keepdims=True)
    moved = (body.vertices - reference.vertices)[_head_rows()][rows]
    shifted: Array = places + np.einsum("pk,pki->pi", weight, moved)
    return shifted


@lru_cache(maxsize=1)
def _head_rows() -> Indices:
    body = reference_body()
    rows: Indices = np.flatnonzero(body.is_skin() & (body.follows("head", "neck") > 0.5))
    return rows


@lru_cache(maxsize=1)
def _head_tree() -> cKDTree:
    return cKDTree(reference_body().vertices[_head_rows()])


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
        points = self.camera.project(self._carried(self._clothes.hair))
        return rasterise(points, hair_triangles(), self.cut(cut), self._clothes.hair)

    @property
    def has_bun(self) -> bool:
        """Whether the hair is tied in a bun; else it is short."""
        return self._clothes.bun is not None

    @property
    def brow_weight(self) -> float:
        """How thick the brows are."""
        return 1.0 if self.has_bun else 1.3

    def bun(self, raised: float = 0.0) -> Layer:
        """The bun, moved up the head by metres where a view needs it; nothing on short hair."""
        if self._clothes.bun is None:
            nowhere = np.full(canvas_shape(), NOTHING)
            return Layer(nowhere > 0, nowhere, np.zeros((*canvas_shape(), 3), np.float32))
        rest = self._clothes.bun + (0.0, 0.0, raised)
        points = self.camera.project(self._carried(rest))
        return rasterise(points, triangles(self._clothes.bun_faces), np.ones(len(rest)), rest)

    def on_head(self, points: Array) -> Array:
        """Places of the reference head at rest, on this head in the world."""
        return self._carried(_on_own_head(self.body, np.atleast_2d(np.asarray(points, float))))

    def _carried(self, points: Array) -> Array:
        carried: Array = points @ self._head[:3, :3].T + self._head[:3, 3]
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
        surface = reference_wardrobe().surface
        offset = np.array(rest) - weight @ surface[rows[found]] / weight.sum()
        place: Array = weight @ self.surface[rows[found]] / weight.sum() + offset
        return place
