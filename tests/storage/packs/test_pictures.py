"""Pictures are taken apart and written anew: the same pixels, and nothing else."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader

from neckbreak.storage.packs.jpeg import rewritten_jpeg
from neckbreak.storage.packs.limits import Unsound
from neckbreak.storage.packs.png import rewritten_png
from tests.storage.packs.making import chunk, png


def saved(image: QImage, form: str) -> bytes:
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs want bytes, PySide6 text.
    assert image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(target.data())


def painted(form: QImage.Format = QImage.Format.Format_RGB32) -> QImage:
    image = QImage(50, 30, form)
    image.fill(QColor(20, 120, 160))
    for x in range(50):
        image.setPixelColor(x, x // 2, QColor(200, 40, 40))
    return image


def opened(content: bytes) -> QImage:
    return QImage.fromData(content)


@pytest.mark.parametrize(
    "form",
    [
        QImage.Format.Format_RGB32,
        QImage.Format.Format_ARGB32,
        QImage.Format.Format_Grayscale8,
        QImage.Format.Format_Grayscale16,
        QImage.Format.Format_Indexed8,
        QImage.Format.Format_Mono,
        QImage.Format.Format_RGBA64,
    ],
)
def test_a_png_keeps_its_pixels(form: QImage.Format) -> None:
    before = saved(painted().convertToFormat(form), "PNG")
    after = rewritten_png(before)
    assert opened(after) == opened(before)


def test_a_png_loses_its_texts() -> None:
    secret = chunk(b"tEXt", b"Author\0somebody")
    after = rewritten_png(png(extra=[secret, chunk(b"eXIf", b"MM\0*"), chunk(b"zzZz", b"hidden")]))
    assert b"somebody" not in after
    assert b"hidden" not in after
    assert opened(after) == opened(png())


def interlaced() -> bytes:
    """Six by four red pixels in the seven passes of Adam7."""
    # The third pass begins at row 4, which a picture of four rows lacks.
    passes = [(1, 1), (1, 1), (1, 1), (3, 1), (3, 2), (6, 2)]
    raw = b"".join((b"\0" + b"\xc0\x30\x30" * wide) * high for wide, high in passes)
    header = struct.pack(">IIBBBBB", 6, 4, 8, 2, 0, 0, 1)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(raw)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def test_an_interlaced_png_keeps_its_pixels() -> None:
    assert opened(rewritten_png(interlaced())) == opened(png())


def spoilt_pngs() -> dict[str, bytes]:
    sound = png()
    head = sound[:33]
    pixels, end = sound[33:-12], sound[-12:]
    return {
        "a wrong sum": sound[:40] + bytes([sound[40] ^ 1]) + sound[41:],
        "no header": b"\x89PNG\r\n\x1a\n" + pixels + end,
        "two headers": head + head[8:] + pixels + end,
        "no pixels": head + end,
        "too few rows": png(raw=(b"\0" + b"\xc0\x30\x30" * 6) * 3),
        "too many rows": png(raw=(b"\0" + b"\xc0\x30\x30" * 6) * 5),
        "a filter that is none": png(raw=(b"\x09" + b"\xc0\x30\x30" * 6) * 4),
        "a part that must be known": png(extra=[chunk(b"EVIL", b"")]),
        "a colour that is none": png(colour=5),
        "a palette too long": png(extra=[chunk(b"PLTE", bytes(900))]),
        "pixels in two places": head + pixels + chunk(b"tIME", b"") + pixels + end,
        "no end": head + pixels,
        "a length past the end": head + struct.pack(">I", 2**31) + pixels[4:] + end,
    }


@pytest.mark.parametrize("name", spoilt_pngs())
def test_a_png_that_is_not_sound_is_refused(name: str) -> None:
    with pytest.raises(Unsound):
        rewritten_png(spoilt_pngs()[name])


def test_a_jpeg_keeps_its_pixels_and_loses_what_lay_beside_it() -> None:
    before = saved(painted(), "JPG")
    comment = b"\xff\xfe\x00\x0aGPS 52 13"[:12]
    place = b"\xff\xe2" + struct.pack(">H", 2 + 11) + b"somewhere##"
    after = rewritten_jpeg(before[:2] + comment + place + before[2:])
    assert b"GPS" not in after
    assert b"somewhere" not in after
    assert opened(after) == opened(before)


def exif(value: int) -> bytes:
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, value, 0)
    maker = struct.pack("<HHII", 0x010F, 2, 4, 0x58585858)
    data = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 2) + maker + entry + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data


def test_a_jpeg_keeps_how_it_is_to_be_turned() -> None:
    before = saved(painted(), "JPG")
    after = rewritten_jpeg(before[:2] + exif(6) + before[2:])
    assert b"XXXX" not in after
    target = QByteArray(after)
    buffer = QBuffer(target)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    turned = reader.read()
    assert (turned.width(), turned.height()) == (30, 50)


def spoilt_jpegs() -> dict[str, bytes]:
    sound = saved(painted(), "JPG")
    frame = sound.index(b"\xff\xc0")
    return {
        "cut": sound[: len(sound) // 2],
        "no end": sound[:-2],
        "something behind": sound + b"<script>",
        "no frame": sound[:frame]
        + sound[frame + 2 + int.from_bytes(sound[frame + 2 : frame + 4]) :],
        "too high": sound[: frame + 5] + b"\xff\xff" + sound[frame + 7 :],
        "no width": sound[: frame + 7] + b"\0\0" + sound[frame + 9 :],
        "twelve bits": sound[: frame + 4] + b"\x0c" + sound[frame + 5 :],
        "arithmetic": sound[: frame + 1] + b"\xc9" + sound[frame + 2 :],
        "no scan": sound[: sound.index(b"\xff\xda")] + b"\xff\xd9",
        "a PNG": png(),
    }


@pytest.mark.parametrize("name", spoilt_jpegs())
def test_a_jpeg_that_is_not_sound_is_refused(name: str) -> None:
    with pytest.raises(Unsound):
        rewritten_jpeg(spoilt_jpegs()[name])


def test_a_jpeg_of_too_many_passes_is_refused() -> None:
    sound = saved(painted(), "JPG")
    scan = sound[sound.index(b"\xff\xda") : -2]
    with pytest.raises(Unsound):
        rewritten_jpeg(sound[:-2] + scan * 100 + b"\xff\xd9")
