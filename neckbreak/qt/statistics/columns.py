"""Days side by side as marks that can be counted; longer times as plain bars."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.periods import Span
from neckbreak.domain.statistics import Part, Statistics
from neckbreak.domain.statistics_words import part_name, part_said
from neckbreak.ports import Words
from neckbreak.qt.controls.painting import begin, box, mirrored, reads_right_to_left, set_corner
from neckbreak.qt.day_marks import Mark, paint_mark
from neckbreak.qt.statistics.walk import Walk
from neckbreak.qt.theme import Role, Themes, font, font_scale, scaled

CELL = 26
MOST_A_ROW = 4
BAR_ROOM = 132
LEAST_ROOM = 78


class Columns(QWidget):
    """One column a part; each is read out in full, and a tooltip says the same."""

    screen_reader_role = QAccessible.Role.Grouping

    def __init__(self, themes: Themes, words: Words) -> None:
        super().__init__()
        self._themes = themes
        self._words = words
        self.columns: list[ColumnLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._walk = Walk(self)
        self.setAccessibleName(words.say("statistics.columns"))

    def show_statistics(self, shown: Statistics, today: date) -> None:
        """Show these parts; an empty day without working hours is left out of a week."""
        for old in self.columns:
            self._row.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        span = shown.period.span
        parts = [
            part for part in shown.parts if span is not Span.WEEK or part.works or part.tally.came
        ]
        most = max((part.tally.came for part in parts), default=0)
        self.columns = [
            ColumnLabel(self._themes, self._words, part, span, most, today) for part in parts
        ]
        self._row.setSpacing(12 if span is Span.WEEK else 2 if span is Span.MONTH else 6)
        for column in self.columns:
            self._row.addWidget(column, 1)
        self._walk.go_along(self.columns)


class ColumnLabel(QLabel):
    """One part: marks or a bar, its name below, and its counts in a few words."""

    def __init__(
        self, themes: Themes, words: Words, part: Part, span: Span, most: int, today: date
    ) -> None:
        super().__init__()
        self._themes = themes
        self._span = span
        self._most = most
        self.part = part
        self._is_today = part.first <= today <= part.last
        tally = part.tally
        say = words.say
        of = Message("statistics.of", {"done": tally.done, "came": tally.came})
        self._name = say(part_name(part, span, today))
        self._counts = say(of) if tally.came and span is Span.WEEK else ""
        # A label with a pixmap is a graphic to screen readers.
        self.setPixmap(QPixmap(1, 1))
        said = say(part_said(part))
        self.setAccessibleName(said)
        self.setToolTip(said)
        set_corner(self, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(span is Span.WEEK)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = {Span.WEEK: CELL * MOST_A_ROW + 8, Span.YEAR: 48}.get(self._span, 22)
        return QSize(scaled(width), self.heightForWidth(scaled(width)))

    def minimumSizeHint(self) -> QSize:
        least = {Span.WEEK: 2 * CELL, Span.YEAR: 30}.get(self._span, 10)
        return QSize(least, self._room(scaled(CELL * MOST_A_ROW)) + self._words_height())

    def heightForWidth(self, width: int) -> int:
        return self._room(width) + self._words_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        bottom = self.height() - self._words_height()
        if self._span is Span.WEEK:
            self._paint_marks(painter, bottom)
        else:
            self._paint_bar(painter, bottom)
        painter.setPen(QPen(theme.edge if theme.contrast else theme.line, 1))
        painter.drawLine(QPointF(0, bottom + 4.5), QPointF(self.width(), bottom + 4.5))
        self._paint_words(painter, bottom + 8)

    # --- marks

    def _a_row(self, width: int) -> int:
        return max(1, min(MOST_A_ROW, width // scaled(CELL)))

    def _room(self, width: int) -> int:
        if self._span is not Span.WEEK:
            return scaled(BAR_ROOM)
        rows = -(-self._most // self._a_row(width))
        return max(rows * scaled(CELL), scaled(LEAST_ROOM)) + 6

    def _paint_marks(self, painter: QPainter, bottom: float) -> None:
        cell, a_row = scaled(CELL), self._a_row(self.width())
        scale = font_scale() * 1.15
        left = (self.width() - a_row * cell) / 2
        for number, outcome in enumerate(self.part.tally.marks()):
            x = left + (number % a_row) * cell
            y = bottom - (number // a_row + 1) * cell
            middle = mirrored(self, QRectF(x, y, cell, cell)).center()
            paint_mark(
                painter, middle, Mark.BREAK, self._themes.theme, outcome=outcome, scale=scale
            )

    # --- bars

    def _paint_bar(self, painter: QPainter, bottom: float) -> None:
        tally, theme = self.part.tally, self._themes.theme
        if not tally.came:
            return
        metrics_font = font(Role.TINY, tabular=True)
        metrics = QFontMetrics(metrics_font)
        room = bottom - metrics.height() - 4
        unit = room / self._most
        width = min(self.width() - 2, scaled(30))
        bar = QRectF((self.width() - width) / 2, 0, width, max(tally.came * unit, 3))
        bar.moveBottom(bottom)
        box(painter, bar, 4, theme.sunken, QPen(theme.edge, 1.2))
        done = QRectF(bar)
        done.setTop(bar.bottom() - tally.done * unit)
        if tally.done:
            box(painter, done, 4, theme.primary, None)
        painter.setFont(metrics_font)
        painter.setPen(theme.ink2)
        above = QRectF(0, bar.top() - metrics.height() - 2, self.width(), metrics.height())
        if metrics.horizontalAdvance(str(tally.came)) <= self.width():
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(tally.came))
        room_inside = done.height() >= metrics.height() + 4
        if room_inside and metrics.horizontalAdvance(str(tally.done)) <= width - 2:
            painter.setPen(theme.on_primary)
            painter.drawText(done, Qt.AlignmentFlag.AlignCenter, str(tally.done))

    # --- words

    def _words_height(self) -> int:
        height = 10 + QFontMetrics(font(Role.STRONG)).height()
        return height + (QFontMetrics(font(Role.TINY)).height() if self._span is Span.WEEK else 0)

    def _paint_words(self, painter: QPainter, top: float) -> None:
        theme = self._themes.theme
        role = Role.TINY_STRONG if self._is_today else Role.TINY
        painter.setFont(font(Role.STRONG if self._span is Span.WEEK else role, tabular=True))
        painter.setPen(theme.ink if self._is_today or self._span is Span.WEEK else theme.ink2)
        metrics = painter.fontMetrics()
        if self._span is not Span.MONTH or self._is_shown(metrics):
            self._paint_line(painter, self._name, top)
        painter.setFont(font(Role.TINY, tabular=True))
        painter.setPen(theme.ink2)
        if self._counts:
            self._paint_line(painter, self._counts, top + metrics.height())

    def _is_shown(self, metrics: QFontMetrics) -> bool:
        """Of narrow days every second or fifth is named."""
        needs = metrics.horizontalAdvance("00") + 6
        if self.width() >= needs:
            return True
        every = 2 if 2 * self.width() >= needs else 5
        return self.part.first.day % every == 1 or self._is_today

    def _paint_line(self, painter: QPainter, words: str, top: float) -> None:
        metrics = painter.fontMetrics()
        room = self.width() if self._span is Span.WEEK else self.width() + 12
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        place = QRectF((self.width() - room) / 2, top, room, metrics.height())
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        if reads_right_to_left(self):
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        painter.drawText(place, flags, said)
