"""Input on Wayland, by ext-idle-notify-v1 on our own connection: the compositor tells both ways.

Chosen in a Wayland session of KDE Plasma, sway, labwc, COSMIC and whoever else offers it.
Try it by hand: `wayland-info | grep idle`, `swayidle -d timeout 5 'echo idle' resume 'echo back'`
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Slot

from neckbreak.domain.messages import Message
from neckbreak.system.activity.base import Failed, IdleTold, Presence
from neckbreak.system.activity.wayland_wire import (
    DISPLAY,
    DONE,
    FIRST_ROUND,
    GLOBAL,
    GREETING,
    NEW_NOTIFIER,
    NOTIFIERS,
    OLD_NOTIFIER,
    REGISTRY,
    SEAT,
    WaylandError,
    WireEvent,
    request,
    socket_path,
    taken,
)

# Requests and events by their place in the protocols.
_BIND, _DESTROY = 0, 0
_GET_IDLE, _GET_INPUT_IDLE, _GET_IDLE_OLD = 1, 2, 0
_ERROR, _IDLED, _RESUMED = 0, 0, 1


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
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._arrived = bytearray()
        self._ids = count(FIRST_ROUND + 1)
        self._globals: dict[str, tuple[int, int]] = {}
        self._manager: tuple[int, str, int] | None = None
        self._seat = 0
        self._away = 0
        self._hands = 0
        self._rested: Callable[[], None] | None = None

    def start(self) -> None:
        """Connect, and ask what the compositor offers."""
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.settimeout(0.5)
            connection.connect(str(self._path))
            connection.setblocking(False)
        except OSError:
            connection.close()
            self._failed(Message("sense.idle.wayland.no_server"))
            return
        self._socket = connection
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._send(GREETING)

    def stop(self) -> None:
        """Hang up; the notifications go with the connection."""
        self._rested = None
        self._manager = None
        self._away = self._hands = 0
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

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

    @Slot()
    def _read(self) -> None:
        if self._socket is None:
            return
        try:
            arrived = self._socket.recv(65536)
            if not arrived:
                raise ConnectionError
            self._arrived += arrived
            for event in taken(self._arrived):
                self._hear(event)
                if not self._is_open():  # that event was the end
                    return
        except BlockingIOError:
            return
        except (OSError, WaylandError, ValueError):
            self._give_up("gone")

    def _is_open(self) -> bool:
        return self._socket is not None

    def _hear(self, event: WireEvent) -> None:
        match (event.sender, event.opcode):
            case (0, _):
                raise WaylandError("an event of no object")
            case (sender, opcode) if sender == DISPLAY and opcode == _ERROR:
                raise WaylandError(repr(event.body))
            case (sender, opcode) if sender == REGISTRY and opcode == GLOBAL:
                name, interface, version = event.announced()
                self._globals.setdefault(interface, (name, version))
            case (sender, opcode) if sender == FIRST_ROUND and opcode == DONE:
                self._begin()
            case (sender, opcode) if sender == self._away and opcode == _IDLED:
                self._presence.went_idle(self._idle_after)
            case (sender, opcode) if sender == self._away and opcode == _RESUMED:
                self._presence.came_back()
            case (sender, opcode) if sender == self._hands and opcode == _IDLED:
                self._hands_rested()

    def _begin(self) -> None:
        """Everything was announced: take what is needed."""
        found = next((name for name in NOTIFIERS if name in self._globals), None)
        if found is None or SEAT not in self._globals:
            self._give_up("no_notifier")
            return
        version = min(self._globals[found][1], 2) if found == NEW_NOTIFIER else 1
        self._seat = self._bind(SEAT, 1)
        self._manager = (self._bind(found, version), found, version)
        self._away = self._ask_for(self._idle_after)

    def _bind(self, interface: str, version: int) -> int:
        name, _ = self._globals[interface]
        number = next(self._ids)
        self._send(request(REGISTRY, _BIND, name, interface, version, number))
        return number

    def _ask_for(self, idle: timedelta) -> int:
        assert self._manager is not None
        manager, interface, version = self._manager
        number = next(self._ids)
        milliseconds = idle // timedelta(milliseconds=1)
        if interface == OLD_NOTIFIER:
            asked = request(manager, _GET_IDLE_OLD, number, self._seat, milliseconds)
        else:
            how = _GET_INPUT_IDLE if version >= 2 else _GET_IDLE
            asked = request(manager, how, number, milliseconds, self._seat)
        self._send(asked)
        return number

    def _drop(self, notification: int) -> None:
        if notification:
            self._send(request(notification, _DESTROY))

    def _hands_rested(self) -> None:
        self._drop(self._hands)
        self._hands = 0
        rested, self._rested = self._rested, None
        if rested is not None:
            rested()

    def _send(self, data: bytes) -> None:
        # A few hundred bytes a day; a compositor that does not take them at once hangs.
        if self._socket is not None:
            try:
                self._socket.sendall(data)
            except OSError:
                self._give_up("gone")

    def _give_up(self, why: str) -> None:
        if self._socket is None:
            return
        rested = self._rested
        self.stop()
        self._failed(Message(f"sense.idle.wayland.{why}"))
        if rested is not None:
            rested()
