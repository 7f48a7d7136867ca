"""Sleep, lock and change of user on Windows, as it tells a window; nobody tried it there yet.

Chosen on Windows. Try it by hand: press Windows+L and unlock, then look for `locked` in
`neckbreak history`; `rundll32 powrprof.dll,SetSuspendState 0,1,0` sleeps.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

from PySide6.QtGui import QWindow

from neckbreak.domain.messages import Message
from neckbreak.system.power.base import Failed, Power
from neckbreak.system.power.windows_messages import hear

_THIS_SESSION = 0
_TO_A_WINDOW = 0


class WindowsPower:
    """Keeps a window that never shows, for Windows tells windows only."""

    name = "windows"

    def __init__(self, power: Power, failed: Failed) -> None:
        self._power = power
        self._failed = failed
        self._window: _Listener | None = None

    def start(self) -> None:
        """Begin to listen."""
        self._window = _Listener(self._power)
        if not _register(int(self._window.winId())):
            self.stop()
            self._failed(Message("sense.sleep.windows.refused"))

    def stop(self) -> None:
        """Stop listening."""
        if self._window is not None:
            _unregister(int(self._window.winId()))
            self._window.destroy()
            self._window = None


class _Listener(QWindow):
    def __init__(self, power: Power) -> None:
        super().__init__()
        self._power = power

    # Any: PySide6 hands over a pointer that is its own sort of number.
    def nativeEvent(self, kind: Any, message: Any) -> object:  # noqa: N802 - Qt calls it so
        hear(self._power, int(message))
        return False, 0


def _register(window: int) -> bool:
    if sys.platform == "win32":
        handle = ctypes.c_void_p(window)
        told_of_sessions = ctypes.windll.wtsapi32.WTSRegisterSessionNotification
        told_of_power = ctypes.windll.user32.RegisterSuspendResumeNotification
        told_of_power.restype = ctypes.c_void_p
        return bool(told_of_sessions(handle, _THIS_SESSION) and told_of_power(handle, _TO_A_WINDOW))
    return False


def _unregister(window: int) -> None:
    if sys.platform == "win32":  # that of power ends with the window
        ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(ctypes.c_void_p(window))
