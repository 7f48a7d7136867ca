"""Input where the system only says how long there was none: asked when that may have changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Slot

from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Failed, IdleTold, Presence

Read = Callable[[], timedelta | None]

# How late a return may be noticed. Twelve looks a minute, but only while nobody is there.
_WHILE_AWAY = timedelta(seconds=5)
_SOONEST = timedelta(milliseconds=250)


class PolledActivity(QObject):
    """Asks no sooner than idle time can have passed the threshold: once in two minutes at work."""

    def __init__(
        self,
        name: str,
        read: Read,
        presence: Presence,
        failed: Failed,
        idle_after: timedelta,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._read = read
        self._presence = presence
        self._failed = failed
        self._idle_after = idle_after
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Ask for the first time."""
        self._look()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def set_idle_after(self, idle_after: timedelta) -> None:
        """Ask at once whether the new threshold is passed."""
        self._idle_after = idle_after
        if self._timer.isActive():
            self._look()

    def idle_for(self, then: IdleTold) -> None:
        """Ask now."""
        then(self._read())

    def watch_hands(self, rest: timedelta, rested: Callable[[], None]) -> bool:
        """Its idle time is asked for."""
        return False

    @Slot()
    def _look(self) -> None:
        idle = self._read()
        if idle is None:
            self._failed(Message("sense.idle.refused"))
            return
        if idle >= self._idle_after:
            self._presence.went_idle(idle)
            wait = _WHILE_AWAY
        else:
            self._presence.came_back()
            wait = max(self._idle_after - idle, _SOONEST)
        self._timer.start(wait // timedelta(milliseconds=1) + 1)
