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
        self._sources: list[Source] = []
        self._refused: Message | None = None

    @property
    def capabilities(self) -> tuple[Capability, Capability]:
        """What `doctor` says about sleep and about lock."""
        names = [source.name for source in self._sources]
        lock = next((name for name in names if name != self._gap.name), "none")
        return (
            Capability("sleep", names[0] if names else "none", self._refused),
            Capability("lock", lock, self._refused if lock == "none" else None),
        )

    def start(self) -> None:
        """Begin to watch."""
        if self._system_bus is None:
            self._sources = [self._gap]
        else:
            from neckbreak.system.power.logind import Logind

            self._sources = [Logind(self._power, self._set_aside, self._system_bus)]
        if self._session_bus is not None:
            from neckbreak.system.power.screen_saver import ScreenSavers

            self._sources.append(ScreenSavers(self._power, self._session_bus))
        for source in tuple(self._sources):
            source.start()

    def stop(self) -> None:
        """Let go of everything."""
        for source in self._sources:
            source.stop()
        self._sources = []

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
        self._sources[0] = self._gap
        self._gap.start()
