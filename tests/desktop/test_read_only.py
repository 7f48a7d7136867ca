"""A settings folder that can't be written costs lasting changes, a sentence, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.processes import wait_until
from tests.desktop.program import UNDISTURBED, WITHOUT_POWER, running, write_settings
from tests.desktop.rig import Desktop
from tests.desktop.screen_reader import LISTENING, ScreenReader

SENTENCE = "settings.toml cannot be written (Permission denied). Your change lasts until you quit."


@pytest.fixture
def folder(desktop: Desktop) -> Iterator[Path]:
    """The settings' folder, in which nothing can be made or changed."""
    folder = desktop.home / ".config/neckbreak"
    folder.mkdir()
    yield folder
    folder.chmod(0o755)


def notices(desktop: Desktop) -> int:
    """How many notifications show, or wait to be shown."""
    shown, waiting = (desktop.run("dunstctl", "count", what) for what in ("displayed", "waiting"))
    return int(shown.stdout) + int(waiting.stdout)


def test_the_first_run_tells_once_that_nothing_was_saved(desktop: Desktop, folder: Path) -> None:
    folder.chmod(0o555)
    with running(desktop, command=WITHOUT_POWER, **LISTENING) as neckbreak:
        wait_until(lambda: "Welcome" in desktop.keyboard_owner(), "the first run's window is open")
        with ScreenReader(desktop.bus) as reader:
            reader.walk_to(desktop, "Skip set-up")
        desktop.press("space")
        wait_until(lambda: notices(desktop) == 1, "it is told")
        assert list(folder.iterdir()) == []
        assert neckbreak.status()["mode"] != "paused"


def test_a_change_is_in_force_though_it_does_not_last(desktop: Desktop, folder: Path) -> None:
    folder.rmdir()
    file = write_settings(desktop, UNDISTURBED)
    before = file.read_text("utf-8")
    folder.chmod(0o555)
    with (
        running(desktop, "--minimized", command=WITHOUT_POWER, **LISTENING) as neckbreak,
        ScreenReader(desktop.bus) as reader,
    ):
        neckbreak.open_settings()
        reader.walk_to(desktop, "Posture check")
        desktop.press("space")
        wait_until(lambda: any(SENTENCE in name for name in reader.names()), "the window tells it")
        switch = reader.focused()
        assert switch is not None
        assert not switch.checked
        assert notices(desktop) == 0
    assert file.read_text("utf-8") == before
