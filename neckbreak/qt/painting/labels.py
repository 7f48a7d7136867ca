"""Words on a picture: small plates with a line to their landmark, never cut off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTransform

from neckbreak.domain.messages import Message
from neckbreak.domain.pictures import Label, Marker
from neckbreak.domain.tweening import anchor_at
from neckbreak.ports import Words
from neckbreak.qt.painting.shapes import Art, Mix, Shapes
from neckbreak.qt.theme import Role, font

DOT = 4.5
PADDING_X, PADDING_Y = 7.0, 3.0


def paint_labels(
    painter: QPainter,
    place: QRectF,
    to_place: QTransform,
    shapes: Shapes,
    art: Art,
    mix: Mix,
    words: Words,
) -> None:
    """Paint the labels of a picture in pixels of `place`; `to_place` maps the canvas there.

    A plate that would be cut moves to the other side of its landmark, or as far as it must.
    """
    picture = shapes.picture
    labels = [overlay for overlay in picture.overlays if isinstance(overlay, Label)]
    if not labels:  # as in nearly every picture that moves; a font alone is dear in each frame
        return
    pressed = {overlay.anchor for overlay in picture.overlays if isinstance(overlay, Marker)}
    painter.save()
    painter.setFont(font(Role.TINY_STRONG))
    metrics = QFontMetricsF(painter.font())
    taken: list[QRectF] = []
    for label in labels:
        text = words.say(Message(label.message))
        anchor = to_place.map(QPointF(*anchor_at(picture, label.anchor, mix)))
        offset = to_place.map(QPointF(*label.offset)) - to_place.map(QPointF())
        width = metrics.horizontalAdvance(text) + 2 * PADDING_X
        plate = placed(place, anchor, offset, width, metrics.height() + 2 * PADDING_Y)
        for other in taken:
            if plate.intersects(other):
                plate.moveTop(other.bottom() + 3)
        taken.append(plate)
        _paint(painter, plate, anchor, text, art, dot=label.anchor not in pressed)
    painter.restore()


def placed(place: QRectF, anchor: QPointF, offset: QPointF, width: float, height: float) -> QRectF:
    """Where a plate of this size goes: `offset` from its landmark is the edge that is nearest.

    It stays inside `place`.
    """
    before, after = anchor.x() - abs(offset.x()) - width, anchor.x() + abs(offset.x())
    wanted, other = (before, after) if offset.x() < 0 else (after, before)
    plate = QRectF(wanted, anchor.y() + offset.y() - height / 2, width, height)
    fits_there = place.left() <= other and other + width <= place.right()
    if fits_there and not (place.left() <= wanted and wanted + width <= place.right()):
        plate.moveLeft(other)
    plate.moveLeft(min(max(plate.left(), place.left()), max(place.right() - width, place.left())))
    plate.moveTop(min(max(plate.top(), place.top()), place.bottom() - height))
    return plate


def _paint(
    painter: QPainter, plate: QRectF, anchor: QPointF, text: str, art: Art, *, dot: bool
) -> None:
    near = QPointF(
        min(max(anchor.x(), plate.left()), plate.right()),
        min(max(anchor.y(), plate.top()), plate.bottom()),
    )
    painter.setPen(QPen(art["ink"], 1.2))
    painter.drawLine(anchor, near)
    if dot:
        painter.setPen(QPen(QColor(art["line"]), 1.8))
        painter.setBrush(art["white"])
        painter.drawEllipse(anchor, DOT, DOT)
    ground = QColor(art["bg"])
    ground.setAlphaF(0.94)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(plate, 6, 6)
    painter.setPen(art["ink"])
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
