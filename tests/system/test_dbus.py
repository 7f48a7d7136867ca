"""The bus answers, keeps silent, lies or dies; the windows never wait for it."""

from __future__ import annotations

import socket
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.system.dbus import Bus, Failure, Reply, Service
from tests.system.conftest import BusDaemon, Offer, nothing_left_behind

BELL = Service("org.example.Bell", "/bell", "org.example.Bell")


class Replies:
    """Notes what it is told."""

    def __init__(self) -> None:
        self.heard: list[Any] = []

    def __call__(self, reply: Any) -> None:
        self.heard.append(reply)

    def one(self, qtbot: QtBot) -> Any:
        qtbot.waitUntil(lambda: bool(self.heard), timeout=3000)
        return self.heard[-1]


def test_a_call_gets_its_reply_with_exact_types(bus: Bus, offer: Offer, qtbot: QtBot) -> None:
    bell = offer("org.example.Bell", {"Ring": ("us", (3, "times"))})
    replies = Replies()
    bus.call(BELL, "Ring", replies, "utya{sv}", (1, 2, 3, {"x": ("y", 4)}))
    assert replies.heard == [], "never before the call returns"
    assert replies.one(qtbot) == (3, "times")
    assert bell.calls == [
        ("/bell", "org.example.Bell", "Ring", "utya{sv}", (1, 2, 3, {"x": ("y", 4)}))
    ]


def test_calls_made_together_get_each_its_own_reply(bus: Bus, offer: Offer, qtbot: QtBot) -> None:
    offer("org.example.Bell", {"Ring": lambda number: ("u", (number * 2,))})
    replies = [Replies() for _ in range(20)]
    for number, reply in enumerate(replies):
        bus.call(BELL, "Ring", reply, "u", (number,))
    assert [reply.one(qtbot) for reply in replies] == [(number * 2,) for number in range(20)]


def test_a_property_is_read_as_its_value(bus: Bus, offer: Offer, qtbot: QtBot) -> None:
    offer("org.example.Bell", {"Get": ("v", (("b", True),))})
    replies = Replies()
    bus.read(BELL, "Loud", replies)
    assert replies.one(qtbot) is True


def test_an_error_is_a_failure_with_its_name(bus: Bus, offer: Offer, qtbot: QtBot) -> None:
    offer("org.example.Bell", {"Ring": "org.example.Error.Broken"})
    replies = Replies()
    bus.call(BELL, "Ring", replies)
    failure = replies.one(qtbot)
    assert isinstance(failure, Failure)
    assert failure.name == "org.example.Error.Broken"


def test_a_service_that_is_not_there_is_a_failure(bus: Bus, qtbot: QtBot) -> None:
    replies = Replies()
    bus.call(BELL, "Ring", replies)
    assert isinstance(replies.one(qtbot), Failure)


def test_no_reply_in_time_is_a_failure(bus: Bus, offer: Offer, qtbot: QtBot) -> None:
    offer("org.example.Bell", {"Ring": "silence", "Chime": ("", ())})
    replies = Replies()
    bus.call(BELL, "Ring", replies, patience=timedelta(milliseconds=200))
    assert replies.one(qtbot) == Failure("timeout", "no reply in time")
    chimes = Replies()
    bus.call(BELL, "Chime", chimes)
    assert chimes.one(qtbot) == ()


def test_signals_are_heard_until_told_to_stop(bus: Bus, offer: Offer, qtbot: QtBot) -> None:
    bell = offer("org.example.Bell", {"Sync": ("", ())})
    heard = Replies()
    forget = bus.listen(BELL, "Rang", lambda message: heard(message.body))
    in_step(bus, qtbot)
    bell.emit("/bell", "org.example.Bell", "Rang", "u", (1,))
    bell.emit("/other", "org.example.Bell", "Rang", "u", (2,))
    bell.emit("/bell", "org.example.Bell", "Broke", "u", (3,))
    in_step(bus, qtbot)
    assert heard.heard == [(1,)]
    forget()
    in_step(bus, qtbot)
    bell.emit("/bell", "org.example.Bell", "Rang", "u", (4,))
    in_step(bus, qtbot)
    assert heard.heard == [(1,)]


def in_step(bus: Bus, qtbot: QtBot) -> None:
    """Everything asked and sent so far has arrived."""
    replies = Replies()
    bus.call(BELL, "Sync", replies)
    replies.one(qtbot)


def test_somebody_who_only_claims_to_be_the_service_is_not_heard(
    bus: Bus, offer: Offer, qtbot: QtBot
) -> None:
    offer("org.example.Bell", {"Sync": ("", ())})
    impostor = offer("org.example.Impostor")
    heard = Replies()
    bus.listen(BELL, "Rang", heard)
    in_step(bus, qtbot)
    impostor.emit("/bell", "org.example.Bell", "Rang")
    qtbot.wait(100)
    assert heard.heard == []


def test_a_service_that_comes_and_goes_is_noticed(bus: Bus, offer: Offer, qtbot: QtBot) -> None:
    there = Replies()
    bus.watch_owner("org.example.Bell", there)
    assert there.one(qtbot) is False
    bell = offer("org.example.Bell")
    qtbot.waitUntil(lambda: there.heard == [False, True])
    bell.stop()
    qtbot.waitUntil(lambda: there.heard == [False, True, False])


def test_other_programs_that_come_and_go_do_not_wake_us(
    bus: Bus, offer: Offer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Replies()
    bus.watch_owner("org.example.Bell", there)
    there.one(qtbot)
    handed_out: list[object] = []
    monkeypatch.setattr(bus._connection, "_arrived", handed_out.append)
    for number in range(3):
        offer(f"org.example.Other{number}").stop()
    qtbot.wait(100)
    assert handed_out == []


def test_without_a_bus_every_call_fails_and_the_log_says_so_once(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    bus = Bus("session")
    lost, replies = [], Replies()
    bus.when_lost(lambda: lost.append(True))
    for _ in range(3):
        bus.call(BELL, "Ring", replies)
    qtbot.waitUntil(lambda: len(replies.heard) == 3)
    assert all(isinstance(reply, Failure) for reply in replies.heard)
    assert lost == [True]
    assert [record.message for record in caplog.records] == [
        "Going on without the session bus: it can't be reached: [Errno 2] No such file or directory"
    ]


@pytest.mark.parametrize("address", ["", "nonsense", "tcp:host=localhost,port=1", "unix:path="])
def test_an_address_that_is_none_is_a_bus_that_is_not_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    bus, replies = Bus("session"), Replies()
    bus.call(BELL, "Ring", replies)
    assert isinstance(replies.one(qtbot), Failure)


def test_a_bus_that_dies_is_set_aside_with_one_line(
    bus: Bus, daemon: BusDaemon, offer: Offer, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    offer("org.example.Bell", {"Sync": ("", ()), "Ring": "silence"})
    lost, replies = [], Replies()
    bus.when_lost(lambda: lost.append(True))
    bus.listen(BELL, "Rang", replies)
    in_step(bus, qtbot)
    bus.call(BELL, "Ring", replies)
    daemon.stop()
    assert isinstance(replies.one(qtbot), Failure)
    assert lost == [True]
    bus.call(BELL, "Ring", replies)
    qtbot.waitUntil(lambda: len(replies.heard) == 2)
    assert len(caplog.records) == 1


def test_a_bus_that_comes_back_is_found_at_the_beat_and_everybody_hears_again(
    bus: Bus, daemon: BusDaemon, offer: Offer, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    there: list[bool] = []
    replies = Replies()
    bus.listen(BELL, "Rang", replies)
    bus.watch_owner(BELL.name, there.append)
    offer("org.example.Bell", {"Sync": ("", ())})
    qtbot.waitUntil(lambda: there[-1:] == [True])
    daemon.stop()
    qtbot.waitUntil(lambda: bus.dead)
    bus.look()
    assert bus.dead
    there.clear()
    daemon.socket.unlink(missing_ok=True)
    daemon.start()
    bell = offer("org.example.Bell", {"Sync": ("", ())})
    bus.look()
    qtbot.waitUntil(lambda: there[-1:] == [True])
    in_step(bus, qtbot)
    bell.emit(BELL.path, BELL.interface, "Rang", "u", (7,))
    qtbot.waitUntil(lambda: len(replies.heard) == 1)
    assert len(caplog.records) == 1


def test_a_bus_that_stays_away_is_tried_three_times_then_hourly_and_after_sleep(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    address = f"unix:path={tmp_path}/nobody"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    now = 0.0
    monkeypatch.setattr("neckbreak.system.dbus.monotonic", lambda: now)
    tried: list[str] = []

    def get_bus(which: str) -> str:
        tried.append(which)
        return str(tmp_path / "nobody")

    monkeypatch.setattr("neckbreak.system.bus_connection.get_bus", get_bus)
    bus = Bus("session")
    bus.call(BELL, "Ring", lambda reply: None)
    for _ in range(50):
        now += 60
        bus.look()
        qtbot.wait(1)
    assert len(tried) == 3
    bus.look(woke=True)
    assert len(tried) == 4
    now += 3600
    bus.look()
    assert len(tried) == 5
    assert len(caplog.records) == 1


@pytest.mark.parametrize("greeting", [b"", b"REJECTED EXTERNAL\r\n", b"x" * 9000, b"OK a\r\nl\1"])
def test_whoever_is_no_bus_is_set_aside(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, greeting: bytes
) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "no-bus"))
        listening.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
        bus, replies = Bus("session"), Replies()
        bus.call(BELL, "Ring", replies)
        caller, _ = listening.accept()
        caller.sendall(greeting)
        if not greeting:
            caller.close()
        assert isinstance(replies.one(qtbot), Failure)
        caller.close()


def test_bytes_that_are_no_message_are_the_end_of_the_bus(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "no-bus"))
        listening.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
        bus, replies = Bus("session"), Replies()
        bus.call(BELL, "Ring", replies)
        caller, _ = listening.accept()
        with caller:
            caller.sendall(b"OK 1234\r\n")
            qtbot.wait(50)
            caller.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n" * 10)
            assert isinstance(replies.one(qtbot), Failure)


def test_a_bus_that_never_answers_makes_nobody_wait(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "dead"))
        listening.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/dead")
        bus, replies = Bus("session"), Replies()
        before = time.monotonic()
        bus.call(BELL, "Ring", replies, patience=timedelta(milliseconds=200))
        assert time.monotonic() - before < 0.1
        assert replies.one(qtbot) == Failure("timeout", "no reply in time")
        bus.close()


def test_a_fault_in_one_listener_keeps_nothing_from_the_others(
    bus: Bus, offer: Offer, qtbot: QtBot
) -> None:
    def fail(reply: Reply) -> None:
        raise LookupError("a fault in the hub")

    offer("org.example.Bell", {"Ring": ("", ())})
    replies = Replies()
    with qtbot.captureExceptions() as caught:
        for then in (fail, replies, fail, replies):
            bus.call(BELL, "Ring", then)
        qtbot.waitUntil(lambda: len(replies.heard) == 2)
    assert [kind for kind, _, _ in caught] == [LookupError, LookupError]


def test_a_bus_that_was_closed_leaves_nothing_and_can_be_used_again(
    daemon: BusDaemon, offer: Offer, qtbot: QtBot
) -> None:
    offer("org.example.Bell", {"Sync": ("", ())})
    bus = Bus("session")
    with nothing_left_behind(qtbot):
        for _ in range(3):
            bus.listen(BELL, "Rang", print)
            in_step(bus, qtbot)
            bus.close()
