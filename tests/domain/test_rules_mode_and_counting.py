"""The rules of mode and of counting: facts, one derived mode, and active time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from neckbreak.domain.events import (
    CameBack,
    CardDone,
    HoldBegan,
    HoldEnded,
    Launched,
    Paused,
    Quitting,
    Resumed,
    RoutineFinished,
    SettingsChanged,
    Skipped,
    Snoozed,
    StartRequested,
    WentIdle,
)
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.saved_form import from_saved, to_saved
from tests.domain.desk import POSTURE, SHOULDERS, Desk, every, free, hours, minutes

# Its routine takes 15 min, so that an absence of less than 5 min credits nothing.
SLOW = replace(every("slow", 30), pool=("warm",))


# --- facts, one derived mode ----------------------------------------------------------------------


def test_in_routine_comes_before_paused() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Paused())
    desk.happen(StartRequested("posture"))
    assert desk.mode() == ("in_routine", None)
    desk.happen(RoutineFinished())
    assert desk.mode() == ("paused", "by_user")


def test_paused_comes_before_off() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 19:00")
    assert desk.mode() == ("off", "outside_hours")
    desk.happen(Paused())
    assert desk.mode() == ("paused", "by_user")


def test_off_comes_before_held() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 17:50")
    desk.happen(HoldBegan(Reason.MEETING))
    assert desk.mode() == ("held", "meeting")
    desk.work_until("18:00")
    assert desk.mode() == ("off", "outside_hours")


def test_held_comes_before_away() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.DO_NOT_DISTURB))
    desk.work(minutes(3))
    desk.happen(WentIdle(minutes(3)))
    assert desk.mode() == ("held", "do_not_disturb")
    desk.happen(HoldEnded(Reason.DO_NOT_DISTURB))
    assert desk.mode() == ("away", "idle")


def test_away_comes_before_prompting() -> None:
    desk = Desk(free(SHOULDERS))
    desk.work_until("09:00")
    assert desk.mode() == ("prompting", None)
    desk.work(minutes(2))
    desk.happen(WentIdle(minutes(2)))
    assert desk.mode() == ("away", "idle")


def test_snoozed_comes_before_waiting() -> None:
    desk = Desk(free(POSTURE))
    assert desk.mode() == ("waiting", None)
    desk.happen(Snoozed())
    assert desk.mode() == ("snoozed", None)


def test_the_first_of_several_holds_is_named() -> None:
    desk = Desk(free(POSTURE))
    for reason in (Reason.DO_NOT_DISTURB, Reason.FULL_SCREEN, Reason.MEETING):
        desk.happen(HoldBegan(reason))
        assert desk.mode() == ("held", reason)


# --- what restarts a counter ----------------------------------------------------------------------


def test_a_changed_interval_applies_at_once() -> None:
    desk = Desk(free(every("own", 60)))
    desk.work_until("08:20")
    desk.happen(SettingsChanged(free(every("own", 30))))
    desk.work_until("08:45")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt own"]


def test_a_changed_interval_never_comes_sooner_than_two_minutes_after_the_change() -> None:
    desk = Desk(free(every("own", 60)))
    desk.work_until("08:50")
    desk.happen(SettingsChanged(free(every("own", 30))))
    desk.work_until("09:00")
    assert desk.told(Fact.PROMPT) == ["08:52 prompt own"]


def test_a_counter_restarts_when_its_reminder_is_offered_not_when_it_is_finished() -> None:
    desk = Desk(free(replace(POSTURE, expires=minutes(10))))
    desk.work_until("08:39")
    desk.happen(CardDone())
    desk.work_until("09:05")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture", "09:00 prompt posture"]


def test_a_snooze_changes_nothing_about_the_counter() -> None:
    desk = Desk(free(every("own", 60)))
    desk.work_until("09:00")
    desk.happen(Snoozed(minutes(20)))
    desk.work_until("09:21")
    desk.happen(CardDone())
    desk.work_until("10:00")
    assert desk.told(Fact.PROMPT) == ["09:00 prompt own", "09:20 prompt own", "10:00 prompt own"]


def test_a_counter_restarts_when_it_is_covered() -> None:
    desk = Desk(free(every("light", 60), every("heavy", 60, 2)))
    desk.work_until("09:59")
    assert desk.told(Fact.PROMPT) == ["09:00 prompt heavy"]
    assert desk.session.counts["light"] <= minutes(59)


def test_a_counter_restarts_when_it_is_credited() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:20")
    desk.lock(minutes(5))
    desk.work_until("08:56")
    assert desk.told() == ["08:25 credit posture locked", "08:55 prompt posture"]


def test_a_counter_restarts_when_it_is_skipped_beforehand() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:20")
    desk.happen(Skipped())
    desk.work_until("08:51")
    assert desk.told() == ["08:20 skip posture by_user", "08:50 prompt posture"]


def test_a_start_by_hand_restarts_the_counter() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:20")
    desk.happen(StartRequested("posture"))
    desk.happen(RoutineFinished())
    desk.work_until("08:51")
    assert desk.told(Fact.PROMPT) == ["08:50 prompt posture"]


def test_a_start_by_hand_covers_as_an_offer_does() -> None:
    desk = Desk(free(every("light", 30), every("heavy", 90, 2)))
    desk.work_until("08:20")
    desk.happen(StartRequested("heavy"))
    desk.happen(RoutineFinished())
    desk.work_until("08:51")
    assert desk.told(Fact.PROMPT) == ["08:50 prompt light"]


def test_a_start_by_hand_starts_the_gap() -> None:
    desk = Desk(free(every("light", 90), every("heavy", 30, 2)))
    desk.work_until("08:20")
    desk.happen(StartRequested("light"))
    desk.happen(RoutineFinished())
    desk.work_until("08:40")
    assert desk.told(Fact.PROMPT) == ["08:35 prompt heavy"]


# --- when it counts -------------------------------------------------------------------------------


@pytest.mark.parametrize("reason", [Reason.MEETING, Reason.FULL_SCREEN])
def test_it_counts_in_a_meeting_and_in_full_screen_even_with_still_hands(reason: Reason) -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:10")
    desk.happen(HoldBegan(reason))
    desk.work_until("08:15")
    desk.happen(WentIdle(minutes(5)))
    desk.work_until("08:31")
    assert desk.told() == [f"08:30 hold posture {reason}"]


def test_do_not_disturb_alone_is_not_presence() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:10")
    desk.happen(HoldBegan(Reason.DO_NOT_DISTURB))
    desk.work_until("08:15")
    desk.happen(WentIdle(minutes(5)))
    desk.work_until("08:31")
    assert desk.told() == []


def test_it_counts_while_prompting() -> None:
    desk = Desk(free(every("own", 60, guided=True)))
    desk.work_until("10:00")
    assert desk.told(Fact.EXPIRE, Fact.PROMPT) == [
        "09:00 prompt own",
        "09:10 expire own unanswered",
        "10:00 prompt own",
    ]


def test_it_counts_in_a_routine() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:10")
    desk.happen(StartRequested("roll"))
    desk.work_until("08:15")
    desk.happen(WentIdle(minutes(5)))
    desk.work_until("08:20")
    desk.happen(RoutineFinished())
    desk.happen(CameBack())
    desk.work_until("08:30")
    assert desk.told(Fact.PROMPT, Fact.CREDIT) == ["08:30 prompt posture"]


def _away(desk: Desk) -> None:
    desk.work(minutes(4))
    desk.happen(WentIdle(minutes(4)))
    desk.happen(CameBack())


def _asleep(desk: Desk) -> None:
    desk.sleep(minutes(4))


def _locked(desk: Desk) -> None:
    desk.lock(minutes(4))


def _locked_in_a_meeting(desk: Desk) -> None:
    desk.happen(HoldBegan(Reason.MEETING))
    _locked(desk)
    desk.happen(HoldEnded(Reason.MEETING))


def _paused(desk: Desk) -> None:
    desk.happen(Paused())
    desk.work(minutes(4))
    desk.happen(Resumed())


def _paused_in_a_meeting(desk: Desk) -> None:
    desk.happen(HoldBegan(Reason.MEETING))
    _paused(desk)
    desk.happen(HoldEnded(Reason.MEETING))


def _not_running(desk: Desk) -> None:
    desk.happen(Quitting())
    saved = to_saved(desk.session)
    desk.pass_time(minutes(4))
    desk.session = from_saved(saved, desk.now)
    desk.happen(Launched())


@pytest.mark.parametrize(
    "obstacle",
    [_away, _asleep, _locked, _locked_in_a_meeting, _paused, _paused_in_a_meeting, _not_running],
)
def test_it_stands_still_while_nobody_works_whatever_else_holds(
    obstacle: Callable[[Desk], None],
) -> None:
    desk = Desk(free(SLOW))
    desk.work_until("08:10")
    obstacle(desk)
    desk.work_until("08:40")
    # 10 min before and 20 min after.
    assert desk.told(Fact.PROMPT, Fact.CREDIT) == ["08:34 prompt slow"]


def test_it_stands_still_outside_hours() -> None:
    desk = Desk(hours(free(SLOW), "08:00-08:10", "08:14-18:00"))
    desk.work_until("08:40")
    assert desk.told(Fact.PROMPT) == ["08:34 prompt slow"]


def test_all_restart_at_the_first_active_moment_of_a_working_day() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 17:40")
    desk.work_until("2026-03-24 07:00")
    desk.work(minutes(3))
    desk.happen(WentIdle(minutes(3)))
    desk.work_until("2026-03-24 08:50")
    desk.happen(CameBack())
    desk.work_until("2026-03-24 09:21")
    assert desk.told() == ["09:20 prompt posture"]


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_another_zone_cannot_corrupt_a_counter(zone: str) -> None:
    desk = Desk(hours(free(POSTURE), "00:00-00:00"), "2026-03-23 12:00")
    desk.work_until("12:20")
    desk.zone = ZoneInfo(zone)
    desk.work(minutes(15))
    same_day = desk.now.local.date().isoformat() == "2026-03-23"
    # In another working day everything starts afresh; in the same one ten minutes were left.
    assert len(desk.told(Fact.PROMPT)) == (1 if same_day else 0)


@pytest.mark.parametrize("clock", ["07:30", "09:30", "17:00"])
def test_a_clock_set_by_hand_cannot_corrupt_a_counter(clock: str) -> None:
    desk = Desk(hours(free(POSTURE), "00:00-23:00"))
    desk.work_until("08:20")
    desk.set_clock(clock)
    desk.work(minutes(9.9))
    assert desk.told(Fact.PROMPT) == []
    desk.work(minutes(0.1))
    assert len(desk.told(Fact.PROMPT)) == 1
