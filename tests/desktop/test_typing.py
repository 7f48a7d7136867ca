"""Somebody writes in a terminal while cards come and go, and notices nothing of it."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.eager import TITLE, eager
from tests.desktop.processes import wait_until
from tests.desktop.rig import Desktop

SENTENCES = (
    "The quick brown fox jumps over the lazy dog, 12345 times & more! "
    "Nobody asked the dog; it slept in the sun (on the porch) until half past six. "
)


def test_every_character_arrives_while_cards_come_and_go(desktop: Desktop, tmp_path: Path) -> None:
    typed = tmp_path / "typed"
    terminal = ("xterm", "-title", "letter", "-e", "sh", "-c")
    desktop.start("terminal", *terminal, f"stty -echo; touch {typed}; cat > {typed}")
    wait_until(lambda: typed.exists() and desktop.keyboard_owner() == "letter", "one can write")
    with eager(desktop, expires="1m", speed=30) as neckbreak:
        writer = desktop.start("writer", "xdotool", "type", "--delay", "60", SENTENCES)
        owners: set[str] = set()
        shown: set[str] = set()
        while writer.poll() is None:
            owners.add(desktop.keyboard_owner())
            shown.update(window.title for window in desktop.windows())
        desktop.press("Return")
        wait_until(lambda: typed.read_text("utf-8").endswith("\n"), "the line has arrived")
        assert neckbreak.status()["today"]["prompt"] >= 2
    assert TITLE in shown
    assert typed.read_text("utf-8") == SENTENCES + "\n"
    assert owners == {"letter"}
