"""Opens the zip of a set and trusts nothing in it: all faults are told, none is worked around."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from neckbreak.storage.pack_values import Fault, message

MOST_BYTES = 32 * 1024 * 1024
"""Of the file, and of all that is in it once it is unpacked."""
MOST_ENTRIES = 100
TOML = "pack.toml"
PICTURE = re.compile(r"pictures/[A-Za-z0-9_-]{1,60}\.(?:png|jpe?g)", re.ASCII)

MOST_TOML_BYTES = 1024 * 1024
MOST_PICTURE_BYTES = 4 * 1024 * 1024
_FOLDER = "pictures/"
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_END = struct.Struct("<4sHHHHIIH")
_LONGEST_LISTED = 1024  # what the list of contents may take for one entry
_ZIP64 = 20  # the length of the word before the end that points to larger numbers
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of a set as they are; without faults there is a `toml`, and nothing strange."""

    toml: bytes = b""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def unpacked(content: bytes, name: str) -> Contents:
    """What is in this zip; `name` is the file's own, for faults of the whole. Never raises."""
    if len(content) > MOST_BYTES:
        return _refused(name, "pack.fault.large", most=MOST_BYTES // 1024**2)
    if not _is_plain(content):
        return _refused(name, "pack.fault.no_zip")
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _contents(archive, name)
    except _DAMAGED:
        return _refused(name, "pack.fault.no_zip")


def _is_plain(content: bytes) -> bool:
    """Whether it is one zip from the first to the last byte, with a list of contents not too long.

    A file that is also something else, or whose parts overlap, needs room before or behind.
    """
    if len(content) < _END.size:
        return False
    sign, disk, disk_of_list, here, count, size, offset, comment = _END.unpack(
        content[-_END.size :]
    )
    return (
        sign == b"PK\x05\x06"
        and not (disk or disk_of_list or comment)
        and here == count
        and content[-_END.size - _ZIP64 :][:4] != b"PK\x06\x07"
        and offset + size + _END.size == len(content)
        and size <= 2 * MOST_ENTRIES * _LONGEST_LISTED
    )


def _contents(archive: zipfile.ZipFile, name: str) -> Contents:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        return _refused(name, "pack.fault.too_many", n=len(entries), most=MOST_ENTRIES)
    faults = [fault for entry in entries for fault in _faults(entry)]
    faults += _twice(entries)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        faults += _refused(name, "pack.fault.large", most=MOST_BYTES // 1024**2).faults
    if not any(entry.orig_filename == TOML for entry in entries):
        faults.append(Fault(TOML, 0, "-", message("pack.fault.missing")))
    if faults:
        return Contents(faults=tuple(faults))
    found: dict[str, bytes] = {}
    for entry in entries:
        if entry.orig_filename == _FOLDER:
            continue
        try:
            found[entry.orig_filename] = archive.read(entry)
        except _DAMAGED:
            faults.append(Fault(_shown(entry), 0, "-", message("pack.fault.damaged")))
    toml = found.pop(TOML, b"")
    return Contents(toml, found, tuple(faults))


def _faults(entry: zipfile.ZipInfo) -> Iterator[Fault]:
    """What is wrong with one entry by what the list says of it; nothing is unpacked for that."""
    name, place = entry.orig_filename, _shown(entry)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        yield Fault(place, 0, "-", message("pack.fault.link"))
    elif _leads_out(name):
        yield Fault(place, 0, "-", message("pack.fault.leads_out"))
    elif name == _FOLDER:
        if entry.file_size:
            yield Fault(place, 0, "-", message("pack.fault.stranger"))
        return
    elif kind not in (0, stat.S_IFREG) or not (name == TOML or PICTURE.fullmatch(name)):
        yield Fault(place, 0, "-", message("pack.fault.stranger"))
    if entry.flag_bits & _ENCRYPTED:
        yield Fault(place, 0, "-", message("pack.fault.encrypted"))
    elif entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield Fault(place, 0, "-", message("pack.fault.packed"))
    most = MOST_TOML_BYTES if name == TOML else MOST_PICTURE_BYTES
    if entry.file_size > most:
        yield Fault(place, 0, "-", message("pack.fault.large", most=most // 1024**2))


def _leads_out(name: str) -> bool:
    parts = re.split(r"[/\\]", name)
    return ".." in parts or parts[0] == "" or ":" in parts[0] or "\\" in name


def _twice(entries: list[zipfile.ZipInfo]) -> Iterator[Fault]:
    seen: set[str] = set()
    for entry in entries:
        # Some disks take no notice of large and small letters.
        name = entry.orig_filename.lower()
        if name in seen:
            yield Fault(_shown(entry), 0, "-", message("pack.fault.entry_twice"))
        seen.add(name)


def one_picture(path: Path, name: str) -> bytes | None:
    """One picture of a set that was checked when it was put there; None when it is not to be had.

    Somebody may have changed the file since, so it is no larger than any other picture.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entry = archive.getinfo(name)
            return None if any(_faults(entry)) else archive.read(entry)
    except (*_DAMAGED, KeyError):
        return None


def _shown(entry: zipfile.ZipInfo) -> str:
    """The name of an entry as it can be printed: on one line, with nothing that turns it."""
    name = "".join(sign if sign.isprintable() else "�" for sign in entry.orig_filename)
    return name if len(name) <= 80 else f"{name[:79]}…"


def _refused(name: str, problem: str, **values: int) -> Contents:
    return Contents(faults=(Fault(name, 0, "-", message(problem, **values)),))
