"""What came up, and what became of it: counts of a week, a month or a year. No score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from neckbreak.domain.effects import Entry
from neckbreak.domain.periods import Period
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.stories import Outcome, Story, of_days, stories, turns

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

    `outcomes` are what they came to, each turn once; the other counts may overlap: one that was
    held, then shown, then snoozed and done counts in each. `moved` is the time that was played.
    """

    came: int = 0
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
    shown: int = 0
    done: int = 0
    snoozed: int = 0
    skipped: int = 0
    expired: int = 0
    held: int = 0
    moved: timedelta = timedelta()

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
    told = turns(stories(entries, plan))
    known = [
        (day, story)
        for day, story in of_days(told, plan, shown.first, shown.last)
        if story.outcome(plan.catalogue) is not Outcome.OPEN
    ]
    by_reminder: dict[str | None, list[Story]] = {}
    for _day, story in known:
        by_reminder.setdefault(story.reminder, []).append(story)
    order = [each.id for each in plan.settings.reminders]
    return Statistics(
        shown,
        tally([story for _day, story in known], plan.catalogue),
        tuple(_parts(known, shown, plan)),
        tuple(
            (id_, tally(by_reminder[id_], plan.catalogue))
            for id_ in sorted(by_reminder, key=lambda id_: _place(id_, order))
        ),
        _most(known, plan.catalogue),
    )


def tally(told: Sequence[Story], catalogue: Catalogue) -> Tally:
    """Count these turns."""
    outcomes = Counter(story.outcome(catalogue) for story in told)
    return Tally(
        came=len(told),
        outcomes=dict(outcomes),
        shown=_count(told, Fact.PROMPT),
        done=outcomes[Outcome.DONE],
        snoozed=_count(told, Fact.SNOOZE),
        skipped=outcomes[Outcome.SKIPPED],
        expired=_count(told, Fact.EXPIRE),
        held=sum(1 for story in told if was_held(story)),
        moved=timedelta(seconds=sum(each.seconds for story in told for each in story.facts)),
    )


def was_held(story: Story) -> bool:
    """Whether it was held back for a while; waiting for the hands is not that."""
    return any(each.fact is Fact.HOLD and each.reason is not Reason.TYPING for each in story.facts)


def _count(told: Sequence[Story], fact: Fact) -> int:
    return sum(1 for story in told if story.had(fact))


def _parts(known: Sequence[tuple[date, Story]], shown: Period, plan: Plan) -> Iterable[Part]:
    settings = plan.settings
    places = shown.parts()
    firsts = [first for first, _last in places]
    by_part: dict[date, list[Story]] = {first: [] for first in firsts}
    for day, story in known:
        by_part[day if day in by_part else day.replace(day=1)].append(story)
    for first, last in places:
        works = bool(settings.hours.days[first.weekday()]) and first not in settings.days_off
        counted = tally(by_part[first], plan.catalogue)
        yield Part(first, last, counted, works or first != last)


def _place(id_: str | None, order: Sequence[str]) -> tuple[int, str]:
    return (order.index(id_), "") if id_ in order else (len(order), id_ or "~")


def _most(known: Sequence[tuple[date, Story]], catalogue: Catalogue) -> str | None:
    done = Counter(
        story.routine
        for _day, story in known
        if story.routine in catalogue and story.outcome(catalogue) is Outcome.DONE
    )
    if not done:
        return None
    # Of equals the first by name, so that the same history always tells the same.
    routine, times = min(done.items(), key=lambda each: (-each[1], each[0] or ""))
    return routine if times > 1 else None
