"""How the picture of a step follows the routine: it does what the words say, when they say it."""

from __future__ import annotations

from dataclasses import dataclass

from neckbreak.domain.pictures import (
    POSE_SHOWN,
    Motion,
    Picture,
    ease,
    key_pose_at,
    key_poses,
    phase_at,
    pose_at,
)
from neckbreak.domain.player import Scene
from neckbreak.domain.timeline import BreathPart, Frame


@dataclass(frozen=True, slots=True)
class Cue:
    """Which pose to show (see `pictures.weights`), and how much of the motion's cycle is over.

    `phase` is None while the motion waits: then no arrow of it shows.
    """

    pose: float
    phase: float | None


def cue(picture: Picture, scene: Scene, *, reduced: bool = False) -> Cue:
    """What `picture` does in this scene.

    A picture that all steps of a cycle share goes with that cycle. A swing goes out in the first
    step, waits at its end and comes back in the last step; a loop is stretched to one turn a
    repetition, or to one breath. Any other picture moves at its own speed. `reduced` shows where
    the step leads, or the key poses in turn, without moving between them.
    """
    frame = scene.frame
    if frame.rest:
        return Cue(0.0, None)
    if not picture.moves:
        return Cue(0.0, 0.25)
    shown_for = scene.elapsed - frame.shown_from
    shared = len(frame.steps) > 1 and len({step.picture for step in frame.steps}) == 1
    if shared and picture.motion is Motion.SWING:
        return _swing(picture, scene, reduced)
    if reduced:
        count = len(key_poses(picture))
        phase = (shown_for // POSE_SHOWN % count + 0.5) / count
        return Cue(key_pose_at(picture, shown_for), phase)
    breathing = scene.breathing
    if shared:
        shown_for = picture.cycle * min(scene.into_cycle, 0.9999)
    elif breathing is not None:
        shown_for = picture.cycle * min(breathing.over, 0.9999)
    return Cue(pose_at(picture, shown_for), phase_at(picture, shown_for))


def _swing(picture: Picture, scene: Scene, reduced: bool) -> Cue:
    frame = scene.frame
    end = float(picture.poses - 1)
    over = 1 - scene.left / frame.lasts
    part = 1.0 if reduced else ease(over)
    half = 0.25 if reduced else min(over, 0.9999) / 2
    match _leads(frame):
        case BreathPart.IN:
            return Cue(end * part, half)
        case BreathPart.OUT:
            return Cue(end * (1 - part), 0.5 + half)
    # Held: where the step before has led.
    before = frame.rhythm[frame.place - 1][0] if frame.rhythm else BreathPart.IN
    return Cue(0.0 if before is BreathPart.OUT else end, None)


def _leads(frame: Frame) -> BreathPart:
    """Out into the motion (as breathing in does), back, or nowhere."""
    if frame.rhythm:
        return frame.rhythm[frame.place][0]
    if frame.place == 0:
        return BreathPart.IN
    return BreathPart.OUT if frame.place == len(frame.steps) - 1 else BreathPart.HOLD
