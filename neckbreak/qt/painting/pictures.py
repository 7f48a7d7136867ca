"""Paints a picture into any place, with its labels and overlays."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from neckbreak.domain.pictures import Picture
from neckbreak.ports import Words
from neckbreak.qt.painting.labels import paint_labels
from neckbreak.qt.painting.moments import telling_moment
from neckbreak.qt.painting.overlays import Moment, paint_overlay
from neckbreak.qt.painting.shapes import Art, Shapes


def paint_picture(
    painter: QPainter,
    rect: QRectF,
    picture: Picture,
    art: Art,
    *,
    moment: Moment | None = None,
    crop: QRectF | None = None,
    overlays: bool = True,
    words: Words | None = None,
) -> None:
    """Paint a picture into `rect`, as large as it fits; for cards, tiles and files.

    `moment` is the pose (else `telling_moment`), `crop` the part of the canvas to show. Labels
    need `words`. To paint one picture often, keep its `Shapes`, or an `Illustration`.
    """
    paint_shapes(
        painter,
        rect,
        Shapes(picture),
        art,
        moment=moment or telling_moment(picture),
        crop=crop,
        overlays=overlays,
        words=words,
    )


def paint_shapes(
    painter: QPainter,
    rect: QRectF,
    shapes: Shapes,
    art: Art,
    *,
    moment: Moment,
    crop: QRectF | None = None,
    overlays: bool = True,
    words: Words | None = None,
) -> None:
    """The same for a picture whose shapes are kept, because it is painted again and again."""
    picture, shown = shapes.picture, moment
    to_rect = fitted(rect, QRectF(0, 0, *picture.size) if crop is None else crop)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.save()
    painter.setTransform(to_rect, True)
    shapes.paint(painter, art, shown.mix)
    painter.restore()
    if overlays:
        paint_over(painter, rect, to_rect, shapes, art, shown, words)
    painter.restore()


def fitted(rect: QRectF, crop: QRectF) -> QTransform:
    """Maps the canvas so that `crop` fills `rect` as far as it fits, in the middle."""
    scale = min(rect.width() / crop.width(), rect.height() / crop.height())
    centre = rect.center()
    to_rect = QTransform.fromTranslate(centre.x(), centre.y())
    return to_rect.scale(scale, scale).translate(-crop.center().x(), -crop.center().y())


def paint_over(
    painter: QPainter,
    place: QRectF,
    to_place: QTransform,
    shapes: Shapes,
    art: Art,
    moment: Moment,
    words: Words | None,
) -> None:
    """Paint labels and overlays; labels first, so that no line of theirs crosses a point."""
    if words is not None:
        paint_labels(painter, place, to_place, shapes, art, moment.mix, words)
    painter.save()
    painter.setTransform(to_place, True)
    for overlay in shapes.picture.overlays:
        paint_overlay(painter, overlay, shapes, art, moment)
    painter.restore()
