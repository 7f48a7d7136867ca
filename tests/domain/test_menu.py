"""What the tray says and offers in each state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.menu import (
    Entry,
    menu,
    name_of,
    state,
    tooltip,
    tray_icon,
    when,
    why_waiting,
)
from neckbreak.domain.messages import Message, content
from neckbreak.domain.moment import Moment
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.reminders import Every, Reminder
from neckbreak.domain.settings import Diary, Interrupt, Keep, Meetings, Settings
from neckbreak.domain.settings_reading import defaults
from neckbreak.domain.status import Showing, Status, Upcoming

BERLIN = ZoneInfo("Europe/Berlin")
# A Wednesday; 11:12 in Berlin.
NOW = Moment(datetime(2026, 11, 18, 10, 12, tzinfo=UTC), timedelta(hours=5), BERLIN)
SETTINGS = Settings(reminders=DEFAULT_REMINDERS)
AT_HALF_PAST = datetime(2026, 11, 18, 10, 30, tzinfo=UTC)

WAITING = Status(Mode.WAITING, next=Upcoming("posture", AT_HALF_PAST, "posture.head"))
PROMPTING = Status(Mode.PROMPTING, showing=Showing("shoulders", "ready.neck-reset"), snoozes_left=2)
PAUSED = Status(Mode.PAUSED, Reason.BY_USER, until=AT_HALF_PAST)
SENSED = Status(
    Mode.HELD,
    Reason.MEETING,
    next=Upcoming("posture", AT_HALF_PAST),
    signs=Meetings(microphone=True),
)
IN_MEETING = replace(SENSED, own_meeting=True)
OFF = Status(Mode.OFF, Reason.OUTSIDE_HOURS, until=datetime(2026, 11, 19, 7, 0, tzinfo=UTC))


def shown(status: Status, settings: Settings = SETTINGS) -> dict[str, Entry]:
    entries = menu(status, settings, NOW).entries
    return {
        each.id: each
        for entry in entries
        for each in (entry, *entry.entries)
        if each.visible and not each.is_separator
    }


def test_while_all_is_quiet_the_menu_says_until_when() -> None:
    said = menu(WAITING, SETTINGS, NOW).entry("state")
    assert said.label == Message(
        "state.waiting", {"when": Message("when.today", {"at": time(11, 30)})}
    )
    assert not said.enabled


def test_with_nothing_planned_nothing_can_be_snoozed_or_skipped() -> None:
    entries = shown(Status(Mode.WAITING))
    assert entries["state"].label == Message("state.waiting.nothing")
    assert not entries["snooze"].enabled
    assert not entries["skip"].enabled
    assert entries["start"].enabled


def test_a_card_that_waits_for_resting_hands_is_said_so() -> None:
    assert state(replace(WAITING, reason=Reason.TYPING), SETTINGS, NOW) == Message(
        "state.waiting.typing"
    )


@pytest.mark.parametrize(
    "reason",
    [
        Reason.FIRST_MINUTES,
        Reason.AFTER_WAKE,
        Reason.GAP,
        Reason.LIMIT,
        Reason.BACKOFF,
    ],
)
def test_what_keeps_the_next_one_is_said_below_the_state(reason: Reason) -> None:
    why = shown(replace(WAITING, reason=reason))["why"]
    assert why.label == Message(f"state.why.{reason}")
    assert not why.enabled


@pytest.mark.parametrize(
    "status", [WAITING, replace(WAITING, reason=Reason.TYPING), PAUSED, IN_MEETING, OFF]
)
def test_where_the_state_says_it_all_nothing_is_said_below(status: Status) -> None:
    assert "why" not in shown(status)


@pytest.mark.parametrize("reason", [Reason.IDLE, Reason.LOCKED, Reason.ASLEEP])
def test_being_away_is_told_by_its_reason(reason: Reason) -> None:
    said = state(Status(Mode.AWAY, reason), SETTINGS, NOW)
    assert said == Message(f"state.away.{reason}")


def test_a_reminder_that_shows_can_be_gone_to() -> None:
    assert "go" in shown(PROMPTING)
    assert "go" not in shown(WAITING)


def test_each_reminder_can_be_started_also_one_that_is_switched_off() -> None:
    ids = [id_ for id_ in shown(WAITING) if id_.startswith("start.")]
    assert ids == [
        "start.posture",
        "start.shoulders",
        "start.acupressure",
        "start.long",
        "start.evening",
        "start.eyes",
        "start.strength",
    ]


@pytest.mark.parametrize("keep", list(Keep))
def test_the_comfort_diary_is_there_only_for_who_keeps_one(keep: Keep) -> None:
    settings = replace(defaults(diary=keep), diary=Diary(keep))
    there = {"health.diary", "start.checkin"} & shown(WAITING, settings).keys()
    assert len(there) == (0 if keep is Keep.OFF else 2)


def test_what_is_left_out_and_when_to_see_a_doctor_are_always_there() -> None:
    for status in (WAITING, PROMPTING, Status(Mode.PAUSED), Status(Mode.OFF)):
        assert {"health.gate", "health.signs"} <= shown(status).keys()


def test_the_last_routine_can_be_done_again_once_there_was_one() -> None:
    assert "start.again" not in shown(WAITING)
    again = shown(replace(WAITING, last_routine="move.walk"))["start.again"]
    assert again.value == "move.walk"


def test_nothing_else_is_started_while_a_routine_plays() -> None:
    playing = Status(Mode.IN_ROUTINE, showing=Showing("long", "move.walk", 1))
    entries = shown(playing)
    assert not entries["start"].enabled
    assert not entries["snooze"].enabled
    assert entries["state"].label == Message(
        "state.in_routine", {"reminder": Message("reminder.long")}
    )


def test_what_was_started_by_hand_is_named_by_itself() -> None:
    name = content("mob.shoulderroll.name", "Shoulder roll")
    playing = Status(Mode.IN_ROUTINE, showing=Showing(None, "mob.shoulderroll", 1, name=name))
    assert shown(playing)["state"].label == Message("state.in_routine", {"reminder": name})


def test_what_plays_is_gone_to_as_an_exercise_and_a_card_as_a_reminder() -> None:
    playing = Status(Mode.IN_ROUTINE, showing=Showing(None, "mob.shoulderroll", 1))
    assert shown(playing)["go"].label == Message("tray.go.playing")
    assert shown(PROMPTING)["go"].label == Message("tray.go")


def test_the_snooze_lengths_are_those_of_the_settings() -> None:
    settings = replace(
        SETTINGS, interrupt=Interrupt(snooze=(timedelta(minutes=3), timedelta(minutes=90)))
    )
    entries = shown(PROMPTING, settings)
    assert entries["snooze.3m"].value == timedelta(minutes=3)
    assert entries["snooze.1h30m"].value == timedelta(minutes=90)
    assert "snooze.5m" not in entries


def test_a_third_snooze_is_not_offered() -> None:
    used_up = shown(replace(PROMPTING, snoozes_left=0))["snooze"]
    assert not used_up.enabled
    assert used_up.label == Message("tray.snooze.refused")


def test_resume_is_offered_only_in_a_pause() -> None:
    assert "resume" in shown(PAUSED)
    assert "meeting" not in shown(PAUSED)
    assert not shown(PAUSED)["skip"].enabled
    assert "resume" not in shown(WAITING)


def test_a_pause_can_be_half_an_hour_one_or_two_until_tomorrow_or_open() -> None:
    entries = menu(WAITING, SETTINGS, NOW).entry("pause").entries
    assert [(entry.id, entry.value) for entry in entries] == [
        ("pause.30m", timedelta(minutes=30)),
        ("pause.1h", timedelta(hours=1)),
        ("pause.2h", timedelta(hours=2)),
        ("pause.tomorrow", None),
        ("pause.open", None),
    ]


def test_a_meeting_can_be_said_to_be_over_only_in_one() -> None:
    assert "meeting_over" in shown(IN_MEETING)
    assert "meeting_over" in shown(SENSED)
    assert "meeting_over" not in shown(WAITING)
    assert "meeting_over" not in shown(Status(Mode.HELD, Reason.FULL_SCREEN))


def test_one_that_a_sensor_sees_is_told_as_what_it_is_and_said_to_be_none() -> None:
    assert state(SENSED, SETTINGS, NOW) == Message("state.held.microphone")
    assert state(IN_MEETING, SETTINGS, NOW) == Message("state.held.meeting")
    assert shown(SENSED)["meeting_over"].label == Message("tray.no_meeting")
    assert shown(IN_MEETING)["meeting_over"].label == Message("tray.meeting_over")


def test_the_entries_keep_their_order_in_every_state() -> None:
    states = (WAITING, PROMPTING, PAUSED, IN_MEETING, OFF, Status(Mode.AWAY, Reason.IDLE))
    orders = {tuple(e.id for e in menu(status, SETTINGS, NOW).entries) for status in states}
    assert len(orders) == 1


@pytest.mark.parametrize(
    ("status", "drawing"),
    [
        (WAITING, "waiting"),
        (Status(Mode.AWAY, Reason.LOCKED), "waiting"),
        (PROMPTING, "due"),
        (Status(Mode.IN_ROUTINE), "due"),
        (Status(Mode.SNOOZED), "snoozed"),
        (PAUSED, "paused"),
        (IN_MEETING, "held"),
        (OFF, "off"),
    ],
)
def test_each_state_has_its_drawing(status: Status, drawing: str) -> None:
    assert tray_icon(status) == drawing


def test_the_tooltip_names_what_comes_next_without_seconds() -> None:
    odd = replace(WAITING, next=Upcoming("posture", AT_HALF_PAST + timedelta(seconds=41)))
    assert tooltip(odd, SETTINGS, NOW) == Message(
        "tray.tooltip.next",
        {
            "reminder": Message("reminder.posture"),
            "when": Message("when.today", {"at": time(11, 30)}),
        },
    )


def test_outside_hours_the_tooltip_says_when_it_goes_on() -> None:
    assert tooltip(OFF, SETTINGS, NOW) == Message(
        "tray.tooltip",
        {
            "state": Message(
                "state.off.outside_hours.until",
                {"when": Message("when.tomorrow", {"at": time(8, 0)})},
            )
        },
    )


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 11, 23, 7, 0, tzinfo=UTC), "when.weekday.0"),
        (datetime(2026, 11, 24, 7, 0, tzinfo=UTC), "when.weekday.1"),
    ],
)
def test_a_day_of_this_week_is_called_by_its_name(at: datetime, said: str) -> None:
    assert when(at, NOW) == Message(said, {"at": time(8, 0)})


def test_a_later_day_is_called_by_its_date() -> None:
    assert when(datetime(2026, 12, 24, 7, 0, tzinfo=UTC), NOW) == Message(
        "when.date", {"day": date(2026, 12, 24), "at": time(8, 0)}
    )


def test_a_reminder_that_the_person_renamed_keeps_the_persons_words() -> None:
    own = Reminder("posture", "Sit like a queen", Every(timedelta(minutes=30)), ("posture",))
    assert name_of("posture", Settings(reminders=(own,))) == Message(
        "reminder.own", {"name": "Sit like a queen"}
    )
    assert name_of("posture", SETTINGS) == Message("reminder.posture")


def test_a_snooze_that_puts_nothing_off_says_so() -> None:
    sooner = AT_HALF_PAST - timedelta(minutes=10)
    later = replace(WAITING, mode=Mode.SNOOZED, until=sooner)
    assert why_waiting(later) == Message("state.why.later_anyway")
    assert why_waiting(replace(later, until=AT_HALF_PAST)) is None
    assert shown(later)["why"].label == Message("state.why.later_anyway")
