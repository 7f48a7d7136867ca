"""The progress bar of a routine: a segment a turn or an exercise, each as long as its time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.domain.timeline import Segment, Timeline
from neckbreak.qt.controls.painting import begin_on, mirrored
from neckbreak.qt.theme import Themes

HEIGHT, GAP = 6, 5


class Segments(QWidget):
    """Shows how far the routine is; the words beside it say the same to a screen reader."""

    def __init__(self, themes: Themes, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._timeline = timeline
        self._elapsed = timedelta()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_elapsed(self, elapsed: timedelta) -> None:
        """Fill up to this time of the routine."""
        total = self._timeline.total
        step = abs(elapsed - self._elapsed) / total * self.width() * self.devicePixelRatioF()
        if step >= 1 or elapsed == total:
            changed = sorted((self._elapsed, elapsed))
            self._elapsed = elapsed
            for segment, place in self._places():
                if segment.starts <= changed[1] and changed[0] <= segment.starts + segment.lasts:
                    self.update(mirrored(self, place).toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = begin_on(theme.canvas, self, event)
        painter.setPen(Qt.PenStyle.NoPen)
        for segment, place in self._places():
            if not event.rect().intersects(mirrored(self, place).toAlignedRect()):
                continue
            painter.setBrush(theme.track)
            painter.drawRoundedRect(mirrored(self, place), 3, 3)
            part = (self._elapsed - segment.starts) / segment.lasts
            if part > 0:
                painter.setBrush(theme.primary)
                least = min(HEIGHT, place.width())
                place.setWidth(max(place.width() * min(part, 1.0), least))
                painter.drawRoundedRect(mirrored(self, place), 3, 3)

    def _places(self) -> Iterator[tuple[Segment, QRectF]]:
        """Each segment and where it is, from left to right."""
        segments = self._timeline.segments
        room = self.width() - GAP * (len(segments) - 1)
        x = 0.0
        for segment in segments:
            width = room * (segment.lasts / self._timeline.total)
            yield segment, QRectF(x, 0, width, HEIGHT)
            x += width + GAP
