"""The pictures of hands over the top of the shoulder, seen from behind."""

from collections.abc import Callable

import numpy as np

from ..body import Array, load_body
from ..camera import looking
from ..composing import circles, inset
from ..figure import Figure
from ..picture import Picture
from ..points import (
    WORDS,
    back_landmarks,
    gb21,
)
from ..poses import standing
from ..raster import FINENESS, MARGIN, Mask
from ..scenes.back import from_behind
from ..scenes.pressing_hand import (
    FINGER_BY_FINGER,
    PressingHand,
    draw_pressing_hand,
    fingers_on,
)
from ..shapes import round_blob
from ..skeleton import SIDES, flexed
from .holding import hand_across
from .keeping_off import small_front
from .pressing import GHOST, add_anchors

_GB21_CAMERA = looking(180, 570, (240, 534), pitch=14)


def gb21_find() -> Picture:
    """The crest of the shoulder, from behind and a little above."""
    picture, _ = _gb21(
        "gb21-find",
        (
            "The back of a neck and shoulders: a point on the ridge of the shoulder, half "
            "way between the bone at the base of the neck and the tip of the shoulder."
        ),
    )
    picture.overlay("marker", anchor="GB21.left")
    small_front(picture, (410.0, 82.0), 62.0, hollows=True)
    return picture


def _gb21(name: str, alt: str) -> tuple[Picture, Figure]:
    picture = Picture(name, alt)
    round_blob(picture, y=190, radius=166)
    figure = from_behind(picture, [standing(-6)], _GB21_CAMERA)[0]
    drawn = drawn_back(figure)
    marks = back_landmarks(figure)
    for side, _ in SIDES:
        word = WORDS[side]
        picture.line(
            f"ridge.{word}",
            "white",
            2.0,
            [np.array([marks["C7"], marks[f"acromion.{word}"]])],
            opacity=GHOST,
            dash=(5, 5),
        )
    add_anchors(picture, marks | gb21(figure, drawn))
    picture.overlay("ring", anchor="C7", role="good")
    picture.overlay("ring", anchor="acromion.left", role="good")
    picture.overlay("label", anchor="C7", message="picture.label.neck_bone", offset=[92, -18])
    picture.overlay(
        "label", anchor="acromion.left", message="picture.label.shoulder_tip", offset=[-20, 26]
    )
    return picture, figure


Bends = dict[int, tuple[float, float, float]]


OVER_THE_RIDGE: Bends = {2: (26, 46, 30), 3: (22, 44, 30), 4: (24, 46, 30), 5: (30, 48, 30)}


def drawn_back(figure: Figure) -> Mask:
    """The pixels of the skin below the head."""
    low = figure.body.vertices[:, 2] < 0.68
    return figure.skin(np.where(low, figure.cut("skin"), -1.0)).mask


def rested_on(figure: Figure) -> Array:
    """How near the figure itself is, pixel by pixel."""
    depth: Array = (figure.skin(figure.cut("skin")) | figure.clothes(figure.cut("trunk"))).depth
    return depth


def fingers_over(
    figure: Figure,
    tip: Array,
    rested: Array,
    bends: Bends,
    *,
    own_side: float = 0.0,
    rise: float = 0.16,
) -> PressingHand:
    """A hand that reaches over the shoulder from the front, its middle finger's end at a place.

    It is the right hand on the left shoulder; with `own_side` (1 left, -1 right) the hand of that
    side on its own shoulder. `rise` is how steeply it comes up.
    """
    body = load_body()
    side = "L" if own_side > 0 else "R"
    axes, scale, centre = figure.camera.axes, figure.camera.scale, figure.camera.centre
    column, row = (round((v + MARGIN) * FINENESS) for v in tip)
    depth = rested[row, column] + 0.010
    seen = np.array([(tip[0] - centre[0]) / scale, (centre[1] - tip[1]) / scale, depth])
    along = np.array([0.10 * own_side if own_side else -0.12, rise, 0.98])
    thumbward = np.array([-own_side if own_side else 1.0, 0.22, 0.1])
    pose = flexed(body, side, bends)
    return fingers_on(side, pose, seen @ axes, along @ axes, thumbward @ axes)


def stroke_down() -> Picture:
    """Both hands stroke from the neck out to the tips of the shoulders, from behind."""
    picture = Picture(
        "stroke-down",
        "From behind: both hands stroke down from the neck, out over the shoulders.",
        motion="swing",
        cycle_seconds=6.0,
        holds=(0, 4),
    )
    round_blob(picture, y=190, radius=166)
    figure = from_behind(picture, [standing(-6)], _GB21_CAMERA)[0]
    rested = rested_on(figure)
    drawn = drawn_back(figure)
    ridge = back_landmarks(figure)
    for side, sign in SIDES:
        start, end = ridge["C7"], ridge[f"acromion.{WORDS[side]}"]
        tips = []
        for share in (0.42, 0.51, 0.60, 0.69, 0.78):
            x = float(start[0] + (end[0] - start[0]) * share)
            crest = float(np.argmax(drawn[:, round((x + MARGIN) * FINENESS)])) / FINENESS - MARGIN
            tips.append(np.array([x, crest + 26]))
        hands = [fingers_over(figure, t, rested, OVER_THE_RIDGE, own_side=sign) for t in tips]
        draw_pressing_hand(
            picture,
            hands,
            figure.camera,
            rested,
            clip="back",
            name=f"press {WORDS[side]}",
            parts=FINGER_BY_FINGER | {"palm": ("wrist", "metacarpal")},
            nails=(),
            shade=2.5,
        )
        # From beside the neck along the ridge, above the hands, and down past the shoulder's tip.
        x, y = (float(v) for v in tips[0] + (-sign * 16, -74))
        way = [(x, y), (x - sign * 40, y + 16), (x - sign * 72, y + 44)]
        picture.overlay("arrow", points=way, role="accent")
    return picture


def gb21_press() -> Picture:
    """Fingers of the other hand over the ridge, straight down into the muscle."""
    picture, figure = _gb21(
        "gb21-press",
        (
            "The back of a neck and shoulders: the fingers of the other hand reach over and"
            " press straight down on the ridge of the shoulder."
        ),
    )
    drawn = len(picture.shapes)
    place = np.array(picture.anchors["GB21.left"][0]) / 10
    rested = rested_on(figure)
    hand = fingers_over(figure, place + (0, 18), rested, OVER_THE_RIDGE)
    draw_pressing_hand(
        picture,
        hand,
        figure.camera,
        rested,
        clip="back",
        parts=FINGER_BY_FINGER,
        nails=(2, 3, 4, 5),
        shade=2.5,
    )
    picture.motion, picture.cycle_seconds = "loop", 4.0
    picture.carry("press ", circles(2.2))
    x, y = place
    picture.overlay(
        "arrow", points=[(x - 14, y - 84), (x - 8, y - 64), (x - 4, y - 44)], role="accent"
    )
    seen_from_the_front(picture, (410.0, 82.0))  # over the small one of gb21-find
    picture.stand_on("gb21-find", drawn)
    return picture


def seen_from_the_front(picture: Picture, middle: tuple[float, float]) -> None:
    """In small, where the arm of the pressing hand is."""
    inset(picture, hand_across(), "across", middle, 62.0, shown=(240.0, 182.0), factor=0.32)


PICTURES: dict[str, Callable[[], Picture]] = {
    "gb21-press": gb21_press,
    "gb21-find": gb21_find,
    "stroke-down": stroke_down,
}
