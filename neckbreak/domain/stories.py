"""What became of each reminder's turn, told from the history's own facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from neckbreak.domain.calendar import DAY, DAY_TURN, WeeklyHours
from neckbreak.domain.effects import Entry
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.reminders import Every, Reminder
from neckbreak.domain.routines import Catalogue, Family

# A routine that was stopped counts as finished from this part of its length on.
ENOUGH = 0.6

_CLOSING = frozenset({Fact.FINISH, Fact.STOP, Fact.SKIP, Fact.EXPIRE})
# What stands open so is covered by the next offer that is as heavy.
_WAITS = frozenset({Fact.HOLD, Fact.RELEASE, Fact.SNOOZE})
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


@dataclass(frozen=True, slots=True)
class Story:
    """The facts that belong together, in order; there is always one.

    `reminder` is None for a pause, for time away, and for a routine that belongs to no reminder;
    `covered_by` is the reminder whose offer stood for this one.
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
        came = (each.at for each in reversed(self.facts) if each.fact in (Fact.PROMPT, Fact.START))
        return next(came, self.at)

    @property
    def is_turn(self) -> bool:
        """Whether something was due or done in it; pauses and time away are none."""
        first = self.facts[0].fact
        if first in _ASIDE or (self.reminder is None and self.routine is None):
            return False
        return first is not Fact.HURT or len(self.facts) > 1

    def had(self, fact: Fact) -> bool:
        """Whether this happened in it."""
        return any(each.fact is fact for each in self.facts)

    def kind(self, catalogue: Catalogue) -> Family | None:
        """What was offered or done, as far as the catalogue still knows it."""
        routine = catalogue.get(self.routine or "")
        return None if routine is None else routine.family

    def outcome(self, catalogue: Catalogue) -> Outcome:
        """What became of it in the end."""
        last = self.facts[-1]
        match last.fact:
            case Fact.FINISH | Fact.STOP:
                return Outcome.DONE if is_enough(last, catalogue) else Outcome.BEGUN
            case Fact.SKIP:
                return Outcome.SKIPPED
            case Fact.PROMPT | Fact.START:
                return Outcome.OPEN
            case Fact.EXPIRE if last.reason is Reason.LIMIT:
                return Outcome.HELD
        put_off = [each for each in self.facts if each.fact in (Fact.HOLD, Fact.SNOOZE)]
        if not put_off:
            return Outcome.UNANSWERED
        return Outcome.HELD if put_off[-1].fact is Fact.HOLD else Outcome.SNOOZED


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
    return tuple(told.stories)


def of_days(
    told: Iterable[Story], plan: Plan, first: date, last: date
) -> Iterator[tuple[date, Story]]:
    """Those that began on these working days, both included, each with its day."""
    settings = plan.settings
    for story in told:
        day = day_told(story.at, settings.hours, settings.days_off)
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


class _Told:
    """The stories so far, and which of them go on."""

    def __init__(self, plan: Plan) -> None:
        self.stories: list[Story] = []
        self._reminders = {each.id: each for each in plan.settings.reminders}
        self._open: dict[str, int] = {}
        self._pause: int | None = None

    def take(self, entry: Entry) -> None:
        match entry.fact:
            case Fact.PAUSE:
                self._pause = self._begin(entry)
            case Fact.RESUME:
                self._resume(entry)
            case Fact.CREDIT:
                self._credit(entry)
            case _:
                self._go_on(entry)

    def _go_on(self, entry: Entry) -> None:
        key = _key(entry)
        number = self._open.get(key)
        last = None if number is None else self.stories[number].facts[-1].fact
        if entry.fact is Fact.PROMPT and last in (Fact.PROMPT, Fact.START):
            number = None  # a card that was lost with the program is not the one that comes now
        if number is None:
            number = self._open[key] = self._begin(entry)
        else:
            self._add(number, entry)
        if entry.fact in (Fact.PROMPT, Fact.START):
            self._cover(entry.reminder)
        if entry.fact in _CLOSING or self._stands_alone(number):
            del self._open[key]

    def _resume(self, entry: Entry) -> None:
        if self._pause is None:
            self._begin(entry)
        else:
            self._add(self._pause, entry)
        self._pause = None

    def _credit(self, entry: Entry) -> None:
        """Ends what waited; the rest of one absence is told together."""
        number = self._open.get(_key(entry))
        if number is not None and self.stories[number].facts[-1].fact in _WAITS:
            self._add(number, entry)
            del self._open[_key(entry)]
            return
        last = self.stories[-1].facts[-1] if self.stories else None
        if last is not None and (last.fact, last.at) == (Fact.CREDIT, entry.at):
            credited = self.stories[-1]
            if credited.facts[0].fact is Fact.CREDIT:
                self.stories[-1] = replace(credited, facts=(*credited.facts, entry))
                return
        self.stories.append(Story((entry,)))

    def _cover(self, by: str | None) -> None:
        """An offer stands for what waits and is no heavier; the history does not tell it again."""
        offered = self._reminders.get(by or "")
        for key, number in list(self._open.items()):
            story = self.stories[number]
            waiting = self._reminders.get(story.reminder or "")
            if offered is None or waiting is None or offered is waiting:
                continue
            if story.facts[-1].fact in _WAITS and _covers(offered, waiting):
                self.stories[number] = replace(story, covered_by=by)
                del self._open[key]

    def _stands_alone(self, number: int) -> bool:
        """Whether it is "this hurt" said after the end, or a snooze of nobody knows what."""
        facts, reminder = self.stories[number].facts, self.stories[number].reminder
        alone = len(facts) == 1 and reminder is None
        return alone and facts[0].fact in (Fact.HURT, Fact.SNOOZE)

    def _begin(self, entry: Entry) -> int:
        self.stories.append(Story((entry,), entry.reminder, entry.routine))
        return len(self.stories) - 1

    def _add(self, number: int, entry: Entry) -> None:
        story = self.stories[number]
        facts = (*story.facts, entry)
        # What hurt is an exercise of the routine.
        routine = story.routine if entry.fact is Fact.HURT else entry.routine or story.routine
        self.stories[number] = replace(story, facts=facts, routine=routine)


def _key(entry: Entry) -> str:
    return f"reminder {entry.reminder}" if entry.reminder else f"routine {entry.routine or ''}"


def _covers(offered: Reminder, waiting: Reminder) -> bool:
    """As the schedule covers: no heavier ones, and a fixed time only by another."""
    by_interval = isinstance(waiting.trigger, Every)
    at_fixed_time = not isinstance(offered.trigger, Every)
    return waiting.weight <= offered.weight and (by_interval or at_fixed_time)


def turns(told: Iterable[Story]) -> Sequence[Story]:
    """Only those in which something was due or done."""
    return [story for story in told if story.is_turn]
