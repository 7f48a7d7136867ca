"""Grounds to lay things on: a rounded panel, and the hairline between two of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.qt.controls.painting import begin, box
from neckbreak.qt.theme import Themes


class Panel(QWidget):
    """A rounded ground; `fill` and `border` name roles of the theme, None is nothing painted.

    In high contrast one with a fill always has a border.
    """

    def __init__(
        self,
        themes: Themes,
        *,
        fill: str | None = "surface",
        border: str | None = "line",
        radius: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._fill = fill
        self._border = border
        self._radius = radius

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        border = "edge" if theme.contrast and self._fill is not None else self._border
        box(
            begin(self),
            QRectF(self.rect()),
            self._radius,
            None if self._fill is None else getattr(theme, self._fill),
            None if border is None else QPen(getattr(theme, border), 1),
        )


class Rule(QWidget):
    """A hairline across."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        begin(self).fillRect(self.rect(), self._themes.theme.line)
