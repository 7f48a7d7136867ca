"""The pictures of a hand on one's own head, chin or shoulder."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..composing import circles
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..points import WORDS
from ..poses import RELAXED_SHOULDERS, hanging_arms, shoulders, spine, standing
from ..scenes.arm_over import arm_over, body_before
from ..scenes.front import front_camera, upper_body
from ..scenes.profile import bust
from ..shapes import round_blob
from ..skeleton import SIDES, Pose, flexed
from .keeping_off import off_the_throat, small_front

POINTING = {
    2: (6.0, 10.0, 8.0),
    3: (52.0, 66.0, 40.0),
    4: (58.0, 70.0, 44.0),
    5: (60.0, 70.0, 44.0),
}


def side_pose() -> Pose:
    """Upright, the arms loose, for pictures from the side that end at the waist."""
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
    pose = side_pose() | flexed(load_body(), "R", POINTING)
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


TWO_FINGERS = {
    2: (10.0, 16.0, 10.0),
    3: (8.0, 16.0, 10.0),
    4: (52.0, 60.0, 40.0),
    5: (58.0, 62.0, 40.0),
}


def _hands_on_jaw(picture: Picture, drops: tuple[float, ...] = (0.0,)) -> None:
    """Two fingers of each hand below the cheekbones, or so many metres lower, one pose each."""
    round_blob(picture)
    camera = front_camera(scale=480, centre=(240, 492))
    poses = []
    for drop in drops:
        pose = standing()
        for side, sign in SIDES:
            pose |= flexed(load_body(), side, TWO_FINGERS)
            pose = hand_on(
                pose,
                side,
                ((0.080 - 0.15 * drop) * sign, -0.078 - 0.2 * drop, 0.728 - drop),
                (-0.30 * sign, 0.42, 0.90),
                (0.6 * sign, 0.75, -0.15),
                finger=2,
                elbow=(0.8, -0.7, -1.1),
            )
        poses.append(pose)
    figures = upper_body(picture, poses, camera, arm_later="LR")
    for side, _ in SIDES:
        arm_over(
            picture,
            figures,
            side,
            shadow_on="head",
            hidden_by=body_before(figures[0]) if len(poses) == 1 else None,
            nails=(2, 3),
            thumb=False,
        )
    off_the_throat(picture, figures[0])


def jaw_massage() -> Picture:
    """Two fingers of each hand go round on the jaw muscles."""
    picture = Picture(
        "jaw-massage",
        (
            "A person rests two fingers of each hand on the cheeks, below the cheekbones, and "
            "makes slow, light circles."
        ),
        motion="loop",
        cycle_seconds=4.0,
    )
    _hands_on_jaw(picture)
    for side, sign in SIDES:
        picture.carry(f"over {WORDS[side]}", [(x * sign, y) for x, y in circles(3.2)])
    return picture


def jaw_stroke() -> Picture:
    """The fingers stroke down over the jaw."""
    picture = Picture(
        "jaw-stroke",
        "A person strokes with two fingers of each hand down the cheeks to the jaw.",
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 2),
    )
    _hands_on_jaw(picture, (-0.008, 0.014, 0.036))
    for _, sign in SIDES:
        x = 240 + sign * 92
        picture.overlay(
            "arrow", points=[(x, 92), (x + sign * 2, 116), (x - sign * 2, 140)], role="accent"
        )
    return picture


def _across(picture: Picture, poses: list[Pose]) -> None:
    """The right arm across the body, its hand on the left shoulder."""
    figures = upper_body(picture, poses, front_camera(), arm_later="R")
    arm_over(picture, figures, "R", shadow_on="shirt", hidden_by=body_before(figures[0]))


def _cupping(bends: tuple[float, float, float], out: float = 0.0, down: float = 0.0) -> Pose:
    """The right palm on the left shoulder, moved out towards its tip and down by metres."""
    pose = standing() | flexed(load_body(), "R", dict.fromkeys(range(2, 6), bends))
    return hand_on(
        pose,
        "R",
        (0.105 + out, -0.055, 0.648 - down),
        (0.42, 0.9, 0.25),
        (-0.9, 0.42, 0.1),
        finger=0,
        elbow=(-0.3, -0.9, -1.0),
    )


def hand_across() -> Picture:
    """The right hand on the left shoulder, at rest: a part of other pictures."""
    picture = Picture("hand-across", "")
    _across(picture, [_cupping((30.0, 22.0, 15.0))])
    return picture


def _grip(bend: float) -> tuple[float, float, float]:
    """The bends of fingers that squeeze so much."""
    return bend, bend * 0.75, bend * 0.5


def shoulder_squeeze() -> Picture:
    """The right hand reaches across, cups the top of the left shoulder and squeezes it."""
    picture = Picture(
        "shoulder-squeeze",
        (
            "A person reaches across with the right hand and squeezes the muscle on top of "
            "the left shoulder between palm and fingers."
        ),
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 2),
    )
    round_blob(picture)
    _across(picture, [_cupping(_grip(bend)) for bend in (22.0, 40.0, 58.0)])
    small_front(picture, (414.0, 78.0), 56.0, hollows=True)
    return picture


def shoulder_slide() -> Picture:
    """The hand lets go and slides outward along the shoulder."""
    picture = Picture(
        "shoulder-slide",
        (
            "A person's right hand lets go of the left shoulder and slides a finger's width "
            "outward on it."
        ),
        motion="swing",
        cycle_seconds=4.0,
        holds=(0, 3),
    )
    round_blob(picture)
    stages = ((58.0, 0.0), (30.0, 0.0), (22.0, 0.012), (22.0, 0.024))
    _across(picture, [_cupping(_grip(bend), out, 0.45 * out) for bend, out in stages])
    picture.overlay("arrow", points=[(306, 84), (330, 92), (352, 106)], role="accent")
    return picture


def shoulder_stroke() -> Picture:
    """The hand strokes from the neck out to the tip of the shoulder."""
    picture = Picture(
        "shoulder-stroke",
        "A person strokes with the right hand from the neck out to the tip of the left shoulder.",
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 3),
    )
    round_blob(picture)
    steps = ((-0.010, -0.012), (0.012, 0.000), (0.036, 0.014), (0.060, 0.030))
    _across(picture, [_cupping((34.0, 26.0, 18.0), *step) for step in steps])
    picture.overlay("arrow", points=[(322, 92), (352, 106), (378, 130)], role="accent")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "chin-check": chin_check,
    "jaw-massage": jaw_massage,
    "shoulder-squeeze": shoulder_squeeze,
    "shoulder-slide": shoulder_slide,
    "shoulder-stroke": shoulder_stroke,
    "jaw-stroke": jaw_stroke,
}
