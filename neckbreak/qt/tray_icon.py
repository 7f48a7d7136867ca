"""The icon in the panel with a menu, before anything is known that they could tell."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from neckbreak.qt.icons import Icons


class TrayIcon(QSystemTrayIcon):
    """Shows that neckbreak is there while the rest is still loading; `qt/tray.py` then fills it.

    The menu is there from the first moment on: panels ask for it only when the icon comes.
    """

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._state = ""
        self.menu = QMenu()
        self.menu.setObjectName("tray.menu")
        self.show_state("waiting")
        self.setToolTip("neckbreak")
        self.setContextMenu(self.menu)

    def show_state(self, state: str) -> None:
        """Show the drawing of this state."""
        if state != self._state:
            self._state = state
            self.setIcon(self._icons.tray(state))
