"""Every state that can be has words, with every value in its place."""

from __future__ import annotations

from datetime import timedelta

import pytest

from neckbreak.domain.day import DayMark, said
from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.menu import menu, reminder_name, tooltip
from neckbreak.domain.messages import Message
from neckbreak.domain.outlook import done_today, outlook, why
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.routines import CallSafe, Family, Position
from neckbreak.domain.settings import Settings
from neckbreak.domain.status import Showing, Status, Upcoming
from neckbreak.domain.stories import Outcome
from neckbreak.storage.words import CatalogueWords
from tests.qt.hand_clock import HandClock

# The closed list of reasons by mode.
REASONS: dict[Mode, tuple[Reason | None, ...]] = {
    Mode.WAITING: (
        None,
        Reason.FIRST_MINUTES,
        Reason.AFTER_WAKE,
        Reason.GAP,
        Reason.LIMIT,
        Reason.TYPING,
        Reason.BACKOFF,
    ),
    Mode.HELD: (Reason.MEETING, Reason.FULL_SCREEN, Reason.DO_NOT_DISTURB),
    Mode.AWAY: (Reason.IDLE, Reason.LOCKED, Reason.ASLEEP),
    Mode.OFF: (Reason.OUTSIDE_HOURS, Reason.DAY_OFF),
    Mode.PAUSED: (Reason.BY_USER,),
    Mode.PROMPTING: (None,),
    Mode.SNOOZED: (None,),
    Mode.IN_ROUTINE: (None,),
}
STATES = [(mode, reason) for mode, reasons in REASONS.items() for reason in reasons]
PLAN = Plan(Settings(reminders=DEFAULT_REMINDERS))


def check(message: Message, words: CatalogueWords) -> None:
    sentence = words.say(message)
    assert sentence != message.id
    assert "{" not in sentence


def check_all(status: Status, words: CatalogueWords, clock: HandClock) -> None:
    now = clock()
    for entry in menu(status, PLAN.settings, now).entries:
        for each in (entry, *entry.entries):
            check(each.label, words)
    check(tooltip(status, PLAN.settings, now), words)
    check(why(status, PLAN, now), words)
    for count in (0, 1, 3):
        check(done_today(count), words)
    shown = outlook(status, PLAN, now)
    for message in (shown.over, shown.title, shown.line):
        if message is not None:
            check(message, words)


@pytest.mark.parametrize(("mode", "reason"), STATES)
@pytest.mark.parametrize("with_next", [True, False])
@pytest.mark.parametrize("with_end", [True, False])
def test_each_state_is_said_in_tray_and_window(
    mode: Mode,
    reason: Reason | None,
    with_next: bool,
    with_end: bool,
    words: CatalogueWords,
    clock: HandClock,
) -> None:
    later = clock.wall + timedelta(days=1)
    shows = mode in (Mode.PROMPTING, Mode.IN_ROUTINE)
    # Nobody knows the end of a hold but who told of a meeting.
    ends = with_end and (mode is not Mode.HELD or reason is Reason.MEETING)
    status = Status(
        mode,
        reason,
        until=later if ends else None,
        next=Upcoming("posture", later) if with_next else None,
        showing=Showing("posture", None) if shows else None,
        snoozes_left=1,
        own_meeting=mode is Mode.HELD and ends,
        last_routine="move.walk",
    )
    check_all(status, words, clock)


def test_a_meeting_without_an_end_that_the_person_told_of_is_said(
    words: CatalogueWords, clock: HandClock
) -> None:
    check_all(Status(Mode.HELD, Reason.MEETING, own_meeting=True), words, clock)


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_of_a_mark_is_said(
    outcome: Outcome, words: CatalogueWords, clock: HandClock
) -> None:
    check(said(DayMark(clock.wall, "posture", None, outcome), PLAN.settings, clock()), words)


def test_each_reminder_family_and_condition_has_a_name(words: CatalogueWords) -> None:
    for reminder in DEFAULT_REMINDERS:
        assert words.say(reminder_name(reminder)) == reminder.name
    for family in Family:
        check(Message(f"family.{family}"), words)
    for position in Position:
        check(Message(f"card.position.{position}"), words)
    for call in (CallSafe.YES, CallSafe.CAMERA_OFF):
        check(Message(f"card.call.{call}"), words)
