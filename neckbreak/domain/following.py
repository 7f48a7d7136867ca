"""How the picture of a step follows the routine: it does what the words say, when they say it."""

from __future__ import annotations

from neckbreak.domain.pictures import Motion, Picture, ease, key_pose_at, pose_at
from neckbreak.domain.player import Scene
from neckbreak.domain.timeline import BreathPart, Frame


def pose_in(picture: Picture, scene: Scene, *, reduced: bool = False) -> float:
    """Which pose of `picture` to show in this scene; see `pictures.weights`.

    A picture that all steps of a cycle share goes with that cycle. A swing goes out in the first
    step, waits at its end and comes back in the last step; a loop is stretched to one turn a
    repetition, or to one breath. Any other picture moves at its own speed. `reduced` shows where
    the step leads, or the key poses in turn, without moving between them.
    """
    if not picture.moves:
        return 0.0
    frame = scene.frame
    shown_for = scene.elapsed - frame.shown_from
    if frame.rest:
        return 0.0
    shared = len(frame.steps) > 1 and len({step.picture for step in frame.steps}) == 1
    if shared and picture.motion is Motion.SWING:
        return _swing(picture, scene, reduced)
    if reduced:
        return key_pose_at(picture, shown_for)
    if shared:
        return pose_at(picture, picture.cycle * scene.into_cycle)
    breathing = scene.breathing
    if breathing is not None:
        return pose_at(picture, picture.cycle * breathing.over)
    return pose_at(picture, shown_for)


def _swing(picture: Picture, scene: Scene, reduced: bool) -> float:
    frame = scene.frame
    end = float(picture.poses - 1)
    part = 1.0 if reduced else ease(1 - scene.left / frame.lasts)
    match _leads(frame):
        case BreathPart.IN:
            return end * part
        case BreathPart.OUT:
            return end * (1 - part)
    # Held: where the step before has led.
    before = frame.rhythm[frame.place - 1][0] if frame.rhythm else BreathPart.IN
    return 0.0 if before is BreathPart.OUT else end


def _leads(frame: Frame) -> BreathPart:
    """Out into the motion (as breathing in does), back, or nowhere."""
    if frame.rhythm:
        return frame.rhythm[frame.place][0]
    if frame.place == 0:
        return BreathPart.IN
    return BreathPart.OUT if frame.place == len(frame.steps) - 1 else BreathPart.HOLD
