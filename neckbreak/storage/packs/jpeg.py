"""Takes a JPEG apart and writes it anew without all that a camera or a stranger put beside it.

What is left are the tables and the packed pixels. They are not unpacked here, for that takes a
decoder: the windows do it, with limits, before they show the picture.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from neckbreak.storage.pack_values import message
from neckbreak.storage.packs.limits import Unsound, check_size

SIGNATURE = b"\xff\xd8"
MOST_SCANS = 100
"""A picture in very many passes takes a decoder very long."""

_END, _SCAN, _TABLES, _QUANTA, _RESTART = 0xD9, 0xDA, 0xC4, 0xDB, 0xDD
_FRAMES = (0xC0, 0xC1, 0xC2)
_COMMENT, _ADOBE, _EXIF = 0xFE, 0xEE, 0xE1
# In packed pixels FF is followed by 0, or by one of the marks to begin again at.
_NEXT_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_ORIENTATION = 0x0112


def rewritten_jpeg(content: bytes) -> bytes:
    """The same picture without texts, places, thumbnails and whatever else lay beside it.

    How it is to be turned is kept. Raises Unsound for anything that is not one whole JPEG from
    the first to the last byte.
    """
    if not content.startswith(SIGNATURE):
        raise Unsound(message("pack.fault.no_jpeg"))
    turned, adobe = b"", b""
    parts: list[bytes] = []
    frames = scans = 0
    for mark, data, pixels in _segments(content):
        if mark == _EXIF:
            turned = turned or _turned(data)
        elif mark == _ADOBE:
            adobe = adobe or _adobe(data)
        elif mark == _COMMENT or 0xE0 <= mark <= 0xEF:
            continue
        else:
            frames += mark in _FRAMES
            scans += mark == _SCAN
            _check(mark, data)
            if frames > 1 or scans > MOST_SCANS or (mark == _SCAN and not frames):
                raise _damaged()
            parts.append(_segment(mark, data) + pixels)
    if not scans:
        raise _damaged()
    return SIGNATURE + turned + adobe + b"".join(parts) + b"\xff\xd9"


def _segments(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Each mark with its data and, behind a scan's, the packed pixels."""
    place = len(SIGNATURE)
    while True:
        if content[place : place + 1] != b"\xff":
            raise _damaged()
        while content[place + 1 : place + 2] == b"\xff":
            place += 1
        mark = content[place + 1] if place + 1 < len(content) else 0
        place += 2
        if mark == _END:
            break
        if place + 2 > len(content) or mark < 0xC0 or 0xD0 <= mark <= 0xD8:
            raise _damaged()
        end = place + int.from_bytes(content[place : place + 2])
        if end < place + 2 or end > len(content):
            raise _damaged()
        data, place = content[place + 2 : end], end
        if mark == _SCAN:
            following = _NEXT_MARK.search(content, place)
            if following is None:
                raise _damaged()
            place = following.start()
        yield mark, data, content[end:place]
    if place != len(content):
        raise Unsound(message("pack.fault.more_than_picture"))


def _check(mark: int, data: bytes) -> None:
    """Whether a part is what its mark says; raises Unsound."""
    if mark in _FRAMES:
        sound = _is_frame(data)
    elif mark == _SCAN:
        count = data[0] if data else 0
        sound = 1 <= count <= 4 and len(data) == 4 + 2 * count
    elif mark == _TABLES:
        sound = _are_tables(data)
    elif mark == _QUANTA:
        sound = _are_quanta(data)
    else:
        sound = mark == _RESTART and len(data) == 2
    if not sound:
        raise _damaged()


def _is_frame(data: bytes) -> bool:
    """Eight bits, grey or three colours, and a size that is not too large."""
    if len(data) < 6:
        return False
    depth, height, width, count = struct.unpack_from(">BHHB", data)
    if depth != 8 or count not in (1, 3) or len(data) != 6 + 3 * count:
        return False
    check_size(width, height)
    shares = data[7::3]
    return all(1 <= share >> 4 <= 4 and 1 <= share & 15 <= 4 for share in shares) and all(
        table <= 3 for table in data[8::3]
    )


def _are_tables(data: bytes) -> bool:
    place = 0
    while place < len(data):
        counts = data[place + 1 : place + 17]
        if len(counts) != 16 or data[place] >> 4 > 1 or data[place] & 15 > 3 or sum(counts) > 256:
            return False
        place += 17 + sum(counts)
    return bool(data) and place == len(data)


def _are_quanta(data: bytes) -> bool:
    place = 0
    while place < len(data):
        if data[place] >> 4 > 1 or data[place] & 15 > 3:
            return False
        place += 65 + 64 * (data[place] >> 4)
    return bool(data) and place == len(data)


def _adobe(data: bytes) -> bytes:
    """The mark that says how three values make a colour, and nothing else of it."""
    if len(data) != 12 or not data.startswith(b"Adobe") or data[11] > 2:
        return b""
    return _segment(_ADOBE, b"Adobe" + struct.pack(">HHHB", 100, 0, 0, data[11]))


def _turned(data: bytes) -> bytes:
    """How the camera was held, as a part of our own; empty when nobody says, or upright."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[6:10])
    if not data.startswith(b"Exif\0\0") or order is None:
        return b""
    tiff = data[6:]
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for number in range(count):
            tag, kind, many, value = struct.unpack_from(
                f"{order}HHIH", tiff, start + 2 + 12 * number
            )
            if (tag, kind, many) == (_ORIENTATION, 3, 1) and 2 <= value <= 8:
                entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, value, 0)
                own = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + entry + bytes(4)
                return _segment(_EXIF, own)
    except struct.error:  # cut short: then nobody says
        return b""
    return b""


def _segment(mark: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data


def _damaged() -> Unsound:
    return Unsound(message("pack.fault.damaged_picture"))
