"""The pictures of a chair: leaning back over it, rising from it, other ways to sit."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import Camera, looking
from ..composing import placed
from ..figure import Figure
from ..hands import hand_on
from ..picture import TENTHS, Picture
from ..poses import (
    RELAXED_SHOULDERS,
    both,
    hands_on_thighs,
    shoulders,
    sitting_legs,
    spine,
    upright_standing,
)
from ..props import FLOOR, chair, floor
from ..scenes.profile import seated
from ..shapes import room_blob
from ..skeleton import Pose, X, about, curled_fingers, flexed
from .desks import UPRIGHT_BACK, UPRIGHT_NECK

CAMERA = looking(90, 238, (190, 237))
RECLINED = 14.0  # degrees


def _chair_under(picture: Picture, figures: list[Figure]) -> None:
    hip = figures[0].joint_at("upperleg01.R")
    chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)


def _reclined(picture: Picture, figures: list[Figure]) -> None:
    """The chair with its backrest tilted back."""
    _chair_under(picture, figures)
    hip = figures[0].joint_at("upperleg01.R")
    pivot = (hip + (-40, 14)) * TENTHS
    turn = np.radians(-RECLINED)
    across = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    for shape in picture.shapes:
        if shape["name"] in ("back rest", "back bar"):
            points = np.array(shape["keys"][0], float).reshape(-1, 2) - pivot
            shape["keys"] = [np.round(points @ across + pivot).astype(int).ravel().tolist()]


def _on_chair(picture: Picture, poses: list[Pose], camera: Camera = CAMERA) -> list[Figure]:
    room_blob(picture)
    floor(picture)
    return seated(picture, poses, camera, behind=_chair_under, before_arm=lambda *_: None)


def chair_back() -> Picture:
    """Sitting back, the backrest as high as the shoulder blades."""
    picture = Picture(
        "chair-back",
        "From the side: a person sits back in a chair; its backrest ends at the shoulder blades.",
    )
    figure = _on_chair(picture, [hands_on_thighs(UPRIGHT_BACK, UPRIGHT_NECK)])[0]
    hip = figure.joint_at("upperleg01.R")
    top = float(hip[1]) + 27 - 122
    left = float(hip[0])
    picture.anchor("backrest", [np.array([left - 42, top])])
    picture.overlay("guide", points=[(left - 92, top), (left + 60, top)], role="good", dash=[4, 4])
    picture.overlay("ring", anchor="backrest", role="good")
    return picture


def _leaning(share: float) -> Pose:
    """Hands behind the head, elbows forward; the upper back leans over the backrest."""
    body = load_body()
    bends = (-2.0, 0.0, -4 - 10 * share, -2 - 12 * share, -1 - 10 * share)
    neck = (-3.0, -1.0, 3.0, 4.0 + 8 * share)
    pose = sitting_legs() | spine(bends, neck) | shoulders(RELAXED_SHOULDERS + 9)
    for side, sign in (("L", 1.0), ("R", -1.0)):
        pose |= flexed(body, side, dict.fromkeys(range(2, 6), (24.0, 26.0, 18.0)))
        head = Figure(pose, CAMERA)
        place = head.on_head(np.array([(0.036 * sign, 0.060, 0.735)]))[0]
        turn = head.posed.frames[body.bone("head")][:3, :3]
        along = turn @ np.array([-0.85 * sign, 0.45, 0.10])
        pose = hand_on(
            pose,
            side,
            place,
            (float(along[0]), float(along[1]), float(along[2])),
            (0.0, 0.2, -1.0),
            finger=0,
            elbow=(1.1, -0.85, -0.9),
        )
    return pose


def chair_lean() -> Picture:
    """The upper back leans over the backrest and comes back."""
    picture = Picture(
        "chair-lean",
        "From the side: laced fingers hold the head, the elbows point forward; the upper back "
        "leans over the backrest and comes upright again.",
        motion="swing",
        cycle_seconds=8.0,
        holds=(0, 4),
    )
    figures = _on_chair(picture, [_leaning(k / 4) for k in range(5)])
    head = figures[0].head_at((0.0, -0.02, 0.90))[0]
    x, y = float(head[0]), float(head[1])
    arc = [(x - 34, y - 6), (x - 58, y + 10), (x - 72, y + 36)]
    picture.overlay("arrow", points=arc, role="accent", at=[0.0, 0.5])
    picture.overlay("arrow", points=arc[::-1], role="accent", at=[0.5, 1.0])
    return picture


# Each: how upright the thighs are (0 level, 1 hanging), how far trunk and shins lean (degrees).
RISING = (
    (0.0, 0.0, 0.0), (0.0, 18.0, 3.0), (0.06, 36.0, 8.0), (0.30, 38.0, 10.0), (0.62, 26.0, 7.0),
    (0.88, 10.0, 3.0), (1.0, 0.0, 0.0),
)  # fmt: skip


def _rising(up: float, lean: float, shin: float) -> Pose:
    thigh = np.radians(4 + 86 * up)
    way = (0.07, -float(np.cos(thigh)), -float(np.sin(thigh)))
    forward = float(np.sin(np.radians(shin)))
    bow = np.radians(lean)
    arm = (0.12, -0.10 - 0.9 * float(np.sin(bow)), -1.0)
    return (
        both("upperleg01", "lowerleg01", way)
        | both("lowerleg01", "foot", (0.0, 0.05 + forward, -1.0))
        | both("foot", "toe2-1", (0.05, -1, -0.32))
        | spine((lean * 0.15, lean * 0.1, 0, 0, 0), (-3 - lean * 0.25, -1, 3 - lean * 0.2, 4))
        | Pose({"root": about(X, lean * 0.75)})
        | shoulders(RELAXED_SHOULDERS)
        | both("upperarm01", "lowerarm01", arm)
        | both("lowerarm01", "wrist", (0.05, arm[1] - 0.25, -0.9), 25.0)
        | both("wrist", "finger3-1", (0.02, arm[1] - 0.15, -1.0))
        | curled_fingers(load_body(), "R", 16)
        | curled_fingers(load_body(), "L", 16)
    )


def rise() -> Picture:
    """Up from the chair with free arms."""
    picture = Picture(
        "rise",
        "From the side: a person on a chair leans forward and stands up, with free arms.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 6),
    )
    room_blob(picture)
    floor(picture)
    camera = looking(90, 176, (214, 265))
    poses = [_rising(*stage) for stage in RISING]
    feet = [Figure(pose, camera).joint("foot.R") for pose in poses]
    stays = [
        pose | Pose({}, {"root": (0.0, float(feet[0][1] - at[1]), float(feet[0][2] - at[2]))})
        for pose, at in zip(poses, feet, strict=True)
    ]

    def behind(picture: Picture, figures: list[Figure]) -> None:
        part = Picture("chair", "")
        hip = figures[0].joint_at("upperleg01.R")
        size = camera.scale / 238
        low = FLOOR * (1 - size)
        x, y = float(hip[0]) / size, float(hip[1] - low) / size
        chair(part, (x, y), y + 27)
        placed(picture, part, "seat", size, (0.0, low))

    up = [max(0.0, min(1.0, (stage[0] - 0.1) / 0.8)) for stage in RISING]
    seated(picture, stays, camera, behind=behind, before_arm=lambda *_: None, standing=up)
    way = [(372, 226), (378, 184), (370, 140)]
    picture.overlay("arrow", points=way, role="accent", at=[0.0, 0.5])
    picture.overlay("arrow", points=way[::-1], role="accent", at=[0.5, 1.0])
    return picture


def change_position() -> Picture:
    """Leaning back, sitting forward, standing: three figures side by side."""
    picture = Picture(
        "change-position",
        "Three people from the side: one leans back in the chair, one sits forward, one stands.",
    )
    room_blob(picture)
    floor(picture)
    factor, upright = 0.64, 190.0  # of those who sit; the scale of the one who stands
    ways = (
        ("back", hands_on_thighs((-2, -2, -1, 0, 2), (4, 3, 3, 3), pelvis=-15), 0.0),
        ("forward", hands_on_thighs((4, 4, 4, 2, 2), (-6, -3, 0, 0), pelvis=14), 0.0),
        ("standing", upright_standing(), 1.0),
    )
    for (name, pose, up), left in zip(ways, (-8.0, 108.0, 200.0), strict=True):
        part = Picture(name, "")
        if up:
            seated(
                part,
                [pose],
                looking(90, upright, (190, 176)),
                behind=lambda *_: None,
                before_arm=lambda *_: None,
                standing=1.0,
            )
        else:
            behind = _reclined if name == "back" else _chair_under
            seated(part, [pose], CAMERA, behind=behind, before_arm=lambda *_: None)
        size = factor * CAMERA.scale / upright if up else factor
        floor_of_part = 176 + 0.824 * upright if up else FLOOR
        placed(picture, part, name, size, (left, FLOOR - floor_of_part * size))
    for x in (166, 286):
        points = [(x - 18, 112), (x, 104), (x + 18, 112)]
        picture.overlay("arrow", points=points, role="good")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "chair-back": chair_back,
    "chair-lean": chair_lean,
    "rise": rise,
    "change-position": change_position,
}
