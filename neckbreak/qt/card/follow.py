"""A short exercise done from the card itself: its sentences one after the other, as time runs."""

from __future__ import annotations

import math
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from neckbreak.domain.routines import Step
from neckbreak.domain.timeline import Timeline
from neckbreak.qt.steady_clock import Clock

BEAT_MS = 1000
SECOND = timedelta(seconds=1)


class Follow(QObject):
    """Tells the step of the moment and the seconds left; begins again until it is answered."""

    step_changed = Signal(object)
    seconds_changed = Signal(int)

    def __init__(self, timeline: Timeline, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._clock = clock
        self._began = clock()
        self._step: Step | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin with the first step."""
        self._began = self._clock()
        self._step = None
        self.look()
        self._timer.start()

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()

    def look(self) -> None:
        """Tell what the clock says now."""
        total = self._timeline.total
        elapsed = (self._clock() - self._began) % total
        frame = self._timeline.frame_at(elapsed)
        if frame.step is not self._step:
            self._step = frame.step
            self.step_changed.emit(frame.step)
        self.seconds_changed.emit(math.ceil((total - elapsed) / SECOND))
