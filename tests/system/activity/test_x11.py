"""On a real X server: leaving is noticed at the threshold, coming back at the first input."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import CameBack, Event, HandsRested, WentIdle
from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Presence
from neckbreak.system.activity.choose import activity
from neckbreak.system.activity.x11 import X11Activity
from neckbreak.system.activity.x11_idle_counter import IdleCounter, NoIdleCounter
from neckbreak.system.clock import SystemClock
from tests.system.conftest import Screen, nothing_left_behind

pytestmark = pytest.mark.desktop
SECOND = timedelta(seconds=1)


class Sense:
    """The sensor, what it posted and why it failed."""

    def __init__(self, screen: Screen, idle_after: timedelta) -> None:
        self.posted: list[Event] = []
        self.failures: list[Message] = []
        presence = Presence(self.posted.append)
        self.sensor = X11Activity(presence, self.failures.append, idle_after, screen.display)


def kinds(sense: Sense) -> list[type]:
    return [type(event) for event in sense.posted]


def heard(sense: Sense, number: int) -> bool:
    return len(sense.posted) == number


def test_leaving_and_coming_back_are_told_in_time(screen: Screen, qtbot: QtBot) -> None:
    sense = Sense(screen, SECOND)
    screen.move_mouse()
    moved = time.monotonic()
    sense.sensor.start()
    for turn in range(1, 4):
        qtbot.waitUntil(partial(heard, sense, 2 * turn - 1), timeout=3000)
        assert 0.9 < time.monotonic() - moved < 1.5
        qtbot.wait(200)
        screen.move_mouse()
        moved = time.monotonic()
        qtbot.waitUntil(partial(heard, sense, 2 * turn), timeout=1000)
    assert kinds(sense) == [WentIdle, CameBack] * 3
    went = sense.posted[0]
    assert isinstance(went, WentIdle)
    assert SECOND <= went.for_ < 1.5 * SECOND
    sense.sensor.stop()


def test_who_left_long_before_the_start_is_away_from_the_start(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.move_mouse()
    qtbot.wait(600)
    sense = Sense(screen, SECOND / 2)
    sense.sensor.start()
    assert kinds(sense) == [WentIdle]
    sense.sensor.stop()


def test_a_new_threshold_counts_at_once(screen: Screen, qtbot: QtBot) -> None:
    screen.move_mouse()
    sense = Sense(screen, 60 * SECOND)
    sense.sensor.start()
    qtbot.wait(300)
    sense.sensor.set_idle_after(SECOND / 5)
    assert kinds(sense) == [WentIdle]
    sense.sensor.set_idle_after(60 * SECOND)
    assert kinds(sense) == [WentIdle, CameBack]
    sense.sensor.stop()


def test_hands_on_the_mouse_are_waited_for(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", screen.display)
    posted: list[Event] = []
    sense = activity(posted.append, SystemClock(), 60 * SECOND, None, {"DISPLAY": screen.display})
    sense.start()
    assert sense.name == "x11"
    sense.watch(SECOND)
    for _ in range(8):
        screen.move_mouse()
        qtbot.wait(200)
    rested = time.monotonic()
    assert posted == []
    qtbot.waitUntil(lambda: posted == [HandsRested()], timeout=2000)
    assert time.monotonic() - rested < 1.2
    sense.stop()


def test_at_rest_nothing_wakes_it(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sense = Sense(screen, 60 * SECOND)
    sense.sensor.start()
    qtbot.wait(100)
    reads: list[None] = []

    def no_news(counter: IdleCounter) -> Iterator[tuple[bool, timedelta]]:
        reads.append(None)
        return iter(())

    monkeypatch.setattr(IdleCounter, "crossings", no_news)
    for _ in range(20):
        screen.move_mouse()
        qtbot.wait(50)
    assert reads == [], "input below the threshold wakes nobody"
    sense.sensor.stop()


def test_a_server_that_goes_away_is_told_once_and_the_program_lives(
    screen: Screen, qtbot: QtBot
) -> None:
    sense = Sense(screen, SECOND)
    sense.sensor.start()
    screen.stop()
    qtbot.waitUntil(lambda: sense.failures == [Message("sense.idle.x11.gone")], timeout=3000)
    told: list[timedelta | None] = []
    sense.sensor.idle_for(told.append)
    assert told == [None]


def test_a_server_that_is_not_there_says_so(qtbot: QtBot) -> None:
    with pytest.raises(NoIdleCounter):
        IdleCounter(":7654")


def test_a_stop_leaves_nothing(screen: Screen, qtbot: QtBot) -> None:
    with nothing_left_behind(qtbot):
        for _ in range(5):
            sense = Sense(screen, SECOND)
            sense.sensor.start()
            sense.sensor.stop()
