"""Every setting, declared once: its key, kind, range and default, and the id of its help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from types import MappingProxyType

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.durations import WEEKDAYS
from neckbreak.domain.kinds import (
    Count,
    Day,
    Days,
    Flag,
    Hours,
    Kind,
    Length,
    OneOf,
    Phone,
    Text,
)
from neckbreak.domain.listed_kinds import Dates, Lengths, Pool, Routines, Several, Times
from neckbreak.domain.reasons import HOLDS
from neckbreak.domain.reminders import At, BeforeEnd, Every, Reminder
from neckbreak.domain.routines import Tool
from neckbreak.domain.settings import (
    Afterwards,
    Diary,
    Effort,
    Emergency,
    Exercises,
    Figure,
    Interrupt,
    Keep,
    Library,
    Limits,
    Look,
    Meetings,
    Motion,
    Place,
    Preset,
    Theme,
    Tone,
)


def _minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


def _seconds(number: int) -> timedelta:
    return timedelta(seconds=number)


@dataclass(frozen=True, slots=True)
class Declaration:
    """One setting; its default is that of the dataclasses."""

    key: str
    kind: Kind
    default: object


def _section(name: str, defaults: object, **kinds: Kind) -> tuple[Declaration, ...]:
    """The settings of one section, with the defaults of its dataclass."""
    return tuple(
        Declaration(f"{name}.{field}", kind, getattr(defaults, field))
        for field, kind in kinds.items()
    )


_SNOOZE_LEAST, _SNOOZE_MOST = _minutes(1), timedelta(hours=2)  # design, "Answers"

DECLARATIONS: tuple[Declaration, ...] = (
    Declaration("preset", OneOf(Preset), Preset.BALANCED),
    *(
        Declaration(f"hours.{name}", Hours(), ranges)
        for name, ranges in zip(WEEKDAYS, WeeklyHours().days, strict=True)
    ),
    Declaration("hours.days_off", Dates(), frozenset()),
    *_section("exercises", Exercises(), effort=OneOf(Effort)),
    *_section(
        "limits",
        Limits(),
        per_hour=Count(1, 12),
        per_day=Count(1, 100),
        gap=Length(_minutes(0), timedelta(hours=4)),
        guided_gap=Length(_minutes(0), timedelta(hours=8)),
        first_minutes=Length(_minutes(0), timedelta(hours=4)),
    ),
    *_section(
        "interrupt",
        Interrupt(),
        snooze=Lengths(_SNOOZE_LEAST, _SNOOZE_MOST, most=5),
        snoozes=Count(0, 5),
        idle_after=Length(_seconds(30), _minutes(30), step=_seconds(30)),
        away_resets=Length(_minutes(1), timedelta(hours=1), step=_minutes(1)),
        after_sleep=OneOf(Afterwards),
        after_lock=OneOf(Afterwards),
        full_screen_counts=Flag(),
        typing_pause=Length(_seconds(0), _seconds(30), step=_seconds(1)),
        typing_wait=Length(_seconds(0), _minutes(10), step=_seconds(30)),
        hold_for=Several(HOLDS),
    ),
    *_section("meetings", Meetings(), microphone=Flag(), camera=Flag()),
    *_section("place", Place(), open_plan=Flag(), tools=Several(tuple(Tool))),
    *_section("library", Library(), favourites=Routines(), hidden=Routines()),
    *_section(
        "look",
        Look(),
        theme=OneOf(Theme),
        motion=OneOf(Motion),
        tone=OneOf(Tone),
        figure=OneOf(Figure),
    ),
    *_section("emergency", Emergency(), number=Phone(40, empty=True)),
    *_section("diary", Diary(), keep=OneOf(Keep)),
)

# The fields of one reminder, which has exactly one of the triggers.
TRIGGERS: Mapping[str, Kind] = MappingProxyType(
    {
        "every": Length(_minutes(1), timedelta(hours=12)),
        "at": Times(),
        "before_end": Length(_minutes(0), timedelta(hours=4)),
    }
)
REMINDER_FIELDS: Mapping[str, Kind] = MappingProxyType(
    {
        "name": Text(60),
        "enabled": Flag(),
        **TRIGGERS,
        "days": Days(),
        "hours": Hours(none=None),
        "pool": Pool(),
        "weight": Count(0, 9),
        "expires": Length(_seconds(10), timedelta(hours=2), step=_minutes(1)),
        "guided": Flag(),
        "until": Day(),
    }
)

_SHOULDERS = ("ready.neck-reset", "ready.tilt-and-tuck", "ready.upper-back-opener")
_FRIDAY = frozenset({4})

# Design, "Default reminders".
DEFAULT_REMINDERS: tuple[Reminder, ...] = (
    Reminder(
        id="posture",
        name="Posture check",
        trigger=Every(_minutes(30)),
        pool=("posture", "ready.micro-eyes"),
        weight=1,
        expires=_minutes(2),
    ),
    Reminder(
        id="shoulders",
        name="Shoulder rolls and neck",
        trigger=Every(_minutes(60)),
        pool=(*_SHOULDERS, "ready.stretch-pair", "ready.on-camera"),
        weight=2,
        expires=_minutes(10),
        guided=True,
    ),
    Reminder(
        id="acupressure",
        name="Acupressure",
        trigger=At((time(14, 30),)),
        pool=("ready.hand-points", "ready.neck-points"),
        weight=3,
        expires=_minutes(10),
        guided=True,
    ),
    Reminder(
        id="long",
        name="Longer break",
        trigger=Every(_minutes(120)),
        pool=("move.walk",),
        weight=4,
        expires=_minutes(10),
        guided=True,
    ),
    Reminder(
        id="evening",
        name="End of the day",
        trigger=BeforeEnd(_minutes(15)),
        pool=("home.warm", "home.cold", "ready.wind-down"),
        weight=0,
        expires=_minutes(15),
    ),
    Reminder(
        id="eyes",
        name="Eyes: look away",
        trigger=Every(_minutes(20)),
        pool=("eye.202020",),
        weight=0,
        expires=_minutes(2),
        enabled=False,
    ),
    Reminder(
        id="strength",
        name="Strength",
        trigger=At((time(15, 30),)),
        pool=("str.bandraise",),
        weight=2,
        expires=_minutes(10),
        guided=True,
        enabled=False,
    ),
    Reminder(
        id="checkin",
        name="Comfort diary",
        trigger=At((time(11),)),
        pool=("checkin",),
        weight=0,
        expires=_minutes(15),
        days=_FRIDAY,
        enabled=False,
    ),
)
DEFAULT_IDS = frozenset(reminder.id for reminder in DEFAULT_REMINDERS)

# What a reminder of the person's own has until something else is said.
OWN_REMINDER = Reminder(id="", name="", trigger=Every(_minutes(60)), pool=("posture",))


def _only(*on: str) -> dict[str, object]:
    """These of the reminders that are on by default; the others off."""
    return {
        f"reminder.{reminder.id}.enabled": reminder.id in on
        for reminder in DEFAULT_REMINDERS
        if reminder.enabled
    }


# What each preset lays over the defaults; `custom` is a start from Balanced.
PRESETS: Mapping[Preset, Mapping[str, object]] = MappingProxyType(
    {
        Preset.GENTLE: _only("shoulders"),
        Preset.BALANCED: {},
        Preset.FREQUENT: {
            "reminder.posture.every": _minutes(20),
            "limits.per_hour": 3,
            "limits.per_day": 30,
        },
        Preset.DEEP_WORK: {**_only("long"), "reminder.long.every": _minutes(90)},
        Preset.MANUAL: _only(),
        Preset.CUSTOM: {},
    }
)

# What a comfort diary lays over those: who keeps one is asked for it.
DIARY_REMINDER: Mapping[Keep, Mapping[str, object]] = MappingProxyType(
    {
        Keep.OFF: {},
        Keep.WEEKLY: {"reminder.checkin.enabled": True},
        Keep.DAILY: {"reminder.checkin.enabled": True, "reminder.checkin.days": None},
    }
)
