"""Sleep found out afterwards, by the gap that it leaves between two beats.

Chosen where nothing tells of sleep. Of locks it knows nothing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import timedelta

from neckbreak.ports import Clock
from neckbreak.system.power.base import Power

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
    """Compares, at each beat, the time that passed with the time that the computer was awake."""

    name = "gap"

    def __init__(self, power: Power, clock: Clock, awake: Callable[[], timedelta] = awake) -> None:
        self._power = power
        self._clock = clock
        self._awake = awake
        self._before: tuple[timedelta, timedelta] | None = None

    def start(self) -> None:
        """Begin to compare."""
        self._before = self._read()

    def stop(self) -> None:
        """Nothing is held."""
        self._before = None

    def look(self) -> None:
        """Compare with the last beat."""
        if self._before is None:
            return
        (passed_before, awake_before), now = self._before, self._read()
        self._before = now
        slept = (now[0] - passed_before) - (now[1] - awake_before)
        if slept > _LATE:
            self._power.slept(slept)

    def _read(self) -> tuple[timedelta, timedelta]:
        return self._clock.now().steady, self._awake()
