"""On GNOME's real compositor without a screen, where that is installed: it brings much along.

Try it by hand: `apt-get install --no-install-recommends mutter`, then run this file.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import CameBack, Event, HandsRested, WentIdle
from neckbreak.system.activity.choose import activity
from neckbreak.system.activity.ways import GNOME_MONITOR
from neckbreak.system.bus_names import names_on
from neckbreak.system.dbus import Bus
from neckbreak.system.doctor import examine
from tests.fakes import HandClock
from tests.system.conftest import BusDaemon

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(shutil.which("mutter") is None, reason="mutter brings half of GNOME along"),
]

SECOND = timedelta(seconds=1)
GNOME = {"WAYLAND_DISPLAY": "wayland-0", "XDG_CURRENT_DESKTOP": "GNOME"}
REMOTE = "org.gnome.Mutter.RemoteDesktop"


@pytest.fixture
def mutter(daemon: BusDaemon, tmp_path: Path) -> Iterator[None]:
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "DBUS_SESSION_BUS_ADDRESS": daemon.address,
        "DBUS_SYSTEM_BUS_ADDRESS": daemon.address,
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    command = ["mutter", "--headless", "--wayland", "--no-x11", "--virtual-monitor", "640x480"]
    program = subprocess.Popen(command, env=environ, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while GNOME_MONITOR not in names_on("SESSION", SECOND):
        assert time.monotonic() < deadline, "no compositor"
        time.sleep(0.05)
    yield
    program.kill()
    program.wait()


class Mouse:
    """A hand on the mouse, as remote desktops have it."""

    def __init__(self, daemon: BusDaemon) -> None:
        self._connection: DBusConnection = open_dbus_connection(daemon.address)
        (self._session,) = self._ask("/org/gnome/Mutter/RemoteDesktop", REMOTE, "CreateSession")
        self._ask(self._session, f"{REMOTE}.Session", "Start")

    def move(self) -> None:
        session = f"{REMOTE}.Session"
        self._ask(self._session, session, "NotifyPointerMotionRelative", "dd", (5.0, 5.0))

    def stop(self) -> None:
        self._connection.close()

    def _ask(
        self,
        path: str,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[float, ...] = (),
    ) -> tuple[str, ...]:
        address = DBusAddress(path, REMOTE, interface)
        question = new_method_call(address, method, signature, body)
        reply = self._connection.send_and_get_reply(question, timeout=5)
        return tuple(reply.body)


@pytest.fixture
def mouse(daemon: BusDaemon, mutter: None) -> Iterator[Mouse]:
    mouse = Mouse(daemon)
    yield mouse
    mouse.stop()


def test_leaving_and_coming_back_are_told_and_hands_are_waited_for(
    mouse: Mouse, bus: Bus, qtbot: QtBot
) -> None:
    posted: list[Event] = []
    clock = HandClock(datetime(2026, 3, 23, 7, tzinfo=UTC))
    sense = activity(posted.append, clock, SECOND, bus, GNOME)
    sense.start()
    qtbot.waitUntil(lambda: posted == [WentIdle(SECOND)])
    assert sense.name == "gnome"
    mouse.move()
    qtbot.waitUntil(lambda: posted == [WentIdle(SECOND), CameBack()])
    qtbot.waitUntil(lambda: posted[2:] == [WentIdle(SECOND)])
    mouse.move()
    qtbot.waitUntil(lambda: posted[3:] == [CameBack()])
    sense.watch(timedelta(milliseconds=400))
    qtbot.waitUntil(lambda: HandsRested() in posted)
    sense.stop()


def test_the_doctor_finds_it(mutter: None) -> None:
    (idle,) = [each for each in examine(GNOME, "linux") if each.capability == "idle"]
    assert idle.chosen == "gnome"
