"""A scenario: stretches of days as values, what happens in them, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.recent import Recent

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Answer(StrEnum):
    """What the person does with every card."""

    FINISH = "finish"
    SNOOZE = "snooze"
    SKIP = "skip"
    IGNORE = "ignore"
    SNOOZE_THEN_FINISH = "snooze_then_finish"


class Happening(StrEnum):
    """What a scenario's event can be."""

    AWAY = "away"
    BACK = "back"
    SLEEP = "sleep"
    WAKE = "wake"
    LOCK = "lock"
    UNLOCK = "unlock"
    MEETING = "meeting"
    MEETING_OVER = "meeting_over"
    FULL_SCREEN = "full_screen"
    FULL_SCREEN_OVER = "full_screen_over"
    DO_NOT_DISTURB = "do_not_disturb"
    DO_NOT_DISTURB_OVER = "do_not_disturb_over"
    TYPING = "typing"
    TYPING_OVER = "typing_over"
    CLOCK = "clock"
    ZONE = "zone"
    SNOOZE = "snooze"
    SKIP = "skip"
    START = "start"
    FINISH = "finish"
    HURT = "hurt"
    PAUSE = "pause"
    RESUME = "resume"
    QUIT = "quit"
    LAUNCH = "launch"
    SETTINGS = "settings"


OPPOSITE = {
    Happening.AWAY: Happening.BACK,
    Happening.SLEEP: Happening.WAKE,
    Happening.LOCK: Happening.UNLOCK,
    Happening.MEETING: Happening.MEETING_OVER,
    Happening.FULL_SCREEN: Happening.FULL_SCREEN_OVER,
    Happening.DO_NOT_DISTURB: Happening.DO_NOT_DISTURB_OVER,
    Happening.TYPING: Happening.TYPING_OVER,
    Happening.QUIT: Happening.LAUNCH,
}


@dataclass(frozen=True, slots=True)
class Scripted:
    """One event of a scenario at a real instant; `line` is where it stands in the file."""

    at: datetime
    what: Happening
    line: int = 0
    length: timedelta | None = None
    until: str | None = None  # of a pause: a wall time "14:00", or "tomorrow"
    name: str | None = None
    clock: datetime | None = None  # what the clock is set to, as a naive wall time
    zone: ZoneInfo | None = None
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """A stretch of days: who sits there, what happens, and how cards are answered."""

    zone: ZoneInfo
    start: datetime
    end: datetime
    plan: Plan
    events: tuple[Scripted, ...] = ()
    answer: Answer = Answer.FINISH
    answer_after: timedelta = timedelta(seconds=5)
    recent: Recent = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened: a fact, or a change of the tray (`what` is "tray", with `mode`).

    `at` is what the computer's clock shows, `elapsed` the real time since the start.
    """

    at: datetime
    elapsed: timedelta
    what: str
    reminder: str | None = None
    routine: str | None = None
    reason: Reason | None = None
    until: datetime | None = None
    mode: Mode | None = None


@dataclass(frozen=True, slots=True)
class Warned:
    """A scripted wish that met nothing it could be about; `line` is its place in the file."""

    line: int
    what: Happening
