"""Once a minute: what no signal told, such as a sleep, a clock that was set, another zone."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.coordinator import Coordinator
from neckbreak.domain.events import AlarmRang, FellAsleep, WokeUp
from neckbreak.ports import Clock

# Beats come every minute; after so long without one, nobody can have been at the computer.
LONGEST_SILENCE = timedelta(minutes=3)
CLOCK_WAS_SET = timedelta(seconds=2)


class Heartbeat:
    """Compares each beat with the one before, and keeps what was counted until now."""

    def __init__(self, clock: Clock, coordinator: Coordinator) -> None:
        self._clock = clock
        self._coordinator = coordinator
        self._last = clock.now()

    def beat(self) -> None:
        """Notice what happened since the last beat."""
        now, last = self._clock.now(), self._last
        self._last = now
        silence = now.steady - last.steady
        asleep = self._coordinator.session.asleep
        if silence > LONGEST_SILENCE and not asleep:
            self._coordinator.handle(FellAsleep(silence))
            self._coordinator.handle(WokeUp())
        elif abs((now.wall - last.wall) - silence) > CLOCK_WAS_SET or now.zone != last.zone:
            self._coordinator.handle(AlarmRang())
        self._coordinator.save()
