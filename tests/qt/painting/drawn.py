"""Small pictures to paint in a test, and looks at what came of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from neckbreak.domain.pictures import Fill, Line, Motion, Overlay, Picture
from neckbreak.domain.settings import Tone
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.theme import art
from neckbreak.storage.illustrations import Illustrations

SHIPPED = Illustrations(Path(__file__).parents[3] / "resources" / "illustrations")
PALETTE = art(Tone.TAN, dark=False)


def square(x: float, y: float, side: float) -> tuple[float, ...]:
    """A square with sharp corners: every corner is a doubled point."""
    corners = ((x, y), (x + side, y), (x + side, y + side), (x, y + side))
    return tuple(value for corner in corners for value in (*corner, *corner))


def box(name: str, role: str, *squares: tuple[float, float, float], **more: object) -> Fill:
    return replace(
        Fill(name, role, tuple(square(*place) for place in squares)),
        **more,  # type: ignore[arg-type]
    )


def picture(*shapes: Fill | Line, overlays: tuple[Overlay, ...] = (), **more: object) -> Picture:
    return replace(
        Picture("p", "A square.", shapes=shapes, overlays=overlays),
        **more,  # type: ignore[arg-type]
    )


def painted(
    shown: Picture,
    moment: Moment | None = None,
    overlays: bool = True,
    palette: Mapping[str, QColor] = PALETTE,
) -> QImage:
    """The picture at one pixel a unit, on black."""
    image = QImage(480, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, 480, 360), shown, palette, moment=moment, overlays=overlays)
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def changed(before: QImage, after: QImage, box_: tuple[int, int, int, int]) -> int:
    """How many pixels in this box (left, top, right, bottom) differ."""
    left, top, right, bottom = box_
    width = before.width()
    first, second = (memoryview(image.constBits()).cast("I") for image in (before, after))
    return sum(
        a != b
        for y in range(top, bottom)
        for a, b in zip(
            first[y * width + left : y * width + right],
            second[y * width + left : y * width + right],
            strict=True,
        )
    )


SLIDE = picture(
    box("back", "desk", (0, 0, 60)),
    box("square", "skin", (100, 100, 40), (200, 100, 40)),
    motion=Motion.SWING,
    cycle=timedelta(seconds=4.6),
)
