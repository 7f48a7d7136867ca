"""Settings: defaults, presets, and what a file may say."""

from __future__ import annotations

import tomllib
from datetime import date, time, timedelta

import pytest

from neckbreak.domain.calendar import Range, WeeklyHours
from neckbreak.domain.declarations import DECLARATIONS, PRESETS, REMINDER_FIELDS
from neckbreak.domain.reasons import Reason
from neckbreak.domain.reminders import At, BeforeEnd, Every, Reminder
from neckbreak.domain.setting_keys import kind_of, settings_from, values_of
from neckbreak.domain.settings import Preset, Settings, Theme
from neckbreak.domain.settings_reading import Origin, defaults, read

MINUTE = timedelta(minutes=1)


def in_force(text: str) -> Settings:
    """The settings of a file without faults."""
    reading = read(tomllib.loads(text))
    assert reading.faults == ()
    return reading.settings


def reminder(settings: Settings, id_: str) -> Reminder:
    return next(each for each in settings.reminders if each.id == id_)


def switched_on(settings: Settings) -> set[str]:
    return {each.id for each in settings.reminders if each.enabled}


def test_the_default_reminders_are_those_of_an_ordinary_day() -> None:
    settings = defaults()
    assert switched_on(settings) == {"posture", "shoulders", "acupressure", "long", "evening"}
    posture = reminder(settings, "posture")
    assert (posture.trigger, posture.weight, posture.expires, posture.guided) == (
        Every(30 * MINUTE),
        1,
        2 * MINUTE,
        False,
    )
    shoulders = reminder(settings, "shoulders")
    assert (shoulders.trigger, shoulders.weight, shoulders.guided) == (Every(60 * MINUTE), 2, True)
    assert shoulders.pool[0] == "ready.neck-reset"
    acupressure = reminder(settings, "acupressure")
    assert (acupressure.trigger, acupressure.weight) == (At((time(14, 30),)), 3)
    long = reminder(settings, "long")
    assert (long.trigger, long.weight, long.expires) == (Every(120 * MINUTE), 4, 10 * MINUTE)
    evening = reminder(settings, "evening")
    assert (evening.trigger, evening.weight, evening.expires, evening.guided) == (
        BeforeEnd(15 * MINUTE),
        0,
        15 * MINUTE,
        False,
    )
    assert reminder(settings, "eyes").trigger == Every(20 * MINUTE)
    assert reminder(settings, "strength").trigger == At((time(15, 30),))
    checkin = reminder(settings, "checkin")
    assert (checkin.trigger, checkin.days) == (At((time(11),)), frozenset({4}))


def test_the_dataclass_defaults_are_what_an_empty_file_gives() -> None:
    settings = in_force("")
    plain = Settings()
    assert settings.limits == plain.limits
    assert settings.interrupt == plain.interrupt
    assert settings.hours == plain.hours
    assert settings.look == plain.look


@pytest.mark.parametrize(
    ("preset", "on"),
    [
        ("gentle", {"shoulders"}),
        ("balanced", {"posture", "shoulders", "acupressure", "long", "evening"}),
        ("frequent", {"posture", "shoulders", "acupressure", "long", "evening"}),
        ("deep_work", {"long"}),
        ("manual", set()),
        ("custom", {"posture", "shoulders", "acupressure", "long", "evening"}),
    ],
)
def test_a_preset_says_what_comes(preset: str, on: set[str]) -> None:
    settings = in_force(f'preset = "{preset}"')
    assert settings.preset == preset
    assert switched_on(settings) == on
    assert settings == defaults(Preset(preset))


def test_frequent_and_deep_work_change_their_rhythm() -> None:
    frequent = defaults(Preset.FREQUENT)
    assert reminder(frequent, "posture").trigger == Every(20 * MINUTE)
    assert (frequent.limits.per_hour, frequent.limits.per_day) == (3, 30)
    assert reminder(defaults(Preset.DEEP_WORK), "long").trigger == Every(90 * MINUTE)


def test_the_file_wins_over_the_preset() -> None:
    settings = in_force('preset = "manual"\n[reminder.posture]\nenabled = true\nevery = "40m"')
    assert switched_on(settings) == {"posture"}
    assert reminder(settings, "posture").trigger == Every(40 * MINUTE)


def test_a_person_can_say_everything_that_the_example_shows() -> None:
    settings = in_force(
        """
        schema = 1
        preset = "balanced"
        [hours]
        monday = "08:00-12:00, 13:00-17:30"
        tuesday = "22:00-06:00"
        wednesday = ""
        days_off = ["2026-12-24", 2027-01-01]
        [limits]
        per_hour = 3
        gap = "20m"
        [interrupt]
        snooze = ["5m", "1h"]
        snoozes = 1
        hold_for = ["meeting"]
        [look]
        theme = "dark"
        [reminder.posture]
        name = "Sit up"
        at = ["15:00", "10:00"]
        days = "mon-wed"
        hours = "09:00-17:00"
        pool = ["posture"]
        weight = 2
        expires = "1m"
        guided = true
        """
    )
    assert settings.hours.days[0] == (
        Range(timedelta(hours=8), timedelta(hours=12)),
        Range(timedelta(hours=13), timedelta(hours=17.5)),
    )
    assert settings.hours.days[1] == (Range(timedelta(hours=22), timedelta(hours=30)),)
    assert settings.hours.days[2] == ()
    assert settings.days_off == {date(2026, 12, 24), date(2027, 1, 1)}
    assert settings.limits.gap == 20 * MINUTE
    assert settings.interrupt.snooze == (5 * MINUTE, 60 * MINUTE)
    assert settings.interrupt.hold_for == {Reason.MEETING}
    assert settings.look.theme is Theme.DARK
    assert reminder(settings, "posture") == Reminder(
        id="posture",
        name="Sit up",
        trigger=At((time(10), time(15))),
        pool=("posture",),
        weight=2,
        expires=MINUTE,
        guided=True,
        enabled=True,
        days=frozenset({0, 1, 2}),
        hours=(Range(timedelta(hours=9), timedelta(hours=17)),),
    )


def test_people_add_reminders_of_their_own() -> None:
    settings = in_force('[reminder.water]\nname = "Water"\nevery = "45m"\npool = ["move"]')
    assert reminder(settings, "water").trigger == Every(45 * MINUTE)
    assert settings.reminders[-1].id == "water"


def test_the_locales_working_days_are_the_default_hours() -> None:
    sunday_to_thursday = WeeklyHours(tuple(() if day in (4, 5) else _DAY for day in range(7)))
    settings = read({"hours": {"monday": "09:00-10:00"}}, hours=sunday_to_thursday).settings
    assert settings.hours.days[6] == _DAY
    assert settings.hours.days[4] == ()
    assert settings.hours.days[0] == (Range(timedelta(hours=9), timedelta(hours=10)),)


_DAY = (Range(timedelta(hours=8), timedelta(hours=18)),)

TWENTY_FAULTS = """
schema = 7
preset = "brutal"
colour = "red"
look = "dark"
[hours]
monday = "8 to 18"
friday = 5
days_off = ["24.12.2026"]
[limits]
per_hour = 0
per_day = "many"
gap = 15
guided_gap = "9h"
gapp = "3m"
[interrupt]
snooze = ["5m", "30s"]
snoozes = true
idle_after = "soon"
hold_for = ["meetings"]
[reminder.posture]
every = "10s"
at = ["25:00"]
enabled = "yes"
pool = []
[reminder.postur]
every = "20m"
[reminder.long]
weight = 5
"""


def test_twenty_faults_are_told_at_once_and_each_value_falls_back_alone() -> None:
    reading = read(tomllib.loads(TWENTY_FAULTS))
    problems = {
        fault.key: fault.problem.id.removeprefix("settings.fault.") for fault in reading.faults
    }
    assert problems == {
        "schema": "newer_schema",
        "preset": "unknown_word",
        "colour": "unknown_key",
        "look": "section",
        "hours.monday": "hours",
        "hours.friday": "hours",
        "hours.days_off": "date",
        "limits.per_hour": "too_small",
        "limits.per_day": "whole_number",
        "limits.gap": "unit_missing",
        "limits.guided_gap": "too_long_a_time",
        "limits.gapp": "unknown_key",
        "interrupt.snooze": "too_short",
        "interrupt.snoozes": "whole_number",
        "interrupt.idle_after": "length",
        "interrupt.hold_for": "unknown_word",
        "reminder.posture.every": "too_short",
        "reminder.posture.at": "time",
        "reminder.posture.enabled": "yes_or_no",
        "reminder.posture.pool": "empty_list",
        "reminder.postur": "nameless_reminder",
    }
    assert len(reading.faults) == 21
    # What was good in the same file is in force, all else is the default.
    assert reminder(reading.settings, "long").weight == 5
    assert reading.settings.limits == defaults().limits
    assert reminder(reading.settings, "posture") == reminder(defaults(), "posture")
    assert "postur" not in {each.id for each in reading.settings.reminders}


def test_a_slip_in_a_key_names_the_key_that_was_meant() -> None:
    faults = read({"limits": {"gapp": "3m"}, "reminder": {"postur": {}}}).faults
    assert [dict(fault.allowed.values) for fault in faults] == [
        {"key": "limits.gap"},
        {"key": "reminder.posture"},
    ]


def test_of_two_triggers_the_first_counts() -> None:
    reading = read(tomllib.loads('[reminder.long]\nat = ["10:00"]\nevery = "90m"'))
    assert reminder(reading.settings, "long").trigger == At((time(10),))
    assert [fault.key for fault in reading.faults] == ["reminder.long.every"]


def test_a_pool_may_only_name_routines_that_exist_when_they_are_known() -> None:
    raw = {"reminder": {"long": {"pool": ["move", "move.fly"]}}}
    reading = read(raw, routines={"move.walk"})
    assert reminder(reading.settings, "long").pool == ("move.walk",)
    assert reading.faults[0].problem.values["value"] == "move.fly"
    assert read(raw).faults == ()


def test_every_key_knows_where_its_value_comes_from() -> None:
    reading = read({"preset": "frequent", "limits": {"gap": "20m"}})
    origins = reading.origins
    assert origins["preset"] is Origin.FILE
    assert origins["limits.gap"] is Origin.FILE
    assert origins["limits.per_hour"] is Origin.PRESET
    assert origins["limits.guided_gap"] is Origin.DEFAULT
    assert origins["reminder.posture.every"] is Origin.PRESET
    assert set(origins) == set(reading.values)


@pytest.mark.parametrize("preset", list(Preset))
def test_settings_become_values_by_key_and_settings_again(preset: Preset) -> None:
    settings = defaults(preset)
    assert settings_from(values_of(settings)) == settings
    assert dict(values_of(settings)) == dict(read({"preset": preset.value}).values)


@pytest.mark.parametrize("key", list(values_of(defaults())))
def test_every_default_is_allowed_and_survives_being_written_and_typed(key: str) -> None:
    kind = kind_of(key)
    assert kind is not None
    value = values_of(defaults())[key]
    assert kind.read(kind.raw(value)) == value
    assert kind.read(kind.typed(kind.text(value))) == value


def test_every_value_of_a_preset_belongs_to_a_key_and_is_allowed() -> None:
    for values in PRESETS.values():
        for key, value in values.items():
            kind = kind_of(key)
            assert kind is not None, key
            assert kind.read(kind.raw(value)) == value


def test_no_setting_is_declared_twice() -> None:
    keys = [declaration.key for declaration in DECLARATIONS]
    assert len(keys) == len(set(keys))
    assert {"every", "at", "before_end"} <= set(REMINDER_FIELDS)


@pytest.mark.parametrize("number", ["112", "+49 30 112", "(0)112", ""])
def test_an_emergency_number_can_be_called(number: str) -> None:
    reading = read({"emergency": {"number": number}})
    assert reading.settings.emergency.number == number
    assert reading.faults == ()


def test_what_can_not_be_called_is_no_emergency_number() -> None:
    reading = read({"emergency": {"number": "abc!!"}})
    assert reading.settings.emergency.number == ""
    assert [fault.key for fault in reading.faults] == ["emergency.number"]


@pytest.mark.parametrize(
    ("keep", "enabled", "days"),
    [("off", False, {4}), ("weekly", True, {4}), ("daily", True, None)],
)
def test_a_comfort_diary_brings_its_reminder_along(
    keep: str, enabled: bool, days: set[int] | None
) -> None:
    reading = read({"diary": {"keep": keep}})
    assert reading.faults == ()
    assert reading.settings.diary.keep == keep
    asks = reminder(reading.settings, "checkin")
    assert (asks.enabled, asks.days) == (enabled, days)


def test_what_the_file_says_of_that_reminder_wins() -> None:
    raw = {"diary": {"keep": "daily"}, "reminder": {"checkin": {"enabled": False}}}
    reading = read(raw)
    assert reading.faults == ()
    assert not reminder(reading.settings, "checkin").enabled


@pytest.mark.parametrize("raw", [{"diary": {"keep": "hourly"}}, {"diary": 3}, {"diary": {"x": 1}}])
def test_a_slip_in_the_diary_s_section_keeps_none(raw: dict[str, object]) -> None:
    reading = read(raw)
    assert reading.settings.diary.keep == "off"
    assert not reminder(reading.settings, "checkin").enabled
    assert len(reading.faults) == 1
