"""Input in a GNOME session, from its compositor over D-Bus, which tells of both changes by itself.

Chosen in a Wayland session where org.gnome.Mutter.IdleMonitor is on the session bus.
Try it by hand: `gdbus call --session -d org.gnome.Mutter.IdleMonitor
-o /org/gnome/Mutter/IdleMonitor/Core -m org.gnome.Mutter.IdleMonitor.GetIdletime`
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from jeepney.low_level import Message as BusMessage

from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Failed, IdleTold, Presence
from neckbreak.system.activity.ways import GNOME_MONITOR
from neckbreak.system.dbus import Bus, Failure, Reply, Service

MONITOR = Service(GNOME_MONITOR, "/org/gnome/Mutter/IdleMonitor/Core", GNOME_MONITOR)


class MutterActivity:
    """Keeps two watches at the compositor: one for going idle, one for the first input after."""

    name = "gnome"

    def __init__(self, presence: Presence, failed: Failed, idle_after: timedelta, bus: Bus) -> None:
        self._presence = presence
        self._failed = failed
        self._idle_after = idle_after
        self._bus = bus
        self._idle_watch: int | None = None
        self._active_watch: int | None = None
        self._there: bool | None = None
        # Replies to what was asked before a restart of the compositor mean nothing any more.
        self._life = 0
        self._forget: list[Callable[[], None]] = []

    def start(self) -> None:
        """Ask for the watches as soon as the compositor shows up."""
        self._forget = [
            self._bus.listen(MONITOR, "WatchFired", self._fired),
            self._bus.watch_owner(MONITOR.name, self._owner_changed),
            self._bus.when_lost(self._lost),
        ]

    def stop(self) -> None:
        """Give the watches back."""
        self._life += 1
        self._there = None
        for watch in (self._idle_watch, self._active_watch):
            if watch is not None:
                self._bus.call(MONITOR, "RemoveWatch", _ignore, "u", (watch,))
        self._idle_watch = self._active_watch = None
        while self._forget:
            self._forget.pop()()

    def set_idle_after(self, idle_after: timedelta) -> None:
        """Replace the watch by one for the new threshold."""
        if idle_after == self._idle_after:
            return
        self._idle_after = idle_after
        if self._idle_watch is not None:
            self._bus.call(MONITOR, "RemoveWatch", _ignore, "u", (self._idle_watch,))
            self._idle_watch = None
        if self._there:
            self._presence.came_back()
            self._watch_for_idle()

    def idle_for(self, then: IdleTold) -> None:
        """Ask the compositor."""

        def answered(reply: Reply) -> None:
            then(None if isinstance(reply, Failure) else timedelta(milliseconds=reply[0]))

        self._bus.call(MONITOR, "GetIdletime", answered)

    def watch_hands(self, rest: timedelta, rested: Callable[[], None]) -> bool:
        """Its idle time is asked for."""
        return False

    def _owner_changed(self, there: bool) -> None:
        if not self._forget:
            return
        if not there and self._there is None:
            self._give_up(Message("sense.idle.gnome.absent"))
            return
        self._there = there
        self._life += 1
        self._idle_watch = self._active_watch = None
        # The shell restarts: nobody can tell, so nobody is away.
        self._presence.came_back()
        if there:
            self._watch_for_idle()

    def _watch_for_idle(self) -> None:
        milliseconds = self._idle_after // timedelta(milliseconds=1)
        self._add_watch("AddIdleWatch", self._idle_watch_added, "t", (milliseconds,))

    def _add_watch(
        self,
        method: str,
        added: Callable[[int], None],
        signature: str | None = None,
        body: tuple[int, ...] = (),
    ) -> None:
        life = self._life

        def answered(reply: Reply) -> None:
            if life != self._life:
                return
            match reply:
                case Failure(name, text):
                    self._give_up(Message("sense.idle.gnome.refused", {"error": name or text}))
                case (int(number),):
                    added(number)

        self._bus.call(MONITOR, method, answered, signature, body)

    def _idle_watch_added(self, number: int) -> None:
        self._idle_watch = number

    def _active_watch_added(self, number: int) -> None:
        self._active_watch = number

    def _fired(self, message: BusMessage) -> None:
        (number,) = message.body
        if number == self._idle_watch:
            self._presence.went_idle(self._idle_after)
            self._add_watch("AddUserActiveWatch", self._active_watch_added)
        elif number == self._active_watch:
            # The compositor has removed it; one is asked for anew each time.
            self._active_watch = None
            self._presence.came_back()

    def _lost(self) -> None:
        if self._forget:
            self._give_up(Message("sense.bus.session"))

    def _give_up(self, why: Message) -> None:
        self._idle_watch = self._active_watch = None
        self.stop()
        self._failed(why)


def _ignore(reply: Reply) -> None:
    """Whether a watch could be given back changes nothing."""
