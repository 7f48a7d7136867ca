"""The column beside a question where a person stands: the picture's own ground, edge to edge."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from neckbreak.ports import Resources, Words
from neckbreak.qt.controls.painting import begin, reads_right_to_left
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.theme import Themes, scaled

WIDTH = 248
SEEN = QRectF(126, 0, 228, 322)
"""The part of a picture's canvas in which a person from the waist up stands; the column is as wide,
and the lower edge of this lies on the window's."""


class FigureColumn(QWidget):
    """As high as its window, and as wide at every size of it."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.themes = themes
        self.setFixedWidth(scaled(WIDTH))

    def place(self) -> QRectF:
        """Where the whole canvas lies, so that what is to be seen stands on the lower edge."""
        scale = self.width() / SEEN.width()
        top = self.height() - SEEN.bottom() * scale
        return QRectF(-SEEN.left() * scale, top, 480 * scale, 360 * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.fillRect(self.rect(), self.themes.art["blob"])
        if self.themes.theme.contrast:
            x = 0.5 if reads_right_to_left(self) else self.width() - 0.5
            painter.setPen(QPen(self.themes.theme.edge, 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))


class MovingFigure(FigureColumn):
    """A person who shows a move."""

    def __init__(self, words: Words, resources: Resources, themes: Themes, name: str) -> None:
        super().__init__(themes)
        self._illustration = Illustration(themes, words, parent=self)
        # Arrows reach past the column; the move says enough.
        self._illustration.show_picture(resources.picture(name), plain=True)
        self._illustration.play()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._illustration.setGeometry(self.place().toRect())
