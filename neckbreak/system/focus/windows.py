"""Full-screen windows and presentations on Windows, by ctypes; not tried there yet.

Chosen on Windows. Windows says nothing to programs about "do not disturb" itself. Free of Qt.
Try it by hand: start a presentation, wait a minute, then `neckbreak status`
"""

from __future__ import annotations

import ctypes
import os
import sys

# QUERY_USER_NOTIFICATION_STATE: a full-screen window, a full-screen game, a presentation.
_FILLED = (2, 3, 4)


def fills_the_screen() -> bool | None:
    """Whether a window of somebody else's fills the screen; None where the shell does not say."""
    state = notification_state()
    return None if state is None else state in _FILLED and not ours_in_front()


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
