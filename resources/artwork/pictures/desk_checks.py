"""The pictures of single checks at the desk: arms, feet, phone."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..curves import resample
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import at_desk, hands_on_thighs
from ..props import chair, desk, floor, keyboard
from ..scenes.profile import seated
from ..shapes import room_blob, round_blob, rounded
from ..side_face import EYE_PLACE
from ..skeleton import SIDES, curled_fingers
from .desks import DESK_ABOVE_ROOT, UPRIGHT_BACK, UPRIGHT_NECK, desk_camera

ELBOW_REST = 0.055  # metres by which the desk is higher where an elbow rests on it
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


def feet_flat() -> Picture:
    """Feet flat, knees at a right angle, room behind the knees."""
    picture = Picture(
        "feet-flat",
        (
            "From the side: both feet stand flat under the knees; between the edge of the "
            "seat and the calves there is room for two or three fingers."
        ),
    )
    round_blob(picture, y=190, radius=162)
    camera = desk_camera()
    pose = hands_on_thighs(UPRIGHT_BACK, UPRIGHT_NECK)

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    floor(picture)
    figure = seated(picture, [pose], camera, behind=behind, before_arm=lambda *_: None)[0]
    factor, middle = 1.5, (233.0, 268.0)
    _zoomed(picture, 1, factor, middle)
    knee = _place(figure.joint_at("lowerleg01.R"), factor, middle)
    foot = _place(figure.joint_at("foot.R"), factor, middle)
    hip = figure.joint_at("upperleg01.R")
    edge = _place(np.array([hip[0] + 73, hip[1] + 28]), factor, middle)
    gap = [edge + (1.5, -10), edge + (14, -10), edge + (14, 14), edge + (1.5, 14)]
    picture.fill("gap", "good", [rounded([(float(x), float(y)) for x, y in gap], 3)], opacity=0.6)
    picture.anchor("knee.right", [knee])
    picture.anchor("ankle.right", [foot])
    picture.overlay("guide", points=[knee + (0, 12), foot + (0, -10)], role="good", dash=[4, 4])
    picture.overlay("ring", anchor="knee.right", role="good")
    picture.overlay("ring", anchor="ankle.right", role="good")
    picture.overlay("tick", at=(330, 84))
    return picture


def phone_height() -> Picture:
    """The phone at the height of the upper chest, the elbow on the desk."""
    picture = Picture(
        "phone-height",
        (
            "From the side: a seated person holds the phone at the height of the upper chest "
            "with the elbow on the desk; the head stays upright and only the eyes look down."
        ),
    )
    room_blob(picture)
    floor(picture)
    camera = desk_camera()
    top = float(camera.at(np.array([0, 0, DESK_ABOVE_ROOT + ELBOW_REST]))[1]) - 1
    pose = at_desk((9.0, 4.0, 0.0, -2.0, 0.0), (-11.0, -4.0, 3.0, 5.0), hands_ahead=0.40)
    pose = hand_on(pose, "L", (0.10, -0.40, 0.280 + ELBOW_REST), (0, -1, 0), (-1, 0, 0), finger=0)
    pose = hand_on(
        pose | curled_fingers(load_body(), "R", 34),
        "R",
        (-0.10, -0.43, 0.515),
        (0.2, -0.25, 1.0),
        (0.8, 0.55, 0.1),
        finger=0,
        elbow=(0.05, -0.2, -1.0),
    )

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    def before_arm(picture: Picture, figures: list[Figure]) -> None:
        desk(picture, top, left=216)
        grip = figures[0].joint_at("finger3-1.R")
        x, y = float(grip[0]) - 7, float(grip[1]) - 3
        phone = [(x - 3, y - 24), (x + 3, y - 25), (x + 9, y + 10), (x + 3, y + 11)]
        picture.fill("phone", "screen", [rounded(phone, 2)])
        light = [(x - 3.4, y - 22), (x - 2.0, y - 22), (x + 3.6, y + 9), (x + 2.2, y + 9)]
        picture.fill("phone light", "glow", [rounded(light, 0.6)])

    figure = seated(picture, [pose], camera, behind=behind, before_arm=before_arm)[0]
    eye = figure.head_at(EYE_PLACE)[0]
    grip = figure.joint_at("finger3-1.R")
    picture.anchor("eye.right", [eye])
    picture.overlay("guide", points=[eye + (6, 3), grip + (-14, -16)], role="good", dash=[4, 4])
    picture.overlay("tick", at=(84, 64))
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "arms-desk": arms_desk,
    "feet-flat": feet_flat,
    "phone-height": phone_height,
}
