"""Wayland messages as bytes: the few that our senses need; by the Wayland book, chapter 4."""

from __future__ import annotations

import os
import socket
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

# The ids of the first objects, and their requests and events by their place in the protocol.
DISPLAY, REGISTRY, FIRST_ROUND = 1, 2, 3
ERROR, GLOBAL, DONE = 0, 0, 0
BIND = 0
_SYNC, _GET_REGISTRY = 0, 1
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

    def text(self) -> str:
        """The text that it bears alone."""
        (length,) = struct.unpack_from("=I", self.body)
        return self.body[4 : 4 + length - 1].decode(errors="replace") if length else ""

    def numbers(self) -> tuple[int, ...]:
        """The numbers of the array that it bears alone."""
        (size,) = struct.unpack_from("=I", self.body)
        return struct.unpack_from(f"={size // 4}I", self.body, 4)


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


def socket_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the compositor listens."""
    name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    return Path(environ.get("XDG_RUNTIME_DIR", "")) / name


def offered(path: Path, patience: timedelta) -> frozenset[str]:
    """The interfaces that the compositor offers, waited for; raises OSError or ValueError."""
    found = set()
    arrived = bytearray()
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(patience.total_seconds())
        connection.connect(str(path))
        connection.sendall(GREETING)
        while more := connection.recv(65536):
            arrived += more
            for event in taken(arrived):
                if (event.sender, event.opcode) == (REGISTRY, GLOBAL):
                    found.add(event.announced()[1])
                elif event.sender == FIRST_ROUND:
                    return frozenset(found)
    raise WaylandError("it hung up")


def _text(text: str) -> bytes:
    data = text.encode() + b"\0"
    return struct.pack("=I", len(data)) + data.ljust(_padded(len(data)), b"\0")


def _padded(length: int) -> int:
    return (length + 3) & ~3


# What a client says first: tell me everything, and when you are done.
GREETING = request(DISPLAY, _GET_REGISTRY, REGISTRY) + request(DISPLAY, _SYNC, FIRST_ROUND)
