"""The rules of holds, of typing hands and of working days."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from neckbreak.domain.calendar import Range, WeeklyHours
from neckbreak.domain.events import (
    AlarmRang,
    CameBack,
    CardDone,
    Event,
    FellAsleep,
    HandsRested,
    HoldBegan,
    HoldEnded,
    Locked,
    Paused,
    Resumed,
    RoutineFinished,
    StartRequested,
    Unlocked,
    WentIdle,
    WokeUp,
)
from neckbreak.domain.reasons import HOLDS, Fact, Reason
from tests.domain.desk import (
    LONG,
    POSTURE,
    SHOULDERS,
    Desk,
    at,
    every,
    free,
    hours,
    minutes,
    plan_of,
)

# --- holds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", HOLDS)
def test_for_two_minutes_after_a_hold_nothing_is_offered(reason: Reason) -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(reason))
    desk.work_until("08:40")
    desk.happen(HoldEnded(reason))
    assert desk.mode() == ("waiting", "after_wake")
    desk.work_until("08:43")
    assert desk.told() == [
        f"08:30 hold posture {reason}",
        "08:40 release posture",
        "08:42 prompt posture",
    ]


@pytest.mark.parametrize(("leaves", "returns"), [(Locked(), Unlocked()), (FellAsleep(), WokeUp())])
def test_for_two_minutes_after_wake_or_unlock_nothing_is_offered(
    leaves: Event, returns: Event
) -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:29:30")
    desk.happen(leaves)
    desk.work(minutes(1))
    desk.happen(returns)
    assert desk.mode() == ("waiting", "after_wake")
    desk.work_until("08:33")
    # 30 s were left; then the two minutes.
    assert desk.told() == ["08:32:30 prompt posture"]


def test_after_a_hold_one_offer_comes_the_heaviest_that_covers_what_was_held() -> None:
    desk = Desk(free(POSTURE, SHOULDERS, LONG))
    desk.work_until("08:10")
    desk.happen(HoldBegan(Reason.MEETING))
    desk.work_until("10:10")
    desk.happen(HoldEnded(Reason.MEETING))
    desk.forget()
    desk.answer = CardDone()
    desk.work_until("10:42")
    # Posture starts afresh with the longer break.
    assert desk.told(Fact.PROMPT) == ["10:12 prompt long", "10:42 prompt posture"]


def test_holds_end_with_the_working_day() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 17:00")
    desk.happen(HoldBegan(Reason.MEETING))
    desk.work_until("19:00")
    assert desk.told() == ["17:30 hold posture meeting", "18:00 expire posture day_over"]


def test_nothing_held_is_lost_within_its_day() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.MEETING))
    desk.work_until("08:40")
    desk.happen(HoldBegan(Reason.DO_NOT_DISTURB))
    desk.happen(HoldEnded(Reason.MEETING))
    desk.happen(Paused())
    desk.happen(HoldEnded(Reason.DO_NOT_DISTURB))
    desk.work_until("09:00")
    desk.happen(Resumed())
    assert desk.told(Fact.PROMPT, Fact.RELEASE) == ["08:40 release posture", "09:00 prompt posture"]


@pytest.mark.parametrize("reason", HOLDS)
def test_a_card_that_shows_when_a_hold_begins_withdraws_and_is_held(reason: Reason) -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(HoldBegan(reason))
    assert desk.card is None
    desk.work_until("08:31")
    desk.happen(HoldEnded(reason))
    desk.work_until("08:46")
    # Its own card was shown at 08:30, so the gap holds until 08:45.
    assert desk.told() == [
        "08:30 prompt posture",
        f"08:30 hold posture {reason}",
        "08:31 release posture",
        "08:45 prompt posture",
    ]


@pytest.mark.parametrize(
    ("event", "reason"),
    [(FellAsleep(), "asleep"), (Locked(), "locked"), (HoldBegan(Reason.MEETING), "meeting")],
)
def test_sleep_lock_or_a_meeting_stops_a_routine_that_the_schedule_offered(
    event: Event, reason: str
) -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(StartRequested())
    desk.happen(event)
    assert desk.told()[2:] == [f"08:30 stop posture {reason}"]


def test_a_routine_that_the_person_started_plays_on_in_a_meeting() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(StartRequested("posture"))
    desk.happen(HoldBegan(Reason.MEETING))
    assert desk.mode() == ("in_routine", None)


@pytest.mark.parametrize("event", [FellAsleep(), Locked()])
def test_but_not_through_sleep_or_lock(event: Event) -> None:
    desk = Desk(free(POSTURE))
    desk.happen(StartRequested("posture"))
    desk.happen(event)
    assert desk.told(Fact.STOP) != []


def test_a_hold_that_the_settings_leave_out_holds_nothing() -> None:
    plan = free(POSTURE)
    interrupt = replace(plan.settings.interrupt, hold_for=frozenset({Reason.MEETING}))
    desk = Desk(replace(plan, settings=replace(plan.settings, interrupt=interrupt)))
    desk.happen(HoldBegan(Reason.FULL_SCREEN))
    desk.work_until("08:30")
    assert desk.told() == ["08:30 prompt posture"]


# --- typing ---------------------------------------------------------------------------------------


def test_a_due_card_waits_until_the_hands_rest() -> None:
    desk = Desk(free(POSTURE))
    desk.hands_rest = False
    desk.work_until("08:31")
    assert desk.mode() == ("waiting", "typing")
    desk.happen(HandsRested())
    assert desk.told() == ["08:30:03 hold posture typing", "08:31 prompt posture"]


def test_it_waits_for_hands_three_minutes_at_most_then_shows_anyway() -> None:
    desk = Desk(free(POSTURE))
    desk.hands_rest = False
    desk.work_until("08:34")
    assert desk.told(Fact.PROMPT) == ["08:33 prompt posture"]


def test_what_was_to_come_does_not_change_its_mind_while_the_hands_are_busy() -> None:
    # At 08:30 the other is exactly the gap away; four seconds later it would be within it.
    desk = Desk(free(POSTURE, every("heavy", 45, 2)))
    desk.hands_rest = False
    desk.work_until("08:30:04")
    desk.happen(HandsRested())
    assert desk.told(Fact.PROMPT) == ["08:30:04 prompt posture"]


def test_what_the_hands_took_covers_nothing_more() -> None:
    desk = Desk(free(every("heavy", 30, 2), every("light", 45)))
    desk.hands_rest = False
    desk.work_until("08:30:04")
    desk.happen(HandsRested())
    desk.hands_rest = True
    desk.work_until("08:46")
    assert desk.told(Fact.PROMPT) == ["08:30:04 prompt heavy", "08:45:04 prompt light"]


def test_an_alarm_that_rings_a_blink_late_changes_nothing() -> None:
    desk = Desk(free(POSTURE, every("heavy", 45, 2)))
    desk.work_until("08:29:59")
    desk.pass_time(timedelta(seconds=1.2))
    desk.happen(AlarmRang())
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]


# --- days -----------------------------------------------------------------------------------------


def test_a_working_day_belongs_to_the_weekday_on_which_its_first_range_starts() -> None:
    night = (Range(minutes(22 * 60), minutes(30 * 60)),)
    only_monday = WeeklyHours((night, (), (), (), (), (), ()))
    plan = free(POSTURE, at("own", "03:00"))
    desk = Desk(
        replace(plan, settings=replace(plan.settings, hours=only_monday)), "2026-03-23 21:50"
    )
    assert desk.mode() == ("off", "outside_hours")
    desk.work_until("22:00")
    assert desk.mode()[0] == "waiting"
    desk.answer = CardDone()
    desk.work_until("2026-03-24 03:16")
    assert "03:00 prompt own" in desk.told()
    desk.work_until("2026-03-24 06:00")
    assert desk.mode() == ("off", "day_off")
    desk.work_until("2026-03-24 23:00")
    assert desk.mode() == ("off", "day_off")


def test_until_tomorrow_is_the_start_of_the_next_working_days_first_range() -> None:
    desk = Desk(free(POSTURE), "2026-03-27 12:00")
    desk.happen(Paused(until_tomorrow=True))
    assert desk.entries[-1].until == desk.instant("2026-03-30 08:00")


def test_a_clock_set_back_an_hour_neither_prompts_twice_nor_goes_quiet() -> None:
    desk = Desk(free(POSTURE, at("own", "08:45", weight=1)))
    desk.answer = CardDone()
    desk.work_until("09:10")
    desk.set_clock("08:10")
    desk.work_until("08:50")
    assert desk.told(Fact.PROMPT) == [
        "08:30 prompt posture",
        "08:45 prompt own",
        "08:30 prompt posture",  # really at 09:30, an hour after the last but one
    ]


def test_waking_three_hours_late_prompts_at_most_once() -> None:
    desk = Desk(free(POSTURE, SHOULDERS, LONG, at("own", "10:00")))
    desk.work_until("08:20")
    desk.pass_time(minutes(180))
    desk.happen(AlarmRang())
    desk.happen(FellAsleep(minutes(180)))
    desk.happen(WokeUp())
    desk.work_until("11:35")
    assert len(desk.told(Fact.PROMPT)) <= 2
    woken = Desk(free(POSTURE, SHOULDERS, LONG, at("own", "10:00")))
    woken.work_until("08:20")
    woken.sleep(minutes(180))
    woken.work_until("11:35")
    assert woken.told(Fact.PROMPT) == ["11:22 prompt own"]


def test_a_pause_outlives_a_meeting() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Paused())
    desk.happen(HoldBegan(Reason.MEETING))
    desk.work_until("10:00")
    desk.happen(HoldEnded(Reason.MEETING))
    desk.work_until("11:00")
    assert desk.mode() == ("paused", "by_user")
    assert desk.told(Fact.PROMPT) == []


def test_idle_never_starves_the_longer_break() -> None:
    # Four minutes away in every half hour credit the posture check each time, the walk never.
    desk = Desk(plan_of(POSTURE, replace(LONG, pool=("warm",))))
    desk.answer = CardDone()
    while desk.wall < desk.instant("10:30"):
        desk.work(minutes(26))
        desk.work(minutes(2))
        desk.happen(WentIdle(minutes(2)))
        desk.work(minutes(2))
        desk.happen(CameBack())
    assert [line for line in desk.told(Fact.PROMPT) if "long" in line] == ["10:16 prompt long"]


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_hours_stay_right_over_both_changes_of_clocks(day: str) -> None:
    desk = Desk(hours(free(every("own", 600)), "08:00-18:00"), f"{day} 00:00")
    desk.work_until(f"{day} 07:59")
    assert desk.mode() == ("off", "outside_hours")
    desk.work_until(f"{day} 08:00")
    assert desk.mode()[0] == "waiting"
    desk.work_until(f"{day} 17:59:59")
    assert desk.mode()[0] == "waiting"
    desk.work_until(f"{day} 18:00")
    assert desk.mode() == ("off", "outside_hours")


def test_hours_are_those_of_the_zone_where_the_computer_is() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 12:00")
    desk.zone = ZoneInfo("America/New_York")
    desk.happen(AlarmRang())
    assert desk.mode() == ("off", "outside_hours")
    desk.work_until("08:30")
    assert desk.told(Fact.PROMPT)[-1].endswith("prompt posture")


def test_a_flight_over_the_date_line_goes_on_with_the_day_that_is_there() -> None:
    desk = Desk(free(POSTURE), "2026-03-24 09:00", ZoneInfo("Pacific/Kiritimati"))
    desk.work_until("09:10")
    desk.zone = ZoneInfo("Pacific/Honolulu")  # the same hour, on Monday
    desk.happen(AlarmRang())
    desk.work_until("2026-03-23 09:41")
    assert desk.told(Fact.PROMPT) == ["09:40 prompt posture"]


def test_a_routine_that_plays_when_the_day_ends_is_finished_like_any() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 17:59")
    desk.happen(StartRequested("posture"))
    desk.work_until("18:01")
    assert desk.mode() == ("in_routine", None)
    desk.happen(RoutineFinished())
    assert desk.told() == ["17:59 start posture", "18:01 finish posture"]
    assert desk.mode() == ("off", "outside_hours")


def test_nothing_of_yesterday_is_held_before_the_day_has_begun() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 17:10")
    desk.happen(HoldBegan(Reason.DO_NOT_DISTURB))
    desk.work_until("18:30")
    desk.happen(Locked())
    desk.forget()
    desk.work_until("2026-03-24 09:00")
    desk.happen(Unlocked())
    desk.work_until("09:31")
    assert desk.told() == ["09:30 hold posture do_not_disturb"]
