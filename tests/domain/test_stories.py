"""The day told turn by turn: which facts belong together, and the sentences they make."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from neckbreak.domain.calendar import Range, WeeklyHours
from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.effects import Entry
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.routines import Family, Routine, Step
from neckbreak.domain.settings import Settings
from neckbreak.domain.stories import Outcome, Story, day_told, of_days, stories, turns
from neckbreak.domain.story_words import title, told
from neckbreak.storage.words import CatalogueWords

HEAD = Routine("posture.head", "Head over shoulders", Family.POSTURE, (Step("Sit.", 22),))
WALK = Routine("move.walk", "Walk and water", Family.MOVE, (Step("Walk.", 300),))
PLAN = Plan(Settings(reminders=DEFAULT_REMINDERS), {HEAD.id: HEAD, WALK.id: WALK})
SUMMER = timezone(timedelta(hours=2))
WORDS = CatalogueWords(Path(__file__).parents[2] / "resources" / "translations", zone=lambda: UTC)

# Reasons as the command line's closed lists give them to a fact; None: the fact has none.
CLOSED_LISTS: dict[Fact, tuple[Reason | None, ...]] = {
    Fact.PROMPT: (None,),
    Fact.START: (None,),
    Fact.FINISH: (None,),
    Fact.STOP: (Reason.HURT, Reason.CLOSED, Reason.LOCKED, Reason.ASLEEP, Reason.MEETING),
    Fact.SNOOZE: (None,),
    Fact.SKIP: (Reason.BY_USER,),
    Fact.EXPIRE: (Reason.UNANSWERED, Reason.LIMIT, Reason.DAY_OVER),
    Fact.HOLD: (
        Reason.MEETING,
        Reason.FULL_SCREEN,
        Reason.DO_NOT_DISTURB,
        Reason.TYPING,
        Reason.LOCKED,
        Reason.ASLEEP,
    ),
    Fact.RELEASE: (None,),
    Fact.CREDIT: (Reason.IDLE, Reason.LOCKED, Reason.ASLEEP),
    Fact.PAUSE: (Reason.BY_USER,),
    Fact.RESUME: (None,),
    Fact.HURT: (None,),
}


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 6, 17, hour, minute, tzinfo=SUMMER)


def fact(
    hour: int,
    minute: int,
    what: Fact,
    reason: Reason | None = None,
    *,
    reminder: str | None = "posture",
    routine: str | None = HEAD.id,
    seconds: int = 0,
    until: datetime | None = None,
) -> Entry:
    return Entry(at(hour, minute), what, reminder, routine, seconds, reason, until)


def lines(*entries: Entry) -> list[str]:
    return [
        f"{story.at:%H:%M} {_about(story)}: {WORDS.say(told(story, PLAN.settings, PLAN.catalogue))}"
        for story in stories(entries, PLAN)
    ]


def _about(story: Story) -> str:
    said = title(story, PLAN.settings)
    return WORDS.say(said) if said is not None else str(story.routine)


def outcomes(*entries: Entry) -> list[Outcome]:
    return [story.outcome(PLAN.catalogue) for story in turns(stories(entries, PLAN))]


# --- what belongs together


def test_what_was_held_and_offered_and_done_is_one_story() -> None:
    assert lines(
        fact(10, 30, Fact.HOLD, Reason.MEETING, routine=None),
        fact(10, 56, Fact.RELEASE, routine=None),
        fact(10, 58, Fact.PROMPT),
        fact(10, 59, Fact.FINISH, seconds=22),
    ) == [
        "10:30 Posture check: Due, but held: you were in a meeting. Free again at 10:56."
        " Came at 10:58. Done in 22 s."
    ]


def test_a_card_that_a_meeting_took_away_comes_again() -> None:
    assert lines(
        fact(10, 30, Fact.PROMPT),
        fact(10, 31, Fact.HOLD, Reason.MEETING),
        fact(11, 0, Fact.RELEASE),
        fact(11, 2, Fact.PROMPT),
        fact(11, 4, Fact.EXPIRE, Reason.UNANSWERED),
    ) == [
        "10:30 Posture check: It came. Taken away at 10:31: a meeting began."
        " Free again at 11:00. Came at 11:02. Not answered."
    ]


def test_one_that_was_snoozed_comes_back_and_is_started() -> None:
    assert lines(
        fact(11, 0, Fact.PROMPT, reminder="long", routine=WALK.id),
        fact(11, 1, Fact.SNOOZE, reminder="long", routine=WALK.id, until=at(11, 11)),
        fact(11, 11, Fact.PROMPT, reminder="long", routine=WALK.id),
        fact(11, 12, Fact.START, reminder="long", routine=WALK.id),
        fact(11, 17, Fact.FINISH, reminder="long", routine=WALK.id, seconds=300),
    ) == [
        "11:00 Longer break: Snoozed until 11:11. Came back at 11:11. Started at 11:12."
        " Done in 5 min."
    ]


def test_the_next_card_after_an_answer_is_another_story() -> None:
    assert lines(
        fact(9, 0, Fact.PROMPT),
        fact(9, 1, Fact.SKIP, Reason.BY_USER),
        fact(9, 30, Fact.PROMPT),
    ) == ["09:00 Posture check: Skipped at 09:01.", "09:30 Posture check: It came."]


def test_a_card_that_was_lost_with_the_program_is_not_the_next_one() -> None:
    assert lines(fact(9, 0, Fact.PROMPT), fact(9, 40, Fact.PROMPT)) == [
        "09:00 Posture check: It came.",
        "09:40 Posture check: It came.",
    ]


def test_what_waited_through_a_meeting_is_covered_by_the_heavier_one() -> None:
    assert lines(
        fact(10, 30, Fact.HOLD, Reason.MEETING, routine=None),
        fact(11, 0, Fact.HOLD, Reason.MEETING, reminder="long", routine=None),
        fact(11, 5, Fact.RELEASE, reminder="long", routine=None),
        fact(11, 5, Fact.RELEASE, routine=None),
        fact(11, 7, Fact.PROMPT, reminder="long", routine=WALK.id),
        fact(11, 8, Fact.SKIP, Reason.BY_USER, reminder="long", routine=WALK.id),
        fact(11, 40, Fact.PROMPT),
    ) == [
        "10:30 Posture check: Due, but held: you were in a meeting. Free again at 11:05."
        " Longer break stood for it.",
        "11:00 Longer break: Due, but held: you were in a meeting. Free again at 11:05."
        " Came at 11:07. Skipped at 11:08.",
        "11:40 Posture check: It came.",
    ]


def test_a_fixed_time_is_not_covered_by_an_interval() -> None:
    assert lines(
        fact(14, 30, Fact.HOLD, Reason.FULL_SCREEN, reminder="acupressure", routine=None),
        fact(14, 50, Fact.RELEASE, reminder="acupressure", routine=None),
        fact(14, 52, Fact.PROMPT, reminder="long", routine=WALK.id),
        fact(14, 53, Fact.FINISH, reminder="long", routine=WALK.id),
        fact(15, 8, Fact.PROMPT, reminder="acupressure", routine=None),
    ) == [
        "14:30 Acupressure: Due, but held: a window filled the screen. Free again at 14:50."
        " Came at 15:08.",
        "14:52 Longer break: Done.",
    ]


def test_an_absence_is_told_once_with_all_that_it_counts_as() -> None:
    assert lines(
        fact(13, 30, Fact.CREDIT, Reason.IDLE, reminder="long", routine=None),
        fact(13, 30, Fact.CREDIT, Reason.IDLE, reminder="posture", routine=None),
        fact(13, 30, Fact.CREDIT, Reason.IDLE, reminder="shoulders", routine=None),
    ) == [
        "13:30 Away: Nobody was there, and that counts as: Longer break, Posture check,"
        " Shoulder rolls and neck."
    ]


def test_what_was_held_ends_with_the_absence_that_counts_as_it() -> None:
    assert lines(
        fact(10, 30, Fact.PROMPT),
        fact(10, 31, Fact.HOLD, Reason.LOCKED),
        fact(10, 45, Fact.CREDIT, Reason.LOCKED, routine=None),
        fact(11, 15, Fact.PROMPT),
    ) == [
        "10:30 Posture check: It came. Taken away at 10:31: the screen was locked."
        " The screen was locked, and that counts as this break.",
        "11:15 Posture check: It came.",
    ]


def test_an_absence_does_not_end_a_card_that_still_shows() -> None:
    assert lines(
        fact(11, 0, Fact.PROMPT),
        fact(11, 4, Fact.CREDIT, Reason.IDLE, routine=None),
        fact(11, 5, Fact.FINISH, seconds=22),
    ) == [
        "11:00 Posture check: Done in 22 s.",
        "11:04 Away: Nobody was there, and that counts as: Posture check.",
    ]


def test_a_pause_is_told_until_it_was_ended() -> None:
    assert lines(
        fact(9, 0, Fact.PAUSE, reminder=None, routine=None, until=at(10)),
        fact(9, 40, Fact.RESUME, reminder=None, routine=None),
        fact(12, 0, Fact.PAUSE, reminder=None, routine=None),
    ) == [
        "09:00 Pause: Paused until 10:00. Resumed at 09:40.",
        "12:00 Pause: Paused until you resume.",
    ]


def test_a_pause_until_tomorrow_names_the_day() -> None:
    tomorrow = datetime(2026, 6, 18, 6, tzinfo=UTC)
    assert lines(fact(17, 0, Fact.PAUSE, reminder=None, routine=None, until=tomorrow)) == [
        "17:00 Pause: Paused until 08:00, Thursday 18 June."
    ]


def test_a_routine_that_was_started_by_name_tells_its_own_story() -> None:
    assert lines(
        fact(9, 0, Fact.START, reminder=None, routine=WALK.id),
        fact(9, 2, Fact.STOP, Reason.CLOSED, reminder=None, routine=WALK.id, seconds=100),
    ) == ["09:00 move.walk: Started by you. Ended by you after 1 min 40 s."]


def test_stopping_late_counts_as_done_and_stopping_early_does_not() -> None:
    late = fact(9, 5, Fact.STOP, Reason.CLOSED, routine=WALK.id, seconds=180)
    early = fact(9, 5, Fact.STOP, Reason.CLOSED, routine=WALK.id, seconds=179)
    start = fact(9, 0, Fact.START, routine=WALK.id)
    assert lines(start, late) == [
        "09:00 Posture check: Started by you. Ended by you after 3 min. That counts as done."
    ]
    assert outcomes(start, late) == [Outcome.DONE]
    assert outcomes(start, early) == [Outcome.BEGUN]


def test_what_hurt_is_said_once() -> None:
    assert lines(
        fact(9, 0, Fact.START),
        fact(9, 1, Fact.HURT),
        fact(9, 1, Fact.STOP, Reason.HURT, seconds=9),
    ) == ["09:00 Posture check: Started by you. Stopped after 9 s: it hurt."]


def test_what_hurt_afterwards_stands_by_itself_and_is_no_turn() -> None:
    told_later = fact(9, 2, Fact.HURT, reminder=None, routine=HEAD.id)
    again = fact(9, 9, Fact.HURT, reminder=None, routine=HEAD.id)
    assert lines(told_later, again) == [
        "09:02 posture.head: You said that it hurt.",
        "09:09 posture.head: You said that it hurt.",
    ]
    assert outcomes(told_later, again) == []


def test_a_snooze_of_what_nobody_knows_is_told_and_is_no_turn() -> None:
    first = fact(9, 0, Fact.SNOOZE, reminder=None, routine=None, until=at(9, 10))
    second = fact(9, 20, Fact.SNOOZE, reminder=None, routine=None, until=at(9, 30))
    assert lines(first, second) == [
        "09:00 The next reminder: Snoozed until 09:10.",
        "09:20 The next reminder: Snoozed until 09:30.",
    ]
    assert outcomes(first, second) == []


def test_the_next_one_can_be_put_off_before_it_comes() -> None:
    assert lines(
        fact(9, 25, Fact.SNOOZE, routine=None, until=at(9, 45)),
        fact(9, 45, Fact.PROMPT),
        fact(9, 46, Fact.FINISH),
    ) == ["09:25 Posture check: Snoozed until 09:45. Came back at 09:45. Done."]


# --- how it ended


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        ([(Fact.PROMPT, None)], Outcome.OPEN),
        ([(Fact.START, None)], Outcome.OPEN),
        ([(Fact.PROMPT, None), (Fact.SKIP, Reason.BY_USER)], Outcome.SKIPPED),
        ([(Fact.PROMPT, None), (Fact.EXPIRE, Reason.UNANSWERED)], Outcome.UNANSWERED),
        ([(Fact.PROMPT, None), (Fact.SNOOZE, None)], Outcome.SNOOZED),
        (
            [(Fact.PROMPT, None), (Fact.SNOOZE, None), (Fact.EXPIRE, Reason.DAY_OVER)],
            Outcome.SNOOZED,
        ),
        ([(Fact.HOLD, Reason.MEETING)], Outcome.HELD),
        ([(Fact.HOLD, Reason.MEETING), (Fact.EXPIRE, Reason.DAY_OVER)], Outcome.HELD),
        ([(Fact.EXPIRE, Reason.LIMIT)], Outcome.HELD),
        (
            [(Fact.HOLD, Reason.TYPING), (Fact.PROMPT, None), (Fact.EXPIRE, Reason.UNANSWERED)],
            Outcome.UNANSWERED,
        ),
        (
            [(Fact.PROMPT, None), (Fact.HOLD, Reason.LOCKED), (Fact.EXPIRE, Reason.DAY_OVER)],
            Outcome.HELD,
        ),
        ([(Fact.PROMPT, None), (Fact.EXPIRE, Reason.DAY_OVER)], Outcome.UNANSWERED),
        ([(Fact.PROMPT, None), (Fact.FINISH, None)], Outcome.DONE),
    ],
)
def test_the_outcome_is_what_it_came_to(
    end: list[tuple[Fact, Reason | None]], outcome: Outcome
) -> None:
    entries = [fact(9, minute, what, reason) for minute, (what, reason) in enumerate(end)]
    assert outcomes(*entries) == [outcome]


# --- every fact and reason there is


@pytest.mark.parametrize(
    ("what", "reason"), [(what, reason) for what in Fact for reason in CLOSED_LISTS[what]]
)
@pytest.mark.parametrize("opening", [None, Fact.PROMPT, Fact.SNOOZE, Fact.HOLD, Fact.HURT])
def test_every_fact_is_said_with_every_reason_first_and_later(
    what: Fact, reason: Reason | None, opening: Fact | None
) -> None:
    before = []
    if opening is not None:
        before = [fact(9, 0, opening, Reason.MEETING if opening is Fact.HOLD else None)]
    for line in lines(*before, fact(9, 5, what, reason, seconds=10)):
        assert "story." not in line
        assert "{" not in line


# --- days


def test_a_night_shift_counts_towards_the_day_on_which_it_began() -> None:
    night = Range(timedelta(hours=22), timedelta(hours=30))
    hours = WeeklyHours(((night,),) * 7)
    assert day_told(at(2), hours, frozenset()) == date(2026, 6, 16)
    assert day_told(at(22), hours, frozenset()) == date(2026, 6, 17)


def test_outside_working_hours_a_day_turns_at_four() -> None:
    assert day_told(at(3, 59), WeeklyHours(), frozenset()) == date(2026, 6, 16)
    assert day_told(at(4), WeeklyHours(), frozenset()) == date(2026, 6, 17)


def test_only_the_stories_of_the_days_asked_for_are_told() -> None:
    told_all = stories([fact(3, 0, Fact.SKIP), fact(9, 0, Fact.SKIP)], PLAN)
    day = date(2026, 6, 17)
    assert [story.at for _day, story in of_days(told_all, PLAN, day, day)] == [at(9)]


def test_the_diary_that_was_asked_for_shows_no_more() -> None:
    asked = fact(11, 0, Fact.START, reminder="checkin", routine=None)
    again = fact(12, 0, Fact.PROMPT, reminder="checkin", routine=None)
    first, second = stories([asked, again], PLAN)
    assert first.outcome(PLAN.catalogue) is Outcome.DONE
    assert second.outcome(PLAN.catalogue) is Outcome.OPEN
