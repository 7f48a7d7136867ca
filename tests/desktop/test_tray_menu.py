"""The tray icon under a real mouse: what is chosen in its menu happens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.desktop.files import PANEL_HEIGHT
from tests.desktop.processes import wait_until
from tests.desktop.program import UNDISTURBED, RunningNeckbreak, running, write_settings
from tests.desktop.rig import HEIGHT, WIDTH, Desktop

MENU_HEIGHT = 300
MENUS = (WIDTH - 400, HEIGHT - PANEL_HEIGHT - MENU_HEIGHT, 400, MENU_HEIGHT)


@pytest.fixture
def open_menu(desktop: Desktop) -> Callable[[], None]:
    """Opens the menu of the last icon in the tray by a right click on it."""
    without_icon = desktop.tray_pixels()

    def open_it() -> None:
        wait_until(lambda: desktop.tray_pixels() != without_icon, "the panel draws the icon")
        see_change(desktop, lambda: desktop.click_tray(button=3), "the menu is open")

    return open_it


def see_change(desktop: Desktop, do: Callable[[], None], what: str) -> None:
    """Do this, and wait until it shows where the menus open."""
    before = desktop.pixels(*MENUS)
    do()
    wait_until(lambda: desktop.pixels(*MENUS) != before, what)


def test_five_minutes_chosen_from_its_menu_snooze_the_next_one(
    desktop: Desktop, open_menu: Callable[[], None]
) -> None:
    write_settings(desktop, UNDISTURBED)
    with running(desktop, "--minimized") as neckbreak:
        open_menu()
        # The state in grey is passed over: Start now, Snooze ▸ 5 min.
        see_change(desktop, lambda: desktop.press("Down", "Down", "Right"), "the lengths show")
        desktop.press("Return")
        wait_until(lambda: neckbreak.status()["mode"] == "snoozed", "it is snoozed")
        (snooze,) = neckbreak.history()
        until = datetime.fromisoformat(neckbreak.status()["until"])
        assert until - datetime.fromisoformat(snooze["at"]) == timedelta(minutes=5)


def test_a_left_click_opens_the_control_window(
    neckbreak: RunningNeckbreak,
) -> None:
    desktop = neckbreak.desktop
    wait_until(lambda: neckbreak.tray_item().has_picture, "the icon is there")

    def clicked() -> bool:
        desktop.click_tray()
        return bool(desktop.windows())

    wait_until(clicked, "the control window is open")
    assert [window.title for window in desktop.windows()] == ["neckbreak"]
