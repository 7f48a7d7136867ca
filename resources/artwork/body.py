"""The bodies that pictures are drawn from: CC0 MakeHuman base mesh, rig and weights."""

from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Indices = NDArray[np.int64]

FOLDER = Path(__file__).parent
WOMAN, MAN = "woman", "man"
FILES = {WOMAN: "body.npz", MAN: "body-man.npz"}
figure_drawn: ContextVar[str] = ContextVar("figure_drawn", default=WOMAN)
"""Whose pictures are being drawn. All bodies have the same vertices, only in other places."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body at rest in metres: Z up, facing -Y, the person's left at +X.

    The first `skin_count` vertices are the skin, the others the "tights" that garments are made of.
    """

    vertices: Array
    skin_count: int
    skin: Indices
    tights: Indices
    bones: tuple[str, ...]
    parents: Indices
    joints: Array
    weights: Array

    def bone(self, name: str) -> int:
        """The row of a bone in `joints` and its column in `weights`."""
        return self.bones.index(name)

    def joint(self, name: str) -> Array:
        """Where a bone begins at rest."""
        place: Array = self.joints[self.bone(name)]
        return place

    def follows(self, *prefixes: str, side: str = "") -> Array:
        """How much each vertex follows the bones whose names begin so (and end in .L or .R)."""
        columns = [
            index
            for index, name in enumerate(self.bones)
            if name.startswith(prefixes) and name.endswith(side)
        ]
        share: Array = self.weights[:, columns].sum(1)
        return share

    def is_skin(self) -> NDArray[np.bool_]:
        """True for the vertices of the skin."""
        return np.arange(len(self.vertices)) < self.skin_count


def load_body() -> Body:
    """The body of the person being drawn."""
    return _read(figure_drawn.get())


def reference_body() -> Body:
    """The body on which landmarks, strokes and cuts are named: the woman's."""
    return _read(WOMAN)


@lru_cache(maxsize=2)
def _read(figure: str) -> Body:
    with np.load(FOLDER / FILES[figure]) as data:
        vertices = data["vertices"].astype(float)
        bones = tuple(str(name) for name in data["bone_names"])
        weights = np.zeros((len(vertices), len(bones)))
        rows = np.arange(len(vertices))
        for share, bone in zip(data["weight"].T, data["weight_bone"].T, strict=True):
            np.add.at(weights, (rows, bone), share.astype(float))
        return Body(
            vertices=vertices,
            skin_count=int(data["skin_count"]),
            skin=data["skin"].astype(np.int64),
            tights=data["tights"].astype(np.int64),
            bones=bones,
            parents=data["bone_parents"].astype(np.int64),
            joints=data["joints"].astype(float),
            weights=weights,
        )


def triangles(quads: Indices) -> Indices:
    """Two triangles a quad; the second of a repeated corner is dropped."""
    both = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    flat = (both[:, 0] == both[:, 2]) | (both[:, 1] == both[:, 2])
    kept: Indices = both[~flat]
    return kept


def normals(vertices: Array, faces: Indices) -> Array:
    """Unit vertex normals of a triangle mesh; zero where no triangle touches."""
    a, b, c = (vertices[faces[:, corner]] for corner in range(3))
    across = np.cross(b - a, c - a)
    total = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(total, faces[:, corner], across)
    unit: Array = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return unit
