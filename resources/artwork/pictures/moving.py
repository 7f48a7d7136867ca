"""The pictures of moves, drawn through their key poses."""

from collections.abc import Callable

import numpy as np

from ..picture import Picture
from ..poses import RELAXED_SHOULDERS, head_turned, standing
from ..scenes.front import front_camera, upper_body
from ..shapes import round_blob


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


PICTURES: dict[str, Callable[[], Picture]] = {
    "shoulder-roll": shoulder_roll,
    "side-tilt": side_tilt,
    "rotation": rotation,
}
