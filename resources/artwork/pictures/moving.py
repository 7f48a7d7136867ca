"""The pictures of moves, drawn through their key poses."""

from collections.abc import Callable

import numpy as np

from ..camera import Camera, looking
from ..picture import Picture
from ..poses import RELAXED_SHOULDERS, hanging_arms, head_turned, shoulders, spine, standing
from ..points import WORDS
from ..scenes.back import SHOULDER_BLADE, flipped, from_behind, stroke
from ..scenes.front import front_camera, upper_body
from ..scenes.profile import bust
from ..shapes import round_blob
from ..side_face import EAR_HOLE
from ..skeleton import SIDES, Pose


def shoulder_roll() -> Picture:
    """Lift, back, down, seen from three quarters so that "back" shows."""
    picture = Picture(
        "shoulder-roll",
        "A person lifts both shoulders towards the ears, draws them back and lets them sink.",
        motion="loop",
        cycle_seconds=6.0,
        holds=(0, 2, 4),
    )
    round_blob(picture)
    poses = []
    for step in range(8):
        turn = 2 * np.pi * step / 8
        poses.append(standing(7 - 17 * np.cos(turn), 4 - 14 * np.sin(turn)))
    upper_body(picture, poses, front_camera(35))
    return picture


def side_tilt() -> Picture:
    """Ear to the left shoulder, shoulders level."""
    picture = Picture(
        "side-tilt",
        "A person lowers the left ear towards the left shoulder; the shoulders stay level.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = [standing() | head_turned(tilt=32 * k / 4) for k in range(5)]
    upper_body(picture, poses, front_camera())
    return picture


def rotation() -> Picture:
    """The face turned to the left shoulder."""
    picture = Picture(
        "rotation",
        "A person turns the head to look over the left shoulder; the chin stays level.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 6),
    )
    round_blob(picture)
    poses = [standing() | head_turned(turn=60 * k / 6) for k in range(7)]
    upper_body(picture, poses, front_camera(), head_turns=True)
    return picture


def _bust_pose(neck: tuple[float, float, float, float], back: float = 0.0) -> Pose:
    return shoulders(RELAXED_SHOULDERS, back) | spine((0, 2, 0, -2, 0), neck) | hanging_arms(0.12, -0.06)


FORWARD_NECK = (16.0, 5.0, -8.0, -15.0)
TUCKED_NECK = (-9.0, -4.0, 5.0, 8.0)


def _bust_camera() -> Camera:
    return looking(90, 600, (205, 600))


def _between(start: tuple[float, ...], end: tuple[float, ...], share: float) -> tuple[float, ...]:
    return tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))


def chin_tuck() -> Picture:
    """The chin slides straight back; the start stays as a ghost."""
    picture = Picture(
        "chin-tuck",
        "A person seen from the side slides the chin straight back; the dashed outline shows where the head began.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = [_bust_pose(_between(FORWARD_NECK, TUCKED_NECK, k / 4)) for k in range(5)]
    figures = bust(picture, poses, _bust_camera())
    chin = [f.head_at((0, -0.148, 0.70))[0] for f in figures]
    picture.anchor("chin", chin)
    picture.overlay("ghost", key=0, shapes=["head", "hair"])
    tip = chin[-1]
    picture.overlay("arrow", points=[tip + (74, 6), tip + (48, 5), tip + (14, 4)], role="accent")
    return picture


def head_back() -> Picture:
    """From a forward head to one that balances."""
    picture = Picture(
        "head-back",
        "A person seen from the side brings the head back until the ear is over the shoulder.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    balanced = (-3.0, -1.0, 2.0, 2.0)
    poses = [_bust_pose(_between((20.0, 7.0, -10.0, -19.0), balanced, k / 4)) for k in range(5)]
    figures = bust(picture, poses, _bust_camera())
    ears = [f.head_at(EAR_HOLE)[0] for f in figures]
    shoulder = figures[-1].joint_at("upperarm01.R")
    picture.anchor("ear.right", ears)
    picture.anchor("shoulder.right", [f.joint_at("upperarm01.R") for f in figures])
    picture.overlay("ghost", key=0, shapes=["head", "hair"])
    picture.overlay("guide", points=[(ears[-1][0], ears[-1][1] - 90), (ears[-1][0], shoulder[1] + 20)], role="good", dash=[4, 4])
    picture.overlay("ring", anchor="ear.right", role="good")
    picture.overlay("ring", anchor="shoulder.right", role="good")
    return picture


def blade_squeeze() -> Picture:
    """Shoulder blades drawn together and a little down, from behind."""
    picture = Picture(
        "blade-squeeze",
        "A person seen from behind draws the shoulder blades together and slightly down.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = []
    for k in range(5):
        share = k / 4
        arms = hanging_arms(0.20 + 0.06 * share, -0.10 - 0.22 * share)
        poses.append(shoulders(RELAXED_SHOULDERS + 2 - 5 * share, -5 + 25 * share) | arms)
    figures = from_behind(picture, poses, looking(180, 470, (240, 452)))
    for side, sign in SIDES:
        keys = [stroke(f, flipped(SHOULDER_BLADE, sign), 14, clothes=False) for f in figures]
        picture.fill(f"shoulder blade.{WORDS[side]}", "white", keys, opacity=0.3)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "shoulder-roll": shoulder_roll,
    "side-tilt": side_tilt,
    "rotation": rotation,
    "chin-tuck": chin_tuck,
    "blade-squeeze": blade_squeeze,
    "head-back": head_back,
}
