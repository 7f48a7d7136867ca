"""How long there was no input on Windows; nobody tried it there yet.

Chosen on Windows. Try it by hand: leave mouse and keyboard alone for two minutes, touch them, and
look at `neckbreak status` from another computer, or at the log afterwards.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import c_uint32 as u32
from datetime import timedelta


class _LastInput(ctypes.Structure):
    _fields_ = (("size", u32), ("time", u32))


def idle() -> timedelta | None:
    """By GetLastInputInfo: the input of this session; None when Windows does not say."""
    if sys.platform == "win32":
        last = _LastInput(size=ctypes.sizeof(_LastInput))
        if ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
            return between(last.time, ctypes.windll.kernel32.GetTickCount())
    return None


def between(last: int, now: int) -> timedelta:
    """The time between two readings of a clock that begins anew every 49.7 days."""
    return timedelta(milliseconds=(now - last) & 0xFFFFFFFF)
