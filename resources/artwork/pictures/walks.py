"""The pictures of a walk, and of the glass of water on the way."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import EIGHTHS, upright_standing, walking
from ..props import (
    floor,
    plant,
)
from ..scenes.profile import seated
from ..shapes import room_blob, rounded
from ..side_face import EYE_PLACE
from ..skeleton import Pose, curled_fingers

WALK_CAMERA = looking(90, 178, (238, 193.5))
STRIDE_SECONDS = 2.0  # two steps: an easy pace; slower would be a march


def look_far() -> Picture:
    """Walking, the eyes on something far ahead."""
    picture = Picture(
        "look-far",
        "A person walks at an easy pace and looks far ahead.",
        motion="loop",
        cycle_seconds=STRIDE_SECONDS,
        base="walk",
    )
    eye = Figure(_stride()[0], WALK_CAMERA).head_at(EYE_PLACE)[0]
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

    seated(picture, [pose], WALK_CAMERA, behind=_nothing, before_arm=carry, standing=1.0)
    return picture


def walk() -> Picture:
    """Up and about, at an easy pace."""
    picture = Picture(
        "walk",
        "A person walks at an easy pace; the arms swing with the steps.",
        motion="loop",
        cycle_seconds=STRIDE_SECONDS,
    )
    room_blob(picture)
    floor(picture)
    seated(picture, _stride(), WALK_CAMERA, behind=_nothing, before_arm=_nothing, standing=1.0)
    return picture


def _nothing(picture: Picture, figures: list[Figure]) -> None:
    return None


def _stride() -> list[Pose]:
    """A whole stride, the lower foot always on the floor."""
    floor_height = _lowest(upright_standing())
    poses = []
    for eighth in range(EIGHTHS):
        pose = walking(eighth)
        rise = floor_height - _lowest(pose)
        poses.append(pose | Pose(shifts={"root": (0.0, 0.0, rise)}))
    return poses


def _lowest(pose: Pose) -> float:
    """The height of the lowest point of the shoes, in metres."""
    figure = Figure(pose, WALK_CAMERA)
    worn = np.maximum(figure.cut("shoe.L"), figure.cut("shoe.R")) > 0
    return float(figure.surface[worn][:, 2].min())


PICTURES: dict[str, Callable[[], Picture]] = {
    "walk": walk,
    "look-far": look_far,
    "drink": drink,
}
