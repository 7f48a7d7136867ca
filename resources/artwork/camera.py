"""Where a picture is seen from, and how metres become canvas units."""

from dataclasses import dataclass

import numpy as np

from .body import Array
from .skeleton import X, Z, about


@dataclass(frozen=True, slots=True)
class Camera:
    """A view without perspective.

    `axes` rows are screen right, up and towards the viewer; `origin` is the world point drawn at
    `centre` (units); `scale` is units a metre.
    """

    axes: Array
    scale: float
    centre: tuple[float, float]
    origin: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def project(self, points: Array) -> Array:
        """World points as (x, y down, nearness)."""
        seen = (np.atleast_2d(points) - self.origin) @ self.axes.T
        return np.stack(
            [
                self.centre[0] + seen[:, 0] * self.scale,
                self.centre[1] - seen[:, 1] * self.scale,
                seen[:, 2],
            ],
            axis=1,
        )

    def at(self, point: Array) -> Array:
        """One world point on the canvas."""
        projected: Array = self.project(point)[0, :2]
        return projected


def looking(yaw: float, scale: float, centre: tuple[float, float], pitch: float = 0.0) -> Camera:
    """A view round the upright axis: 0 from the front, 90 facing screen right, 180 from the back.

    A positive pitch looks down on the figure.
    """
    turn = about(Z, -yaw)
    right = turn @ X
    tilt = about(right, -pitch)
    return Camera(
        np.stack([right, tilt @ Z, tilt @ turn @ np.array([0.0, -1.0, 0.0])]), scale, centre
    )
