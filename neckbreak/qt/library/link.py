"""A way to more, in a line of words: underlined, and a button to the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from neckbreak.qt.controls.painting import begin
from neckbreak.qt.theme import Role, Themes, font, scaled


class Link(QPushButton):
    """Underlined words."""

    def __init__(self, themes: Themes, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._worn())
        return QSize(metrics.horizontalAdvance(self.text()) + 4, max(metrics.height(), scaled(24)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        painter.setFont(self._worn())
        painter.setPen(theme.primary_pressed if self.isDown() else theme.primary)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())

    @staticmethod
    def _worn() -> QFont:
        worn = font(Role.SMALL_MEDIUM)
        worn.setUnderline(True)
        return worn
