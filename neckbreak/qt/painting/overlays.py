"""What is laid over a figure: pulsing points, arrows, ghosts, guides, signs and rings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from neckbreak.domain.pictures import (
    Arrow,
    Ghost,
    Guide,
    Label,
    Marker,
    Motion,
    Overlay,
    Picture,
    Point,
    Ring,
    Sign,
    Spine,
    Zone,
)
from neckbreak.domain.tweening import anchor_at
from neckbreak.qt.painting.curves import closed, through
from neckbreak.qt.painting.shapes import Art, Mix, Shapes

PULSE = 1.6
ARROW_WIDTH, ARROW_HEAD = 4.5, 9.0


@dataclass(frozen=True, slots=True)
class Moment:
    """What overlays need to know of the time.

    `pose` and `mix` are the pose of the figure. `phase` is the part of the cycle that is over, None
    while the motion waits. `seconds` drives the pulse; None keeps it static. `drawn` is how much of
    an arrow is drawn, from 0 to 1.
    """

    pose: float
    mix: Mix
    phase: float | None = 0.25
    seconds: float | None = None
    drawn: float = 1.0


def paint_overlay(
    painter: QPainter, overlay: Overlay, shapes: Shapes, art: Art, moment: Moment
) -> None:
    """Paint one overlay in units of the canvas; labels are `labels.paint_labels`' own affair."""
    picture = shapes.picture
    painter.save()
    match overlay:
        case Marker(anchor):
            _marker(painter, anchor_at(picture, anchor, moment.mix), art, moment.seconds)
        case Ring(anchor, role):
            _ring(painter, anchor_at(picture, anchor, moment.mix), art[role], art)
        case Arrow():
            if _shows(overlay, picture.motion, moment.phase):
                _arrow(painter, overlay, art[overlay.role], moment.drawn)
        case Ghost(key, names):
            _ghost(painter, shapes.ghost(key, names), _distance(picture, moment.pose, key), art)
        case Guide(points, role, dash):
            pen = _pen(art[role], 1.6)
            pen.setDashPattern([part / 1.6 for part in dash])
            painter.strokePath(through(points), pen)
        case Spine(points, role):
            _spine(painter, points, art[role], art)
        case Sign(good, at):
            _sign(painter, at, good, art)
        case Zone(points):
            _zone(painter, points, art)
        case Label():
            pass
    painter.restore()


def arrows_shown(picture: Picture, phase: float | None) -> tuple[bool, ...]:
    """Which arrows of the picture show in this part of the cycle."""
    arrows = (overlay for overlay in picture.overlays if isinstance(overlay, Arrow))
    return tuple(_shows(arrow, picture.motion, phase) for arrow in arrows)


def arrow_box(arrow: Arrow) -> QRectF:
    """All that is painted of an arrow, in units of the canvas."""
    edge = ARROW_WIDTH / 2
    return _arrow_path(arrow.points, 1.0).boundingRect().adjusted(-edge, -edge, edge, edge)


def overlays_box(picture: Picture) -> QRectF:
    """Where overlays can change with time, in units of the canvas; labels left aside."""
    box = QRectF()
    for overlay in picture.overlays:
        match overlay:
            case Marker(anchor) | Ring(anchor):
                for x, y in picture.anchors[anchor]:
                    box = box.united(QRectF(x - 22, y - 22, 44, 44))
            case Arrow(points):
                box = box.united(through(points).boundingRect().adjusted(-16, -16, 16, 16))
            case _:
                pass
    return box


def _marker(painter: QPainter, at: Point, art: Art, seconds: float | None) -> None:
    centre, accent = QPointF(*at), art["accent"]
    if seconds is None:
        _disc(painter, centre, 16, _faded(accent, 0.16))
        _circle(painter, centre, 10.5, accent, 1.6, 0.9)
    else:
        for delay in (0.0, PULSE / 2):
            part = (seconds - delay) / PULSE
            if part >= 0:
                part %= 1.0
                eased = 1 - (1 - part) ** 2
                _circle(painter, centre, 6 + 12 * eased, accent, 2.0, 0.8 * (1 - part))
    # The accent alone hardly shows on tan and deep skin, white alone not on fair skin.
    _disc(painter, centre, 8, _faded(art["line"], 0.55))
    _disc(painter, centre, 7, art["white"])
    _disc(painter, centre, 5, accent)


def _circle(
    painter: QPainter, centre: QPointF, radius: float, colour: QColor, width: float, opacity: float
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, below in ((0.82, True), (1.0, False)):
        shown = QColor("white") if below else QColor(colour)
        shown.setAlphaF(opacity * part)
        painter.setPen(QPen(shown, width + 2 if below else width))
        painter.drawEllipse(centre, radius, radius)


def _disc(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)


def _ring(painter: QPainter, at: Point, colour: QColor, art: Art) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_faded(art["white"], 0.82), 4.6))
    painter.drawEllipse(QPointF(*at), 5.2, 5.2)
    painter.setPen(QPen(colour, 2.4))
    painter.drawEllipse(QPointF(*at), 5.2, 5.2)


def _shows(arrow: Arrow, motion: Motion, phase: float | None) -> bool:
    # An arrow tells the way out of a swing; on the way back it would tell the wrong way.
    always = (0.0, 0.5) if motion is Motion.SWING else None
    part = arrow.part or always
    if part is None:
        return True
    begin, end = part
    return phase is not None and begin <= phase < end


def _arrow(painter: QPainter, arrow: Arrow, colour: QColor, drawn: float) -> None:
    painter.strokePath(_arrow_path(arrow.points, drawn), _pen(colour, ARROW_WIDTH))


@lru_cache(maxsize=16)  # it is the same in nearly every frame
def _arrow_path(points: tuple[Point, ...], drawn: float) -> QPainterPath:
    """The shaft, as far as it is drawn, with its head."""
    path = through(points)
    if drawn < 1:
        path = path.trimmed(0.0, max(drawn, 0.02))
    tip = path.currentPosition()
    before = path.pointAtPercent(path.percentAtLength(max(path.length() - ARROW_HEAD, 0.0)))
    turn = atan2(tip.y() - before.y(), tip.x() - before.x())
    for side in (-1, 0, 1):
        angle = turn + pi + side * pi / 4.6
        length = ARROW_HEAD * 1.35 if side else 0.0
        point = tip + QPointF(cos(angle) * length, sin(angle) * length)
        if side == -1:
            path.moveTo(point)
        else:
            path.lineTo(point)
    return path


def _ghost(painter: QPainter, outline: QPainterPath, distance: float, art: Art) -> None:
    # At its own pose the ghost would only double the outline.
    opacity = min(max(distance - 0.15, 0.0) / 0.6, 1.0)
    if opacity > 0:
        pen = _pen(_faded(art["accent"], opacity), 2.0)
        pen.setDashPattern([2.5, 3.0])
        painter.strokePath(outline, pen)


def _distance(picture: Picture, pose: float, key: int) -> float:
    away = abs(pose - key)
    return min(away, picture.poses - away) if picture.motion is Motion.LOOP else away


def _spine(painter: QPainter, points: tuple[Point, ...], colour: QColor, art: Art) -> None:
    path = through(points)
    painter.strokePath(path, _pen(_faded(art["white"], 0.75), 6.0))
    dots = _pen(colour, 3.4)
    dots.setDashPattern([0.03, 2.06])
    painter.strokePath(path, dots)


def _sign(painter: QPainter, at: Point, good: bool, art: Art) -> None:
    x, y = at
    _disc(painter, QPointF(x, y), 16, art["bg"])
    _disc(painter, QPointF(x, y), 13, art["good" if good else "accent"])
    path = QPainterPath()
    if good:
        path.moveTo(x - 6, y + 0.5)
        path.lineTo(x - 1.8, y + 4.8)
        path.lineTo(x + 6, y - 4.6)
    else:
        path.moveTo(x - 5, y - 5)
        path.lineTo(x + 5, y + 5)
        path.moveTo(x + 5, y - 5)
        path.lineTo(x - 5, y + 5)
    painter.strokePath(path, _pen(art["bg"], 3.0))


def _zone(painter: QPainter, points: tuple[Point, ...], art: Art) -> None:
    area = closed([value for point in points for value in point])
    box = area.boundingRect()
    painter.fillPath(area, _faded(art["bg"], 0.35))
    painter.save()
    painter.setClipPath(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(_pen(art["accent"], 1.6))
    reach, x = box.height(), box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + reach, box.top()))
        x += 7
    painter.restore()
    painter.strokePath(area, _pen(art["accent"], 2.0))


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _faded(colour: QColor, opacity: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(opacity)
    return faded
