"""`neckbreak doctor` tells the same list with and without a running neckbreak."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.app import Program
from neckbreak.cli import main
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.paths import Places, places

CAPABILITIES = [
    "tray",
    "idle",
    "sleep",
    "lock",
    "do_not_disturb",
    "full_screen",
    "meeting",
    "notifications",
    "autostart",
]


@pytest.fixture(autouse=True)
def nothing_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person's own folders, and neither a screen nor a bus."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP"):
        monkeypatch.delenv(name, raising=False)
    for bus in ("SESSION", "SYSTEM"):
        monkeypatch.setenv(f"DBUS_{bus}_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    for kind in ("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"):
        (tmp_path / kind).mkdir(mode=0o700)
        monkeypatch.setenv(f"XDG_{kind}", str(tmp_path / kind))


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Places]:
    """A whole neckbreak that runs here."""
    own = places()
    HealthFile(own.health_file).write(NOTHING_TICKED)
    program = Program(own)
    program.start(minimized=True)
    yield own
    program.stop()


def typed(qtbot: QtBot, *words: str) -> int:
    """Type a command while the program goes on; its exit code."""
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(main(words)))
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=10000)
    return codes[0]


def test_the_list_is_whole_and_honest_without_a_running_neckbreak(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["doctor", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["capability"] for each in told] == CAPABILITIES
    for each in told:
        assert set(each) == {"capability", "available", "chosen", "why", "how"}
        assert (each["chosen"] is None) is not each["available"]
        if not each["available"]:
            assert each["why"] or each["how"]


def test_a_running_neckbreak_is_asked(
    program: Places, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(qtbot, "doctor") == 0
    assert "As the running neckbreak sees it" in capsys.readouterr().out
    assert typed(qtbot, "doctor", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["capability"] for each in told] == CAPABILITIES


def test_people_read_sentences_and_no_ids(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    out = capsys.readouterr().out
    assert "neckbreak is not running" in out
    assert "Full-screen windows" in out
    assert "sense." not in out
    assert "doctor." not in out


def test_the_setting_decides_what_is_said_of_meetings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")

    def said() -> str:
        assert main(["doctor", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        return str(next(each["why"] for each in told if each["capability"] == "meeting"))

    assert "switched off" in said()
    assert main(["settings", "set", "meetings.microphone", "true"]) == 0
    capsys.readouterr()
    assert "No sound server" in said()
