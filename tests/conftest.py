"""What every test stands on: Qt without a screen, an empty home, no way to the desktop around."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt. Tests on a real X server start processes of their own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# A session bus that nobody listens on: a test never talks to the desktop it runs on.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent/session-bus"
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = "unix:path=/nonexistent/system-bus"

# A busy machine is no failure, and the same commit gives the same examples.
settings.register_profile("neckbreak", deadline=None, derandomize=True, database=None)
settings.load_profile("neckbreak")


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
