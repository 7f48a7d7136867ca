"""What came up, and what became of it: counts of a week, a month or a year. No score."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from neckbreak.domain.effects import Entry
from neckbreak.domain.periods import DAY, Period
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact
from neckbreak.domain.stories import Outcome, Story, of_days, stories, turns

MINUTE = timedelta(minutes=1)

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
    `shown` were on the screen as a card, and `waiting` are snoozed and can still come. `moved` is
    the time that was played.
    """

    came: int = 0
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
    shown: int = 0
    moved: timedelta = timedelta()
    waiting: int = 0

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


def statistics(
    entries: Iterable[Entry], shown: Period, plan: Plan, today: date | None = None
) -> Statistics:
    """The counts of this period; what is on the screen still counts once it is answered.

    `today` is the day that goes on, on which what is snoozed can still come.
    `entries` may begin earlier and end later: nights belong to the working day before.
    """
    parts = shown.parts()
    part_of = {
        first + number * DAY: first
        for first, last in parts
        for number in range((last - first).days + 1)
    }
    # One pass that counts each turn once: a year has thousands, and somebody waits for it.
    cells: defaultdict[tuple[date, str | None], _Sum] = defaultdict(_Sum)
    routines: Counter[str] = Counter()
    told = turns(stories(entries, plan))
    for day, story in of_days(told, plan, shown.first, shown.last):
        outcome = story.outcome(plan.catalogue)
        if outcome is _OPEN:
            continue
        cells[part_of[day], story.reminder].add(story, outcome, goes_on=day == today)
        if outcome is _DONE and story.routine is not None:
            routines[story.routine] += 1
    order = [each.id for each in plan.settings.reminders]
    reminders = sorted({id_ for _part, id_ in cells}, key=lambda id_: _place(id_, order))
    return Statistics(
        shown,
        _tally(cells.values()),
        tuple(
            Part(
                first,
                last,
                _tally(each for (part, _id), each in cells.items() if part == first),
                _works(first, last, plan),
            )
            for first, last in parts
        ),
        tuple(
            (id_, _tally(each for (_part, of), each in cells.items() if of == id_))
            for id_ in reminders
        ),
        _most({id_: times for id_, times in routines.items() if id_ in plan.catalogue}),
    )


def whole_minutes(lengths: Sequence[timedelta]) -> list[int]:
    """Each length in minutes, rounded so that together they make the minutes of their sum.

    Those of which most would be cut off are rounded up.
    """
    minutes = [each // MINUTE for each in lengths]
    missing = round(sum(lengths, timedelta()) / MINUTE) - sum(minutes)
    most_cut = sorted(range(len(lengths)), key=lambda place: lengths[place] % MINUTE, reverse=True)
    for place in most_cut[:missing]:
        minutes[place] += 1
    return minutes


# By name, since looking them up in their class takes half as long as counting a turn.
_OPEN, _DONE, _PROMPT = Outcome.OPEN, Outcome.DONE, Fact.PROMPT


class _Sum:
    """Counts that grow turn by turn."""

    __slots__ = ("outcomes", "seconds", "shown", "waiting")

    def __init__(self) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.shown = 0
        self.seconds = 0
        self.waiting = 0

    def add(self, story: Story, outcome: Outcome, *, goes_on: bool) -> None:
        self.outcomes[outcome] += 1
        self.waiting += goes_on and story.is_snoozed
        shown = False
        for entry in story.facts:
            self.seconds += entry.seconds
            shown = shown or entry.fact is _PROMPT
        self.shown += shown


def _tally(sums: Iterable[_Sum]) -> Tally:
    """The counts of them all."""
    outcomes: Counter[Outcome] = Counter()
    shown = seconds = waiting = 0
    for each in sums:
        outcomes.update(each.outcomes)
        shown += each.shown
        seconds += each.seconds
        waiting += each.waiting
    return Tally(outcomes.total(), dict(outcomes), shown, timedelta(seconds=seconds), waiting)


def _works(first: date, last: date, plan: Plan) -> bool:
    settings = plan.settings
    has_hours = bool(settings.hours.days[first.weekday()]) and first not in settings.days_off
    return has_hours or first != last


def _place(id_: str | None, order: Sequence[str]) -> tuple[int, str]:
    return (order.index(id_), "") if id_ in order else (len(order), id_ or "~")


def _most(routines: Mapping[str, int]) -> str | None:
    if not routines:
        return None
    # Of equals the first by name, so that the same history always tells the same.
    routine, times = min(routines.items(), key=lambda each: (-each[1], each[0]))
    return routine if times > 1 else None
