"""Which programs use the microphone or a camera on Windows; nobody tried it there yet.

Windows notes in the registry, for the list in its privacy settings, since when and until when each
program used them; free of Qt.
Try it by hand: begin a call, wait a minute, then `neckbreak status`
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_STORE = r"SOFTWARE\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore"
_NAMES = {"microphone": "microphone", "camera": "webcam"}
# Programs that were not installed from the store have a folder of their own.
_DESKTOP_PROGRAMS = r"\NonPackaged"
_TIMES = ("LastUsedTimeStart", "LastUsedTimeStop")
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
# After a crash, and on some builds, the end of a use is never noted.
LONGEST = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Use:
    """What is noted of one program: in steps of 100 ns since 1601, 0 for an end still to come."""

    began: int
    ended: int


def in_use(sign: str, now: datetime) -> bool | None:
    """Whether any program uses the "microphone" or a "camera"; None where nothing is noted."""
    uses = noted(sign)
    return None if uses is None else any(still_lasts(use, now) for use in uses)


def still_lasts(use: Use, now: datetime) -> bool:
    """Whether it goes on, as far as one can believe it."""
    if not use.began or use.ended:
        return False
    began = _EPOCH + timedelta(microseconds=use.began // 10)
    return timedelta() <= now - began <= LONGEST


def noted(sign: str) -> list[Use] | None:
    """What the registry has of this person's programs and the system's; None: not even a place."""
    there = False
    found: list[Use] = []
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for folder in ("", _DESKTOP_PROGRAMS):
                path = f"{_STORE}\\{_NAMES[sign]}{folder}"
                # Perhaps no program has asked yet, or it is not ours to read.
                with suppress(OSError), winreg.OpenKey(root, path) as key:
                    there = True
                    for number in range(winreg.QueryInfoKey(key)[0]):
                        name = winreg.EnumKey(key, number)
                        # Perhaps it asked, but never used it.
                        with suppress(OSError), winreg.OpenKey(key, name) as program:
                            times = [winreg.QueryValueEx(program, time)[0] for time in _TIMES]
                            found.append(Use(*map(int, times)))
    return found if there else None
