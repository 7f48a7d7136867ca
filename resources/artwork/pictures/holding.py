"""The pictures of a hand on one's own head, chin or shoulder."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import RELAXED_SHOULDERS, hanging_arms, shoulders, spine, standing
from ..scenes.arm_over import arm_over, body_before
from ..scenes.front import front_camera, upper_body
from ..scenes.profile import bust
from ..shapes import round_blob
from ..skeleton import SIDES, Pose, flexed

POINTING = {
    2: (6.0, 10.0, 8.0),
    3: (52.0, 66.0, 40.0),
    4: (58.0, 70.0, 44.0),
    5: (60.0, 70.0, 44.0),
}
TEMPLE = (0.098, -0.07, 0.815)  # metres: the palm's middle beside the head
FLAT = dict.fromkeys(range(2, 6), (4.0, 8.0, 6.0))


def _side_pose() -> Pose:
    return (
        shoulders(RELAXED_SHOULDERS)
        | spine((0, 2, 0, -2, 0), (-6.0, -2.0, 3.0, 4.0))
        | hanging_arms(0.12, -0.06)
    )


def chin_check() -> Picture:
    """One fingertip on the chin, from the side."""
    picture = Picture("chin-check", "A person seen from the side rests one fingertip on the chin.")
    round_blob(picture)
    camera = looking(90, 560, (200, 566))
    pose = _side_pose() | flexed(load_body(), "R", POINTING)
    chin = Figure(pose, camera).on_head(np.array([(0.0, -0.150, 0.706)]))[0]
    pose = hand_on(
        pose,
        "R",
        chin + (-0.004, -0.010, 0.002),
        (0.3, 0.75, 0.65),
        (-0.95, 0.3, 0.1),
        finger=2,
        elbow=(0.3, 0.3, -1.0),
    )
    figure = bust(picture, [pose], camera, arm=False)[0]
    arm_over(picture, figure, "R", shadow_on=None, nails=())
    return picture


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
    pose = _side_pose() | flexed(load_body(), "R", FLAT)
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


TWO_FINGERS = {
    2: (10.0, 16.0, 10.0),
    3: (8.0, 16.0, 10.0),
    4: (52.0, 60.0, 40.0),
    5: (58.0, 62.0, 40.0),
}


def jaw_massage() -> Picture:
    """Two fingers of each hand on the jaw muscles."""
    picture = Picture(
        "jaw-massage",
        (
            "A person rests two fingers of each hand on the cheeks, below the cheekbones, and "
            "makes slow, light circles."
        ),
    )
    round_blob(picture)
    camera = front_camera(scale=480, centre=(240, 492))
    pose = standing()
    for side, sign in SIDES:
        pose |= flexed(load_body(), side, TWO_FINGERS)
        pose = hand_on(
            pose,
            side,
            (0.080 * sign, -0.078, 0.728),
            (-0.30 * sign, 0.42, 0.90),
            (0.6 * sign, 0.75, -0.15),
            finger=2,
            elbow=(0.8, -0.7, -1.1),
        )
    figure = upper_body(picture, [pose], camera, arm_later="LR")[0]
    for side, _ in SIDES:
        arm_over(
            picture,
            figure,
            side,
            shadow_on="head",
            hidden_by=body_before(figure),
            nails=(2, 3),
            thumb=False,
        )
    return picture


def shoulder_squeeze() -> Picture:
    """The right hand reaches across and cups the top of the left shoulder."""
    picture = Picture(
        "shoulder-squeeze",
        (
            "A person reaches across with the right hand and squeezes the muscle on top of "
            "the left shoulder between palm and fingers."
        ),
    )
    round_blob(picture)
    pose = standing() | flexed(load_body(), "R", dict.fromkeys(range(2, 6), (40.0, 30.0, 20.0)))
    pose = hand_on(
        pose,
        "R",
        (0.105, -0.055, 0.648),
        (0.42, 0.9, 0.25),
        (-0.9, 0.42, 0.1),
        finger=0,
        elbow=(-0.3, -0.9, -1.0),
    )
    figure = upper_body(picture, [pose], front_camera(), arm_later="R")[0]
    arm_over(picture, figure, "R", shadow_on="shirt", hidden_by=body_before(figure))
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "chin-check": chin_check,
    "neck-press": neck_press,
    "neck-press-side": neck_press_side,
    "jaw-massage": jaw_massage,
    "shoulder-squeeze": shoulder_squeeze,
}
