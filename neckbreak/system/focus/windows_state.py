"""What Windows' shell says about this moment, by ctypes; free of Qt. Not tried there yet."""

from __future__ import annotations

import ctypes
import os
import sys


def notification_state() -> int | None:
    """What the shell calls this moment; None where it does not say."""
    if sys.platform == "win32":
        state = ctypes.c_int()
        if ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state)) == 0:
            return state.value
    return None


def ours_in_front() -> bool:
    """Whether the window in front is one of ours."""
    process = ctypes.c_ulong()
    if sys.platform == "win32":
        user32 = ctypes.windll.user32
        user32.GetForegroundWindow.restype = ctypes.c_void_p
        user32.GetWindowThreadProcessId.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        user32.GetWindowThreadProcessId(user32.GetForegroundWindow(), ctypes.byref(process))
    return process.value == os.getpid()
