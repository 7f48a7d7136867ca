"""The pictures of moves, drawn through their key poses."""

from collections.abc import Callable

import numpy as np

from ..body import Array
from ..camera import Camera, looking
from ..curves import resample, smooth
from ..figure import Figure
from ..picture import Picture
from ..points import BLADE, WORDS, on_back
from ..poses import (
    RELAXED_SHOULDERS,
    hanging_arms,
    head_turned,
    shoulders,
    spine,
    standing,
)
from ..scenes.back import BACK_MIDLINE, from_behind, stroke
from ..scenes.front import front_camera, upper_body
from ..scenes.profile import bust, draw_start
from ..shapes import round_blob
from ..side_face import EAR_HOLE, EYE_PLACE
from ..skeleton import SIDES, Pose


def shoulder_roll() -> Picture:
    """Lift, back, down, seen from three quarters so that "back" shows."""
    picture = Picture(
        "shoulder-roll",
        "A person lifts both shoulders towards the ears, draws them back and lets them sink.",
        motion="loop",
        cycle_seconds=6.0,
        holds=(0, 4, 6),
    )
    round_blob(picture)
    poses = []
    for step in range(8):
        turn = 2 * np.pi * step / 8
        poses.append(standing(9 - 19 * np.cos(turn), 5 - 18 * np.sin(turn)))
    figures = upper_body(picture, poses, front_camera(35))
    x, y = figures[0].joint_at("upperarm01.R") - (52, 26)
    picture.overlay(
        "arrow", points=[(x, y + 48), (x - 4, y + 20), (x, y - 10)], role="accent", at=[0.0, 0.5]
    )
    bowed_arrow(picture, np.array([x + 52, y + 8]), 58, 78, 172, (0.5, 0.76))
    picture.overlay(
        "arrow",
        points=[(x - 6, y - 4), (x - 8, y + 26), (x - 4, y + 56)],
        role="accent",
        at=[0.76, 1.0],
    )
    return picture


def bowed_arrow(
    picture: Picture,
    centre: Array,
    radius: float,
    first: float,
    last: float,
    shown: tuple[float, float] | None = None,
) -> None:
    """A bowed arrow round a place, from one angle to another (degrees, 0 right, 90 up)."""
    turn = np.radians(np.linspace(first, last, 9))
    points = np.stack(
        [centre[0] + radius * np.cos(turn), centre[1] - radius * np.sin(turn)], axis=1
    )
    if shown:
        picture.overlay("arrow", points=points, role="accent", at=list(shown))
    else:
        picture.overlay("arrow", points=points, role="accent")


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
    figures = upper_body(picture, poses, front_camera(), stretched=True)
    left, right = (figures[0].joint_at(f"upperarm01.{side}") for side in "RL")
    level = float(left[1]) - 16
    picture.overlay("guide", points=[(84, level), (left[0] - 24, level)], role="good", dash=[4, 4])
    picture.overlay(
        "guide", points=[(right[0] + 24, level), (396, level)], role="good", dash=[4, 4]
    )
    bowed_arrow(picture, np.array([240.0, 175.0]), 170, 60, 30)
    return picture


def _bust_pose(neck: tuple[float, ...]) -> Pose:
    return shoulders(RELAXED_SHOULDERS) | spine((0, 2, 0, -2, 0), neck) | hanging_arms(0.12, -0.06)


FORWARD_NECK = (16.0, 5.0, -8.0, -15.0)


TUCKED_NECK = (-9.0, -4.0, 5.0, 8.0)


def side_bust_camera() -> Camera:
    """The view of all heads from the side."""
    return looking(90, 600, (205, 600))


def between(start: tuple[float, ...], end: tuple[float, ...], share: float) -> tuple[float, ...]:
    """A share of the way from some angles to others."""
    return tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))


def chin_tuck() -> Picture:
    """The chin slides straight back; the start stays as a ghost."""
    picture = Picture(
        "chin-tuck",
        (
            "A person seen from the side slides the chin straight back; the dashed outline "
            "shows where the head began. The way down is crossed out."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = [_bust_pose(between(FORWARD_NECK, TUCKED_NECK, k / 4)) for k in range(5)]
    figures = bust(picture, poses, side_bust_camera(), ghost=True)
    chin = [f.head_at((0, -0.148, 0.70))[0] for f in figures]
    picture.anchor("chin", chin)
    tip = chin[-1]
    picture.overlay("arrow", points=[tip + (74, 6), tip + (48, 5), tip + (14, 4)], role="accent")
    eye = figures[-1].head_at(EYE_PLACE)[0]
    picture.overlay("guide", points=[eye + (44, 0), eye + (148, 0)], role="good", dash=[4, 4])
    down = [tip + (34, 26), tip + (35, 44), tip + (30, 60)]
    picture.overlay("guide", points=down, role="accent", dash=[4, 4])
    picture.overlay("cross", at=tip + (28, 80))
    return picture


def chin_half() -> Picture:
    """From all the way back the chin settles half way; the first place stays as a ghost."""
    picture = Picture(
        "chin-half",
        (
            "A person seen from the side lets the chin settle half way between all the way back "
            "and where it began, which a dashed outline shows."
        ),
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 2),
    )
    round_blob(picture)
    draw_start(picture, Figure(_bust_pose(FORWARD_NECK), side_bust_camera()))
    poses = [_bust_pose(between(FORWARD_NECK, TUCKED_NECK, share)) for share in (1.0, 0.75, 0.5)]
    figures = bust(picture, poses, side_bust_camera())
    picture.anchor("chin", [f.head_at((0, -0.148, 0.70))[0] for f in figures])
    eye = figures[-1].head_at(EYE_PLACE)[0]
    picture.overlay("guide", points=[eye + (44, 0), eye + (148, 0)], role="good", dash=[4, 4])
    picture.overlay("tick", at=(352, 300))
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
    balanced = (-6.0, -2.0, 3.0, 4.0)
    poses = [_bust_pose(between((20.0, 7.0, -10.0, -19.0), balanced, k / 4)) for k in range(5)]
    figures = bust(picture, poses, side_bust_camera(), ghost=True)
    ears = [f.head_at(EAR_HOLE)[0] for f in figures]
    shoulder = figures[-1].joint_at("upperarm01.R")
    picture.anchor("ear.right", ears)
    picture.anchor("shoulder.right", [f.joint_at("upperarm01.R") for f in figures])
    picture.overlay(
        "guide",
        points=[(ears[-1][0], ears[-1][1] - 90), (ears[-1][0], shoulder[1] + 20)],
        role="good",
        dash=[4, 4],
    )
    tip = figures[-1].head_at((0, -0.148, 0.70))[0]
    picture.overlay("arrow", points=[tip + (78, 6), tip + (54, 5), tip + (22, 4)], role="accent")
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
        poses.append(shoulders(RELAXED_SHOULDERS + 3 - 7 * share, -14 + 28 * share) | arms)
    figures = from_behind(picture, poses, looking(180, 450, (240, 446)), tank=False)
    at_rest = Figure(standing(), figures[0].camera)
    for side, sign in SIDES:
        places = np.array([on_back(spot, sign) for spot in BLADE])
        keys = [_blade(f, at_rest, places, side) for f in figures]
        picture.fill(f"shoulder blade.{WORDS[side]}", "white", keys, opacity=0.34)
        x = 240 - sign * 124
        picture.overlay(
            "arrow", points=[(x - sign * 18, 214), (x, 212), (x + sign * 18, 214)], role="accent"
        )
    spine_line = stroke(figures[0], BACK_MIDLINE, 5)
    picture.line("spine", "white", 2.2, [spine_line], dash=(1, 7), opacity=0.6)
    return picture


def _blade(figure: Figure, at_rest: Figure, places: Array, side: str) -> Array:
    """The shoulder blade, carried by the collarbone from where it lies at rest."""
    bone = figure.body.bone(f"clavicle.{side}")
    frame = figure.posed.frames[bone] @ np.linalg.inv(at_rest.posed.frames[bone])
    moved = places @ frame[:3, :3].T + frame[:3, 3]
    ring = figure.camera.project(moved)[:, :2]
    return resample(smooth(resample(ring, count=120), 4.0), count=16)


def shoulders_drop() -> Picture:
    """Shoulders sink from the ears; the lifted start stays as a ghost."""
    picture = Picture(
        "shoulders-drop",
        (
            "A person lets both shoulders sink away from the ears; a dashed outline shows "
            "where they began."
        ),
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = [standing(20 - 31 * k / 4) for k in range(5)]
    upper_body(picture, poses, front_camera(), ghost=0)
    for sign in (-1, 1):
        x = 240 + sign * 122
        picture.overlay("arrow", points=[(x, 150), (x + sign * 3, 178), (x, 206)], role="accent")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "shoulder-roll": shoulder_roll,
    "side-tilt": side_tilt,
    "chin-tuck": chin_tuck,
    "chin-half": chin_half,
    "blade-squeeze": blade_squeeze,
    "shoulders-drop": shoulders_drop,
    "head-back": head_back,
}
