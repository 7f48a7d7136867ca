"""The layers and the ban on reading the clock are held by tools that are really set up to bite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent


def lint_imports(house: Path) -> subprocess.CompletedProcess[str]:
    """The layer check, over this house with the project's own settings."""
    return subprocess.run(
        [TOOLS / "lint-imports", "--no-cache"],
        cwd=house,
        env={**os.environ, "PYTHONPATH": str(house), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the settings with an empty package of the agreed layers."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for module in ("__init__", "__main__", "cli", "app", "coordinator", "ports"):
        _write(tmp_path, f"neckbreak/{module}.py", "")
    for folder in ("qt", "storage", "system", "domain"):
        _write(tmp_path, f"neckbreak/{folder}/__init__.py", "")
    return tmp_path


def test_an_empty_house_has_no_faults(house: Path) -> None:
    result = lint_imports(house)
    assert result.returncode == 0, result.stdout


BREACHES = [
    ("neckbreak/domain/session.py", "import os"),
    ("neckbreak/domain/session.py", "from pathlib import Path"),
    ("neckbreak/domain/session.py", "import logging"),
    ("neckbreak/domain/session.py", "from PySide6.QtCore import QObject"),
    ("neckbreak/domain/session.py", "import neckbreak.ports"),
    ("neckbreak/coordinator.py", "import neckbreak.qt"),
    ("neckbreak/qt/tray.py", "import neckbreak.storage"),
    ("neckbreak/system/clock.py", "import neckbreak.qt"),
    ("neckbreak/storage/words.py", "import neckbreak.app"),
    ("neckbreak/extra.py", ""),
]


@pytest.mark.parametrize(("place", "source"), BREACHES)
def test_a_blurred_layer_is_found(house: Path, place: str, source: str) -> None:
    _write(house, place, source)
    assert lint_imports(house).returncode == 1


def test_neighbours_that_import_each_other_are_found(house: Path) -> None:
    _write(house, "neckbreak/domain/a.py", "import neckbreak.domain.b")
    _write(house, "neckbreak/domain/b.py", "import neckbreak.domain.a")
    assert lint_imports(house).returncode == 1


CLOCK_READINGS = [
    "from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n",
    "import datetime as dt\n\nNOW = dt.datetime.utcnow()\n",
    "from datetime import date\n\nTODAY = date.today()\n",
    "import time\n\nNOW = time.time()\n",
]


def banned(place: str, source: str) -> bool:
    """Whether ruff, with the project's settings, forbids this source in this place."""
    result = subprocess.run(
        [TOOLS / "ruff", "check", "--no-cache", "--select", "TID251", "--stdin-filename", place],
        cwd=ROOT,
        input=source,
        text=True,
        capture_output=True,
        check=False,
    )
    return "TID251" in result.stdout


@pytest.mark.parametrize("source", CLOCK_READINGS)
def test_the_clock_is_read_in_one_module_only(source: str) -> None:
    assert banned("neckbreak/domain/schedule.py", source)
    assert banned("tests/domain/test_schedule.py", source)
    assert not banned("neckbreak/system/clock.py", source)


def _write(folder: Path, place: str, source: str) -> None:
    file = folder / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'"""A module."""\n\n{source}\n', "utf-8")
