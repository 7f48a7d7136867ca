"""Hears who opens and closes files, as the kernel tells (inotify(7)).

By ctypes: the packages for it look for the C library by starting ldconfig and a compiler.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

# From <sys/inotify.h>.
ATTRIB = 0x4
CLOSE_WRITE = 0x8
CLOSE_NOWRITE = 0x10
OPEN = 0x20
CREATE = 0x100
_NONBLOCK_CLOEXEC = os.O_NONBLOCK | os.O_CLOEXEC

_HEADER = Struct("=iIII")
_MOST_BYTES = 65536


@dataclass(frozen=True, slots=True)
class Told:
    """One event; `name` is the file's within a folder that is watched, else empty."""

    watch: int
    mask: int
    name: str


class Inotify:
    """One queue of events; `fileno` is readable when there is something in it."""

    def __init__(self) -> None:
        """Raises OSError when the person has too many of them."""
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._file = self._asked(self._libc.inotify_init1(_NONBLOCK_CLOEXEC))

    def fileno(self) -> int:
        """Its file descriptor."""
        return self._file

    def watch(self, path: Path, mask: int) -> int:
        """Hear of these events; returns the number of the watch, the same for the same file.

        Raises OSError: PermissionError for a file that we may not read.
        """
        return self._asked(self._libc.inotify_add_watch(self._file, os.fsencode(path), mask))

    def read(self) -> list[Told]:
        """What happened since the last time; empty when nothing did."""
        try:
            return list(_events(os.read(self._file, _MOST_BYTES)))
        except BlockingIOError:
            return []

    def close(self) -> None:
        """Hear no more."""
        os.close(self._file)

    def _asked(self, answer: int) -> int:
        if answer == -1:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
        return answer


def _events(data: bytes) -> Iterator[Told]:
    start = 0
    while start < len(data):
        watch, mask, _cookie, length = _HEADER.unpack_from(data, start)
        start += _HEADER.size
        yield Told(watch, mask, os.fsdecode(data[start : start + length].rstrip(b"\0")))
        start += length
