"""Takes a PNG apart and writes it anew: the pixels, and nothing else that was in the file."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from neckbreak.storage.pack_values import message
from neckbreak.storage.packs.limits import Unsound, check_size, too_large

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_RAW_BYTES = 64 * 1024 * 1024

# Which depths each kind of colour may have, and how many values a pixel of it takes.
_DEPTHS: Mapping[int, tuple[tuple[int, ...], int]] = MappingProxyType(
    {
        0: ((1, 2, 4, 8, 16), 1),
        2: ((8, 16), 3),
        3: ((1, 2, 4, 8), 1),
        4: ((8, 16), 2),
        6: ((8, 16), 4),
    }
)
_PALETTE = 3
# Where each pass of an interlaced picture begins, and how far its pixels lie apart.
_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
_MOST_FILTER = 4


def rewritten_png(content: bytes) -> bytes:
    """The same picture with its pixels packed anew, without texts, profiles or other parts.

    Raises Unsound for anything that is not one whole PNG from the first to the last byte.
    """
    if not content.startswith(SIGNATURE):
        raise Unsound(message("pack.fault.no_png"))
    kept: dict[bytes, bytes] = {}
    packed = bytearray()
    before = b""
    for kind, data in _chunks(content):
        if not before and kind != b"IHDR":
            raise _damaged()
        if kind == b"IDAT":
            if packed and before != b"IDAT":
                raise _damaged()
            packed += data
        elif kind in (b"IHDR", b"PLTE", b"tRNS", b"IEND"):
            if kind in kept or (packed and kind != b"IEND"):
                raise _damaged()
            kept[kind] = data
        elif kind[:1].isupper():  # a part without which a reader must not go on
            raise _damaged()
        before = kind
    header = kept[b"IHDR"]
    raw = _raw(header, bytes(packed))
    _check_palette(header, kept)
    kept[b"IDAT"] = zlib.compress(raw, 6)
    order = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
    return SIGNATURE + b"".join(_chunk(kind, kept[kind]) for kind in order if kind in kept)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each part with its data; ends with the picture's end, which must be the file's."""
    place, kind, data = len(SIGNATURE), b"", b""
    while kind != b"IEND":
        if len(content) - place < 12:
            raise _damaged()
        length, kind = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if end > len(content):
            raise _damaged()
        data = content[place + 8 : end - 4]
        if zlib.crc32(kind + data) != int.from_bytes(content[end - 4 : end]):
            raise _damaged()
        yield kind, data
        place = end
    if data or place != len(content):
        raise Unsound(message("pack.fault.more_than_picture"))


def _raw(header: bytes, packed: bytes) -> bytes:
    """The rows of pixels, unpacked; exactly as many bytes as the header says, and no more."""
    if len(header) != 13:
        raise _damaged()
    width, height, depth, colour, packing, filtering, interlaced = struct.unpack(">IIBBBBB", header)
    depths, values = _DEPTHS.get(colour, ((), 0))
    if depth not in depths or packing or filtering or interlaced not in (0, 1):
        raise _damaged()
    check_size(width, height)
    rows = list(_rows(width, height, depth * values, interlaced=bool(interlaced)))
    size = sum(length * count for length, count in rows)
    if size > MOST_RAW_BYTES:
        raise too_large()
    unpacking = zlib.decompressobj()
    try:
        raw = unpacking.decompress(packed, size + 1)
    except zlib.error as error:
        raise _damaged() from error
    if len(raw) != size or not unpacking.eof or unpacking.unused_data:
        raise _damaged()
    place = 0
    for length, count in rows:
        end = place + length * count
        if max(raw[place:end:length]) > _MOST_FILTER:
            raise _damaged()
        place = end
    return raw


def _rows(width: int, height: int, bits: int, *, interlaced: bool) -> Iterator[tuple[int, int]]:
    """How long the rows are, and how many of each length; one byte of each names its filter."""
    for left, top, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns = (width - left + across - 1) // across
        count = (height - top + down - 1) // down
        if columns > 0 and count > 0:
            yield (columns * bits + 7) // 8 + 1, count


def _check_palette(header: bytes, kept: Mapping[bytes, bytes]) -> None:
    colour = header[9]
    palette, clear = kept.get(b"PLTE"), kept.get(b"tRNS")
    if palette is None:
        if colour == _PALETTE:
            raise _damaged()
    elif not palette or len(palette) % 3 or len(palette) > 768 or colour in (0, 4):
        raise _damaged()
    if clear is None:
        return
    lengths = {0: 2, 2: 6, _PALETTE: len(palette or b"") // 3}
    length = lengths.get(colour, 0)
    if not clear or (len(clear) > length if colour == _PALETTE else len(clear) != length):
        raise _damaged()


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


def _damaged() -> Unsound:
    return Unsound(message("pack.fault.damaged_picture"))
