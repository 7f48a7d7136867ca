"""Working hours, days off and fixed times, over changes of clocks and zones."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import hypothesis.strategies as st
import pytest
from hypothesis import given

from neckbreak.domain.calendar import (
    WeeklyHours,
    day_of,
    day_turn_after,
    instant_of,
    next_working_day,
    working_day,
    working_day_at,
)
from tests.domain.desk import working

BERLIN = ZoneInfo("Europe/Berlin")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
NONE: frozenset[date] = frozenset()
OFFICE = WeeklyHours()
NIGHTS = working("22:00-06:00")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("local", "zone", "instant"),
    [
        ("2026-03-23 08:00", BERLIN, "2026-03-23 07:00"),
        ("2026-03-29 01:59", BERLIN, "2026-03-29 00:59"),
        ("2026-03-29 02:30", BERLIN, "2026-03-29 01:00"),  # skipped: its end, 03:00
        ("2026-03-29 03:00", BERLIN, "2026-03-29 01:00"),
        ("2026-10-25 02:30", BERLIN, "2026-10-25 00:30"),  # twice: the first
        ("2026-10-25 03:00", BERLIN, "2026-10-25 02:00"),
        ("2026-10-04 02:15", LORD_HOWE, "2026-10-03 15:30"),  # half an hour is skipped
        ("2026-04-05 01:45", LORD_HOWE, "2026-04-04 14:45"),  # half an hour comes twice
        ("2011-12-30 12:00", ZoneInfo("Pacific/Apia"), "2011-12-30 10:00"),  # a day left out
    ],
)
def test_a_local_time_is_one_instant(local: str, zone: ZoneInfo, instant: str) -> None:
    assert instant_of(datetime.fromisoformat(local), zone) == utc(instant)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]),
)
def test_a_later_local_time_is_never_an_earlier_instant(local: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    assert instant_of(local, zone) <= instant_of(local + timedelta(minutes=10), zone)


def test_a_working_day_is_that_of_its_weekday() -> None:
    monday = working_day(date(2026, 3, 23), OFFICE, NONE, BERLIN)
    assert monday is not None
    assert (monday.start, monday.end) == (utc("2026-03-23 07:00"), utc("2026-03-23 17:00"))
    assert working_day(date(2026, 3, 28), OFFICE, NONE, BERLIN) is None


def test_a_day_off_is_no_working_day() -> None:
    off = frozenset({date(2026, 3, 23)})
    assert working_day(date(2026, 3, 23), OFFICE, off, BERLIN) is None


def test_ranges_are_half_open() -> None:
    monday = working_day(date(2026, 3, 23), OFFICE, NONE, BERLIN)
    assert monday is not None
    assert monday.inside(monday.start)
    assert not monday.inside(monday.end)
    assert working_day_at(monday.end, OFFICE, NONE, BERLIN) is None


def test_the_pause_between_two_ranges_belongs_to_the_day_but_is_not_inside() -> None:
    hours = working("08:00-12:00", "13:00-17:30")
    noon = utc("2026-03-23 11:30")
    day = working_day_at(noon, hours, NONE, BERLIN)
    assert day is not None
    assert not day.inside(noon)
    assert day.range_end(noon) is None
    assert day.range_end(utc("2026-03-23 10:59")) == utc("2026-03-23 11:00")


@pytest.mark.parametrize(
    ("first", "hours"),
    # The night on which the clocks go forward is an hour short, the other an hour long.
    [(date(2026, 3, 28), 7), (date(2026, 10, 24), 9), (date(2026, 3, 23), 8)],
)
def test_a_night_shift_goes_by_the_clock_on_the_wall(first: date, hours: int) -> None:
    night = working_day(first, NIGHTS, NONE, BERLIN)
    assert night is not None
    assert night.end - night.start == timedelta(hours=hours)
    assert night.end.astimezone(BERLIN).time() == time(6)
    assert day_of(night.end - timedelta(minutes=1), NIGHTS, NONE, BERLIN) == first


def test_a_fixed_time_after_midnight_belongs_to_the_night_before() -> None:
    night = working_day(date(2026, 3, 23), NIGHTS, NONE, BERLIN)
    assert night is not None
    assert night.at(time(23)) == utc("2026-03-23 22:00")
    assert night.at(time(3)) == utc("2026-03-24 02:00")
    assert night.at(time(12)) is None


@pytest.mark.parametrize(
    ("instant", "day"),
    [("2026-03-24 01:59", date(2026, 3, 23)), ("2026-03-24 03:01", date(2026, 3, 24))],
)
def test_without_hours_a_day_turns_at_four(instant: str, day: date) -> None:
    assert day_of(utc(instant), OFFICE, NONE, BERLIN) == day


@pytest.mark.parametrize(
    ("instant", "turn"),
    [
        ("2026-03-23 20:00", "2026-03-24 03:00"),
        ("2026-03-24 02:59", "2026-03-24 03:00"),
        ("2026-03-24 03:00", "2026-03-25 03:00"),
        ("2026-03-28 20:00", "2026-03-29 02:00"),
    ],
)
def test_the_next_turn_of_the_day(instant: str, turn: str) -> None:
    assert day_turn_after(utc(instant), BERLIN) == utc(turn)


def test_the_next_working_day_starts_later_than_now() -> None:
    friday = utc("2026-03-27 12:00")
    monday = next_working_day(friday, OFFICE, NONE, BERLIN)
    assert monday is not None
    assert monday.start == utc("2026-03-30 06:00")  # summer time came between
    again = next_working_day(monday.start, OFFICE, NONE, BERLIN)
    assert again is not None
    assert again.date == date(2026, 3, 31)


def test_a_year_of_days_off_has_no_next_working_day() -> None:
    assert next_working_day(utc("2026-03-27 12:00"), WeeklyHours(((),) * 7), NONE, BERLIN) is None
