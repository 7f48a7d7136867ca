"""A whole program among temporary folders, without a screen, a bus or a real clock."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from neckbreak.app import Program
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.paths import Places
from tests.app.opening import Open, opener_of
from tests.fakes import HandClock

# A Monday, 08:00 in Berlin.
EIGHT = datetime(2026, 3, 23, 7, tzinfo=UTC)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Folders of a person whose health questions are answered and who set one thing."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    nowhere = f"unix:path={tmp_path}/no-bus"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", nowhere)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", nowhere)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    names = ("config", "data", "state", "cache", "run", "log")
    made = Places(*(tmp_path / name for name in names))
    made.settings_file.parent.mkdir()
    made.settings_file.write_text('[look]\nmotion = "reduced"\n', "utf-8")
    HealthFile(made.health_file).write(NOTHING_TICKED)
    return made


@pytest.fixture
def clock() -> HandClock:
    return HandClock(EIGHT)


@pytest.fixture
def program(qapp: QApplication, places: Places, clock: HandClock) -> Iterator[Program]:
    """Started at eight, stopped at the end."""
    made = Program(places, clock=clock)
    made.start(minimized=True)
    yield made
    made.stop()
    # One with changes that nobody saved stays, and would take the pointer from later tests.
    for window in qapp.topLevelWidgets():
        window.hide()


@pytest.fixture
def opener(
    program: Program, clock: HandClock, tmp_path: Path, request: pytest.FixtureRequest
) -> Open:
    """Opens the window whose name the test is given."""
    return opener_of(request.param, program, clock, tmp_path)


@pytest.fixture
def young_garbage_only() -> Iterator[None]:
    """Let the collector pass over what is there already: it looks a hundred times."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
