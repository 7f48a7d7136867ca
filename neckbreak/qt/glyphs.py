"""The small drawings on controls: one stroke width, tinted from the theme, ours."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

# Where reading goes on; they turn round in a window that is read from right to left.
_DIRECTED = frozenset({"left", "next", "previous", "right", "undo"})


def paint_glyph(
    painter: QPainter, name: str, rect: QRectF, colour: QColor, *, mirrored: bool = False
) -> None:
    """Paint the drawing of this name into a square; `mirrored` is for right-to-left windows."""
    ratio = painter.device().devicePixelRatio()
    turned = mirrored and name in _DIRECTED
    pixmap = _pixmap(name, round(rect.width() * ratio), colour.rgba(), turned)
    pixmap.setDevicePixelRatio(ratio)
    # On whole device pixels, or the strokes blur.
    corner = QPointF(round(rect.x() * ratio) / ratio, round(rect.y() * ratio) / ratio)
    painter.drawPixmap(corner, pixmap)


@lru_cache(maxsize=192)
def _pixmap(name: str, side_px: int, rgba: int, turned: bool) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # only when a window opens

    colour = QColor.fromRgba(rgba)
    shapes = _SHAPES[name].replace("%", colour.name())
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none"'
        f' stroke="{colour.name()}" stroke-width="1.8" stroke-linecap="round"'
        f' stroke-linejoin="round">{shapes}</g></svg>'
    )
    pixmap = QPixmap(side_px, side_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return pixmap.transformed(QTransform.fromScale(-1, 1)) if turned else pixmap


# On a grid of 24; % stands for the colour of a filled part.
_SHAPES = {
    "bell": '<path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10.5 20.3h3"/>',
    "book": (
        '<path d="M12 7c-2-1.5-4.5-1.8-7-1.5v12c2.5-.3 5 0 7 1.5 2-1.5 4.5-1.8'
        ' 7-1.5v-12c-2.5-.3-5 0-7 1.5zM12 7v12"/>'
    ),
    "breath": (
        '<path d="M4 9.5h9.5a2.5 2.5 0 1 0-2.4-3.2M4 13h13.5a2.5 2.5 0 1 1-2.4 3.2M4 16.5h6"/>'
    ),
    "calendar": (
        '<rect x="4.5" y="6" width="15" height="13.5" rx="2.5"/>'
        '<path d="M4.5 10.5h15M8.5 4v3.5M15.5 4v3.5"/>'
    ),
    "chair": '<path d="M8 4.5v8.2h8.2M8 12.7l-.6 7M16.2 12.7v7M8 16h8"/>',
    "chart": '<path d="M5 19h14M7.5 15.5v-4M12 15.5v-9M16.5 15.5V9"/>',
    "check": '<path d="M5.5 12.5l4.2 4.2 8.8-9.2"/>',
    "clock": '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>',
    "close": '<path d="M7 7l10 10M17 7L7 17"/>',
    "discreet": (
        '<path d="M4 12s3-5.2 8-5.2S20 12 20 12s-3 5.2-8 5.2S4 12 4 12z"/>'
        '<circle cx="12" cy="12" r="2.2"/><path d="M5.5 18.5l13-13"/>'
    ),
    "down": '<path d="M7 10l5 5 5-5"/>',
    "down_arrow": '<path d="M12 5.5v13M6.5 13l5.5 5.5 5.5-5.5"/>',
    "download": '<path d="M12 5v9.5M8 11l4 4 4-4M5.5 19h13"/>',
    "gear": (
        '<circle cx="12" cy="12" r="2.8"/>'
        '<path d="M12 4.2v2.3M12 17.5v2.3M4.2 12h2.3M17.5 12h2.3M6.5 6.5l1.6 1.6M15.9'
        ' 15.9l1.6 1.6M17.5 6.5l-1.6 1.6M8.1 15.9l-1.6 1.6"/>'
    ),
    "grid": (
        '<rect x="5" y="5" width="5.6" height="5.6" rx="1.5"/>'
        '<rect x="13.4" y="5" width="5.6" height="5.6" rx="1.5"/>'
        '<rect x="5" y="13.4" width="5.6" height="5.6" rx="1.5"/>'
        '<rect x="13.4" y="13.4" width="5.6" height="5.6" rx="1.5"/>'
    ),
    "grip": (
        '<circle cx="9.5" cy="8" r=".9" fill="%"/>'
        '<circle cx="14.5" cy="8" r=".9" fill="%"/>'
        '<circle cx="9.5" cy="12" r=".9" fill="%"/>'
        '<circle cx="14.5" cy="12" r=".9" fill="%"/>'
        '<circle cx="9.5" cy="16" r=".9" fill="%"/>'
        '<circle cx="14.5" cy="16" r=".9" fill="%"/>'
    ),
    "hand": (
        '<path d="M8 12.5V7.2a1.4 1.4 0 0 1 2.8 0V11M10.8 11V5.8a1.4 1.4 0 0 1 2.8 0V11'
        "M13.6 11V7a1.4 1.4 0 0 1 2.8 0v6.8c0 3.2-2 5.7-5 5.7-2.6 0-3.7-1.3-4.9-3.5L5"
        ' 13.4c-.6-1.3 1-2.1 1.8-1l1.2 1.6"/>'
    ),
    "heart": (
        '<path d="M12 19.3S4.5 15 4.5 9.6A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7.5 1.6c0'
        ' 5.4-7.5 9.7-7.5 9.7z"/>'
    ),
    "heart_full": (
        '<path fill="%" d="M12 19.3S4.5 15 4.5 9.6A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7.5 1.6c0'
        ' 5.4-7.5 9.7-7.5 9.7z"/>'
    ),
    "hurt": (
        '<path d="M8.6 4.2h6.8l4.4 4.4v6.8l-4.4 4.4H8.6l-4.4-4.4V8.6z"/><path d="M12 8v5"/>'
        '<circle cx="12" cy="15.8" r=".5" fill="%"/>'
    ),
    "info": (
        '<circle cx="12" cy="12" r="8.2"/><path d="M12 11.2v5"/>'
        '<circle cx="12" cy="8" r=".6" fill="%"/>'
    ),
    "left": '<path d="M14 7l-5 5 5 5"/>',
    "lock": (
        '<rect x="6" y="11" width="12" height="8.5" rx="2"/>'
        '<path d="M8.5 11V8.5a3.5 3.5 0 0 1 7 0V11"/>'
    ),
    "minus": '<path d="M6.5 12h11"/>',
    "moon": '<path d="M19 14.2A7.6 7.6 0 0 1 9.8 5a7.6 7.6 0 1 0 9.2 9.2z"/>',
    "more": (
        '<circle cx="6.5" cy="12" r="1" fill="%"/><circle cx="12" cy="12" r="1" fill="%"/>'
        '<circle cx="17.5" cy="12" r="1" fill="%"/>'
    ),
    "moves": (
        '<circle cx="12" cy="12" r="2.7"/><path d="M6.3 20a5.8 5.8 0 0 1 11.4 0"/>'
        '<path d="M5.9 8.6a7 7 0 0 1 12.2 0M18.3 5.6v3h-3"/>'
    ),
    "next": '<path d="M6 6.5v11l8.5-5.5zM17.5 6.5v11"/>',
    "palette": (
        '<path d="M12 4.2a7.8 7.8 0 1 0 0 15.6c1.7 0 1.8-1.3 1.2-2.2-.7-1.1 0-2.4'
        ' 1.4-2.4h1.8c2 0 3.4-1.4 3.4-3.3 0-4.4-3.5-7.7-7.8-7.7z"/>'
        '<circle cx="8.3" cy="11" r=".8" fill="%"/><circle cx="12" cy="8" r=".8" fill="%"/>'
        '<circle cx="15.8" cy="10.5" r=".8" fill="%"/>'
    ),
    "pause": '<path d="M8.5 6v12M15.5 6v12" stroke-width="3.2"/>',
    "phone": (
        '<path d="M6.2 4.8h3l1.4 3.8-1.9 1.4a10 10 0 0 0 5.3 5.3l1.4-1.9 3.8 1.4v3a1.6 1.6'
        ' 0 0 1-1.8 1.6A13.6 13.6 0 0 1 4.6 6.6a1.6 1.6 0 0 1 1.6-1.8z"/>'
    ),
    "play": '<path d="M8 5.5v13l10.5-6.5z" fill="%"/>',
    "plus": '<path d="M12 6v12M6 12h12"/>',
    "point": '<circle cx="12" cy="12" r="7.5"/><circle cx="12" cy="12" r="2.8" fill="%"/>',
    "previous": '<path d="M18 6.5v11l-8.5-5.5zM6.5 6.5v11"/>',
    "right": '<path d="M10 7l5 5-5 5"/>',
    "search": '<circle cx="10.8" cy="10.8" r="5.6"/><path d="M15.2 15.2l4 4"/>',
    "shield": '<path d="M12 4l6.5 2.5v5c0 4-2.8 6.9-6.5 8.5-3.7-1.6-6.5-4.5-6.5-8.5v-5z"/>',
    "sliders": (
        '<path d="M5 8h8.5M17.5 8H19M5 16h2M11 16h8"/><circle cx="15.5" cy="8" r="2"/>'
        '<circle cx="9" cy="16" r="2"/>'
    ),
    "strength": '<path d="M5 9.5v5M8 7.5v9M16 7.5v9M19 9.5v5M8 12h8"/>',
    "sun": (
        '<circle cx="12" cy="12" r="3.5"/>'
        '<path d="M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.4 1.4M16.3 16.3l1.4 1.4M17.7'
        ' 6.3l-1.4 1.4M7.7 16.3l-1.4 1.4"/>'
    ),
    "trash": '<path d="M5.5 7.5h13M10 7.5V5.5h4v2M7.5 7.5l.8 11.5h7.4l.8-11.5"/>',
    "undo": '<path d="M8 9H15a4 4 0 0 1 0 8h-4M8 9l3-3M8 9l3 3"/>',
    "up_arrow": '<path d="M12 18.5v-13M6.5 11L12 5.5l5.5 5.5"/>',
    "walk": (
        '<circle cx="13" cy="5.2" r="1.6"/>'
        '<path d="M12.5 9l-2 5 3 2.2 1 4M10.5 14L8 19.5M12.5 9l-3.3 1.5-1 2.5M12.5 9l2 2.7'
        ' 2.7 1"/>'
    ),
    "warning": (
        '<path d="M12 4.5l8.3 14.5H3.7z"/><path d="M12 10v4.2"/>'
        '<circle cx="12" cy="16.6" r=".5" fill="%"/>'
    ),
    "wrench": (
        '<path d="M14.5 5.2a4.4 4.4 0 0 0-3.3 6L5.5 17a1.7 1.7 0 0 0 2.4 2.4l5.8-5.7a4.4'
        ' 4.4 0 0 0 5.5-5.6l-2.7 2.5-2.4-.4-.4-2.4z"/>'
    ),
}
