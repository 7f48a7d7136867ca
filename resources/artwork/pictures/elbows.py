"""The pictures of the elbow: bent, straightened, and the point at its outer side."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import looking
from ..composing import inset
from ..curves import resample
from ..figure import Figure
from ..hands import hand_on
from ..motion import follow
from ..picture import Picture
from ..points import li11
from ..poses import RELAXED_SHOULDERS, hanging_arms, shoulders
from ..raster import FINENESS, MARGIN
from ..scenes.front import front_camera, upper_body
from ..scenes.pressing_hand import FINGER_BY_FINGER, draw_pressing_hand, thumb_on
from ..shapes import round_blob
from ..silhouettes import outline
from ..skeleton import Pose, flexed


def _bent(share: float) -> Pose:
    """The left arm from hanging to fully bent, the palm before the chest."""
    pose = shoulders(RELAXED_SHOULDERS) | hanging_arms(0.14, -0.02)
    pose |= flexed(load_body(), "L", dict.fromkeys(range(2, 6), (8.0, 12.0, 8.0)))
    if share <= 0:
        return pose
    turn = np.radians(90 * share)
    low, high = np.array([0.285, -0.150, 0.115]), np.array([0.070, -0.158, 0.520])
    out = np.array([0.09, -0.10, 0.0]) * np.sin(np.pi * share)
    palm = low + (high - low) * share + out
    along = np.array([-np.sin(turn) * 0.95, -0.30 * np.cos(turn), -np.cos(turn) + 0.45 * share])
    thumb = np.array([-0.6 * (1 - share), -0.8 * (1 - share) - 0.05, share])
    return hand_on(
        pose,
        "L",
        palm,
        (float(along[0]), float(along[1]), float(along[2])),
        (float(thumb[0]), float(thumb[1]), float(thumb[2])),
        finger=0,
        elbow=(0.45, 0.15, -1.0),
    )


BENT_CAMERA = front_camera(-28, 400, (236, 404))


def _elbow_moves(name: str, alt: str, shares: tuple[float, ...]) -> Picture:
    picture = Picture(name, alt, motion="swing", cycle_seconds=6.0, holds=(0, len(shares) - 1))
    round_blob(picture)
    upper_body(picture, [_bent(share) for share in shares], BENT_CAMERA, arm_over="L")
    return picture


def _whose_elbow(picture: Picture) -> None:
    """In small, the person whose arm is bent so far, with a ring at the elbow."""
    part = Picture("bent", "")
    figure = upper_body(part, [_bent(1.0)], BENT_CAMERA, arm_over="L")[0]
    part.anchor("elbow.left", [figure.joint_at("lowerarm01.L")])
    inset(picture, part, "bent", (414.0, 82.0), 60.0, shown=(240.0, 182.0), factor=0.31)
    picture.overlay("ring", anchor="bent.elbow.left", role="accent")


STAGES = (0.05, 0.28, 0.52, 0.76, 1.0)


def elbow_bend() -> Picture:
    """The elbow bends until the palm is before the chest."""
    picture = _elbow_moves(
        "elbow-bend",
        "A person bends the left elbow fully, the palm towards the chest.",
        STAGES,
    )
    way = [(372, 300), (378, 262), (360, 228)]
    picture.overlay("arrow", points=way, role="accent")
    return picture


def elbow_straighten() -> Picture:
    """The arm is let down again."""
    picture = _elbow_moves(
        "elbow-straighten",
        "A person lets the left arm down until it hangs straight and loose.",
        STAGES[::-1],
    )
    way = [(360, 228), (378, 262), (372, 300)]
    picture.overlay("arrow", points=way, role="accent")
    return picture


ELBOW_CAMERA = looking(-78, 900, (262, 506))
SLEEVE_ENDS = 0.52  # of the upper arm: rolled up, so that the elbow is bare


def _elbow(name: str, alt: str) -> tuple[Picture, Figure, Array]:
    """The outer side of the fully bent left arm; also how near it is, pixel by pixel."""
    picture = Picture(name, alt)
    round_blob(picture, y=186, radius=160)
    figure = Figure(_bent(1.0), ELBOW_CAMERA)
    body = figure.body
    skin = body.is_skin()
    trunk = figure.clothes(figure.cut("trunk"))
    picture.fill("shirt", "top", follow([outline(trunk, 3.0, ease=3.0)], 40), clip="blob",
                 shade="top2", shift=(9, -3))  # fmt: skip
    depth = figure.skin(np.where(skin, figure.cut("arm.L"), -1.0)).depth
    below_sleeve = (0.86 - SLEEVE_ENDS) * 0.2 + 0.03 - figure.cut("sleeve")
    upper = body.follows("upperarm", side="L") - body.follows("lowerarm", side="L") + 0.15
    upper = np.minimum(upper, below_sleeve)
    fore = body.follows("lowerarm", "wrist", "finger", "metacarpal", side="L") - 0.42
    for part, keep, count in (("upper arm", upper, 34), ("forearm", fore, 60)):
        layer = figure.skin(np.where(skin, np.minimum(keep, figure.cut("arm.L") + 0.2), -1.0))
        keys = follow([outline(layer, 1.8, ease=1.6)], count, detail=1.6)
        picture.fill(part, "skin", keys, shade="skin2", shift=(6, -4), clip="blob")
    along = (figure.cut("sleeve") / 0.2 - 0.86 + SLEEVE_ENDS) * 0.2
    sleeve = figure.clothes(np.minimum(figure.cut("arm.L") - 0.1, along))
    ring = follow([outline(sleeve, 3.0, ease=2.0)], 34)
    picture.fill("sleeve", "top", ring, shade="top2", shift=(6, -3), clip="blob")
    found = li11(figure)
    for anchor, place in found.items():
        picture.anchor(anchor, [place])
    bone, crease = found["outer elbow.left"], found["crease end.left"]
    way = (crease - bone) / np.linalg.norm(crease - bone)
    fold = np.array([crease + way * 30, crease + way * 12 + (2, 0), crease - way * 4])
    picture.line("crease", "skin2", 2.6, [resample(fold, count=5, closed=False)])
    return picture, figure, depth


def li11_find() -> Picture:
    """Half way between the end of the crease and the outer bone."""
    picture, _, _ = _elbow(
        "li11-find",
        "The outer side of a fully bent left arm: a point half way between the end of the elbow's "
        "crease and the bone at the outside of the elbow.",
    )
    picture.overlay("ring", anchor="outer elbow.left", role="good")
    picture.overlay("marker", anchor="LI11.left")
    picture.overlay(
        "label", anchor="outer elbow.left", message="picture.label.outer_elbow", offset=[52, 54]
    )
    _whose_elbow(picture)
    return picture


def li11_press() -> Picture:
    """The other thumb presses the outer end of the crease."""
    picture, figure, depth = _elbow(
        "li11-press",
        "The outer side of a fully bent left arm: the right thumb presses the outer end of the "
        "elbow's crease.",
    )
    place = np.array(picture.anchors["LI11.left"][0]) / 10
    camera = figure.camera
    column, row = (round((v + MARGIN) * FINENESS) for v in place)
    seen = np.array(
        [
            (place[0] - camera.centre[0]) / camera.scale,
            (camera.centre[1] - place[1]) / camera.scale,
            depth[row, column],
        ]
    )
    pose = flexed(load_body(), "R", dict.fromkeys(range(2, 6), (30.0, 36.0, 24.0)))
    way = np.array([0.80, 0.42, -0.30])
    hand = thumb_on("R", pose, seen @ camera.axes, way @ camera.axes, camera.axes[2], 20)
    draw_pressing_hand(picture, hand, camera, depth, clip="forearm", parts=FINGER_BY_FINGER)
    for shape in picture.shapes:
        if shape["name"].startswith("press ") and shape["clip"] is None:
            shape["clip"] = "blob"
    picture.overlay("marker", anchor="LI11.left")
    _whose_elbow(picture)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "elbow-bend": elbow_bend,
    "elbow-straighten": elbow_straighten,
    "li11-find": li11_find,
    "li11-press": li11_press,
}
