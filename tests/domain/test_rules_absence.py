"""The rules of absence: when nobody is there, and what that stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from neckbreak.domain.events import (
    CameBack,
    FellAsleep,
    HoldBegan,
    Locked,
    RoutineFinished,
    SettingsChanged,
    Skipped,
    StartRequested,
    Unlocked,
    WentIdle,
    WokeUp,
)
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.settings import Afterwards
from tests.domain.desk import POSTURE, SHOULDERS, Desk, at, every, free, minutes

WARM = replace(every("warm", 60), pool=("warm",))  # 15 min


def reset_after(plan: Plan, length: timedelta) -> Plan:
    interrupt = replace(plan.settings.interrupt, away_resets=length)
    return replace(plan, settings=replace(plan.settings, interrupt=interrupt))


def be_away(desk: Desk, length: timedelta) -> None:
    """Nobody touches anything for so long; the sensor tells it as soon as it may."""
    least = desk.plan.settings.interrupt.idle_after
    if length < least:
        desk.work(length)
        return
    desk.work(least)
    desk.happen(WentIdle(least))
    desk.work(length - least)
    desk.happen(CameBack())


def test_no_input_for_less_than_idle_after_is_no_absence() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:10")
    be_away(desk, timedelta(seconds=119))
    desk.work_until("08:31")
    assert desk.told() == ["08:30 prompt posture"]


def test_two_minutes_credit_a_reminder_whose_routine_is_shorter() -> None:
    desk = Desk(free(POSTURE, WARM))
    desk.work_until("08:10")
    be_away(desk, minutes(2))
    assert desk.told() == ["08:12 credit posture idle"]


def test_an_absence_as_long_as_its_routine_credits_a_reminder() -> None:
    desk = Desk(reset_after(free(WARM), minutes(60)))
    be_away(desk, minutes(14.9))
    assert desk.told() == []
    desk.work(minutes(1))
    be_away(desk, minutes(15))
    assert desk.told() == ["08:30:54 credit warm idle"]


def test_five_minutes_credit_every_interval_reminder() -> None:
    desk = Desk(free(POSTURE, SHOULDERS, WARM))
    be_away(desk, minutes(5))
    assert desk.told() == [
        "08:05 credit posture idle",
        "08:05 credit shoulders idle",
        "08:05 credit warm idle",
    ]


def test_an_absence_is_measured_from_the_last_input() -> None:
    desk = Desk(free(POSTURE, WARM))
    desk.work(minutes(4))
    desk.happen(WentIdle(minutes(4)))
    desk.work(minutes(1))
    desk.happen(CameBack())
    assert desk.told(Fact.CREDIT) == ["08:05 credit posture idle", "08:05 credit warm idle"]


def test_time_away_never_counts_also_the_stretch_before_it_was_told() -> None:
    desk = Desk(free(replace(WARM, id="own")))
    desk.work_until("08:20")
    be_away(desk, minutes(4))
    desk.work_until("09:05")
    assert desk.told() == ["09:04 prompt own"]


def test_a_card_shown_before_the_absence_was_known_stays_and_expires() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:29")
    desk.work(minutes(2))
    desk.happen(WentIdle(minutes(2)))
    assert desk.card == "posture"
    desk.work_until("08:33")
    assert desk.told() == ["08:30 prompt posture", "08:32 expire posture unanswered"]


@pytest.mark.parametrize(("seconds", "credited"), [(119, False), (120, True)])
def test_a_lock_is_an_absence_at_once(seconds: int, credited: bool) -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Locked())
    assert desk.mode() == ("away", "locked")
    desk.work(timedelta(seconds=seconds))
    desk.happen(Unlocked())
    assert desk.told() == (["08:02 credit posture locked"] if credited else [])


def test_a_sleep_is_an_absence_at_once() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(FellAsleep())
    assert desk.mode() == ("away", "asleep")
    desk.pass_time(minutes(2))
    desk.happen(WokeUp())
    assert desk.told() == ["08:02 credit posture asleep"]


def test_of_two_absences_in_a_row_the_stronger_reason_is_named() -> None:
    desk = Desk(free(POSTURE))
    desk.work(minutes(2))
    desk.happen(WentIdle(minutes(2)))
    desk.happen(Locked())
    desk.sleep(minutes(1))
    desk.happen(Unlocked())
    desk.happen(CameBack())
    assert desk.told() == ["08:03 credit posture asleep"]


@pytest.mark.parametrize("seed", range(1, 7))
def test_its_routine_is_the_one_that_it_would_offer_next(seed: int) -> None:
    plan = reset_after(free(replace(WARM, pool=("look", "warm"))), minutes(60))
    desk = Desk(replace(plan, seed=seed))
    desk.work_until("09:00")
    shown = desk.entries[-1].routine
    desk.happen(Skipped())
    be_away(desk, minutes(10))
    # The other one comes next: 20 s, or 15 min.
    assert len(desk.told(Fact.CREDIT)) == (1 if shown == "warm" else 0)


def test_fixed_times_are_never_credited() -> None:
    desk = Desk(free(at("own", "09:00")))
    desk.work_until("08:50")
    be_away(desk, minutes(60))
    desk.work_until("09:59")
    assert desk.told() == ["09:50 prompt own"]


def test_the_restart_for_a_new_working_day_credits_nothing() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 17:50")
    desk.happen(Locked())
    desk.work_until("2026-03-24 08:30")
    desk.happen(Unlocked())
    assert desk.told() == []


def test_idle_time_in_a_routine_is_no_absence() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(StartRequested("posture"))
    desk.work(minutes(6))
    desk.happen(WentIdle(minutes(6)))
    assert desk.mode() == ("in_routine", None)
    desk.happen(RoutineFinished())
    desk.happen(CameBack())
    assert desk.told(Fact.CREDIT) == []


def test_an_absence_after_a_routine_begins_with_its_end() -> None:
    desk = Desk(free(POSTURE, WARM))
    desk.happen(StartRequested("posture"))
    desk.work(minutes(6))
    desk.happen(WentIdle(minutes(6)))
    desk.happen(RoutineFinished())
    desk.work(minutes(4))
    desk.happen(CameBack())
    assert desk.told(Fact.CREDIT) == ["08:10 credit posture idle"]


def test_a_meeting_that_ends_for_somebody_gone_begins_the_absence() -> None:
    desk = Desk(free(POSTURE, WARM))
    desk.happen(HoldBegan(Reason.MEETING, desk.instant("08:10"), by_user=True))
    desk.work(minutes(5))
    desk.happen(WentIdle(minutes(5)))
    desk.work_until("08:13")
    assert desk.mode() == ("away", "idle")
    desk.happen(CameBack())
    assert desk.told() == ["08:13 credit posture idle"]


def test_with_a_long_idle_after_a_walk_of_that_length_is_taken_back_in_full() -> None:
    plan = free(replace(every("own", 120), pool=("warm",)))
    interrupt = replace(plan.settings.interrupt, idle_after=minutes(30), away_resets=minutes(60))
    plan = replace(plan, settings=replace(plan.settings, interrupt=interrupt))
    desk = Desk(plan)
    desk.work_until("09:00")
    desk.work(minutes(30))
    desk.happen(WentIdle(minutes(30)))
    assert desk.session.counts["own"] == minutes(60)


# --- what people argue about: each a setting ------------------------------------------------------


def wishing(plan: Plan, **wishes: object) -> Plan:
    """The same plan with other wishes about interruptions; the names are those of `Interrupt`."""
    interrupt = replace(plan.settings.interrupt, **wishes)  # type: ignore[arg-type]
    return replace(plan, settings=replace(plan.settings, interrupt=interrupt))


def sleep(desk: Desk, length: timedelta) -> None:
    desk.happen(FellAsleep())
    desk.work(length)
    desk.happen(WokeUp())


def lock(desk: Desk, length: timedelta) -> None:
    desk.lock(length)


def test_after_sleep_who_wants_to_continue_goes_on_where_it_stopped() -> None:
    desk = Desk(wishing(free(POSTURE), after_sleep=Afterwards.CONTINUE))
    desk.work_until("08:20")
    sleep(desk, minutes(40))
    desk.work_until("09:10")
    assert desk.told() == ["09:10 prompt posture"]


def test_after_sleep_who_wants_to_start_afresh_does_so_however_short_it_was() -> None:
    desk = Desk(wishing(free(POSTURE), after_sleep=Afterwards.AFRESH))
    desk.work_until("08:20")
    sleep(desk, minutes(1))
    desk.work_until("08:51")
    assert desk.told() == ["08:21 credit posture asleep", "08:51 prompt posture"]


def test_after_a_lock_who_wants_to_continue_goes_on_where_it_stopped() -> None:
    desk = Desk(wishing(free(POSTURE), after_lock=Afterwards.CONTINUE))
    desk.work_until("08:20")
    lock(desk, minutes(40))
    desk.work_until("09:10")
    assert desk.told() == ["09:10 prompt posture"]


def test_after_a_lock_who_wants_to_start_afresh_does_so_however_short_it_was() -> None:
    desk = Desk(wishing(free(POSTURE), after_lock=Afterwards.AFRESH))
    desk.work_until("08:20")
    lock(desk, minutes(1))
    desk.work_until("08:51")
    assert desk.told() == ["08:21 credit posture locked", "08:51 prompt posture"]


def test_what_a_lock_does_says_nothing_of_a_walk_without_one() -> None:
    desk = Desk(wishing(free(POSTURE), after_lock=Afterwards.CONTINUE))
    desk.work_until("08:20")
    be_away(desk, minutes(6))
    assert desk.told() == ["08:26 credit posture idle"]


def test_a_film_counts_as_being_there_unless_the_person_says_otherwise() -> None:
    for counts, told in ((True, []), (False, ["08:46 credit posture idle"])):
        desk = Desk(wishing(free(POSTURE), full_screen_counts=counts))
        desk.work_until("08:16")
        desk.happen(HoldBegan(Reason.FULL_SCREEN))
        be_away(desk, minutes(30))
        assert desk.told(Fact.CREDIT) == told


def test_changing_the_mind_about_films_counts_at_once() -> None:
    plan = free(POSTURE)
    desk = Desk(plan)
    desk.work_until("08:16")
    desk.happen(HoldBegan(Reason.FULL_SCREEN))
    desk.work(minutes(2))
    desk.happen(WentIdle(minutes(2)))
    assert desk.mode() == ("held", "full_screen")
    desk.happen(SettingsChanged(wishing(plan, full_screen_counts=False)))
    assert desk.session.absence is not None
