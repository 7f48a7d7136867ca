"""Input on X11, by an alarm on the server's idle counter: no polling, neither at work nor away.

Chosen in an X11 session. Not under XWayland, whose server sees only the input of X11 windows.
Try it by hand: `xset q`, wait, and look for `went idle` in the log.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QSocketNotifier, Slot

from neckbreak.system.activity.base import Failed, IdleTold, Presence
from neckbreak.system.activity.x11_idle_counter import IdleCounter, NoIdleCounter


class X11Activity(QObject):
    """Hears from the X server when the idle time passes the threshold, and at the first input."""

    name = "x11"

    def __init__(
        self,
        presence: Presence,
        failed: Failed,
        idle_after: timedelta,
        display: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presence = presence
        self._failed = failed
        self._idle_after = idle_after
        self._display = display
        self._counter: IdleCounter | None = None
        self._notifier: QSocketNotifier | None = None

    def start(self) -> None:
        """Open a connection of our own to the X server."""
        try:
            self._counter = IdleCounter(self._display)
        except NoIdleCounter as error:
            self._failed(error.why)
            return
        number = self._counter.file_descriptor
        self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._watch()

    def stop(self) -> None:
        """Close it."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._counter is not None:
            self._counter.close()
            self._counter = None

    def set_idle_after(self, idle_after: timedelta) -> None:
        """Move the threshold."""
        if idle_after != self._idle_after:
            self._idle_after = idle_after
            self._watch()

    def idle_for(self, then: IdleTold) -> None:
        """Ask the X server; it answers at once."""
        then(None if self._counter is None else self._counter.idle())
        self._read()

    def watch_hands(self, rest: timedelta, rested: Callable[[], None]) -> bool:
        """Its idle time is asked for."""
        return False

    def _watch(self) -> None:
        if self._counter is None:
            return
        self._counter.watch(self._idle_after)
        idle = self._counter.idle()
        # An alarm tells of crossings to come; the threshold may lie behind us already.
        if idle is not None and idle >= self._idle_after:
            self._presence.went_idle(idle)
        elif idle is not None:
            self._presence.came_back()
        self._read()

    @Slot()
    def _read(self) -> None:
        """Take what arrived, also while an answer was awaited: the socket then has no more news."""
        if self._counter is None:
            return
        try:
            for idle_now, idle in self._counter.crossings():
                if idle_now:
                    self._presence.went_idle(idle)
                else:
                    self._presence.came_back()
        except NoIdleCounter as error:
            self.stop()
            self._failed(error.why)
