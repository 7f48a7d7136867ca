"""Commands that talk to a running neckbreak are quick: they load neither Qt nor the scheduler."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = {"PySide6", "shiboken6", "apscheduler"}


def loaded_by(statement: str, folder: Path) -> set[str]:
    """The top-level modules that a fresh Python holds after this statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in result.stdout.split()}


def test_the_command_line_loads_neither_qt_nor_the_scheduler(tmp_path: Path) -> None:
    assert loaded_by("import neckbreak.cli", tmp_path) & HEAVY == set()


def test_a_heavy_import_would_be_noticed(tmp_path: Path) -> None:
    (tmp_path / "innocent.py").write_text("import apscheduler\n", "utf-8")
    assert loaded_by("import innocent", tmp_path) & HEAVY == {"apscheduler"}
