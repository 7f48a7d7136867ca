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
    picture.fill(
        "chair post",
        "chair2",
        [rounded([(x - 5, seat + 8), (x + 5, seat + 8), (x + 5, low + 4), (x - 5, low + 4)], 1.5)],
    )
    base = [
        (x - 45, low + 8),
        (x - 30, low + 2),
        (x, low - 4),
        (x + 30, low + 2),
        (x + 45, low + 8),
        (x + 44, low + 11),
        (x - 44, low + 11),
    ]
    picture.fill("chair base", "chair2", [rounded(base, 4)])
    for number, place in enumerate((-39, 0, 39), 1):
        picture.fill(f"wheel {number}", "chair2", [disc(x + place, FLOOR - 5, 5, 12)])
    picture.line(
        "back bar",
        "chair2",
        7,
        [
            np.array(
                [(x - 18, seat + 10), (x - 42, seat + 7), (x - 54, seat - 10), (x - 54, seat - 46)]
            )
        ],
    )
    picture.line(
        "back rest",
        "chair",
        12,
        [
            np.array(
                [
                    (x - 46, seat - 24),
                    (x - 41.5, seat - 52),
                    (x - 43, seat - 90),
                    (x - 51, seat - 122),
                ]
            )
        ],
    )
    picture.fill(
        "seat",
        "chair",
        [
            rounded(
                [(x - 42, seat - 7), (x + 64, seat - 7), (x + 64, seat + 9), (x - 42, seat + 9)], 8
            )
        ],
        shade="chair2",
        shift=(1.5, -4),
    )


def desk(picture: Picture, height: float, left: float = 250, right: float = 432) -> None:
    """The desk top at `height`, and its leg."""
    picture.fill(
        "desk leg",
        "desk2",
        [
            rounded(
                [
                    (right - 34, height + 6),
                    (right - 25, height + 6),
                    (right - 25, FLOOR),
                    (right - 34, FLOOR),
                ],
                1.5,
            )
        ],
    )
    picture.fill(
        "desk top",
        "desk",
        [rounded([(left, height), (right, height), (right, height + 9), (left, height + 9)], 4)],
        shade="desk2",
        shift=(0, -3),
    )


def keyboard(picture: Picture, height: float, x: float) -> None:
    """A flat keyboard on the desk."""
    picture.fill(
        "keyboard",
        "metal",
        [
            rounded(
                [
                    (x, height - 3.5),
                    (x + 48, height - 3.5),
                    (x + 50, height + 0.5),
                    (x - 2, height + 0.5),
                ],
                1.5,
            )
        ],
    )


def monitor(picture: Picture, height: float, top: float, x: float = 380) -> None:
    """A screen on a stand, tilted a little back; `top` is the height of its upper edge."""
    low = top + 92
    lean = 7.0
    picture.fill(
        "monitor foot",
        "metal2",
        [
            rounded(
                [
                    (x - 12, height - 4.5),
                    (x + 32, height - 4.5),
                    (x + 32, height + 0.5),
                    (x - 12, height + 0.5),
                ],
                2.2,
            )
        ],
    )
    middle = (top + low) / 2
    picture.fill(
        "monitor neck",
        "metal2",
        [
            rounded(
                [
                    (x + 12, height - 2),
                    (x + 20, height - 2),
                    (x + 14, middle - 6),
                    (x + 3, middle - 6),
                    (x + 3, middle + 8),
                    (x + 8, middle + 8),
                ],
                2,
            )
        ],
    )
    picture.fill(
        "monitor",
        "screen",
        [
            rounded(
                [(x + lean - 4, top), (x + lean + 6, top + 0.8), (x + 6, low + 0.8), (x - 4, low)],
                3,
            )
        ],
    )
    picture.fill(
        "monitor light",
        "glow",
        [
            polygon(
                [
                    (x + lean - 5, top + 2),
                    (x + lean - 2.6, top + 2),
                    (x - 2.6, low - 2),
                    (x - 5, low - 2),
                ]
            )
        ],
    )


def laptop(picture: Picture, height: float, x: float) -> None:
    """An open laptop from the side."""
    picture.fill(
        "laptop base",
        "metal",
        [
            rounded(
                [(x, height - 4), (x + 52, height - 4), (x + 52, height + 0.5), (x, height + 0.5)],
                1.8,
            )
        ],
    )
    picture.fill(
        "laptop lid",
        "metal2",
        [
            rounded(
                [
                    (x + 48, height - 3),
                    (x + 52, height - 3),
                    (x + 70, height - 50),
                    (x + 66, height - 51),
                ],
                1.2,
            )
        ],
    )
    picture.fill(
        "laptop light",
        "glow",
        [
            rounded(
                [
                    (x + 47, height - 6),
                    (x + 48.6, height - 5.5),
                    (x + 65.6, height - 49),
                    (x + 64, height - 49.5),
                ],
                0.6,
            )
        ],
    )


def books(picture: Picture, height: float, x: float, count: int, thickness: float) -> None:
    """A pile of books from the side, their spines towards the viewer, on the desk at `height`."""
    tones = (("shoe", "accent"), ("good", "top2"), ("bot", "bot2"), ("glow", "metal"))
    for number in range(count):
        top = height - (number + 1) * thickness
        aside = (0.0, 4.0, -3.0, 3.0, 0.0)[number % 5]
        left, right = x + aside, x + 58 + aside * 0.6
        box = [(left, top), (right, top), (right, top + thickness), (left, top + thickness)]
        role, shade = tones[number % len(tones)]
        picture.fill(f"book {number + 1}", role, [rounded(box, 2)], shade=shade, shift=(1.5, -3))
        band = np.array([(left + 8, top + 2), (left + 8, top + thickness - 2)])
        picture.line(f"book band {number + 1}", "white", 2.0, [band], opacity=0.6)


def window_with_tree(
    picture: Picture, left: float, top: float, right: float, bottom: float
) -> None:
    """A window, a hill and a tree far away."""
    picture.fill(
        "window frame",
        "metal",
        [rounded([(left, top), (right, top), (right, bottom), (left, bottom)], 6)],
    )
    pane = rounded(
        [
            (left + 5, top + 5),
            (right - 5, top + 5),
            (right - 5, bottom - 5),
            (left + 5, bottom - 5),
        ],
        3,
    )
    picture.fill("window", "glow", [pane], opacity=0.75)
    middle, ground = (left + right) / 2, bottom - 20
    hill = np.array(
        [
            (left - 6, bottom + 10),
            (left - 4, ground + 8),
            (left + 22, ground),
            (middle, ground - 3),
            (right - 20, ground + 2),
            (right + 6, ground + 9),
            (right + 6, bottom + 10),
            (middle, bottom + 16),
        ]
    )
    picture.fill("hill", "good", [hill], clip="window", opacity=0.55)
    picture.fill(
        "trunk of the tree",
        "desk2",
        [
            rounded(
                [
                    (middle - 2.5, ground - 26),
                    (middle + 2.5, ground - 26),
                    (middle + 3.5, ground + 3),
                    (middle - 3.5, ground + 3),
                ],
                1,
            )
        ],
    )
    crown = np.array(
        [
            (middle, ground - 62),
            (middle + 14, ground - 56),
            (middle + 19, ground - 43),
            (middle + 15, ground - 28),
            (middle + 2, ground - 22),
            (middle - 12, ground - 25),
            (middle - 19, ground - 38),
            (middle - 15, ground - 54),
        ]
    )
    picture.fill("crown of the tree", "good", [crown])


def plant(picture: Picture, x: float) -> None:
    """A leafy plant in a pot on the floor."""
    pot = [(x - 15, FLOOR - 34), (x + 15, FLOOR - 34), (x + 11, FLOOR), (x - 11, FLOOR)]
    for number, (lean, height, width) in enumerate(
        ((-30, 62, 9), (28, 70, 9), (-14, 92, 10), (14, 98, 10), (0, 80, 9)), 1
    ):
        tip = np.array([x + lean, FLOOR - 34 - height])
        root = np.array([x + lean * 0.12, FLOOR - 32.0])
        way = tip - root
        side = np.array([-way[1], way[0]]) / np.linalg.norm(way) * width
        bow = np.array([lean * 0.15, 0.0])
        leaf = [
            root, root + way * 0.3 + side * 0.8 - bow, root + way * 0.62 + side - bow,
            root + way * 0.88 + side * 0.5, tip, root + way * 0.88 - side * 0.5,
            root + way * 0.62 - side - bow, root + way * 0.3 - side * 0.8 - bow,
        ]  # fmt: skip
        picture.fill(f"leaf {number}", "good", [np.array(leaf)], opacity=0.8 if number % 2 else 0.6)
    picture.fill("pot", "shoe", [rounded(pot, 3)])
