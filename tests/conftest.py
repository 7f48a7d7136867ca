"""What every test stands on: Qt without a screen, an empty home, no way to the desktop around."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication  # most tests need no Qt

# Before anything imports Qt. Tests on a real X server start processes of their own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# A session bus that nobody listens on: a test never talks to the desktop it runs on.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/session-bus"
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = "unix:path=/nonexistent/system-bus"

# A busy machine is no failure, and the same commit gives the same examples.
settings.register_profile("neckbreak", deadline=None, derandomize=True, database=None)
settings.load_profile("neckbreak")


@pytest.fixture(autouse=True)
def garbage_between_tests_only() -> Iterator[None]:
    """Collect no garbage while a test runs.

    pytest-qt holds windows weakly; one that its test has let go of would be taken apart in the
    middle of its own paintEvent, and so would timers and notifiers of a test before within the
    event loop of this one; both take Qt with them. The program holds what it makes until Qt has
    destroyed it.
    """
    gc.disable()
    yield
    gc.enable()
    gc.collect(0)  # what this test made; all else is older


@pytest.fixture(autouse=True, scope="module")
def no_garbage_of_other_modules() -> Iterator[None]:
    """Collect all of it after each module: two thousand windows would be nearly a GiB."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for each test, so that nobody's settings are read or written."""
    home = tmp_path_factory.mktemp("home")
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    for name, folder in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    return home


@pytest.fixture
def large_font(qapp: QApplication) -> Iterator[None]:
    """A system font of 28 px: the double of what is normal."""
    from PySide6.QtGui import QFont

    before = qapp.font()
    large = QFont(before)
    large.setPixelSize(28)
    qapp.setFont(large)
    yield
    qapp.setFont(before)
