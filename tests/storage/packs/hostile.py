"""Files that somebody means harm with, each with the word that refuses it."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable

from tests.storage.packs.making import EXAMPLE, chunk, example, png, zipped

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
Hostile = tuple[Callable[[], bytes], str]


def _named(name: str, content: bytes = b"x") -> bytes:
    return zipped(("pack.toml", EXAMPLE), ("pictures/towel.png", png()), (name, content))


def _link() -> bytes:
    entry = zipfile.ZipInfo("pictures/towel.png")
    entry.create_system = 3
    entry.external_attr = 0o120777 << 16
    return zipped(("pack.toml", EXAMPLE), (entry, b"/etc/passwd"))


def _device() -> bytes:
    entry = zipfile.ZipInfo("pictures/towel.png")
    entry.create_system = 3
    entry.external_attr = 0o020666 << 16
    return zipped(("pack.toml", EXAMPLE), (entry, b""))


def _encrypted() -> bytes:
    """The flag alone: what is behind it can't be read anyhow."""
    content = bytearray(example())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(sign)
        content[at + place] |= 1
    return bytes(content)


def _bomb() -> bytes:
    """Half a kilobyte that wants to be a gigabyte of zeros."""
    return zipped(("pack.toml", b"#" * 64 * 1024 * 1024))


def _liar() -> bytes:
    """A list of contents that says two bytes of a file that has a million."""
    content = bytearray(zipped(("pack.toml", b"#" * 1_000_000)))
    at = content.find(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 2)
    return bytes(content)


def _many() -> bytes:
    return zipped(
        ("pack.toml", EXAMPLE), *((f"pictures/{number}.png", b"") for number in range(5000))
    )


def _twice() -> bytes:
    return zipped(("pack.toml", EXAMPLE), ("pictures/A.png", png()), ("pictures/a.png", png()))


def _packed_strangely() -> bytes:
    return zipped(("pack.toml", EXAMPLE), method=zipfile.ZIP_LZMA)


def _wide_png() -> bytes:
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 6, 0, 0, 0)
    parts = (
        chunk(b"IHDR", header),
        chunk(b"IDAT", zlib.compress(bytes(100_000))),
        chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


HOSTILE: dict[str, Hostile] = {
    "a zip bomb": (_bomb, "is too large"),
    "a list that lies about a size": (_liar, "is damaged or not what the zip says of it"),
    "five thousand files": (_many, "is no set of exercises"),
    "a path that climbs out": (lambda: _named("../../evil.png"), "leads out of the set"),
    "one that climbs from pictures": (lambda: _named("pictures/../../x.png"), "leads out"),
    "an absolute path": (lambda: _named("/etc/cron.d/evil"), "leads out of the set"),
    "a drive": (lambda: _named("C:evil.png"), "leads out of the set"),
    "a path with backslashes": (lambda: _named("pictures\\..\\evil.png"), "leads out of the set"),
    "a link": (_link, "is a link"),
    "a device": (_device, "does not belong here"),
    "an encrypted file": (_encrypted, "is encrypted"),
    "another packing": (_packed_strangely, "is packed in a way"),
    "one name in large and small": (_twice, "is in the set twice"),
    "an SVG": (lambda: _named("pictures/towel.svg", SVG), "does not belong here"),
    "a script": (lambda: _named("install.sh", b"#!/bin/sh"), "does not belong here"),
    "a script among the pictures": (lambda: _named("pictures/run.py"), "does not belong here"),
    "a folder of folders": (lambda: _named("pictures/more/"), "does not belong here"),
    "a name that turns the line": (lambda: _named("pictures/\u202egnp.exe"), "does not belong"),
    "a name with a control sign": (lambda: _named("pictures/\x1b[31m.png"), "does not belong"),
    "an SVG that calls itself a PNG": (lambda: example(picture=SVG), "is no PNG"),
    "a huge picture": (lambda: example(picture=_wide_png()), "is too large: at most 4096 pixels"),
    "a picture with a script behind it": (
        lambda: example(picture=png() + b"<script>"),
        "holds more than a picture",
    ),
    "a picture that unpacks to more": (
        lambda: example(picture=png(raw=bytes(10_000_000))),
        "is no sound picture",
    ),
    "a picture that is cut": (lambda: example(picture=png()[:-20]), "is no sound picture"),
    "something before the zip": (lambda: b"#!/bin/sh\n" + example(), "is no set of exercises"),
    "something behind the zip": (lambda: example() + b"tail", "is no set of exercises"),
    "no zip": (lambda: b"schema = 1", "is no set of exercises"),
    "nothing": (lambda: b"", "is no set of exercises"),
    "no pack.toml": (lambda: zipped(("pictures/towel.png", png())), "pack.toml: is missing"),
    "a later form": (
        lambda: example(EXAMPLE.replace("schema = 1", "schema = 9\nrockets = true")),
        "schema: must be a whole number from 1 to 1",
    ),
}
