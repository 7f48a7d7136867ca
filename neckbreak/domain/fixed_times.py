"""The wall-clock moments of a working day at which a reminder falls due."""

from __future__ import annotations

from datetime import datetime, time
from functools import lru_cache

from neckbreak.domain.calendar import WorkingDay, instant_of
from neckbreak.domain.reminders import At, BeforeEnd, Reminder


@lru_cache(maxsize=512)
def fixed_times(reminder: Reminder, day: WorkingDay) -> tuple[tuple[str, datetime], ...]:
    """The (key, instant) pairs of this reminder on this day; the key names the wall time.

    So a clock that is set back, or an hour that comes twice, cannot bring the same time again.
    """
    if not reminder.enabled or not on_day(reminder, day):
        return ()
    match reminder.trigger:
        case At(times):
            found = [(f"{reminder.id}@{wall:%H:%M}", day.at(wall)) for wall in sorted(times)]
        case BeforeEnd(lead):
            found = [(f"{reminder.id}@end", day.end - lead)]
        case _:
            found = []
    return tuple(
        (key, instant)
        for key, instant in found
        if instant is not None and day.inside(instant) and in_own_hours(reminder, day, instant)
    )


def on_day(reminder: Reminder, day: WorkingDay) -> bool:
    """Whether this reminder comes on this working day at all."""
    if reminder.until is not None and day.date > reminder.until:
        return False
    return reminder.days is None or day.date.weekday() in reminder.days


def in_own_hours(reminder: Reminder, day: WorkingDay, instant: datetime) -> bool:
    """Whether `instant` lies in the reminder's own hours, if it has some."""
    if reminder.hours is None:
        return True
    return any(start <= instant < end for start, end in own_ranges(reminder, day))


@lru_cache(maxsize=256)
def own_ranges(reminder: Reminder, day: WorkingDay) -> tuple[tuple[datetime, datetime], ...]:
    """The reminder's own hours on this day as instants; empty when it has none of its own."""
    midnight = datetime.combine(day.date, time())
    return tuple(
        (
            instant_of(midnight + each.start, day.zone),
            instant_of(midnight + each.end, day.zone),
        )
        for each in reminder.hours or ()
    )
