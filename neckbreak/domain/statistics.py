"""What came up, and what became of it: counts of a week, a month or a year. No score."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from neckbreak.domain.effects import Entry
from neckbreak.domain.periods import Period
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact
from neckbreak.domain.stories import Outcome, of_days, stories, turns

# In this order the marks of a day stand: what was done first.
IN_ORDER = (
    Outcome.DONE,
    Outcome.BEGUN,
    Outcome.SNOOZED,
    Outcome.SKIPPED,
    Outcome.HELD,
    Outcome.UNANSWERED,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of turns.

    `outcomes` are what they came to, each turn once, so that they add up to `came`; of these
    `shown` were on the screen as a card. `moved` is the time that was played.
    """

    came: int = 0
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
    shown: int = 0
    moved: timedelta = timedelta()

    @property
    def done(self) -> int:
        """How many were done, or as good as done."""
        return self.outcomes.get(Outcome.DONE, 0)

    def marks(self) -> list[Outcome]:
        """One outcome a turn, in the order of `IN_ORDER`."""
        return [each for each in IN_ORDER for _ in range(self.outcomes.get(each, 0))]


@dataclass(frozen=True, slots=True)
class Part:
    """A day, or a month of a year; `works` tells whether it has working hours."""

    first: date
    last: date
    tally: Tally
    works: bool = True


@dataclass(frozen=True, slots=True)
class Statistics:
    """A period in counts: in all, by part and by reminder (None: what belongs to no reminder).

    `most` is the routine that was done most often, None when none was done twice.
    """

    period: Period
    total: Tally
    parts: tuple[Part, ...]
    reminders: tuple[tuple[str | None, Tally], ...]
    most: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing came up in it at all."""
        return self.total.came == 0


def statistics(entries: Iterable[Entry], shown: Period, plan: Plan) -> Statistics:
    """The counts of this period; what is on the screen still counts once it is answered.

    `entries` may begin earlier and end later: nights belong to the working day before.
    """
    total = _Sum()
    parts = {first: _Sum() for first, _last in shown.parts()}
    reminders: defaultdict[str | None, _Sum] = defaultdict(_Sum)
    routines: Counter[str] = Counter()
    # One pass: a year has thousands of turns, and somebody waits for it.
    told = turns(stories(entries, plan))
    for day, story in of_days(told, plan, shown.first, shown.last):
        outcome = story.outcome(plan.catalogue)
        if outcome is Outcome.OPEN:
            continue
        part = parts[day if day in parts else day.replace(day=1)]
        on_screen = any(entry.fact is Fact.PROMPT for entry in story.facts)
        seconds = sum(entry.seconds for entry in story.facts)
        for each in (total, part, reminders[story.reminder]):
            each.add(outcome, seconds, shown=on_screen)
        routine = story.routine
        if outcome is Outcome.DONE and routine is not None and routine in plan.catalogue:
            routines[routine] += 1
    order = [each.id for each in plan.settings.reminders]
    return Statistics(
        shown,
        total.tally(),
        tuple(
            Part(first, last, parts[first].tally(), _works(first, last, plan))
            for first, last in shown.parts()
        ),
        tuple(
            (id_, reminders[id_].tally())
            for id_ in sorted(reminders, key=lambda id_: _place(id_, order))
        ),
        _most(routines),
    )


class _Sum:
    """Counts that grow turn by turn."""

    def __init__(self) -> None:
        self._outcomes: Counter[Outcome] = Counter()
        self._shown = 0
        self._seconds = 0

    def add(self, outcome: Outcome, seconds: int, *, shown: bool) -> None:
        self._outcomes[outcome] += 1
        self._shown += shown
        self._seconds += seconds

    def tally(self) -> Tally:
        return Tally(
            came=self._outcomes.total(),
            outcomes=dict(self._outcomes),
            shown=self._shown,
            moved=timedelta(seconds=self._seconds),
        )


def _works(first: date, last: date, plan: Plan) -> bool:
    settings = plan.settings
    has_hours = bool(settings.hours.days[first.weekday()]) and first not in settings.days_off
    return has_hours or first != last


def _place(id_: str | None, order: Sequence[str]) -> tuple[int, str]:
    return (order.index(id_), "") if id_ in order else (len(order), id_ or "~")


def _most(routines: Counter[str]) -> str | None:
    if not routines:
        return None
    # Of equals the first by name, so that the same history always tells the same.
    routine, times = min(routines.items(), key=lambda each: (-each[1], each[0]))
    return routine if times > 1 else None
