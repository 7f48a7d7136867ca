"""One turn of the state machine."""

from __future__ import annotations

from neckbreak.domain.session import Session
from neckbreak.domain.turn import Turn, no_outlook
from tests.domain.desk import POSTURE, Desk, free, hours


def test_new_hours_change_the_working_day_within_the_same_turn() -> None:
    desk = Desk(hours(free(POSTURE), "07:00-12:00"))
    turn = Turn(Session(), desk.now, desk.plan, no_outlook)
    before = turn.day()
    turn.plan = hours(free(POSTURE), "14:00-17:00")
    after = turn.day()
    assert before is not None
    assert before.end == desk.instant("12:00")
    assert after is None
