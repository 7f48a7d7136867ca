"""A D-Bus of the test's own, and services on it that say what they are told to."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from jeepney import DBusAddress, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields, Message, MessageType
from pytestqt.qtbot import QtBot

from neckbreak.system.dbus import Bus, Service

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen>
<policy context="default"><allow user="*"/><allow own="*"/>
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/></policy></busconfig>
"""

Answer = tuple[str | None, tuple[Any, ...]]


class BusDaemon:
    """A real dbus-daemon."""

    def __init__(self, folder: Path) -> None:
        self.socket = folder / "bus"
        configuration = folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=self.socket))
        self._configuration = configuration
        self.address = f"unix:path={self.socket}"
        self.start()

    def start(self) -> None:
        """Begin, once more after a stop too."""
        self.process = subprocess.Popen(
            ["dbus-daemon", "--nofork", "--print-address", f"--config-file={self._configuration}"],
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout is not None
        self.process.stdout.readline()

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


class FakeService(threading.Thread):
    """Offers a name on the bus and answers calls by (interface, member) as told.

    `answers` gives a signature and a body, a callable of the body that gives them, or an error
    name; what is missing there is an unknown method, but `Sync`, which is always answered. `calls`
    notes each call as (path, interface, member, signature, body).
    """

    def __init__(
        self, address: str, name: str, answers: dict[str, Answer | Callable[..., Answer] | str]
    ) -> None:
        super().__init__(daemon=True)
        self.name_on_bus = name
        self.answers = answers
        self.calls: list[tuple[str, str, str, str, tuple[Any, ...]]] = []
        self._over = threading.Event()
        self._connection: DBusConnection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(name))
        self.start()

    def run(self) -> None:
        with suppress(OSError, ValueError):  # the test ended first
            while not self._over.is_set():
                with suppress(TimeoutError):
                    self._take(self._connection.receive(timeout=0.02))

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        if message.header.message_type is not MessageType.method_call:
            return
        member = fields[HeaderFields.member]
        if member == "Sync":
            self._connection.send(new_method_return(message))
            return
        self.calls.append(
            (
                fields[HeaderFields.path],
                fields.get(HeaderFields.interface, ""),
                member,
                fields.get(HeaderFields.signature, ""),
                message.body,
            )
        )
        answer = self.answers.get(member, "org.freedesktop.DBus.Error.UnknownMethod")
        if callable(answer):
            answer = answer(*message.body)
        if isinstance(answer, str):
            if answer != "silence":
                self._connection.send(new_error(message, answer))
        else:
            self._connection.send(new_method_return(message, *answer))

    def members(self) -> list[str]:
        return [member for _, _, member, _, _ in self.calls]

    def emit(
        self,
        path: str,
        interface: str,
        member: str,
        signature: str | None = None,
        body: tuple[Any, ...] = (),
    ) -> None:
        """Send a signal to whoever listens."""
        emitter = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(emitter, member, signature, body))

    def stop(self) -> None:
        """Leave the bus."""
        self._over.set()
        self.join(2)
        self._connection.close()


@pytest.fixture
def daemon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BusDaemon]:
    """A bus that is both the session's and the system's."""
    daemon = BusDaemon(tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", daemon.address)
    yield daemon
    daemon.stop()


@pytest.fixture
def bus(daemon: BusDaemon, qtbot: QtBot) -> Iterator[Bus]:
    """Our side of it."""
    bus = Bus("session")
    yield bus
    bus.close()


Offer = Callable[..., FakeService]


@pytest.fixture
def offer(daemon: BusDaemon) -> Iterator[Offer]:
    """Puts fake services on the bus: `offer(name, answers)`."""
    services: list[FakeService] = []

    def offered(name: str, answers: dict[str, Any] | None = None) -> FakeService:
        services.append(FakeService(daemon.address, name, answers or {}))
        return services[-1]

    yield offered
    for service in services:
        service.stop()


def in_step(bus: Bus, qtbot: QtBot, *services: FakeService) -> None:
    """Wait until everything that we asked and that the services sent so far has arrived."""
    for service in services:
        replies: list[object] = []
        bus.call(Service(service.name_on_bus, "/", "org.example.Sync"), "Sync", replies.append)
        qtbot.waitUntil(partial(bool, replies))


def open_files() -> int:
    """How many files and sockets this process has open."""
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - does not keep the folder open


@contextmanager
def nothing_left_behind(qtbot: QtBot) -> Iterator[None]:
    """No file, socket or thread more than before."""
    files, threads = open_files(), threading.active_count()
    yield
    qtbot.wait(10)
    # What an earlier test left to the event loop may go meanwhile.
    assert open_files() <= files
    assert threading.active_count() <= threads


class Screen:
    """An X server without a screen, and a hand on its mouse."""

    def __init__(self) -> None:
        ours, theirs = os.pipe()
        command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "640x480x24"]
        self.process = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[theirs], stderr=subprocess.DEVNULL
        )
        os.close(theirs)
        with os.fdopen(ours) as numbers:
            self.display = f":{numbers.readline().strip()}"

    def move_mouse(self) -> None:
        subprocess.run(
            ["xdotool", "mousemove_relative", "3", "3"],
            env={**os.environ, "DISPLAY": self.display},
            check=True,
        )

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.stop()
