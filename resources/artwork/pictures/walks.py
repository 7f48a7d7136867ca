"""The pictures of a walk, and of the glass of water on the way."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from ..body import Array, load_body
from ..camera import looking
from ..composing import reordered
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import EIGHTHS, upright_standing, walking
from ..props import FLOOR, floor, plant
from ..scenes.profile import seated
from ..shapes import room_blob, rounded
from ..side_face import EYE_PLACE
from ..skeleton import Pose, curled_fingers

WALK_CAMERA = looking(90, 178, (238, 193.5))
STRIDE_SECONDS = 2.0  # two steps: an easy pace; slower would be a march
STRIDES = 2  # in a cycle, so that what passes has time to cross the floor
POSES = STRIDES * EIGHTHS
# What passes is there from one end of the floor to the other; for so many poses at each end it has
# no width, and comes back to where it began unseen.
UNSEEN = 2
PANEL = (20.0, 115.0, 210.0, 305.0)  # heights of the points of a line on the wall
SOLE = 12  # points of a shoe that tell where it touches the floor


def look_far() -> Picture:
    """Walking, the eyes on something far ahead."""
    picture = Picture(
        "look-far",
        "A person walks at an easy pace and looks far ahead.",
        motion="loop",
        cycle_seconds=STRIDES * STRIDE_SECONDS,
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
    """Up and about, at an easy pace; floor and wall pass by in step."""
    picture = Picture(
        "walk",
        "A person walks at an easy pace; the arms swing with the steps.",
        motion="loop",
        cycle_seconds=STRIDES * STRIDE_SECONDS,
    )
    stride = _stride()
    seated(picture, stride, WALK_CAMERA, behind=_nothing, before_arm=_nothing, standing=1.0)
    reordered(picture, [*range(EIGHTHS)] * STRIDES)
    room = Picture("room", "")
    room_blob(room)
    pace = _step_length(stride) / (EIGHTHS // 2) * WALK_CAMERA.scale
    high = np.array(PANEL)
    for number in range(1, POSES, 4):
        _passing(room, f"panel {number}", "bg", high, 2.0, pace, number, clip="blob")
    floor(room)
    low = FLOOR + np.array([3.0, 5.2, 7.4, 9.6])
    for number in range(0, POSES, 2):
        _passing(room, f"joint {number}", "chair2", low, 1.3, pace, number, lean=2.0)
    picture.shapes[:0] = room.shapes
    return picture


def _passing(
    picture: Picture,
    name: str,
    role: str,
    heights: Array,
    half: float,
    pace: float,
    ahead: int,
    *,
    lean: float = 0.0,
    clip: str | None = None,
) -> None:
    """An upright bar that is carried backwards by the pace a pose, so many poses ahead of others.

    It is `half` as wide, and leans backwards by `lean` from one of its points to the next.
    """
    leaning = -lean * np.arange(len(heights))
    keys = []
    for pose in range(POSES):
        at = (pose + ahead) % POSES
        wide = half if UNSEEN <= at < POSES - UNSEEN else 0.0
        middle = 240 + pace * ((POSES - 1) / 2 - at) + leaning
        sides = [np.stack([middle + way * wide, heights], axis=1) for way in (-1, 1)]
        keys.append(np.vstack([sides[0], sides[1][::-1]]))
    picture.fill(name, role, keys, clip=clip)


def _nothing(picture: Picture, figures: list[Figure]) -> None:
    return None


def _stride() -> list[Pose]:
    """A whole stride, the lower foot always on the floor and carried back by equal ways."""
    floor_height = _lowest(upright_standing())
    poses = [walking(eighth) for eighth in range(EIGHTHS)]
    back = _carried_back(poses)
    even = np.linspace(0.0, back[-1], len(back))
    placed = []
    for eighth, pose in enumerate(poses):
        rise = floor_height - _lowest(pose)
        behind = float((even - back)[eighth % (EIGHTHS // 2)])
        placed.append(pose | Pose(shifts={"root": (0.0, behind, rise)}))
    return placed


def _step_length(stride: list[Pose]) -> float:
    """How far the lower foot is carried back in half a stride, in metres."""
    return float(_carried_back(stride)[-1])


def _carried_back(poses: list[Pose]) -> Array:
    """How far the right foot was carried back since its heel came down, an eighth each."""
    figures = [Figure(pose, WALK_CAMERA) for pose in poses[: EIGHTHS // 2 + 1]]
    worn = figures[0].cut("shoe.R") > 0
    soles = [figure.surface[worn] for figure in figures]
    ways = [0.0]
    for before, after in pairwise(soles):
        above = [sole[:, 2] - sole[:, 2].min() for sole in (before, after)]
        touching = np.argsort(np.maximum(*above))[:SOLE]
        ways.append(float((after - before)[touching, 1].mean()))
    return np.cumsum(ways)


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
