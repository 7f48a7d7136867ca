"""A whole working day in one minute: what `neckbreak plan` promises is what comes."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.storage.health_file import HealthFile
from neckbreak.system.instance.client import ask
from tests.desktop.processes import wait_until
from tests.desktop.program import NECKBREAK, running, write_settings
from tests.desktop.rig import Desktop, faketime_library

DAY = "2026-11-23"  # a Monday
RATE = 600
# The program starts an hour early, so that a slow start is over when the day begins.
CLOCK = {"FAKETIME": f"@{DAY} 08:00:00 x{RATE}", "LD_PRELOAD": str(faketime_library())}
WHOLE_DAY_S = timedelta(hours=9, minutes=10) / timedelta(seconds=1) / RATE
# D-Bus waits for no answer that comes six hundred times too late.
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
# The mouse never rests, so a card must not wait for that; and a card is answered in time even
# when the computer stops for a second, which is ten minutes here.
SETTINGS = """\
[hours]
monday = "09:00-17:00"
[interrupt]
typing_pause = "0s"
[reminder.posture]
expires = "15m"
[reminder.shoulders]
expires = "15m"
[reminder.acupressure]
expires = "15m"
[reminder.long]
expires = "15m"
"""
WORKING = "while xdotool mousemove 300 300 sleep 0.5 mousemove 400 300 sleep 0.5; do :; done"


@pytest.fixture
def old_desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop with a tray of the old kind, on which somebody moves the mouse all day."""
    with Desktop(tmp_path, panel=False) as desktop:
        write_settings(desktop, SETTINGS)
        HealthFile(desktop.home / ".config/neckbreak/health.toml").write(NOTHING_TICKED)
        desktop.start("tray", "trayer", "--edge", "bottom")
        desktop.start("hands", "sh", "-c", WORKING)
        yield desktop


def answer_every_card(desktop: Desktop) -> None:
    """Start what each card offers, until the day is over."""
    socket = Path(desktop.environment["XDG_RUNTIME_DIR"]) / "neckbreak/instance"
    end_s = time.monotonic() + WHOLE_DAY_S
    while time.monotonic() < end_s:
        if ask(socket, {"command": "status"}, str)["status"]["mode"] == "prompting":
            ask(socket, {"command": "start"}, str)
        time.sleep(0.05)


def told(desktop: Desktop, *words: str) -> list[dict[str, Any]]:  # JSON
    """What `neckbreak WORDS…` prints."""
    said = desktop.run(*NECKBREAK, *words)
    assert said.returncode == 0, said.stderr
    entries: list[dict[str, Any]] = json.loads(said.stdout)
    return entries


@pytest.mark.timeout(120)
def test_a_working_day_brings_what_was_planned(old_desktop: Desktop) -> None:
    with running(old_desktop, "--minimized", **CLOCK, **NO_BUS) as neckbreak:
        wait_until(lambda: neckbreak.status()["tray"], "its icon is in the tray")
        answer_every_card(old_desktop)
        assert neckbreak.status()["mode"] == "off"
    planned = told(old_desktop, "plan", "--date", DAY, "--json")
    history = told(old_desktop, "history", "--from", DAY, "--to", DAY, "--format", "json")
    came = [entry for entry in history if entry["fact"] == "prompt"]
    assert [entry["reminder"] for entry in came] == [offer["reminder"] for offer in planned]
    late = [
        datetime.fromisoformat(entry["at"]) - datetime.fromisoformat(offer["at"])
        for entry, offer in zip(came, planned, strict=True)
    ]
    assert timedelta(0) <= min(late)
    assert max(late) < timedelta(minutes=5)
    assert {entry["fact"] for entry in history} == {"prompt", "start", "finish"}
