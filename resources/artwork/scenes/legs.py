"""Legs and shoes of someone who stands, seen from the front or from behind."""

from collections.abc import Sequence

import numpy as np

from ..camera import Camera
from ..figure import Figure
from ..motion import follow
from ..picture import Picture
from ..points import WORDS
from ..silhouettes import outline
from ..skeleton import SIDES, Pose


def legs(picture: Picture, poses: Sequence[Pose], camera: Camera, *, far: str = "") -> list[Figure]:
    """Draw both legs, the `far` one ("L" or "R") first and in the darker tone."""
    figures = [Figure(pose, camera) for pose in poses]
    order = sorted((side for side, _ in SIDES), key=lambda side: side != far)
    for side in order:
        other = "R" if side == "L" else "L"
        trousers, shoes = [], []
        for figure in figures:
            own = np.minimum(
                np.minimum(0.10 - figure.cut(f"leg.{other}"), figure.cut("below belt")),
                0.03 - figure.cut(f"shoe.{side}"),
            )
            trousers.append(outline(figure.clothes(own), 2.4, ease=1.8))
            shoes.append(outline(figure.clothes(figure.cut(f"shoe.{side}") + 0.02), 3.0))
        word = WORDS[side]
        dark = side == far
        picture.fill(f"shoe.{word}", "shoe", follow(shoes, 22))
        picture.fill(
            f"leg.{word}",
            "bot2" if dark else "bot",
            follow(trousers, 44),
            shade=None if dark else "bot2",
            shift=(3, -2),
        )
    return figures
