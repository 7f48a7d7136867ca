"""A Wayland compositor that tells of windows tells of one that fills the screen, too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.events import Event, HoldBegan, HoldEnded
from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.system.capability import Capability
from neckbreak.system.focus.base import Hold
from neckbreak.system.focus.names import TOPLEVELS
from neckbreak.system.focus.probing import probe_screen
from neckbreak.system.focus.wayland import WaylandFullScreen
from tests.system.compositor import COMMON, Compositor
from tests.system.conftest import nothing_left_behind

BEGAN, ENDED = HoldBegan(Reason.FULL_SCREEN), HoldEnded(Reason.FULL_SCREEN)
ACTIVATED, FULL_SCREEN = 2, 3


class Sense:
    """The sensor, what it posted and why it failed."""

    def __init__(self, path: Path) -> None:
        self.posted: list[Event] = []
        self.failures: list[Message] = []
        hold = Hold(Reason.FULL_SCREEN, self.posted.append)
        self.sensor = WaylandFullScreen(hold, self.failures.append, path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wayland-7"


@pytest.fixture
def sense(path: Path) -> Iterator[Sense]:
    sense = Sense(path)
    yield sense
    sense.sensor.stop()


@pytest.fixture
def compositor(path: Path, sense: Sense, qtbot: QtBot) -> Iterator[Compositor]:
    """One that our sensor listens to."""
    compositor = Compositor(path, (*COMMON, (TOPLEVELS, 3)))
    sense.sensor.start()
    qtbot.waitUntil(lambda: (TOPLEVELS, 3) in compositor.bound.values())
    yield compositor
    compositor.stop()


def test_a_window_that_fills_the_screen_holds_until_it_does_no_longer(
    sense: Sense, compositor: Compositor, qtbot: QtBot
) -> None:
    window = compositor.open_window("firefox", ACTIVATED)
    qtbot.wait(200)
    assert sense.posted == []
    compositor.change_window(window, ACTIVATED, FULL_SCREEN)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    compositor.change_window(window, ACTIVATED)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN, ENDED])


def test_one_behind_another_window_holds_nothing(
    sense: Sense, compositor: Compositor, qtbot: QtBot
) -> None:
    film = compositor.open_window("mpv", ACTIVATED, FULL_SCREEN)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    compositor.change_window(film, FULL_SCREEN)
    compositor.open_window("editor", ACTIVATED)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN, ENDED])


def test_one_full_screen_window_after_another_is_one_hold(
    sense: Sense, compositor: Compositor, qtbot: QtBot
) -> None:
    film = compositor.open_window("mpv", ACTIVATED, FULL_SCREEN)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    compositor.close_window(film)
    compositor.open_window("mpv", ACTIVATED, FULL_SCREEN)
    qtbot.wait(300)
    assert sense.posted == [BEGAN]


def test_a_window_that_is_closed_ends_the_hold_and_is_forgotten(
    sense: Sense, compositor: Compositor, qtbot: QtBot
) -> None:
    window = compositor.open_window("mpv", ACTIVATED, FULL_SCREEN)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    compositor.close_window(window)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN, ENDED])
    qtbot.waitUntil(lambda: compositor.windows == set())


def test_our_own_windows_hold_nothing(sense: Sense, compositor: Compositor, qtbot: QtBot) -> None:
    compositor.open_window("neckbreak", ACTIVATED, FULL_SCREEN)
    qtbot.wait(300)
    assert sense.posted == []


def test_titles_that_change_all_the_time_wake_it_seldom_and_nothing_is_missed(
    sense: Sense, compositor: Compositor, qtbot: QtBot
) -> None:
    window = compositor.open_window("terminal", ACTIVATED)
    qtbot.wait(300)
    read: list[int] = []

    def count(*_: object) -> None:
        read.append(1)

    assert sense.sensor._connection is not None
    sense.sensor._connection._notifier.activated.connect(count)
    for number in range(60):
        compositor.name_window(window, f"{number} s")
        qtbot.wait(20)
    assert len(read) < 8
    compositor.change_window(window, ACTIVATED, FULL_SCREEN)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])


def test_a_compositor_that_says_nothing_of_windows_is_a_failure(
    path: Path, sense: Sense, qtbot: QtBot
) -> None:
    compositor = Compositor(path, COMMON)
    sense.sensor.start()
    why = Message("sense.full_screen.wayland.no_windows")
    qtbot.waitUntil(lambda: sense.failures == [why])
    assert not sense.sensor.knows
    compositor.stop()


def test_no_compositor_is_a_failure(sense: Sense, qtbot: QtBot) -> None:
    sense.sensor.start()
    assert sense.failures == [Message("sense.full_screen.wayland.no_server")]


def test_a_compositor_that_crashes_is_one_failure_and_ends_the_hold(
    sense: Sense, compositor: Compositor, qtbot: QtBot
) -> None:
    compositor.open_window("mpv", ACTIVATED, FULL_SCREEN)
    qtbot.waitUntil(lambda: sense.posted == [BEGAN])
    compositor.stop()
    qtbot.waitUntil(lambda: sense.failures == [Message("sense.full_screen.wayland.gone")])
    assert sense.posted == [BEGAN, ENDED]


def test_a_stop_leaves_nothing(path: Path, qtbot: QtBot) -> None:
    with nothing_left_behind(qtbot):
        compositor = Compositor(path, (*COMMON, (TOPLEVELS, 2)))
        sense = Sense(path)
        sense.sensor.start()
        qtbot.waitUntil(lambda: (TOPLEVELS, 2) in compositor.bound.values())
        sense.sensor.stop()
        compositor.stop()


def test_the_doctor_asks_the_compositor(path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": str(path), "XDG_CURRENT_DESKTOP": "KDE"}
    compositor = Compositor(path, (*COMMON, (TOPLEVELS, 3)))
    second = timedelta(seconds=1)
    assert probe_screen(second, environ, "linux") == Capability("full_screen", "wayland")
    compositor.stop()
    path.unlink()
    compositor = Compositor(path, COMMON)
    found = probe_screen(second, environ, "linux")
    assert found.why == Message("sense.full_screen.wayland.no_windows")
    assert found.how == Message("sense.full_screen.plasma.how")
    compositor.stop()
