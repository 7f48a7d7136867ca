"""Everything a person can set: the values in force. Ranges and help are in `declarations.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.reasons import HOLDS, Reason
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.routines import Tool


class Preset(StrEnum):
    """How much to remind: each gives defaults, keys in the file win."""

    GENTLE = "gentle"
    BALANCED = "balanced"
    FREQUENT = "frequent"
    DEEP_WORK = "deep_work"
    MANUAL = "manual"
    CUSTOM = "custom"


class Effort(StrEnum):
    """How much the exercises may ask of the body."""

    FULL = "full"
    GENTLE_FIRST = "gentle_first"
    LIGHT_ONLY = "light_only"


@dataclass(frozen=True, slots=True)
class Exercises:
    """Which exercises are chosen."""

    effort: Effort = Effort.FULL


@dataclass(frozen=True, slots=True)
class Limits:
    """How often offers may come at most."""

    per_hour: int = 2
    per_day: int = 20
    gap: timedelta = timedelta(minutes=15)
    guided_gap: timedelta = timedelta(minutes=50)
    first_minutes: timedelta = timedelta(minutes=20)


class Afterwards(StrEnum):
    """What an absence of one kind does to what was counted before it."""

    REST = "rest"
    CONTINUE = "continue"
    AFRESH = "afresh"


@dataclass(frozen=True, slots=True)
class Interrupt:
    """How a card comes, waits and goes."""

    snooze: tuple[timedelta, ...] = (
        timedelta(minutes=5),
        timedelta(minutes=10),
        timedelta(minutes=20),
    )
    snoozes: int = 2
    idle_after: timedelta = timedelta(minutes=2)
    away_resets: timedelta = timedelta(minutes=5)
    after_sleep: Afterwards = Afterwards.REST
    after_lock: Afterwards = Afterwards.REST
    full_screen_counts: bool = True
    typing_pause: timedelta = timedelta(seconds=3)
    typing_wait: timedelta = timedelta(minutes=3)
    hold_for: frozenset[Reason] = frozenset(HOLDS)


class Theme(StrEnum):
    """Which colours the windows wear."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Motion(StrEnum):
    """Whether pictures move."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class Tone(StrEnum):
    """The skin tone of the person in the pictures."""

    FAIR = "fair"
    LIGHT = "light"
    TAN = "tan"
    DEEP = "deep"


class Figure(StrEnum):
    """Who is drawn in the pictures."""

    WOMAN = "woman"
    MAN = "man"


@dataclass(frozen=True, slots=True)
class Look:
    """How the program looks."""

    theme: Theme = Theme.SYSTEM
    motion: Motion = Motion.SYSTEM
    tone: Tone = Tone.LIGHT
    figure: Figure = Figure.WOMAN


@dataclass(frozen=True, slots=True)
class Meetings:
    """Which signs of a meeting are looked for; none until the person says so."""

    microphone: bool = False
    camera: bool = False


class Keep(StrEnum):
    """Whether there is a comfort diary, and how often it asks."""

    OFF = "off"
    WEEKLY = "weekly"
    DAILY = "daily"


@dataclass(frozen=True, slots=True)
class Diary:
    """The comfort diary; there is none until the person wants it."""

    keep: Keep = Keep.OFF


@dataclass(frozen=True, slots=True)
class Place:
    """Who sits around, and what lies at hand."""

    open_plan: bool = False
    tools: frozenset[Tool] = frozenset(Tool)


@dataclass(frozen=True, slots=True)
class Library:
    """What the person marked, by ids of routines: favourites come more often, hidden ones never."""

    favourites: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Emergency:
    """The number that the panels about warning signs name; empty until the person confirmed one."""

    number: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force: the person's file laid over the preset, laid over the defaults."""

    preset: Preset = Preset.BALANCED
    hours: WeeklyHours = field(default_factory=WeeklyHours)
    days_off: frozenset[date] = frozenset()
    exercises: Exercises = Exercises()
    limits: Limits = Limits()
    interrupt: Interrupt = Interrupt()
    meetings: Meetings = Meetings()
    place: Place = Place()
    library: Library = Library()
    look: Look = Look()
    emergency: Emergency = Emergency()
    diary: Diary = Diary()
    reminders: tuple[Reminder, ...] = ()
