"""Which of the pages this is: dots, of which the present one is long."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.qt.controls.painting import begin, box, mirrored
from neckbreak.qt.theme import Themes, scaled

_DOT = 8
_LONG = 22
_GAP = 8


class Steps(QWidget):
    """Says nothing to a screen reader; the words beside it do."""

    def __init__(self, themes: Themes, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._count = count
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, number: int) -> None:
        """Show the page of this number as the present one; the first is 0."""
        self._now = number
        self.update()

    def sizeHint(self) -> QSize:
        width = (self._count - 1) * (_DOT + _GAP) + _LONG
        return QSize(scaled(width), scaled(_DOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        x = 0.0
        for number in range(self._count):
            width = scaled(_LONG if number == self._now else _DOT)
            dot = mirrored(self, QRectF(x, 0, width, scaled(_DOT)))
            done = number <= self._now
            fill = theme.primary if done else None if theme.contrast else theme.track
            border = QPen(theme.edge, 1) if theme.contrast else None
            box(painter, dot, dot.height() / 2, fill, border)
            x += width + scaled(_GAP)
