"""How long there was no input on macOS; nobody tried it there yet.

Chosen on macOS. Try it by hand: `ioreg -c IOHIDSystem | grep HIDIdleTime`
"""

from __future__ import annotations

import ctypes
import math
from datetime import timedelta

_FRAMEWORK = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
_HARDWARE, _ANY_INPUT = 1, 0xFFFFFFFF


def idle() -> timedelta | None:
    """By CGEventSourceSecondsSinceLastEventType; None when the framework is not there."""
    try:
        ask = ctypes.CDLL(_FRAMEWORK).CGEventSourceSecondsSinceLastEventType
    except (OSError, AttributeError):
        return None
    ask.restype = ctypes.c_double
    ask.argtypes = (ctypes.c_int32, ctypes.c_uint32)
    return since(ask(_HARDWARE, _ANY_INPUT))


def since(seconds: float) -> timedelta | None:
    """What it answers, as a length; nonsense is no answer."""
    return timedelta(seconds=seconds) if math.isfinite(seconds) and seconds >= 0 else None
