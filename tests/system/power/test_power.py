"""Sleep and lock are told once each, whoever tells them and however often."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import Event, FellAsleep, Locked, Unlocked, WokeUp
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.system.capability import Capability
from neckbreak.system.clock import SystemClock
from neckbreak.system.dbus import Bus
from neckbreak.system.power.base import Power
from neckbreak.system.power.choose import PowerSense
from neckbreak.system.power.gap import SleepGap
from neckbreak.system.power.logind import MANAGER
from neckbreak.system.power.names import LOGIND
from tests.system.conftest import (
    Answer,
    BusDaemon,
    FakeService,
    Offer,
    in_step,
    nothing_left_behind,
)

OURS = "/org/freedesktop/login1/session/c7"
THEIRS = "/org/freedesktop/login1/session/c8"
SAVER = "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged"


class Sense:
    """The sensor on one bus, and what it posted."""

    def __init__(self, bus: Bus) -> None:
        self.posted: list[Event] = []
        self.bus = bus
        self.sensor = PowerSense(self.posted.append, SystemClock(), bus, bus)


@pytest.fixture
def sense(bus: Bus) -> Iterator[Sense]:
    sense = Sense(bus)
    yield sense
    sense.sensor.stop()


class Manager:
    """A login manager turned by hand."""

    def __init__(self, offer: Offer, locked: bool = False, **answers: Any) -> None:
        told: dict[str, Answer | Callable[..., Answer] | str] = {
            "GetSession": lambda number: ("o", (OURS,)),
            "GetSessionByPID": lambda number: ("o", (OURS,)),
            "GetUser": lambda number: ("o", ("/org/freedesktop/login1/user/_0",)),
            "Get": lambda interface, name: (
                "v",
                (("b", locked if name == "LockedHint" else True),),
            ),
        }
        told.update(answers)
        self.service: FakeService = offer(LOGIND, told)

    def sleep(self, asleep: bool) -> None:
        self.service.emit(MANAGER.path, MANAGER.interface, "PrepareForSleep", "b", (asleep,))

    def ask(self, what: str, session: str = OURS) -> None:
        self.service.emit(session, f"{LOGIND}.Session", what)

    def hint(self, locked: bool, session: str = OURS) -> None:
        self.change("LockedHint", locked, session)

    def change(self, name: str, value: bool, session: str = OURS) -> None:
        body: tuple[Any, ...] = (f"{LOGIND}.Session", {name: ("b", value)}, [])
        properties = "org.freedesktop.DBus.Properties"
        self.service.emit(session, properties, "PropertiesChanged", "sa{sv}as", body)


@pytest.fixture
def manager(offer: Offer, sense: Sense, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Manager:
    """One that our sensor listens to."""
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    manager = Manager(offer)
    sense.sensor.start()
    listening(manager, qtbot)
    return manager


def listening(manager: Manager, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Get" in manager.service.members())


def test_sleep_told_twice_is_one_sleep(manager: Manager, sense: Sense, qtbot: QtBot) -> None:
    for asleep in (True, True, False, False, True, False):
        manager.sleep(asleep)
    in_step(sense.bus, qtbot, manager.service)
    assert sense.posted == [FellAsleep(), WokeUp(), FellAsleep(), WokeUp()]


def test_a_lock_told_by_three_is_one_lock(
    manager: Manager, sense: Sense, offer: Offer, qtbot: QtBot
) -> None:
    saver = offer("org.freedesktop.ScreenSaver")
    in_step(sense.bus, qtbot, manager.service, saver)
    manager.ask("Lock")
    manager.hint(True)
    saver.emit(*SAVER, "b", (True,))
    in_step(sense.bus, qtbot, manager.service, saver)
    assert sense.posted == [Locked()]
    saver.emit(*SAVER, "b", (False,))
    in_step(sense.bus, qtbot, manager.service, saver)
    assert sense.posted == [Locked()]
    manager.hint(False)
    in_step(sense.bus, qtbot, manager.service, saver)
    assert sense.posted == [Locked(), Unlocked()]


def test_a_lock_and_an_unlock_that_were_only_asked_for_count(
    manager: Manager, sense: Sense, qtbot: QtBot
) -> None:
    manager.ask("Lock")
    manager.ask("Unlock")
    in_step(sense.bus, qtbot, manager.service)
    assert sense.posted == [Locked(), Unlocked()]


def test_a_lock_that_nobody_confirmed_ends_when_somebody_works(
    manager: Manager, sense: Sense, qtbot: QtBot
) -> None:
    manager.ask("Lock")
    in_step(sense.bus, qtbot, manager.service)
    sense.sensor.input_seen()
    assert sense.posted == [Locked(), Unlocked()]


def test_a_password_typed_at_a_real_lock_is_no_unlock(
    manager: Manager, sense: Sense, qtbot: QtBot
) -> None:
    manager.ask("Lock")
    manager.hint(True)
    in_step(sense.bus, qtbot, manager.service)
    sense.sensor.input_seen()
    assert sense.posted == [Locked()]


def test_another_session_in_the_place_of_ours_is_a_lock(
    manager: Manager, sense: Sense, qtbot: QtBot
) -> None:
    manager.change("Active", False)
    in_step(sense.bus, qtbot, manager.service)
    sense.sensor.input_seen()
    assert sense.posted == [Locked()]
    manager.change("Active", True)
    in_step(sense.bus, qtbot, manager.service)
    assert sense.posted == [Locked(), Unlocked()]


def test_other_peoples_sessions_mean_nothing(manager: Manager, sense: Sense, qtbot: QtBot) -> None:
    manager.ask("Lock", THEIRS)
    manager.hint(True, THEIRS)
    in_step(sense.bus, qtbot, manager.service)
    assert sense.posted == []


def test_a_screen_that_is_locked_at_the_start_is_told(
    offer: Offer, sense: Sense, qtbot: QtBot
) -> None:
    Manager(offer, locked=True)
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.posted == [Locked()])


@pytest.mark.parametrize("session", ["7", None])
def test_a_program_outside_any_session_finds_the_persons_screen(
    offer: Offer, sense: Sense, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, session: str | None
) -> None:
    if session is None:
        monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    else:
        monkeypatch.setenv("XDG_SESSION_ID", session)

    def get(interface: str, name: str) -> Answer:
        if name == "Display":
            return "v", (("(so)", ("c7", OURS)),)
        return "v", (("b", name == "Active"),)

    manager = Manager(
        offer,
        GetSession=f"{LOGIND}.NoSuchSession",
        GetSessionByPID=f"{LOGIND}.NoSessionForPID",
        Get=get,
    )
    sense.sensor.start()
    qtbot.waitUntil(lambda: manager.service.members().count("Get") == 3)
    in_step(sense.bus, qtbot, manager.service)
    manager.hint(True)
    qtbot.waitUntil(lambda: sense.posted == [Locked()])


def test_without_a_login_manager_the_screen_saver_still_tells_of_locks(
    offer: Offer, sense: Sense, qtbot: QtBot
) -> None:
    saver = offer("org.freedesktop.ScreenSaver")
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.sensor.capabilities[0].chosen == "gap")
    assert sense.sensor.capabilities[0].why == Message("sense.sleep.absent")
    qtbot.waitUntil(lambda: sense.sensor.capabilities[1].chosen == "screen saver")
    saver.emit(*SAVER, "b", (True,))
    qtbot.waitUntil(lambda: sense.posted == [Locked()])
    for _ in range(2):  # nor does asking for a login manager again open that lock
        sense.sensor.look()
        qtbot.waitUntil(lambda: sense.sensor.capabilities[0].chosen == "gap")
    assert sense.posted == [Locked()]


def test_three_failures_set_the_login_manager_aside_for_an_hour_with_one_line(
    offer: Offer, bus: Bus, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    nobody = "org.freedesktop.DBus.Error.ServiceUnknown"
    manager = Manager(offer, GetSession=nobody, GetSessionByPID=nobody, GetUser=nobody)
    clocks = HandClocks()
    sensor = PowerSense(lambda event: None, clocks, bus, None)
    sensor.start()

    def beats(number: int) -> None:
        for _ in range(number):
            qtbot.waitUntil(lambda: sensor.capabilities[0].chosen == "gap")
            clocks.work(1)
            sensor.look()
        qtbot.waitUntil(lambda: sensor.capabilities[0].chosen == "gap")

    beats(50)
    assert manager.service.members().count("GetUser") == 3
    assert len(caplog.records) == 1
    beats(20)
    assert manager.service.members().count("GetUser") == 4
    sensor.woke()
    beats(1)
    assert manager.service.members().count("GetUser") == 5
    assert len(caplog.records) == 1
    sensor.stop()


def test_a_login_manager_that_comes_later_is_heard(
    offer: Offer, sense: Sense, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.sensor.capabilities[0].chosen == "gap")
    manager = Manager(offer)
    sense.sensor.look()
    listening(manager, qtbot)
    manager.sleep(True)
    qtbot.waitUntil(lambda: sense.posted == [FellAsleep()])
    sense.sensor.look()
    assert sense.sensor.capabilities[0] == Capability("sleep", "logind")


def test_a_screen_saver_that_shows_already_is_a_lock(
    sense: Sense, offer: Offer, qtbot: QtBot
) -> None:
    offer("org.freedesktop.ScreenSaver", {"GetActive": ("b", (True,))})
    sense.sensor.start()
    qtbot.waitUntil(lambda: sense.posted == [Locked()])


def test_a_screen_saver_that_crashes_locks_nobody_out(
    manager: Manager, sense: Sense, offer: Offer, qtbot: QtBot
) -> None:
    saver = offer("org.freedesktop.ScreenSaver")
    in_step(sense.bus, qtbot, manager.service, saver)
    saver.emit(*SAVER, "b", (True,))
    qtbot.waitUntil(lambda: sense.posted == [Locked()])
    saver.stop()
    qtbot.waitUntil(lambda: sense.posted == [Locked(), Unlocked()])


def test_a_bus_that_dies_leaves_nobody_locked_or_asleep(
    manager: Manager, sense: Sense, daemon: BusDaemon, qtbot: QtBot
) -> None:
    manager.hint(True)
    manager.sleep(True)
    in_step(sense.bus, qtbot, manager.service)
    daemon.stop()
    qtbot.waitUntil(lambda: len(sense.posted) == 4)
    assert sense.posted == [Locked(), FellAsleep(), WokeUp(), Unlocked()]
    assert sense.sensor.capabilities[0].chosen == "gap"


def test_both_are_named_for_the_doctor(manager: Manager, sense: Sense) -> None:
    sleep, lock = sense.sensor.capabilities
    assert (sleep.capability, sleep.chosen, sleep.available) == ("sleep", "logind", True)
    assert (lock.capability, lock.chosen, lock.available) == ("lock", "logind", True)


def test_a_stop_leaves_nothing(offer: Offer, sense: Sense, bus: Bus, qtbot: QtBot) -> None:
    manager = Manager(offer)
    with nothing_left_behind(qtbot):
        sense.sensor.start()
        listening(manager, qtbot)
        sense.sensor.stop()
        manager.sleep(True)
        in_step(sense.bus, qtbot, manager.service)
        bus.close()
    assert sense.posted == []


class HandClocks:
    """A clock that counts sleep and one that does not, both turned by hand."""

    def __init__(self) -> None:
        self.steady = timedelta(hours=5)
        self.awake = timedelta(hours=3)

    def now(self) -> Moment:
        return Moment(datetime(2026, 11, 23, tzinfo=UTC), self.steady, ZoneInfo("UTC"))

    def work(self, minutes: float) -> None:
        self.steady += timedelta(minutes=minutes)
        self.awake += timedelta(minutes=minutes)

    def sleep(self, minutes: float) -> None:
        self.steady += timedelta(minutes=minutes)


class Night:
    """A Power that compares two clocks turned by hand."""

    def __init__(self) -> None:
        self.posted: list[Event] = []
        self.clocks = HandClocks()
        self.power = Power(
            self.posted.append, SleepGap(self.clocks, lambda: self.clocks.awake).taken
        )


def test_sleep_that_nobody_told_is_found_at_the_next_beat_with_its_length() -> None:
    night = Night()
    night.clocks.work(1)
    night.power.look()
    night.clocks.work(0.5)
    night.clocks.sleep(180)
    night.clocks.work(0.5)
    night.power.look()
    night.clocks.work(1)
    night.power.look()
    assert night.posted == [FellAsleep(timedelta(minutes=180)), WokeUp()]


def test_sleep_told_in_time_is_not_found_again_at_the_next_beat() -> None:
    night = Night()
    night.power.sleep()
    night.clocks.sleep(180)
    night.power.wake()
    night.clocks.work(1)
    night.power.look()
    assert night.posted == [FellAsleep(), WokeUp()]


def test_sleep_told_only_after_waking_is_told_with_its_length() -> None:
    night = Night()
    night.clocks.sleep(180)
    night.power.sleep()
    night.power.wake()
    night.power.look()
    assert night.posted == [FellAsleep(timedelta(minutes=180)), WokeUp()]


def test_a_beat_between_sleep_and_wake_tells_nothing() -> None:
    night = Night()
    night.power.sleep()
    night.clocks.sleep(180)
    night.power.look()
    night.power.wake()
    assert night.posted == [FellAsleep(), WokeUp()]


def test_a_busy_computer_did_not_sleep() -> None:
    night = Night()
    night.clocks.work(45)
    night.power.look()
    night.clocks.sleep(0.1)
    night.power.look()
    assert night.posted == []


def test_on_this_computer_both_clocks_run_alike(qtbot: QtBot) -> None:
    posted: list[Event] = []
    sense = PowerSense(posted.append, SystemClock(), None, None)
    sense.start()
    assert [capability.chosen for capability in sense.capabilities] == ["gap", "none"]
    qtbot.wait(50)
    sense.look()
    sense.stop()
    assert posted == []
