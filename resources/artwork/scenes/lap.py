"""What is below the shirt from the front: the chair and the lap of someone who sits."""

from collections.abc import Sequence

import numpy as np

from ..camera import Camera
from ..figure import Figure
from ..motion import follow
from ..picture import Picture
from ..shapes import rounded
from ..silhouettes import outline
from ..skeleton import Pose

SEAT_TOP = 0.035  # metres
SEAT_HALF_WIDTH, SEAT_DEPTH = 0.262, 0.135


def seat(picture: Picture, camera: Camera) -> None:
    """The seat of a chair, its front edge towards the viewer."""
    left, right = (
        camera.at(np.array([x, 0, SEAT_TOP])) for x in (-SEAT_HALF_WIDTH, SEAT_HALF_WIDTH)
    )
    low = float(left[1]) + SEAT_DEPTH * camera.scale
    corners = [(left[0], left[1]), (right[0], right[1]), (right[0], low), (left[0], low)]
    picture.fill("seat", "chair", [rounded(corners, 14)], shade="chair2", shift=(3, -7))


def lap(picture: Picture, poses: Sequence[Pose], camera: Camera) -> None:
    """Thighs and hips; the knees come towards the viewer."""
    shown = []
    for pose in poses:
        figure = Figure(pose, camera)
        shown.append(outline(figure.clothes(figure.cut("below belt")), 2.4, ease=2.5))
    picture.fill("lap", "bot", follow(shown, 56), shade="bot2", shift=(6, -4))
