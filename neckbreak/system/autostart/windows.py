"""Start at login by the Run key of the registry; nobody tried it on Windows yet.

Try it by hand: `reg query HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run`
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from subprocess import list2cmdline

from neckbreak.system.capability import Capability

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME = "neckbreak"


def approved(verdict: bytes | None) -> bool:
    """Whether the Task Manager's list lets it start: an odd first byte means switched off there."""
    return not verdict or verdict[0] % 2 == 0


class RunKey:
    """One value of the person's own registry."""

    capability = Capability("autostart", "registry")

    def __init__(self, command: Sequence[str]) -> None:
        self._command = list2cmdline(command)

    def is_on(self) -> bool:
        """Whether the value is there and the Task Manager lets it start."""
        return bool(_read(RUN)) and approved(_read(APPROVED))

    def set_on(self, on: bool) -> None:
        """Set the value, with the Task Manager's consent, or remove it; raises OSError."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN) as key:
                if on:
                    winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, self._command)
                elif _read(RUN):
                    winreg.DeleteValue(key, NAME)
            if on and not approved(_read(APPROVED)):
                with winreg.CreateKey(winreg.HKEY_CURRENT_USER, APPROVED) as key:
                    winreg.DeleteValue(key, NAME)


def _read(path: str) -> bytes | None:
    if sys.platform == "win32":
        import winreg

        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key,
        ):
            value, _ = winreg.QueryValueEx(key, NAME)
            return value if isinstance(value, bytes) else str(value).encode()
    return None
