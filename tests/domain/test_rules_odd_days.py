"""The rules of time on odd days: settings, health and clocks that change under what is going on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.events import (
    AlarmRang,
    CardDone,
    FellAsleep,
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
    WokeUp,
)
from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.saved_form import from_saved, to_saved
from tests.domain.desk import (
    LONG,
    POSTURE,
    SHOULDERS,
    Desk,
    at,
    every,
    free,
    minutes,
    plan_of,
    working,
)

POINTS = replace(at("acupressure", "09:00"), pool=("web", "hand"))


def test_a_fixed_time_that_turns_into_an_interval_does_not_come_again_and_again() -> None:
    desk = Desk(free(at("own", "09:00")))
    desk.work_until("08:50")
    desk.happen(HoldBegan(Reason.MEETING))
    desk.work_until("09:10")
    desk.happen(SettingsChanged(free(every("own", 60))))
    desk.happen(HoldEnded(Reason.MEETING))
    desk.work_until("11:00")
    # The hour is counted from the change on.
    assert desk.told(Fact.PROMPT) == ["10:10 prompt own"]


def test_a_snoozed_card_of_a_reminder_that_is_gone_at_the_next_start_blocks_nothing() -> None:
    desk = Desk(free(SHOULDERS, POSTURE))
    desk.work_until("09:00")
    desk.happen(Snoozed(minutes(120)))
    desk.happen(Quitting())
    saved = to_saved(desk.session)
    desk.plan = free(POSTURE)
    desk.session = from_saved(saved, desk.now)
    desk.happen(Launched())
    desk.forget()
    desk.work_until("10:30")
    assert desk.mode()[0] == "waiting"
    assert desk.told(Fact.PROMPT)[0] == "09:30 prompt posture"


def test_a_fixed_time_waits_for_a_snoozed_card_however_long_that_takes() -> None:
    desk = Desk(free(POSTURE, at("own", "08:31", weight=1)))
    desk.work_until("08:31")
    desk.happen(Snoozed(minutes(90)))
    desk.work_until("10:20")
    assert desk.told(Fact.PROMPT, Fact.EXPIRE) == [
        "08:30 prompt posture",
        "10:01 prompt posture",
        "10:03 expire posture unanswered",
        "10:16 prompt own",
    ]


def test_a_lighter_card_on_the_screen_is_covered_by_a_heavier_start_by_hand() -> None:
    desk = Desk(free(POSTURE, SHOULDERS))
    desk.work_until("08:30")
    desk.happen(StartRequested("shoulders"))
    desk.work(minutes(1))
    desk.happen(RoutineFinished())
    desk.work_until("08:59")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]


def test_a_heavier_card_on_the_screen_comes_again_after_a_lighter_start_by_hand() -> None:
    desk = Desk(free(every("posture", 180), every("long", 60, 4)))
    desk.work_until("09:00")
    desk.happen(StartRequested("posture"))
    desk.work(minutes(1))
    desk.happen(RoutineFinished())
    desk.work_until("09:30")
    assert desk.told(Fact.PROMPT) == ["09:00 prompt long", "09:15 prompt long"]


def test_starting_a_snoozed_card_early_starts_the_gap_like_its_return() -> None:
    desk = Desk(free(POSTURE, at("own", "08:55")))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(60)))
    desk.work_until("08:56")
    desk.happen(StartRequested())
    desk.work(minutes(1))
    desk.happen(RoutineFinished())
    desk.work_until("09:20")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture", "09:11 prompt own"]


def test_without_a_gap_what_is_due_at_the_same_moment_is_covered_all_the_same() -> None:
    plan = free(every("light", 60), every("heavy", 60, 2))
    limits = replace(plan.settings.limits, gap=timedelta())
    desk = Desk(replace(plan, settings=replace(plan.settings, limits=limits)))
    desk.work_until("09:00")
    desk.happen(CardDone())
    desk.work_until("09:30")
    assert desk.told(Fact.PROMPT) == ["09:00 prompt heavy"]


def test_skipping_a_card_that_was_held_leaves_the_next_fixed_time_alone() -> None:
    desk = Desk(free(at("own", "09:00", "10:00")))
    desk.work_until("09:00")
    desk.lock(minutes(1))
    desk.happen(Skipped())
    desk.work_until("10:05")
    assert desk.told(Fact.PROMPT, Fact.SKIP) == [
        "09:00 prompt own",
        "09:01 skip own by_user",
        "10:00 prompt own",
    ]


def test_a_fixed_time_started_by_hand_in_a_pause_does_not_come_after_it() -> None:
    desk = Desk(free(at("own", "09:00")))
    desk.work_until("08:55")
    desk.happen(Paused())
    desk.work_until("09:05")
    desk.happen(StartRequested("own"))
    desk.work(minutes(1))
    desk.happen(RoutineFinished())
    desk.happen(Resumed())
    desk.work_until("12:00")
    assert desk.told(Fact.PROMPT) == []


def test_a_meeting_by_hand_without_an_end_is_over_with_the_working_day() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("17:00")
    desk.happen(HoldBegan(Reason.MEETING, by_user=True))
    desk.work_until("2026-03-24 08:45")
    assert desk.told(Fact.PROMPT)[-1] == "08:30 prompt posture"


def test_a_skipped_snooze_is_one_of_three_that_lengthen_the_intervals() -> None:
    desk = Desk(free(POSTURE))
    for clock in ("08:30", "09:00"):
        desk.work_until(clock)
        desk.happen(Skipped())
    desk.work_until("09:30")
    desk.happen(Snoozed(minutes(10)))
    desk.happen(Skipped())
    desk.forget()
    desk.work_until("10:20")
    # 30 min and a half more.
    assert desk.told(Fact.PROMPT) == ["10:15 prompt posture"]


# --- health -------------------------------------------------------------------------------------


def test_a_snoozed_card_does_not_bring_back_what_a_health_answer_now_hides() -> None:
    plan = free(replace(POINTS, pool=("web", "look")))
    hidden = Health(answered=True, ticks=frozenset({Tick.PREGNANT}))
    for start in range(1, 9):  # whichever comes first
        desk = Desk(replace(plan, seed=start))
        desk.work_until("09:00")
        desk.happen(Snoozed(minutes(10)))
        desk.happen(SettingsChanged(replace(plan, seed=start, health=hidden)))
        desk.work_until("09:10")
        assert desk.entries[-1].fact is Fact.PROMPT
        assert desk.entries[-1].routine == "look"


def test_a_card_on_the_screen_gives_way_to_one_that_a_health_answer_allows() -> None:
    plan = free(replace(POINTS, pool=("web", "look")))
    hidden = Health(answered=True, ticks=frozenset({Tick.PREGNANT}))
    for start in range(1, 9):
        desk = Desk(replace(plan, seed=start))
        desk.work_until("09:00")
        desk.happen(SettingsChanged(replace(plan, seed=start, health=hidden)))
        desk.happen(StartRequested())
        assert desk.entries[-1].fact is Fact.START
        assert desk.entries[-1].routine == "look"


def test_a_card_that_asked_the_questions_of_health_can_be_started_once_they_are_answered() -> None:
    plan = free(POINTS)
    desk = Desk(replace(plan, health=UNANSWERED))
    desk.work_until("09:00")
    desk.happen(StartRequested())
    assert desk.told() == ["09:00 prompt acupressure"]
    desk.happen(SettingsChanged(replace(plan, health=NOTHING_TICKED)))
    desk.happen(StartRequested())
    assert desk.told() == ["09:00 prompt acupressure", "09:00 start acupressure"]


def test_a_card_for_which_nothing_suitable_is_left_goes_away() -> None:
    plan = free(replace(POINTS, pool=("web",)))
    desk = Desk(plan)
    desk.work_until("09:00")
    hidden = Health(answered=True, ticks=frozenset({Tick.PREGNANT}))
    desk.happen(SettingsChanged(replace(plan, health=hidden)))
    assert desk.card is None
    desk.work_until("12:00")
    assert desk.told(Fact.PROMPT) == ["09:00 prompt acupressure"]


# --- clocks -------------------------------------------------------------------------------------


def test_a_late_alarm_does_not_count_the_lunch_that_it_slept_through() -> None:
    plan = free(POSTURE)
    hours = working("08:00-12:00", "13:00-17:30")
    desk = Desk(replace(plan, settings=replace(plan.settings, hours=hours)), "2026-03-23 11:50")
    desk.pass_time(minutes(70))
    desk.happen(AlarmRang())
    desk.work_until("13:30")
    assert desk.told(Fact.PROMPT) == ["13:20 prompt posture"]


def test_so_many_an_hour_holds_over_midnight_when_one_working_day_follows_another() -> None:
    plan = free(every("often", 15))
    desk = Desk(
        replace(plan, settings=replace(plan.settings, hours=working("00:00-00:00"))),
        "2026-03-23 23:20",
    )
    desk.work_until("23:36")
    desk.happen(CardDone())
    desk.work_until("23:51")
    desk.happen(CardDone())
    desk.work_until("2026-03-24 00:36")
    assert desk.told(Fact.PROMPT) == [
        "23:35 prompt often",
        "23:50 prompt often",
        "00:35 prompt often",
    ]


def test_a_day_off_is_one_from_four_in_the_morning_on() -> None:
    desk = Desk(free(POSTURE), "2026-03-27 17:00")
    desk.work_until("2026-03-28 03:59")
    assert desk.mode() == ("off", "outside_hours")
    assert desk.alarm is not None
    rings = desk.wall + (desk.alarm - desk.steady)
    assert rings == desk.instant("2026-03-28 04:00")
    desk.work_until("2026-03-28 04:00")
    assert desk.mode() == ("off", "day_off")


def test_until_tomorrow_before_work_begins_is_not_the_same_morning() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 07:00")
    desk.happen(Paused(until_tomorrow=True))
    desk.work_until("2026-03-24 08:30")
    assert desk.told(Fact.RESUME, Fact.PROMPT) == ["08:00 resume", "08:30 prompt posture"]
    assert desk.entries[1].at == desk.instant("2026-03-24 08:00")


def test_until_tomorrow_after_midnight_is_the_coming_morning() -> None:
    desk = Desk(free(POSTURE), "2026-03-24 02:00")
    desk.happen(Paused(until_tomorrow=True))
    desk.work_until("2026-03-24 08:30")
    assert desk.told(Fact.RESUME, Fact.PROMPT) == ["08:00 resume", "08:30 prompt posture"]


def test_without_any_hours_there_is_nothing_to_wait_for() -> None:
    plan = free(POSTURE)
    desk = Desk(plan)
    desk.work_until("08:30")
    nothing = WeeklyHours(((),) * 7)
    desk.happen(SettingsChanged(replace(plan, settings=replace(plan.settings, hours=nothing))))
    assert desk.card is None
    assert desk.told() == ["08:30 prompt posture", "08:30 expire posture day_over"]
    assert desk.mode() == ("off", "day_off")


def test_a_sleep_that_is_found_only_later_takes_its_time_back() -> None:
    desk = Desk(plan_of(LONG))
    desk.work_until("09:00")
    desk.pass_time(minutes(180))
    desk.happen(AlarmRang())
    desk.happen(FellAsleep(minutes(180)))
    desk.happen(WokeUp())
    desk.work_until("14:05")
    # The card of the late alarm never stays; two hours of work after waking bring the next.
    assert desk.told(Fact.CREDIT) == ["12:00 credit long asleep"]
    assert desk.told(Fact.PROMPT)[-1] == "14:00 prompt long"
