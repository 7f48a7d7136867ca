"""A warm or a cold pack that is being wrapped in a cloth."""

from collections.abc import Callable

import numpy as np

from ..curves import resample, smooth
from ..picture import Picture
from ..shapes import polygon, round_blob, rounded

FOLD_LEFT = 170.0  # where the cloth's left corner is folded over
CLOTH = ((240.0, 66.0), (376.0, 196.0), (240.0, 326.0), (FOLD_LEFT, 259.0), (FOLD_LEFT, 133.0))
FLAP = ((FOLD_LEFT, 133.0), (238.0, 196.0), (FOLD_LEFT, 259.0))
PACK = ((176.0, 150.0), (304.0, 150.0), (304.0, 242.0), (176.0, 242.0))


def _wrapped(name: str, alt: str, role: str) -> Picture:
    picture = Picture(name, alt)
    round_blob(picture)
    picture.fill("cloth", "sole", [rounded(CLOTH, 12)], shade="metal", shift=(4, -4))
    hem = rounded(CLOTH, 12)
    picture.line("hem", "metal", 2.0, [np.vstack([hem, hem[:1]])])
    pack = rounded(PACK, 24)
    picture.fill("pack", role, [pack])
    picture.fill("pack light", "white", [pack + (6.0, -6.0)], clip="pack", opacity=0.14)
    for number, x in enumerate((248.0, 264.0, 280.0, 296.0), 1):
        seam = np.array([(x, 156), (x + 3, 196), (x, 236)])
        picture.line(f"quilting {number}", "white", 2.4, [seam], opacity=0.4, clip="pack")
    picture.fill("flap", "sole", [polygon(FLAP)], shade="metal", shift=(4, -3))
    edge = np.array([*FLAP])
    soft = smooth(resample(edge, count=60, closed=False), 0.8, closed=False)
    fold = resample(soft, count=13, closed=False)
    picture.line("edge of the flap", "metal2", 2.0, [fold], clip="cloth")
    way = [(364, 150), (330, 122), (284, 132), (262, 162)]
    picture.overlay("arrow", points=way, role="accent")
    return picture


def warm_wrap() -> Picture:
    """A warm pack in a thin cloth."""
    return _wrapped(
        "warm-wrap",
        "A warm pack lies on a thin cloth; one corner is folded over it, the next one follows.",
        "shoe",
    )


def cold_wrap() -> Picture:
    """A cold pack in a damp cloth."""
    return _wrapped(
        "cold-wrap",
        "A cold pack lies on a damp cloth; one corner is folded over it, the next one follows.",
        "glow",
    )


PICTURES: dict[str, Callable[[], Picture]] = {"warm-wrap": warm_wrap, "cold-wrap": cold_wrap}
