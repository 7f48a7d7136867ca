"""A small round-ended button: one click, or one choice of many."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from neckbreak.qt.controls.button import DISABLED_OPACITY
from neckbreak.qt.controls.painting import ROUND, begin, box, mirrored, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, scaled


class Chip(QPushButton):
    """Words in a capsule; when `checkable` and chosen, a tick takes the glyph's place."""

    def __init__(
        self,
        themes: Themes,
        text: str,
        *,
        glyph: str | None = None,
        checkable: bool = False,
        height: int = 30,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._glyph = glyph
        self._height = height
        self.setCheckable(checkable)
        self.setFont(font(Role.SMALL))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.toggled.connect(self.updateGeometry)
        set_corner(self, ROUND)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.SMALL_STRONG))
        width = metrics.horizontalAdvance(self.text()) + 26 + self._glyph_width()
        return QSize(width, max(scaled(self._height), metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        chosen = self.isChecked()
        hovered = self.underMouse() and self.isEnabled()
        if chosen:
            fills = (theme.soft, theme.soft_hover, theme.soft_pressed)
            border = QPen(theme.primary, 2 if theme.contrast else 1.4)
            ink = theme.soft_ink
        else:
            fills = (theme.surface, theme.hover, theme.sunken)
            border = QPen(theme.edge, 1)
            ink = theme.ink
        fill = fills[2] if self.isDown() else fills[1] if hovered else fills[0]
        rect = QRectF(self.rect())
        box(painter, rect, rect.height() / 2, fill, border)
        x = 13.0
        glyph = "check" if chosen else self._glyph
        if glyph is not None:
            side = scaled(16)
            place = QRectF(x - 3, (self.height() - side) / 2, side, side)
            paint_glyph(painter, glyph, mirrored(self, place), ink)
            x += self._glyph_width()
        painter.setPen(ink)
        painter.setFont(font(Role.SMALL_STRONG) if chosen else self.font())
        words = QRectF(x, 0, self.width() - x - 10, self.height() - 0.5)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if glyph is None:
            words = QRectF(0, 0, self.width(), self.height() - 0.5)
            flags = Qt.AlignmentFlag.AlignCenter
        painter.drawText(mirrored(self, words), flags, self.text())

    def _glyph_width(self) -> int:
        return scaled(18) if self._glyph is not None or self.isChecked() else 0
