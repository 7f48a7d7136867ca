"""Ticks and choices with their words: a whole row answers, and a line below may say more."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from neckbreak.qt.controls.button import DISABLED_OPACITY
from neckbreak.qt.controls.painting import begin, box, mirrored, set_corner
from neckbreak.qt.controls.return_key import LeavesReturn
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, scaled

INDENT = 32
PADDING = 4


class _Worded(LeavesReturn):
    """What ticks and choices share: the words, the quiet line below them, the row that answers."""

    _themes: Themes
    _detail: str

    def set_detail(self, detail: str) -> None:
        """Say something else below the words."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _height(self, self._detail, width)

    def sizeHint(self) -> QSize:
        return _size(self, self._detail)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(160), _height(self, self._detail, self.width()))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        self._paint_mark(painter, _mark_place(self))
        _paint_words(painter, self, self._themes, self._detail)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        raise NotImplementedError  # not abstract: Qt's classes have a metaclass of their own

    def _prepare(self, themes: Themes, detail: str, on: bool) -> None:
        self._themes = themes
        self._detail = detail
        self.setChecked(on)
        self.setAccessibleDescription(detail)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(font(Role.BODY))
        set_wrapping(self)
        set_corner(self, 6)


class TickBox(_Worded, QCheckBox):
    """A tick with words; `detail` is the quiet line below them, also read by a screen reader."""

    def __init__(
        self,
        themes: Themes,
        text: str,
        *,
        detail: str = "",
        ticked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        QCheckBox.__init__(self, text, parent)
        self._prepare(themes, detail, ticked)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        theme = self._themes.theme
        if self.isChecked():
            box(painter, place, 5.5, theme.primary, None)
            paint_glyph(painter, "check", place.adjusted(1, 1, -1, -1), theme.on_primary)
        else:
            fill = theme.hover if self.underMouse() else theme.surface
            box(painter, place, 5.5, fill, QPen(theme.edge, 1.5))


class ChoiceRow(_Worded, QRadioButton):
    """One of several that exclude each other, with words and a quiet line below them."""

    def __init__(
        self,
        themes: Themes,
        text: str,
        *,
        detail: str = "",
        chosen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        QRadioButton.__init__(self, text, parent)
        self._prepare(themes, detail, chosen)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        theme = self._themes.theme
        pen = QPen(theme.primary, 2) if self.isChecked() else QPen(theme.edge, 1.5)
        fill = theme.hover if self.underMouse() else theme.surface
        box(painter, place, place.height() / 2, fill, pen)
        if self.isChecked():
            inset = place.height() * 0.26
            dot = place.adjusted(inset, inset, -inset, -inset)
            box(painter, dot, dot.height() / 2, theme.primary, None)


def _mark_place(row: QAbstractButton) -> QRectF:
    side = scaled(19)
    first_line = QFontMetrics(row.font()).height()
    top = PADDING + max(0.0, (first_line - side) / 2)
    return mirrored(row, QRectF(1, top, side, side))


def _indent() -> int:
    return scaled(INDENT)


def _small() -> QFont:
    return font(Role.SMALL)


def _text_height(words: str, of: QFont, width: int) -> int:
    flags = Qt.TextFlag.TextWordWrap.value
    return QFontMetrics(of).boundingRect(QRect(0, 0, max(width, 40), 9999), flags, words).height()


def _height(row: QAbstractButton, detail: str, width: int) -> int:
    room = width - _indent() - PADDING
    height = max(_text_height(row.text(), row.font(), room), scaled(20))
    if detail:
        height += 2 + _text_height(detail, _small(), room)
    return height + 2 * PADDING


def _size(row: QAbstractButton, detail: str) -> QSize:
    words = QFontMetrics(row.font()).horizontalAdvance(row.text())
    more = QFontMetrics(_small()).horizontalAdvance(detail) if detail else 0
    width = _indent() + max(words, more) + PADDING + 2
    return QSize(width, _height(row, detail, width))


def _paint_words(painter: QPainter, row: QAbstractButton, themes: Themes, detail: str) -> None:
    room = row.width() - _indent() - PADDING
    flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value
    height = _text_height(row.text(), row.font(), room)
    words = QRectF(_indent(), PADDING, room, height)
    painter.setFont(row.font())
    painter.setPen(themes.theme.ink)
    painter.drawText(mirrored(row, words), flags, row.text())
    if detail:
        below = QRectF(_indent(), PADDING + height + 2, room, row.height())
        painter.setFont(_small())
        painter.setPen(themes.theme.ink2)
        painter.drawText(mirrored(row, below), flags, detail)
