"""Wrong and right side by side: the bent back, the poked chin."""

from collections.abc import Callable

from ..composing import inset, overlaid, placed
from ..picture import Picture
from ..poses import RELAXED_SHOULDERS, hanging_arms, shoulders, spine
from ..props import FLOOR, floor
from ..scenes.profile import bust
from ..shapes import room_blob
from .desks import alignment, office, slumped, upright
from .moving import side_bust_camera

POKED_NECK = (22.0, 8.0, -16.0, -26.0)
SIGN = (150.0, 82.0)  # above the head, from the left edge of a desk
LEVEL_NECK = (-6.0, -2.0, 3.0, 4.0)


def desk_pair() -> Picture:
    """A round back: no. Chest over hips: yes."""
    picture = Picture(
        "desk-pair",
        "Two people at desks from the side. One sits bent, the back round, the head ahead of the "
        "shoulders: a cross. The other has ears over shoulders over hips: a tick.",
    )
    room_blob(picture)
    floor(picture, 20, 466)
    factor = 0.66
    for name, pose, left in (("bent", slumped(), -42.0), ("tall", upright(), 188.0)):
        part = Picture(name, "")
        alignment(part, office(part, [pose])[0], name == "tall")
        move = (left, FLOOR * (1 - factor))
        placed(picture, part, name, factor, move, skip=("blob", "floor"))
        overlaid(picture, part, name, factor, move)
        signs = [each for each in picture.overlays if each["kind"] in ("tick", "cross")]
        signs[-1]["at"] = [round((left + SIGN[0]) * 10), round(SIGN[1] * 10)]
    return picture


def chin_pair() -> Picture:
    """The chin poked forward: no. The head back, the chin level: yes."""
    picture = Picture(
        "chin-pair",
        "Two heads from the side. One pokes the chin forward and up: a cross. The other is "
        "balanced over the shoulders, the chin level: a tick.",
    )
    for name, neck, x in (("poked", POKED_NECK, 124.0), ("level", LEVEL_NECK, 356.0)):
        pose = shoulders(RELAXED_SHOULDERS) | spine((0, 2, 0, -2, 0), neck)
        pose |= hanging_arms(0.12, -0.06)
        part = Picture(name, "")
        figure = bust(part, [pose], side_bust_camera())[0]
        chin = figure.head_at((0.0, -0.146, 0.702))[0]
        nape = figure.head_at((0.0, 0.02, 0.702))[0]
        factor, shown = 0.60, (228.0, 190.0)
        inset(picture, part, name, (x, 178.0), 112.0, shown=shown, factor=factor)
        ends = [
            (x + (float(p[0]) - shown[0]) * factor, 178 + (float(p[1]) - shown[1]) * factor)
            for p in (nape, chin)
        ]
        way = (ends[1][0] - ends[0][0], ends[1][1] - ends[0][1])
        far = (ends[1][0] + way[0] * 0.6, ends[1][1] + way[1] * 0.6)
        near = (ends[1][0] + way[0] * 0.08, ends[1][1] + way[1] * 0.08)
        role = "good" if name == "level" else "accent"
        picture.overlay("guide", points=[near, far], role=role, dash=[4, 4])
        picture.overlay("tick" if name == "level" else "cross", at=(x, 318))
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {"desk-pair": desk_pair, "chin-pair": chin_pair}
