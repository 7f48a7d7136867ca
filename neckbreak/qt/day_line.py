"""Today as a line from left to right: marks on a track, now, and the hours below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from neckbreak.domain.day import DayMark, Today, said
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.settings import Settings
from neckbreak.domain.stories import Outcome
from neckbreak.ports import Words
from neckbreak.qt.controls.painting import ROUND, begin, reads_right_to_left, set_corner
from neckbreak.qt.day_marks import half_width, mark_of, paint_mark
from neckbreak.qt.theme import Role, Themes, font, font_scale, scaled

AIR = timedelta(minutes=20)
TRACK = 34
TARGET = 24
HOUR = timedelta(hours=1)


class DayLine(QWidget):
    """One stop for the Tab key; then the arrow keys go from mark to mark."""

    screen_reader_role = QAccessible.Role.Grouping

    def __init__(
        self,
        themes: Themes,
        words: Words,
        now: Callable[[], Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = words
        self._now = now
        self._today = Today()
        self.marks: list[MarkLabel] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_today(self, today: Today, settings: Settings) -> None:
        """Show this day; the marks are told to screen readers one by one."""
        if today == self._today:
            self.update()
            return
        self._today = today
        for old in self.marks:
            old.setParent(None)
            old.deleteLater()
        now = self._now()
        self.marks = [
            MarkLabel(self._themes, mark, self._words.say(said(mark, settings, now)), self)
            for mark in today.marks
        ]
        for number, label in enumerate(self.marks):
            tabbed = Qt.FocusPolicy.TabFocus | Qt.FocusPolicy.ClickFocus
            label.setFocusPolicy(tabbed if number == 0 else Qt.FocusPolicy.ClickFocus)
            label.show()
        self._arrange()
        self.setAccessibleName(self._words.say("control.today"))
        self.update()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(font(Role.TINY)).height()
        return QSize(600, 2 * (line + 4) + scaled(TRACK) + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right, Home and End move between the marks."""
        focused = [number for number, mark in enumerate(self.marks) if mark.hasFocus()]
        last = len(self.marks) - 1
        step = -1 if reads_right_to_left(self) else 1
        match event.key():
            case Qt.Key.Key_Right if focused:
                self._focus(focused[0] + step)
            case Qt.Key.Key_Left if focused:
                self._focus(focused[0] - step)
            case Qt.Key.Key_Home:
                self._focus(0)
            case Qt.Key.Key_End:
                self._focus(last)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._today.ranges:
            return
        painter = begin(self)
        self._paint_track(painter)
        self._paint_hours(painter)
        self._paint_now(painter)

    # --- places -----------------------------------------------------------------------------

    def _span(self) -> tuple[datetime, datetime]:
        instants = [instant for start, end in self._today.ranges for instant in (start, end)]
        instants += [mark.at for mark in self._today.marks]
        return min(instants) - AIR, max(instants) + AIR

    def _x(self, at: datetime) -> float:
        start, end = self._span()
        x = (at - start) / (end - start) * self.width()
        return self.width() - x if reads_right_to_left(self) else x

    def _middle(self) -> float:
        return self._top() + scaled(TRACK) / 2

    def _top(self) -> float:
        return QFontMetrics(font(Role.TINY_STRONG)).height() + 4 + 7

    def _arrange(self) -> None:
        if not self._today.ranges:
            return
        for label in self.marks:
            side = max(TARGET, scaled(TARGET))
            width = max(side, round(2 * half_width(label.shape, font_scale())) + 2)
            left = round(self._x(label.mark.at) - width / 2)
            label.setGeometry(left, round(self._middle() - side / 2), width, side)

    def _focus(self, number: int) -> None:
        if 0 <= number < len(self.marks):
            self.marks[number].setFocus(Qt.FocusReason.TabFocusReason)

    # --- painting ---------------------------------------------------------------------------

    def _between(self, start: datetime, end: datetime) -> QRectF:
        first, last = sorted((self._x(start), self._x(end)))
        return QRectF(first, self._top(), last - first, scaled(TRACK))

    def _paint_track(self, painter: QPainter) -> None:
        theme = self._themes.theme
        ranges = self._today.ranges
        whole = self._between(ranges[0][0], ranges[-1][1])
        radius = whole.height() / 2
        outline = QPainterPath()
        outline.addRoundedRect(whole, radius, radius)
        painter.fillPath(outline, theme.sunken)
        painter.save()
        painter.setClipPath(outline)
        now = self._now().wall
        if now > ranges[0][0]:
            painter.fillRect(self._between(ranges[0][0], min(now, ranges[-1][1])), theme.soft)
        for (_, before), (after, _) in pairwise(ranges):
            self._paint_gap(painter, self._between(before, after))
        painter.restore()
        if theme.contrast:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.edge, 1))
            painter.drawPath(outline)

    def _paint_gap(self, painter: QPainter, gap: QRectF) -> None:
        painter.save()
        painter.setClipRect(gap, Qt.ClipOperation.IntersectClip)
        painter.fillRect(gap, self._themes.theme.sunken)
        painter.setPen(QPen(self._themes.theme.faded("edge", 0.55), 1))
        x = gap.left() - gap.height()
        while x < gap.right():
            painter.drawLine(QPointF(x, gap.bottom()), QPointF(x + gap.height(), gap.top()))
            x += 6
        painter.restore()

    def _paint_now(self, painter: QPainter) -> None:
        now = self._now()
        start, end = self._span()
        if not start <= now.wall <= end:
            return
        theme = self._themes.theme
        x = self._x(now.wall)
        painter.setPen(QPen(theme.ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x, self._top() - 7), QPointF(x, self._top() + scaled(TRACK) + 7))
        clock = now.local.time().replace(second=0, microsecond=0)
        words = self._words.say(Message("control.now_line", {"at": clock}))
        painter.setFont(font(Role.TINY_STRONG, tabular=True))
        width = painter.fontMetrics().horizontalAdvance(words) + 4
        left = min(max(x - width / 2, 0), self.width() - width)
        painter.drawText(
            QRectF(left, 0, width, self._top() - 8), Qt.AlignmentFlag.AlignCenter, words
        )

    def _paint_hours(self, painter: QPainter) -> None:
        start, end = self._span()
        zone = self._now().zone
        local = start.astimezone(zone)
        hour = local.replace(minute=0, second=0, microsecond=0) + HOUR
        painter.setFont(font(Role.TINY, tabular=True))
        painter.setPen(self._themes.theme.ink2)
        words = self._words
        width = painter.fontMetrics().horizontalAdvance(
            words.say(Message("when.today", {"at": hour.time()}))
        )
        every = 1
        while (width + 10) * ((end - start) / HOUR) / every > self.width():
            every += 1
        top = self._top() + scaled(TRACK) + 9
        while hour < end:
            if hour.hour % every == 0:
                said_hour = words.say(Message("when.today", {"at": hour.time()}))
                place = QRectF(self._x(hour) - width, top, 2 * width, self.height() - top)
                if width / 2 <= place.center().x() <= self.width() - width / 2:
                    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                    painter.drawText(place, flags, said_hour)
            hour += HOUR


class MarkLabel(QLabel):
    """One mark: larger to the pointer than to the eye, with its words as name and tooltip."""

    def __init__(self, themes: Themes, mark: DayMark, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.mark = mark
        self.shape = mark_of(mark.kind, mark.reminder)
        # A label with a pixmap is a graphic to screen readers.
        self.setPixmap(QPixmap(1, 1))
        self.setAccessibleName(words)
        self.setToolTip(words)
        set_corner(self, ROUND)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        over = self.mark.outcome is not Outcome.COMING
        ground = theme.soft if over else theme.surface
        middle = QRectF(self.rect()).center()
        paint_mark(
            begin(self),
            middle,
            self.shape,
            theme,
            outcome=self.mark.outcome,
            scale=font_scale(),
            ground=ground,
        )
