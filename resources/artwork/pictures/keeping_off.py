"""Places to keep away from, crossed out: the throat, its sides, the hollows at the collarbones."""

import numpy as np

from ..composing import inset
from ..figure import Figure
from ..picture import Picture
from ..poses import standing
from ..scenes.front import front_camera, upper_body
from ..shapes import disc
from ..skeleton import SIDES

Place = tuple[float, float]
# On the rest skin, metres; those of one side are the left one's.
THROAT = (0.0, -0.080, 0.668)
# Where the side of the throat begins, seen from behind, and lower, where pressing hands leave it.
SIDE_OF_NECK = (0.057, -0.030, 0.700)
SIDE_OF_NECK_LOW = (0.055, -0.025, 0.672)
# Behind the inner half of the collarbone.
ABOVE_COLLARBONE = (0.060, -0.050, 0.618)


def off_the_throat(picture: Picture, figure: Figure) -> None:
    """The throat, seen from the front."""
    x, y = figure.skin_at(THROAT)
    size = figure.camera.scale / 450
    picture.overlay("zone", points=disc(float(x), float(y), 19.0 * size, 18, 0.62))


def off_the_sides(picture: Picture, figure: Figure, *, low: bool = False) -> None:
    """Both sides of the neck, on the way to the throat, seen from behind."""
    x, y, z = SIDE_OF_NECK_LOW if low else SIDE_OF_NECK
    for _, sign in SIDES:
        middle = figure.skin_at((x * sign, y, z))
        across, tall = (8.0, 1.9) if low else (11.0, 2.0)
        ring = disc(float(middle[0]) - 5 * sign, float(middle[1]), across, 18, tall)
        picture.overlay("zone", points=ring)


def small_front(
    picture: Picture, middle: Place, radius: float, *, throat: bool = False, hollows: bool = False
) -> None:
    """In small, the person from the front with the throat or both hollows crossed out."""
    part = Picture("front", "")
    figure = upper_body(part, [standing()], front_camera())[0]
    inset(picture, part, "front", middle, radius, shown=SHOWN, factor=radius * SMALL)
    if throat:
        throat_of_small_front(picture, middle, radius)
    if hollows:
        for _, sign in SIDES:
            x, y, z = ABOVE_COLLARBONE
            _crossed(picture, figure, (x * sign, y, z), middle, radius, 6.5, 0.75)


def throat_of_small_front(picture: Picture, middle: Place, radius: float) -> None:
    """The throat of a person in small who is drawn already."""
    figure = Figure(standing(), front_camera())
    _crossed(picture, figure, THROAT, middle, radius, 8.0, 0.8)


SHOWN = (240.0, 182.0)  # the place of the whole figure that comes to the middle of the small disc
SMALL = 0.32 / 62  # how large it is drawn for a disc of one unit


def _crossed(
    picture: Picture,
    figure: Figure,
    place: tuple[float, float, float],
    middle: Place,
    radius: float,
    across: float,
    tall: float,
) -> None:
    x, y = np.array(middle) + (figure.skin_at(place) - SHOWN) * radius * SMALL
    picture.overlay("zone", points=disc(float(x), float(y), across, 14, tall))
