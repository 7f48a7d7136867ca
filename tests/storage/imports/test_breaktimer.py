"""BreakTimer's settings become ours."""

from __future__ import annotations

import pytest

from tests.storage.imports.telling import FILES, SAMPLES, fates, of


def breaktimer(**theirs: object) -> dict[str, str]:
    return of("breaktimer", {"settings": {"breakFrequencySeconds": 3000, **theirs}})


def day(*ranges: tuple[object, object], enabled: object = True) -> dict[str, object]:
    spans = [{"fromMinutes": first, "toMinutes": last} for first, last in ranges]
    return {"enabled": enabled, "ranges": spans}


@pytest.mark.parametrize(
    ("seconds", "reminder"),
    [(20, "posture"), (120, "shoulders"), (300, "long"), ("?", "shoulders")],
)
def test_its_breaks_become_the_reminder_that_takes_as_long(seconds: object, reminder: str) -> None:
    told = breaktimer(breakLengthSeconds=seconds, breaksEnabled=True)
    assert told["breakFrequencySeconds"] == f"reminder.{reminder}.every = 50m"
    assert told["breaksEnabled"] == f"reminder.{reminder}.enabled = true"


def test_hours_of_each_day_are_taken() -> None:
    told = breaktimer(
        workingHoursEnabled=True,
        workingHoursMonday=day((780, 1050), (540, 720)),
        workingHoursFriday=day((540, 1440)),
        workingHoursSunday=day((540, 1080), enabled=False),
    )
    assert told["workingHoursMonday"] == "hours.monday = 09:00-12:00, 13:00-17:30"
    assert told["workingHoursFriday"] == "hours.friday = 09:00-24:00"
    assert told["workingHoursSunday"] == "hours.sunday = "


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        (day((1320, 360)), "these hours end before they begin, so nothing came in them"),
        (day((540, 2000)), "these are no hours of a day"),
        (day((540, "x")), "this is no number that it could be"),
        (day(), "these are no hours of a day"),
        (day((540, 600), enabled=1), "this is neither true nor false"),
        ({"enabled": True, "ranges": [3]}, "these are no hours of a day"),
        ({}, "this is neither true nor false"),
        (None, "this is neither true nor false"),
    ],
)
def test_hours_that_cannot_be_are_refused(hours: object, told: str) -> None:
    assert breaktimer(workingHoursMonday=hours)["workingHoursMonday"] == told


def test_hours_that_overlap_are_refused_in_the_words_of_our_setting() -> None:
    told = breaktimer(workingHoursMonday=day((540, 720), (700, 800)))["workingHoursMonday"]
    assert "that do not overlap" in told


def test_breaks_at_any_time_leave_our_hours_as_they_are() -> None:
    told = breaktimer(workingHoursEnabled=False, workingHoursMonday=day((540, 1080)))
    assert told["workingHoursEnabled"].startswith("neckbreak always has working hours")
    assert told["workingHoursMonday"] == "workingHoursEnabled is switched off there"


def test_postponing_is_snoozing() -> None:
    told = breaktimer(postponeLengthSeconds=180, postponeLimit=3, postponeBreakEnabled=True)
    assert told["postponeLengthSeconds"] == "interrupt.snooze = 3m"
    assert told["postponeLimit"] == "interrupt.snoozes = 3"
    assert "without end" in breaktimer(postponeLimit=0)["postponeLimit"]
    told = breaktimer(postponeLengthSeconds=180, postponeBreakEnabled=False)
    assert told["postponeBreakEnabled"] == "interrupt.snoozes = 0"
    assert told["postponeLengthSeconds"] == "postponeBreakEnabled is switched off there"


def test_older_files_hold_dates_that_are_read_by_the_clock_here() -> None:
    told = of(
        "breaktimer",
        {
            "breakFrequency": "1899-12-30T23:28:00.000Z",
            "idleResetLength": "1899-12-30T23:05:00.000Z",
            "workingHoursFrom": "1899-12-31T08:00:00.000Z",
            "workingHoursTo": "1899-12-31T17:30:00.000Z",
            "workingHoursMonday": True,
            "workingHoursSunday": False,
        },
    )
    assert told["breakFrequency"] == "reminder.shoulders.every = 28m"
    assert told["idleResetLength"] == "interrupt.away_resets = 5m"
    assert told["workingHoursMonday"] == "hours.monday = 09:00-18:30"
    assert told["workingHoursSunday"] == "hours.sunday = "


@pytest.mark.parametrize(
    "date", ["", "yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59Z"]
)
def test_a_date_that_cannot_be_is_refused(date: str) -> None:
    assert of("breaktimer", {"breakFrequency": date})["breakFrequency"] == "this is no date"


def test_do_not_disturb_is_taken() -> None:
    assert "do_not_disturb" not in breaktimer(respectDnd=False)["respectDnd"]


@pytest.mark.parametrize("name", [name for name, tool in FILES.items() if tool == "breaktimer"])
def test_every_setting_of_a_whole_file_is_known(name: str) -> None:
    told = fates("breaktimer", (SAMPLES / name).read_text())
    assert [name for name, fate in told.items() if "knows no setting" in fate[0]] == []
