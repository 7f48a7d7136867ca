"""Whether a microphone or a camera runs on macOS, for anybody; nobody tried it there yet.

CoreAudio and CoreMediaIO tell it of each device, without a permission and without opening one; free
of Qt. A headset that plays counts as one that records where both are one device.
Try it by hand: begin a call, wait a minute, then `neckbreak status`
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from struct import iter_unpack
from typing import Protocol

_FRAMEWORKS = "/System/Library/Frameworks"
_SYSTEM_OBJECT = 1
# Four letters each, as the headers write them: devices, is running somewhere, streams; the scopes.
_DEVICES, _RUNS, _STREAMS = b"dev#", b"gone", b"stm#"
_GLOBAL, _INPUT = b"glob", b"inpt"


class Properties(Protocol):
    """What a framework tells of its objects."""

    def read(self, object_: int, selector: bytes, scope: bytes) -> bytes:
        """One property; empty where the object has none. Raises OSError without an answer."""
        ...


def in_use(sign: str) -> bool | None:
    """Whether the "microphone" or a "camera" runs; None where the framework does not say."""
    try:
        if sign == "camera":
            return any_runs(_Framework("CoreMediaIO", "CMIOObject", tells_used=True), inputs=False)
        return any_runs(_Framework("CoreAudio", "AudioObject", tells_used=False), inputs=True)
    except (OSError, AttributeError):
        return None


def any_runs(properties: Properties, *, inputs: bool) -> bool:
    """Whether a device runs; `inputs` leaves out those that only play."""
    devices = _numbers(properties.read(_SYSTEM_OBJECT, _DEVICES, _GLOBAL))
    return any(
        any(_numbers(properties.read(device, _RUNS, _GLOBAL)))
        for device in devices
        if not inputs or properties.read(device, _STREAMS, _INPUT)
    )


def _numbers(data: bytes) -> list[int]:
    return [number for (number,) in iter_unpack("=I", data)]


class _Address(ctypes.Structure):
    """Which property is meant; the element 0 is the main one."""

    _fields_ = (
        ("selector", ctypes.c_uint32),
        ("scope", ctypes.c_uint32),
        ("element", ctypes.c_uint32),
    )


@dataclass(frozen=True, slots=True)
class _Framework:
    """One of the two; CoreMediaIO takes the room and what it used of it apart."""

    name: str
    prefix: str
    tells_used: bool

    def read(self, object_: int, selector: bytes, scope: bytes) -> bytes:
        library = ctypes.CDLL(f"{_FRAMEWORKS}/{self.name}.framework/{self.name}")
        size_of = getattr(library, f"{self.prefix}GetPropertyDataSize")
        read = getattr(library, f"{self.prefix}GetPropertyData")
        address = ctypes.byref(
            _Address(int.from_bytes(selector, "big"), int.from_bytes(scope, "big"), 0)
        )
        size = ctypes.c_uint32()
        if size_of(ctypes.c_uint32(object_), address, 0, None, ctypes.byref(size)) != 0:
            return b""
        data = ctypes.create_string_buffer(size.value)
        sizes = (size, ctypes.byref(size)) if self.tells_used else (ctypes.byref(size),)
        if read(ctypes.c_uint32(object_), address, 0, None, *sizes, data) != 0:
            raise OSError(f"{self.name} does not tell {selector!r} of {object_}")
        return data.raw[: size.value]
