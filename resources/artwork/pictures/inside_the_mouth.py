"""What cannot be seen from outside: teeth and tongue, through a window in the cheek."""

from collections.abc import Callable

import numpy as np

from ..body import Array
from ..camera import Camera, looking
from ..curves import resample, smooth
from ..figure import Figure
from ..picture import Picture
from ..scenes.profile import bust
from ..shapes import disc, round_blob
from .holding import side_pose

CAMERA: Camera = looking(90, 900, (204, 822))
Places = tuple[tuple[float, float], ...]
# (forward -y, height z) places on the rest head, in the middle of the mouth. The cutting edge of
# an upper front tooth covers a lower one by nothing here: the teeth are parted.
WINDOW, WINDOW_RADIUS = (-0.1030, 0.7225), 0.0345
CAVITY: Places = (
    (-0.1320, 0.7235), (-0.1285, 0.7330), (-0.1230, 0.7380), (-0.1130, 0.7425), (-0.1000, 0.7440),
    (-0.0860, 0.7425), (-0.0740, 0.7370), (-0.0660, 0.7280), (-0.0630, 0.7100), (-0.0640, 0.6900),
    (-0.0900, 0.6960), (-0.1120, 0.7040), (-0.1240, 0.7080), (-0.1300, 0.7140),
)  # fmt: skip
TONGUE: Places = (
    (-0.1262, 0.7318), (-0.1225, 0.7352), (-0.1120, 0.7392), (-0.1000, 0.7405), (-0.0870, 0.7385),
    (-0.0770, 0.7320), (-0.0710, 0.7220), (-0.0680, 0.7080), (-0.0690, 0.6900), (-0.0920, 0.6980),
    (-0.1080, 0.7060), (-0.1170, 0.7130), (-0.1225, 0.7220), (-0.1258, 0.7285),
)  # fmt: skip
TIP = (-0.1180, 0.7325)  # of the tongue, or the ring would hide the teeth
UPPER_TOOTH: Places = (
    (-0.1290, 0.7370), (-0.1318, 0.7320), (-0.1325, 0.7262), (-0.1310, 0.7245), (-0.1296, 0.7262),
    (-0.1280, 0.7310), (-0.1262, 0.7355),
)  # fmt: skip
LOWER_TOOTH: Places = (
    (-0.1292, 0.7055), (-0.1302, 0.7120), (-0.1300, 0.7178), (-0.1288, 0.7192), (-0.1275, 0.7176),
    (-0.1262, 0.7125), (-0.1258, 0.7065),
)  # fmt: skip


def tongue() -> Picture:
    """The tongue's tip behind the upper front teeth, the teeth apart, the lips closed."""
    picture = Picture(
        "tongue",
        "A face from the side with a window in the cheek: the lips are closed, the teeth a little "
        "apart, and the tip of the tongue rests behind the top front teeth.",
    )
    round_blob(picture)
    figure = bust(picture, [side_pose()], CAMERA, arm=False)[0]
    middle = figure.head_at((0.0, *WINDOW))[0]
    radius = WINDOW_RADIUS * CAMERA.scale
    ring = disc(float(middle[0]), float(middle[1]), radius, 24)
    picture.fill("window", "skin2", [ring], clip="head")
    picture.fill("mouth", "line", [_inside(figure, CAVITY, 34)], clip="window", opacity=0.8)
    picture.fill("upper tooth", "white", [_inside(figure, UPPER_TOOTH, 14, 1.5)], clip="window")
    picture.fill("lower tooth", "white", [_inside(figure, LOWER_TOOTH, 14, 1.5)], clip="window")
    picture.fill("tongue", "lip", [_inside(figure, TONGUE, 34)], clip="window")
    picture.line("window edge", "white", 2.4, [np.vstack([ring, ring[:1]])], clip="head")
    picture.anchor("tip of the tongue", [figure.head_at((0.0, *TIP))[0]])
    picture.overlay("ring", anchor="tip of the tongue", role="good")
    return picture


def _inside(figure: Figure, places: Places, count: int, softness: float = 4.0) -> Array:
    """A closed shape in the head's middle plane."""
    ring = figure.head_at(*((0.0, y, z) for y, z in places))
    return resample(smooth(resample(ring, count=140), softness), count=count)


PICTURES: dict[str, Callable[[], Picture]] = {"tongue": tongue}
