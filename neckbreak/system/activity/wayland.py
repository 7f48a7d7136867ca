"""Input on Wayland, by ext-idle-notify-v1 on our own connection: the compositor tells both ways.

Chosen in a Wayland session of KDE Plasma, sway, labwc, COSMIC and whoever else offers it; older
ones offer KDE's idle.xml, which has the same shape.
Try it by hand: `wayland-info | grep idle`, `swayidle -d timeout 5 'echo idle' resume 'echo back'`
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject

from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Failed, IdleTold, Presence
from neckbreak.system.activity.ways import NEW_NOTIFIER, NOTIFIERS, OLD_NOTIFIER
from neckbreak.system.wayland_connection import WaylandConnection
from neckbreak.system.wayland_wire import WireEvent, socket_path

_SEAT = "wl_seat"
# Requests and events by their place in the protocols.
_DESTROY = 0
_GET_IDLE, _GET_INPUT_IDLE, _GET_IDLE_OLD = 1, 2, 0
_IDLED, _RESUMED = 0, 1
_NEWEST = {NEW_NOTIFIER: 2, OLD_NOTIFIER: 1}


class WaylandActivity(QObject):
    """Keeps a notification for going idle, and a short one while a card waits for the hands.

    Where the compositor offers it, idle means "no input" even while a film keeps the screen lit:
    whoever watches one sits all the same, but so it is on X11, too.
    """

    name = "wayland"

    def __init__(
        self,
        presence: Presence,
        failed: Failed,
        idle_after: timedelta,
        path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._presence = presence
        self._failed = failed
        self._idle_after = idle_after
        self._path = path or socket_path()
        self._connection: WaylandConnection | None = None
        self._manager: tuple[int, str, int] | None = None
        self._seat = 0
        self._away = 0
        self._hands = 0
        self._rested: Callable[[], None] | None = None

    def start(self) -> None:
        """Connect, and ask what the compositor offers."""
        try:
            self._connection = WaylandConnection(
                self._path, self._begin, self._hear, self._gone, self
            )
        except OSError:
            self._failed(Message("sense.idle.wayland.no_server"))

    def stop(self) -> None:
        """Hang up; the notifications go with the connection."""
        self._rested = None
        self._manager = None
        self._away = self._hands = 0
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def set_idle_after(self, idle_after: timedelta) -> None:
        """Replace the notification by one for the new threshold."""
        if idle_after == self._idle_after:
            return
        self._idle_after = idle_after
        if self._manager is not None:
            self._drop(self._away)
            self._presence.came_back()
            self._away = self._ask_for(idle_after)

    def idle_for(self, then: IdleTold) -> None:
        """Wayland tells of crossings only; how long it was, nobody knows."""
        then(None)

    def watch_hands(self, rest: timedelta, rested: Callable[[], None]) -> bool:
        """Have it told when there was no input for `rest` from now on."""
        if self._manager is None:
            return False
        self._drop(self._hands)
        self._hands = 0
        self._rested = rested
        if rest:
            self._hands = self._ask_for(rest)
        return True

    def _begin(self) -> None:
        """Everything was announced: take what is needed."""
        connection = self._connection
        assert connection is not None
        found = next((name for name in NOTIFIERS if connection.offers(name, _SEAT)), None)
        if found is None:
            self._give_up("no_notifier")
            return
        self._seat, _ = connection.bind(_SEAT, 1)
        number, version = connection.bind(found, _NEWEST[found])
        self._manager = (number, found, version)
        self._away = self._ask_for(self._idle_after)

    def _hear(self, event: WireEvent) -> None:
        match (event.sender, event.opcode):
            case (sender, opcode) if sender == self._away and opcode == _IDLED:
                self._presence.went_idle(self._idle_after)
            case (sender, opcode) if sender == self._away and opcode == _RESUMED:
                self._presence.came_back()
            case (sender, opcode) if sender == self._hands and opcode == _IDLED:
                self._hands_rested()

    def _ask_for(self, idle: timedelta) -> int:
        assert self._manager is not None
        assert self._connection is not None
        manager, interface, version = self._manager
        number = self._connection.new_id()
        milliseconds = idle // timedelta(milliseconds=1)
        if interface == OLD_NOTIFIER:
            self._connection.ask(manager, _GET_IDLE_OLD, number, self._seat, milliseconds)
        else:
            how = _GET_INPUT_IDLE if version >= 2 else _GET_IDLE
            self._connection.ask(manager, how, number, milliseconds, self._seat)
        return number

    def _drop(self, notification: int) -> None:
        if notification and self._connection is not None:
            self._connection.ask(notification, _DESTROY)

    def _hands_rested(self) -> None:
        self._drop(self._hands)
        self._hands = 0
        rested, self._rested = self._rested, None
        if rested is not None:
            rested()

    def _gone(self) -> None:
        self._give_up("gone")

    def _give_up(self, why: str) -> None:
        rested = self._rested
        self.stop()
        self._failed(Message(f"sense.idle.wayland.{why}"))
        if rested is not None:
            rested()
