"""Monitors come and go under a card that shows."""

from __future__ import annotations

from tests.desktop.eager import TITLE, eager
from tests.desktop.processes import wait_until
from tests.desktop.rig import WIDTH, Desktop, Window


def card(desktop: Desktop) -> Window | None:
    return next((window for window in desktop.windows() if window.title == TITLE), None)


def stands_between(desktop: Desktop, left: int, right: int) -> bool:
    shown = card(desktop)
    return shown is not None and left <= shown.x and shown.x + shown.width <= right


def test_a_card_stays_on_a_monitor_that_lives(desktop: Desktop) -> None:
    half = WIDTH // 2
    desktop.plug_in_second_monitor()
    desktop.move_pointer(WIDTH - 200, 300)
    with eager(desktop, expires="30m", speed=30) as neckbreak:
        wait_until(lambda: stands_between(desktop, half, WIDTH), "a card shows by the pointer")
        desktop.unplug_second_monitor()
        wait_until(lambda: stands_between(desktop, 0, half), "it has moved to the other monitor")
        desktop.plug_in_second_monitor()
        assert neckbreak.status()["mode"] == "prompting"
        assert card(desktop) is not None
        neckbreak.say("skip")
        wait_until(lambda: card(desktop) is None, "it was answered")
