"""The pictures of single checks at the desk: arms, feet, phone."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..composing import moved_place, placed
from ..curves import resample
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import at_desk, hands_on_thighs
from ..props import chair, desk, floor, keyboard
from ..scenes.profile import seated
from ..shapes import disc, round_blob, rounded
from ..skeleton import SIDES, Aim, Pose, Turn, curled_fingers
from .desks import DESK_ABOVE_ROOT, UPRIGHT_BACK, UPRIGHT_NECK, desk_camera

DISC = np.array([240.0, 192.0])


def _zoomed(picture: Picture, first: int, factor: float, middle: tuple[float, float]) -> None:
    """Enlarge the shapes from number `first` on, so that `middle` comes to the disc's centre."""
    centre = DISC * 10
    home = np.array(middle) * 10
    kept = picture.shapes[:first]
    for shape in picture.shapes[first:]:
        keys = [np.array(key, float).reshape(-1, 2) for key in shape["keys"]]
        moved = [(key - home) * factor + centre for key in keys]
        shape["keys"] = [np.round(key).astype(int).ravel().tolist() for key in moved]
        if "width" in shape:
            shape["width"] = round(shape["width"] * factor, 1)
        else:
            shape["shift"] = [round(part * factor, 1) for part in shape["shift"]]
        shape["clip"] = shape["clip"] or "blob"
        if any((np.hypot(*(_dense(key) - DISC * 10).T) < 1600).any() for key in moved):
            kept.append(shape)
    names = {shape["name"] for shape in kept}
    picture.shapes = [
        shape
        for shape in kept
        if shape["clip"] in names | {None} and shape["name"] not in ("neck shade", "collar")
    ]


def _dense(key: Array) -> Array:
    return resample(key, count=120, closed=False)


def _place(point: Array, factor: float, middle: tuple[float, float]) -> Array:
    moved: Array = (point - np.array(middle)) * factor + DISC
    return moved


def arms_desk() -> Picture:
    """Upper arms beside the ribs, wrists straight at the keyboard."""
    picture = Picture(
        "arms-desk",
        (
            "From the side: the upper arm hangs beside the ribs; forearm and hand make one "
            "straight line at the keyboard."
        ),
    )
    round_blob(picture, y=190, radius=162)
    camera = desk_camera()
    top = float(camera.at(np.array([0, 0, DESK_ABOVE_ROOT]))[1]) - 1
    pose = at_desk(UPRIGHT_BACK, UPRIGHT_NECK)
    for side, sign in SIDES:
        pose = hand_on(
            pose | curled_fingers(load_body(), side, 9),
            side,
            (0.13 * sign, -0.375, 0.283),
            (0, -1, -0.01),
            (-sign, 0, 0),
            finger=0,
        )

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    def before_arm(picture: Picture, figures: list[Figure]) -> None:
        desk(picture, top, left=232)
        keyboard(picture, top, 262)

    figure = seated(picture, [pose], camera, behind=behind, before_arm=before_arm)[0]
    factor, middle = 1.62, (222.0, 176.0)
    _zoomed(picture, 1, factor, middle)
    elbow, wrist, hand = (
        _place(figure.joint_at(f"{name}.R"), factor, middle)
        for name in ("lowerarm01", "wrist", "finger3-2")
    )
    shoulder = _place(figure.joint_at("upperarm01.R"), factor, middle)
    picture.anchor("elbow.right", [elbow])
    picture.anchor("wrist.right", [wrist])
    picture.overlay(
        "guide", points=[shoulder + (0, 20), (shoulder[0], elbow[1] - 12)], role="good", dash=[4, 4]
    )
    way = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    picture.overlay("guide", points=[elbow + way * 12, hand + way * 34], role="good", dash=[4, 4])
    picture.overlay("ring", anchor="elbow.right", role="good")
    picture.overlay("ring", anchor="wrist.right", role="good")
    picture.overlay("tick", at=(330, 84))
    return picture


FEET_ZOOM = (1.5, (233.0, 268.0))


def feet_flat() -> Picture:
    """Feet flat, knees at a right angle, room behind the knees."""
    picture = Picture(
        "feet-flat",
        ("From the side: both feet stand flat on the floor, right under the knees."),
    )
    round_blob(picture, y=190, radius=162)
    camera = desk_camera()
    pose = hands_on_thighs(UPRIGHT_BACK, UPRIGHT_NECK)

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    floor(picture)
    figure = seated(picture, [pose], camera, behind=behind, before_arm=lambda *_: None)[0]
    factor, middle = FEET_ZOOM
    _zoomed(picture, 1, factor, middle)
    knee = _place(figure.joint_at("lowerleg01.R"), factor, middle)
    foot = _place(figure.joint_at("foot.R"), factor, middle)
    picture.anchor("knee.right", [knee])
    picture.anchor("ankle.right", [foot])
    picture.overlay("guide", points=[knee + (0, 12), foot + (0, -10)], role="good", dash=[4, 4])
    picture.overlay("ring", anchor="knee.right", role="good")
    picture.overlay("ring", anchor="ankle.right", role="good")
    picture.overlay("tick", at=(330, 84))
    return picture


def feet_gap() -> Picture:
    """Room for fingers between the seat's edge and the calves."""
    picture = Picture(
        "feet-gap",
        (
            "From the side: between the edge of the seat and the calves is a gap of two or three "
            "fingers."
        ),
        base="feet-flat",
    )
    figure = Figure(hands_on_thighs(UPRIGHT_BACK, UPRIGHT_NECK), desk_camera())
    hip = figure.joint_at("upperleg01.R")
    x, y = _place(np.array([hip[0] + 73, hip[1] + 28]), *FEET_ZOOM)
    gap = [(x + 1.5, y - 10), (x + 14, y - 10), (x + 14, y + 14), (x + 1.5, y + 14)]
    picture.fill("gap", "good", [rounded(gap, 3)], opacity=0.75)
    picture.overlay("arrow", points=[(x - 42, y + 34), (x - 24, y + 33), (x - 2, y + 33)],
                    role="good")  # fmt: skip
    picture.overlay("arrow", points=[(x + 62, y + 34), (x + 42, y + 33), (x + 20, y + 33)],
                    role="good")  # fmt: skip
    picture.overlay("tick", at=(330, 84))
    return picture


def legs_uncross() -> Picture:
    """The crossed leg comes down beside the other."""
    picture = Picture(
        "legs-uncross",
        "From the side: a seated person takes one leg down from the other; both feet stand flat.",
        motion="swing",
        cycle_seconds=5.0,
        holds=(0, 4),
    )
    round_blob(picture, y=190, radius=162)
    floor(picture)
    poses = []
    for k in range(5):
        up = 1 - k / 4
        turns: dict[str, Turn] = {
            "upperleg01.R": Aim("lowerleg01.R", (-0.07 + 0.30 * up, -1, -0.06 + 0.30 * up)),
            "lowerleg01.R": Aim("foot.R", (0.10 * up, 0.05 - 0.55 * up, -1)),
            "foot.R": Aim("toe2-1.R", (-0.05, -1, -0.32 - 0.25 * up)),
        }
        poses.append(hands_on_thighs(UPRIGHT_BACK, UPRIGHT_NECK) | Pose(turns))

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    seated(picture, poses, desk_camera(), behind=behind, before_arm=lambda *_: None)
    _zoomed(picture, 1, 1.5, (233.0, 268.0))
    picture.overlay("arrow", points=[(404, 168), (416, 196), (410, 226)], role="accent")
    return picture


def wrists() -> Picture:
    """Bent up: no. Straight: yes."""
    picture = Picture(
        "wrists",
        "Two hands at a keyboard from the side. One wrist is bent up: a cross. The other makes one "
        "straight line with the forearm: a tick.",
    )
    camera = desk_camera()
    top = float(camera.at(np.array([0, 0, DESK_ABOVE_ROOT]))[1]) - 1
    shown = ("keyboard", "desk top", "leg.near", "torso", "arm.near", "sleeve.near")
    for name, x, up, good in (("bent", 130.0, 0.62, False), ("straight", 350.0, -0.01, True)):
        pose = at_desk(UPRIGHT_BACK, UPRIGHT_NECK)
        for side, sign in SIDES:
            pose = hand_on(
                pose | curled_fingers(load_body(), side, 9),
                side,
                (0.13 * sign, -0.375, 0.283 + 0.030 * up),
                (0, -1, up),
                (-sign, 0, 0),
                finger=0,
            )
        part = Picture(name, "")

        def before_arm(picture: Picture, figures: list[Figure]) -> None:
            desk(picture, top, left=232)
            keyboard(picture, top, 262)

        figure = seated(part, [pose], camera, behind=lambda *_: None, before_arm=before_arm)[0]
        factor = 1.55
        middle = figure.joint_at("wrist.R")
        move = (x + 26 - float(middle[0]) * factor, 168 - float(middle[1]) * factor)
        picture.fill(f"{name} disc", "blob", [disc(x, 168, 104, 24)])
        placed(picture, part, name, factor, move, only=shown, clip=f"{name} disc")
        elbow, wrist, hand = (
            moved_place(figure.joint_at(f"{joint}.R"), factor, move)
            for joint in ("lowerarm01", "wrist", "finger3-2")
        )
        role = "good" if good else "accent"
        picture.overlay(
            "guide", points=[elbow * 0.5 + wrist * 0.5, wrist, hand], role=role, dash=[4, 4]
        )
        picture.overlay("tick" if good else "cross", at=(x, 306))
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "arms-desk": arms_desk,
    "feet-flat": feet_flat,
    "feet-gap": feet_gap,
    "legs-uncross": legs_uncross,
    "wrists": wrists,
}
