"""Working hours, days off and fixed times, in the zone where the computer is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Range:
    """A stretch of a working day, as offsets from its midnight; an end past 24 h is the next morning.

    Half-open: the very end is outside.
    """

    start: timedelta
    end: timedelta


EIGHT_TO_SIX = (Range(timedelta(hours=8), timedelta(hours=18)),)


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """The ranges of each weekday, Monday first; none is a day off."""

    days: tuple[tuple[Range, ...], ...] = field(
        default=(EIGHT_TO_SIX, EIGHT_TO_SIX, EIGHT_TO_SIX, EIGHT_TO_SIX, EIGHT_TO_SIX, (), ())
    )
