"""Working hours, days off and fixed times, in the zone where the computer is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
# Without working hours a day turns here: who works past midnight still means the evening before.
DAY_TURN = timedelta(hours=4)


class Range(NamedTuple):
    """A stretch of a working day, as offsets from its midnight; past 24 h is the next morning.

    Half-open: the very end is outside.
    """

    start: timedelta
    end: timedelta


EIGHT_TO_SIX = (Range(timedelta(hours=8), timedelta(hours=18)),)


class WeeklyHours(NamedTuple):
    """The ranges of each weekday, Monday first; none is a day off.

    A tuple, and of tuples, since it is a key of `working_day`, which is asked at every turn.
    """

    days: tuple[tuple[Range, ...], ...] = (*[EIGHT_TO_SIX] * 5, (), ())


@dataclass(frozen=True, slots=True)
class WorkingDay:
    """One working day as instants in UTC, named after the date on which its first range starts."""

    date: date
    zone: ZoneInfo
    ranges: tuple[tuple[datetime, datetime], ...]

    @property
    def start(self) -> datetime:
        """When the first range starts."""
        return self.ranges[0][0]

    @property
    def end(self) -> datetime:
        """When the last range ends: nothing is offered then any more."""
        return self.ranges[-1][1]

    def inside(self, instant: datetime) -> bool:
        """Whether this is working time."""
        return any(start <= instant < end for start, end in self.ranges)

    def range_end(self, instant: datetime) -> datetime | None:
        """When the range that holds `instant` ends; None outside the ranges."""
        for start, end in self.ranges:
            if start <= instant < end:
                return end
        return None

    def at(self, wall: time) -> datetime | None:
        """The instant of a fixed time within this day's ranges; None when it falls outside them.

        A time before the first range is looked for after midnight too, for days that cross it.
        """
        for shift in (timedelta(), DAY):
            found = instant_of(datetime.combine(self.date, wall) + shift, self.zone)
            if self.inside(found):
                return found
        return None


def instant_of(local: datetime, zone: ZoneInfo) -> datetime:
    """The instant of a naive local wall time.

    One that a change of clocks skips becomes the end of the skipped stretch; one that comes twice
    means the first.
    """
    aware = local.replace(tzinfo=zone)
    instant = aware.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == local:
        return instant
    # Within a gap PEP 495 gives fold 0 the offset before the change and fold 1 the one after;
    # the change lies where the wall clock read as "before" would have reached it.
    before = aware.utcoffset() or timedelta()
    low, high = instant - timedelta(hours=25), instant  # Samoa once left out a whole day
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if middle in (low, high):
            break
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high


@lru_cache(maxsize=256)
def working_day(
    day: date, hours: WeeklyHours, days_off: frozenset[date], zone: ZoneInfo
) -> WorkingDay | None:
    """The working day of this date, or None on a day off."""
    ranges = hours.days[day.weekday()]
    if not ranges or day in days_off:
        return None
    midnight = datetime.combine(day, time())
    return WorkingDay(
        day,
        zone,
        tuple(
            (instant_of(midnight + each.start, zone), instant_of(midnight + each.end, zone))
            for each in ranges
        ),
    )


def working_day_at(
    instant: datetime, hours: WeeklyHours, days_off: frozenset[date], zone: ZoneInfo
) -> WorkingDay | None:
    """The working day between whose first start and last end `instant` lies, pauses included."""
    today = instant.astimezone(zone).date()
    for day in (today - DAY, today):
        found = working_day(day, hours, days_off, zone)
        if found is not None and found.start <= instant < found.end:
            return found
    return None


def next_working_day(
    instant: datetime, hours: WeeklyHours, days_off: frozenset[date], zone: ZoneInfo
) -> WorkingDay | None:
    """The first working day that starts after `instant`; None when none comes within a year."""
    for day in _days_from(instant.astimezone(zone).date() - DAY):
        found = working_day(day, hours, days_off, zone)
        if found is not None and found.start > instant:
            return found
    return None


def day_of(
    instant: datetime, hours: WeeklyHours, days_off: frozenset[date], zone: ZoneInfo
) -> date:
    """The date that `instant` counts towards: its working day's, else one that turns at 04:00."""
    found = working_day_at(instant, hours, days_off, zone)
    if found is not None:
        return found.date
    return (instant.astimezone(zone).replace(tzinfo=None) - DAY_TURN).date()


def day_turn_after(instant: datetime, zone: ZoneInfo) -> datetime:
    """The next instant at which a day without working hours gives way to another."""
    today = instant.astimezone(zone).date()
    turns = (
        instant_of(datetime.combine(day, time()) + DAY_TURN, zone)
        for day in (today, today + DAY, today + 2 * DAY)
    )
    return next(turn for turn in turns if turn > instant)


def _days_from(first: date) -> Iterator[date]:
    for number in range(368):
        yield first + DAY * number
