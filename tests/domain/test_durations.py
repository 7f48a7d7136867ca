"""Lengths of time, days and hours as people write them."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neckbreak.domain.calendar import Range
from neckbreak.domain.durations import (
    format_days,
    format_duration,
    format_long,
    format_ranges,
    parse_days,
    parse_duration,
    parse_ranges,
    parse_time,
)


def hours(start: float, end: float) -> Range:
    return Range(timedelta(hours=start), timedelta(hours=end))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90),
        ("10m", 600),
        ("1h30m", 5400),
        ("1h", 3600),
        ("0s", 0),
        ("1 h 30 min", 5400),
        ("45 minutes", 2700),
        ("2h5s", 7205),
        (" 5M ", 300),
        ("120m", 7200),
    ],
)
def test_a_length_of_time_is_read_as_people_write_it(text: str, seconds: int) -> None:
    assert parse_duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text", ["", "10", "m", "-5m", "1.5h", "5m1h", "5m5m", "10 parsecs", "1d", "५m", "9999999m"]
)
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_duration(text)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0s"), (45, "45s"), (60, "1m"), (90, "90s"), (120, "2m"), (150, "2m30s"), (5400, "1h30m")],
)
def test_a_length_of_time_is_written_short(seconds: int, text: str) -> None:
    assert format_duration(timedelta(seconds=seconds)) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(45, "45 s"), (90, "90 s"), (1800, "30 min"), (5405, "1 h 30 min 5 s")]
)
def test_a_length_of_time_is_written_for_the_eye(seconds: int, text: str) -> None:
    assert format_long(timedelta(seconds=seconds)) == text


@given(st.integers(min_value=0, max_value=300_000))
def test_every_length_that_is_written_is_read_back(seconds: int) -> None:
    length = timedelta(seconds=seconds)
    assert parse_duration(format_duration(length)) == length
    assert parse_duration(format_long(length)) == length


def test_a_time_of_day_is_read() -> None:
    assert parse_time("14:00") == time(14)
    assert parse_time("9:05") == time(9, 5)
    assert parse_time("9.30") == time(9, 30)
    assert parse_time("14") == time(14)


@pytest.mark.parametrize(
    "text", ["24:00", "24", "123", "14:60", "1:30:00", "2pm", "", "14:0", "-1:00"]
)
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_time(text)


@pytest.mark.parametrize(
    ("text", "days", "written"),
    [
        ("mon-fri", {0, 1, 2, 3, 4}, "mon-fri"),
        ("tue", {1}, "tue"),
        ("Monday, wed-fri", {0, 2, 3, 4}, "mon, wed-fri"),
        ("sat-mon", {5, 6, 0}, "mon, sat-sun"),
        ("mon-sun", {0, 1, 2, 3, 4, 5, 6}, "mon-sun"),
    ],
)
def test_weekdays_are_read_by_name(text: str, days: set[int], written: str) -> None:
    assert parse_days(text) == days
    assert format_days(days) == written


@pytest.mark.parametrize("text", ["", "mo", "mon-", "0-4", "mon fri", "mon,,fri"])
def test_what_is_no_weekday_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_days(text)


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("", ()),
        ("08:00-18:00", (hours(8, 18),)),
        ("8:00 – 12:00, 13:00-17:30", (hours(8, 12), hours(13, 17.5))),
        ("9-12", (hours(9, 12),)),
        ("9-12, 13-17:30", (hours(9, 12), hours(13, 17.5))),
        ("8.30 - 17", (hours(8.5, 17),)),
        ("22-6", (hours(22, 30),)),
        ("0-24", (hours(0, 24),)),
        ("22:00-06:00", (hours(22, 30),)),
        ("22:00-02:00, 03:00-06:00", (hours(22, 26), hours(27, 30))),
        ("18:00-24:00, 00:30-02:00", (hours(18, 24), hours(24.5, 26))),
        ("00:00-24:00", (hours(0, 24),)),
        ("12:00-00:00", (hours(12, 24),)),
    ],
)
def test_hours_are_read_and_may_cross_midnight(text: str, ranges: tuple[Range, ...]) -> None:
    assert parse_ranges(text) == ranges
    assert parse_ranges(format_ranges(ranges)) == ranges


@pytest.mark.parametrize(
    "text",
    [
        "8",
        "8-",
        "8-12-18",
        "8 12",
        "08:00",
        "09:00-09:00",
        "08:00-12:00, 11:00-13:00",
        "24:00-06:00",
        "08:00-25:00",
        "20:00-06:00, 05:00-07:00",
        "22:00-06:00, 06:30-23:00",
        "closed",
    ],
)
def test_hours_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_ranges(text)
