"""The marks as dots at their days, joined by a plain line once there are four."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from neckbreak.domain.diary import LINE_FROM
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.painting import begin, reads_right_to_left
from neckbreak.qt.theme import Role, Themes, font, font_scale, scaled

HEIGHT = 200
DOT = 4.5


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn: (day, value) in the order of the days, up to `most`."""

    points: tuple[tuple[date, int], ...]
    most: int


@dataclass(frozen=True, slots=True)
class Pens:
    """The colours and the font of one medium; lengths grow with `unit`, 1 on a plain screen."""

    line: QColor
    text: QColor
    dots: QColor
    ground: QColor
    font: QFont
    unit: float = 1.0


class Plot(QWidget):
    """The numbers stand in the table beside it, so a screen reader gets only what it is about."""

    screen_reader_role = QAccessible.Role.Graphic

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = words
        self._series = Series((), 10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(self, series: Series, name: str) -> None:
        """Draw these marks."""
        self._series = series
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(440), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(160), scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        small = font(Role.TINY, tabular=True)
        line = theme.edge if theme.contrast else theme.line
        pens = Pens(line, theme.ink2, theme.primary, theme.surface, small, font_scale())
        paint_plot(
            begin(self),
            QRectF(self.rect()),
            self._series,
            pens,
            self._short,
            mirrored=reads_right_to_left(self),
        )

    def _short(self, day: date) -> str:
        return self._words.say(Message("diary.day.short", {"day": day}))


def paint_plot(
    painter: QPainter,
    rect: QRectF,
    series: Series,
    pens: Pens,
    told: Callable[[date], str],
    *,
    mirrored: bool = False,
) -> None:
    """Paint it into `rect`; time runs as the words are read, and zero lies at the bottom."""
    metrics = QFontMetrics(pens.font)
    painter.setFont(pens.font)
    beside = metrics.horizontalAdvance(str(series.most)) + 12 * pens.unit
    side = metrics.horizontalAdvance("00") + 8 * pens.unit
    room = QRectF(
        rect.x() + beside,
        rect.y() + metrics.height() / 2 + 2,
        rect.width() - beside - side,
        rect.height() - metrics.height() * 2 - 8 * pens.unit,
    )

    def turned(area: QRectF) -> QRectF:
        if not mirrored:
            return area
        return QRectF(rect.left() + rect.right() - area.right(), area.y(), *area.size().toTuple())

    for value in _levels(series.most):
        y = room.bottom() - room.height() * value / series.most
        across = turned(QRectF(room.x(), y, room.width(), 0))
        painter.setPen(QPen(pens.line, pens.unit))
        painter.drawLine(across.topLeft(), across.topRight())
        label = QRectF(rect.x(), y - metrics.height() / 2, beside - 8 * pens.unit, metrics.height())
        painter.setPen(pens.text)
        flags = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.drawText(turned(label), flags | Qt.AlignmentFlag.AlignVCenter, str(value))
    if not series.points:
        return
    places = [turned(QRectF(point, point)).topLeft() for point in _places(series, room)]
    _paint_days(painter, series, places, room, rect, pens, told)
    if len(places) >= LINE_FROM:
        painter.setPen(QPen(pens.dots, 1.6 * pens.unit))
        painter.drawPolyline(places)
    painter.setPen(QPen(pens.ground, 1.5 * pens.unit))
    painter.setBrush(pens.dots)
    radius = DOT * pens.unit * (1 if len(places) < 80 else 0.6)
    for place in places:
        painter.drawEllipse(place, radius, radius)


def _levels(most: int) -> Sequence[int]:
    return (0, most // 2, most) if most % 2 == 0 else (0, most)


def _places(series: Series, room: QRectF) -> list[QPointF]:
    first, last = series.points[0][0], series.points[-1][0]
    days = (last - first).days
    return [
        QPointF(
            room.center().x() if days == 0 else room.x() + room.width() * (day - first).days / days,
            room.bottom() - room.height() * value / series.most,
        )
        for day, value in series.points
    ]


def _paint_days(
    painter: QPainter,
    series: Series,
    places: Sequence[QPointF],
    room: QRectF,
    rect: QRectF,
    pens: Pens,
    told: Callable[[date], str],
) -> None:
    """The first and the last day, and those between that have room."""
    metrics = QFontMetrics(pens.font)
    painter.setPen(pens.text)
    taken: list[QRectF] = []
    numbers = range(len(series.points))
    inner = [number for number in numbers if number not in (0, len(numbers) - 1)]
    for number in (0, *([len(numbers) - 1] if len(numbers) > 1 else []), *inner):
        text = told(series.points[number][0])
        width = metrics.horizontalAdvance(text) + 4
        area = QRectF(0, room.bottom() + 8 * pens.unit, width, metrics.height())
        area.moveCenter(QPointF(places[number].x(), area.center().y()))
        area.moveLeft(min(max(area.left(), rect.left()), rect.right() - width))
        spaced = area.adjusted(-24 * pens.unit, 0, 24 * pens.unit, 0)
        if not any(spaced.intersects(other) for other in taken):
            taken.append(area)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
