"""What the control window shows large, in each state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.outlook import Action, done_today, outlook, then, why
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.routines import Family, Routine, Step
from neckbreak.domain.settings import Meetings, Settings
from neckbreak.domain.status import Showing, Status, Upcoming

NOW = Moment(
    datetime(2026, 11, 18, 10, 12, tzinfo=UTC), timedelta(hours=5), ZoneInfo("Europe/Berlin")
)
RESET = Routine("ready.neck-reset", "Neck reset", Family.MOBILITY, (Step("Roll.", 6),))
PRESS = Routine(
    "hand", "Hand", Family.ACUPRESSURE, (Step("Press.", 10, presses=True),), presses=True
)
PLAN = Plan(Settings(reminders=DEFAULT_REMINDERS), {RESET.id: RESET}, NOTHING_TICKED)
AT_HALF_PAST = datetime(2026, 11, 18, 10, 30, tzinfo=UTC)
NEXT = Upcoming("shoulders", AT_HALF_PAST, RESET.id)
HALF_PAST = Message("when.today", {"at": time(11, 30)})


def test_the_next_one_is_shown_with_the_minutes_until_it_comes() -> None:
    shown = outlook(Status(Mode.WAITING, next=NEXT), PLAN, NOW)
    assert shown.over == Message("control.next.in", {"n": 18})
    assert shown.routine is RESET
    assert shown.actions == (Action.START, Action.SNOOZE, Action.SKIP)
    assert not shown.waits


def test_one_that_comes_in_hours_is_told_by_the_clock() -> None:
    later = replace(NEXT, at=datetime(2026, 11, 18, 13, 30, tzinfo=UTC))
    shown = outlook(Status(Mode.WAITING, next=later), PLAN, NOW)
    assert shown.over == Message(
        "control.next.at", {"when": Message("when.today", {"at": time(14, 30)})}
    )


def test_one_that_is_due_comes_any_moment() -> None:
    due = replace(NEXT, at=NOW.wall - timedelta(seconds=20))
    shown = outlook(Status(Mode.WAITING, Reason.TYPING, next=due), PLAN, NOW)
    assert shown.over == Message("control.next.any_moment")


def sensed(*, microphone: bool = False, camera: bool = False) -> Status:
    """A meeting that nobody told of, noticed by either of these."""
    return Status(Mode.HELD, Reason.MEETING, signs=Meetings(microphone, camera))


def test_with_nothing_planned_anything_can_be_started() -> None:
    shown = outlook(Status(Mode.WAITING), PLAN, NOW)
    assert shown.title == Message("state.waiting.nothing")
    assert shown.actions == (Action.START_ANY,)


def test_in_a_meeting_the_next_one_waits_and_can_still_be_started() -> None:
    shown = outlook(Status(Mode.HELD, Reason.MEETING, next=NEXT, own_meeting=True), PLAN, NOW)
    assert shown.over == Message("control.held.meeting")
    assert shown.actions == (Action.START, Action.MEETING_OVER, Action.SKIP)
    assert shown.waits


def test_a_meeting_that_a_sensor_sees_can_be_said_to_be_none() -> None:
    shown = outlook(replace(sensed(microphone=True), next=NEXT), PLAN, NOW)
    assert shown.over == Message("control.held.microphone")
    assert shown.actions == (Action.START, Action.NO_MEETING, Action.SKIP)


def test_full_screen_is_no_meeting_to_end() -> None:
    shown = outlook(Status(Mode.HELD, Reason.FULL_SCREEN, next=NEXT), PLAN, NOW)
    assert Action.MEETING_OVER not in shown.actions


@pytest.mark.parametrize(
    "paused",
    [
        Status(Mode.PAUSED, Reason.BY_USER, until=AT_HALF_PAST, next=NEXT),
        Status(Mode.PAUSED, Reason.BY_USER, then=NEXT),
    ],
)
def test_a_pause_shows_what_comes_after_it(paused: Status) -> None:
    shown = outlook(paused, PLAN, NOW)
    assert shown.over == Message("control.paused.then")
    assert shown.routine is RESET
    assert shown.waits
    assert shown.why == Message("control.paused.meanwhile")
    assert shown.actions == (Action.RESUME,)


def test_a_pause_can_only_be_ended() -> None:
    shown = outlook(Status(Mode.PAUSED, Reason.BY_USER, until=AT_HALF_PAST), PLAN, NOW)
    assert shown.title == Message("control.paused")
    assert shown.actions == (Action.RESUME,)


def test_a_card_that_shows_can_be_answered_here_too() -> None:
    prompting = Status(Mode.PROMPTING, showing=Showing("shoulders", RESET.id), snoozes_left=1)
    shown = outlook(prompting, PLAN, NOW)
    assert shown.routine is RESET
    assert shown.actions == (Action.START, Action.SNOOZE, Action.SKIP)
    used_up = outlook(replace(prompting, snoozes_left=0), PLAN, NOW)
    assert used_up.actions == (Action.START, Action.SKIP)


def test_a_routine_that_plays_can_be_gone_to() -> None:
    playing = Status(Mode.IN_ROUTINE, showing=Showing(None, RESET.id, 2))
    assert outlook(playing, PLAN, NOW).actions == (Action.GO,)


def test_outside_hours_it_says_when_it_goes_on() -> None:
    monday = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    shown = outlook(Status(Mode.OFF, Reason.OUTSIDE_HOURS, until=monday), PLAN, NOW)
    assert shown.title == Message("control.off")
    assert shown.line == Message(
        "control.off.until", {"when": Message("when.weekday.0", {"at": time(9, 0)})}
    )


def test_after_a_routine_the_next_reminder_is_named_with_its_time() -> None:
    assert then(Status(Mode.WAITING, next=NEXT), PLAN, NOW) == Message(
        "routine.end.next", {"name": Message("reminder.shoulders"), "when": HALF_PAST}
    )


def test_after_a_routine_in_a_meeting_nobody_knows_what_comes_when() -> None:
    assert then(Status(Mode.HELD, Reason.MEETING, then=NEXT), PLAN, NOW) is None


def test_after_a_routine_nothing_is_promised_when_nothing_comes_by_itself() -> None:
    assert then(Status(Mode.WAITING), PLAN, NOW) is None


def test_a_reminder_whose_questions_are_open_says_so() -> None:
    points = replace(PRESS, id="ready.hand-points")
    unanswered = Plan(PLAN.settings, {points.id: points})
    shown = outlook(
        Status(Mode.WAITING, next=Upcoming("acupressure", AT_HALF_PAST)), unanswered, NOW
    )
    assert shown.title == Message("reminder.acupressure")
    assert shown.line == Message("card.gate.why")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (
            Status(Mode.WAITING, Reason.GAP, next=NEXT),
            Message("control.why.gap", {"when": HALF_PAST, "length": timedelta(minutes=15)}),
        ),
        (
            Status(Mode.WAITING, Reason.FIRST_MINUTES, next=NEXT),
            Message("control.why.first_minutes", {"length": timedelta(minutes=20)}),
        ),
        (
            Status(Mode.WAITING, Reason.LIMIT, next=NEXT),
            Message("control.why.limit", {"hour": 2, "day": 20}),
        ),
        (Status(Mode.WAITING, Reason.BACKOFF, next=NEXT), Message("control.why.backoff")),
        (Status(Mode.WAITING, next=NEXT), Message("control.why.straight_through")),
        (Status(Mode.WAITING, Reason.GAP), Message("control.why.nothing")),
        (Status(Mode.HELD, Reason.MEETING, own_meeting=True), Message("control.why.meeting")),
        (sensed(microphone=True), Message("control.why.microphone")),
        (sensed(camera=True), Message("control.why.camera")),
        (
            sensed(microphone=True, camera=True),
            Message("control.why.microphone_or_camera"),
        ),
        (Status(Mode.PAUSED, Reason.BY_USER), Message("control.why.paused")),
        (Status(Mode.OFF, Reason.DAY_OFF), Message("control.why.day_off")),
        (Status(Mode.AWAY, Reason.LOCKED), Message("control.why.away")),
    ],
)
def test_one_line_says_why(status: Status, said: Message) -> None:
    assert why(status, PLAN, NOW) == said


def test_where_the_button_for_snoozing_is_gone_a_line_says_why() -> None:
    used_up = Status(Mode.SNOOZED, next=NEXT, snoozes_left=0)
    assert Action.SNOOZE not in outlook(used_up, PLAN, NOW).actions
    assert why(used_up, PLAN, NOW) == Message(
        "snooze.limit", {"n": 2, "reminder": Message("reminder.shoulders")}
    )


def test_breaks_that_were_done_are_counted_and_none_is_no_reproach() -> None:
    assert done_today(3) == Message("control.done", {"n": 3})
    assert done_today(0) == Message("control.done.none")


MINE = replace(DEFAULT_REMINDERS[0], id="mine", name="Mine", pool=("hand",))


@pytest.mark.parametrize(
    ("health", "line"), [(UNANSWERED, Message("card.gate.why")), (NOTHING_TICKED, None)]
)
def test_any_reminder_that_presses_alone_says_that_questions_come_first(
    health: Health, line: Message | None
) -> None:
    plan = Plan(Settings(reminders=(MINE,)), {PRESS.id: PRESS}, health)
    shown = outlook(Status(Mode.WAITING, next=Upcoming("mine", AT_HALF_PAST)), plan, NOW)
    assert shown.line == line


def test_the_comfort_diary_says_how_little_it_takes() -> None:
    diary = replace(MINE, id="diary", pool=("checkin",))
    plan = replace(PLAN, settings=Settings(reminders=(diary,)))
    shown = outlook(Status(Mode.WAITING, next=Upcoming("diary", AT_HALF_PAST)), plan, NOW)
    assert shown.line == Message("card.diary.why")
