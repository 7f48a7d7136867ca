"""The pictures of someone on their feet."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..figure import Figure
from ..picture import Picture
from ..points import WORDS
from ..poses import RELAXED_SHOULDERS, both, hanging_arms, shoulders, spine
from ..props import floor
from ..scenes.front import front_camera, upper_body
from ..scenes.legs import legs
from ..scenes.profile import seated
from ..shapes import room_blob
from ..skeleton import SIDES, Aim, Pose, Turn, X, Y, about, curled_fingers

HIP = 0.085  # metres above the root's zero


STANCE = 0.05


def _swayed(lean: float) -> Pose:
    """Feet stay, hips go to one side, arms follow loosely; lean 1 is to the left."""
    aside = 0.055 * lean
    turns: dict[str, Turn] = {"spine03": about(Y, 4 * lean), "spine01": about(Y, -4 * lean)}
    for side, sign in SIDES:
        way = (STANCE * sign - aside, 0.0, -0.83)
        turns[f"upperleg01.{side}"] = Aim(f"lowerleg01.{side}", way)
        turns[f"lowerleg01.{side}"] = Aim(f"foot.{side}", way)
        turns[f"foot.{side}"] = Aim(f"toe2-1.{side}", (0.12 * sign, -1, -0.36))
        turns[f"upperarm01.{side}"] = Aim(
            f"lowerarm01.{side}", (0.20 * sign - 0.16 * lean, -0.02, -1.0)
        )
        turns[f"lowerarm01.{side}"] = Aim(
            f"wrist.{side}", (0.12 * sign - 0.22 * lean, -0.15, -1.0), 25.0 * sign
        )
        turns[f"wrist.{side}"] = Aim(f"finger3-1.{side}", (0.03 * sign - 0.22 * lean, -0.12, -1.0))
    body = load_body()
    pose = shoulders(RELAXED_SHOULDERS) | Pose(turns, {"root": (aside, 0.0, 0.0)})
    return pose | curled_fingers(body, "L", 18) | curled_fingers(body, "R", 18)


def stand_sway() -> Picture:
    """Standing, swaying from side to side."""
    picture = Picture(
        "stand-sway",
        "A standing person sways from side to side; the arms swing loosely.",
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 4),
    )
    room_blob(picture)
    floor(picture)
    camera = front_camera(scale=176, centre=(240, 195))
    poses = [_swayed(1 - k / 2) for k in range(5)]
    legs(picture, poses, camera)
    upper_body(picture, poses, camera)
    for sign in (-1, 1):
        x = 240 + sign * 92
        points = [(x - sign * 14, 150), (x + sign * 8, 153), (x + sign * 28, 160)]
        when = [0.5, 1.0] if sign > 0 else [0.0, 0.5]
        picture.overlay("arrow", points=points, role="accent", at=when)
    return picture


def heel_rise() -> Picture:
    """Up on the toes and down again."""
    picture = Picture(
        "heel-rise",
        "From the side: a standing person rises on the toes and comes down again.",
        motion="swing",
        cycle_seconds=4.0,
        holds=(0, 3),
    )
    room_blob(picture)
    floor(picture)
    camera = looking(90, 174, (232, 201))
    poses = []
    for k in range(4):
        turn = np.radians(20 + 32 * k / 3)
        turns: dict[str, Turn] = {}
        for side, sign in SIDES:
            turns[f"upperleg01.{side}"] = Aim(f"lowerleg01.{side}", (0.02 * sign, -0.03, -1))
            turns[f"lowerleg01.{side}"] = Aim(f"foot.{side}", (0.0, 0.05, -1))
            way = (0.03 * sign, -float(np.cos(turn)), -float(np.sin(turn)))
            turns[f"foot.{side}"] = Aim(f"toe2-1.{side}", way)
            for toe in range(1, 6):
                turns[f"toe{toe}-1.{side}"] = about(X, -32 * k / 3)
        poses.append(
            shoulders(RELAXED_SHOULDERS)
            | spine((0, 2, 0, -2, 0), (-5, -1, 3, 4))
            | hanging_arms(0.12, 0.0)
            | curled_fingers(load_body(), "R", 18)
            | Pose(turns)
        )
    low = [Figure(pose, camera).joint("toe2-1.R") for pose in poses]
    lifted = [
        pose | Pose({}, {"root": (0.0, float(low[0][1] - at[1]), float(low[0][2] - at[2]))})
        for pose, at in zip(poses, low, strict=True)
    ]
    seated(
        picture,
        lifted,
        camera,
        behind=lambda *_: None,
        before_arm=lambda *_: None,
        standing=1.0,
    )
    rise = [(318, 300), (322, 272), (318, 246)]
    picture.overlay("arrow", points=rise, role="accent", at=[0.0, 0.5])
    picture.overlay("arrow", points=rise[::-1], role="accent", at=[0.5, 1.0])
    return picture


def band_raise() -> Picture:
    """Both arms raised sideways against a band under the feet."""
    picture = Picture(
        "band-raise",
        (
            "A person stands on a band, a handle in each hand, and raises both arms sideways "
            "and slightly forward to shoulder height."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    room_blob(picture)
    floor(picture)
    camera = front_camera(scale=176, centre=(240, 195))
    body = load_body()
    poses = []
    for k in range(5):
        up = np.radians(14 + 70 * k / 4)
        out, fall = float(np.sin(up)), -float(np.cos(up))
        arms = (
            both("upperarm01", "lowerarm01", (out, -0.30 * out, fall))
            | both("lowerarm01", "wrist", (out, -0.34 * out - 0.08, fall), 10.0)
            | both("wrist", "finger3-1", (out, -0.34 * out - 0.08, fall))
        )
        pose = _swayed(0.0) | shoulders(RELAXED_SHOULDERS + 6 * k / 4) | arms
        poses.append(pose | curled_fingers(body, "L", 62) | curled_fingers(body, "R", 62))
    figures = legs(picture, poses, camera)
    hands = {side: [f.joint_at(f"finger3-1.{side}") for f in figures] for side, _ in SIDES}
    feet = {side: figures[0].joint_at(f"toe2-1.{side}") for side, _ in SIDES}
    picture.line("band under", "good", 3.4, [np.array([feet["R"] + (0, 4), feet["L"] + (0, 4)])])
    for side, word in WORDS.items():
        keys = [np.array([feet[side] + (0, 4), hand]) for hand in hands[side]]
        picture.line(f"band.{word}", "good", 3.4, keys)
    upper_body(picture, poses, camera)
    for side, word in WORDS.items():
        picture.anchor(f"hand.{word}", hands[side])
        picture.anchor(f"shoulder.{word}", [f.joint_at(f"upperarm01.{side}") for f in figures])
    for sign in (-1, 1):
        x = 240 + sign * 128
        points = [(x - sign * 8, 236), (x + sign * 14, 204), (x + sign * 22, 166)]
        picture.overlay("arrow", points=points, role="accent", at=[0.0, 0.5])
        picture.overlay("arrow", points=points[::-1], role="accent", at=[0.5, 1.0])
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "stand-sway": stand_sway,
    "heel-rise": heel_rise,
    "band-raise": band_raise,
}
