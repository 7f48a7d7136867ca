"""Where the ball lies behind the shoulder blade, and the lean onto it."""

from collections.abc import Callable

import numpy as np

from ..body import Array
from ..camera import looking
from ..composing import inset
from ..figure import Figure
from ..picture import Picture
from ..points import on_back
from ..poses import standing
from ..scenes.back import from_behind
from ..shapes import disc
from .pressing_blades import draw_blade
from .walls import ball_at_wall

BESIDE_THE_BLADE = (0.042, 0.528)  # x, z of the ball's middle: on the muscle, off the spine
SPINE_TOP, SPINE_LOW = 0.640, 0.440  # z
MIDDLE, RADIUS, FACTOR = (116.0, 146.0), 80.0, 0.56
SHOWN = (240.0, 214.0)
BACK = looking(180, 640, (240, 560))


def wall_lean() -> Picture:
    """The weight goes onto the ball."""
    picture = Picture(
        "wall-lean",
        "From the side: a person leans lightly back onto a soft ball between a wall and the left "
        "shoulder blade.",
        base="wall-ball",
    )
    x, y = ball_at_wall()
    way = [(x - 98, y + 5), (x - 84, y + 4), (x - 64, y + 4)]
    picture.overlay("arrow", points=way, role="accent")
    return picture


def ball_beside_blade() -> Picture:
    """The ball's place, from behind and in small: beside the blade, never on the spine."""
    picture = Picture(
        "ball-beside-blade",
        "From the side: a soft ball between a wall and the back. In small, from behind: it lies on "
        "the muscle between the left shoulder blade and the spine, which is crossed out.",
        base="wall-ball",
    )
    part = Picture("behind", "")
    figure = from_behind(part, [standing(-6)], BACK)[0]
    for side in "LR":
        draw_blade(part, figure, side)
    spot = figure.skin_at(on_back(BESIDE_THE_BLADE))
    ring = disc(float(spot[0]), float(spot[1]), 17.0)
    part.fill("soft ball", "shoe", [ring], shade="accent", shift=(4, -4))
    inset(picture, part, "behind", MIDDLE, RADIUS, shown=SHOWN, factor=FACTOR)
    ends = [_small(figure, height) for height in (SPINE_TOP, SPINE_LOW)]
    x, y = (ends[0] + ends[1]) / 2
    tall = float(ends[1][1] - ends[0][1]) / 2
    picture.overlay("zone", points=disc(float(x), float(y), 4.0, 18, tall / 4.0))
    return picture


def _small(figure: Figure, height: float) -> Array:
    place = figure.skin_at(on_back((0.0, height)))
    return np.array(MIDDLE) + (place - SHOWN) * FACTOR


PICTURES: dict[str, Callable[[], Picture]] = {
    "wall-lean": wall_lean,
    "ball-beside-blade": ball_beside_blade,
}
