"""The card's first second: what lies under the pointer by chance is not pressed by chance."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from neckbreak.qt.controls.painting import begin
from neckbreak.qt.theme import Themes

LASTS_MS = 1000
STEPS = 10
STRENGTH = 0.45


class Veil(QWidget):
    """Lies over the answers, takes the clicks, thins out and goes away; then `gone` is called."""

    def __init__(self, themes: Themes, over: QWidget, gone: Callable[[], None]) -> None:
        super().__init__(over)
        self._over = over
        self._themes = themes
        self._gone = gone
        self._steps_left = STEPS
        self._timer = QTimer(self)
        self._timer.setInterval(LASTS_MS // STEPS)
        self._timer.timeout.connect(self._thin)

    def start(self) -> None:
        """Begin; it covers the whole widget that it was made for."""
        self.setGeometry(self._over.rect())
        self.show()
        self._timer.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        left = 1.0 if self._themes.reduced_motion else self._steps_left / STEPS
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self.rect(), self._themes.theme.faded("surface", STRENGTH * left))

    def _thin(self) -> None:
        self._steps_left -= 1
        if self._steps_left > 0:
            self.update()
            return
        self._timer.stop()
        self.hide()
        self._gone()
