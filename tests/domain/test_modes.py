"""Until when a mode lasts, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from neckbreak.domain.events import (
    CameBack,
    HoldBegan,
    HoldEnded,
    Locked,
    Paused,
    SettingsChanged,
    Snoozed,
    StartRequested,
    WentIdle,
)
from neckbreak.domain.machine import upcoming
from neckbreak.domain.modes import until
from neckbreak.domain.reasons import Reason
from neckbreak.domain.status import Upcoming
from tests.domain.desk import POSTURE, SHOULDERS, Desk, at, free, hours, minutes, plan_of


def next_of(desk: Desk) -> Upcoming | None:
    """What comes next; why it is this routine is said elsewhere."""
    found = upcoming(desk.session, desk.now, desk.plan)
    return replace(found, why=None) if found else None


def until_of(desk: Desk) -> datetime | None:
    return until(desk.session, desk.now, desk.plan)


def test_while_waiting_the_next_one_is_known_to_the_minute() -> None:
    desk = Desk(free(POSTURE, SHOULDERS))
    desk.work_until("08:07")
    assert next_of(desk) == Upcoming("posture", desk.instant("08:30"), "look")
    assert until_of(desk) is None


def test_in_the_first_minutes_the_next_one_is_what_comes_after_them() -> None:
    desk = Desk(plan_of(POSTURE, at("own", "08:05")))
    assert next_of(desk) == Upcoming("own", desk.instant("08:20"), "sit")


def test_while_a_card_shows_the_next_one_is_the_one_after_it() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:31")
    assert until_of(desk) == desk.instant("08:32")
    assert next_of(desk) == Upcoming("posture", desk.instant("09:00"), "look")


def test_whose_hands_lay_still_in_a_meeting_stays_for_the_next_one() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.MEETING, by_user=True))
    desk.work_until("08:10")
    desk.happen(WentIdle(minutes(2)))
    desk.work_until("08:20")
    desk.happen(HoldEnded(Reason.MEETING, by_user=True))
    assert desk.mode()[0] == "waiting"
    assert next_of(desk) == Upcoming("posture", desk.instant("08:30"), "look")


def test_the_next_one_is_known_while_still_hands_follow_a_routine() -> None:
    desk = Desk(free(POSTURE, SHOULDERS))
    desk.happen(WentIdle(minutes(1)))
    desk.happen(StartRequested("shoulders"))
    known = next_of(desk)
    assert known is not None
    desk.work(minutes(3))
    assert desk.mode()[0] == "in_routine"
    assert next_of(desk) == known


def test_a_snooze_lasts_until_the_card_returns() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(20)))
    assert until_of(desk) == desk.instant("08:50")
    assert next_of(desk) == Upcoming("posture", desk.instant("08:50"), "look")


def test_a_snooze_without_a_card_lasts_until_offers_may_come() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Snoozed(minutes(40)))
    assert until_of(desk) == desk.instant("08:40")
    assert next_of(desk) == Upcoming("posture", desk.instant("08:40"), "look")


def test_a_pause_with_an_end_tells_what_comes_after_it() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Paused(minutes(60)))
    assert until_of(desk) == desk.instant("09:00")
    assert next_of(desk) == Upcoming("posture", desk.instant("09:30"), "look")


def test_a_pause_without_an_end_has_nothing_next() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Paused())
    assert until_of(desk) is None
    assert next_of(desk) is None
    assert desk.alarm is not None  # the day ends all the same


def test_a_pause_until_a_wall_time_lasts_until_the_clock_shows_it() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Paused(until=desk.instant("14:00")))
    assert until_of(desk) == desk.instant("14:00")
    desk.set_clock("13:00")
    assert desk.mode() == ("paused", "by_user")
    desk.set_clock("14:00")
    assert desk.mode()[0] == "waiting"


def test_outside_hours_the_next_morning_is_known() -> None:
    desk = Desk(free(POSTURE), "2026-03-27 19:00")
    assert until_of(desk) == desk.instant("2026-03-30 08:00")
    assert next_of(desk) == Upcoming("posture", desk.instant("2026-03-30 08:30"), "look")


def test_between_two_ranges_the_second_one_is_waited_for() -> None:
    desk = Desk(hours(free(POSTURE), "08:00-12:00", "13:00-17:30"), "2026-03-23 12:30")
    assert desk.mode() == ("off", "outside_hours")
    assert until_of(desk) == desk.instant("13:00")


def test_without_hours_nothing_is_ever_next() -> None:
    desk = Desk(hours(free(POSTURE)))
    assert desk.mode() == ("off", "day_off")
    assert until_of(desk) is None
    assert next_of(desk) is None


def test_held_by_a_sensor_or_away_nobody_knows_what_is_next() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.MEETING))
    assert next_of(desk) is None
    desk.happen(HoldEnded(Reason.MEETING))
    desk.work(minutes(5))
    desk.happen(WentIdle(minutes(5)))
    assert next_of(desk) is None
    desk.happen(CameBack())
    desk.happen(Locked())
    assert next_of(desk) is None


def test_a_meeting_with_an_end_tells_what_comes_after_it() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.MEETING, desk.instant("08:50"), by_user=True))
    assert until_of(desk) == desk.instant("08:50")
    assert next_of(desk) == Upcoming("posture", desk.instant("08:52"), "look")


def test_while_a_routine_plays_the_next_one_is_known() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(StartRequested("posture"))
    assert next_of(desk) == Upcoming("posture", desk.instant("08:30"), "look")


def test_with_everything_switched_off_nothing_is_next() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(SettingsChanged(free()))
    assert next_of(desk) is None


def test_a_meeting_with_an_end_ends_nothing_while_the_sensor_sees_one_too() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.MEETING, desk.instant("08:50"), by_user=True))
    desk.happen(HoldBegan(Reason.DO_NOT_DISTURB))
    assert until_of(desk) is None
    assert next_of(desk) is None


def test_a_full_screen_that_does_not_hold_hides_nothing_of_what_is_next() -> None:
    plan = free(POSTURE)
    interrupt = replace(plan.settings.interrupt, hold_for=frozenset({Reason.MEETING}))
    desk = Desk(replace(plan, settings=replace(plan.settings, interrupt=interrupt)))
    desk.happen(HoldBegan(Reason.FULL_SCREEN))
    desk.happen(HoldBegan(Reason.MEETING, desk.instant("08:50"), by_user=True))
    assert until_of(desk) == desk.instant("08:50")
    assert next_of(desk) == Upcoming("posture", desk.instant("08:52"), "look")
