"""Lengths of time, times of day, weekdays and hours as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time, timedelta

from neckbreak.domain.calendar import DAY, Range

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS = tuple(name[:3] for name in WEEKDAYS)

_UNIT_SECONDS = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
}
_PART = re.compile(r"\s*([0-9]{1,6})\s*([a-z]+)\s*")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?")


def parse_duration(text: str) -> timedelta:
    """The length of `90s`, `10m`, `1h30m`; also `1 h 30 min`. Units fall in size, each once.

    Raises ValueError for anything else, a number without a unit included.
    """
    rest = text.strip().lower()
    seconds, last = 0, 3601
    while rest:
        part = _PART.match(rest)
        unit = _UNIT_SECONDS.get(part[2]) if part else None
        if part is None or unit is None or unit >= last:
            raise ValueError(text)
        seconds += int(part[1]) * unit
        last = unit
        rest = rest[part.end() :]
    if last == 3601:
        raise ValueError(text)
    return timedelta(seconds=seconds)


def format_duration(length: timedelta) -> str:
    """The shortest spelling that `parse_duration` reads back: `90s`, `10m`, `1h30m`.

    Fractions of a second are cut off.
    """
    seconds = int(length.total_seconds())
    if seconds < 120 and seconds % 60:
        return f"{seconds}s"
    hours, seconds = divmod(seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    parts = ((hours, "h"), (minutes, "m"), (seconds, "s"))
    return "".join(f"{number}{unit}" for number, unit in parts if number) or "0s"


def format_long(length: timedelta) -> str:
    """The same for the eye: `90 s`, `10 min`, `1 h 30 min`; `parse_duration` reads it back."""
    short = format_duration(length)
    return re.sub(r"([0-9]+)m", r"\1 min ", re.sub(r"([0-9]+)([hs])", r"\1 \2 ", short)).strip()


def parse_time(text: str) -> time:
    """The time of day of `14:00`, `9:30`, `9.30` or `9`; raises ValueError."""
    hour, minute = _clock(text)
    return time(hour, minute)  # 24:00 raises ValueError here


def format_time(at: time) -> str:
    """`14:00`."""
    return f"{at.hour:02}:{at.minute:02}"


def parse_days(text: str) -> frozenset[int]:
    """The weekdays (Monday is 0) of `mon-fri`, `tue`, `sat-mon, wed`; raises ValueError."""
    days: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        start = _weekday(first)
        stop = _weekday(last) if dash else start
        days.update((start + step) % 7 for step in range((stop - start) % 7 + 1))
    return frozenset(days)


def format_days(days: Iterable[int]) -> str:
    """`mon-fri`, `tue`, `mon, wed-fri`."""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(
        "-".join(SHORT_WEEKDAYS[day] for day in (run if len(run) < 2 else (run[0], run[-1])))
        for run in runs
    )


def parse_ranges(text: str) -> tuple[Range, ...]:
    """The hours of `08:00-12:00, 13:00-17:30`, also `8-12, 13-17.30`; empty text is none.

    An end at or before its start is the next morning (`22:00-06:00`), and what is written after
    midnight follows it (`22:00-02:00, 03:00-06:00`). Raises ValueError when a range is empty,
    when two overlap, or when together they span more than a day.
    """
    if not text.strip():
        return ()
    ranges: list[Range] = []
    for part in text.split(","):
        first, dash, last = part.replace("–", "-").partition("-")
        if not dash:
            raise ValueError(text)
        start, end = _offset(first), _offset(last)
        if start == end or start >= DAY:
            raise ValueError(text)
        if end < start:
            end += DAY
        if ranges and start < ranges[-1].end and ranges[-1].end >= DAY:
            start, end = start + DAY, end + DAY
        if ranges and start < ranges[-1].end:
            raise ValueError(text)
        ranges.append(Range(start, end))
    if ranges[-1].end - ranges[0].start > DAY:
        raise ValueError(text)
    return tuple(ranges)


def format_ranges(ranges: Iterable[Range]) -> str:
    """`08:00-12:00, 13:00-17:30`."""
    return ", ".join(f"{_written(each.start)}-{_written(each.end)}" for each in ranges)


def _clock(text: str) -> tuple[int, int]:
    match = _TIME.fullmatch(text.strip())
    if match is None or int(match[1]) > 24:
        raise ValueError(text)
    minute = int(match[2] or 0)
    if minute > 59:
        raise ValueError(text)
    return int(match[1]), minute


def _offset(text: str) -> timedelta:
    hour, minute = _clock(text)
    offset = timedelta(hours=hour, minutes=minute)
    if offset > DAY:
        raise ValueError(text)
    return offset


def _written(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    # Midnight at an end is 24:00, so that 00:00-24:00 is read back as the whole day.
    return "24:00" if minutes == 24 * 60 else f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _weekday(text: str) -> int:
    name = text.strip().lower()
    for day, full in enumerate(WEEKDAYS):
        if name in (full, full[:3]):
            return day
    raise ValueError(text)
