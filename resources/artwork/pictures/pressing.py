"""The pictures of pressing points: where to find them, how to press them."""

from collections.abc import Callable

import numpy as np

from ..body import load_body
from ..camera import looking
from ..figure import Figure
from ..picture import Picture
from ..points import SKULL_BASE, WORDS, back_landmarks, bone_point, gb20, gb21, hand_landmarks, li4, te3
from ..poses import hanging_arms, head_turned, shoulders, standing
from ..scenes.back import from_behind, stroke
from ..scenes.hand import back_of_hand, ghost_bones
from ..shapes import round_blob
from ..skeleton import SIDES, Pose, curled_fingers

GHOST = 0.55  # opacity of pale landmark lines


def _anchors(picture: Picture, found: dict[str, np.ndarray]) -> None:
    for name, place in found.items():
        picture.anchor(name, [place])


def gb20_find() -> Picture:
    """The hollows under the skull, from behind."""
    picture = Picture("gb20-find", "The back of a head: two points in the hollows directly under the skull, half way between the midline and the bump behind each ear.")
    round_blob(picture, y=190, radius=166)
    pose = standing() | head_turned(nod=8)
    camera = looking(180, 770, (240, 806))
    figure = from_behind(picture, [pose], camera, shade=11)[0]
    picture.line("skull base", "white", 2.2, [stroke(figure, SKULL_BASE, 11)], opacity=GHOST, dash=(5, 5))
    _anchors(picture, back_landmarks(figure) | gb20(figure))
    picture.overlay("marker", anchor="GB20.left")
    picture.overlay("marker", anchor="GB20.right")
    return picture


def gb21_find() -> Picture:
    """The crest of the shoulder, from behind and a little above."""
    picture = Picture("gb21-find", "The back of a neck and shoulders: a point on the ridge of the shoulder, half way between the bone at the base of the neck and the tip of the shoulder.")
    round_blob(picture, y=190, radius=166)
    camera = looking(180, 520, (240, 500), pitch=14)
    figure = from_behind(picture, [standing(-6)], camera)[0]
    drawn = figure.skin(np.where(figure.body.vertices[:, 2] < 0.68, figure.cut("skin"), -1.0)).mask
    marks = back_landmarks(figure)
    for side, _ in SIDES:
        word = WORDS[side]
        picture.line(f"ridge.{word}", "white", 2.0, [np.array([marks["C7"], marks[f"acromion.{word}"]])], opacity=GHOST, dash=(5, 5))
    _anchors(picture, marks | gb21(figure, drawn))
    picture.overlay("ring", anchor="C7", role="good")
    picture.overlay("ring", anchor="acromion.left", role="good")
    picture.overlay("marker", anchor="GB21.left")
    return picture


def _hand_picture(name: str, alt: str) -> tuple[Picture, Figure]:
    picture = Picture(name, alt)
    round_blob(picture, y=186, radius=160)
    figure = back_of_hand(picture, curled_fingers(load_body(), "L", 6))
    _anchors(picture, hand_landmarks(figure) | {"LI4.left": li4(figure), "TE3.left": te3(figure)})
    return picture, figure


def li4_find() -> Picture:
    """Beside the middle of the index finger's hand bone."""
    picture, figure = _hand_picture("li4-find", "The back of a left hand: a point in the fleshy part between thumb and index finger, beside the middle of the index finger's hand bone.")
    ghost_bones(picture, figure, (2,))
    picture.overlay("marker", anchor="LI4.left")
    return picture


def te3_find() -> Picture:
    """In the groove behind the ring and little knuckles."""
    picture, figure = _hand_picture("te3-find", "The back of a left hand: a point in the groove between the hand bones of ring and little finger, just behind their knuckles.")
    ghost_bones(picture, figure, (4, 5))
    picture.overlay("marker", anchor="TE3.left")
    return picture


def hand_rest() -> Picture:
    """A hand at rest."""
    picture, _ = _hand_picture("hand-rest", "The back of a left hand, resting, fingers loosely spread.")
    return picture


def gb20_press() -> Picture:
    """Thumbs press up and a little inwards."""
    picture = gb20_find()
    picture.name = "gb20-press"
    picture.alt = "The back of a head: both thumbs press up and slightly inward in the hollows under the skull."
    for side, sign in SIDES:
        x, y = (v / 10 for v in picture.anchors[f"GB20.{WORDS[side]}"][0])
        picture.overlay("arrow", points=[(x - sign * 16, y + 52), (x - sign * 11, y + 36), (x - sign * 5, y + 20)], role="accent")
    return picture


def gb21_press() -> Picture:
    """Straight down into the muscle."""
    picture = gb21_find()
    picture.name = "gb21-press"
    picture.alt = "The back of a neck and shoulders: a finger presses straight down on the ridge of the shoulder."
    x, y = (v / 10 for v in picture.anchors["GB21.left"][0])
    picture.overlay("arrow", points=[(x - 14, y - 62), (x - 6, y - 40), (x - 1, y - 18)], role="accent")
    return picture


def li4_press() -> Picture:
    """Thumb on top, towards the bone of the index finger."""
    picture = li4_find()
    picture.name = "li4-press"
    picture.alt = "The back of a left hand: the other thumb presses the fleshy part towards the index finger's hand bone."
    x, y = (v / 10 for v in picture.anchors["LI4.left"][0])
    picture.overlay("arrow", points=[(x + 62, y + 14), (x + 40, y + 9), (x + 18, y + 4)], role="accent")
    return picture


def te3_press() -> Picture:
    """Straight in."""
    picture = te3_find()
    picture.name = "te3-press"
    picture.alt = "The back of a left hand: the other thumb presses into the groove behind the ring and little knuckles."
    x, y = (v / 10 for v in picture.anchors["TE3.left"][0])
    picture.overlay("arrow", points=[(x - 62, y + 30), (x - 40, y + 21), (x - 16, y + 8)], role="accent")
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "gb20-find": gb20_find,
    "gb20-press": gb20_press,
    "gb21-press": gb21_press,
    "li4-press": li4_press,
    "te3-press": te3_press,
    "gb21-find": gb21_find,
    "li4-find": li4_find,
    "te3-find": te3_find,
    "hand-rest": hand_rest,
}
