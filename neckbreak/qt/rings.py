"""Time and breath as rings: each says the same in a number, in words and in shape."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import ceil, cos, pi, sin, sqrt

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.player import Breathing
from neckbreak.domain.timeline import BreathPart
from neckbreak.domain.tweening import ease
from neckbreak.ports import Words
from neckbreak.qt.controls.painting import begin_on
from neckbreak.qt.theme import Role, Theme, Themes, font, font_scale

SECOND = timedelta(seconds=1)
PEN = 8.0
UNSEEN_PX = 2.0
ROUND_HEAD = 0.06
"""A part of the ring that is longer than its pen is wide, whatever its size."""
MOST_SECONDS = 99
"""A longer step counts down in minutes and seconds."""
SPOKEN_AT = (10, 5, 0)
"""Seconds left at which a screen reader is told; each second would drown the instructions."""


class Ring(QProgressBar):
    """A round progress bar with a number in the middle; keeps still when motion is reduced."""

    side = 148

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = words
        self._seconds = 0
        self._paused = False
        self.setTextVisible(False)
        self.setAccessibleName(words.say("routine.ring"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        # A ring is large already: with larger type its number grows, and it only as far as needed.
        side = round(self.side * min(font_scale(), 1.1))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._stay_opaque()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._stay_opaque()

    def _stay_opaque(self) -> None:
        # Qt's style takes it from every progress bar that it dresses; then each frame of the ring
        # would paint the window below it, too.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def text(self) -> str:
        """What a screen reader says."""
        if self.maximum() > MOST_SECONDS:
            left = timedelta(seconds=self._seconds)
            return self._words.say(Message("routine.time_left", {"left": left}))
        return self._words.say(Message("routine.seconds_left", {"n": self._seconds}))

    def set_paused(self, paused: bool) -> None:
        """Show with a dashed track that time stands still."""
        if paused != self._paused:
            self._paused = paused
            self.update()

    def _tell(self, seconds: int, lasts: timedelta) -> None:
        whole = ceil(lasts / SECOND)
        self._seconds = seconds
        if whole != self.maximum():
            self.setRange(0, whole)
            self.setValue(seconds)
        elif seconds in SPOKEN_AT and seconds != self.value():
            self.setValue(seconds)

    def _number(self, painter: QPainter, text: str, factor: float, y: float = 0.0) -> QRectF:
        """Write the number, and return where it is."""
        painter.setPen(self._themes.theme.ink)
        number = font(Role.NUMBER, tabular=True, factor=factor)
        # At most 1.3 times its normal size, or it leaves the ring.
        number.setPixelSize(min(number.pixelSize(), round(factor * 14 * 1.3)))
        painter.setFont(number)
        place = QRectF(0, y, self.width(), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return painter.boundingRect(place, Qt.AlignmentFlag.AlignCenter, text)


@dataclass(frozen=True, slots=True)
class _Moved:
    """Where the head of an arc moved last, and from and to which part of the ring."""

    place: QRect
    least: float
    most: float

    def stretch(self) -> tuple[float, float]:
        """The part of the ring that goes through that place, with room for pen and cap."""
        return self.least - ROUND_HEAD, self.most + ROUND_HEAD


class CountdownRing(Ring):
    """How much of a step is left: the arc shrinks clockwise, whichever way words are read."""

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(themes, words, parent)
        self._part = 1.0
        self._moved = _Moved(QRect(), 0.0, 0.0)
        self._place_of_words = QRect()

    def show_left(self, left: timedelta, lasts: timedelta) -> None:
        """Show what is left of a step of this length."""
        seconds = ceil(left / SECOND)
        part = left / lasts if lasts else 0.0
        if self._themes.reduced_motion:
            part = min(seconds * SECOND / lasts, 1.0) if lasts else 0.0
        # By so few device pixels along the ring nobody sees it jump, and each time costs a tenth of
        # what the picture beside it does.
        step = abs(part - self._part) * 440 * self.devicePixelRatioF()
        if seconds != self._seconds or abs(part - self._part) > 0.1:
            self.update()
            self._part = part
        elif step >= UNSEEN_PX:
            # Only the head of the arc moves; the number stays for a whole second.
            moved = QRectF(self._head(self._part), self._head(part)).normalized()
            around = moved.adjusted(-PEN, -PEN, PEN, PEN).toAlignedRect()
            self._moved = _Moved(around, *sorted((self._part, part)))
            self.update(around)
            self._part = part
        self._tell(seconds, lasts)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = begin_on(theme.canvas, self, event)
        # A dashed track is drawn from its beginning, or its dashes would shift.
        begins, ends = self._moved.stretch()
        # Where the arc begins, its head is near both of its ends.
        only_head = not self._paused and begins > 0.0 and ends < 1.0
        only_head = only_head and self._moved.place.contains(event.rect())
        arc = QRectF(self.rect()).adjusted(PEN, PEN, -PEN, -PEN)
        painter.setPen(_track(theme, self._paused))
        if only_head:
            painter.drawArc(arc, _sixteenths(begins), _sixteenths(ends) - _sixteenths(begins))
        else:
            painter.drawEllipse(arc)
        # Without anything left there is no dot of the round cap either.
        if self._part > 0.004:
            painter.setPen(_stroke(theme, "primary"))
            begin = _sixteenths(begins if only_head else 0.0)
            painter.drawArc(arc, begin, _sixteenths(self._part) - begin)
        whole = event.rect() == self.rect()
        # The head of the arc comes near them, and to write them takes longer than all else here.
        if whole or event.region().intersects(self._place_of_words):
            self._place_of_words = self._paint_words(painter, theme).toAlignedRect()

    def _paint_words(self, painter: QPainter, theme: Theme) -> QRectF:
        """Write number and unit, and return where they are."""
        long = self.maximum() > MOST_SECONDS
        unit = "routine.unit.minutes" if long else "routine.unit.seconds"
        unit = self._words.say(Message(unit, {"n": self._seconds}))
        number = f"{self._seconds // 60}:{self._seconds % 60:02}" if long else str(self._seconds)
        painter.setFont(font(Role.SMALL))
        lines = QFontMetricsF(painter.font()).height()
        factor = 2.4 if long else Role.NUMBER.factor
        below = QRectF(PEN, self.height() * 0.66, self.width() - 2 * PEN, lines + 2)
        # A word that would touch the ring is left out; the number says enough.
        inside = self.width() / 2 - 1.5 * PEN - 2
        under = min(below.top() + lines * 0.8 - self.height() / 2, inside)
        room = 2 * sqrt(inside**2 - under**2)
        if QFontMetricsF(painter.font()).horizontalAdvance(unit) > room:
            return self._number(painter, number, factor)
        place = self._number(painter, number, factor, -lines * 0.42)
        painter.setFont(font(Role.SMALL))
        painter.setPen(theme.ink2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, unit)
        return place.united(painter.boundingRect(below, Qt.AlignmentFlag.AlignCenter, unit))

    def _head(self, part: float) -> QPointF:
        """Where the arc ends when so much is left."""
        radius = self.width() / 2 - PEN
        angle = 2 * pi * part
        centre = self.width() / 2
        return QPointF(centre + radius * sin(angle), centre - radius * cos(angle))


def _sixteenths(part: float) -> int:
    """This part of the ring, clockwise from the top, as Qt counts angles."""
    return 90 * 16 - round(360 * 16 * part)


class BreathRing(Ring):
    """A breath: the ring is the clock, with an arc for each part of it; the disc is the lungs."""

    side = 156

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(themes, words, parent)
        self._breathing: Breathing | None = None

    def show_breath(self, breathing: Breathing) -> None:
        """Show this instant of the breath."""
        seconds = ceil(breathing.left / SECOND)
        before = self._breathing
        still = self._themes.reduced_motion and before is not None
        if (
            not still
            or seconds != self._seconds
            or before is None
            or before.current != breathing.current
        ):
            self._breathing = breathing
            self.update()
        self._tell(seconds, breathing.lasts)

    def paintEvent(self, event: QPaintEvent) -> None:
        breathing = self._breathing
        if breathing is None:
            return
        theme = self._themes.theme
        painter = begin_on(theme.canvas, self, event)
        self._paint_arcs(painter, theme, breathing)
        colour = _colour(breathing.part)
        centre, inner = QPointF(self.width() / 2, self.height() / 2), self.width() / 2 - 24
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.faded(colour, 0.2 if theme.dark else 0.14))
        painter.drawEllipse(centre, inner, inner)
        lungs = 0.7 if self._themes.reduced_motion else 0.46 + 0.54 * _filled(breathing)
        painter.setBrush(theme.faded(colour, 0.32 if theme.dark else 0.26))
        painter.drawEllipse(centre, inner * lungs, inner * lungs)
        self._number(painter, str(self._seconds), 2.85)

    def _paint_arcs(self, painter: QPainter, theme: Theme, breathing: Breathing) -> None:
        arc = QRectF(self.rect()).adjusted(PEN + 1, PEN + 1, -PEN - 1, -PEN - 1)
        whole = sum((length for _, length in breathing.rhythm), timedelta())
        gap, begins = 5.0, 0.0
        for number, (part, length) in enumerate(breathing.rhythm):
            ends = begins + 360 * (length / whole)
            _arc(painter, arc, begins + gap, ends - gap, _track(theme, self._paused))
            if number < breathing.current:
                _arc(painter, arc, begins + gap, ends - gap, _stroke(theme, _colour(part), 0.45))
            elif number == breathing.current:
                over = breathing.into / length
                if self._themes.reduced_motion:
                    over = 1 - self._seconds * SECOND / length
                now = min(max(begins + gap + 1, begins + (ends - begins) * over), ends - gap)
                _arc(painter, arc, begins + gap, now, _stroke(theme, _colour(part)))
            begins = ends


def _filled(breathing: Breathing) -> float:
    """How full the lungs are, from 0 to 1."""
    part = ease(min(breathing.into / breathing.lasts, 1.0))
    match breathing.part:
        case BreathPart.IN:
            return part
        case BreathPart.OUT:
            return 1 - part
        case _:
            before = breathing.rhythm[breathing.current - 1][0]
            return 0.0 if before is BreathPart.OUT else 1.0


def _colour(part: BreathPart) -> str:
    return "calm" if part is BreathPart.IN else "primary"


def _track(theme: Theme, paused: bool) -> QPen:
    pen = QPen(theme.track, PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if paused:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([0.9, 0.9])
    return pen


def _stroke(theme: Theme, colour: str, opacity: float = 1.0) -> QPen:
    pen = QPen(theme.faded(colour, opacity), PEN)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _arc(painter: QPainter, place: QRectF, begins: float, ends: float, pen: QPen) -> None:
    """An arc in degrees clockwise from the top."""
    painter.setPen(pen)
    painter.drawArc(place, round((90 - begins) * 16), round(-(ends - begins) * 16))
