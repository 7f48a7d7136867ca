"""The marks of a day: the size says how big, the shape what it is and what became of it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from neckbreak.domain.routines import Family
from neckbreak.domain.stories import Outcome
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Theme


class Mark(Enum):
    """What comes: the colour's role, and the radius at the normal font size."""

    NUDGE = ("primary", 5.5)
    BREAK = ("primary", 8.0)
    LONG = ("wood", 8.0)
    PRESS = ("accent", 8.0)
    CALM = ("calm", 7.0)

    def __init__(self, role: str, radius: float) -> None:
        self.role = role
        self.radius = radius


_GREY = frozenset({Outcome.SKIPPED, Outcome.HELD, Outcome.UNANSWERED})


def mark_of(kind: str | None, reminder: str) -> Mark:
    """The mark of an offer; without a kind (the gate is not answered) the reminder tells."""
    match kind or reminder:
        case Family.POSTURE | Family.EYES:
            return Mark.NUDGE
        case Family.ACUPRESSURE | Family.MASSAGE:
            return Mark.PRESS
        case Family.MOVE | "long":
            return Mark.LONG
        case Family.CALM | Family.COMFORT | Family.CHECKIN | "evening":
            return Mark.CALM
        case _:
            return Mark.BREAK


def half_width(mark: Mark, scale: float = 1.0) -> float:
    """How far a mark reaches from its middle."""
    return mark.radius * (1.5 if mark is Mark.LONG else 1.0) * scale + 1


def paint_mark(
    painter: QPainter,
    middle: QPointF,
    mark: Mark,
    theme: Theme,
    *,
    outcome: Outcome = Outcome.COMING,
    scale: float = 1.0,
    ground: QColor | None = None,
) -> None:
    """Paint a mark; `ground` is the colour inside one that is still to come (the surface)."""
    painter.save()
    colour: QColor = theme.edge if outcome in _GREY else getattr(theme, mark.role)
    inside = theme.surface if ground is None else ground
    radius = mark.radius * scale
    thick = 3.4 if outcome is Outcome.OPEN else 1.8
    painter.setPen(QPen(colour, thick * scale))
    painter.setBrush(colour if outcome is Outcome.DONE else inside)
    if mark is Mark.LONG:
        pill = QRectF(0, 0, radius * 3, radius * 1.7)
        pill.moveCenter(middle)
        painter.drawRoundedRect(pill, radius * 0.85, radius * 0.85)
    else:
        painter.drawEllipse(middle, radius, radius)
    if mark is Mark.PRESS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inside if outcome is Outcome.DONE else colour)
        painter.drawEllipse(middle, radius * 0.36, radius * 0.36)
    _paint_outcome(painter, middle, mark, outcome, colour, inside, radius, scale)
    painter.restore()


def _paint_outcome(
    painter: QPainter,
    middle: QPointF,
    mark: Mark,
    outcome: Outcome,
    colour: QColor,
    inside: QColor,
    radius: float,
    scale: float,
) -> None:
    x, y = middle.x(), middle.y()
    solid = Qt.PenStyle.SolidLine
    square = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    match outcome:
        case Outcome.DONE if mark not in (Mark.NUDGE, Mark.PRESS):
            inset = radius * 0.22
            paint_glyph(painter, "check", square.adjusted(inset, inset, -inset, -inset), inside)
        case Outcome.SNOOZED:
            half = QPainterPath(middle)
            half.arcTo(square, 90, 180)
            half.closeSubpath()
            painter.fillPath(half, colour)
        case Outcome.BEGUN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPie(square, 0, 90 * 16)
        case Outcome.HELD:
            painter.setPen(QPen(colour, 2.2 * scale, solid, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(x - radius / 2, y), QPointF(x + radius / 2, y))
        case Outcome.SKIPPED:
            reach = radius * 0.45
            painter.setPen(QPen(colour, 1.8 * scale, solid, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(x - reach, y + reach), QPointF(x + reach, y - reach))
        case _:
            pass
