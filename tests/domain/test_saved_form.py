"""The session goes through a file and comes back; time since then passed without the program."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from neckbreak.domain.events import HoldBegan, Launched, Liked, Paused, Quitting, Snoozed
from neckbreak.domain.reasons import Fact, Reason
from neckbreak.domain.saved_form import from_saved, to_saved
from neckbreak.domain.session import Session
from tests.domain.desk import POSTURE, SHOULDERS, Desk, at, free, limited, minutes


def restart(desk: Desk, gone: timedelta) -> None:
    """Quit, leave the computer off for so long, and start both again."""
    desk.happen(Quitting())
    written = json.dumps(to_saved(desk.session))
    desk.pass_time(gone)
    desk.steady = timedelta(seconds=40)  # it counts from the computer's start
    desk.session = from_saved(json.loads(written), desk.now)
    desk.happen(Launched())


def test_counted_time_survives_and_the_time_between_does_not_count() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:20")
    restart(desk, minutes(30))
    desk.work_until("09:01")
    assert desk.told() == ["09:00 prompt posture"]


def test_a_card_that_shows_while_quitting_is_due_at_the_next_start() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    restart(desk, minutes(20))
    assert desk.told() == ["08:30 prompt posture", "08:50 prompt posture"]


def test_nothing_is_offered_to_who_quits() -> None:
    desk = Desk(limited(free(POSTURE), gap=timedelta()))
    desk.work_until("08:30")
    desk.happen(Quitting())
    assert desk.card is None
    assert desk.told() == ["08:30 prompt posture"]


def test_the_gap_goes_on_while_the_program_does_not_run() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:30")
    restart(desk, minutes(10))
    assert desk.told() == ["08:30 prompt posture"]
    desk.work_until("08:45")
    assert desk.told() == ["08:30 prompt posture", "08:45 prompt posture"]


def test_the_limit_of_a_day_outlives_a_restart() -> None:
    desk = Desk(limited(free(POSTURE), per_day=1))
    desk.work_until("08:33")
    restart(desk, minutes(1))
    desk.work_until("17:00")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]


def test_a_snooze_outlives_a_restart() -> None:
    desk = Desk(free(SHOULDERS))
    desk.work_until("09:00")
    desk.happen(Snoozed(minutes(20)))
    restart(desk, minutes(5))
    assert desk.mode() == ("snoozed", None)
    desk.work_until("09:20")
    assert desk.told(Fact.PROMPT) == ["09:00 prompt shoulders", "09:20 prompt shoulders"]


def test_a_pause_outlives_a_restart() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Paused(minutes(60)))
    restart(desk, minutes(30))
    assert desk.mode() == ("paused", "by_user")
    desk.work_until("09:00")
    assert desk.mode()[0] == "waiting"


def test_a_meeting_by_hand_outlives_a_restart() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.MEETING, desk.instant("09:00"), by_user=True))
    restart(desk, minutes(10))
    assert desk.mode() == ("held", "meeting")
    desk.work_until("09:00")
    assert desk.mode() == ("waiting", "after_wake")


def test_the_quiet_minutes_after_waking_outlive_a_restart() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("08:29:55")
    desk.sleep(minutes(1))
    restart(desk, minutes(1))
    desk.work_until("08:33")
    # 5 s were left, but two minutes from 08:30:55 on are quiet.
    assert desk.told() == ["08:32:55 prompt posture"]


def test_what_the_sensors_said_does_not_outlive_a_restart() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(HoldBegan(Reason.FULL_SCREEN))
    restart(desk, minutes(1))
    assert desk.mode()[0] == "waiting"


def test_a_fixed_time_that_was_offered_does_not_come_again_after_a_restart() -> None:
    desk = Desk(free(at("own", "08:30")))
    desk.work_until("08:45")
    restart(desk, minutes(1))
    desk.work_until("17:00")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt own"]


def test_a_clock_set_back_while_the_program_was_off_loses_nothing() -> None:
    desk = Desk(free(POSTURE))
    desk.work_until("09:20")
    desk.happen(Quitting())
    saved = to_saved(desk.session)
    desk.wall = desk.instant("08:20")
    desk.session = from_saved(saved, desk.now)
    desk.happen(Launched())
    desk.forget()
    desk.work_until("08:31")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture"]


def test_likings_outlive_a_restart() -> None:
    desk = Desk(free(POSTURE))
    desk.happen(Liked("look", more=True))
    before = desk.session.recent
    restart(desk, minutes(1))
    assert desk.session.recent == before


def test_an_empty_session_comes_back() -> None:
    desk = Desk(free())
    assert from_saved(to_saved(Session()), desk.now).counts == {}


@pytest.mark.parametrize("change", [{"schema": 2}, {"counts": 3}, {"day": "yesterday"}])
def test_what_is_no_saved_session_is_refused(change: dict[str, object]) -> None:
    desk = Desk(free(POSTURE))
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        from_saved({**to_saved(desk.session), **change}, desk.now)


def test_a_file_with_a_missing_part_is_refused() -> None:
    desk = Desk(free(POSTURE))
    saved = to_saved(desk.session)
    for key in saved:
        with pytest.raises((ValueError, KeyError, TypeError)):
            from_saved({each: value for each, value in saved.items() if each != key}, desk.now)
