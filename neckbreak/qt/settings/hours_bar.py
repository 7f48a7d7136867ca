"""A day's working hours as a bar to drag; the field beside it is the way for keys and readers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.domain.calendar import DAY, Range
from neckbreak.domain.durations import format_ranges
from neckbreak.qt.controls.painting import begin, mirrored, reads_right_to_left
from neckbreak.qt.theme import Themes, scaled

_HOUR = timedelta(hours=1)
_SNAP = timedelta(minutes=15)
_REACH = 10  # how near to an end counts as on it
_SPAN = (6 * _HOUR, 22 * _HOUR)


@dataclass(frozen=True, slots=True)
class _Grip:
    """What is being dragged: which range, which of its ends, and where the pointer took hold."""

    index: int
    start: bool
    end: bool
    held_at: timedelta
    ranges: tuple[Range, ...]


class HoursBar(QWidget):
    """Drag an end, drag the middle to move, drag on empty to add, double-click to remove."""

    edited = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._ranges: tuple[Range, ...] = ()
        self._grip: _Grip | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ranges(self, ranges: tuple[Range, ...]) -> None:
        """Show these hours, silently."""
        self._ranges = ranges
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(90), scaled(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        middle = self.height() / 2
        track = QRectF(0, middle - scaled(8), self.width(), scaled(16))
        painter.setPen(QPen(theme.edge, 1) if theme.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.sunken)
        painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), scaled(8), scaled(8))
        for hours in self._ranges:
            left, right = self._x(hours.start), self._x(hours.end)
            bar = mirrored(self, QRectF(left, middle - scaled(10), right - left, scaled(20)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.primary if self._grip else theme.faded("primary", 0.85))
            painter.drawRoundedRect(bar, 7, 7)
            grip = theme.faded("on_primary", 0.75)
            painter.setPen(QPen(grip, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for x in (bar.left() + 6, bar.right() - 6):
                painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + 4))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._at(event)
        self._grip = self._grip_at(at) or self._new_grip(at)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event)
        if self._grip is None:
            over = self._grip_at(at)
            ends = over is not None and over.start != over.end
            shape = Qt.CursorShape.SplitHCursor if ends else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        self._drag(self._grip, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            before, self._grip = self._grip.ranges, None
            if self._ranges != before:
                self.edited.emit(format_ranges(self._ranges))
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._at(event)
        left = tuple(each for each in self._ranges if not each.start <= at <= each.end)
        if left != self._ranges:
            self._ranges = left
            self.edited.emit(format_ranges(left))
            self.update()

    def _drag(self, grip: _Grip, at: timedelta) -> None:
        old = grip.ranges[grip.index]
        by = _snapped(at - grip.held_at)
        start = old.start + by if grip.start else old.start
        end = old.end + by if grip.end else old.end
        before = grip.ranges[grip.index - 1].end if grip.index else self._span()[0]
        last = grip.index == len(grip.ranges) - 1
        after = min(self._span()[1], grip.ranges[0].start + DAY)
        after = after if last else grip.ranges[grip.index + 1].start
        if grip.start and grip.end:
            length = old.end - old.start
            start = min(max(start, before), after - length)
            end = start + length
        start, end = max(start, before), min(end, after)
        if end - start < _SNAP:
            return
        ranges = list(grip.ranges)
        ranges[grip.index] = Range(start, end)
        self._ranges = tuple(ranges)
        self.update()

    def _grip_at(self, at: timedelta) -> _Grip | None:
        reach = self._span_length() * (_REACH / max(self.width(), 1))
        for index, hours in enumerate(self._ranges):
            if hours.start - reach <= at <= hours.end + reach:
                near_start = abs(at - hours.start) <= reach
                near_end = abs(at - hours.end) <= reach
                whole = not near_start and not near_end
                return _Grip(index, near_start or whole, near_end or whole, at, self._ranges)
        return None

    def _new_grip(self, at: timedelta) -> _Grip:
        """A range that begins where the pointer came down; its end follows the pointer."""
        start = _snapped(at)
        index = sum(1 for each in self._ranges if each.start < start)
        ranges = list(self._ranges)
        ranges.insert(index, Range(start, start))
        return _Grip(index, False, True, start, tuple(ranges))

    def _at(self, event: QMouseEvent) -> timedelta:
        x = event.position().x()
        if reads_right_to_left(self):
            x = self.width() - x
        return self._span()[0] + self._span_length() * (x / max(self.width(), 1))

    def _x(self, at: timedelta) -> float:
        return (at - self._span()[0]) / self._span_length() * self.width()

    def _span(self) -> tuple[timedelta, timedelta]:
        shown = self._ranges if self._grip is None else self._grip.ranges
        return (
            min((_SPAN[0], *(each.start for each in shown))),
            max((_SPAN[1], *(each.end for each in shown))),
        )

    def _span_length(self) -> timedelta:
        start, end = self._span()
        return end - start


def _snapped(at: timedelta) -> timedelta:
    return _SNAP * round(at / _SNAP)
