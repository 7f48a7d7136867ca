"""The head turns to both sides while a thumb keeps pressing a point of the hand."""

from collections.abc import Callable

import numpy as np

from ..camera import Camera
from ..composing import inset, reordered
from ..picture import Picture
from ..poses import head_turned, standing
from ..scenes.front import front_camera, upper_body
from ..shapes import round_blob
from .moving import bowed_arrow
from .pressing_hands import exue8_press, si3_press

CAMERA: Camera = front_camera(scale=420, centre=(180, 438))
FARTHEST = 48.0  # degrees to each side: gently, less than in the turn of its own
STAGES = (-1.0, -2 / 3, -1 / 3, 0.0, 1 / 3, 2 / 3, 1.0)
# From the middle to the left, through the middle to the right, and back to the middle.
THERE_AND_BACK = (3, 4, 5, 6, 5, 4, 3, 2, 1, 0, 1, 2)
LEFTMOST, RIGHTMOST = 3, 9  # of these
HAND = (398.0, 104.0)  # where the small picture is


def turn_both() -> Picture:
    """The head turns once to the left and once to the right."""
    picture = Picture(
        "turn-both",
        "A person turns the head slowly to the left, then to the right, the chin level.",
    )
    _timed(picture)
    round_blob(picture, x=180)
    poses = [standing() | head_turned(turn=FARTHEST * share) for share in STAGES]
    upper_body(picture, poses, CAMERA, head_turns=True)
    reordered(picture, THERE_AND_BACK)
    _arrows(picture)
    return picture


def _timed(picture: Picture) -> None:
    picture.motion, picture.cycle_seconds = "loop", 8.0
    picture.holds = (0, LEFTMOST, RIGHTMOST)


def _arrows(picture: Picture) -> None:
    middle = np.array([180.0, 116.0])
    bowed_arrow(picture, middle, 98, 84, 40, (0.0, 0.29))
    bowed_arrow(picture, middle, 98, 66, 140, (0.29, 0.75))


def _pressing(name: str, alt: str, hand: Picture, point: str) -> Picture:
    """The turn, and beside it in small how the thumb presses meanwhile."""
    picture = Picture(name, alt, base="turn-both")
    _timed(picture)
    inset(picture, hand, "hand", HAND, 74.0, shown=(240.0, 186.0), factor=0.46)
    # A ring and no pulsing marker: one thing that moves is enough, to see and to paint.
    picture.overlay("ring", anchor=f"hand.{point}.left", role="accent")
    _arrows(picture)
    return picture


def si3_turn() -> Picture:
    """The thumb stays on SI3."""
    return _pressing(
        "si3-turn",
        "A person turns the head slowly to the left and to the right; the small picture shows the "
        "right thumb, which presses the side of the left hand all the while.",
        si3_press(),
        "SI3",
    )


def exue8_turn() -> Picture:
    """The thumb stays on EX-UE8."""
    return _pressing(
        "exue8-turn",
        "A person turns the head slowly to the left and to the right; the small picture shows the "
        "right thumb, which presses the back of the left hand all the while.",
        exue8_press(),
        "EX-UE8",
    )


PICTURES: dict[str, Callable[[], Picture]] = {
    "turn-both": turn_both,
    "si3-turn": si3_turn,
    "exue8-turn": exue8_turn,
}
