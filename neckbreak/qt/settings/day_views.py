"""A day drawn: as a column beside the settings, or as a line where there is no room for one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.domain.calendar import Range
from neckbreak.qt.controls.painting import begin, mirrored
from neckbreak.qt.day_marks import Mark, half_width, paint_mark
from neckbreak.qt.settings.day import Coming, Day
from neckbreak.qt.theme import Role, Themes, font, font_scale, scaled

_AIR = timedelta(minutes=20)  # above the first and below the last hour
_TRACK = 26
_LEAST_SCALE = 0.45
FADE_MS = 140


class _DayView(QWidget):
    """What both drawings share: the day, its span, and its words for a screen reader."""

    screen_reader_role = QAccessible.Role.Graphic

    def __init__(self, themes: Themes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._day = Day((), (), "", "")
        self._leaving: QPixmap | None = None
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FADE_MS)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._forget_leaving)
        self.setAccessibleName(name)

    def show_day(self, day: Day) -> None:
        """Show another day; the old one fades."""
        if day == self._day:
            return
        if self.isVisible() and not self._themes.reduced_motion:
            self._fade.stop()
            self._leaving = self.grab()
            self._fade.start()
        self._day = day
        self.setAccessibleDescription(day.spoken)
        self.updateGeometry()
        self.update()

    def paint_day(self, painter: QPainter) -> None:
        """Paint the day as it is now."""
        raise NotImplementedError  # not abstract: Qt's classes have a metaclass of their own

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        if self._day.hours:
            self.paint_day(painter)
        if self._leaving is not None:
            painter.setOpacity(self._fade.currentValue())
            painter.drawPixmap(0, 0, self._leaving)

    def _forget_leaving(self) -> None:
        self._leaving = None
        self.update()

    def _span(self) -> tuple[timedelta, timedelta]:
        hours = self._day.hours
        return hours[0].start - _AIR, hours[-1].end + _AIR

    def _marks_at(self, length: float) -> list[float]:
        return [self._along(coming.at, length) for coming in self._day.comings]

    def _along(self, at: timedelta, length: float) -> float:
        """How far along a line of this length an instant of the day lies."""
        start, end = self._span()
        return (at - start) / (end - start) * length


class DayColumn(_DayView):
    """A calendar column: times, marks on a track, names. People read days downwards."""

    def __init__(self, themes: Themes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        names = QFontMetrics(font(Role.SMALL_STRONG))
        widest = max((names.horizontalAdvance(each.name) for each in self._day.comings), default=80)
        return QSize(round(self._names_at()) + widest + 2, max(scaled(320), self._least()))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._names_at()) + scaled(90), self._least())

    def paint_day(self, painter: QPainter) -> None:
        theme = self._themes.theme
        height = float(self.height())
        middle = self._times_width() + 8 + scaled(_TRACK) / 2
        last: Range | None = None
        for hours in self._day.hours:
            top, bottom = self._along(hours.start, height), self._along(hours.end, height)
            track = QRectF(middle - scaled(_TRACK) / 2, top, scaled(_TRACK), bottom - top)
            painter.setPen(QPen(theme.edge, 1) if theme.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.sunken)
            radius = min(track.width(), track.height()) / 2
            painter.drawRoundedRect(mirrored(self, track), radius, radius)
            if last is not None:
                self._paint_gap(painter, middle, self._along(last.end, height), top)
            last = hours
        x = mirrored(self, QRectF(middle, 0, 0, 0)).x()
        scale = _fitting_scale(self._day, self._marks_at(height), font_scale())
        for coming, y in zip(self._day.comings, self._marks_at(height), strict=True):
            paint_mark(painter, QPointF(x, y), coming.mark, theme, scale=scale)
        self._paint_all_words(painter, height)

    def _paint_all_words(self, painter: QPainter, height: float) -> None:
        line = float(self._line())
        fits = (len(self._day.comings) + 1) * line <= height
        shown = self._day.comings if fits else self._day.grouped
        lowest = -1000.0
        for coming in shown:
            # Words that would touch the ones above move down a little.
            lowest = max(self._along(coming.at, height), lowest + line)
            self._paint_words(painter, coming, min(lowest, height - line / 2))

    def _paint_words(self, painter: QPainter, coming: Coming, y: float) -> None:
        theme = self._themes.theme
        line = self._line()
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(font(Role.TINY, tabular=True))
        painter.setPen(theme.ink2)
        time = QRectF(0, y - line / 2, self._times_width(), line)
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        painter.drawText(mirrored(self, time), trailing, coming.time)
        big = coming.mark is not Mark.NUDGE
        painter.setFont(font(Role.SMALL_MEDIUM if big else Role.SMALL))
        painter.setPen(theme.ink if big else theme.ink2)
        x = self._names_at()
        name = QRectF(x, y - line / 2, self.width() - x, line)
        metrics = QFontMetrics(painter.font())
        words = metrics.elidedText(coming.name, Qt.TextElideMode.ElideRight, round(name.width()))
        painter.drawText(mirrored(self, name), leading, words)

    def _paint_gap(self, painter: QPainter, x: float, top: float, bottom: float) -> None:
        painter.setPen(QPen(self._themes.theme.edge, 1.6, Qt.PenStyle.DotLine))
        x = mirrored(self, QRectF(x, 0, 0, 0)).x()
        painter.drawLine(QPointF(x, top + 4), QPointF(x, bottom - 4))

    def _line(self) -> int:
        return QFontMetrics(font(Role.SMALL)).height()

    def _least(self) -> int:
        """What the words need when nudges in a row share a line."""
        return (min(len(self._day.grouped), len(self._day.comings)) + 1) * self._line()

    def _times_width(self) -> int:
        metrics = QFontMetrics(font(Role.TINY, tabular=True))
        times = [coming.time for coming in self._day.comings] or ["00:00"]
        return max(metrics.horizontalAdvance(time) for time in times) + 2

    def _names_at(self) -> float:
        return self._times_width() + 8 + scaled(_TRACK) + 10


class DayStrip(_DayView):
    """The same from left to right, marks alone: for a preset, or above narrow settings."""

    def __init__(
        self,
        themes: Themes,
        name: str,
        *,
        scale: float = 0.8,
        axis: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, name, parent)
        self._scale = scale
        self._axis = axis
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = scaled(24) if not self._axis else scaled(30) + self._axis_height()
        return QSize(scaled(220), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), self.sizeHint().height())

    def paint_day(self, painter: QPainter) -> None:
        theme = self._themes.theme
        width = float(self.width())
        middle = (self.height() - (self._axis_height() if self._axis else 0)) / 2
        thickness = scaled(26) if self._axis else 3.0
        for hours in self._day.hours:
            start, end = self._along(hours.start, width), self._along(hours.end, width)
            track = QRectF(start, middle - thickness / 2, end - start, thickness)
            painter.setPen(QPen(theme.edge, 1) if theme.contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme.sunken if self._axis else theme.track)
            painter.drawRoundedRect(mirrored(self, track), thickness / 2, thickness / 2)
        scale = _fitting_scale(self._day, self._marks_at(width), self._scale * font_scale())
        ground = QColor(theme.surface)
        for coming in self._day.comings:
            x = mirrored(self, QRectF(self._along(coming.at, width), 0, 0, 0)).x()
            at = QPointF(x, middle)
            paint_mark(painter, at, coming.mark, theme, scale=scale, ground=ground)
        if self._axis:
            self._paint_axis(painter, width)

    def _paint_axis(self, painter: QPainter, width: float) -> None:
        painter.setFont(font(Role.TINY, tabular=True))
        painter.setPen(self._themes.theme.ink2)
        start, end = self._span()
        hour = timedelta(hours=1)
        step = hour * (1 if width / ((end - start) / hour) > scaled(34) else 2)
        at = hour * -(-start // hour)
        while at <= end:
            x = self._along(at, width)
            number = str(int(at / hour) % 24)
            place = QRectF(x - 20, self.height() - self._axis_height(), 40, self._axis_height())
            painter.drawText(mirrored(self, place), Qt.AlignmentFlag.AlignCenter, number)
            at += step

    def _axis_height(self) -> int:
        return QFontMetrics(font(Role.TINY)).height() + 2


def _fitting_scale(day: Day, at: Sequence[float], wanted: float) -> float:
    """Marks shrink together where they would lie on each other, to less than half at most.

    A few pairs that touch are let be: they would make the whole day small.
    """
    room = sorted(
        (end - start) / (half_width(one.mark, wanted) + half_width(two.mark, wanted))
        for one, two, start, end in zip(day.comings, day.comings[1:], at, at[1:], strict=False)
    )
    tight = room[len(room) // 6] if room else 1.0
    return max(wanted * min(tight, 1.0), _LEAST_SCALE * font_scale())
