"""A routine as it plays: which step, side, repetition and breath at each moment."""

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
BACK_TO_START = timedelta(seconds=2)
"""Later than this, "previous" goes to the beginning of what plays, not to what was before."""
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
    `cycle_from` and `cycle` are where the repetition of the whole cycle began and how long it
    takes: what a moving picture follows. `run_until` is the end of all repetitions on this side.
    `rest` marks the pause before a new part; it announces that part's first step.
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
    cycle_from: timedelta
    cycle: timedelta
    run_until: timedelta
    rhythm: Rhythm = ()
    rest: bool = False

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


@dataclass(frozen=True, slots=True)
class Breathing:
    """Where in a breath the person is: breath `number` of `count`, in this part since `into`."""

    rhythm: Rhythm
    current: int
    into: timedelta
    number: int
    count: int

    @property
    def part(self) -> BreathPart:
        """In, hold or out."""
        return self.rhythm[self.current][0]

    @property
    def lasts(self) -> timedelta:
        """The length of this part."""
        return self.rhythm[self.current][1]

    @property
    def left(self) -> timedelta:
        """How long this part still goes on."""
        return self.lasts - self.into


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a window shows of one instant. `elapsed` is time of the routine."""

    timeline: Timeline
    frame: Frame
    elapsed: timedelta
    finished: bool

    @property
    def part(self) -> Routine:
        """The exercise that plays."""
        return self.timeline.parts[self.frame.part]

    @property
    def left(self) -> timedelta:
        """What is left of this frame."""
        return max(self.frame.ends - self.elapsed, timedelta())

    @property
    def run_left(self) -> timedelta:
        """What is left of all repetitions on this side."""
        return max(self.frame.run_until - self.elapsed, timedelta())

    @property
    def total_left(self) -> timedelta:
        """What is left of the routine."""
        return max(self.timeline.total - self.elapsed, timedelta())

    @property
    def into_cycle(self) -> float:
        """How much of this repetition of the whole cycle is over, from 0 to 1."""
        into = (self.elapsed - self.frame.cycle_from) / self.frame.cycle
        return min(max(into, 0.0), 1.0)

    @property
    def breathing(self) -> Breathing | None:
        """The breath of this instant; None on steps that do not breathe by a rhythm."""
        return _breathing(self.frame, self.elapsed)


@dataclass(frozen=True, slots=True)
class Player:
    """A timeline with a position; it plays since an instant of a steady clock, or stands still.

    Every method takes that clock's reading; none ever looks at a clock.
    """

    timeline: Timeline
    position: timedelta = timedelta()
    since: timedelta | None = None

    @property
    def playing(self) -> bool:
        """Whether time passes."""
        return self.since is not None

    def elapsed(self, now: timedelta) -> timedelta:
        """How far into the routine; never past its end."""
        passed = now - self.since if self.since is not None else timedelta()
        return min(self.position + max(passed, timedelta()), self.timeline.total)

    def at(self, now: timedelta) -> Scene:
        """What to show."""
        elapsed = self.elapsed(now)
        finished = elapsed >= self.timeline.total
        return Scene(self.timeline, self.timeline.frame_at(elapsed), elapsed, finished)

    def play(self, now: timedelta) -> Player:
        """Go on from where it stands."""
        return replace(self, position=self.elapsed(now), since=now)

    def pause(self, now: timedelta) -> Player:
        """Stand still where it is."""
        return replace(self, position=self.elapsed(now), since=None)

    def next(self, now: timedelta) -> Player:
        """Jump to the next stop; past the last one is the end."""
        elapsed = self.elapsed(now)
        later = (stop.starts for stop in self.timeline.stops if stop.starts > elapsed)
        return self._moved(next(later, self.timeline.total), now)

    def previous(self, now: timedelta) -> Player:
        """Jump to the beginning of this stop, or of the one before when it has just begun."""
        elapsed = self.elapsed(now)
        begun = [stop.starts for stop in self.timeline.stops if stop.starts <= elapsed]
        if len(begun) > 1 and elapsed - begun[-1] < BACK_TO_START:
            begun.pop()
        return self._moved(begun[-1] if begun else timedelta(), now)

    def again(self, now: timedelta) -> Player:
        """Play from the beginning."""
        return replace(self, position=timedelta(), since=now)

    def _moved(self, to: timedelta, now: timedelta) -> Player:
        return replace(self, position=to, since=now if self.playing else None)


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
    return Timeline(routine, parts, tuple(frames), tuple(stops), _segments(stops, len(parts)))


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
    steps = [part.steps[index] for index in cycle]
    repetitions = steps[0].repetitions
    length = timedelta(seconds=sum(step.seconds for step in steps))
    until = now + length * repetitions
    rhythm = _rhythm(steps)
    for repetition in range(1, repetitions + 1):
        began = now
        for index, step in zip(cycle, steps, strict=True):
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
                cycle_from=began,
                cycle=length,
                run_until=until,
                rhythm=rhythm if len(steps) > 1 or step.breath is Breath.SLOW else (),
            )
            now += lasts


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
        cycle_from=now,
        cycle=PAUSE_BETWEEN_ITEMS,
        run_until=now + PAUSE_BETWEEN_ITEMS,
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


def _breathing(frame: Frame, elapsed: timedelta) -> Breathing | None:
    rhythm = frame.rhythm
    if not rhythm or frame.rest:
        return None
    breath = sum((length for _, length in rhythm), timedelta())
    began = frame.run_until - frame.cycle * frame.repetitions
    count = max(round((frame.run_until - began) / breath), 1)
    into = max(elapsed - began, timedelta())
    number = min(into // breath + 1, count)
    into -= breath * (number - 1)
    for current, (_, length) in enumerate(rhythm):
        if into < length:
            return Breathing(rhythm, current, into, number, count)
        into -= length
    last = len(rhythm) - 1
    return Breathing(rhythm, last, rhythm[last][1], number, count)


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
