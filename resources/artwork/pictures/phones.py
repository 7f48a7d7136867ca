"""The pictures of holding a phone: in the lap, and at the height of the chest."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..composing import placed
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import at_desk, hands_on_thighs
from ..props import FLOOR, chair, desk, floor
from ..scenes.profile import seated
from ..shapes import room_blob, rounded
from ..side_face import EYE_PLACE
from ..skeleton import SIDES, curled_fingers
from .desks import DESK_ABOVE_ROOT, desk_camera

ELBOW_REST = 0.055  # metres by which the desk is higher where an elbow rests on it


def _phone_before(picture: Picture, x: float, y: float, lean: float) -> None:
    """A phone held at a place, its screen towards the face; `lean` is how far it lies back."""
    turn = np.radians(lean)
    across = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    body = np.array([(-3, -18), (3, -18), (3, 18), (-3, 18)]) @ across + (x, y)
    light = np.array([(-3.4, -16), (-2.0, -16), (-2.0, 16), (-3.4, 16)]) @ across + (x, y)
    picture.fill("phone", "screen", [rounded([(float(a), float(b)) for a, b in body], 2)])
    picture.fill("phone light", "glow", [rounded([(float(a), float(b)) for a, b in light], 0.6)])


def _with_phone(picture: Picture) -> Figure:
    """At the desk, the elbow propped, the phone at the height of the upper chest."""
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
        _phone_before(picture, float(grip[0]) - 4, float(grip[1]) - 10, -17)

    figure = seated(picture, [pose], camera, behind=behind, before_arm=before_arm)[0]
    picture.anchor("eye.right", [figure.head_at(EYE_PLACE)[0]])
    picture.anchor("phone", [figure.joint_at("finger3-1.R") + (-10, -14)])
    picture.anchor("elbow.right", [figure.joint_at("lowerarm01.R")])
    return figure


def _bowed_over_phone(picture: Picture) -> Figure:
    """On a chair, the phone in the lap, the neck bent over it."""
    pose = hands_on_thighs((-10.0, 8.0, 10.0, 8.0, 8.0), (16.0, 10.0, 4.0, -2.0))
    for side, sign in SIDES:
        pose = hand_on(
            pose | curled_fingers(load_body(), side, 30),
            side,
            (0.05 * sign, -0.30, 0.245),
            (-0.45 * sign, -0.80, 0.35),
            (-0.3 * sign, 0.3, 0.9),
            finger=0,
            elbow=(0.5, 0.4, -1.0),
        )

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    def before_arm(picture: Picture, figures: list[Figure]) -> None:
        grip = figures[0].joint_at("finger3-1.R")
        _phone_before(picture, float(grip[0]) + 4, float(grip[1]) - 10, -38)

    figure = seated(picture, [pose], desk_camera(), behind=behind, before_arm=before_arm)[0]
    picture.anchor("eye.right", [figure.head_at(EYE_PLACE)[0]])
    picture.anchor("phone", [figure.joint_at("finger3-1.R") + (2, -16)])
    return figure


def phone_pair() -> Picture:
    """In the lap: no. At the height of the chest: yes."""
    picture = Picture(
        "phone-pair",
        "Two seated people from the side. One bends the neck over a phone in the lap: a cross. The "
        "other holds it at the height of the upper chest, the elbow on the desk: a tick.",
    )
    room_blob(picture)
    floor(picture)
    factor = 0.66
    for name, draw, left, role in (
        ("low", _bowed_over_phone, -22.0, "accent"),
        ("high", _with_phone, 156.0, "good"),
    ):
        part = Picture(name, "")
        draw(part)
        placed(picture, part, name, factor, (left, FLOOR * (1 - factor)))
        eye, phone = (
            np.array(picture.anchors[f"{name}.{place}"][0]) / 10 for place in ("eye.right", "phone")
        )
        picture.overlay("guide", points=[eye + (4, 2), phone], role=role, dash=[4, 4])
        sign = "tick" if role == "good" else "cross"
        picture.overlay(sign, at=(float(eye[0]) - 4, float(eye[1]) - 60))
    return picture


def phone_height() -> Picture:
    """The eyes look down at the phone, not the neck."""
    picture = Picture(
        "phone-height",
        (
            "From the side: a seated person holds the phone at the height of the upper chest "
            "with the elbow on the desk; the head stays upright and only the eyes look down."
        ),
    )
    room_blob(picture)
    floor(picture)
    _with_phone(picture)
    eye, phone = (np.array(picture.anchors[name][0]) / 10 for name in ("eye.right", "phone"))
    picture.overlay("guide", points=[eye + (6, 3), phone], role="good", dash=[4, 4])
    picture.overlay("tick", at=(84, 64))
    return picture


def phone_elbow() -> Picture:
    """The same, and the elbow is what it is about."""
    picture = Picture(
        "phone-elbow",
        "From the side: a seated person holds the phone at the height of the upper chest; the "
        "elbow of that arm is propped on the desk.",
        base="phone-height",
    )
    picture.overlay("ring", anchor="elbow.right", role="good")
    picture.overlay("tick", at=(84, 64))
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "phone-height": phone_height,
    "phone-elbow": phone_elbow,
    "phone-pair": phone_pair,
}
