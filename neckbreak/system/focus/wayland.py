"""Full-screen windows on Wayland, where the compositor tells of other programs' windows.

By wlr-foreign-toplevel-management-unstable-v1, which sway, labwc, Wayfire, river, Hyprland and
COSMIC's kin offer; GNOME and KDE Plasma don't. Try it by hand: F11 in a browser, `neckbreak status`
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from neckbreak.domain.messages import Message
from neckbreak.system.focus.base import Failed, Hold
from neckbreak.system.focus.names import TOPLEVELS
from neckbreak.system.wayland_connection import WaylandConnection
from neckbreak.system.wayland_wire import WireEvent, socket_path

# Events and requests by their place in the protocol.
_NEW_WINDOW, _FINISHED = 0, 1
_APP_ID, _STATE, _CLOSED = 1, 4, 6
_DESTROY = 7
_ACTIVATED, _FULL_SCREEN = 2, 3
_NEWEST = 3

# What Qt tells of our windows, by `setDesktopFileName`.
_OURS = "neckbreak"

# Every window's titles are told, too, and some change all day: the longer nothing but such comes,
# the less often it is read. A change that matters is noticed so late at most.
_SHORTEST_REST_MS, _LONGEST_REST_MS = 100, 4000


@dataclass(slots=True)
class _Window:
    app: str = ""
    fills: bool = False


class WaylandFullScreen(QObject):
    """Keeps what the compositor told of each window."""

    name = "wayland"

    def __init__(
        self,
        hold: Hold,
        failed: Failed,
        path: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hold = hold
        self._failed = failed
        self._path = path or socket_path()
        self._connection: WaylandConnection | None = None
        self._manager = 0
        self._windows: dict[int, _Window] = {}
        self._rest_ms = _SHORTEST_REST_MS
        self._matters = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._listen)

    @property
    def knows(self) -> bool:
        """Whether the compositor tells of windows."""
        return self._manager != 0

    def start(self) -> None:
        """Connect, and ask what the compositor offers."""
        try:
            self._connection = WaylandConnection(
                self._path, self._begin, self._hear, self._gone, self
            )
        except OSError:
            self._failed(Message("sense.full_screen.wayland.no_server"))

    def stop(self) -> None:
        """Hang up."""
        self._rest.stop()
        self._manager = 0
        self._windows.clear()
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """The compositor tells by itself."""

    def _begin(self) -> None:
        connection = self._connection
        assert connection is not None
        if connection.offers(TOPLEVELS):
            self._manager, _ = connection.bind(TOPLEVELS, _NEWEST)
        else:
            self._give_up("no_windows")

    def _hear(self, event: WireEvent) -> None:
        if event.sender == self._manager:
            if event.opcode == _NEW_WINDOW:
                (number,) = struct.unpack_from("=I", event.body)
                self._windows[number] = _Window()
            elif event.opcode == _FINISHED:
                self._give_up("gone")
            return
        window = self._windows.get(event.sender)
        if window is None:
            return
        match event.opcode:
            case opcode if opcode == _APP_ID:
                window.app = event.text()
            case opcode if opcode == _STATE:
                window.fills = {_ACTIVATED, _FULL_SCREEN} <= set(event.numbers())
                self._matters = True
            case opcode if opcode == _CLOSED:
                del self._windows[event.sender]
                self._matters = True
                if self._connection is not None:
                    self._connection.ask(event.sender, _DESTROY)
        self._take_rest()

    def _take_rest(self) -> None:
        """Read on only after a rest; what comes until then is taken together."""
        if self._connection is None:
            return
        self._connection.listen(False)
        if self._matters:
            self._rest.start(_SHORTEST_REST_MS)
        elif not self._rest.isActive():
            self._rest.start(self._rest_ms)

    @Slot()
    def _listen(self) -> None:
        if self._matters:
            self._matters, self._rest_ms = False, _SHORTEST_REST_MS
            self._tell()
        else:
            self._rest_ms = min(2 * self._rest_ms, _LONGEST_REST_MS)
        if self._connection is not None:
            self._connection.listen(True)

    def _tell(self) -> None:
        """Not in the middle of what belongs together: a window may change hands with its state."""
        filled = any(each.fills and each.app != _OURS for each in self._windows.values())
        self._hold.tell(self.name, filled)

    def _gone(self) -> None:
        self._give_up("gone")

    def _give_up(self, why: str) -> None:
        self.stop()
        self._failed(Message(f"sense.full_screen.wayland.{why}"))
