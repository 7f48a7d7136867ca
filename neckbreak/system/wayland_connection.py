"""A connection of our own to the Wayland compositor, beside Qt's; it never waits."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier

from neckbreak.system.wayland_wire import (
    BIND,
    DISPLAY,
    DONE,
    ERROR,
    FIRST_ROUND,
    GLOBAL,
    GREETING,
    REGISTRY,
    WaylandError,
    WireEvent,
    request,
    taken,
)

_CONNECTING_S = 0.5


class WaylandConnection:
    """What one sense says to the compositor, and hears.

    `ready` is called once, when everything on offer was announced; `heard` with each event of what
    was bound; `ended` once, when the compositor goes away, objects or talks nonsense. Not a
    QObject, as what it calls belongs to its parent.
    """

    def __init__(
        self,
        path: Path,
        ready: Callable[[], None],
        heard: Callable[[WireEvent], None],
        ended: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Connect, and ask what there is; raises OSError where nobody listens."""
        self._ready = ready
        self._heard = heard
        self._ended = ended
        self._offered: dict[str, tuple[int, int]] = {}
        self._arrived = bytearray()
        self._ids = count(FIRST_ROUND + 1)
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.settimeout(_CONNECTING_S)
            self._socket.connect(str(path))
            self._socket.sendall(GREETING)
        except OSError:
            self._socket.close()
            raise
        self._socket.setblocking(False)
        number = self._socket.fileno()
        self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, parent)
        self._notifier.activated.connect(self._read)

    def offers(self, *interfaces: str) -> bool:
        """Whether the compositor offers all of these."""
        return all(each in self._offered for each in interfaces)

    def bind(self, interface: str, newest: int) -> tuple[int, int]:
        """Begin to use what is offered: our number for it, and its version, `newest` at most."""
        name, version = self._offered[interface]
        version = min(version, newest)
        number = self.new_id()
        self.ask(REGISTRY, BIND, name, interface, version, number)
        return number, version

    def new_id(self) -> int:
        """A number for an object of ours."""
        return next(self._ids)

    def ask(self, target: int, opcode: int, *arguments: int | str) -> None:
        """Send one request."""
        if not self.is_open():
            return
        try:
            # A few hundred bytes a day; a compositor that does not take them at once hangs.
            self._socket.sendall(request(target, opcode, *arguments))
        except OSError:
            # The end is told by the next reading, not in the middle of what is being said.
            with suppress(OSError):  # it is shut already
                self._socket.shutdown(socket.SHUT_RDWR)

    def listen(self, on: bool) -> None:
        """Whether events are taken as they come; what comes meanwhile waits."""
        self._notifier.setEnabled(on and self.is_open())

    def close(self) -> None:
        """Hang up; whatever was bound goes with the connection. Once is enough."""
        if self.is_open():
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._socket.close()

    def is_open(self) -> bool:
        """Whether the compositor is there."""
        return self._socket.fileno() >= 0

    def _read(self) -> None:
        if not self.is_open():
            return
        try:
            arrived = self._socket.recv(65536)
            if not arrived:
                raise ConnectionError
            self._arrived += arrived
            for event in taken(self._arrived):
                self._take(event)
                if not self.is_open():  # that event was the end
                    return
        except BlockingIOError:
            return
        except (OSError, ValueError, struct.error):  # WaylandError among them
            self._end()

    def _take(self, event: WireEvent) -> None:
        match (event.sender, event.opcode):
            case (0, _):
                raise WaylandError("an event of no object")
            case (sender, opcode) if sender == DISPLAY:
                if opcode == ERROR:
                    raise WaylandError(repr(event.body))
            case (sender, opcode) if sender == REGISTRY:
                if opcode == GLOBAL:
                    name, interface, version = event.announced()
                    self._offered.setdefault(interface, (name, version))
            case (sender, opcode) if sender == FIRST_ROUND and opcode == DONE:
                self._ready()
            case _:
                self._heard(event)

    def _end(self) -> None:
        if self.is_open():
            self.close()
            self._ended()
