"""Chooses how to sense sleep and lock, and says why."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from neckbreak.domain.messages import Message
from neckbreak.ports import Clock
from neckbreak.system.capability import Capability
from neckbreak.system.power.base import Post, Power, Source
from neckbreak.system.power.gap import SleepGap

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus
    from neckbreak.system.power.screen_saver import ScreenSavers


class PowerSense(QObject):
    """The sense of sleep and lock: the login manager and the screen savers, where there are any.

    Without a login manager, sleep is found out at the next beat after it. `look` is for the beat;
    `input_seen` for whenever a person is known to be at work.
    """

    def __init__(
        self,
        post: Post,
        clock: Clock,
        system_bus: Bus | None,
        session_bus: Bus | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._power = Power(post)
        self._system_bus = system_bus
        self._session_bus = session_bus
        self._gap = SleepGap(self._power, clock)
        self._source: Source = self._gap
        self._savers: ScreenSavers | None = None
        self._refused: Message | None = None

    @property
    def capabilities(self) -> tuple[Capability, Capability]:
        """What `doctor` says about sleep and about lock."""
        sleep = self._source.name
        if sleep != self._gap.name:
            return Capability("sleep", sleep), Capability("lock", sleep)
        if self._savers is not None and self._savers.is_there:
            lock = Capability("lock", self._savers.name, self._refused)
        else:
            lock = Capability("lock", "none", Message("sense.lock.absent"))
        return Capability("sleep", sleep, self._refused), lock

    def start(self) -> None:
        """Begin to watch."""
        if self._system_bus is not None:
            from neckbreak.system.power.logind import Logind

            self._source = Logind(self._power, self._set_aside, self._system_bus)
        self._source.start()
        if self._session_bus is not None:
            from neckbreak.system.power.screen_saver import ScreenSavers

            self._savers = ScreenSavers(self._power, self._session_bus)
            self._savers.start()

    def stop(self) -> None:
        """Let go of everything."""
        self._source.stop()
        if self._savers is not None:
            self._savers.stop()
        self._source, self._savers = self._gap, None

    @Slot()
    def look(self) -> None:
        """Find out whether the computer slept since the last beat, where nobody tells."""
        self._gap.look()

    @Slot()
    def input_seen(self) -> None:
        """A person is at work."""
        self._power.input_seen()

    def _set_aside(self, why: Message) -> None:
        logging.getLogger(__name__).warning("Finding out about sleep afterwards only: %s", why.id)
        self._refused = why
        self._power.forget()
        self._source = self._gap
        self._gap.start()
