"""The pictures of breath, belly and pelvis."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import looking
from ..curves import resample, smooth
from ..figure import Figure
from ..picture import Picture
from ..poses import (
    RELAXED_SHOULDERS,
    breathing,
    hands_on_thighs,
    hanging_arms,
    shoulders,
    standing,
)
from ..props import chair, floor
from ..scenes.front import front_camera, upper_body
from ..scenes.profile import seated
from ..shapes import room_blob, round_blob
from ..skeleton import curled_fingers, reach
from .moving import between


def _breaths(step: int) -> float:
    """Fullness of a breath at one of ten seconds: four in, six out."""
    return step / 4 if step <= 4 else (10 - step) / 6


def breathe() -> Picture:
    """Chest and shoulders rise with the breath: four seconds in, six out."""
    picture = Picture(
        "breathe",
        (
            "A person breathes slowly with closed eyes: chest and shoulders rise a little, "
            "then sink for longer."
        ),
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
        picture.overlay(
            "arrow", points=[(x, 232), (x + sign * 3, 206), (x, 180)], role="accent", at=[0.0, 0.4]
        )
        picture.overlay(
            "arrow", points=[(x, 180), (x + sign * 3, 206), (x, 232)], role="accent", at=[0.4, 1.0]
        )
    return picture


def belly_breath() -> Picture:
    """One hand on the belly, which swells with the breath."""
    picture = Picture(
        "belly-breath",
        (
            "A person seen from the side rests a hand on the belly; the belly swells with "
            "the breath in and sinks with the breath out."
        ),
        motion="loop",
        cycle_seconds=10.0,
        holds=(0, 4),
    )
    round_blob(picture)
    poses = []
    for step in range(10):
        full = _breaths(step)
        pose = shoulders(RELAXED_SHOULDERS + full) | hanging_arms(0.16)
        pose |= breathing(chest=0.006 * full, belly=0.045 * full)
        pose = reach(
            load_body(),
            pose,
            "R",
            (-0.145, -0.122 - 0.024 * full, 0.215),
            (-1.0, -0.42, 0.05),
            elbow=(1.0, 0.25, -0.6),
            twist=20,
        )
        poses.append(pose | curled_fingers(load_body(), "R", 12))
    upper_body(picture, poses, looking(52, 400, (225, 402)), arm_over="R")
    picture.overlay(
        "arrow", points=[(322, 318), (344, 316), (366, 312)], role="accent", at=[0.0, 0.4]
    )
    picture.overlay(
        "arrow", points=[(366, 312), (344, 316), (322, 318)], role="accent", at=[0.4, 1.0]
    )
    return picture


PELVIS = (
    (0.072, 0.185),
    (0.045, 0.150),
    (-0.01, 0.140),
    (-0.060, 0.165),
    (-0.075, 0.150),
    (-0.062, 0.085),
    (-0.020, 0.040),
    (0.030, 0.050),
    (0.062, 0.095),
)


def _pelvis(figure: Figure) -> Array:
    """The pelvis as a bowl in the side view, turning with the root of the body: (y, z) at rest."""
    frame = figure.posed.frames[figure.body.bone("root")]
    places = np.array([(-0.1, y, z) for y, z in PELVIS]) @ frame[:3, :3].T + frame[:3, 3]
    ring = figure.camera.project(places)[:, :2]
    return resample(smooth(resample(ring, count=120), 4.0), count=16)


def hips() -> Picture:
    """The pelvis rocks from slumped to upright on the seat."""
    picture = Picture(
        "hips",
        (
            "A seated person seen from the side rocks the pelvis from a slumped to an "
            "upright position."
        ),
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    room_blob(picture)
    floor(picture)
    slump, tall = (2.0, 12.0, 14.0, 10.0, 8.0), (-3.0, -4.0, -3.0, -1.0, 0.0)
    poses = [
        hands_on_thighs(
            between(slump, tall, k / 4),
            between((4, 2, -8, -16), (-2, -1, 2, 3), k / 4),
            pelvis=-24 + 33 * k / 4,
        )
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
    picture.fill("pelvis", "white", [_pelvis(f) for f in figures], opacity=0.45)
    turn = np.radians(np.linspace(232, 305, 9))
    arc = np.stack([hip[0] + 62 * np.cos(turn), hip[1] + 62 * np.sin(turn)], axis=1)
    picture.overlay("arrow", points=arc, role="accent", at=[0.0, 0.5])
    picture.overlay("arrow", points=arc[::-1], role="accent", at=[0.5, 1.0])
    picture.overlay("ring", anchor="hip.right", role="good")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "breathe": breathe,
    "belly-breath": belly_breath,
    "hips": hips,
}
