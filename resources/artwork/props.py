"""Furniture and things, drawn by hand round the places where the body touches them."""

import numpy as np

from .picture import Picture
from .shapes import Point, disc, polygon, rounded

FLOOR = 344.0


def floor(picture: Picture, left: float = 40, right: float = 440) -> None:
    """The line everything stands on."""
    picture.line("floor", "chair2", 3, [np.array([(left, FLOOR), (right, FLOOR)])])


def chair(picture: Picture, hip: Point, seat: float) -> None:
    """An office chair seen from its right: post, base, arm of the back rest, back rest, seat.

    `hip` is over the middle of the seat, `seat` the height of its upper side.
    """
    x = hip[0] + 9
    low = FLOOR - 15
    picture.fill("chair post", "chair2", [rounded([(x - 5, seat + 8), (x + 5, seat + 8), (x + 5, low + 4), (x - 5, low + 4)], 1.5)])
    base = [(x - 45, low + 8), (x - 30, low + 2), (x, low - 4), (x + 30, low + 2), (x + 45, low + 8), (x + 44, low + 11), (x - 44, low + 11)]
    picture.fill("chair base", "chair2", [rounded(base, 4)])
    for number, place in enumerate((-39, 0, 39), 1):
        picture.fill(f"wheel {number}", "chair2", [disc(x + place, FLOOR - 5, 5, 12)])
    picture.line("back bar", "chair2", 7, [np.array([(x - 18, seat + 10), (x - 42, seat + 7), (x - 54, seat - 10), (x - 54, seat - 46)])])
    picture.line("back rest", "chair", 12, [np.array([(x - 46, seat - 24), (x - 41.5, seat - 52), (x - 43, seat - 90), (x - 51, seat - 122)])])
    picture.fill("seat", "chair", [rounded([(x - 42, seat - 7), (x + 64, seat - 7), (x + 64, seat + 9), (x - 42, seat + 9)], 8)], shade="chair2", shift=(1.5, -4))


def desk(picture: Picture, height: float, left: float = 250, right: float = 432) -> None:
    """The desk top at `height`, and its leg."""
    picture.fill("desk leg", "desk2", [rounded([(right - 34, height + 6), (right - 25, height + 6), (right - 25, FLOOR), (right - 34, FLOOR)], 1.5)])
    picture.fill("desk top", "desk", [rounded([(left, height), (right, height), (right, height + 9), (left, height + 9)], 4)], shade="desk2", shift=(0, -3))


def keyboard(picture: Picture, height: float, x: float) -> None:
    """A flat keyboard on the desk."""
    picture.fill("keyboard", "metal", [rounded([(x, height - 3.5), (x + 48, height - 3.5), (x + 50, height + 0.5), (x - 2, height + 0.5)], 1.5)])


def monitor(picture: Picture, height: float, top: float, x: float = 380) -> None:
    """A screen on a stand, tilted a little back; `top` is the height of its upper edge."""
    low = top + 92
    lean = 7.0
    picture.fill("monitor foot", "metal2", [rounded([(x - 12, height - 4.5), (x + 32, height - 4.5), (x + 32, height + 0.5), (x - 12, height + 0.5)], 2.2)])
    middle = (top + low) / 2
    picture.fill("monitor neck", "metal2", [rounded([(x + 12, height - 2), (x + 20, height - 2), (x + 14, middle - 6), (x + 3, middle - 6), (x + 3, middle + 8), (x + 8, middle + 8)], 2)])
    picture.fill("monitor", "screen", [rounded([(x + lean - 4, top), (x + lean + 6, top + 0.8), (x + 6, low + 0.8), (x - 4, low)], 3)])
    picture.fill("monitor light", "glow", [polygon([(x + lean - 5, top + 2), (x + lean - 2.6, top + 2), (x - 2.6, low - 2), (x - 5, low - 2)])])
