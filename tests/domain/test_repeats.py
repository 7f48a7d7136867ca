"""What is done too often rests in the schedule; the person's own start is never refused for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from neckbreak.domain.effects import Play, Tell
from neckbreak.domain.events import RoutineFinished, StartRequested
from neckbreak.domain.reasons import Fact
from tests.domain.desk import POSTURE, Desk, at, free, minutes
from tests.domain.exercises import EVERYTHING, SIT

POINTS = replace(at("points", "10:00", "11:30", "14:30", "16:00"), pool=("hand", "web"))


def start(desk: Desk, name: str) -> list[str]:
    """Start by hand and let it finish; what was said meanwhile."""
    desk.forget()
    desk.happen(StartRequested(name))
    assert any(isinstance(effect, Play) for effect in desk.effects), desk.refused
    desk.work(minutes(2))
    desk.happen(RoutineFinished())
    return [effect.message.id for effect in desk.effects if isinstance(effect, Tell)]


def test_one_acupressure_card_in_each_half_of_the_day() -> None:
    desk = Desk(free(POINTS))
    desk.answer = StartRequested()
    desk.work_until("10:02")
    desk.happen(RoutineFinished())
    desk.work_until("14:32")
    desk.happen(RoutineFinished())
    desk.work_until("17:00")
    assert desk.told(Fact.PROMPT) == ["10:00 prompt points", "14:30 prompt points"]


def test_a_card_that_nobody_took_does_not_use_up_the_half_of_the_day() -> None:
    desk = Desk(free(POINTS))
    desk.work_until("12:00")
    assert desk.told(Fact.PROMPT) == ["10:00 prompt points", "11:30 prompt points"]


def test_what_was_pressed_by_hand_counts_for_the_cards_too() -> None:
    desk = Desk(free(replace(at("points", "11:30", "14:30"), pool=("hand", "web"))))
    desk.work_until("08:40")
    start(desk, "hand")
    desk.forget()
    desk.work_until("12:30")
    assert desk.told(Fact.PROMPT) == []


def test_a_point_started_by_hand_again_within_the_hour_comes_with_a_word() -> None:
    desk = Desk(free())
    assert start(desk, "hand") == []
    desk.pass_time(timedelta(minutes=57))
    assert start(desk, "hand") == ["start.enough.hour"]
    desk.pass_time(timedelta(minutes=58))
    assert start(desk, "hand") == []


def test_the_fourth_time_today_comes_with_a_word() -> None:
    desk = Desk(free())
    for _ in range(3):
        assert start(desk, "hand") == []
        desk.pass_time(timedelta(hours=1))
    assert start(desk, "hand") == ["start.enough.today"]


def test_a_reminder_whose_points_all_rest_still_starts_by_hand() -> None:
    desk = Desk(free(replace(POINTS, pool=("hand",))))
    start(desk, "points")
    assert start(desk, "points") == ["start.enough.hour"]


def test_what_has_no_pictures_yet_still_counts_for_its_familys_reminder() -> None:
    drawn = replace(SIT, steps=tuple(replace(step, picture="hips") for step in SIT.steps))
    plan = free(replace(POSTURE, pool=("posture",)))
    desk = Desk(replace(plan, catalogue={**EVERYTHING, "sit": drawn}))
    start(desk, "look")
    assert desk.told(Fact.START) == ["08:00 start posture"]


def test_what_does_not_rest_never_gets_a_word() -> None:
    desk = Desk(free())
    assert [start(desk, "roll") for _ in range(9)] == [[]] * 9
