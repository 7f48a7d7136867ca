"""Pictures from anywhere are opened with limits, upright, and never as something else."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from neckbreak.qt.photos import MOST_SHOWN, opened, paint_photo
from tests.storage.packs.making import chunk, png
from tests.storage.packs.test_pictures import exif, painted, saved


def test_a_png_and_a_jpeg_are_opened() -> None:
    for name, form in (("a.png", "PNG"), ("a.jpg", "JPG"), ("a.JPEG", "JPG")):
        image = opened(saved(painted(), form), name)
        assert image is not None
        assert (image.width(), image.height()) == (50, 30)


def test_a_jpeg_stands_upright() -> None:
    content = saved(painted(), "JPG")
    image = opened(content[:2] + exif(6) + content[2:], "a.jpg")
    assert image is not None
    assert (image.width(), image.height()) == (30, 50)


def test_a_large_one_is_made_smaller() -> None:
    image = opened(png(3000, 100), "a.png")
    assert image is not None
    assert image.width() == MOST_SHOWN


def huge() -> bytes:
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(bytes(1000))))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
        ("a.jpg", png()),
        ("a.png", huge()),
        ("a.png", b""),
        ("a", png()),
    ],
)
def test_anything_else_is_not(name: str, content: bytes) -> None:
    assert opened(content, name) is None


def test_it_is_painted_whole_or_to_the_edges() -> None:
    photo = QImage(100, 50, QImage.Format.Format_RGB32)
    photo.fill(QColor("red"))
    for fill, corner in ((False, QColor("white")), (True, QColor("red"))):
        ground = QImage(100, 100, QImage.Format.Format_RGB32)
        ground.fill(QColor("white"))
        painter = QPainter(ground)
        paint_photo(painter, QRectF(0, 0, 100, 100), photo, fill=fill)
        painter.end()
        assert ground.pixelColor(5, 5) == corner
        assert ground.pixelColor(50, 50) == QColor("red")
