"""Eyes that open and close."""

from collections.abc import Callable

import numpy as np

from ..body import Array
from ..camera import looking
from ..curves import resample, smooth
from ..face import on_face
from ..figure import Figure
from ..picture import Picture
from ..points import WORDS
from ..poses import standing
from ..scenes.front import upper_body
from ..shapes import round_blob
from ..skeleton import SIDES

OUTER, INNER = 0.0475, 0.0175  # metres from the midline: the corners of an eye
LID_LOW, LID_HIGH = 0.7862, 0.7972  # the lower lid's deepest place and the open upper lid's highest
CORNER = 0.7895
IRIS = (0.0325, 0.7918, 0.0064)  # place and radius
EYE_WHITE = 0.85  # pure white would glare on deep skin at night
OPENINGS = (1.0, 0.55, 0.12, 0.0)


def _lid(figure: Figure, sign: float, height: float, count: int) -> Array:
    """A lid from the inner to the outer corner, bowed to a height."""
    share = np.linspace(0, 1, 41)
    x = INNER + (OUTER - INNER) * share
    z = CORNER + 0.0012 * share + (height - CORNER) * np.sin(np.pi * share) ** 0.85
    points, _ = on_face(np.stack([x * sign, z], axis=1))
    seen = figure.camera.project(figure.on_head(points))[:, :2]
    return resample(smooth(seen, 2.0, closed=False), count=count, closed=False)


def blink() -> Picture:
    """Eyes close softly and open again."""
    picture = Picture(
        "blink",
        "A calm face: the eyes close softly, without squeezing, and open again.",
        motion="swing",
        cycle_seconds=4.0,
        holds=(0, 3),
    )
    round_blob(picture)
    camera = looking(0, 780, (240, 796))
    figure = upper_body(picture, [standing()], camera, eyes=False)[0]
    for side, sign in SIDES:
        word = WORDS[side]
        lower = _lid(figure, sign, LID_LOW, 9)
        uppers = [
            _lid(figure, sign, LID_LOW + (LID_HIGH - LID_LOW) * share, 9) for share in OPENINGS
        ]
        whites = [np.vstack([upper, (lower + (0, 0.6))[::-1][1:-1]]) for upper in uppers]
        picture.fill(f"eye white.{word}", "sole", whites, opacity=EYE_WHITE)
        for name, role, size in (("iris", "hair", 1.0), ("pupil", "line", 0.5)):
            x, z, radius = IRIS
            turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
            places = np.array([x * sign, z]) + radius * size * np.stack(
                [np.sin(turn), np.cos(turn)], axis=1
            )
            points, _ = on_face(places)
            ring = camera.project(figure.on_head(points))[:, :2]
            picture.fill(f"{name}.{word}", role, [ring], clip=f"eye white.{word}")
        picture.line(f"lower lid.{word}", "skin2", 2.0, [lower])
        picture.line(f"upper lid.{word}", "line", 3.6, uppers)
    return picture


PICTURES: dict[str, Callable[[], Picture]] = {"blink": blink}
