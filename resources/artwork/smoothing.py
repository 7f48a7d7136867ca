"""Laplacian smoothing of meshes, and the "delta mush" that keeps bent joints in shape."""

from functools import lru_cache

import numpy as np
from scipy.sparse import csr_matrix, diags

from .body import Array, Indices, normals, reference_body, triangles


def neighbour_mean(count: int, quads: Indices) -> csr_matrix:
    """The matrix that replaces each vertex by the mean of its neighbours; untouched ones stay."""
    edges = np.concatenate([quads[:, [i, (i + 1) % 4]] for i in range(4)])
    edges = np.concatenate([edges, edges[:, ::-1]])
    edges = np.unique(edges[edges[:, 0] != edges[:, 1]], axis=0)
    matrix = csr_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), (count, count))
    degree = np.asarray(matrix.sum(1)).ravel()
    alone = diags((degree == 0).astype(float))
    mean: csr_matrix = (diags(1 / np.maximum(degree, 1)) @ matrix + alone).tocsr()
    return mean


def smoothed(
    vertices: Array, mean: csr_matrix, rounds: int, strength: Array | float = 0.5
) -> Array:
    """Vertices pulled to the mean of their neighbours, so many times and so strongly."""
    weight = np.broadcast_to(np.asarray(strength, float), (len(vertices),))[:, None]
    for _ in range(rounds):
        vertices = vertices + weight * (mean @ vertices - vertices)
    return vertices


@lru_cache(maxsize=1)
def whole_mesh() -> tuple[csr_matrix, Indices, Indices]:
    """Neighbour means of skin and tights, their triangles, and a neighbour of each vertex."""
    body = reference_body()
    quads = np.concatenate([body.skin, body.tights])
    mean = neighbour_mean(len(body.vertices), quads)
    some_neighbour = mean.indices[mean.indptr[:-1]].astype(np.int64)
    return mean, triangles(quads), some_neighbour


class DeltaMush:
    """Puts the small forms of the rest surface back on a smoothed pose.

    Linear skinning squares off a lifted shoulder; smoothing the posed surface and then adding the
    rest surface's own detail, turned with it, keeps the slope from neck to arm.
    """

    def __init__(self, rest: Array, strength: Array, rounds: int = 14) -> None:
        self._rounds = rounds
        self._strength = strength
        base = smoothed(rest, whole_mesh()[0], rounds, strength)
        self._detail = np.einsum("vji,vj->vi", self._frames(base), rest - base)

    def __call__(self, posed: Array) -> Array:
        """The posed surface, mended."""
        base = smoothed(posed, whole_mesh()[0], self._rounds, self._strength)
        mended: Array = base + np.einsum("vij,vj->vi", self._frames(base), self._detail)
        return mended

    def _frames(self, surface: Array) -> Array:
        _, faces, neighbour = whole_mesh()
        up = normals(surface, faces)
        along = surface[neighbour] - surface
        along -= (along * up).sum(1, keepdims=True) * up
        along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
        return np.stack([up, along, np.cross(up, along)], axis=2)
