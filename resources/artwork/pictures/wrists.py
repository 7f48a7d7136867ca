"""The pictures of wrists and fists: hanging, held, eased back, opened and closed."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import Camera, looking
from ..figure import Figure
from ..hands import hand_on
from ..motion import follow
from ..picture import Picture, other_side
from ..poses import RELAXED_SHOULDERS, hanging_arms, shoulders, spine
from ..scenes.arm_over import arm_over
from ..scenes.pressing_hand import PressingHand
from ..scenes.profile import bust
from ..shapes import round_blob
from ..silhouettes import outline
from ..skeleton import Pose, Turn, about, curled_fingers, flexed, hand_axes

Way = tuple[float, float, float]
STRETCHED = (-0.13, -0.535, 0.44)  # metres: the middle of the palm
WITHIN_REACH = (-0.02, -0.455, 0.44)  # of the other hand
CAMERA = looking(90, 400, (150, 400))
HELPED_CAMERA = looking(90, 440, (122, 416))
FAR_EDGE = 0.55  # opacity of the light lines between the fingers of the far hand


def _arm_forward(fingers: float, palm: Way, along: Way, thumbward: Way) -> Pose:
    pose = shoulders(RELAXED_SHOULDERS) | spine((0, 2, 0, -2, 0), (-6.0, -2.0, 3.0, 4.0))
    pose |= hanging_arms(0.12, -0.06) | curled_fingers(load_body(), "R", fingers)
    return hand_on(pose, "R", palm, along, thumbward, finger=0, elbow=(0.3, 0, -1))


def wrist_drop() -> Picture:
    """The left hand hangs from a straight arm."""
    picture = Picture(
        "wrist-drop",
        "From the side: the left arm reaches forward, palm down, and the wrist hangs.",
    )
    round_blob(picture)
    pose = _arm_forward(6, STRETCHED, (0.05, -0.12, -1), (1, 0, 0))
    figure = bust(picture, [pose], CAMERA, arm=False)[0]
    arm_over(picture, figure, "R", shadow_on=None)
    knuckle = figure.joint_at("finger3-1.R")
    bend = [(44, -34), (56, -12), (50, 12)]
    picture.overlay("arrow", points=[knuckle + way for way in bend], role="accent")
    return other_side(picture)


def _helped(picture: Picture, pose: Pose, *, along: Way, thumbward: Way, beside: Way) -> None:
    """Both arms from the side; the far hand lies behind the near one, and pulls it nearer.

    The far arm is in the shade: two hands of one tone in one place could not be told apart.
    `beside` is where its palm is from the middle of the near hand's fingers, in metres.
    """
    body = load_body()
    near = Figure(pose, HELPED_CAMERA)
    held = PressingHand(near.surface, near.posed.joints, "R")
    place = (held.joint("finger3-1") + held.tip(3)) / 2 + np.array(beside)
    pose |= flexed(body, "L", dict.fromkeys(range(2, 6), (8.0, 14.0, 10.0)))
    pose = hand_on(pose, "L", place, along, thumbward, finger=0, elbow=(0.25, 0.0, -1.0))
    first = len(picture.shapes)
    arm_over(picture, Figure(pose, HELPED_CAMERA), "L", shadow_on=None)
    for shape in picture.shapes[first:]:
        if shape["kind"] == "fill":
            shape |= {"fill": "top2" if shape["fill"] == "top" else "skin2", "shade": None}
        else:
            shape |= {"color": "skin", "opacity": FAR_EDGE}
    figure = bust(picture, [pose], HELPED_CAMERA, arm=False)[0]
    arm_over(picture, figure, "R", shadow_on=None)
    x, y = HELPED_CAMERA.at(place)
    picture.overlay("arrow", points=[(x + 76, y + 2), (x + 56, y), (x + 30, y + 1)], role="accent")


def wrist_hold() -> Picture:
    """The other hand lies on the back of the hanging hand."""
    picture = Picture(
        "wrist-hold",
        "From the side: the left arm reaches forward, palm down, and the wrist hangs; the right "
        "hand lies on the back of the hand and holds it lightly.",
    )
    round_blob(picture)
    pose = _arm_forward(6, WITHIN_REACH, (0.05, -0.12, -1), (1, 0, 0))
    _helped(
        picture, pose, along=(-0.9, 0.25, -0.35), thumbward=(-0.3, 0, 1), beside=(0.03, -0.045, 0)
    )
    return other_side(picture)


def wrist_up() -> Picture:
    """Palm up, the fingers eased back by the other hand."""
    picture = Picture(
        "wrist-up",
        "From the side: the left arm reaches forward, palm up, the fingers point down; the right "
        "hand eases them back.",
    )
    round_blob(picture)
    pose = _arm_forward(-4, WITHIN_REACH, (0.05, 0.22, -1), (-1, 0, 0))
    _helped(
        picture,
        pose,
        along=(-0.6, 0.35, -0.8),
        thumbward=(-0.6, 0.0, 0.6),
        beside=(0.03, -0.045, -0.01),
    )
    return other_side(picture)


FINGERS_CLOSED = {2: (62, 92, 52), 3: (66, 94, 54), 4: (68, 96, 54), 5: (70, 96, 54)}
THUMB_CLOSED = ((26.0, -8.0), (10.0, -30.0), (0.0, -34.0))  # each bone: across the palm, bent
BASE_OF_FINGER = 15.0  # units from its knuckle within which a finger has no edge of its own
ORDER = ("finger 5", "finger 4", "finger 3", "palm", "finger 2", "thumb")
BONES = {
    "palm": ("wrist", "metacarpal", "lowerarm", "finger1-1"),
    "thumb": ("finger1-2", "finger1-3"),
    **{f"finger {n}": (f"finger{n}",) for n in range(2, 6)},
}


def _closing(share: float) -> Pose:
    """A left hand on its way from loosely open to a fist."""
    body = load_body()
    along, _, palm = hand_axes(body, "L")
    bends = {
        finger: tuple(8.0 + (angle - 8.0) * share for angle in angles)
        for finger, angles in FINGERS_CLOSED.items()
    }
    turns: dict[str, Turn] = {}
    for bone, (across, bent) in enumerate(THUMB_CLOSED, 1):
        turn = about(along, across * share) @ about(palm, bent * share)
        turns[f"finger1-{bone}.L"] = turn
    return flexed(body, "L", bends) | Pose(turns)  # type: ignore[arg-type]


def fist() -> Picture:
    """A hand closes to a loose fist and opens again."""
    picture = Picture(
        "fist",
        "A left hand seen from the side of the thumb closes to a loose fist and opens wide again.",
        motion="swing",
        cycle_seconds=4.0,
        holds=(0, 5),
    )
    round_blob(picture, y=186, radius=160)
    body = load_body()
    along, thumbward, palm = hand_axes(body, "L")
    viewer = thumbward * 0.80 + palm * 0.55 + along * 0.1
    viewer /= np.linalg.norm(viewer)
    up = along - (along @ viewer) * viewer
    up /= np.linalg.norm(up)
    axes = np.stack([np.cross(up, viewer), up, viewer])
    axes = about(np.array([0.0, 0.0, 1.0]), -14) @ axes
    wrist = body.joint("wrist.L")
    origin = (float(wrist[0]), float(wrist[1]), float(wrist[2]))
    camera = Camera(axes, 1180.0, (236.0, 276.0), origin)
    figures = [Figure(_closing(k / 5), camera) for k in range(6)]
    for name in ORDER:
        share = body.follows(*BONES[name], side="L") - (0.25 if name == "thumb" else 0.4)
        keep = np.where(body.is_skin(), share, -1.0)
        keys = follow(
            [outline(f.skin(keep), 1.8, ease=1.4) for f in figures], 60 if name == "palm" else 34
        )
        shade = None if name == "thumb" else "skin2"
        picture.fill(name, "skin", keys, shade=shade, shift=(2.5, -4.0))
        if name != "palm":
            knuckle = name.replace("finger ", "finger") + "-1" if name != "thumb" else "finger1-2"
            picture.line(f"{name} edge", "skin2", 1.6, _rim(keys, figures, f"{knuckle}.L"))
    return picture


def _rim(keys: list[Array], figures: list[Figure], base: str) -> list[Array]:
    """The outline of a finger without the stretch where it grows out of the hand."""
    far = np.min(
        [np.linalg.norm(k - f.joint_at(base), axis=1) for k, f in zip(keys, figures, strict=True)],
        axis=0,
    )
    start = int(np.argmin(far))
    order = np.roll(np.arange(len(far)), -start)
    kept = order[far[order] > BASE_OF_FINGER * (2 if base.startswith("finger1") else 1)]
    return [key[kept] for key in keys]


PICTURES: dict[str, Callable[[], Picture]] = {
    "wrist-drop": wrist_drop,
    "wrist-hold": wrist_hold,
    "wrist-up": wrist_up,
    "fist": fist,
}
