"""A desktop for each test that asks for one, and neckbreak running on it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.bus import TrayItem
from tests.desktop.processes import Program, wait_until
from tests.desktop.rig import Desktop

# As a person starts it, but from the environment and not from the folder of the test.
NECKBREAK = (sys.executable, "-P", "-m", "neckbreak")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a desktop test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("desktop")


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with window manager, panel, notifications and D-Bus."""
    with Desktop(tmp_path) as desktop:
        yield desktop


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

    def tray_item(self) -> TrayItem:
        """Its icon in the panel."""
        (item,) = self.desktop.bus.tray_items()
        return item


@pytest.fixture
def neckbreak(desktop: Desktop) -> Iterator[RunningNeckbreak]:
    """neckbreak, started at login on this desktop; at the end it must quit when asked to."""
    program = desktop.start("neckbreak", *NECKBREAK, "--minimized")
    wait_until(lambda: len(desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
    running = RunningNeckbreak(desktop, program)
    yield running
    if program.poll() is None:
        running.say("quit")
    assert program.wait(5) == 0, desktop.log("neckbreak")
