"""The rules of a meeting that the person says is over: their own word, and what a sensor saw."""

from __future__ import annotations

from neckbreak.domain.events import HoldBegan, HoldEnded, WentIdle
from neckbreak.domain.reasons import Reason
from tests.domain.desk import POSTURE, Desk, free, minutes

SENSED = HoldBegan(Reason.MEETING)
NO_LONGER_SENSED = HoldEnded(Reason.MEETING)
OVER = HoldEnded(Reason.MEETING, by_user=True)


def test_a_meeting_that_a_sensor_sees_wrongly_is_ended_by_word() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(SENSED)
    desk.work_until("08:40")
    desk.happen(OVER)
    desk.work_until("08:42")
    assert desk.told() == [
        "08:30 hold posture meeting",
        "08:40 release posture",
        "08:42 prompt posture",
    ]


def test_the_word_counts_until_the_sensor_sees_another_meeting() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(SENSED)
    desk.happen(OVER)
    desk.work_until("08:20")
    desk.happen(NO_LONGER_SENSED)
    desk.happen(SENSED)
    desk.work_until("08:31")
    assert desk.told() == ["08:30 hold posture meeting"]


def test_still_hands_are_no_presence_in_a_meeting_that_is_none() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(SENSED)
    desk.happen(OVER)
    desk.work_until("08:20")
    desk.happen(WentIdle(minutes(2)))
    assert desk.mode() == ("away", "idle")


def test_ones_own_meeting_that_ends_by_itself_leaves_the_sensed_one() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(SENSED)
    desk.happen(HoldBegan(Reason.MEETING, desk.instant("08:10"), by_user=True))
    desk.work_until("08:31")
    assert desk.mode() == ("held", "meeting")
    assert desk.told() == ["08:30 hold posture meeting"]
