"""How the picture of a step follows the routine: it does what the words say, when they say it."""

from __future__ import annotations

from dataclasses import dataclass

from neckbreak.domain.pictures import Motion, Picture
from neckbreak.domain.player import Scene
from neckbreak.domain.routines import Breath
from neckbreak.domain.timeline import BreathPart, Frame
from neckbreak.domain.tweening import (
    POSE_SHOWN,
    arrivals,
    ease,
    key_pose_at,
    key_poses,
    phase_at,
    pose_at,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Which pose to show (see `tweening.weights`), and how much of the motion's cycle is over.

    `phase` is None while the motion waits: then no arrow of it shows.
    """

    pose: float
    phase: float | None


def cue(picture: Picture, scene: Scene, *, reduced: bool = False) -> Cue:
    """What `picture` does in this scene.

    A picture goes with the repetition or the breath that it is shown for: a swing out in the first
    step of a cycle, waiting at its end, back in the last one; a loop one turn, a key pose a step
    where it has as many of them. A swing of a step that comes once goes out and stays, and before a
    cycle of its own it waits. A step that says where it leads is taken at its word. Any other
    picture moves at its own speed, so does a short loop without key poses. `reduced` shows where
    the step leads, or the key poses in turn, without moving between them.
    """
    frame = scene.frame
    if frame.rest:
        return Cue(0.0, None)
    if not picture.moves:
        return Cue(0.0, 0.25)
    if frame.step.goes_to is not None:
        return _led_as_told(picture, scene, frame.step.goes_to, reduced)
    if _breathes_with_holds(picture, frame):
        return _breath_with_holds(picture, scene, reduced)
    if picture.motion is Motion.SWING:
        led = _led_swing(picture, scene, reduced)
        if led is not None:
            return led
    shown_for = scene.elapsed - frame.shown_from
    if reduced and _step_by_step(picture, frame):
        marks = arrivals(picture)
        led_to = picture.holds[(frame.place + 1) % len(picture.holds)]
        return Cue(float(led_to), (marks[frame.place] + marks[frame.place + 1]) / 2)
    if reduced:
        count = len(key_poses(picture))
        phase = (shown_for // POSE_SHOWN % count + 0.5) / count
        return Cue(key_pose_at(picture, shown_for), phase)
    part = _part_of_turn(picture, scene)
    if part is not None:
        shown_for = picture.cycle * min(part, 0.9999)
    return Cue(pose_at(picture, shown_for), phase_at(picture, shown_for))


def _led_as_told(picture: Picture, scene: Scene, goes_to: int, reduced: bool) -> Cue:
    """From where to where the step itself says, in half a cycle or as long as the step lasts."""
    frame = scene.frame
    takes = min(frame.lasts, picture.cycle / 2)
    over = 1.0 if reduced else min((scene.elapsed - frame.starts) / takes, 1.0)
    start, end = frame.step.goes_from / 100, goes_to / 100
    pose = (picture.poses - 1) * (start + (end - start) * ease(over))
    if start == end or (over >= 1 and not reduced):
        return Cue(pose, None)
    way = start + (end - start) * (0.5 if reduced else over)
    return Cue(pose, way / 2 if end > start else 1 - way / 2)


def _breathes_with_holds(picture: Picture, frame: Frame) -> bool:
    """Whether a picture of breathing shows a breath that is held in between."""
    held = any(part is BreathPart.HOLD for part, _ in frame.rhythm)
    return picture.motion is Motion.LOOP and len(picture.holds) == 2 and _shared(frame) and held


def _breath_with_holds(picture: Picture, scene: Scene, reduced: bool) -> Cue:
    """Full at the second key pose after breathing in, empty at the first after breathing out."""
    frame = scene.frame
    empty, full = picture.holds
    part = frame.rhythm[frame.place][0]
    if part is BreathPart.HOLD:
        before = frame.rhythm[frame.place - 1][0]
        return Cue(float(empty if before is BreathPart.OUT else full), None)
    over = 1 - scene.left / frame.lasts
    start, end = (empty, full) if part is BreathPart.IN else (full, empty + picture.poses)
    begins, middle = 0.0, (full - empty) / picture.poses
    if part is BreathPart.OUT:
        begins, middle = middle, 1 - middle
    phase = begins + middle * (0.5 if reduced else min(over, 0.9999))
    pose = start + (end - start) * (1.0 if reduced else ease(over))
    return Cue(float(pose % picture.poses), phase)


def _part_of_turn(picture: Picture, scene: Scene) -> float | None:
    """How much of one turn is over; None when nothing but its own speed leads the picture."""
    frame = scene.frame
    breathing = scene.breathing
    if _step_by_step(picture, frame):
        marks = arrivals(picture)
        begins, ends = marks[frame.place], marks[frame.place + 1]
        return begins + (ends - begins) * (1 - scene.left / frame.lasts)
    if not picture.holds and frame.lasts > 2 * picture.cycle:
        # Small circles: one a breath would be too slow to be seen as such.
        return None
    if _shared(frame):
        return scene.into_cycle
    if breathing is not None:
        return breathing.over
    if frame.repetitions > 1:
        return scene.into_cycle
    if frame.step.breath is not None and len(picture.holds) == 2:
        # A picture of breathing is full at its second key pose.
        full = (picture.holds[1] - picture.holds[0]) / picture.poses
        over = 1 - scene.left / frame.lasts
        return full * over if frame.step.breath is Breath.IN else full + (1 - full) * over
    return None


def _led_swing(picture: Picture, scene: Scene, reduced: bool) -> Cue | None:
    frame = scene.frame
    end = float(picture.poses - 1)
    over = 1 - scene.left / frame.lasts
    if _shared(frame):
        leads = _leads(frame)
    elif scene.breathing is not None:
        leads = scene.breathing.part
        over = scene.breathing.into / scene.breathing.lasts
    elif frame.repetitions > 1 or frame.lasts > 2 * picture.cycle:
        return None
    elif frame.prepares:
        return Cue(0.0, None)
    elif frame.step.breath is Breath.IN:
        # What sinks with breathing out is lifted again with breathing in.
        leads = BreathPart.OUT
    else:
        since = frame.starts if frame.step.breath is Breath.OUT else frame.shown_from
        over = min((scene.elapsed - since) / (picture.cycle / 2), 1.0)
        leads = BreathPart.IN
    part = 1.0 if reduced else ease(over)
    half = 0.25 if reduced else min(over, 0.9999) / 2
    match leads:
        case BreathPart.IN:
            return Cue(end * part, half if over < 1 else None)
        case BreathPart.OUT:
            return Cue(end * (1 - part), 0.5 + half)
    # Held: where the step before has led.
    before = frame.rhythm[frame.place - 1][0] if frame.rhythm else BreathPart.IN
    return Cue(0.0 if before is BreathPart.OUT else end, None)


def _shared(frame: Frame) -> bool:
    """Whether all steps of a cycle show the same picture."""
    return len(frame.steps) > 1 and len({step.picture for step in frame.steps}) == 1


def _step_by_step(picture: Picture, frame: Frame) -> bool:
    """Whether each step of the cycle leads to the next key pose of a loop."""
    return _shared(frame) and len(picture.holds) == len(frame.steps)


def _leads(frame: Frame) -> BreathPart:
    """Out into the motion (as breathing in does), back, or nowhere."""
    if frame.rhythm:
        return frame.rhythm[frame.place][0]
    if frame.place == 0:
        return BreathPart.IN
    return BreathPart.OUT if frame.place == len(frame.steps) - 1 else BreathPart.HOLD
