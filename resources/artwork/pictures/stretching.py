"""The pictures of stretches, held on a chair or standing."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import Camera
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import (
    RELAXED_SHOULDERS,
    breathing,
    hanging_arms,
    head_turned,
    shoulders,
    sitting_legs,
    standing,
)
from ..scenes.front import front_camera, upper_body
from ..scenes.lap import lap, seat
from ..shapes import round_blob
from ..skeleton import Pose, X, Y, about, curled_fingers
from .moving import bowed_arrow
from .stretched_band import neck_to_blade


def shrug_drop() -> Picture:
    """Shoulders pulled up firmly, then let go."""
    picture = Picture(
        "shrug-drop",
        "A person pulls both shoulders up to the ears and lets them fall at once.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = [standing(RELAXED_SHOULDERS - 1 + 36 * k / 4) for k in range(5)]
    upper_body(picture, poses, front_camera())
    for sign in (-1, 1):
        x = 240 + sign * 122
        way = [(x, 206), (x + sign * 3, 178), (x, 150)]
        picture.overlay("arrow", points=way, role="accent", at=[0.0, 0.5])
        picture.overlay("arrow", points=way[::-1], role="accent", at=[0.5, 1.0])
    return picture


def chest_open() -> Picture:
    """Hands clasped behind the back, breastbone lifted."""
    picture = Picture(
        "chest-open",
        (
            "A person with the hands clasped behind the back opens the collarbones and lifts "
            "the breastbone."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = []
    for k in range(5):
        share = k / 4
        pose = shoulders(RELAXED_SHOULDERS + 2, -10 + 34 * share) | breathing(chest=0.020 * share)
        pose |= Pose(
            {
                "spine02": about(X, -7 * share),
                "spine01": about(X, -5 * share),
                "neck01": about(X, 5 * share),
                "head": about(X, 4 * share),
            }
        )
        for side, sign in (("L", 1.0), ("R", -1.0)):
            pose = hand_on(
                pose | curled_fingers(load_body(), side, 30),
                side,
                (0.02 * sign, 0.135 + 0.03 * share, 0.13 + 0.01 * share),
                (-0.75 * sign, 0.1, -0.6),
                (0, 0.3, -0.5),
                finger=0,
                # The far elbow stays behind the body; of its sleeve nothing would show but a nick.
                elbow=(0.8 if side == "R" else 0.2, 0.5, 0.1),
            )
        poses.append(pose)
    upper_body(picture, poses, front_camera(28, 392, (250, 400)))
    picture.overlay("arrow", points=[(352, 214), (362, 196), (364, 174)], role="accent")
    picture.overlay("arrow", points=[(178, 132), (160, 136), (142, 146)], role="accent")
    return picture


CHAIR_CAMERA = front_camera(scale=292, centre=(240, 307))


def _on_chair(pose: Pose, side: str = "") -> Pose:
    """Sitting upright, seen from the front; the hand of `side` holds the edge of the seat."""
    pose = sitting_legs() | pose | hanging_arms(0.10, 0.02)
    for own, sign in (("L", 1.0), ("R", -1.0)):
        if own == side:
            pose = hand_on(
                pose | curled_fingers(load_body(), own, 35),
                own,
                (0.262 * sign, -0.03, 0.02),
                (0.05 * sign, -0.1, -1),
                (0, -1, 0),
                finger=0,
                elbow=(0.5, 0.6, 0),
            )
        else:
            pose = hand_on(
                pose | curled_fingers(load_body(), own, 12),
                own,
                (0.135 * sign, -0.30, 0.075),
                (-0.15 * sign, -1, -0.1),
                (-1 * sign, 0, 0.1),
                finger=0,
                elbow=(0.7, 0.5, -0.6),
            )
    return pose


def chair_front(
    picture: Picture, poses: list[Pose], camera: Camera = CHAIR_CAMERA, **how: object
) -> list[Figure]:
    """Someone on a chair from the front, down to the knees."""
    round_blob(picture, y=190, radius=166)
    seat(picture, camera)
    lap(picture, poses, camera)
    return upper_body(picture, poses, camera, **how)  # type: ignore[arg-type]


def upper_trap() -> Picture:
    """One hand on the seat, the head tilted away from it."""
    picture = Picture(
        "upper-trap",
        (
            "A seated person holds the edge of the seat with the right hand and tilts the "
            "head to the left, away from it."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    poses = [
        _on_chair(shoulders(RELAXED_SHOULDERS) | head_turned(tilt=30 * k / 4, nod=-3 * k / 4), "R")
        for k in range(5)
    ]
    chair_front(picture, poses, stretched=True)
    bowed_arrow(picture, np.array([240.0, 128.0]), 116, 62, 30)
    return picture


def levator() -> Picture:
    """One hand on the seat, the head turned half away and bowed."""
    picture = Picture(
        "levator",
        (
            "A seated person holds the edge of the seat with the right hand, turns the head "
            "half to the left and bows it towards the armpit. In small, from behind, a band from "
            "the neck to the right shoulder blade: there the stretch is felt."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 2, 4),
    )
    poses = []
    for k in range(5):
        turn, nod = min(k / 2, 1.0), max(k / 2 - 1, 0.0)
        poses.append(
            _on_chair(shoulders(RELAXED_SHOULDERS) | head_turned(turn=38 * turn, nod=30 * nod), "R")
        )
    chair_front(picture, poses, head_turns=True)
    bowed_arrow(picture, np.array([240.0, 92.0]), 76, 140, 60, (0.0, 0.25))
    picture.overlay(
        "arrow", points=[(312, 62), (322, 84), (318, 108)], role="accent", at=[0.25, 0.5]
    )
    neck_to_blade(picture, standing() | head_turned(turn=38, nod=30))
    return picture


HALF_ARC_CAMERA = front_camera(scale=420, centre=(240, 438))
BOWED = 24.0  # degrees


def chin_lower() -> Picture:
    """The chin sinks towards the chest, where the half-arc begins."""
    picture = Picture(
        "chin-lower",
        "A person lowers the chin gently towards the chest.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 3),
    )
    round_blob(picture)
    poses = [standing() | head_turned(nod=BOWED * k / 3) for k in range(4)]
    upper_body(picture, poses, HALF_ARC_CAMERA, head_turns=True)
    down = [(338, 112), (341, 136), (336, 160)]
    picture.overlay("arrow", points=down, role="accent", at=[0.0, 0.5])
    picture.overlay("arrow", points=down[::-1], role="accent", at=[0.5, 1.0])
    return picture


def half_arc() -> Picture:
    """The bowed head sweeps from one side to the other."""
    picture = Picture(
        "half-arc",
        (
            "A person lowers the chin and moves it along a shallow curve from the middle "
            "towards the left side; the way round over the top is crossed out."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = [
        standing() | head_turned(turn=36 * k / 4, tilt=10 * k / 4, nod=BOWED - 6 * k / 4)
        for k in range(5)
    ]
    upper_body(picture, poses, HALF_ARC_CAMERA, head_turns=True)
    bowed_arrow(picture, np.array([240.0, 96.0]), 118, -62, -10)
    turn = np.radians(np.linspace(168, 12, 13))
    over = np.stack([240 + 96 * np.cos(turn), 122 - 96 * np.sin(turn)], axis=1)
    picture.overlay("guide", points=over, role="accent", dash=[4, 4])
    picture.overlay("cross", at=(240, 26))
    return picture


def shift() -> Picture:
    """The weight goes to one sit bone, then to the other."""
    picture = Picture(
        "shift",
        "A seated person leans a little to the left, then to the right.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    poses = []
    for k in range(5):
        lean = 1 - k / 2
        body = shoulders(RELAXED_SHOULDERS) | Pose(
            {
                "root": about(Y, 7 * lean),
                "spine03": about(Y, 6 * lean),
                "spine01": about(Y, -5 * lean),
                "neck01": about(Y, -5 * lean),
            },
            {"root": (0.03 * lean, 0, 0)},
        )
        poses.append(_on_chair(body))
    chair_front(picture, poses)
    for sign in (-1, 1):
        x = 240 + sign * 116
        when = [0.5, 1.0] if sign > 0 else [0.0, 0.5]
        points = [(x - sign * 8, 96), (x + sign * 12, 101), (x + sign * 28, 112)]
        picture.overlay("arrow", points=points, role="accent", at=when)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "shrug-drop": shrug_drop,
    "chest-open": chest_open,
    "upper-trap": upper_trap,
    "levator": levator,
    "half-arc": half_arc,
    "chin-lower": chin_lower,
    "shift": shift,
}
