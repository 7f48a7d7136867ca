"""Reads one switch out of dconf's own file, as GLib's gvdb-format.h lays it out; needs no Qt."""

from __future__ import annotations

import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SHOWS_BANNERS = "/org/gnome/desktop/notifications/show-banners"

# Of a file that was written on a computer with the same order of bytes, as this one's always is.
_MAGIC = b"GVariant"
_HEADER = struct.Struct("=8sIIII")
_TABLE = struct.Struct("=II")
_ITEM = struct.Struct("=IIIHBxII")
_WORD = 4
_BLOOM_WORDS = (1 << 27) - 1
_NO_PARENT = 0xFFFFFFFF


def dconf_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Where dconf keeps what this person has set."""
    config = environ.get("XDG_CONFIG_HOME") or Path(environ.get("HOME", "~"), ".config")
    return Path(config, "dconf", "user")


def read_switch(path: Path, key: str) -> bool | None:
    """The switch with this key ("/org/…"), or None where the person has not set it.

    Raises OSError where the file can't be read, and ValueError where it is no such file.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        return _read(data, key.encode())
    except (struct.error, IndexError) as error:
        raise ValueError(f"{path} breaks off") from error


@dataclass(frozen=True, slots=True)
class _Item:
    parent: int
    key: bytes
    kind: str
    value: bytes


def _read(data: bytes, key: bytes) -> bool | None:
    if not data:
        return None  # dconf leaves an empty file behind when everything was reset
    magic, _version, _options, start, _end = _HEADER.unpack_from(data)
    if magic != _MAGIC:
        raise ValueError("no file of dconf")
    bloom_words, buckets = _TABLE.unpack_from(data, start)
    first = start + _TABLE.size + ((bloom_words & _BLOOM_WORDS) + buckets) * _WORD
    count = (_end - first) // _ITEM.size
    last_part = key.rpartition(b"/")[2]
    for number in range(count):
        item = _item(data, first, number)
        # A value says its type at its end, after a zero byte.
        is_switch = item.kind == "v" and item.value[-2:] == b"\0b"
        if is_switch and item.key.endswith(last_part) and _whole_key(data, first, item) == key:
            return item.value[0] != 0
    return None


def _item(data: bytes, first: int, number: int) -> _Item:
    _, parent, key_start, key_size, kind, start, end = _ITEM.unpack_from(
        data, first + number * _ITEM.size
    )
    return _Item(parent, data[key_start : key_start + key_size], chr(kind), data[start:end])


def _whole_key(data: bytes, first: int, item: _Item) -> bytes:
    """The key with those of the folders above it; a damaged file may have a circle in them."""
    key = item.key
    for _ in range(64):
        if item.parent == _NO_PARENT:
            break
        item = _item(data, first, item.parent)
        key = item.key + key
    return key
