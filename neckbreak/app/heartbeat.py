"""Once a minute: what no signal told, such as a clock that was set, or another zone."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.coordinator import Coordinator
from neckbreak.domain.events import AlarmRang
from neckbreak.ports import Clock

CLOCK_WAS_SET = timedelta(seconds=2)


class Heartbeat:
    """Compares each beat with the one before, and keeps what was counted until now."""

    def __init__(self, clock: Clock, coordinator: Coordinator) -> None:
        self._clock = clock
        self._coordinator = coordinator
        self._last = clock.now()

    def beat(self) -> None:
        """Notice what happened to the clock since the last beat."""
        now, last = self._clock.now(), self._last
        self._last = now
        set_by = (now.wall - last.wall) - (now.steady - last.steady)
        if abs(set_by) > CLOCK_WAS_SET or now.zone != last.zone:
            self._coordinator.handle(AlarmRang())
        # A loss of power may cost the minutes since the last event; waiting for the disk would wake
        # the computer four times more, each minute of each day.
        self._coordinator.save(settled=False)
