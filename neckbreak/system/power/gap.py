"""Sleep found out afterwards, by a clock that it stops.

Chosen where nothing tells of sleep; of locks it knows nothing. Beside a login manager it tells how
long the sleep was that we heard of too late: nobody waits for us before the computer sleeps.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import timedelta

from neckbreak.ports import Clock

# A beat may be this late on a busy computer that never slept.
_LATE = timedelta(seconds=30)


def awake() -> timedelta:
    """A clock that stands still while the computer sleeps, where there is one."""
    if sys.platform == "win32":  # its monotonic clock counts sleep; this one does not
        import ctypes

        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return timedelta(microseconds=ticks.value // 10)
    return timedelta(microseconds=time.monotonic_ns() // 1000)


class SleepGap:
    """Compares the time that passed with the time that the computer was awake."""

    name = "gap"

    def __init__(self, clock: Clock, awake: Callable[[], timedelta] = awake) -> None:
        self._clock = clock
        self._awake = awake
        self._before = self._asleep_so_far()

    def taken(self) -> timedelta:
        """How long the computer slept since this was asked the last time; zero for a hiccup."""
        before, self._before = self._before, self._asleep_so_far()
        slept = self._before - before
        return slept if slept > _LATE else timedelta()

    def _asleep_so_far(self) -> timedelta:
        return self._clock.now().steady - self._awake()
