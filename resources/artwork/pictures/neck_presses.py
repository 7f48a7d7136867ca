"""The pictures of palm and head that press against each other, and of the rest between."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..composing import inset
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import standing
from ..scenes.arm_over import arm_over, body_before
from ..scenes.front import front_camera, upper_body
from ..scenes.profile import bust
from ..shapes import round_blob
from ..skeleton import flexed
from .holding import side_pose

TEMPLE = (0.098, -0.07, 0.815)  # metres: the palm's middle beside the head
FLAT = dict.fromkeys(range(2, 6), (4.0, 8.0, 6.0))


def neck_press() -> Picture:
    """A palm on the forehead; palm and head press against each other."""
    picture = Picture(
        "neck-press",
        (
            "A person seen from the side holds a palm against the forehead; palm and head "
            "press lightly against each other and nothing moves."
        ),
    )
    round_blob(picture)
    camera = looking(90, 520, (200, 536))
    pose = side_pose() | flexed(load_body(), "R", FLAT)
    brow = Figure(pose, camera).on_head(np.array([(0.0, -0.138, 0.845)]))[0]
    pose = hand_on(
        pose,
        "R",
        brow + (-0.02, -0.022, -0.01),
        (0.15, 0.30, 1.0),
        (-1.0, 0.0, 0.1),
        finger=0,
        elbow=(0.5, -0.6, -0.8),
    )
    figure = bust(picture, [pose], camera, arm=False)[0]
    arm_over(picture, figure, "R", shadow_on=None)
    x, y = camera.at(brow)
    _against(picture, (x + 84, y - 6), (x + 46, y - 2))
    _against(picture, (x - 176, y + 8), (x - 138, y + 6))
    return picture


def neck_press_rest() -> Picture:
    """The hand stays, nothing presses."""
    return Picture(
        "neck-press-rest",
        "A person seen from the side lets the palm lie on the forehead; nothing presses.",
        base="neck-press",
    )


def neck_press_side_rest() -> Picture:
    """The hand stays, nothing presses."""
    return Picture(
        "neck-press-side-rest",
        "A person lets the left palm lie on the side of the head; nothing presses.",
        base="neck-press-side",
    )


def neck_press_side() -> Picture:
    """A palm on the side of the head."""
    picture = Picture(
        "neck-press-side",
        (
            "A person holds the left palm against the left side of the head; palm and head "
            "press lightly against each other and nothing moves."
        ),
    )
    round_blob(picture)
    camera = front_camera(scale=400, centre=(232, 412))
    pose = standing() | flexed(load_body(), "L", FLAT)
    pose = hand_on(
        pose,
        "L",
        TEMPLE,
        (-0.22, 0.25, 1.0),
        (0.15, 1.0, 0.0),
        finger=0,
        elbow=(1.0, -0.3, -0.6),
    )
    figure = upper_body(picture, [pose], camera, arm_later="L")[0]
    arm_over(picture, figure, "L", shadow_on="head", hidden_by=body_before(figure))
    x, y = camera.at(np.array(TEMPLE))
    _against(picture, (x + 92, y - 26), (x + 56, y - 14))
    _against(picture, (x - 122, y), (x - 86, y))
    return picture


def _against(picture: Picture, start: tuple[float, float], end: tuple[float, float]) -> None:
    """One of two equal arrows: the hand presses, the head holds."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    picture.overlay("arrow", points=[start, middle, end], role="accent")


SMALL_SIDE, SMALL_RADIUS, SMALL = np.array([418.0, 64.0]), 56.0, 0.31
SHOWN = np.array([212.0, 176.0])
BACK_OF_HEAD, FOREHEAD = (0.0, 0.075, 0.800), (0.0, -0.142, 0.825)


def neck_press_behind() -> Picture:
    """Laced fingers behind the head; in small, from the side, which way hands and head press."""
    picture = Picture(
        "neck-press-behind",
        "From behind: fingers laced behind the head. In small, from the side, two arrows: the "
        "hands press forwards, the head presses back, and nothing moves.",
        base="neck-press-back",
    )
    part = Picture("side", "")
    camera = looking(90, 520, (200, 536))
    figure = bust(part, [side_pose()], camera, arm=False)[0]
    x, y = (float(v) for v in SMALL_SIDE)
    shown = (float(SHOWN[0]), float(SHOWN[1]))
    inset(picture, part, "side", (x, y), SMALL_RADIUS, shown=shown, factor=SMALL)
    for place, way in ((BACK_OF_HEAD, -1.0), (FOREHEAD, 1.0)):
        x, y = SMALL_SIDE + (figure.head_at(place)[0] - SHOWN) * SMALL
        _against(picture, (x + way * 30, y), (x + way * 7, y))
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "neck-press": neck_press,
    "neck-press-rest": neck_press_rest,
    "neck-press-side": neck_press_side,
    "neck-press-side-rest": neck_press_side_rest,
    "neck-press-behind": neck_press_behind,
}
