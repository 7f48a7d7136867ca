"""When each step, side and repetition of a routine comes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from itertools import groupby

from neckbreak.domain.routines import PAUSE_BETWEEN_ITEMS, Breath, Routine, Step

BREATH_IN = timedelta(seconds=4)
BREATH_OUT = timedelta(seconds=6)
FEW_PASSES = 8
"""A cycle that is repeated more often is one segment of the progress bar."""


class Side(StrEnum):
    """A side of the person's own body."""

    LEFT = "left"
    RIGHT = "right"


class BreathPart(StrEnum):
    """What the breath does."""

    IN = "in"
    HOLD = "hold"
    OUT = "out"


Rhythm = tuple[tuple[BreathPart, timedelta], ...]
SLOW: Rhythm = ((BreathPart.IN, BREATH_IN), (BreathPart.OUT, BREATH_OUT))


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of time with one instruction: one repetition of a step on one side.

    `index` counts through all steps of the routine, `number` within its own part (from 0, from 1).
    `steps` is the cycle that repeats as a whole and `place` the number of this step in it;
    `cycle_from` is the beginning of this repetition of it and `cycle` its length. `run_until` is
    the end of all repetitions on this side. `shown_from` is since when the same picture shows;
    `prepares` tells that it goes on to show a cycle of several steps. `rest` marks the pause
    before a new part; it announces that part's first step.
    """

    part: int
    index: int
    number: int
    step: Step
    side: Side | None
    then: Side | None
    repetition: int
    repetitions: int
    starts: timedelta
    lasts: timedelta
    steps: tuple[Step, ...]
    place: int
    cycle_from: timedelta
    cycle: timedelta
    run_until: timedelta
    shown_from: timedelta
    rhythm: Rhythm = ()
    rest: bool = False
    prepares: bool = False

    @property
    def ends(self) -> timedelta:
        """When the next frame begins."""
        return self.starts + self.lasts


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the progress bar, which is also what "next" and "previous" jump by."""

    part: int
    starts: timedelta
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class Timeline:
    """All frames of a routine in order. `parts` are the items of a ready routine, else itself."""

    routine: Routine
    parts: tuple[Routine, ...]
    frames: tuple[Frame, ...]
    stops: tuple[Segment, ...]
    segments: tuple[Segment, ...]

    @property
    def total(self) -> timedelta:
        """How long it takes when nobody pauses or jumps."""
        return self.frames[-1].ends if self.frames else timedelta()

    def frame_at(self, elapsed: timedelta) -> Frame:
        """The frame that plays; before the beginning the first, past the end the last."""
        number = bisect_right(self.frames, elapsed, key=lambda frame: frame.starts) - 1
        return self.frames[max(number, 0)]


def timeline(routine: Routine, parts: Sequence[Routine] = ()) -> Timeline:
    """When each step, side and repetition of a routine comes.

    `parts` are the routines of a ready routine's items, in order. Neighbouring steps with two
    sides are finished together on the left, then done on the right; neighbouring steps with the
    same number of repetitions (above one) repeat together.
    """
    parts = tuple(parts) or (routine,)
    frames: list[Frame] = []
    stops: list[Segment] = []
    now = timedelta()
    first = 0
    for number, part in enumerate(parts):
        if number:
            frames.append(_rest(part, number, first, now))
            now += PAUSE_BETWEEN_ITEMS
        begins = now - PAUSE_BETWEEN_ITEMS if number else now
        for cycle, side, then in _passes(part):
            added = tuple(_frames(part, number, first, cycle, side, then, now))
            frames += added
            stops += _stops(added, number, begins)
            now = begins = added[-1].ends
        first += len(part.steps)
    shown = tuple(_pictures_followed(frames))
    return Timeline(routine, parts, shown, tuple(stops), _segments(stops, len(parts)))


def _passes(part: Routine) -> Iterator[tuple[range, Side | None, Side | None]]:
    """The cycles of a routine in the order of doing: step numbers, side, side that still comes."""
    steps = part.steps
    for sides, block in groupby(range(len(steps)), key=lambda number: steps[number].sides):
        cycles = _cycles(steps, list(block))
        if sides == 1:
            for cycle in cycles:
                yield cycle, None, None
        else:
            for side, then in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, None)):
                for cycle in cycles:
                    yield cycle, side, then


def _cycles(steps: Sequence[Step], numbers: list[int]) -> list[range]:
    """Which neighbouring steps repeat together."""
    cycles: list[range] = []
    for number in numbers:
        again = steps[number].repetitions
        if cycles and again > 1 and steps[cycles[-1][-1]].repetitions == again:
            cycles[-1] = range(cycles[-1][0], number + 1)
        else:
            cycles.append(range(number, number + 1))
    return cycles


def _frames(
    part: Routine,
    number: int,
    first: int,
    cycle: range,
    side: Side | None,
    then: Side | None,
    now: timedelta,
) -> Iterator[Frame]:
    steps = tuple(part.steps[index] for index in cycle)
    repetitions = steps[0].repetitions
    length = timedelta(seconds=sum(step.seconds for step in steps))
    until = now + length * repetitions
    rhythm = _rhythm(steps)
    for repetition in range(1, repetitions + 1):
        began = now
        for place, (index, step) in enumerate(zip(cycle, steps, strict=True)):
            lasts = timedelta(seconds=step.seconds)
            yield Frame(
                part=number,
                index=first + index,
                number=index + 1,
                step=step,
                side=side,
                then=then,
                repetition=repetition,
                repetitions=repetitions,
                starts=now,
                lasts=lasts,
                steps=steps,
                place=place,
                cycle_from=began,
                cycle=length,
                run_until=until,
                shown_from=now,
                rhythm=rhythm if len(steps) > 1 or step.breath is Breath.SLOW else (),
            )
            now += lasts


def _pictures_followed(frames: Sequence[Frame]) -> Iterator[Frame]:
    """The frames, each knowing since when its picture shows, and whether it shows a cycle later."""
    for _, group in groupby(frames, key=lambda frame: (frame.step.picture, frame.side)):
        shown = list(group)
        cycles = [frame.starts for frame in shown if len(frame.steps) > 1]
        for frame in shown:
            prepares = bool(cycles) and frame.starts < cycles[0]
            yield replace(frame, shown_from=shown[0].starts, prepares=prepares)


def _rest(part: Routine, number: int, first: int, now: timedelta) -> Frame:
    step = part.steps[0]
    return Frame(
        part=number,
        index=first,
        number=1,
        step=step,
        side=Side.LEFT if step.sides == 2 else None,
        then=None,
        repetition=1,
        repetitions=1,
        starts=now,
        lasts=PAUSE_BETWEEN_ITEMS,
        steps=(step,),
        place=0,
        cycle_from=now,
        cycle=PAUSE_BETWEEN_ITEMS,
        run_until=now + PAUSE_BETWEEN_ITEMS,
        shown_from=now,
        rest=True,
    )


def _rhythm(steps: Sequence[Step]) -> Rhythm:
    """The breath of a cycle; nothing when it does not lead through a whole breath."""
    breaths = [step.breath for step in steps]
    if breaths == [Breath.SLOW]:
        return SLOW
    if Breath.IN not in breaths or Breath.OUT not in breaths:
        return ()
    parts = {Breath.IN: BreathPart.IN, Breath.OUT: BreathPart.OUT}
    return tuple(
        (
            parts.get(step.breath, BreathPart.HOLD) if step.breath else BreathPart.HOLD,
            timedelta(seconds=step.seconds),
        )
        for step in steps
    )


def _stops(frames: tuple[Frame, ...], part: int, begins: timedelta) -> Iterator[Segment]:
    """A stop for each repetition of a cycle of several steps, one for anything else."""
    if frames[0].number != frames[-1].number and frames[0].repetitions <= FEW_PASSES:
        for _, group in groupby(frames, key=lambda frame: frame.repetition):
            ends = list(group)[-1].ends
            yield Segment(part, begins, ends - begins)
            begins = ends
    else:
        yield Segment(part, begins, frames[-1].ends - begins)


def _segments(stops: Sequence[Segment], parts: int) -> tuple[Segment, ...]:
    """One segment an exercise in a ready routine, else one a stop."""
    if parts == 1:
        return tuple(stops)
    whole: list[Segment] = []
    for stop in stops:
        if whole and whole[-1].part == stop.part:
            whole[-1] = replace(whole[-1], lasts=whole[-1].lasts + stop.lasts)
        else:
            whole.append(stop)
    return tuple(whole)
