"""Chooses how to sense sleep and lock, and says why."""

from __future__ import annotations

import logging
import sys
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from neckbreak.domain.messages import Message
from neckbreak.ports import Clock
from neckbreak.system.capability import Capability
from neckbreak.system.power.base import Failed, Post, Power, Source
from neckbreak.system.power.gap import SleepGap
from neckbreak.system.power.said import power_said
from neckbreak.system.trials import Trials

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus
    from neckbreak.system.power.screen_saver import ScreenSavers


class PowerSense(QObject):
    """The sense of sleep and lock: the login manager and the screen savers, where there are any.

    Windows and macOS tell by themselves. Where nobody does, sleep is found out at the next beat
    after it. `look` is for the beat, `woke` for after sleep, `input_seen` for whenever a person is
    known to be at work.
    """

    def __init__(
        self,
        post: Post,
        clock: Clock,
        system_bus: Bus | None,
        session_bus: Bus | None,
        platform: str = sys.platform,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._platform = platform
        self._clock = clock
        self._power = Power(post, SleepGap(clock).taken)
        self._system_bus = system_bus
        self._session_bus = session_bus
        self._running = False
        self._system: Source | None = None
        self._savers: ScreenSavers | None = None
        self._trials = Trials(self._now)
        self._fresh = True
        self._refused: Message | None = None

    @property
    def capabilities(self) -> tuple[Capability, Capability]:
        """What `doctor` says about sleep and about lock."""
        system = None if self._system is None else self._system.name
        savers = self._savers
        saver = savers.name if savers is not None and savers.is_there else None
        return power_said(system, saver, self._refused, self._platform)

    def start(self) -> None:
        """Begin to watch."""
        self._running = True
        self._begin()
        if self._session_bus is not None:
            from neckbreak.system.power.screen_saver import ScreenSavers

            self._savers = ScreenSavers(self._power, self._session_bus)
            self._savers.start()

    def stop(self) -> None:
        """Let go of everything."""
        self._running = False
        for source in (self._system, self._savers):
            if source is not None:
                source.stop()
        self._system = self._savers = None

    @Slot()
    def look(self) -> None:
        """Find out whether the computer slept since the last beat, and nobody told."""
        self._power.look()
        if self._system is None:
            if self._trials.may_begin():
                self._begin()
        elif self._fresh:
            self._fresh = False
        else:
            self._trials.went_on()
            self._refused = None

    def woke(self) -> None:
        """The computer woke: whoever could not be heard may be there now."""
        if self._system is None:
            self._begin()

    @Slot()
    def input_seen(self) -> None:
        """A person is at work."""
        self._power.input_seen()

    def _begin(self) -> None:
        """Listen to whoever tells of sleep on this system."""
        build = {"win32": _windows, "darwin": _macos}.get(self._platform)
        if build is None and self._system_bus is not None:
            build = partial(_login_manager, self._system_bus)
        if self._running and build is not None:
            self._fresh = True
            self._system = build(self._power, self._set_aside)
            self._system.start()

    def _now(self) -> timedelta:
        return self._clock.now().steady

    def _set_aside(self, why: Message) -> None:
        if self._trials.failed():
            logging.getLogger(__name__).warning(
                "Finding out about sleep afterwards only: %s", why.id
            )
        self._refused = why
        self._power.forget()
        self._system = None


def _login_manager(bus: Bus, power: Power, failed: Failed) -> Source:
    from neckbreak.system.power.logind import Logind

    return Logind(power, failed, bus)


def _windows(power: Power, failed: Failed) -> Source:
    from neckbreak.system.power.windows import WindowsPower

    return WindowsPower(power, failed)


def _macos(power: Power, failed: Failed) -> Source:
    from neckbreak.system.power.macos import MacosPower

    return MacosPower(power, failed)
