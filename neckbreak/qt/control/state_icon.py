"""The tray's own drawing of the state, for windows; the words beside it say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from neckbreak.qt.controls.painting import begin
from neckbreak.qt.icons import Icons
from neckbreak.qt.theme import scaled

ICON_SIDE = 44


class StateIcon(QWidget):
    """Shows nothing until it is told a state."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._state = ""
        self.setFixedSize(scaled(ICON_SIDE), scaled(ICON_SIDE))

    def show_state(self, state: str) -> None:
        """Show the drawing of this state."""
        if state != self._state:
            self._state = state
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state:
            side = round(self.width() * self.devicePixelRatioF())
            pixmap = self._icons.drawing(f"tray-{self._state}-64", side)
            begin(self).drawPixmap(QRectF(self.rect()), pixmap, QRectF(pixmap.rect()))
