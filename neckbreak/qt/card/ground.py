"""What the card is drawn on: a rounded plate with a shadow, and the line that tells its time."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from neckbreak.qt.theme import Theme

SHADOW_MARGIN = 24
RADIUS = 16
LINE = 3
_SPREAD = 20
_DROP = 6


def paint_ground(painter: QPainter, plate: QRectF, theme: Theme, *, floating: bool) -> None:
    """Paint the plate; `floating` is with shadow and round corners, else square with an edge."""
    if not floating:
        painter.fillRect(plate, theme.surface)
        painter.setPen(QPen(theme.edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(plate.adjusted(0.5, 0.5, -0.5, -0.5))
        return
    ratio = painter.device().devicePixelRatio()
    shadow = _shadow(plate.size().toSize(), theme.shadow.rgb(), theme.dark, ratio)
    painter.drawPixmap(round(plate.x()) - SHADOW_MARGIN, round(plate.y()) - SHADOW_MARGIN, shadow)
    border = QColor(theme.edge if theme.contrast else theme.line)
    if theme.dark and not theme.contrast:
        border = QColor(255, 255, 255, 26)
    painter.setPen(QPen(border, 1))
    painter.setBrush(theme.surface)
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_time_left(
    painter: QPainter,
    plate: QRectF,
    track: QRectF,
    left: float,
    theme: Theme,
    *,
    floating: bool,
    mirrored: bool,
) -> None:
    """Paint how much of its time the card has left, from 0 to 1, along the bottom."""
    radius = RADIUS - 1 if floating else 0
    outline = QPainterPath()
    outline.addRoundedRect(plate.adjusted(1, 1, -1, -1), radius, radius)
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(track, theme.sunken)
    full = QRectF(track)
    full.setWidth(track.width() * left)
    if mirrored:
        full.moveRight(track.right())
    painter.fillRect(full, theme.primary if theme.contrast else theme.faded("primary", 0.55))
    painter.restore()


# Twenty translucent shapes cost 5 ms; as a pixmap they cost nothing.
@lru_cache(maxsize=2)
def _shadow(size: QSize, rgb: int, dark: bool, ratio: float) -> QPixmap:
    margin = SHADOW_MARGIN
    pixmap = QPixmap((size + QSize(2 * margin, 2 * margin)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    plate = QRectF(margin, margin, size.width(), size.height())
    strength = 0.5 if dark else 0.22
    for step in range(_SPREAD, 0, -1):
        nearness = (_SPREAD - step + 1) / _SPREAD
        colour = QColor(rgb)
        colour.setAlpha(max(1, round(255 * strength * nearness**2 / _SPREAD * 2.6)))
        painter.setBrush(colour)
        grown = plate.adjusted(-step, -step + _DROP, step, step + _DROP)
        painter.drawRoundedRect(grown, RADIUS + step, RADIUS + step)
    painter.end()
    return pixmap
