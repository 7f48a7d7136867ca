"""Commands that talk to a running neckbreak are quick: they load neither Qt nor the scheduler."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from neckbreak.cli.arguments import parser

HEAVY = {"PySide6", "shiboken6", "apscheduler"}

# What shows something itself, and so needs Qt.
SHOWING = {"demo", "render"}
# Words without which a command is only asked what it is for.
WORDS = {
    "history": [["history"], ["history", "--format", "csv"]],
    "import": [["import", "stretchly", "missing"]],
    "packs": [["packs", "list"], ["packs", "check", "missing"], ["packs", "remove", "missing"]],
    "pause": [["pause"], ["pause", "1h"]],
    "plan": [["plan", "--json"]],
    "routines": [["routines", "--json"]],
    "settings": [["settings", "show"], ["settings", "path"], ["settings", "check"]],
    "simulate": [["simulate", "missing.toml"]],
    "status": [["status", "--json"]],
}


def commands() -> list[list[str]]:
    """Every command that the parser knows but those that show something, with likely words."""
    known = next(action.choices for action in parser()._actions if isinstance(action.choices, dict))
    light = sorted(set(known) - SHOWING)
    return [["--help"], *(words for name in light for words in WORDS.get(name, [[name]]))]


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


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_a_command_loads_neither_qt_nor_the_scheduler(command: list[str], tmp_path: Path) -> None:
    code = f"from neckbreak.cli import main\nmain({command})"
    assert loaded_by(code, tmp_path) & HEAVY == set()


def test_a_heavy_import_would_be_noticed(tmp_path: Path) -> None:
    assert loaded_by("import apscheduler", tmp_path) & HEAVY == {"apscheduler"}


def test_status_loads_nothing_that_takes_longer_than_its_answer(tmp_path: Path) -> None:
    slow = {"dataclasses", "datetime", "pathlib", "platformdirs", "socket", "typing"}
    bare = loaded_by("", tmp_path)
    assert (loaded_by("import neckbreak.cli.asking", tmp_path) - bare) & slow == set()


@pytest.mark.parametrize("word", ["", "'--json'"], ids=["plain", "json"])
def test_status_is_asked_without_building_the_parser(word: str, tmp_path: Path) -> None:
    loaded = loaded_by(f"from neckbreak.cli import main\nmain(['status', {word}])", tmp_path)
    assert "argparse" not in loaded
