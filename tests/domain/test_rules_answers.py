"""The rules of answers: expiry, snooze, skip, pause, and what three times no means."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from neckbreak.domain.events import (
    CardDone,
    HoldBegan,
    Hurt,
    Liked,
    Paused,
    Resumed,
    RoutineClosed,
    RoutineFinished,
    Skipped,
    Snoozed,
    StartRequested,
)
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Fact, Reason
from tests.domain.desk import POSTURE, SHOULDERS, Desk, at, every, free, hours, limited, minutes

LIMIT = Message("snooze.limit", {"n": 2, "reminder": Message("reminder.own", {"name": "posture"})})


def test_a_card_expires_quietly_and_never_piles_up() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("09:03")
    assert desk.told() == [
        "08:30 prompt posture",
        "08:32 expire posture unanswered",
        "09:00 prompt posture",
        "09:02 expire posture unanswered",
    ]


def test_a_snoozed_card_does_not_expire_while_it_is_away() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(10)))
    desk.work_until("08:41")
    assert desk.told() == [
        "08:30 prompt posture",
        "08:30 snooze posture",
        "08:40 prompt posture",
    ]


def test_a_snoozed_card_comes_back_exempt_from_gap_and_limits() -> None:
    desk = Desk(limited(free(POSTURE), per_hour=1, per_day=1, gap=minutes(60)))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(1)))
    desk.work_until("08:32")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture", "08:31 prompt posture"]


def test_the_others_wait_for_a_snoozed_card_and_are_covered() -> None:
    desk = Desk(free(every("light", 40), SHOULDERS))
    desk.answer = None
    desk.work_until("08:40")
    desk.happen(CardDone())
    desk.work_until("09:00")
    desk.happen(Snoozed(minutes(30)))
    desk.work_until("09:30")
    # The light one, due at 09:20, waited and starts afresh with the return.
    assert desk.told(Fact.PROMPT)[-1] == "09:30 prompt shoulders"
    assert desk.session.counts["light"] == timedelta()


def test_or_follow_the_gap_after_its_return() -> None:
    desk = Desk(free(POSTURE, every("heavy", 50, 4)))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(30)))
    desk.work_until("09:00")
    desk.happen(CardDone())
    desk.work_until("09:16")
    assert desk.told(Fact.PROMPT) == [
        "08:30 prompt posture",
        "09:00 prompt posture",
        "09:15 prompt heavy",
    ]


def test_after_a_snooze_without_a_card_the_next_offer_comes_no_earlier() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:20")
    desk.happen(Snoozed(minutes(20)))
    assert desk.mode() == ("snoozed", None)
    desk.work_until("08:41")
    assert desk.told(Fact.PROMPT) == ["08:40 prompt posture"]


def test_a_new_snooze_replaces_the_old_one() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(60)))
    desk.happen(Snoozed(minutes(5)))
    desk.work_until("08:36")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture", "08:35 prompt posture"]


def test_the_third_snooze_in_a_row_for_one_offer_is_refused() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    for _ in range(2):
        desk.happen(Snoozed(minutes(1)))
        assert desk.refused is None
        desk.work(minutes(1))
    desk.happen(Snoozed(minutes(1)))
    assert desk.refused == LIMIT
    assert desk.card == "posture"
    desk.work_until("09:00")
    desk.happen(Snoozed(minutes(1)))
    assert desk.refused is None


def test_the_third_snooze_of_what_is_to_come_is_refused_too() -> None:
    desk = Desk(free(POSTURE))
    for _ in range(2):
        desk.happen(Snoozed(minutes(60)))
        assert desk.refused is None
    desk.happen(Snoozed(minutes(60)))
    assert desk.refused == LIMIT


def test_who_allows_no_snooze_is_told_what_to_do_instead() -> None:
    plan = free(POSTURE)
    interrupt = replace(plan.settings.interrupt, snoozes=0)
    desk = Desk(replace(plan, settings=replace(plan.settings, interrupt=interrupt)))
    desk.happen(Snoozed(minutes(5)))
    assert desk.refused == Message("snooze.off")


@pytest.mark.parametrize("seconds", [0, 59, 7201])
def test_a_snooze_is_a_minute_to_two_hours_long(seconds: int) -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Snoozed(timedelta(seconds=seconds)))
    assert desk.refused == Message("snooze.range")
    assert desk.told() == []


def test_a_snooze_without_a_length_takes_the_first_of_the_settings() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(Snoozed())
    assert desk.entries[-1].until == desk.instant("08:35")


def test_after_three_misses_in_a_row_intervals_are_half_as_long_again_once() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("10:16")
    # 30 min, and 45 min after the third; the fourth changes nothing more.
    assert desk.told(Fact.PROMPT) == [
        "08:30 prompt posture",
        "09:00 prompt posture",
        "09:30 prompt posture",
        "10:15 prompt posture",
    ]
    desk.work_until("11:00")
    assert desk.told(Fact.PROMPT)[-1] == "11:00 prompt posture"


def test_until_one_is_started() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("10:15")
    desk.happen(StartRequested())
    desk.happen(RoutineFinished())
    desk.work_until("10:46")
    assert desk.told(Fact.PROMPT)[-1] == "10:45 prompt posture"


def test_or_until_the_day_ends() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("2026-03-24 08:30")
    assert desk.told(Fact.PROMPT)[-1] == "08:30 prompt posture"
    assert desk.mode() == ("prompting", None)


def test_a_pause_withdraws_the_card_which_is_due_two_minutes_after_resume() -> None:
    desk = Desk(limited(free(POSTURE), gap=timedelta()))
    desk.work_until("08:30")
    desk.happen(Paused(minutes(30)))
    assert desk.card is None
    desk.work_until("09:03")
    assert desk.told() == [
        "08:30 prompt posture",
        "08:30 pause",
        "09:00 resume",
        "09:02 prompt posture",
    ]


def test_a_pause_withdraws_a_snooze_too() -> None:
    desk = Desk(limited(free(POSTURE), gap=timedelta()))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(10)))
    desk.happen(Paused())
    desk.work_until("08:50")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]
    desk.happen(Resumed())
    desk.work_until("08:53")
    assert desk.told(Fact.PROMPT)[1:] == ["08:52 prompt posture"]


def test_the_end_of_the_day_takes_a_snoozed_card() -> None:
    desk = Desk(hours(free(POSTURE), "08:00-08:40"))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(20)))
    desk.work_until("09:00")
    assert desk.told(Fact.EXPIRE) == ["08:40 expire posture day_over"]
    assert desk.mode() == ("off", "outside_hours")


def test_the_end_of_the_day_takes_the_card_on_the_screen() -> None:
    desk = Desk(hours(free(POSTURE), "08:00-08:31"))
    desk.work_until("09:00")
    assert desk.told() == ["08:30 prompt posture", "08:31 expire posture day_over"]
    assert desk.card is None


def test_credit_ends_a_snooze() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(20)))
    desk.lock(minutes(5))
    assert desk.mode() == ("waiting", "after_wake")
    desk.work_until("08:56")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]


def test_cover_ends_a_snooze() -> None:
    desk = Desk(free(POSTURE, every("heavy", 300, 4)))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(35)))
    desk.work_until("08:50")
    # Due again at 09:00, so within the gap of the start.
    desk.happen(StartRequested("heavy"))
    desk.happen(RoutineFinished())
    desk.work_until("09:10")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]


# --- start, finish, hurt, like


def test_a_start_without_a_name_is_what_the_card_offers() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(StartRequested())
    assert desk.told() == ["08:30 prompt posture", "08:30 start posture"]
    assert desk.session.playing is not None
    assert desk.session.playing.offered


def test_a_start_without_a_name_or_a_card_is_the_next_one() -> None:
    desk = Desk(free(every("later", 60), POSTURE))
    desk.happen(StartRequested())
    assert desk.told() == ["08:00 start posture"]


def test_an_unknown_start_is_refused() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(StartRequested("nobody"))
    assert desk.refused == Message("start.unknown", {"name": "nobody"})


def test_with_nothing_to_come_there_is_nothing_to_start_or_skip() -> None:
    desk = Desk(free())
    desk.happen(StartRequested())
    assert desk.refused == Message("start.nothing")
    desk.happen(Skipped())
    assert desk.refused == Message("skip.nothing")


def test_hurt_is_told_with_the_stop_and_that_exercise_rests_on_that_day_and_the_next() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(StartRequested())
    desk.happen(Hurt("look"))
    desk.work_until("17:59")
    assert desk.told()[2:] == ["08:30 hurt posture", "08:30 stop posture hurt"]
    desk.work_until("2026-03-24 17:59")
    assert desk.told(Fact.PROMPT)[1:] == []
    desk.work_until("2026-03-25 08:31")
    assert desk.told(Fact.PROMPT)[1:] == ["08:30 prompt posture"]


def test_hurt_with_nothing_playing_is_refused() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Hurt())
    assert desk.refused == Message("hurt.nothing")


def test_a_window_closed_early_is_a_stop() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(StartRequested("posture"))
    desk.happen(RoutineClosed(timedelta(seconds=12)))
    assert desk.told() == ["08:00 start posture", "08:00 stop posture closed"]
    assert desk.entries[-1].seconds == 12


def test_a_liking_is_remembered() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Liked("look", more=True))
    assert [done.routine for done in desk.session.recent] == ["look"]


def test_a_skip_of_a_fixed_time_beforehand_leaves_the_one_after_it() -> None:
    desk = Desk(free(at("own", "09:00", "10:00")))
    desk.happen(Skipped())
    desk.work_until("10:01")
    assert desk.told() == ["08:00 skip own by_user", "10:00 prompt own"]


def test_a_pause_that_would_be_over_already_is_refused() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Paused(until=desk.instant("07:00")))
    assert desk.refused == Message("pause.past")
    desk.happen(Resumed())
    assert desk.refused == Message("resume.nothing")


def test_in_a_hold_a_snoozed_card_becomes_held_when_its_time_comes() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    desk.happen(Snoozed(minutes(10)))
    desk.happen(HoldBegan(Reason.FULL_SCREEN))
    desk.work_until("08:41")
    assert desk.told(Fact.HOLD) == ["08:40 hold posture full_screen"]


def test_a_snooze_that_put_nothing_off_does_not_count() -> None:
    desk = Desk(free(POSTURE))
    for _ in range(4):
        desk.happen(Snoozed(minutes(5)))
        assert desk.refused is None
        desk.work(minutes(6))
    desk.work_until("08:31")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]
