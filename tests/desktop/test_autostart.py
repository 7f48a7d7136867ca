"""Start at login, switched in the settings, is a file that the desktop reads and that starts it."""

from __future__ import annotations

import shlex
from pathlib import Path

from tests.desktop.processes import wait_until
from tests.desktop.program import (
    UNDISTURBED,
    WITHOUT_POWER,
    RunningNeckbreak,
    running,
    write_settings,
)
from tests.desktop.rig import Desktop
from tests.desktop.screen_reader import LISTENING, ScreenReader

SWITCH = "Start when I log in"


def switch(neckbreak: RunningNeckbreak, reader: ScreenReader) -> None:
    """To the last page of the settings and to the switch, by keyboard."""
    desktop = neckbreak.desktop
    neckbreak.open_settings()
    reader.walk_to(desktop, "When")
    desktop.press(*["Down"] * 5)
    reader.walk_to(desktop, SWITCH)
    desktop.press("space")


def command_in(file: Path) -> list[str]:
    """What the desktop would start at the next login."""
    (line,) = [line for line in file.read_text("utf-8").splitlines() if line.startswith("Exec=")]
    return shlex.split(line.removeprefix("Exec="))


def test_the_switch_writes_a_file_that_starts_it_without_a_window(desktop: Desktop) -> None:
    file = desktop.home / ".config/autostart/neckbreak.desktop"
    write_settings(desktop, UNDISTURBED)
    with (
        running(desktop, "--minimized", **LISTENING) as neckbreak,
        ScreenReader(desktop.bus) as reader,
    ):
        switch(neckbreak, reader)
        wait_until(file.exists, "the file is written")
        command = command_in(file)
    # A login starts it in the person's home.
    login = desktop.start("login", "env", "-C", str(desktop.home), *command)
    wait_until(lambda: len(desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
    assert desktop.windows() == []
    assert desktop.stop(login) == 0, desktop.log("login")


def test_the_switch_takes_the_file_away_again(desktop: Desktop) -> None:
    file = desktop.home / ".config/autostart/neckbreak.desktop"
    file.parent.mkdir()
    file.write_text("[Desktop Entry]\nType=Application\nName=neckbreak\nExec=neckbreak\n", "utf-8")
    write_settings(desktop, UNDISTURBED)
    with (
        running(desktop, "--minimized", **LISTENING) as neckbreak,
        ScreenReader(desktop.bus) as reader,
    ):
        switch(neckbreak, reader)
        wait_until(lambda: not file.exists(), "the file is gone")


def test_where_it_cannot_be_switched_on_it_stays_off_and_says_why(desktop: Desktop) -> None:
    folder = desktop.home / ".config/autostart"
    folder.mkdir(mode=0o555)
    write_settings(desktop, UNDISTURBED)
    with (
        running(desktop, "--minimized", command=WITHOUT_POWER, **LISTENING) as neckbreak,
        ScreenReader(desktop.bus) as reader,
    ):
        switch(neckbreak, reader)
        why = "The system refused (Permission denied)."
        wait_until(lambda: any(name.startswith(why) for name in reader.names()), "it is told")
        switched = reader.focused()
        assert switched is not None
        assert (switched.name, switched.checked) == (SWITCH, False)
    assert list(folder.iterdir()) == []
