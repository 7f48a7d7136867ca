"""Where a stretch is felt that the large picture cannot show, from behind and in small."""

import numpy as np

from ..camera import looking
from ..composing import inset
from ..curves import resample, smooth
from ..picture import Picture
from ..points import BLADE_TOP, on_back
from ..scenes.back import from_behind
from ..skeleton import Pose

CAMERA = looking(180, 640, (240, 560))
MIDDLE, RADIUS, FACTOR, SHOWN = (408.0, 84.0), 64.0, 0.40, (240.0, 150.0)
# The muscle from the side of the upper neck down to the blade's upper corner, right side.
UPPER_NECK = ((-0.036, 0.004, 0.722), (-0.038, 0.012, 0.692), (-0.048, 0.024, 0.650))


def neck_to_blade(picture: Picture, pose: Pose) -> None:
    """A band from the upper neck to the upper corner of the right shoulder blade."""
    part = Picture("behind", "")
    figure = from_behind(part, [pose], CAMERA)[0]
    places = [*UPPER_NECK, on_back(BLADE_TOP, -1.0)]
    line = np.array([figure.skin_at(place) for place in places])
    band = resample(smooth(resample(line, count=60, closed=False), 5.0, closed=False), count=7,
                    closed=False)  # fmt: skip
    part.line("band", "accent", 24.0, [band], opacity=0.55)
    inset(picture, part, "behind", MIDDLE, RADIUS, shown=SHOWN, factor=FACTOR)
