"""Which side, in words and in shape: two shoulders from behind, the working one filled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.domain.timeline import Side
from neckbreak.qt.controls.painting import begin, mirrored, reads_right_to_left
from neckbreak.qt.theme import Role, Theme, Themes, font, font_scale, scaled

PADDING, FIGURE, GAP = 12, 34, 9


class SideCue(QWidget):
    """A plate with the side of the person's own body; below it, the side that still comes."""

    screen_reader_role = QAccessible.Role.StaticText

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._side = Side.LEFT
        self._word = ""
        self._then = ""
        self._in_row = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def show_side(self, side: Side, word: str, then: str) -> None:
        """Show this side, its word, and the words for what follows."""
        if (side, word, then) != (self._side, self._word, self._then):
            self._side, self._word, self._then = side, word, then
            self.setAccessibleName(f"{word}, {then}" if then else word)
            self.updateGeometry()
            self.adjustSize()
            self.update()

    def set_in_row(self, in_row: bool) -> None:
        """Whether it has a row of its own: then what follows stands beside the plate."""
        if in_row != self._in_row:
            self._in_row = in_row
            self.updateGeometry()
            self.adjustSize()
            self.update()

    def plate_width(self) -> int:
        """The width of the plate alone."""
        words = QFontMetrics(self._word_font()).horizontalAdvance(self._word)
        return 2 * PADDING + self._figure() + GAP + words

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.SMALL))
        after = metrics.horizontalAdvance(self._then)
        if self._in_row:
            beside = after + GAP + 2 if self._then else 0
            return QSize(self.plate_width() + beside, self._plate_height())
        below = metrics.height() + 6 if self._then else 0
        return QSize(max(self.plate_width(), after + 12), self._plate_height() + below)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = begin(self), self._themes.theme
        height = self._plate_height()
        width = self.plate_width()
        plate = mirrored(self, QRectF(0, 0, width, height))
        painter.setPen(QPen(theme.edge, 1) if theme.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_soft)
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        side = self._figure()
        place = mirrored(self, QRectF(PADDING, (height - side) / 2, side, side))
        _paint_shoulders(painter, theme, place, self._side)
        painter.setPen(theme.accent_ink)
        painter.setFont(self._word_font())
        begins = PADDING + side + GAP
        text = mirrored(self, QRectF(begins, 0, width - begins - PADDING + 2, height - 1))
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, self._word)
        if self._then:
            painter.setPen(theme.ink2)
            painter.setFont(font(Role.SMALL))
            start = Qt.AlignmentFlag.AlignLeft
            if reads_right_to_left(self):
                start = Qt.AlignmentFlag.AlignRight
            after = QRectF(6, height + 4, self.width() - 12, self.height() - height - 4)
            if self._in_row:
                after = QRectF(width + GAP, 0, self.width() - width - GAP, height)
            across = Qt.AlignmentFlag.AlignVCenter if self._in_row else Qt.AlignmentFlag.AlignTop
            painter.drawText(mirrored(self, after), start | across, self._then)

    def _word_font(self) -> QFont:
        return font(Role.SUBTITLE, factor=1.22)

    def _figure(self) -> int:
        return round(FIGURE * min(font_scale(), 1.5))

    def _plate_height(self) -> int:
        return max(scaled(40), QFontMetrics(self._word_font()).height() + 12)


def _paint_shoulders(painter: QPainter, theme: Theme, place: QRectF, side: Side) -> None:
    """Head and shoulders from behind, so that the person's left is at the left, in any language."""
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(place.width() / FIGURE, place.height() / FIGURE)
    painter.setPen(QPen(theme.accent_ink, 1.6))
    for sign, this in ((-1, Side.LEFT), (1, Side.RIGHT)):
        x = 17.0 + sign * 9
        shoulder = QPainterPath(QPointF(x - sign * 8, 28))
        shoulder.lineTo(x - sign * 8, 15)
        shoulder.cubicTo(x - sign * 4, 15, x + sign * 7, 16, x + sign * 7, 28)
        shoulder.closeSubpath()
        painter.setBrush(theme.accent_ink if this is side else Qt.BrushStyle.NoBrush)
        painter.drawPath(shoulder)
    painter.setBrush(theme.accent_soft)
    painter.drawEllipse(QPointF(17, 10), 5.2, 5.2)
    painter.restore()
