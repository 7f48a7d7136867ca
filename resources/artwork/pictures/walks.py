"""The pictures of a walk with a glass of water."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import upright_standing, walking
from ..props import (
    floor,
    glass_of_water,
    plant,
)
from ..scenes.profile import seated
from ..shapes import room_blob, rounded
from ..side_face import EYE_PLACE
from ..skeleton import curled_fingers

WALK_CAMERA = looking(90, 178, (238, 193.5))


def look_far() -> Picture:
    """Walking, the eyes on something far ahead."""
    picture = Picture(
        "look-far", "A person walks with a glass of water and looks far ahead.", base="walk"
    )
    eye = Figure(walking(), WALK_CAMERA).head_at(EYE_PLACE)[0]
    picture.overlay("guide", points=[eye + (10, -1), (436, eye[1] - 8)], role="good", dash=[4, 4])
    return picture


def drink() -> Picture:
    """Standing still, the glass at the lips."""
    picture = Picture("drink", "A person stands and drinks water from a glass.")
    room_blob(picture)
    floor(picture)
    plant(picture, 104)
    body = load_body()
    pose = upright_standing() | curled_fingers(body, "R", 42)
    mouth = Figure(pose, WALK_CAMERA).on_head(np.array([(-0.01, -0.150, 0.722)]))[0]
    pose = hand_on(
        pose, "R", mouth + (-0.02, -0.098, -0.035), (0.5, -0.6, 0.75), (0.4, 0.5, 0.5), finger=0,
        elbow=(0.5, -0.5, -1.0),
    )  # fmt: skip

    def carry(picture: Picture, figures: list[Figure]) -> None:
        lips = WALK_CAMERA.at(mouth) + (1.5, 1.0)
        turn = np.radians(-16)  # the bottom of the glass a little higher than the lips
        across = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        glass = np.array([(0, -6.5), (24, -5), (24, 5), (0, 6.5)]) @ across + lips
        water = np.array([(1, 3.0), (22, -2.5), (23, 4), (1, 5.6)]) @ across + lips
        for name, role, ring, opacity in (
            ("glass", "white", glass, 0.75),
            ("water", "glow", water, 1.0),
        ):
            corners = [(float(x), float(y)) for x, y in ring]
            picture.fill(name, role, [rounded(corners, 1.6)], opacity=opacity)

    seated(picture, [pose], WALK_CAMERA, behind=lambda *_: None, before_arm=carry, standing=1.0)
    return picture


def walk() -> Picture:
    """Up and about with a glass of water."""
    picture = Picture("walk", "A person walks with a glass of water in one hand.")
    room_blob(picture)
    floor(picture)
    plant(picture, 104)

    def carry(picture: Picture, figures: list[Figure]) -> None:
        grip = figures[0].joint_at("finger3-2.R")
        glass_of_water(picture, float(grip[0]) - 1, float(grip[1]) - 4)

    def nothing(picture: Picture, figures: list[Figure]) -> None:
        return None

    seated(picture, [walking()], WALK_CAMERA, behind=nothing, before_arm=carry, standing=1.0)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "walk": walk,
    "look-far": look_far,
    "drink": drink,
}
