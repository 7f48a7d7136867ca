"""The rules of a routine whose window is left open, paused or forgotten."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain.effects import StopPlaying
from neckbreak.domain.events import CameBack, RoutineFinished, StartRequested, WentIdle
from neckbreak.domain.reasons import Reason
from tests.domain.desk import LONG, POSTURE, Desk, free, minutes


def test_a_routine_left_open_half_an_hour_longer_than_it_takes_is_over() -> None:
    desk = Desk(free(LONG))
    desk.happen(StartRequested("look"))  # takes 20 s
    desk.work_until("08:30:19")
    assert desk.mode() == ("in_routine", None)
    desk.work_until("08:30:20")
    assert desk.mode() == ("waiting", None)
    assert desk.told() == ["08:00 start long", "08:30:20 stop long closed"]
    assert StopPlaying(Reason.CLOSED) in desk.effects


def test_a_routine_left_open_in_the_evening_does_not_keep_the_next_day_quiet() -> None:
    desk = Desk(free(POSTURE), "2026-03-23 17:50")
    desk.happen(StartRequested("posture"))
    desk.work_until("2026-03-24 08:30")
    assert desk.told()[1:] == ["18:20:20 stop posture closed", "08:30 prompt posture"]


def test_of_a_routine_left_open_nothing_counts_as_done() -> None:
    desk = Desk(free(LONG))
    desk.happen(StartRequested("long"))
    desk.work(minutes(40))
    assert [entry.seconds for entry in desk.entries] == [0, 0]


def test_who_left_while_a_routine_was_open_was_away_from_its_end_on() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(StartRequested("posture"))
    desk.work_until("08:02")
    desk.happen(WentIdle(minutes(2)))
    desk.work_until("08:32")
    assert desk.mode() == ("away", "idle")
    desk.happen(CameBack())
    # The absence began at 08:00:20, not when the routine was closed.
    assert desk.told()[1:] == ["08:30:20 stop posture closed", "08:32 credit posture idle"]


def test_who_ends_a_routine_late_is_in_time_for_half_an_hour() -> None:
    desk = Desk(free(LONG))
    desk.happen(StartRequested("long"))
    desk.work(minutes(30))
    desk.happen(RoutineFinished())
    desk.work(timedelta(seconds=30))
    assert desk.told()[1:] == ["08:30 finish long"]
