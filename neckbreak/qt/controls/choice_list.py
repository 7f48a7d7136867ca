"""A choice that opens as a list, where there is no room to lay it out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from neckbreak.qt.controls.button import DISABLED_OPACITY
from neckbreak.qt.controls.painting import begin, box, mirrored, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, scaled

RADIUS = 9
_PADDING = 12
_GLYPH = 18


class ChoiceList(QComboBox):
    """Looks like a field with an arrow; `height` is for the normal font."""

    def __init__(
        self, themes: Themes, name: str, *, height: int = 38, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAccessibleName(name)
        self.setFont(font(Role.BUTTON))
        self.setMinimumHeight(scaled(height))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        set_corner(self, RADIUS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        inverted = theme.contrast and self.underMouse()
        fill = theme.hover if self.underMouse() else theme.surface
        box(painter, QRectF(self.rect()), RADIUS, fill, QPen(theme.edge, 1))
        ink = theme.canvas if inverted else theme.ink
        side = scaled(_GLYPH)
        right = self.width() - _PADDING - side
        arrow = QRectF(right, (self.height() - side) / 2, side, side)
        paint_glyph(painter, "down", mirrored(self, arrow), ink)
        words = QRectF(_PADDING, 0, right - _PADDING - 4, self.height())
        metrics = QFontMetrics(self.font())
        elided = Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self.currentText(), elided, round(words.width()))
        painter.setFont(self.font())
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(mirrored(self, words), flags, shown)
