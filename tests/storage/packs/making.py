"""Makes sets for tests: a sound one to begin with, and the parts to spoil it with."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO

from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.illustrations import Illustrations
from neckbreak.storage.packs.shelf import Shelf
from neckbreak.storage.paths import resources

# The example of the fixed words of the command line, to the letter.
EXAMPLE = """\
schema = 1
id = "desk-shoulder"
name = "Shoulder set"
language = "en"
notes = ""
[[routine]]
id = "towel-slide"
name = "Towel slide"
family = "mobility"
position = "standing"
hands = "both"
discreet = "no"
call_safe = "no"
moves_neck = false
presses = false
cautions = ["standing"]
feel = "A mild stretch."
avoid = "Lifting the shoulder."
[[routine.step]]
text = "Slide the towel up the wall."
seconds = 4
repetitions = 8
sides = 2
picture = "pictures/towel.png"
[[reminder]]
routine = "towel-slide"
every = "3h"
until = 2026-12-12
"""

SHELF = Shelf(
    read_folder(resources() / "packs" / "core").catalogue,
    frozenset(Illustrations(resources() / "illustrations").names()),
)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int = 6,
    height: int = 4,
    *,
    colour: int = 2,
    raw: bytes | None = None,
    extra: Iterable[bytes] = (),
) -> bytes:
    """A small red PNG; `extra` parts stand before its pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    pixels = (b"\0" + b"\xc0\x30\x30" * width) * height if raw is None else raw
    parts = (chunk(b"IHDR", header), *extra, chunk(b"IDAT", zlib.compress(pixels)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def zipped(
    *entries: tuple[str | zipfile.ZipInfo, bytes | str], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A zip of these entries in this order."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return target.getvalue()


def example(toml: str = EXAMPLE, picture: bytes | None = None) -> bytes:
    """The example as a file."""
    return zipped(("pack.toml", toml), ("pictures/towel.png", picture or png()))
