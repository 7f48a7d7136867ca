"""Time zones by their names, and the instants of wall times in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def zone_named(name: str) -> ZoneInfo:
    """The time zone of this name; raises ValueError for an unknown one."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:  # unknown, or a folder of names
        raise ValueError(name) from error


def instant_of(value: datetime, zone: ZoneInfo) -> datetime | None:
    """The instant of a wall time; None when it comes twice and no offset says which."""
    if value.tzinfo is not None:
        return value.astimezone(UTC)
    first = value.replace(tzinfo=zone, fold=0)
    second = value.replace(tzinfo=zone, fold=1)
    earlier, later = first.astimezone(UTC), second.astimezone(UTC)
    return earlier if later <= earlier else None


def on_days(
    days: frozenset[int], wall: time, start: datetime, end: datetime, zone: ZoneInfo
) -> Iterator[datetime]:
    """The instants of a wall time on these weekdays, within the scenario."""
    day: date = start.astimezone(zone).date()
    while day <= end.astimezone(zone).date():
        at = datetime.combine(day, wall, zone).astimezone(UTC)
        if day.weekday() in days and start <= at <= end:
            yield at
        day += timedelta(days=1)
