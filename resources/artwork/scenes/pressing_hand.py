"""A hand that presses: drawn finger by finger where nothing nearer hides it."""

from collections.abc import Sequence

import numpy as np

from ..body import Array, Body, load_body
from ..camera import Camera
from ..curves import resample, smooth
from ..figure import skin_triangles
from ..motion import follow
from ..picture import Picture
from ..raster import Layer, rasterise
from ..silhouettes import outlines
from ..skeleton import Pose, about, hand_axes, hand_turned, skinned

PARTS = {
    "fingers": ("finger2", "finger3", "finger4", "finger5"),
    "thumb": ("wrist", "metacarpal", "lowerarm", "upperarm", "finger1"),
}
FINGER_BY_FINGER = {
    "palm": ("wrist", "metacarpal", "lowerarm"),
    "finger 5": ("finger5",),
    "finger 4": ("finger4",),
    "finger 3": ("finger3",),
    "finger 2": ("finger2",),
    "thumb": ("finger1-2", "finger1-3"),
}
FINGERS_THEN_HAND = {f"finger {n}": (f"finger{n}",) for n in (5, 4, 3, 2)} | {
    "hand": PARTS["thumb"],
}
# The thumb in the rest hand's axes (along the fingers, towards the thumb's side, out of the palm).
THUMB_WAY = np.array([0.71, 0.53, 0.47])
NAIL_WAY = np.array([-0.30, 0.85, -0.44])
THUMB_PAD = 0.80  # how far along its last bone the thumb presses
NEARER = 0.001  # metres
PART_EDGE = {"thumb": 0.25}  # the least share of its bones where a part begins, if not 0.4


class PressingHand:
    """A hand somewhere in the world: its skin, and where its bones are."""

    def __init__(self, vertices: Array, joints: Array, side: str) -> None:
        self.body: Body = load_body()
        self.vertices = vertices
        self.joints = joints
        self.side = side

    def joint(self, bone: str) -> Array:
        """Where a bone of this hand begins, in the world."""
        found: Array = self.joints[self.body.bone(f"{bone}.{self.side}")]
        return found

    def tip(self, finger: int) -> Array:
        """The end of a finger, in the world."""
        base, before = self.joint(f"finger{finger}-3"), self.joint(f"finger{finger}-2")
        way = (base - before) / np.linalg.norm(base - before)
        share = self.body.follows(f"finger{finger}-3", side=self.side)
        own = self.vertices[(share > 0.8) & self.body.is_skin()]
        return base + way * float(((own - base) @ way).max())

    def layers(self, camera: Camera, parts: dict[str, tuple[str, ...]]) -> dict[str, Layer]:
        """Each part on the canvas."""
        points = camera.project(self.vertices)
        drawn = {}
        for name, bones in parts.items():
            share = self.body.follows(*bones, side=self.side)
            keep = np.where(self.body.is_skin(), share - PART_EDGE.get(name, 0.4), -1.0)
            drawn[name] = rasterise(points, skin_triangles(), keep, self.vertices)
        return drawn


def thumb_on(
    side: str, pose: Pose, touching: Array, way: Array, viewer: Array, roll: float
) -> PressingHand:
    """A free hand, its thumb pointing in a direction and pressing a place.

    At a roll of 0 the nail faces the viewer; a positive roll turns the fingers away.
    """
    body = load_body()
    posed = skinned(body, body.vertices, pose)
    wrist = body.bone(f"wrist.{side}")
    undo = posed.frames[wrist][:3, :3].T
    rest = hand_axes(body, side)
    thumb = _frame(THUMB_WAY @ rest, NAIL_WAY @ rest)
    sign = 1.0 if side == "R" else -1.0
    nail = about(way, roll * sign) @ (viewer - (viewer @ way) / (way @ way) * way)
    turn = _frame(way, nail).T @ thumb @ undo
    vertices, joints = posed.vertices @ turn.T, posed.joints @ turn.T
    hand = PressingHand(vertices, joints, side)
    base = hand.joint("finger1-3")
    shift = np.asarray(touching) - (base + (hand.tip(1) - base) * THUMB_PAD)
    return PressingHand(vertices + shift, joints + shift, side)


def fingers_on(
    side: str, pose: Pose, touching: Array, along: Array, thumbward: Array, *, finger: int = 3
) -> PressingHand:
    """A free hand, its palm's axes in two directions, the end of one finger at a place."""
    body = load_body()
    posed = skinned(body, body.vertices, pose)
    undo = posed.frames[body.bone(f"wrist.{side}")][:3, :3].T
    turn = hand_turned(body, side, along, thumbward) @ undo
    vertices, joints = posed.vertices @ turn.T, posed.joints @ turn.T
    hand = PressingHand(vertices, joints, side)
    shift = np.asarray(touching) - hand.tip(finger)
    return PressingHand(vertices + shift, joints + shift, side)


def _frame(first: Array, second: Array) -> Array:
    """Rows of a right-handed frame: one direction, another made square to it, and their product."""
    one = np.asarray(first, float) / np.linalg.norm(first)
    two = np.asarray(second, float) - (np.asarray(second, float) @ one) * one
    two /= np.linalg.norm(two)
    return np.stack([one, two, np.cross(one, two)])


def draw_pressing_hand(
    picture: Picture,
    hand: PressingHand | Sequence[PressingHand],
    camera: Camera,
    hidden_by: Array,
    *,
    clip: str,
    name: str = "press",
    shade: float = 3.5,
    parts: dict[str, tuple[str, ...]] = PARTS,
    nails: tuple[int, ...] = (1,),
    least: float = 50.0,
    shadows: bool = True,
    edge: float = 1.5,
) -> None:
    """Draw fingers, then thumb and wrist, where they are nearer than `hidden_by`.

    `clip` is the shape on which the hand throws its shadow, if it throws any; pieces of less than
    `least` square units are left out, and `edge` is the width of the line round the others. Of
    several hands, one a pose, each part is matched from pose to pose; then every part is drawn in
    one piece.
    """
    hands = [hand] if isinstance(hand, PressingHand) else hand
    layers = [each.layers(camera, parts) for each in hands]
    for part in parts:
        visible = [each[part].without(each[part].depth < hidden_by - NEARER) for each in layers]
        pieces = [outlines(layer, 1.8, least=least, ease=1.4) for layer in visible]
        if len(hands) == 1:
            shown = [[piece] for piece in pieces[0]]
        else:
            shown = [[found[0] for found in pieces]] if all(pieces) else []
        for number, outline in enumerate(shown, 1):
            count = int(np.clip(len(outline[0].points) / 9, 16, 70))
            rings = follow(outline, count, detail=1.6)
            if shadows and part != "fingers":
                picture.fill(
                    f"{name} shadow {part} {number}",
                    "skin2",
                    [ring + (-4.0, 4.5) for ring in rings],
                    clip=clip,
                )
            picture.fill(
                f"{name} {part} {number}",
                "skin",
                rings,
                shade="skin2",
                shift=(shade * 0.6, -shade),
            )
            if part != "fingers":
                edges = [np.vstack([ring, ring[:1]]) for ring in rings]
                picture.line(f"{name} edge {part} {number}", "skin2", edge, edges, clip=clip)
    for finger in nails:
        draw_nail(picture, hands, camera, finger, name)


def draw_nail(
    picture: Picture, hands: Sequence[PressingHand], camera: Camera, finger: int, name: str
) -> None:
    """The nail of one finger, whether it can be seen or not."""
    picture.fill(f"{name} nail {finger}", "nail", [_nail(hand, camera, finger) for hand in hands])


def _nail(hand: PressingHand, camera: Camera, finger: int) -> Array:
    base, end = hand.joint(f"finger{finger}-3"), hand.tip(finger)
    root, tip = camera.at(base + (end - base) * 0.46), camera.at(base + (end - base) * 0.92)
    along = tip - root
    side = np.array([-along[1], along[0]]) * 0.36
    corners = [
        root + side, root + along * 0.55 + side * 1.08, tip + side * 0.55, tip - side * 0.55,
        root + along * 0.55 - side * 1.08, root - side, root - along * 0.12,
    ]  # fmt: skip
    return resample(smooth(resample(np.array(corners), count=70), 3.0), count=14)
