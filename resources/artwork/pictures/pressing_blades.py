"""The pictures of points on the shoulder blade."""

from collections.abc import Callable

import numpy as np

from ..camera import looking
from ..curves import resample, smooth
from ..figure import Figure
from ..picture import Picture
from ..points import (
    BLADE,
    RIDGE_INNER,
    RIDGE_OUTER,
    WORDS,
    back_landmarks,
    blade_landmarks,
    gb21,
    on_back,
    si11,
    te15,
)
from ..poses import standing
from ..scenes.back import from_behind
from ..scenes.pressing_hand import FINGER_BY_FINGER, draw_pressing_hand
from ..shapes import round_blob
from ..skeleton import SIDES
from .pressing_shoulders import drawn_back, fingers_over, rested_on, seen_from_the_front

GHOST = 0.42


def draw_blade(picture: Picture, figure: Figure, side: str) -> None:
    """The shoulder blade as a pale shape, with its ridge."""
    sign = dict(SIDES)[side]
    ring = np.array([figure.skin_at(on_back(spot, sign)) for spot in BLADE])
    shape = resample(smooth(resample(ring, count=160), 5.0), count=22)
    word = WORDS[side]
    picture.fill(f"shoulder blade.{word}", "white", [shape], opacity=GHOST)
    middle = ((RIDGE_INNER[0] + RIDGE_OUTER[0]) / 2, (RIDGE_INNER[1] + RIDGE_OUTER[1]) / 2 + 0.004)
    places = [figure.skin_at(on_back(s, sign)) for s in (RIDGE_INNER, middle, RIDGE_OUTER)]
    ridge = resample(np.array(places), count=6, closed=False)
    picture.line(f"ridge of the blade.{word}", "white", 5.0, [ridge], opacity=GHOST + 0.15)


def _back(name: str, alt: str) -> tuple[Picture, Figure]:
    picture = Picture(name, alt)
    round_blob(picture, y=190, radius=166)
    camera = looking(180, 790, (318, 680), pitch=14)
    figure = from_behind(picture, [standing(-6)], camera)[0]
    for shape in picture.shapes:
        # The far shoulder would stick out of the disc above its middle.
        if shape["name"] in ("back", "shirt", "arm.right"):
            shape["clip"] = "blob"
    draw_blade(picture, figure, "L")
    drawn = drawn_back(figure)
    found = back_landmarks(figure) | blade_landmarks(figure)
    found |= gb21(figure, drawn) | te15(figure, drawn) | si11(figure)
    for anchor, place in found.items():
        picture.anchor(anchor, [place])
    return picture, figure


def te15_find() -> Picture:
    """Half way between the top of the shoulder and the inner end of the blade's ridge."""
    picture, _ = _back(
        "te15-find",
        "The back of a neck and shoulders: a point above the inner top corner of the shoulder "
        "blade, half way between the top of the shoulder and the inner end of the blade's ridge.",
    )
    picture.overlay("ring", anchor="GB21.left", role="good")
    picture.overlay("ring", anchor="SI13.left", role="good")
    picture.overlay("marker", anchor="TE15.left")
    picture.overlay(
        "label", anchor="SI13.left", message="picture.label.blade_ridge", offset=[70, 64]
    )
    return picture


def te15_press() -> Picture:
    """Fingers over the shoulder, their ends in the dip above the blade."""
    picture, figure = _back(
        "te15-press",
        "The back of a neck and shoulders: the fingers of the other hand reach over the shoulder "
        "and press the dip above the inner top corner of the shoulder blade.",
    )
    drawn = len(picture.shapes)
    place = np.array(picture.anchors["TE15.left"][0]) / 10
    rested = rested_on(figure)
    bends = {2: (14, 74, 16), 3: (10, 76, 14), 4: (14, 76, 16), 5: (26, 70, 20)}
    hand = fingers_over(figure, place + (0, 6), rested, bends)
    draw_pressing_hand(
        picture, hand, figure.camera, rested, clip="back", parts=FINGER_BY_FINGER,
        nails=(2, 3, 4, 5), shade=2.5, least=150.0,
    )  # fmt: skip
    picture.overlay("marker", anchor="TE15.left")
    x, y = place
    picture.overlay(
        "arrow", points=[(x - 26, y - 96), (x - 24, y - 76), (x - 20, y - 56)], role="accent"
    )
    seen_from_the_front(picture, (78.0, 82.0))
    picture.stand_on("te15-find", drawn)
    return picture


def si11_find() -> Picture:
    """The ball a third of the way down the shoulder blade."""
    picture, _ = _back(
        "si11-find",
        "The back of the shoulders: the ball's place is on the flat of the shoulder blade, a third "
        "of the way from the middle of its ridge to its lower tip.",
    )
    drawn = len(picture.shapes)
    start, end, place = (
        np.array(picture.anchors[f"{name}.left"][0]) / 10
        for name in ("ridge middle", "blade tip", "SI11")
    )
    turn = np.linspace(0, 2 * np.pi, 25)
    ball = place + 36 * np.stack([np.sin(turn), -np.cos(turn)], axis=1)
    picture.line("ball", "accent", 2.4, [ball], dash=(6, 5), opacity=0.9)
    picture.overlay("guide", points=[start, end], role="good", dash=[4, 4])
    picture.overlay("ring", anchor="ridge middle.left", role="good")
    picture.overlay("ring", anchor="blade tip.left", role="good")
    picture.overlay("marker", anchor="SI11.left")
    picture.overlay(
        "label", anchor="blade tip.left", message="picture.label.blade_tip", offset=[80, 26]
    )
    picture.stand_on("te15-find", drawn)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {
    "te15-find": te15_find,
    "te15-press": te15_press,
    "si11-find": si11_find,
}
