"""The pictures of moves, drawn through their key poses."""

from collections.abc import Callable

import numpy as np

from ..camera import Camera, looking
from ..picture import Picture
from ..body import load_body
from ..figure import Figure
from ..poses import RELAXED_SHOULDERS, breathing, hands_on_thighs, hanging_arms, head_turned, shoulders, spine, standing
from ..props import chair, floor
from ..points import WORDS
from ..scenes.back import SHOULDER_BLADE, flipped, from_behind, stroke
from ..scenes.front import front_camera, upper_body
from ..scenes.profile import bust, seated
from ..shapes import room_blob, round_blob
from ..side_face import EAR_HOLE
from ..skeleton import SIDES, Pose, curled_fingers, reach


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


def _breaths(step: int) -> float:
    """Fullness of a breath at one of ten seconds: four in, six out."""
    return step / 4 if step <= 4 else (10 - step) / 6


def breathe() -> Picture:
    """Chest and shoulders rise with the breath: four seconds in, six out."""
    picture = Picture(
        "breathe",
        "A person breathes slowly with closed eyes: chest and shoulders rise a little, then sink for longer.",
        motion="loop",
        cycle_seconds=10.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = [
        standing(RELAXED_SHOULDERS + 6 * _breaths(k)) | breathing(chest=0.022 * _breaths(k))
        for k in range(10)
    ]
    upper_body(picture, poses, front_camera())
    for sign in (-1, 1):
        x = 240 + sign * 122
        picture.overlay("arrow", points=[(x, 232), (x + sign * 3, 206), (x, 180)], role="accent", at=[0.0, 0.4])
        picture.overlay("arrow", points=[(x, 180), (x + sign * 3, 206), (x, 232)], role="accent", at=[0.4, 1.0])
    return picture


def shoulders_drop() -> Picture:
    """Shoulders sink from the ears; the lifted start stays as a ghost."""
    picture = Picture(
        "shoulders-drop",
        "A person lets both shoulders sink away from the ears; a dashed outline shows where they began.",
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 4),
    )
    round_blob(picture)
    upper_body(picture, [standing(20 - 31 * k / 4) for k in range(5)], front_camera())
    picture.overlay("ghost", key=0, shapes=["shirt"])
    for sign in (-1, 1):
        x = 240 + sign * 122
        picture.overlay("arrow", points=[(x, 150), (x + sign * 3, 178), (x, 206)], role="accent")
    return picture


def belly_breath() -> Picture:
    """One hand on the belly, which swells with the breath."""
    picture = Picture(
        "belly-breath",
        "A person seen from the side rests a hand on the belly; the belly swells with the breath in and sinks with the breath out.",
        motion="loop",
        cycle_seconds=10.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = []
    for step in range(10):
        full = _breaths(step)
        pose = shoulders(RELAXED_SHOULDERS + full) | spine((0, 2, 0, -2, 0), (-3, -1, 2, 2))
        pose |= breathing(chest=0.006 * full, belly=0.040 * full)
        pose = reach(
            load_body(), pose, "R", (-0.10, -0.165 - 0.030 * full, 0.225),
            (-0.75, -0.42, -0.10), elbow=(0.6, 0.6, -1.0), twist=40,
        )
        poses.append(pose | curled_fingers(load_body(), "R", 10))
    bust(picture, poses, looking(90, 400, (215, 398)), arm_over=True)
    return picture


def hips() -> Picture:
    """The pelvis rocks from slumped to upright on the seat."""
    picture = Picture(
        "hips",
        "A seated person seen from the side rocks the pelvis from a slumped to an upright position.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    room_blob(picture)
    floor(picture)
    slump, tall = (-24.0, 10.0, 14.0, 8.0, 6.0), (4.0, 0.0, -2.0, -2.0, 0.0)
    poses = [
        hands_on_thighs(_between(slump, tall, k / 4), _between((6, 0, -6, -10), (-4, -1, 2, 3), k / 4))
        for k in range(5)
    ]

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    figures = seated(
        picture, poses, looking(90, 238, (190, 237)), behind=behind, before_arm=lambda *_: None
    )
    hip = figures[-1].joint_at("upperleg01.R")
    picture.anchor("hip.right", [f.joint_at("upperleg01.R") for f in figures])
    turn = np.radians(np.linspace(205, 275, 9))
    arc = np.stack([hip[0] + 58 * np.cos(turn), hip[1] + 58 * np.sin(turn)], axis=1)
    picture.overlay("arrow", points=arc, role="accent", at=[0.0, 0.5])
    picture.overlay("ring", anchor="hip.right", role="good")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "shoulder-roll": shoulder_roll,
    "side-tilt": side_tilt,
    "rotation": rotation,
    "chin-tuck": chin_tuck,
    "blade-squeeze": blade_squeeze,
    "breathe": breathe,
    "belly-breath": belly_breath,
    "hips": hips,
    "shoulders-drop": shoulders_drop,
    "head-back": head_back,
}
