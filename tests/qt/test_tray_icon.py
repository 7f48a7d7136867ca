"""The icon is whole before anything is known that it could tell."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from neckbreak.qt.icons import Icons
from neckbreak.qt.tray_icon import TrayIcon


def test_it_has_a_picture_a_name_and_a_menu_to_fill_from_the_first_moment_on(
    qtbot: QtBot, icons: Icons
) -> None:
    icon = TrayIcon(icons)
    assert not icon.icon().isNull()
    assert icon.toolTip() == "neckbreak"
    # Panels ask for the menu only once: it has to be the one that is filled later.
    assert icon.contextMenu() is icon.menu


def test_showing_the_same_state_again_gives_the_panel_nothing_to_redraw(
    qtbot: QtBot, icons: Icons
) -> None:
    icon = TrayIcon(icons)
    before = icon.icon().cacheKey()
    icon.show_state("waiting")
    assert icon.icon().cacheKey() == before
    icon.show_state("paused")
    assert icon.icon().cacheKey() == icons.tray("paused").cacheKey()
