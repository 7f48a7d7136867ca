"""Which moment of a picture to paint when nothing but time leads it, or when it stands alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain.pictures import Marker, Picture
from neckbreak.domain.tweening import (
    in_frames,
    key_pose_at,
    key_poses,
    phase_at,
    pose_at,
    weights,
)
from neckbreak.qt.painting.overlays import Moment, arrows_shown
from neckbreak.qt.painting.shapes import Shapes

ARROW_DRAWN_IN = timedelta(milliseconds=400)
HAIR = 0.3
"""A move by so few units of the canvas is not worth a repaint."""


def telling_moment(picture: Picture) -> Moment:
    """The moment that tells most about a motion: its second key pose, where the doing is."""
    poses = key_poses(picture)
    pose = float(poses[1 if len(poses) > 1 else 0])
    return Moment(pose, weights(picture, pose))


def moment_at(picture: Picture, elapsed: timedelta, *, reduced: bool = False) -> Moment:
    """The moment of a picture that moves at its own speed."""
    if reduced:
        pose = key_pose_at(picture, elapsed)
        return replace(telling_moment(picture), pose=pose, mix=weights(picture, pose))
    pose = pose_at(picture, in_frames(elapsed))
    return Moment(
        pose,
        weights(picture, pose),
        phase_at(picture, elapsed),
        elapsed.total_seconds() if has_pulse(picture) else None,
        min(elapsed / ARROW_DRAWN_IN, 1.0),
    )


def can_be_seen(shapes: Shapes, before: Moment, after: Moment) -> bool:
    """Whether anything but a hair's breadth changes from one moment to another."""
    if abs(after.pose - before.pose) * shapes.reach > HAIR:
        return True
    if after.seconds != before.seconds:
        return True
    arrows = arrows_shown(shapes.picture, after.phase)
    if after.drawn != before.drawn and any(arrows):
        return True
    return arrows != arrows_shown(shapes.picture, before.phase)


def has_pulse(picture: Picture) -> bool:
    """Whether a point pulses in it."""
    return any(isinstance(overlay, Marker) for overlay in picture.overlays)
