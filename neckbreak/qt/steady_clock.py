"""A clock for what moves and counts in a window; tests turn one by hand instead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QElapsedTimer

Clock = Callable[[], timedelta]


def steady_clock() -> Clock:
    """A clock that counts from now on and that nobody can set."""
    timer = QElapsedTimer()
    timer.start()

    def read() -> timedelta:
        return timedelta(milliseconds=timer.elapsed())

    return read
