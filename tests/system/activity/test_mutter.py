"""GNOME's compositor tells of both changes; its restarts leave nobody away for ever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import CameBack, Event, WentIdle
from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Presence
from neckbreak.system.activity.mutter import MONITOR, MutterActivity
from neckbreak.system.dbus import Bus
from tests.system.conftest import BusDaemon, FakeService, Offer, nothing_left_behind

TWO_MINUTES = timedelta(minutes=2)


class Sense:
    """The sensor, what it posted and why it failed."""

    def __init__(self, bus: Bus) -> None:
        self.posted: list[Event] = []
        self.failures: list[Message] = []
        presence = Presence(self.posted.append)
        self.sensor = MutterActivity(presence, self.failures.append, TWO_MINUTES, bus)


@pytest.fixture
def sense(bus: Bus) -> Iterator[Sense]:
    sense = Sense(bus)
    yield sense
    sense.sensor.stop()


class Mutter:
    """A compositor turned by hand."""

    def __init__(self, offer: Offer) -> None:
        self.numbers = count(1)
        self.idle_watches: dict[int, int] = {}
        self.active_watches: list[int] = []
        self.idle_ms = 0
        self.service: FakeService = offer(
            MONITOR.name,
            {
                "AddIdleWatch": self.add_idle_watch,
                "AddUserActiveWatch": self.add_active_watch,
                "RemoveWatch": self.remove,
                "GetIdletime": lambda: ("t", (self.idle_ms,)),
            },
        )

    def add_idle_watch(self, milliseconds: int) -> tuple[str, tuple[Any, ...]]:
        number = next(self.numbers)
        self.idle_watches[number] = milliseconds
        return "u", (number,)

    def add_active_watch(self) -> tuple[str, tuple[Any, ...]]:
        number = next(self.numbers)
        self.active_watches.append(number)
        return "u", (number,)

    def remove(self, number: int) -> tuple[None, tuple[Any, ...]]:
        self.idle_watches.pop(number, None)
        if number in self.active_watches:
            self.active_watches.remove(number)
        return None, ()

    def fire(self, number: int) -> None:
        self.service.emit(MONITOR.path, MONITOR.interface, "WatchFired", "u", (number,))

    def let_go_idle(self) -> None:
        self.fire(*self.idle_watches)

    def let_come_back(self) -> None:
        self.fire(self.active_watches.pop())


def away(mutter: Mutter, sense: Sense, qtbot: QtBot) -> None:
    """Start, and let the person leave."""
    sense.sensor.start()
    qtbot.waitUntil(lambda: bool(mutter.idle_watches))
    qtbot.wait(20)
    mutter.let_go_idle()
    qtbot.waitUntil(lambda: bool(mutter.active_watches))
    qtbot.wait(20)


def test_it_asks_for_the_threshold_as_a_64_bit_number(
    offer: Offer, sense: Sense, qtbot: QtBot
) -> None:
    mutter = Mutter(offer)
    sense.sensor.start()
    qtbot.waitUntil(lambda: bool(mutter.idle_watches))
    assert (
        MONITOR.path,
        MONITOR.interface,
        "AddIdleWatch",
        "t",
        (120_000,),
    ) in mutter.service.calls


def test_going_and_coming_are_told_again_and_again(
    offer: Offer, sense: Sense, qtbot: QtBot
) -> None:
    mutter = Mutter(offer)
    away(mutter, sense, qtbot)
    mutter.let_come_back()
    qtbot.waitUntil(lambda: len(sense.posted) == 2)
    mutter.let_go_idle()
    qtbot.waitUntil(lambda: bool(mutter.active_watches))
    qtbot.wait(20)
    mutter.let_come_back()
    qtbot.waitUntil(lambda: len(sense.posted) == 4)
    assert sense.posted == [WentIdle(TWO_MINUTES), CameBack()] * 2


def test_watches_of_other_programs_mean_nothing(offer: Offer, sense: Sense, qtbot: QtBot) -> None:
    mutter = Mutter(offer)
    sense.sensor.start()
    qtbot.waitUntil(lambda: bool(mutter.idle_watches))
    mutter.fire(777)
    qtbot.wait(100)
    assert sense.posted == []


def test_a_compositor_that_restarts_is_asked_anew_and_the_person_is_there(
    offer: Offer, sense: Sense, qtbot: QtBot
) -> None:
    mutter = Mutter(offer)
    away(mutter, sense, qtbot)
    mutter.service.stop()
    qtbot.waitUntil(lambda: sense.posted == [WentIdle(TWO_MINUTES), CameBack()])
    again = Mutter(offer)
    qtbot.waitUntil(lambda: bool(again.idle_watches))
    qtbot.wait(20)
    again.let_go_idle()
    qtbot.waitUntil(lambda: len(sense.posted) == 3)
    assert sense.failures == []


def test_without_gnome_it_fails_once(sense: Sense, qtbot: QtBot) -> None:
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.failures == [Message("sense.idle.gnome.absent")])


def test_a_refusal_is_a_failure(offer: Offer, sense: Sense, qtbot: QtBot) -> None:
    offer(MONITOR.name, {"AddIdleWatch": "org.freedesktop.DBus.Error.AccessDenied"})
    sense.sensor.start()
    qtbot.waitUntil(lambda: [why.id for why in sense.failures] == ["sense.idle.gnome.refused"])


def test_a_bus_that_dies_is_a_failure(
    offer: Offer, sense: Sense, daemon: BusDaemon, qtbot: QtBot
) -> None:
    mutter = Mutter(offer)
    sense.sensor.start()
    qtbot.waitUntil(lambda: bool(mutter.idle_watches))
    daemon.stop()
    qtbot.waitUntil(lambda: sense.failures == [Message("sense.bus.session")])


def test_a_new_threshold_replaces_the_watch(offer: Offer, sense: Sense, qtbot: QtBot) -> None:
    mutter = Mutter(offer)
    away(mutter, sense, qtbot)
    sense.sensor.set_idle_after(timedelta(minutes=5))
    qtbot.waitUntil(lambda: list(mutter.idle_watches.values()) == [300_000])
    assert sense.posted == [WentIdle(TWO_MINUTES), CameBack()]


def test_idle_time_is_asked_of_the_compositor(offer: Offer, sense: Sense, qtbot: QtBot) -> None:
    mutter = Mutter(offer)
    mutter.idle_ms = 4200
    told: list[timedelta | None] = []
    sense.sensor.idle_for(told.append)
    qtbot.waitUntil(lambda: told == [timedelta(milliseconds=4200)])


def test_a_stop_gives_the_watches_back_and_leaves_nothing(
    offer: Offer, sense: Sense, bus: Bus, qtbot: QtBot
) -> None:
    mutter = Mutter(offer)
    with nothing_left_behind(qtbot):
        away(mutter, sense, qtbot)
        sense.sensor.stop()
        qtbot.waitUntil(lambda: not mutter.idle_watches and not mutter.active_watches)
        bus.close()
