"""The figure of a picture on one place, painted again and again: what stays is painted once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from neckbreak.qt.painting.shapes import Art, Layer, Mix, Shapes


class KeptLayers:
    """In one size and theme, and on a screen of one `ratio`; `to_place` maps the canvas there."""

    def __init__(
        self, shapes: Shapes, place: QRect, to_place: QTransform, art: Art, ratio: float
    ) -> None:
        self.ratio = ratio
        self.to_place = to_place
        self._shapes = shapes
        self._place = place
        self._art = art
        self._kept: dict[Layer, tuple[QPointF, QPixmap]] = {}

    def paint(self, painter: QPainter, mix: Mix) -> None:
        """Paint the figure in this mix of poses."""
        for layer in self._shapes.layers:
            if layer.still:
                painter.drawPixmap(*self._pixmap_of(layer))
            else:
                painter.save()
                painter.setTransform(self.to_place, True)
                self._shapes.paint_layer(painter, self._art, mix, layer)
                painter.restore()

    def _pixmap_of(self, layer: Layer) -> tuple[QPointF, QPixmap]:
        """A layer that never changes, and its corner."""
        kept = self._kept.get(layer)
        if kept is None:
            box = self.to_place.mapRect(layer.box).toAlignedRect().intersected(self._place)
            pixmap = empty_pixmap(box.size().expandedTo(QSize(1, 1)), self.ratio)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-box.topLeft())
            painter.setTransform(self.to_place, True)
            self._shapes.paint_layer(painter, self._art, (), layer)
            painter.end()
            kept = self._kept[layer] = (QPointF(box.topLeft()), pixmap)
        return kept


def empty_pixmap(
    size: QSize, ratio: float, ground: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent
) -> QPixmap:
    """A pixmap of this size in pixels of the window, with nothing on it but its ground."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(ground)
    return pixmap
