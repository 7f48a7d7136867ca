"""The pictures of someone at a desk."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import Camera, looking
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..poses import at_desk
from ..props import (
    books,
    chair,
    desk,
    floor,
    keyboard,
    laptop,
    monitor,
    window_with_tree,
)
from ..scenes.profile import seated
from ..shapes import room_blob
from ..side_face import EAR_HOLE, EYE_PLACE
from ..skeleton import Pose, flexed

SPINE_JOINTS = (
    "spine05",
    "spine04",
    "spine03",
    "spine02",
    "spine01",
    "neck01",
    "neck02",
    "neck03",
    "head",
)


UPRIGHT_BACK, UPRIGHT_NECK = (0.0, 2.0, 0.0, -2.0, 0.0), (-5.0, -1.0, 3.0, 4.0)


SLUMPED_BACK, SLUMPED_NECK = (-18.0, 12.0, 16.0, 14.0, 12.0), (22.0, 8.0, -18.0, -30.0)


DESK_ABOVE_ROOT = 0.243  # metres, to the upper side


SCREEN_IN_REACH = 352.0  # units: where the fingertips of a stretched arm nearly touch it


BOOKS, BOOK_HEIGHT = 5, 12.0  # units a book


def desk_camera() -> Camera:
    """The view of the whole seated figure."""
    return looking(90, 238, (172, 237))


def upright() -> Pose:
    """Ears over shoulders over hips."""
    return at_desk(UPRIGHT_BACK, UPRIGHT_NECK)


def slumped() -> Pose:
    """Round back, head ahead of the shoulders."""
    return at_desk(SLUMPED_BACK, SLUMPED_NECK, hands_ahead=0.40, rounded=1.0)


def office(
    picture: Picture,
    poses: list[Pose],
    *,
    screen_top: float = 52,
    screen_x: float = 380,
    away: bool = False,
) -> list[Figure]:
    """Someone at a desk with a screen, or with a laptop and a window far `away`."""
    camera = desk_camera()
    top = float(camera.at(np.array([0, 0, DESK_ABOVE_ROOT]))[1]) - 1

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    def before_arm(picture: Picture, figures: list[Figure]) -> None:
        if away:
            desk(picture, top)
            laptop(picture, top, 286)
        else:
            monitor(picture, top, screen_top, screen_x)
            desk(picture, top)
            keyboard(picture, top, 284)

    room_blob(picture)
    floor(picture)
    if away:
        window_with_tree(picture, 336, 28, 428, 144)
    return seated(picture, poses, camera, behind=behind, before_arm=before_arm)


def _spine_line(figure: Figure) -> Array:
    return np.array([figure.joint_at(name) for name in SPINE_JOINTS])


def alignment(picture: Picture, figure: Figure, good: bool) -> None:
    """How ear, shoulder and back stand to each other, with a tick or a cross."""
    role = "good" if good else "accent"
    ear = figure.head_at(EAR_HOLE)[0]
    shoulder = figure.joint_at("upperarm01.R")
    picture.anchor("ear.right", [ear])
    picture.anchor("shoulder.right", [shoulder])
    picture.overlay("spine", points=_spine_line(figure), role=role)
    picture.overlay(
        "guide", points=[shoulder + (0, 8), (shoulder[0], ear[1] - 42)], role=role, dash=[4, 4]
    )
    picture.overlay("ring", anchor="ear.right", role=role)
    picture.overlay("ring", anchor="shoulder.right", role=role)
    picture.overlay("tick" if good else "cross", at=(84, 64))


def desk_upright() -> Picture:
    """Sitting tall."""
    picture = Picture(
        "desk-upright",
        (
            "A person sits tall at a desk: the ears are over the shoulders, the shoulders "
            "over the hips."
        ),
    )
    figures = office(picture, [upright()])
    alignment(picture, figures[0], True)
    return picture


def hips_back() -> Picture:
    """The hips go to the back of the seat."""
    picture = Picture(
        "hips-back",
        "A person sits at a desk and pushes the hips right to the back of the seat.",
        base="desk-upright",
    )
    hip = Figure(upright(), desk_camera()).joint_at("upperleg01.R")
    way = [hip + (74, 6), hip + (48, 8), hip + (16, 8)]
    picture.overlay("arrow", points=way, role="accent")
    return picture


def screen_height() -> Picture:
    """The eyes level with the top of the screen, an arm's length away."""
    picture = Picture(
        "screen-height",
        (
            "A person sits at a desk; a dashed line from the eyes meets the upper edge of "
            "the screen, an arm's length away."
        ),
    )
    eye = Figure(upright(), desk_camera()).head_at(EYE_PLACE)[0]
    top = float(eye[1]) - 1
    figures = office(picture, [upright()], screen_top=top, screen_x=SCREEN_IN_REACH)
    picture.anchor("eye.right", [eye])
    picture.anchor("ear.right", [figures[0].head_at(EAR_HOLE)[0]])
    end = SCREEN_IN_REACH + 2
    picture.overlay("guide", points=[eye + (8, 0), (end, eye[1])], role="good", dash=[4, 4])
    middle = float(eye[1]) - 22
    half = (float(eye[0]) + end) / 2
    picture.overlay("arrow", points=[(half, middle), (end - 4, middle)], role="good")
    picture.overlay("arrow", points=[(half, middle), (eye[0] + 12, middle)], role="good")
    return picture


def screen_reach() -> Picture:
    """The arm stretched towards the screen."""
    picture = Picture(
        "screen-reach",
        "A person at a desk sits back and reaches out; the fingertips nearly touch the screen.",
    )
    body = load_body()
    camera = desk_camera()
    pose = upright() | flexed(body, "R", dict.fromkeys(range(2, 6), (2.0, 3.0, 2.0)))
    shoulder = Figure(pose, camera).joint("upperarm01.R")
    place = shoulder + (0.02, -0.70, -0.03)
    pose = hand_on(pose, "R", place, (0.0, -1, 0.06), (0.6, 0, 0.8), finger=3)
    eye = Figure(upright(), camera).head_at(EYE_PLACE)[0]
    figure = office(picture, [pose], screen_top=float(eye[1]) - 1, screen_x=SCREEN_IN_REACH)[0]
    picture.anchor("fingertips.right", [figure.joint_at("finger3-3.R") + (6, 0)])
    picture.overlay("ring", anchor="fingertips.right", role="good")
    picture.overlay("tick", at=(84, 64))
    return picture


def screen_move() -> Picture:
    """The screen goes up, down or nearer, until eyes and arm agree."""
    picture = Picture(
        "screen-move",
        "A person at a desk; arrows at the screen point up, down and nearer: that is how it moves.",
        base="screen-height",
    )
    x = SCREEN_IN_REACH + 34
    picture.overlay("arrow", points=[(x, 92), (x, 74), (x, 54)], role="accent")
    picture.overlay("arrow", points=[(x, 106), (x, 124), (x, 144)], role="accent")
    picture.overlay("arrow", points=[(x - 50, 106), (x - 72, 106), (x - 94, 106)], role="accent")
    return picture


def look_away() -> Picture:
    """Eyes on a tree outside."""
    picture = Picture(
        "look-away",
        "A person at a desk looks past the screen, through a window, to a tree far away.",
    )
    figures = office(picture, [at_desk(UPRIGHT_BACK, (-6.0, -2.0, 2.0, 2.0))], away=True)
    eye = figures[0].head_at(EYE_PLACE)[0]
    picture.anchor("eye.right", [eye])
    picture.overlay("guide", points=[eye + (8, 0), (372, 84)], role="good", dash=[4, 4])
    return picture


def laptop_books() -> Picture:
    """A laptop on a pile of books, with a keyboard of its own before it."""
    picture = Picture(
        "laptop-books",
        "A laptop stands on a pile of books, so that its screen is at eye height; a keyboard lies "
        "in front of it.",
    )
    room_blob(picture)
    floor(picture)
    camera = desk_camera()
    top = float(camera.at(np.array([0, 0, DESK_ABOVE_ROOT]))[1]) - 1
    eye = Figure(upright(), camera).head_at(EYE_PLACE)[0]
    pile = top - BOOKS * BOOK_HEIGHT

    def behind(picture: Picture, figures: list[Figure]) -> None:
        hip = figures[0].joint_at("upperleg01.R")
        chair(picture, (float(hip[0]), float(hip[1])), float(hip[1]) + 27)

    def before_arm(picture: Picture, figures: list[Figure]) -> None:
        books(picture, top, 346, BOOKS, BOOK_HEIGHT)
        laptop(picture, pile, 340)
        desk(picture, top)
        keyboard(picture, top, 284)

    seated(picture, [upright()], camera, behind=behind, before_arm=before_arm)
    picture.anchor("eye.right", [eye])
    picture.overlay("guide", points=[eye + (8, 0), (398, eye[1] + 2)], role="good", dash=[4, 4])
    picture.overlay("tick", at=(84, 64))
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "desk-upright": desk_upright,
    "hips-back": hips_back,
    "screen-height": screen_height,
    "screen-reach": screen_reach,
    "screen-move": screen_move,
    "look-away": look_away,
    "laptop-books": laptop_books,
}
