"""Today as marks: one for each occasion, with what became of it."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from neckbreak.domain.day import DayMark, coming, happened, said
from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.effects import Entry
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.planning import PlannedOffer
from neckbreak.domain.reasons import Fact
from neckbreak.domain.routines import Family, Routine, Step
from neckbreak.domain.settings import Settings
from neckbreak.domain.status import Upcoming
from neckbreak.domain.stories import Outcome, stories

WALK = Routine("move.walk", "Walk and water", Family.MOVE, (Step("Walk.", 60),))
CATALOGUE = {WALK.id: WALK}
PLAN = Plan(Settings(reminders=DEFAULT_REMINDERS), CATALOGUE)
GAP = timedelta(minutes=15)


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 18, hour, minute, tzinfo=UTC)


NOW = Moment(at(10, 12), timedelta(hours=5), ZoneInfo("Europe/Berlin"))


def test_an_offer_that_was_done_is_one_mark() -> None:
    entries = [
        Entry(at(9, 0), Fact.PROMPT, "long", WALK.id),
        Entry(at(9, 1), Fact.START, "long", WALK.id),
        Entry(at(9, 6), Fact.FINISH, "long", WALK.id, 300),
    ]
    assert happened(stories(entries, PLAN), CATALOGUE) == (
        DayMark(at(9, 1), "long", Family.MOVE, Outcome.DONE),
    )


def test_one_that_was_snoozed_stands_where_it_came_in_the_end() -> None:
    entries = [
        Entry(at(9, 0), Fact.PROMPT, "long", WALK.id),
        Entry(at(9, 1), Fact.SNOOZE, "long", WALK.id),
        Entry(at(9, 11), Fact.PROMPT, "long", WALK.id),
        Entry(at(9, 12), Fact.SKIP, "long", WALK.id),
    ]
    assert happened(stories(entries, PLAN), CATALOGUE) == (
        DayMark(at(9, 11), "long", Family.MOVE, Outcome.SKIPPED),
    )


def test_the_next_prompt_after_an_answer_is_another_mark() -> None:
    entries = [
        Entry(at(9, 0), Fact.PROMPT, "posture"),
        Entry(at(9, 2), Fact.EXPIRE, "posture"),
        Entry(at(9, 30), Fact.PROMPT, "posture"),
        Entry(at(9, 31), Fact.FINISH, "posture"),
    ]
    assert [(mark.at, mark.outcome) for mark in happened(stories(entries, PLAN), CATALOGUE)] == [
        (at(9, 0), Outcome.UNANSWERED),
        (at(9, 30), Outcome.DONE),
    ]


def test_pauses_and_credits_are_no_marks() -> None:
    entries = [
        Entry(at(9, 0), Fact.PAUSE),
        Entry(at(9, 30), Fact.RESUME),
        Entry(at(9, 40), Fact.CREDIT, "posture"),
    ]
    assert happened(stories(entries, PLAN), CATALOGUE) == ()


def test_what_is_held_waits_on_the_line_until_it_comes() -> None:
    entries = [Entry(at(9, 0), Fact.HOLD, "long", WALK.id)]
    assert [mark.outcome for mark in happened(stories(entries, PLAN), CATALOGUE)] == [Outcome.HELD]
    entries += [Entry(at(9, 50), Fact.PROMPT, "long", WALK.id)]
    assert [(mark.at, mark.outcome) for mark in happened(stories(entries, PLAN), CATALOGUE)] == [
        (at(9, 50), Outcome.OPEN)
    ]


def test_what_comes_begins_with_what_is_really_next() -> None:
    planned = [
        PlannedOffer(at(9, 0), "posture", Family.POSTURE, "posture.head", 22),
        PlannedOffer(at(10, 30), "posture", Family.POSTURE, "posture.head", 22),
        PlannedOffer(at(11, 0), "long", Family.MOVE, WALK.id, 300),
    ]
    shown = coming(planned, Upcoming("long", at(10, 40), WALK.id), NOW, at(17, 0), GAP, CATALOGUE)
    assert shown == (
        DayMark(at(10, 40), "long", Family.MOVE),
        DayMark(at(11, 0), "long", Family.MOVE),
    )


def test_without_a_next_one_the_plan_goes_on_from_now() -> None:
    planned = [
        PlannedOffer(at(9, 0), "posture", Family.POSTURE, "posture.head", 22),
        PlannedOffer(at(10, 30), "posture", Family.POSTURE, "posture.head", 22),
    ]
    assert [mark.at for mark in coming(planned, None, NOW, at(17, 0), GAP, CATALOGUE)] == [
        at(10, 30)
    ]


def test_what_comes_tomorrow_is_no_mark_of_today() -> None:
    tomorrow = Upcoming("long", at(10, 40) + timedelta(days=1), WALK.id)
    assert coming([], tomorrow, NOW, at(17, 0), GAP, CATALOGUE) == ()


def test_a_mark_is_read_with_its_time_and_what_became_of_it() -> None:
    settings = Settings(reminders=DEFAULT_REMINDERS)
    skipped = DayMark(at(9, 30), "posture", Family.POSTURE, Outcome.SKIPPED)
    assert said(skipped, settings, NOW) == Message(
        "day.mark.skipped", {"at": time(10, 30), "reminder": Message("reminder.posture")}
    )
    assert said(DayMark(at(11, 0), "long"), settings, NOW).id == "day.mark.coming"
