"""Wayland messages as bytes: the few that asking for idle time needs.

By the Wayland book, chapter 4, and the protocols ext-idle-notify-v1 and, for older compositors,
KDE's idle.xml, which has the same shape.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

DISPLAY = 1
_HEADER = struct.Struct("=II")


@dataclass(frozen=True, slots=True)
class WireEvent:
    """One event: from which object, the how-manieth of its events, and its bytes."""

    sender: int
    opcode: int
    body: bytes

    def announced(self) -> tuple[int, str, int]:
        """A global of the registry: its name, its interface, its version."""
        name, length = struct.unpack_from("=II", self.body)
        interface = self.body[8 : 8 + length - 1].decode()
        (version,) = struct.unpack_from("=I", self.body, 8 + _padded(length))
        return name, interface, version


class WaylandError(ValueError):
    """Bytes that are no Wayland messages."""


def request(target: int, opcode: int, *arguments: int | str) -> bytes:
    """A request to an object; new ids are numbers like any other."""
    body = b"".join(
        _text(argument) if isinstance(argument, str) else struct.pack("=I", argument)
        for argument in arguments
    )
    return _HEADER.pack(target, (_HEADER.size + len(body)) << 16 | opcode) + body


def taken(arrived: bytearray) -> Iterator[WireEvent]:
    """The whole events at the beginning of `arrived`, which loses them; raises WaylandError."""
    while len(arrived) >= _HEADER.size:
        sender, size_and_opcode = _HEADER.unpack_from(arrived)
        size, opcode = size_and_opcode >> 16, size_and_opcode & 0xFFFF
        if size < _HEADER.size or size % 4:
            raise WaylandError(f"a message of {size} bytes")
        if len(arrived) < size:
            return
        body = bytes(arrived[_HEADER.size : size])
        del arrived[:size]
        yield WireEvent(sender, opcode, body)


def _text(text: str) -> bytes:
    data = text.encode() + b"\0"
    return struct.pack("=I", len(data)) + data.ljust(_padded(len(data)), b"\0")


def _padded(length: int) -> int:
    return (length + 3) & ~3
