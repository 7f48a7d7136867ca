"""On a real X server with a real window manager: what fills the screen holds, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.system.focus.base import Hold
from neckbreak.system.focus.probing import probe_screen
from neckbreak.system.focus.x11 import X11FullScreen
from neckbreak.system.focus.x11_windows import Windows
from tests.system.conftest import Screen, nothing_left_behind

pytestmark = pytest.mark.desktop
BEGAN, ENDED = HoldBegan(Reason.FULL_SCREEN), HoldEnded(Reason.FULL_SCREEN)

# Another program, whose window does what it reads.
PROGRAM = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
window = QLineEdit()
window.show()
def obey():
    getattr(window, sys.stdin.readline().strip())()
    print("done", flush=True)
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(obey)
app.exec()
"""


class Other:
    """A window of another program."""

    def __init__(self, environ: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            env={**environ, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def do(self, what: str) -> None:
        """showFullScreen, showNormal, hide …"""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(what, file=self.process.stdin, flush=True)
        assert self.process.stdout.readline() == "done\n"

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()


class Session:
    """An X server with openbox, and the sensor on it."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.environ = {**os.environ, "DISPLAY": screen.display}
        self.posted: list[Event] = []
        self.failures: list[Message] = []
        self.others: list[Other] = []
        self.manager: subprocess.Popen[bytes] | None = None
        hold = Hold(Reason.FULL_SCREEN, self.posted.append)
        self.sensor = X11FullScreen(hold, self.failures.append, screen.display)

    def manage(self) -> None:
        """Start the window manager."""
        self.manager = subprocess.Popen(
            ["openbox", "--sm-disable"], env=self.environ, stderr=subprocess.DEVNULL
        )
        windows = Windows(self.screen.display)
        until(windows.manager_tells)
        windows.close()

    def open(self) -> Other:
        other = Other(self.environ)
        self.others.append(other)
        other.do("activateWindow")
        return other

    def stop(self) -> None:
        self.sensor.stop()
        for other in self.others:
            other.stop()
        if self.manager is not None:
            self.manager.kill()
            self.manager.wait()


def until(there: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not there() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert there()


@pytest.fixture
def session(screen: Screen, qtbot: QtBot) -> Iterator[Session]:
    session = Session(screen)
    yield session
    session.stop()


def test_a_window_that_fills_the_screen_holds_until_it_does_no_longer(
    session: Session, qtbot: QtBot
) -> None:
    session.manage()
    session.sensor.start()
    assert session.sensor.knows
    other = session.open()
    qtbot.wait(500)
    assert session.posted == []
    other.do("showFullScreen")
    qtbot.waitUntil(lambda: session.posted == [BEGAN])
    other.do("showNormal")
    qtbot.waitUntil(lambda: session.posted == [BEGAN, ENDED])
    other.do("showMaximized")
    qtbot.wait(500)
    assert session.posted == [BEGAN, ENDED]
    other.do("showFullScreen")
    qtbot.waitUntil(lambda: session.posted[2:] == [BEGAN])


def test_one_that_fills_the_screen_already_is_noticed_and_its_crash_ends_the_hold(
    session: Session, qtbot: QtBot
) -> None:
    session.manage()
    other = session.open()
    other.do("showFullScreen")
    session.sensor.start()
    qtbot.waitUntil(lambda: session.posted == [BEGAN])
    other.process.kill()
    qtbot.waitUntil(lambda: session.posted == [BEGAN, ENDED])


def test_another_window_in_front_ends_the_hold(session: Session, qtbot: QtBot) -> None:
    session.manage()
    session.sensor.start()
    session.open().do("showFullScreen")
    qtbot.waitUntil(lambda: session.posted == [BEGAN])
    session.open()
    qtbot.waitUntil(lambda: session.posted == [BEGAN, ENDED])


def test_our_own_windows_hold_nothing(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.manage()
    other = session.open()
    # As though that window were ours.
    monkeypatch.setattr(os, "getpid", lambda: other.process.pid)
    session.sensor.start()
    other.do("showFullScreen")
    qtbot.wait(700)
    assert session.posted == []


def test_typing_into_the_window_in_front_wakes_nobody(session: Session, qtbot: QtBot) -> None:
    session.manage()
    session.open()
    session.sensor.start()

    def type_a_word() -> None:
        subprocess.run(["xdotool", "type", "shoulders"], env=session.environ, check=True)
        qtbot.wait(500)

    type_a_word()  # the first key makes the server tell everybody about the keyboard
    woken: list[int] = []

    def count(*_: object) -> None:
        woken.append(1)

    assert session.sensor._notifier is not None
    session.sensor._notifier.activated.connect(count)
    type_a_word()
    assert woken == []


def test_a_window_manager_that_comes_later_is_found(session: Session, qtbot: QtBot) -> None:
    session.sensor.start()
    qtbot.waitUntil(lambda: not session.sensor.knows)
    why = probe_screen(timedelta(seconds=1), {"DISPLAY": session.screen.display}, "linux").why
    assert why == Message("sense.full_screen.no_manager")
    session.manage()
    session.open().do("showFullScreen")
    qtbot.waitUntil(lambda: session.posted == [BEGAN])
    qtbot.waitUntil(lambda: session.sensor.knows)
    assert (
        probe_screen(timedelta(seconds=1), {"DISPLAY": session.screen.display}, "linux").chosen
        == "x11"
    )


def test_an_x_server_that_goes_away_ends_the_hold_and_leaves_nothing_behind(
    session: Session, qtbot: QtBot
) -> None:
    session.manage()
    session.open().do("showFullScreen")
    with nothing_left_behind(qtbot):
        session.sensor.start()
        qtbot.waitUntil(lambda: session.posted == [BEGAN])
        session.screen.stop()
        qtbot.waitUntil(lambda: session.posted == [BEGAN, ENDED])
    assert session.failures == [Message("sense.full_screen.x11.gone")]
