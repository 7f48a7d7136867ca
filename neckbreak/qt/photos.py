"""Pictures of a person's own: they come from anywhere, so they are opened with limits."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

from neckbreak.ports import Resources

MOST_SHOWN = 1600
"""No window shows more pixels of one across or down."""
MOST_PIXELS = 12_500_000
_CORNER = 8
_PNG, _JPEG = (b"png", b"\x89PNG\r\n"), (b"jpeg", b"\xff\xd8")
_FORMS = {"png": _PNG, "jpg": _JPEG, "jpeg": _JPEG}


def photo_of(resources: Resources, name: str | None) -> QImage | None:
    """The own picture of this name, upright; None when it is none, not there, or not sound."""
    content = None if name is None else resources.photo(name)
    return None if name is None or content is None else opened(content, name)


def opened(content: bytes, name: str, most_pixels: int = MOST_PIXELS) -> QImage | None:
    """The image in these bytes of a PNG or JPEG file called `name`; None when it is neither.

    It is no larger than a window needs; of what else is in the file nothing is read.
    """
    form = _FORMS.get(name.rpartition(".")[2].lower())
    if form is None or not content.startswith(form[1]):
        return None
    data = QByteArray(content)
    buffer = QBuffer(data)
    reader = QImageReader(buffer, QByteArray(form[0]))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > most_pixels:
        return None
    if max(size.width(), size.height()) > MOST_SHOWN:
        within = QSize(MOST_SHOWN, MOST_SHOWN)
        reader.setScaledSize(size.scaled(within, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def paint_photo(painter: QPainter, rect: QRectF, photo: QImage, *, fill: bool = False) -> None:
    """Paint it into `rect`, whole and in the middle; with `fill` to the edges, cut to shape."""
    size = photo.size().toSizeF()
    across, down = rect.width() / size.width(), rect.height() / size.height()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if fill:
        scale = max(across, down)
        part = QRectF(0, 0, rect.width() / scale, rect.height() / scale)
        part.moveCenter(QRectF(photo.rect()).center())
        painter.drawImage(rect, photo, part)
    else:
        scale = min(across, down)
        place = QRectF(0, 0, size.width() * scale, size.height() * scale)
        place.moveCenter(rect.center())
        outline = QPainterPath()
        outline.addRoundedRect(place, _CORNER, _CORNER)
        painter.save()
        painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        painter.drawImage(place, photo)
        painter.restore()
