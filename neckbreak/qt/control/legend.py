"""What the marks of the day mean; it wraps where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.domain.day import DayMark
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.painting import begin, mirrored
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.day_marks import half_width, mark_of, paint_mark
from neckbreak.qt.theme import Role, Themes, font, font_scale, scaled

SIZE = 0.8
GAP = 18


class Legend(QWidget):
    """Marks with their words."""

    def __init__(
        self, themes: Themes, items: list[tuple[DayMark, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = FlowLayout(self, spacing=GAP, line_spacing=4)
        for mark, words in items:
            row.addWidget(_Item(themes, mark, words))
        set_wrapping(self)


class _Item(QWidget):
    screen_reader_role = QAccessible.Role.StaticText

    def __init__(self, themes: Themes, mark: DayMark, words: str) -> None:
        super().__init__()
        self._themes = themes
        self._shape = mark_of(mark.kind, mark.reminder)
        self._outcome = mark.outcome
        self._words = words
        self.setFont(font(Role.TINY))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = self._mark_width() + 6 + metrics.horizontalAdvance(self._words) + 2
        return QSize(round(width), max(metrics.height(), scaled(20)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        place = mirrored(self, QRectF(0, 0, self._mark_width(), self.height()))
        scale = SIZE * font_scale()
        paint_mark(painter, place.center(), self._shape, theme, outcome=self._outcome, scale=scale)
        x = self._mark_width() + 6
        words = QRectF(x, 0, self.width() - x, self.height() - 1)
        painter.setPen(theme.ink2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(mirrored(self, words), flags, self._words)

    def _mark_width(self) -> float:
        return 2 * half_width(self._shape, SIZE * font_scale())
