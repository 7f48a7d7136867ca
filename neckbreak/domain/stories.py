"""What became of each reminder's turn, told from the history's own facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from neckbreak.domain.calendar import DAY, DAY_TURN, WeeklyHours
from neckbreak.domain.effects import Entry
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.reminders import Every, Reminder
from neckbreak.domain.routines import Catalogue, Family

HOUR = timedelta(hours=1)
# A routine that was stopped counts as finished from this part of its length on.
ENOUGH = 0.6

_CLOSING = frozenset({Fact.FINISH, Fact.STOP, Fact.SKIP, Fact.EXPIRE})
# What stands open so is covered by the next offer that is as heavy.
_WAITS = frozenset({Fact.HOLD, Fact.RELEASE, Fact.SNOOZE})
_ON_SCREEN = frozenset({Fact.PROMPT, Fact.START})
_MAY_WAIT = frozenset({Fact.HOLD, Fact.SNOOZE, Fact.PROMPT})
_ASIDE = frozenset({Fact.PAUSE, Fact.RESUME, Fact.CREDIT})


class Outcome(StrEnum):
    """What became of a turn: to come, still on the screen, or how it ended."""

    COMING = "coming"
    OPEN = "open"
    DONE = "done"
    BEGUN = "begun"
    SNOOZED = "snoozed"
    SKIPPED = "skipped"
    HELD = "held"
    UNANSWERED = "unanswered"


# What these facts at the end of a turn mean, whatever came before.
_BECAME = {
    Fact.FINISH: Outcome.DONE,
    Fact.SKIP: Outcome.SKIPPED,
    Fact.PROMPT: Outcome.OPEN,
    Fact.START: Outcome.OPEN,
}


class Story(NamedTuple):
    """The facts that belong together, in order; there is always one.

    `reminder` is None for a pause, for time away, and for a routine that belongs to no reminder;
    `covered_by` is the reminder whose offer stood for this one. A tuple for the same reason as an
    `Entry`.
    """

    facts: tuple[Entry, ...]
    reminder: str | None = None
    routine: str | None = None
    covered_by: str | None = None

    @property
    def at(self) -> datetime:
        """When it began."""
        return self.facts[0].at

    @property
    def came_at(self) -> datetime:
        """When it came to the screen in the end, else when it began."""
        came = (each.at for each in reversed(self.facts) if each.fact in _ON_SCREEN)
        return next(came, self.at)

    @property
    def is_turn(self) -> bool:
        """Whether something was due or done in it; pauses and time away are none."""
        first = self.facts[0].fact
        if first in _ASIDE or (self.reminder is None and self.routine is None):
            return False
        return first is not Fact.HURT or len(self.facts) > 1

    @property
    def is_snoozed(self) -> bool:
        """Whether it was put off and has not come again; once its day is over it never will."""
        return self.facts[-1].fact is Fact.SNOOZE and self.covered_by is None

    def kind(self, catalogue: Catalogue) -> Family | None:
        """What was offered or done, as far as the catalogue still knows it."""
        routine = catalogue.get(self.routine or "")
        return None if routine is None else routine.family

    def outcome(self, catalogue: Catalogue) -> Outcome:
        """What became of it in the end."""
        last = self.facts[-1]
        if _only_asked(last):
            return Outcome.DONE
        if (became := _BECAME.get(last.fact)) is not None:
            return became
        if last.fact is Fact.STOP:
            return Outcome.DONE if is_enough(last, catalogue) else Outcome.BEGUN
        if last.fact is Fact.EXPIRE and last.reason is Reason.LIMIT:
            return Outcome.HELD
        facts = [each.fact for each in self.facts]
        # A hold is over once its card came to the screen.
        waited = [fact for fact in facts if fact in _MAY_WAIT]
        if waited and waited[-1] is Fact.HOLD:
            return Outcome.HELD
        return Outcome.SNOOZED if Fact.SNOOZE in facts else Outcome.UNANSWERED


def _only_asked(entry: Entry) -> bool:
    """Whether this fact is the comfort diary's questions: their start is all that is noted."""
    return entry.fact is Fact.START and entry.routine is None


def is_enough(entry: Entry, catalogue: Catalogue) -> bool:
    """Whether this fact is a routine that was done, or as good as done."""
    if entry.fact is not Fact.STOP:
        return entry.fact is Fact.FINISH
    routine = catalogue.get(entry.routine or "")
    return routine is not None and timedelta(seconds=entry.seconds) >= ENOUGH * routine.duration


def stories(entries: Iterable[Entry], plan: Plan) -> tuple[Story, ...]:
    """Each turn with its facts, and pauses and time away, in the order in which they began."""
    told = _Told(plan)
    for entry in entries:
        told.take(entry)
    return told.stories()


def of_days(
    told: Iterable[Story], plan: Plan, first: date, last: date
) -> Iterator[tuple[date, Story]]:
    """Those that began on these working days, both included, each with its day."""
    hours, days_off = plan.settings.hours, plan.settings.days_off
    nights = any(each.end > DAY for ranges in hours.days for each in ranges)
    morning = DAY_TURN // HOUR
    for story in told:
        at = story.facts[0].at
        by_day = not nights and at.hour >= morning  # nearly all of them, and quickly told
        day = at.date() if by_day else day_told(at, hours, days_off)
        if first <= day <= last:
            yield day, story


def day_told(at: datetime, hours: WeeklyHours, days_off: frozenset[date]) -> date:
    """The date that a fact counts towards, by the clock that it was written with.

    Its working day's, else one that turns at 04:00, as `calendar.day_of`; but a fact knows its own
    offset, and the zone may have been another one then.
    """
    local = at.replace(tzinfo=None)
    today = local.date()
    for day in (today, today - DAY):
        ranges = () if day in days_off else hours.days[day.weekday()]
        since = local - datetime(day.year, day.month, day.day)
        if ranges and ranges[0].start <= since < ranges[-1].end:
            return day
    return (local - DAY_TURN).date()


class _Draft:
    """A story that may go on."""

    __slots__ = ("covered_by", "facts", "last", "reminder", "routine")

    def __init__(self, entry: Entry) -> None:
        self.facts = [entry]
        self.last = entry.fact
        self.reminder = entry.reminder
        self.routine = entry.routine
        self.covered_by: str | None = None

    def add(self, entry: Entry) -> None:
        self.facts.append(entry)
        self.last = entry.fact
        # What hurt is an exercise of the routine.
        if entry.routine is not None and entry.fact is not Fact.HURT:
            self.routine = entry.routine

    def stands_alone(self) -> bool:
        """Whether it is "this hurt" said after the end, or a snooze of nobody knows what."""
        alone = self.reminder is None and len(self.facts) == 1
        return alone and self.last in (Fact.HURT, Fact.SNOOZE)

    def told(self) -> Story:
        return Story(tuple(self.facts), self.reminder, self.routine, self.covered_by)


class _Told:
    """The stories so far, and which of them go on."""

    def __init__(self, plan: Plan) -> None:
        self._drafts: list[_Draft] = []
        self._reminders = {each.id: each for each in plan.settings.reminders}
        self._open: dict[_Key, _Draft] = {}
        self._pause: _Draft | None = None
        self._absence: _Draft | None = None

    def take(self, entry: Entry) -> None:
        match entry.fact:
            case fact if fact not in _ASIDE:
                self._go_on(entry)
            case Fact.PAUSE:
                self._pause = self._begin(entry)
            case Fact.RESUME:
                self._resume(entry)
            case Fact.CREDIT:
                self._credit(entry)

    def stories(self) -> tuple[Story, ...]:
        return tuple([draft.told() for draft in self._drafts])

    def _go_on(self, entry: Entry) -> None:
        key, comes = _key(entry), entry.fact in _ON_SCREEN
        story = self._open.get(key)
        if comes and story is not None and story.last in _ON_SCREEN and entry.fact is Fact.PROMPT:
            story = None  # a card that was lost with the program is not the one that comes now
        if story is None:
            story = self._open[key] = self._begin(entry)
        else:
            story.add(entry)
        if comes and len(self._open) > 1:
            self._cover(entry.reminder)
        if entry.fact in _CLOSING or _only_asked(entry) or story.stands_alone():
            del self._open[key]

    def _resume(self, entry: Entry) -> None:
        if self._pause is None:
            self._begin(entry)
        else:
            self._pause.add(entry)
        self._pause = None

    def _credit(self, entry: Entry) -> None:
        """Ends what waited; the rest of one absence is told together."""
        story = self._open.get(_key(entry))
        if story is not None and story.last in _WAITS:
            story.add(entry)
            del self._open[_key(entry)]
        elif self._absence is not None and self._absence.facts[0].at == entry.at:
            self._absence.add(entry)
        else:
            self._absence = self._begin(entry)
            self._absence.reminder = None  # it is about several

    def _cover(self, by: str | None) -> None:
        """An offer stands for what waits and is no heavier; the history does not tell it again."""
        offered = self._reminders.get(by or "")
        if offered is None:
            return
        for key in [key for key, story in self._open.items() if story.last in _WAITS]:
            story = self._open[key]
            waiting = self._reminders.get(story.reminder or "")
            if waiting is None or waiting is offered:
                continue
            if _covers(offered, waiting):
                story.covered_by = by
                del self._open[key]

    def _begin(self, entry: Entry) -> _Draft:
        story = _Draft(entry)
        self._drafts.append(story)
        return story


_Key = str | tuple[str | None]
"""A reminder, or in a tuple the routine that belongs to none."""


def _key(entry: Entry) -> _Key:
    return entry.reminder or (entry.routine,)


def _covers(offered: Reminder, waiting: Reminder) -> bool:
    """As the schedule covers: no heavier ones, and a fixed time only by another."""
    by_interval = isinstance(waiting.trigger, Every)
    at_fixed_time = not isinstance(offered.trigger, Every)
    return waiting.weight <= offered.weight and (by_interval or at_fixed_time)


def turns(told: Iterable[Story]) -> Sequence[Story]:
    """Only those in which something was due or done."""
    return [story for story in told if story.is_turn]


def done_among(told: Iterable[Story], catalogue: Catalogue) -> int:
    """How many of the turns were done, or as good as done; what every window counts by."""
    return sum(story.outcome(catalogue) is Outcome.DONE for story in turns(told))
