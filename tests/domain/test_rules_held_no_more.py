"""The rules of what is held and then due no more: new settings, longer intervals, an absence."""

from __future__ import annotations

from neckbreak.domain.events import (
    CameBack,
    HoldBegan,
    HoldEnded,
    SettingsChanged,
    Skipped,
    Snoozed,
    WentIdle,
)
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Reason
from tests.domain.desk import POSTURE, Desk, at, every, free, limited, minutes

MEETING = Reason.MEETING


def _held_until(text: str, plan: Plan, *, then: Plan) -> Desk:
    """A meeting from the start on, in which something was held before the settings changed."""
    desk = Desk(plan)
    desk.happen(HoldBegan(MEETING))
    desk.work_until(text)
    desk.happen(SettingsChanged(then))
    return desk


def test_a_longer_interval_lets_go_of_what_was_held() -> None:
    desk = _held_until("08:35", free(POSTURE), then=free(every("posture", 60)))
    desk.work_until("08:40")
    desk.happen(HoldEnded(MEETING))
    desk.work_until("09:00")
    assert desk.told() == ["08:30 hold posture meeting", "09:00 prompt posture"]


def test_a_fixed_time_that_moved_to_later_is_held_no_more() -> None:
    desk = _held_until("09:10", free(at("press", "09:00")), then=free(at("press", "10:00")))
    desk.happen(HoldEnded(MEETING))
    desk.work_until("10:00")
    assert desk.told() == ["09:00 hold press meeting", "10:00 prompt press"]


def test_what_is_due_by_the_new_settings_too_stays_held() -> None:
    desk = _held_until("08:35", free(POSTURE), then=free(every("posture", 20)))
    desk.work_until("08:50")
    desk.happen(HoldEnded(MEETING))
    assert desk.told() == ["08:30 hold posture meeting", "08:50 release posture"]


def test_longer_intervals_after_three_misses_let_go_of_what_was_held() -> None:
    desk = Desk(limited(free(every("posture", 10)), gap=minutes(0), per_hour=20))
    for _ in range(2):
        desk.work(minutes(10))
        desk.happen(Skipped())
    desk.work(minutes(10))
    desk.happen(Snoozed(minutes(60)))
    desk.happen(HoldBegan(MEETING))
    desk.work_until("08:40")
    desk.happen(Skipped())
    desk.happen(HoldEnded(MEETING))
    desk.work_until("08:45")
    assert desk.told()[-3:] == [
        "08:40 hold posture meeting",
        "08:40 skip posture by_user",
        "08:45 prompt posture",
    ]


def test_what_only_an_absence_made_due_is_not_released() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.DO_NOT_DISTURB))
    desk.work_until("08:31")
    desk.happen(WentIdle(minutes(2)))
    desk.happen(HoldEnded(Reason.DO_NOT_DISTURB))
    desk.work_until("08:32")
    desk.happen(CameBack())
    # Nobody was there from 08:29 on, so the half hour was not full at 08:30.
    assert desk.told() == ["08:30 hold posture do_not_disturb", "08:32 credit posture idle"]
