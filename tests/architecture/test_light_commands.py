"""Commands that talk to a running neckbreak are quick: they load neither Qt nor the scheduler."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"PySide6", "shiboken6", "apscheduler"}

# Every command but those that show something themselves: the bare one, demo and render.
COMMANDS = [
    "--help",
    "doctor --json",
    "history",
    "import stretchly missing.json --dry-run",
    "meeting",
    "meeting over",
    "packs list",
    "pause 1h",
    "plan --json",
    "quit",
    "resume",
    "routines --json",
    "settings show",
    "show",
    "simulate missing.toml",
    "skip",
    "snooze",
    "start",
    "status --json",
]


def loaded_by(code: str, folder: Path) -> set[str]:
    """The top-level modules that a fresh Python holds after these lines."""
    report = "\nimport sys\nprint(*sys.modules, file=open('loaded', 'w'))"
    result = subprocess.run(
        [sys.executable, "-P", "-c", code + report],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "invalid choice" not in result.stderr
    return {name.partition(".")[0] for name in (folder / "loaded").read_text("utf-8").split()}


def test_the_command_line_loads_neither_qt_nor_the_scheduler(tmp_path: Path) -> None:
    assert loaded_by("import neckbreak.cli", tmp_path) & HEAVY == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_loads_neither_qt_nor_the_scheduler(command: str, tmp_path: Path) -> None:
    code = f"from neckbreak.cli import main\nmain({command.split()})"
    assert loaded_by(code, tmp_path) & HEAVY == set()


def test_a_heavy_import_would_be_noticed(tmp_path: Path) -> None:
    assert loaded_by("import apscheduler", tmp_path) & HEAVY == {"apscheduler"}
