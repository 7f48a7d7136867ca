"""neckbreak as a person has it: started on a desktop, with its words to say and its settings."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.desktop.bus import TrayItem
from tests.desktop.processes import Program, wait_until
from tests.desktop.rig import Desktop

# As a person starts it, but from the environment and not from the folder of the test.
NECKBREAK = (sys.executable, "-P", "-m", "neckbreak")
# The superuser may write everywhere, unless he gives that up.
WITHOUT_POWER = (
    ("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override", *NECKBREAK)
    if os.geteuid() == 0
    else NECKBREAK
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# So that a test finds it at work whenever it runs.
ALL_HOURS = "[hours]\n" + "".join(f'{day} = "00:00-24:00"\n' for day in WEEKDAYS)
# And that no card comes of itself while it looks: by the clock, or because the hours end.
UNDISTURBED = f"""\
preset = "custom"
{ALL_HOURS}
[reminder]
acupressure.enabled = false
evening.enabled = false
"""


@dataclass(frozen=True, slots=True)
class RunningNeckbreak:
    """neckbreak in the tray of a desktop."""

    desktop: Desktop
    program: Program

    def say(self, *words: str) -> str:
        """Type `neckbreak WORDS…` and return what it prints; it must succeed."""
        result = self.desktop.run(*NECKBREAK, *words)
        assert result.returncode == 0, result.stderr
        return result.stdout

    def status(self) -> dict[str, Any]:  # JSON
        """What `neckbreak status --json` tells."""
        status: dict[str, Any] = json.loads(self.say("status", "--json"))
        return status

    def history(self) -> list[dict[str, Any]]:  # JSON
        """What `neckbreak history` tells of today."""
        entries: list[dict[str, Any]] = json.loads(self.say("history", "--format", "json"))
        return entries

    def tray_item(self) -> TrayItem:
        """Its icon in the panel."""
        (item,) = self.desktop.bus.tray_items()
        return item

    def open_settings(self) -> None:
        """Choose Settings… in the tray's menu, and wait for the window."""
        wait_until(lambda: len(self.desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
        self.tray_item().choose("Settings…")
        wait_until(lambda: self.desktop.keyboard_owner().startswith("Settings"), "it is open")


@contextmanager
def running(
    desktop: Desktop, *words: str, command: Sequence[str] = NECKBREAK, **variables: str
) -> Iterator[RunningNeckbreak]:
    """neckbreak, started with these words, once it answers; at the end it must quit when asked."""
    program = desktop.start("neckbreak", *command, *words, **variables)
    neckbreak = RunningNeckbreak(desktop, program)
    wait_until(lambda: _answers(desktop) or program.poll() is not None, "neckbreak answers")
    assert program.poll() is None, log(desktop)
    yield neckbreak
    if program.poll() is None:
        neckbreak.say("quit")
    assert program.wait(5) == 0, desktop.log("neckbreak")
    assert "Traceback" not in log(desktop), log(desktop)


def write_settings(desktop: Desktop, text: str) -> Path:
    """Write this person's settings, before neckbreak starts; return the file."""
    file = desktop.home / ".config/neckbreak/settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text(f"schema = 1\n{text}", "utf-8")
    return file


def log(desktop: Desktop) -> str:
    """What neckbreak printed and what it wrote into its log file."""
    file = desktop.home / ".local/state/neckbreak/log/neckbreak.log"
    return desktop.log("neckbreak") + (file.read_text("utf-8") if file.exists() else "")


def _answers(desktop: Desktop) -> bool:
    return desktop.run(*NECKBREAK, "status").returncode == 0
