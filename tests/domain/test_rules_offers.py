"""The rules of offers: what comes when, what waits, what is covered, and what the limits say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

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
    Snoozed,
    StartRequested,
    WentIdle,
)
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.reminders import BeforeEnd, Reminder
from neckbreak.domain.saved_form import from_saved, to_saved
from tests.domain.desk import (
    POSTURE,
    SHOULDERS,
    Desk,
    at,
    every,
    free,
    hours,
    limited,
    minutes,
    plan_of,
)

OFTEN = every("often", 15)
EVENING = Reminder("evening", "evening", BeforeEnd(minutes(60)), ("warm",), 0, minutes(15))


def prompts(desk: Desk, until: str) -> list[str]:
    """Each card until then; every one is ticked off at once."""
    desk.answer = CardDone()
    desk.work_until(until)
    return [line.replace(" prompt", "") for line in desk.told(Fact.PROMPT)]


# --- limits ---------------------------------------------------------------------------------------


def test_a_new_offer_comes_at_least_the_gap_after_the_last_one() -> None:
    desk = Desk(free(POSTURE, at("own", "08:40")))
    assert prompts(desk, "08:50") == ["08:40 own"]
    desk = Desk(free(POSTURE, at("own", "08:40", weight=1)))
    assert prompts(desk, "08:50") == ["08:30 posture", "08:45 own"]


def test_an_offer_comes_at_least_an_hour_after_the_last_but_one() -> None:
    assert prompts(Desk(free(OFTEN)), "10:16") == [
        "08:15 often",
        "08:30 often",
        "09:15 often",  # exactly 60 min is allowed
        "09:30 often",
        "10:15 often",
    ]


def test_with_one_an_hour_the_next_comes_an_hour_after_the_last() -> None:
    desk = Desk(limited(free(OFTEN), per_hour=1))
    assert prompts(desk, "10:20") == ["08:15 often", "09:15 often", "10:15 often"]


def test_a_guided_offer_comes_at_least_fifty_minutes_after_the_last_guided_one() -> None:
    desk = Desk(free(every("own", 30, guided=True)))
    assert prompts(desk, "10:20") == ["08:30 own", "09:20 own", "10:10 own"]


def test_without_a_guided_gap_only_the_others_hold() -> None:
    desk = Desk(limited(free(every("own", 30, guided=True)), guided_gap=timedelta()))
    assert prompts(desk, "09:40") == ["08:30 own", "09:00 own", "09:30 own"]


def test_there_are_so_many_offers_a_day_and_no_more() -> None:
    desk = Desk(limited(free(POSTURE), per_day=2))
    assert prompts(desk, "17:59") == ["08:30 posture", "09:00 posture"]
    assert desk.mode() == ("waiting", "limit")
    assert prompts(desk, "2026-03-24 08:31")[2:] == ["08:30 posture"]


def test_there_is_no_offer_in_the_first_active_minutes_of_a_working_day() -> None:
    desk = Desk(plan_of(every("own", 5)))
    assert desk.mode() == ("waiting", "first_minutes")
    desk.work_until("08:10")
    desk.happen(Paused())
    desk.work(minutes(7))
    desk.happen(Resumed())
    assert prompts(desk, "08:30") == ["08:27 own"]


def test_evening_and_checkin_keep_the_gap_only() -> None:
    checkin = replace(at("checkin", "09:05", weight=0), pool=("checkin",))
    plan = limited(plan_of(POSTURE, EVENING, checkin), per_day=1)
    desk = Desk(hours(plan, "08:00-09:50"))
    assert prompts(desk, "09:49") == ["08:30 posture", "08:50 evening", "09:05 checkin"]


def test_evening_waits_for_the_gap() -> None:
    desk = Desk(hours(free(POSTURE, EVENING), "08:00-09:35"))
    assert prompts(desk, "08:59") == ["08:30 posture", "08:45 evening"]


def test_evening_comes_in_the_first_minutes_too() -> None:
    desk = Desk(hours(plan_of(EVENING), "08:00-09:10"))
    assert prompts(desk, "09:00") == ["08:10 evening"]


def test_evening_does_not_count_for_the_limits() -> None:
    desk = Desk(hours(limited(free(OFTEN, EVENING), per_hour=1), "08:00-09:20"))
    # 08:20 plus the gap; and 60 min after 08:15, with 08:30 not counted.
    assert prompts(desk, "09:19") == ["08:15 often", "08:30 evening", "09:15 often"]


def test_the_gap_runs_from_an_evening_card_too() -> None:
    desk = Desk(hours(free(every("own", 32), EVENING), "08:00-09:30"))
    assert prompts(desk, "08:50") == ["08:30 evening", "08:45 own"]


def test_the_gap_runs_from_a_return_too() -> None:
    desk = Desk(free(POSTURE, at("own", "08:50", weight=1)))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(19)))
    assert prompts(desk, "09:10") == ["08:30 posture", "08:49 posture", "09:04 own"]


# --- fixed times ----------------------------------------------------------------------------------


def test_a_fixed_time_that_a_limit_blocks_waits() -> None:
    desk = Desk(limited(free(POSTURE, at("own", "08:46")), per_hour=1))
    assert prompts(desk, "09:31") == ["08:30 posture", "09:30 own"]


def test_a_fixed_time_that_a_limit_blocks_for_an_hour_lapses() -> None:
    desk = Desk(limited(free(POSTURE, at("own", "08:46")), per_day=1))
    prompts(desk, "17:00")
    assert desk.told(Fact.PROMPT, Fact.EXPIRE) == ["08:30 prompt posture", "09:46 expire own limit"]


def test_while_a_fixed_time_waits_for_a_limit_lighter_ones_wait_and_are_covered() -> None:
    # 09:00: posture could come, but for the guided one that waits until 09:20.
    plan = limited(
        free(POSTURE, at("first", "08:30", guided=True), at("own", "08:50", guided=True)),
        per_hour=12,
    )
    assert prompts(Desk(plan), "09:51") == ["08:30 first", "09:20 own", "09:50 posture"]


def test_a_fixed_time_does_not_wait_for_a_heavier_one_that_is_about_to_fall_due() -> None:
    desk = Desk(free(at("own", "08:55", weight=1), every("heavy", 60, 4)))
    assert prompts(desk, "09:15") == ["08:55 own", "09:10 heavy"]


def _away(desk: Desk) -> None:
    desk.work(minutes(20))
    desk.happen(WentIdle(minutes(20)))
    desk.happen(CameBack())


def _locked(desk: Desk) -> None:
    desk.lock(minutes(20))


def _asleep(desk: Desk) -> None:
    desk.sleep(minutes(20))


def _paused(desk: Desk) -> None:
    desk.happen(Paused(minutes(20)))
    desk.work(minutes(20))


def _not_running(desk: Desk) -> None:
    desk.happen(Quitting())
    saved = to_saved(desk.session)
    desk.pass_time(minutes(20))
    desk.session = from_saved(saved, desk.now)
    desk.happen(Launched())


def _clock_jump(desk: Desk) -> None:
    desk.set_clock("09:10")


@pytest.mark.parametrize(
    ("obstacle", "comes"),
    [
        (_locked, "09:12"),
        (_asleep, "09:12"),
        (_paused, "09:12"),
        (_not_running, "09:10"),
        (_clock_jump, "09:10"),
    ],
)
def test_a_fixed_time_that_nobody_could_see_comes_once(
    obstacle: Callable[[Desk], None], comes: str
) -> None:
    desk = Desk(free(at("own", "09:00")))
    desk.work_until("08:50")
    obstacle(desk)
    assert prompts(desk, "17:59") == [f"{comes} own"]


def test_a_fixed_time_that_came_while_the_person_had_just_gone_expires_like_any_card() -> None:
    desk = Desk(free(at("own", "09:00")))
    desk.work_until("08:50")
    desk.work(minutes(2))
    desk.happen(WentIdle(minutes(2)))
    desk.work(minutes(18))
    desk.happen(CameBack())
    assert prompts(desk, "17:59") == ["09:10 own"]


@pytest.mark.parametrize("clock", ["07:30", "18:00", "23:00"])
def test_a_fixed_time_outside_hours_never_comes(clock: str) -> None:
    assert prompts(Desk(free(at("own", clock)), "2026-03-23 00:00"), "2026-03-25 00:00") == []


def test_a_fixed_time_in_a_skipped_hour_comes_at_its_end() -> None:
    desk = Desk(hours(free(at("own", "02:30")), "00:00-08:00"), "2026-03-29 00:00")
    assert prompts(desk, "07:59") == ["03:00 own"]


def test_a_fixed_time_in_a_repeated_hour_comes_the_first_time() -> None:
    desk = Desk(hours(free(at("own", "02:30")), "00:00-08:00"), "2026-10-25 00:00")
    assert prompts(desk, "07:59") == ["02:30 own"]
    assert desk.entries[0].at.utcoffset() == timedelta(hours=2)


def test_nothing_is_offered_at_the_very_end_of_hours() -> None:
    assert prompts(Desk(hours(free(POSTURE), "08:00-08:30")), "09:00") == []
    assert prompts(Desk(hours(free(at("own", "08:30")), "08:00-08:30")), "09:00") == []
    assert prompts(Desk(hours(free(POSTURE), "08:00-08:31")), "09:00") == ["08:30 posture"]


# --- which of several -----------------------------------------------------------------------------


def test_the_heaviest_is_offered_and_covers_the_lighter_that_are_due() -> None:
    desk = Desk(free(POSTURE, SHOULDERS))
    assert prompts(desk, "09:31") == ["08:30 posture", "09:00 shoulders", "09:30 posture"]


def test_an_offer_covers_what_falls_due_within_the_gap() -> None:
    desk = Desk(free(every("light", 74), every("heavy", 60, 2)))
    # 09:14 is within the gap of 09:00: it starts afresh, and 10:14 would be 14 min after 10:00.
    assert prompts(desk, "10:01") == ["09:00 heavy", "10:00 heavy"]
    assert desk.session.counts["light"] < minutes(60)


def test_exactly_the_gap_is_not_within_it() -> None:
    desk = Desk(free(every("light", 75), every("heavy", 60, 2)))
    assert prompts(desk, "09:16") == ["09:00 heavy", "09:15 light"]


def test_a_heavier_one_is_not_covered() -> None:
    desk = Desk(free(at("own", "08:58", weight=1), every("heavy", 60, 2)))
    assert prompts(desk, "09:14") == ["08:58 own", "09:13 heavy"]


def test_a_fixed_time_is_covered_by_another_fixed_time() -> None:
    desk = Desk(free(at("first", "09:00"), at("second", "09:10", weight=2)))
    assert prompts(desk, "17:00") == ["09:00 first"]


def test_a_fixed_time_is_not_covered_by_an_interval() -> None:
    desk = Desk(free(every("heavy", 60, 4), at("own", "09:10", weight=1)))
    assert prompts(desk, "09:16") == ["09:00 heavy", "09:15 own"]


def test_a_fixed_time_waits_also_after_a_hold() -> None:
    desk = Desk(free(every("heavy", 60, 4), at("own", "09:05", weight=1)))
    desk.work_until("08:58")
    desk.happen(HoldBegan(Reason.MEETING))
    desk.work_until("09:20")
    desk.happen(HoldEnded(Reason.MEETING))
    assert prompts(desk, "09:40") == ["09:22 heavy", "09:37 own"]


def test_a_due_reminder_waits_when_a_heavier_one_falls_due_within_the_gap() -> None:
    desk = Desk(free(every("light", 50), every("heavy", 60, 2)))
    assert prompts(desk, "09:10") == ["09:00 heavy"]
    desk = Desk(free(every("light", 45), every("heavy", 60, 2)))
    assert prompts(desk, "09:10") == ["08:45 light", "09:00 heavy"]


def test_a_due_interval_that_a_limit_blocks_lets_lighter_ones_pass() -> None:
    # The guided one is due again at 09:00 and free at 09:20; the light one, covered at 08:30, is
    # due at 09:05, exactly the gap before.
    plan = limited(free(every("guided", 30, 2, guided=True), every("light", 35)), per_hour=12)
    assert prompts(Desk(plan), "09:21") == ["08:30 guided", "09:05 light", "09:20 guided"]


def test_unless_it_becomes_free_within_the_gap() -> None:
    plan = limited(free(every("guided", 30, 2, guided=True), every("light", 36)), per_hour=12)
    assert prompts(Desk(plan), "09:21") == ["08:30 guided", "09:20 guided"]


def test_of_equal_weight_the_longer_waiting_comes_first() -> None:
    desk = Desk(free(every("a", 40), every("b", 30)))
    desk.work_until("08:20")
    desk.happen(HoldBegan(Reason.MEETING))
    desk.work_until("08:50")
    desk.happen(HoldEnded(Reason.MEETING))
    assert prompts(desk, "08:55") == ["08:52 b"]


def test_of_equal_weight_and_waiting_the_first_in_the_alphabet_comes_first() -> None:
    assert prompts(Desk(free(every("b", 30), every("a", 30))), "08:31") == ["08:30 a"]


def test_evening_does_not_wait_for_a_heavier_one() -> None:
    desk = Desk(hours(free(every("heavy", 40, 4), EVENING), "08:00-09:30"))
    assert prompts(desk, "08:50") == ["08:30 evening", "08:45 heavy"]


def test_while_a_card_shows_nothing_is_offered_even_without_a_gap() -> None:
    plan = limited(free(replace(POSTURE, expires=minutes(10)), at("own", "08:35")), gap=timedelta())
    desk = Desk(plan)
    desk.work_until("08:41")
    assert desk.told(Fact.PROMPT, Fact.EXPIRE) == [
        "08:30 prompt posture",
        "08:40 expire posture unanswered",
        "08:40 prompt own",
    ]


def test_while_a_routine_plays_nothing_is_offered() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:10")
    desk.happen(StartRequested("roll"))
    desk.work_until("08:40")
    assert desk.told(Fact.PROMPT) == []
    desk.happen(RoutineFinished())
    assert desk.told(Fact.PROMPT) == ["08:40 prompt posture"]


# --- the order at one instant ---------------------------------------------------------------------


def test_at_one_instant_events_come_before_expiry() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:31")
    desk.pass_time(minutes(1))
    desk.happen(StartRequested())
    assert desk.told() == ["08:30 prompt posture", "08:32 start posture"]


def test_at_one_instant_expiry_comes_before_the_end_of_the_day() -> None:
    desk = Desk(hours(free(POSTURE), "08:00-08:32"))
    desk.work_until("08:40")
    assert desk.told() == ["08:30 prompt posture", "08:32 expire posture unanswered"]


def test_at_one_instant_the_end_of_the_day_comes_before_ends_of_holds() -> None:
    desk = Desk(hours(free(POSTURE), "08:00-08:50"))
    desk.happen(HoldBegan(Reason.MEETING, desk.instant("08:50"), by_user=True))
    desk.work_until("09:00")
    assert desk.told() == ["08:30 hold posture meeting", "08:50 expire posture day_over"]
