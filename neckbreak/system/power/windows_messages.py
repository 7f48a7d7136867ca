"""What Windows' messages about power and sessions mean; needs no Windows. Not tried there yet.

By the documentation of WM_POWERBROADCAST, WM_WTSSESSION_CHANGE and MSG.
"""

from __future__ import annotations

import ctypes
from ctypes import Structure, c_int32, c_size_t, c_ssize_t, c_uint32, c_void_p

from neckbreak.system.power.base import Power

_POWER, _SESSION = 0x0218, 0x02B1
_SUSPEND, _RESUMED, _RESUMED_BY_ITSELF = 4, 7, 18
_HERE_AGAIN, _GONE, _REMOTELY_HERE, _REMOTELY_GONE = 1, 2, 3, 4
_LOCK, _UNLOCK = 7, 8


class _Message(Structure):
    """MSG, with the widths that it has on 64 bits and on 32."""

    _fields_ = (
        ("window", c_void_p),
        ("kind", c_uint32),
        ("detail", c_size_t),
        ("more", c_ssize_t),
        ("time", c_uint32),
        ("x", c_int32),
        ("y", c_int32),
    )


def hear(power: Power, address: int) -> None:
    """Take the message that lies there, if it is about sleep, locks or who is at the screen."""
    message = _Message.from_buffer_copy(ctypes.string_at(address, ctypes.sizeof(_Message)))
    match (message.kind, message.detail):
        case (kind, detail) if (kind, detail) == (_POWER, _SUSPEND):
            power.sleep()
        case (kind, detail) if kind == _POWER and detail in (_RESUMED, _RESUMED_BY_ITSELF):
            power.wake()
        case (kind, detail) if (kind, detail) == (_SESSION, _LOCK):
            power.lock("hint")
        case (kind, detail) if (kind, detail) == (_SESSION, _UNLOCK):
            power.unlock("hint")
        case (kind, detail) if kind == _SESSION and detail in (_GONE, _REMOTELY_GONE):
            power.lock("switched")
        case (kind, detail) if kind == _SESSION and detail in (_HERE_AGAIN, _REMOTELY_HERE):
            power.unlock("switched")
