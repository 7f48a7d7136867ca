"""Where idle time has to be asked for, it is asked for no oftener than it can matter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import CameBack, Event, WentIdle
from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Presence
from neckbreak.system.activity.macos import idle as macos_idle
from neckbreak.system.activity.macos import since
from neckbreak.system.activity.polled import PolledActivity
from neckbreak.system.activity.windows import between
from neckbreak.system.activity.windows import idle as windows_idle

TWO_MINUTES = timedelta(minutes=2)


class Desk:
    """An idle time turned by hand."""

    def __init__(self) -> None:
        self.idle: timedelta | None = timedelta()
        self.posted: list[Event] = []
        self.failures: list[Message] = []
        self.sensor = PolledActivity(
            "hand",
            self.read,
            Presence(self.posted.append),
            self.failures.append,
            TWO_MINUTES,
        )

    def read(self) -> timedelta | None:
        return self.idle

    @property
    def next_look_ms(self) -> int:
        (timer,) = self.sensor.findChildren(QTimer)
        return timer.remainingTime() if timer.isActive() else -1


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


@pytest.mark.parametrize(("idle_s", "seconds"), [(0, 120), (100, 20), (119.9, 0.25), (121, 5)])
def test_the_next_look_is_when_it_can_matter(desk: Desk, idle_s: float, seconds: float) -> None:
    desk.idle = timedelta(seconds=idle_s)
    desk.sensor.start()
    # Qt may move a timer by a twentieth, to wake the computer less often.
    assert desk.next_look_ms == pytest.approx(seconds * 1000, rel=0.06, abs=50)
    desk.sensor.stop()
    assert desk.next_look_ms == -1


def test_leaving_and_coming_back_are_told(desk: Desk) -> None:
    desk.sensor.start()
    desk.idle = timedelta(seconds=121)
    desk.sensor._look()
    desk.sensor._look()
    desk.idle = timedelta(seconds=1)
    desk.sensor._look()
    desk.sensor.stop()
    assert desk.posted == [WentIdle(timedelta(seconds=121)), CameBack()]


def test_a_new_threshold_counts_at_once(desk: Desk) -> None:
    desk.idle = timedelta(seconds=90)
    desk.sensor.start()
    desk.sensor.set_idle_after(timedelta(minutes=1))
    desk.sensor.stop()
    assert desk.posted == [WentIdle(timedelta(seconds=90))]


def test_a_system_that_does_not_say_is_a_failure(desk: Desk) -> None:
    desk.idle = None
    desk.sensor.start()
    assert desk.failures == [Message("sense.idle.refused")]
    assert desk.next_look_ms == -1


@pytest.mark.parametrize(
    ("last", "now", "seconds"),
    [(1_000, 5_000, 4), (5_000, 5_000, 0), (0xFFFFFC18, 2_000, 3)],
)
def test_the_clock_of_windows_begins_anew(last: int, now: int, seconds: int) -> None:
    assert between(last, now) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("answer", "length"),
    [(2.5, timedelta(seconds=2.5)), (0.0, timedelta()), (-1.0, None), (float("inf"), None)],
)
def test_nonsense_from_macos_is_no_answer(answer: float, length: timedelta | None) -> None:
    assert since(answer) == length


def test_elsewhere_neither_knows() -> None:
    assert (windows_idle(), macos_idle()) == (None, None)
