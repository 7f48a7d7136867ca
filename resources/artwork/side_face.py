"""The profile's features, drawn by hand in the head's own plane."""

import numpy as np

from .body import Array
from .curves import resample, smooth
from .figure import Figure

# (forward -y, height z) places on the rest head.
EAR = (
    (-0.031, 0.787), (-0.037, 0.797), (-0.047, 0.800), (-0.056, 0.794), (-0.060, 0.781),
    (-0.057, 0.766), (-0.053, 0.752), (-0.047, 0.743), (-0.041, 0.745), (-0.037, 0.757),
    (-0.032, 0.771),
)  # fmt: skip
EAR_FOLD = (
    (-0.037, 0.783),
    (-0.044, 0.791),
    (-0.052, 0.785),
    (-0.051, 0.773),
    (-0.045, 0.766),
    (-0.044, 0.756),
)
EYE = ((-0.1185, 0.7915), (-0.1235, 0.787), (-0.1295, 0.7865), (-0.1345, 0.789))
BROW = ((-0.109, 0.807), (-0.121, 0.815), (-0.1365, 0.8115))
MOUTH = ((-0.138, 0.7232), (-0.131, 0.7218), (-0.1245, 0.7248))
NOSTRIL = ((-0.139, 0.752), (-0.1345, 0.7495), (-0.133, 0.754))
CHEEK = (-0.106, 0.752)
EAR_HOLE = (-0.0, -0.044, 0.770)
EYE_PLACE = (0.0, -0.128, 0.789)


def profile_curve(figure: Figure, places: tuple[tuple[float, float], ...], count: int) -> Array:
    """An open stroke of the profile."""
    points = figure.head_at(*((-0.05, y, z) for y, z in places))
    fine = resample(points, count=60, closed=False)
    return resample(smooth(fine, 4.0, closed=False), count=count, closed=False)


def ear_outline(figure: Figure, count: int = 18) -> Array:
    """The ear as a closed shape."""
    points = figure.head_at(*((-0.05, y, z) for y, z in EAR))
    fine = resample(points, count=120)
    return resample(smooth(fine, 3.0), count=count)


def cheek_outline(figure: Figure, count: int = 12) -> Array:
    """The blush on the cheek."""
    turn = np.linspace(0, 2 * np.pi, count, endpoint=False)
    places = np.array(CHEEK) + np.stack([0.0145 * np.cos(turn), 0.0105 * np.sin(turn)], axis=1)
    return figure.head_at(*((-0.05, y, z) for y, z in places))
