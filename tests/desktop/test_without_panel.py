"""On a desktop without a tray everything is reached by the control window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.processes import wait_until
from tests.desktop.program import UNDISTURBED, RunningNeckbreak, running, write_settings
from tests.desktop.rig import Desktop
from tests.desktop.screen_reader import LISTENING, ScreenReader


@pytest.fixture
def without_tray(tmp_path: Path) -> Iterator[RunningNeckbreak]:
    """neckbreak where nothing takes tray icons, after a second start opened its control window."""
    with Desktop(tmp_path, panel=False) as desktop:
        write_settings(desktop, UNDISTURBED)
        with running(desktop, "--minimized", **LISTENING) as neckbreak:
            neckbreak.say()
            wait_until(lambda: desktop.keyboard_owner() == "neckbreak", "the window is open")
            yield neckbreak


def test_started_by_hand_it_opens_the_control_window(tmp_path: Path) -> None:
    with Desktop(tmp_path, panel=False) as desktop:
        write_settings(desktop, UNDISTURBED)
        with running(desktop) as neckbreak:
            wait_until(lambda: desktop.keyboard_owner() == "neckbreak", "the window is open")
            assert neckbreak.status()["tray"] is False


def test_the_control_window_tells_the_state_and_keeps_up_with_it(
    without_tray: RunningNeckbreak,
) -> None:
    with ScreenReader(without_tray.desktop.bus) as reader:
        state, _, _ = without_tray.say("status").partition("\n")
        assert state.startswith("All quiet until")
        assert state in reader.names()
        without_tray.say("pause")
        wait_until(
            lambda: any(name.startswith("Paused") for name in reader.names()),
            "the window says that it is paused",
        )


def test_the_keyboard_pauses_and_resumes(without_tray: RunningNeckbreak) -> None:
    desktop = without_tray.desktop
    with ScreenReader(desktop.bus) as reader:
        reader.walk_to(desktop, "Pause for 1 h")
        desktop.press("space")
        wait_until(lambda: without_tray.status()["mode"] == "paused", "it is paused")
        reader.walk_to(desktop, "Resume")
        desktop.press("space")
        wait_until(lambda: without_tray.status()["mode"] == "waiting", "it goes on")


def test_escape_closes_the_window_and_a_second_start_opens_it(
    without_tray: RunningNeckbreak,
) -> None:
    desktop = without_tray.desktop
    desktop.press("Escape")
    wait_until(lambda: not desktop.windows(), "it is closed")
    without_tray.say()
    wait_until(lambda: desktop.keyboard_owner() == "neckbreak", "it is open again")
    assert without_tray.status()["pid"] == without_tray.program.pid
