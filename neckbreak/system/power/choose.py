"""Chooses how to sense sleep and lock, and says why."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from neckbreak.domain.messages import Message
from neckbreak.ports import Clock
from neckbreak.system.capability import Capability
from neckbreak.system.power.base import Post, Power, Source
from neckbreak.system.power.gap import SleepGap
from neckbreak.system.trials import Trials

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus
    from neckbreak.system.power.screen_saver import ScreenSavers


class PowerSense(QObject):
    """The sense of sleep and lock: the login manager and the screen savers, where there are any.

    Without a login manager, sleep is found out at the next beat after it. `look` is for the beat,
    `woke` for after sleep, `input_seen` for whenever a person is known to be at work.
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
        self._clock = clock
        self._power = Power(post, SleepGap(clock).taken)
        self._system_bus = system_bus
        self._session_bus = session_bus
        self._running = False
        self._logind: Source | None = None
        self._savers: ScreenSavers | None = None
        self._trials = Trials(self._now)
        self._fresh = True
        self._refused: Message | None = None

    @property
    def capabilities(self) -> tuple[Capability, Capability]:
        """What `doctor` says about sleep and about lock."""
        if self._logind is not None:
            return Capability("sleep", self._logind.name), Capability("lock", self._logind.name)
        if self._savers is not None and self._savers.is_there:
            lock = Capability("lock", self._savers.name, self._refused)
        else:
            lock = Capability("lock", "none", Message("sense.lock.absent"))
        return Capability("sleep", SleepGap.name, self._refused), lock

    def start(self) -> None:
        """Begin to watch."""
        self._running = True
        self._ask_login_manager()
        if self._session_bus is not None:
            from neckbreak.system.power.screen_saver import ScreenSavers

            self._savers = ScreenSavers(self._power, self._session_bus)
            self._savers.start()

    def stop(self) -> None:
        """Let go of everything."""
        self._running = False
        for source in (self._logind, self._savers):
            if source is not None:
                source.stop()
        self._logind = self._savers = None

    @Slot()
    def look(self) -> None:
        """Find out whether the computer slept since the last beat, and nobody told."""
        self._power.look()
        if self._logind is None:
            if self._trials.may_begin():
                self._ask_login_manager()
        elif self._fresh:
            self._fresh = False
        else:
            self._trials.went_on()
            self._refused = None

    def woke(self) -> None:
        """The computer woke: a login manager that could not be heard may be there now."""
        if self._logind is None:
            self._ask_login_manager()

    @Slot()
    def input_seen(self) -> None:
        """A person is at work."""
        self._power.input_seen()

    def _ask_login_manager(self) -> None:
        if self._running and self._system_bus is not None:
            from neckbreak.system.power.logind import Logind

            self._fresh = True
            self._logind = Logind(self._power, self._set_aside, self._system_bus)
            self._logind.start()

    def _now(self) -> timedelta:
        return self._clock.now().steady

    def _set_aside(self, why: Message) -> None:
        if self._trials.failed():
            logging.getLogger(__name__).warning(
                "Finding out about sleep afterwards only: %s", why.id
            )
        self._refused = why
        self._power.forget()
        self._logind = None
