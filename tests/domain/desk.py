"""A desk for tests: a hand-turned clock, the state machine, and a note of all that it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from neckbreak.domain.calendar import Range, WeeklyHours
from neckbreak.domain.effects import Arm, ClosePrompt, Effect, Entry, Record, ShowPrompt, WatchHands
from neckbreak.domain.events import (
    AlarmRang,
    Event,
    FellAsleep,
    HandsRested,
    Launched,
    Locked,
    SettingsChanged,
    Unlocked,
    WokeUp,
)
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.machine import advance
from neckbreak.domain.messages import Message
from neckbreak.domain.modes import mode, reason
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact
from neckbreak.domain.reminders import At, Every, Reminder
from neckbreak.domain.session import Session
from neckbreak.domain.settings import Settings
from neckbreak.domain.turn import Step
from tests.domain.exercises import EVERYTHING

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = "2026-03-23 08:00"

# What a line of `Desk.told` says after the time.
Told = str


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def every(id_: str, interval: float, weight: int = 1, *, guided: bool = False) -> Reminder:
    """A reminder of active time that plays one 20-second exercise."""
    expires = minutes(10 if guided else 2)
    trigger = Every(minutes(interval))
    return Reminder(id_, id_, trigger, ("look",), weight, expires, guided)


def at(id_: str, *times: str, weight: int = 3, guided: bool = False) -> Reminder:
    """A reminder of fixed times; its card stays for 10 min."""
    trigger = At(tuple(map(time.fromisoformat, times)))
    return Reminder(id_, id_, trigger, ("sit",), weight, minutes(10), guided)


POSTURE = every("posture", 30)
SHOULDERS = every("shoulders", 60, 2, guided=True)
LONG = every("long", 120, 4, guided=True)


def plan_of(*reminders: Reminder, settings: Settings | None = None) -> Plan:
    """A plan of these reminders; all else is the default."""
    settings = settings or Settings()
    return Plan(replace(settings, reminders=reminders), EVERYTHING, NOTHING_TICKED)


def free(*reminders: Reminder) -> Plan:
    """The same without the first 20 minutes, for subjects that have nothing to do with them."""
    limits = replace(Settings().limits, first_minutes=timedelta())
    return plan_of(*reminders, settings=replace(Settings(), limits=limits))


def limited(plan: Plan, **limits: object) -> Plan:
    """The same plan with other limits; the names are those of `Limits`."""
    settings = plan.settings
    changed = replace(settings.limits, **limits)  # type: ignore[arg-type]
    return replace(plan, settings=replace(settings, limits=changed))


def hours(plan: Plan, *ranges: str) -> Plan:
    """The same plan with these ranges on every day."""
    return replace(plan, settings=replace(plan.settings, hours=working(*ranges)))


def working(*ranges: str) -> WeeklyHours:
    """The same ranges, "08:00-12:00", on every day of the week."""
    return WeeklyHours((tuple(map(_range, ranges)),) * 7)


def _range(text: str) -> Range:
    start, end = (timedelta(hours=int(each[:2]), minutes=int(each[3:])) for each in text.split("-"))
    return Range(start, end if end > start else end + timedelta(days=1))


class Desk:
    """Somebody works at a computer in Berlin from Monday 08:00 on, and answers nothing unasked."""

    def __init__(self, plan: Plan, start: str = MONDAY, zone: ZoneInfo = BERLIN) -> None:
        self.plan = plan
        self.zone = zone
        self.steady = timedelta(days=100)
        self.wall = self.instant(start)
        self.session = Session()
        self.alarm: timedelta | None = None
        self.hands_rest = True
        self.answer: Event | None = None  # to every card, at once
        self.entries: list[Entry] = []
        self.effects: list[Effect] = []
        self.refused: Message | None = None
        self.card: str | None = None
        self.checks: list[Callable[[Session, Event, Step], None]] = []
        self.happen(Launched())

    # --- time -------------------------------------------------------------------------------

    def instant(self, text: str) -> datetime:
        """The instant of a local "08:30", or of "2026-03-24 08:30"."""
        if len(text) <= len("08:30:00"):
            text = f"{self.now.local.date()} {text}"
        return datetime.fromisoformat(text).replace(tzinfo=self.zone).astimezone(UTC)

    @property
    def now(self) -> Moment:
        return Moment(self.wall, self.steady, self.zone)

    def pass_time(self, length: timedelta) -> None:
        """Real time goes on, and nobody looks: no alarm rings."""
        self.wall += length
        self.steady += length

    def work(self, length: timedelta) -> None:
        """Real time goes on, and the alarm rings whenever it was set for."""
        end = self.steady + length
        while self.alarm is not None and self.alarm <= end:
            self.pass_time(max(self.alarm - self.steady, timedelta()))
            self.alarm = None
            self.happen(AlarmRang())
        self.pass_time(end - self.steady)

    def work_until(self, text: str) -> None:
        """The same, until the computer's clock shows this."""
        self.work(self.instant(text) - self.wall)

    def set_clock(self, text: str) -> None:
        """Somebody sets the computer's clock, and the alarm notices."""
        self.wall = self.instant(text)
        self.happen(AlarmRang())

    def lock(self, length: timedelta) -> None:
        """The screen is locked for so long."""
        self.happen(Locked())
        self.work(length)
        self.happen(Unlocked())

    def sleep(self, length: timedelta) -> None:
        """The computer sleeps for so long: no alarm rings."""
        self.happen(FellAsleep())
        self.pass_time(length)
        self.happen(WokeUp())

    # --- events -----------------------------------------------------------------------------

    def happen(self, event: Event) -> Step:
        """This happens now."""
        before = self.session
        step = advance(before, event, self.now, self.plan)
        if isinstance(event, SettingsChanged):
            self.plan = event.plan
        self.session = step.session
        self.refused = step.refused
        for check in self.checks:
            check(before, event, step)
        for effect in step.effects:
            self._carry_out(effect)
        if self.hands_rest and any(
            isinstance(each, WatchHands) and each.rest for each in step.effects
        ):
            self.happen(HandsRested())
        if self.answer is not None and any(isinstance(each, ShowPrompt) for each in step.effects):
            self.happen(self.answer)
        return step

    def _carry_out(self, effect: Effect) -> None:
        self.effects.append(effect)
        match effect:
            case Record(entry):
                self.entries.append(entry)
            case Arm(at_):
                self.alarm = None if at_ is None else self.steady + (at_ - self.wall)
            case ShowPrompt(offer):
                self.card = offer.reminder
            case ClosePrompt():
                self.card = None
            case _:
                pass

    # --- what was seen ------------------------------------------------------------------------

    def told(self, *facts: Fact) -> list[Told]:
        """Each fact as a line: "08:30 prompt posture", with its reason if it has one."""
        return [_line(each) for each in self.entries if not facts or each.fact in facts]

    def forget(self) -> None:
        """Begin a new page."""
        self.entries.clear()
        self.effects.clear()

    def mode(self) -> tuple[str, str | None]:
        """Mode and reason of this moment."""
        why = reason(self.session, self.now, self.plan)
        return mode(self.session, self.now, self.plan).value, why.value if why else None


def _line(entry: Entry) -> Told:
    clock = f"{entry.at:%H:%M:%S}".removesuffix(":00")
    return " ".join(
        part for part in (clock, entry.fact, entry.reminder, entry.reason) if part is not None
    )
