"""A routine as it plays: which step, side, repetition and breath at each moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from neckbreak.domain.routines import Routine
from neckbreak.domain.timeline import BreathPart, Frame, Rhythm, Timeline

BACK_TO_START = timedelta(seconds=2)
"""Later than this, "previous" goes to the beginning of what plays, not to what was before."""


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

    @property
    def over(self) -> float:
        """How much of the whole breath is over, from 0 to 1."""
        lengths = [length for _, length in self.rhythm]
        return (sum(lengths[: self.current], self.into)) / sum(lengths, timedelta())


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
