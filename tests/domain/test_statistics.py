"""A week in counts: what came up, and what became of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from neckbreak.domain.calendar import Range, WeeklyHours
from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.effects import Entry
from neckbreak.domain.periods import Period, Span, after, before, period
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.routines import Family, Routine, Step
from neckbreak.domain.settings import Settings
from neckbreak.domain.statistics import Statistics, Tally, statistics
from neckbreak.domain.stories import Outcome

HEAD = Routine("posture.head", "Head over shoulders", Family.POSTURE, (Step("Sit.", 20),))
WALK = Routine("move.walk", "Walk and water", Family.MOVE, (Step("Walk.", 300),))
PLAN = Plan(Settings(reminders=DEFAULT_REMINDERS), {HEAD.id: HEAD, WALK.id: WALK})
SUMMER = timezone(timedelta(hours=2))
WEEK = Period(Span.WEEK, date(2026, 6, 15), date(2026, 6, 21))


def fact(
    day: int,
    hour: int,
    minute: int,
    what: Fact,
    reason: Reason | None = None,
    *,
    reminder: str | None = "posture",
    routine: str | None = HEAD.id,
    seconds: int = 0,
) -> Entry:
    at = datetime(2026, 6, day, hour, minute, tzinfo=SUMMER)
    return Entry(at, what, reminder, routine, seconds, reason)


# Monday: one done after a meeting and a snooze, one skipped, one not answered; away in between.
# Tuesday: one held until the day was over, a walk of which most was done, one only begun.
ENTRIES = (
    fact(15, 9, 0, Fact.HOLD, Reason.MEETING, routine=None),
    fact(15, 9, 20, Fact.RELEASE, routine=None),
    fact(15, 9, 22, Fact.PROMPT),
    fact(15, 9, 23, Fact.SNOOZE),
    fact(15, 9, 33, Fact.PROMPT),
    fact(15, 9, 34, Fact.FINISH, seconds=20),
    fact(15, 10, 0, Fact.PROMPT),
    fact(15, 10, 1, Fact.SKIP, Reason.BY_USER),
    fact(15, 13, 0, Fact.CREDIT, Reason.IDLE),
    fact(15, 14, 0, Fact.PROMPT),
    fact(15, 14, 2, Fact.EXPIRE, Reason.UNANSWERED),
    fact(16, 9, 0, Fact.START, reminder="long", routine=WALK.id),
    fact(16, 9, 4, Fact.STOP, Reason.CLOSED, reminder="long", routine=WALK.id, seconds=240),
    fact(16, 11, 0, Fact.START, reminder="long", routine=WALK.id),
    fact(16, 11, 1, Fact.STOP, Reason.CLOSED, reminder="long", routine=WALK.id, seconds=30),
    fact(16, 17, 50, Fact.HOLD, Reason.FULL_SCREEN, routine=None),
    fact(16, 18, 0, Fact.EXPIRE, Reason.DAY_OVER, routine=None),
)


def counted(*entries: Entry, shown: Period = WEEK, plan: Plan = PLAN) -> Statistics:
    return statistics(entries, shown, plan)


def test_a_week_is_counted_in_all() -> None:
    assert counted(*ENTRIES).total == Tally(
        came=6,
        outcomes={
            Outcome.DONE: 2,
            Outcome.SKIPPED: 1,
            Outcome.UNANSWERED: 1,
            Outcome.BEGUN: 1,
            Outcome.HELD: 1,
        },
        shown=3,
        moved=timedelta(seconds=290),
    )


def test_each_turn_counts_as_one_thing_so_that_a_row_adds_up_to_what_came() -> None:
    found = counted(*ENTRIES)
    for tally in (found.total, *(each for _id, each in found.reminders)):
        assert sum(tally.outcomes.values()) == tally.came


def test_each_day_has_its_marks_with_what_was_done_first() -> None:
    marks = {part.first.day: part.tally.marks() for part in counted(*ENTRIES).parts}
    assert marks[15] == [Outcome.DONE, Outcome.SKIPPED, Outcome.UNANSWERED]
    assert marks[16] == [Outcome.DONE, Outcome.BEGUN, Outcome.HELD]
    assert marks[17] == []


def test_each_reminder_is_counted_in_the_order_of_the_settings() -> None:
    found = [(id_, each.came, each.done) for id_, each in counted(*ENTRIES).reminders]
    assert found == [("posture", 4, 1), ("long", 2, 1)]


def test_what_belongs_to_no_reminder_comes_last() -> None:
    own = fact(17, 9, 0, Fact.FINISH, reminder=None, routine=WALK.id, seconds=300)
    gone = fact(17, 10, 0, Fact.SKIP, Reason.BY_USER, reminder="removed")
    found = [id_ for id_, _each in counted(own, gone, *ENTRIES).reminders]
    assert found == ["posture", "long", "removed", None]


def test_a_weekend_without_hours_does_not_work() -> None:
    assert [part.works for part in counted().parts] == [True] * 5 + [False] * 2
    assert counted().is_empty


def test_what_is_on_the_screen_counts_once_it_is_answered() -> None:
    assert counted(fact(15, 9, 0, Fact.PROMPT)).is_empty


def test_a_snoozed_one_can_still_come_while_its_day_goes_on() -> None:
    snoozed = (fact(15, 9, 0, Fact.PROMPT), fact(15, 9, 1, Fact.SNOOZE))
    monday, tuesday = date(2026, 6, 15), date(2026, 6, 16)
    assert statistics(snoozed, WEEK, PLAN, monday).total.waiting == 1
    assert statistics(snoozed, WEEK, PLAN, tuesday).total.waiting == 0
    over = (*snoozed, fact(15, 18, 0, Fact.EXPIRE, Reason.DAY_OVER))
    assert statistics(over, WEEK, PLAN, monday).total.waiting == 0


def test_a_snoozed_one_that_another_covered_comes_no_more() -> None:
    entries = (
        fact(15, 9, 0, Fact.PROMPT),
        fact(15, 9, 1, Fact.SNOOZE),
        fact(15, 9, 30, Fact.START, reminder="long", routine=WALK.id),
    )
    found = statistics(entries, WEEK, PLAN, date(2026, 6, 15))
    assert (found.total.outcomes, found.total.waiting) == ({Outcome.SNOOZED: 1}, 0)


def test_days_outside_the_period_are_not_counted() -> None:
    inside = fact(15, 9, 0, Fact.SKIP, Reason.BY_USER)
    outside = fact(14, 9, 0, Fact.SKIP, Reason.BY_USER)
    assert counted(outside, inside).total.came == 1


def test_the_end_of_a_night_shift_belongs_to_the_week_in_which_it_began() -> None:
    night = Range(timedelta(hours=22), timedelta(hours=30))
    plan = Plan(
        Settings(reminders=DEFAULT_REMINDERS, hours=WeeklyHours(((night,),) * 7)), PLAN.catalogue
    )
    monday_morning = fact(22, 2, 0, Fact.SKIP, Reason.BY_USER)
    assert counted(monday_morning, plan=plan).parts[6].tally.outcomes == {Outcome.SKIPPED: 1}


def test_the_routine_that_was_done_most_is_named() -> None:
    twice = [fact(17, hour, 0, Fact.FINISH, seconds=20) for hour in (9, 10)]
    assert counted(*twice, *ENTRIES).most == HEAD.id


def test_one_of_each_makes_none_the_most() -> None:
    assert counted(fact(17, 9, 0, Fact.FINISH, seconds=20)).most is None


def test_a_year_is_shown_by_months() -> None:
    year = counted(*ENTRIES, shown=period(Span.YEAR, date(2026, 6, 15)))
    assert [part.tally.came for part in year.parts] == [0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0]
    assert year.parts[1].last == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("span", "week_starts", "first", "last"),
    [
        (Span.DAY, 0, date(2026, 2, 28), date(2026, 2, 28)),
        (Span.WEEK, 0, date(2026, 2, 23), date(2026, 3, 1)),
        (Span.WEEK, 6, date(2026, 2, 22), date(2026, 2, 28)),
        (Span.MONTH, 0, date(2026, 2, 1), date(2026, 2, 28)),
        (Span.YEAR, 0, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_holds_its_day(span: Span, week_starts: int, first: date, last: date) -> None:
    assert period(span, date(2026, 2, 28), week_starts) == Period(span, first, last)


def test_periods_follow_each_other_without_a_gap() -> None:
    month = period(Span.MONTH, date(2024, 1, 31))
    assert after(month) == Period(Span.MONTH, date(2024, 2, 1), date(2024, 2, 29))
    assert before(month) == Period(Span.MONTH, date(2023, 12, 1), date(2023, 12, 31))
    assert after(before(WEEK)) == WEEK


def test_a_period_knows_its_days() -> None:
    assert WEEK.has(date(2026, 6, 15))
    assert WEEK.has(date(2026, 6, 21))
    assert not WEEK.has(date(2026, 6, 22))
