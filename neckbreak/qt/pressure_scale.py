"""How firmly to press: a scale that says the same in numbers, in words and in shape."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.painting import begin, reads_right_to_left
from neckbreak.qt.theme import Role, Theme, Themes, font, scaled


class PressureScale(QWidget):
    """How firmly to press, 0 to 10: it teaches, it is no input.

    `named` puts words under the zones, for which there is not always room.
    """

    screen_reader_role = QAccessible.Role.Graphic

    def __init__(
        self,
        themes: Themes,
        words: Words,
        low: int,
        high: int,
        *,
        named: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._named = named
        self._themes = themes
        self._words = words
        self._low, self._high = low, high
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.say(Message("routine.pressure.spoken", self._values())))
        themes.changed.connect(self.update)

    def set_zone(self, low: int, high: int) -> None:
        """Aim at another part of the scale."""
        if (low, high) != (self._low, self._high):
            self._low, self._high = low, high
            spoken = self._words.say(Message("routine.pressure.spoken", self._values()))
            self.setAccessibleName(spoken)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(220), round(self._title_height() + self._foot_height()) + scaled(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = begin(self), self._themes.theme
        # The painter itself turns these where reading begins at the right.
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        title = QRectF(0, 0, self.width(), self._title_height())
        painter.setFont(self._title_font())
        name, zone = self._titles()
        painter.setPen(theme.ink)
        painter.drawText(title, start | Qt.AlignmentFlag.AlignTop, name)
        painter.setPen(theme.good_ink)
        painter.drawText(title, end | Qt.AlignmentFlag.AlignBottom, zone)
        gap = 2.0
        width = (self.width() - 10 * gap) / 11
        y, height = title.bottom() + 4, float(scaled(16))
        for level in range(11):
            place = 10 - level if reads_right_to_left(self) else level
            cell = QRectF(place * (width + gap), y, width, height)
            self._paint_cell(painter, theme, cell, level)
        if not self._named:
            return
        foot = QRectF(0, y + height + 4, self.width(), self._foot_height())
        painter.setFont(font(Role.TINY))
        self._paint_words(painter, theme, foot, start, end, width + gap)

    def _paint_cell(self, painter: QPainter, theme: Theme, cell: QRectF, level: int) -> None:
        path = QPainterPath()
        path.addRoundedRect(cell, 4, 4)
        aimed = self._low <= level <= self._high
        painter.fillPath(path, theme.good_ink if aimed else theme.track)
        if level > self._high:
            painter.save()
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.setPen(QPen(theme.accent, 1.4))
            x = cell.left() - cell.height()
            while x < cell.right():
                painter.drawLine(QPointF(x, cell.bottom()), QPointF(x + cell.height(), cell.top()))
                x += 5
            painter.restore()
        elif aimed:
            painter.setPen(theme.on_primary)
            painter.setFont(font(Role.TINY_STRONG, tabular=True))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(level))

    def _paint_words(
        self,
        painter: QPainter,
        theme: Theme,
        foot: QRectF,
        start: Qt.AlignmentFlag,
        end: Qt.AlignmentFlag,
        step: float,
    ) -> None:
        """Words under the scale; the middle one gives way where three don't fit."""
        touch, firm, much = (
            self._words.say(Message(f"routine.pressure.{name}"))
            for name in ("touch", "firm", "much")
        )
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.ink2)
        painter.drawText(foot, start, touch)
        painter.setPen(theme.accent_ink)
        painter.drawText(foot, end, much)
        middle = (self._low + self._high + 1) / 2 * step
        if reads_right_to_left(self):
            middle = foot.width() - middle
        wide = metrics.horizontalAdvance(firm)
        place = QRectF(middle - wide / 2, foot.y(), wide + 2, foot.height())
        first, last = metrics.horizontalAdvance(touch), metrics.horizontalAdvance(much)
        if reads_right_to_left(self):
            first, last = last, first
        if first + 6 < place.left() and place.right() < foot.width() - last - 6:
            painter.setPen(theme.good_ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, firm)

    def _values(self) -> dict[str, int]:
        return {"low": self._low, "high": self._high}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _titles(self) -> tuple[str, str]:
        say = self._words.say
        return say(Message("routine.pressure")), say(
            Message("routine.pressure.zone", self._values())
        )

    def _title_height(self) -> float:
        """One line, or two where the words don't fit beside each other."""
        metrics = QFontMetricsF(self._title_font())
        wide = sum(metrics.horizontalAdvance(words) for words in self._titles()) + 8
        return metrics.height() * (2 if wide > self.width() else 1)

    def _title_font(self) -> QFont:
        return font(Role.STRONG, factor=1.0 if self._named else 0.88)

    def _foot_height(self) -> float:
        return QFontMetricsF(font(Role.TINY)).height() if self._named else 0.0
