"""A small plate with a glyph and a word: how sure, or what was changed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.qt.controls.painting import begin, box, mirrored
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, scaled


class Badge(QWidget):
    """`fill` and `ink` name roles of the theme; the words are its accessible name too."""

    def __init__(
        self,
        themes: Themes,
        text: str,
        *,
        glyph: str | None = None,
        fill: str = "sunken",
        ink: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._text = text
        self._glyph = glyph
        self._fill = fill
        self._ink = ink
        self.setFont(font(Role.TINY_MEDIUM))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self._text) + 18 + self._glyph_width()
        return QSize(width, max(scaled(24), metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        ink = getattr(theme, self._ink)
        border = QPen(theme.edge, 1) if theme.contrast else None
        box(painter, QRectF(self.rect()), 7, getattr(theme, self._fill), border)
        if self._glyph is not None:
            side = scaled(16)
            place = QRectF(7, (self.height() - side) / 2, side, side)
            paint_glyph(painter, self._glyph, mirrored(self, place), ink)
        x = 9 + self._glyph_width()
        words = QRectF(x, 0, self.width() - x - 7, self.height() - 0.5)
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(mirrored(self, words), flags, self._text)

    def _glyph_width(self) -> int:
        return 0 if self._glyph is None else scaled(18)
