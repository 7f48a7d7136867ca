"""The pictures of pressing points on the neck, and of hands behind the head."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import looking
from ..composing import circles
from ..figure import Figure
from ..hands import hand_on
from ..picture import Picture
from ..points import (
    SKULL_BASE,
    WORDS,
    Place,
    back_landmarks,
    bl10,
    bl10_place,
    gb20,
    gb20_place,
)
from ..poses import head_turned, standing
from ..raster import NOTHING, canvas_shape
from ..scenes.back import from_behind, stroke
from ..scenes.pressing_hand import (
    FINGER_BY_FINGER,
    PressingHand,
    draw_pressing_hand,
    fingers_on,
    thumb_on,
)
from ..shapes import round_blob
from ..skeleton import SIDES, flexed
from .keeping_off import off_the_sides, small_front, throat_of_small_front

GHOST = 0.55  # opacity of pale landmark lines


def add_anchors(picture: Picture, found: dict[str, Array]) -> None:
    """Name these places of a still picture."""
    for name, place in found.items():
        picture.anchor(name, [place])


_GB20_POSE = standing() | head_turned(nod=8)


_GB20_CAMERA = looking(180, 770, (240, 806))


def gb20_find() -> Picture:
    """The hollows under the skull, from behind."""
    return _gb20(
        "gb20-find",
        (
            "The back of a head: two points in the hollows directly under the skull, half "
            "way between the midline and the bump behind each ear."
        ),
        marked=True,
    )


def _gb20(name: str, alt: str, *, marked: bool) -> Picture:
    picture = Picture(name, alt)
    round_blob(picture, y=190, radius=166)
    figure = from_behind(picture, [_GB20_POSE], _GB20_CAMERA, shade=11)[0]
    picture.line(
        "skull base", "white", 2.2, [stroke(figure, SKULL_BASE, 11)], opacity=GHOST, dash=(5, 5)
    )
    add_anchors(picture, back_landmarks(figure) | gb20(figure))
    off_the_sides(picture, figure, low=name.endswith("-press"))
    if marked:
        for word in WORDS.values():
            picture.overlay("marker", anchor=f"GB20.{word}")
        picture.overlay(
            "label",
            anchor="mastoid.right",
            message="picture.label.bone_behind_ear",
            offset=[36, 24],
        )
        picture.anchor("skull edge.left", [figure.skin_at(SKULL_BASE[7])])
        picture.overlay(
            "label", anchor="skull edge.left", message="picture.label.skull_edge", offset=[-62, 34]
        )
    return picture


def bl10_find() -> Picture:
    """One step in and down from GB20, on the outer edge of the thick neck muscles."""
    picture = _gb20(
        "bl10-find",
        (
            "The back of a head and neck: two points at the outer edge of the thick neck muscles, "
            "further in and a little lower than the hollows under the skull, which are ringed."
        ),
        marked=False,
    )
    add_anchors(picture, bl10(Figure(_GB20_POSE, _GB20_CAMERA)))
    for word in WORDS.values():
        picture.overlay("marker", anchor=f"BL10.{word}")
    for word in WORDS.values():
        picture.overlay("ring", anchor=f"GB20.{word}", role="good")
    return picture


def suboccipital() -> Picture:
    """Fingertips on the soft strip under the skull, on both sides of the midline."""
    picture = Picture(
        "suboccipital",
        (
            "The back of a head: the fingertips of both hands lie on the soft strip under the "
            "skull and make small circles; the midline stays free."
        ),
        motion="loop",
        cycle_seconds=4.0,
    )
    round_blob(picture, y=190, radius=166)
    camera = looking(180, 640, (240, 668))
    figure = from_behind(picture, [_GB20_POSE], camera, shade=10)[0]
    body = load_body()
    for side, sign in SIDES:
        spot = figure.skin_world((0.014 * sign, 0.020, 0.742)) + (0.0, 0.008, 0.0)
        pose = flexed(body, side, dict.fromkeys(range(2, 6), (14.0, 14.0, 10.0)))
        hand = fingers_on(
            side,
            pose,
            spot,
            np.array([-0.96 * sign, -0.22, 0.20]),
            np.array([-0.2 * sign, 0.0, -0.98]),
            finger=3,
        )
        draw_pressing_hand(
            picture,
            hand,
            camera,
            np.full(canvas_shape(), NOTHING),
            clip="hair",
            name=f"press {WORDS[side]}",
            parts=FINGER_BY_FINGER,
            nails=(2, 3, 4, 5),
            shadows=False,
        )
        picture.carry(f"press {WORDS[side]}", [(-x * sign, y) for x, y in circles(3.2)])
    small_front(picture, SMALL_FRONT, 60.0, throat=True)
    return picture


SMALL_FRONT = (412.0, 78.0)
HEAD_FROM_BEHIND = ("ear.", "hair", "bun", "strand.")
YES_AND_NO = (
    (0.0, 0.0), (0.0, 3.5), (0.0, 0.0), (0.0, -2.0), (0.0, 0.0), (-3.5, 0.0), (0.0, 0.0), (3.5, 0.0)
)  # fmt: skip


def suboccipital_nod() -> Picture:
    """The head says a tiny yes and a tiny no, the fingertips stay."""
    picture = Picture(
        "suboccipital-nod",
        (
            "The back of a head: it nods a tiny yes and shakes a tiny no under the fingertips, "
            "which stay on the soft strip under the skull."
        ),
        motion="loop",
        cycle_seconds=6.0,
        base="suboccipital",
    )
    picture.carry_base("press ", [(0.0, 0.0)])
    for part in HEAD_FROM_BEHIND:
        picture.carry_base(part, YES_AND_NO)
    throat_of_small_front(picture, SMALL_FRONT, 60.0)
    return picture


def neck_press_back() -> Picture:
    """Laced fingers behind the head."""
    picture = Picture(
        "neck-press-back",
        (
            "From behind: the fingers of both hands are laced behind the head; hands and head "
            "press lightly against each other and nothing moves."
        ),
    )
    round_blob(picture, y=190, radius=166)
    camera = looking(180, 430, (240, 452))
    body = load_body()
    pose = standing()
    for side, sign in SIDES:
        pose |= flexed(body, side, dict.fromkeys(range(2, 6), (12.0, 10.0, 8.0)))
        pose = hand_on(
            pose,
            side,
            (-0.012 * sign, 0.100, 0.795),
            (-0.95 * sign, 0.10, 0.14),
            (-0.1 * sign, 0.0, -1.0),
            finger=3,
            elbow=(1.0, -0.2, 0.25),
        )
    figure = from_behind(picture, [pose], camera, tank=False, shade=9)[0]
    for side, _ in SIDES:
        draw_pressing_hand(
            picture,
            PressingHand(figure.surface, figure.posed.joints, side),
            camera,
            np.full(canvas_shape(), NOTHING),
            clip="hair",
            name=f"press {WORDS[side]}",
            parts=FINGER_BY_FINGER,
            nails=(2, 3, 4, 5),
        )
    return picture


def gb20_press() -> Picture:
    """Thumbs in the hollows, fingers cradling the skull."""
    picture = _gb20(
        "gb20-press",
        (
            "The back of a head held in both hands: the thumbs press up and slightly inward"
            " in the hollows under the skull."
        ),
        marked=False,
    )
    _thumbs_on(picture, "GB20", gb20_place)
    return picture


def gb20_stroke() -> Picture:
    """The thumbs stroke upward in the hollows, small and slow."""
    picture = Picture(
        "gb20-stroke",
        (
            "The back of a head held in both hands: the thumbs stroke upward in the hollows under "
            "the skull, small and slow."
        ),
        motion="swing",
        cycle_seconds=4.0,
        holds=(0, 1),
        base="gb20-press",
        overlays=gb20_press().overlays,
    )
    picture.carry_base("press ", [(0, 3), (0, -5)])
    return picture


def bl10_press() -> Picture:
    """Thumbs at the edge of the thick neck muscles, pressing towards the skull."""
    picture = _gb20(
        "bl10-press",
        (
            "The back of a head held in both hands: the thumbs press towards the skull at the "
            "outer edge of the thick neck muscles."
        ),
        marked=False,
    )
    add_anchors(picture, bl10(Figure(_GB20_POSE, _GB20_CAMERA)))
    _thumbs_on(picture, "BL10", bl10_place)
    return picture


def _thumbs_on(picture: Picture, point: str, place: Callable[[float], Place]) -> None:
    """Both thumbs on a point of the back of the neck, fingers cradling the skull."""
    figure = Figure(_GB20_POSE, _GB20_CAMERA)
    axes = figure.camera.axes
    body = load_body()
    for side, sign in SIDES:
        spot = figure.skin_world(place(sign))
        way = np.array([0.95 * sign, 0.20, -0.20]) @ axes
        pose = flexed(body, side, dict.fromkeys(range(2, 6), (14.0, 14.0, 10.0)))
        hand = thumb_on(side, pose, spot, way, axes[2], -40)
        nothing = np.full(canvas_shape(), NOTHING)
        draw_pressing_hand(
            picture,
            hand,
            figure.camera,
            nothing,
            clip="hair",
            name=f"press {WORDS[side]}",
            parts=FINGER_BY_FINGER,
        )
        picture.overlay("ring", anchor=f"{point}.{WORDS[side]}", role="accent")
        x, y = figure.camera.at(spot)
        picture.overlay(
            "arrow",
            points=[(x + 8 * sign, y + 58), (x + 5 * sign, y + 42), (x + 1 * sign, y + 24)],
            role="accent",
        )


PICTURES: dict[str, Callable[[], Picture]] = {
    "gb20-find": gb20_find,
    "gb20-press": gb20_press,
    "gb20-stroke": gb20_stroke,
    "suboccipital": suboccipital,
    "suboccipital-nod": suboccipital_nod,
    "bl10-find": bl10_find,
    "bl10-press": bl10_press,
    "neck-press-back": neck_press_back,
}
