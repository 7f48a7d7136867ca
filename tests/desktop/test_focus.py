"""A reminder waits while a real window fills the screen, and while the real bell is silent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.processes import Program, wait_until
from tests.desktop.program import ALL_HOURS, NECKBREAK, RunningNeckbreak, running, write_settings
from tests.desktop.rig import Desktop

# The first reminder comes soon.
SOON = """[limits]
first_minutes = "0s"
gap = "1m"
[interrupt]
typing_pause = "0s"
idle_after = "30m"
[reminder.posture]
every = "4m"
"""


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """A working day on which a minute takes three seconds."""
    with Desktop(tmp_path, faketime="@2026-11-23 09:00:00 x20") as desktop:
        yield desktop


@pytest.fixture
def neckbreak(desktop: Desktop) -> Iterator[RunningNeckbreak]:
    """neckbreak, which reminds soon."""
    write_settings(desktop, ALL_HOURS + SOON)
    with running(desktop, "--minimized") as neckbreak:
        wait_until(lambda: len(desktop.bus.tray_items()) == 1, "neckbreak shows in the tray")
        yield neckbreak


def mode(neckbreak: RunningNeckbreak) -> tuple[str, str | None]:
    status = neckbreak.status()
    return status["mode"], status["reason"]


def facts(neckbreak: RunningNeckbreak) -> list[tuple[str, str | None]]:
    return [(each["fact"], each["reason"]) for each in neckbreak.history()]


def held_until_over(neckbreak: RunningNeckbreak, reason: str, over: Program | None) -> None:
    """A reminder falls due, waits, and comes once that is over."""
    wait_until(lambda: mode(neckbreak) == ("held", reason), f"{reason} holds")
    wait_until(lambda: ("hold", reason) in facts(neckbreak), "a reminder waits", seconds=20)
    assert "prompt" not in [fact for fact, _ in facts(neckbreak)]
    if over is not None:
        neckbreak.desktop.stop(over)
    else:
        neckbreak.desktop.run("dunstctl", "set-paused", "false")
    wait_until(
        lambda: "prompt" in [fact for fact, _ in facts(neckbreak)], "it comes then", seconds=20
    )
    assert "release" in [fact for fact, _ in facts(neckbreak)]


def test_a_reminder_waits_for_a_full_screen_window(neckbreak: RunningNeckbreak) -> None:
    film = neckbreak.desktop.start("film", "xterm", "-fullscreen")
    held_until_over(neckbreak, "full_screen", film)


def test_a_reminder_waits_while_notifications_are_paused(neckbreak: RunningNeckbreak) -> None:
    neckbreak.desktop.run("dunstctl", "set-paused", "true")
    held_until_over(neckbreak, "do_not_disturb", None)


def test_the_doctor_tells_what_the_running_program_uses(neckbreak: RunningNeckbreak) -> None:
    def chosen() -> dict[str, str | None]:
        told = json.loads(neckbreak.say("doctor", "--json"))
        return {each["capability"]: each["chosen"] for each in told}

    wait_until(lambda: chosen()["do_not_disturb"], "the notifications have answered")
    told = chosen()
    assert told == {
        "tray": "status notifier",
        "idle": "x11",
        "sleep": "gap",
        "lock": None,
        "do_not_disturb": "notifications",
        "full_screen": "x11",
        "meeting": None,
        "notifications": "freedesktop",
        "autostart": "xdg",
    }
    neckbreak.say("quit")
    alone = json.loads(neckbreak.desktop.run(*NECKBREAK, "doctor", "--json").stdout)
    assert {each["capability"]: each["chosen"] for each in alone} == told
