"""A Wayland compositor of the tests' own: it says what it is told to, as protocols publish it."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import suppress
from pathlib import Path

from neckbreak.system.activity.ways import NEW_NOTIFIER, OLD_NOTIFIER
from neckbreak.system.focus.names import TOPLEVELS
from neckbreak.system.wayland_wire import WireEvent, taken

SEAT = "wl_seat"
Offers = tuple[tuple[str, int], ...]
COMMON = (("wl_compositor", 5), ("wl_shm", 1), (SEAT, 8))


def event(sender: int, opcode: int, body: bytes = b"") -> bytes:
    return struct.pack("=II", sender, (8 + len(body)) << 16 | opcode) + body


def text(words: str) -> bytes:
    data = words.encode() + b"\0"
    return struct.pack("=I", len(data)) + data + b"\0" * (-len(data) % 4)


class Compositor(threading.Thread):
    """Takes one client at a time, announces what it was told to, and notes what it is asked.

    `bound` is what was bound under which id; `asked` are the idle notifications that live, by id:
    (which request of the manager, milliseconds); `windows` those that a client knows of.
    """

    def __init__(self, path: Path, offers: Offers) -> None:
        super().__init__(daemon=True)
        self.offers = offers
        self.bound: dict[int, tuple[str, int]] = {}
        self.asked: dict[int, tuple[int, int]] = {}
        self.windows: set[int] = set()
        self._last_window = 0xFEFFFFFF
        self.client: socket.socket | None = None
        self.listening = socket.socket(socket.AF_UNIX)
        self.listening.bind(str(path))
        self.listening.listen()
        self.start()

    def run(self) -> None:
        with suppress(OSError):
            while True:
                self.client, _ = self.listening.accept()
                self.bound.clear()
                self.asked.clear()
                self.windows.clear()
                arrived = bytearray()
                with self.client:
                    while more := self.client.recv(4096):
                        arrived += more
                        for asked in taken(arrived):
                            self.take(asked)

    def take(self, asked: WireEvent) -> None:
        assert self.client is not None
        numbers = struct.unpack(f"={len(asked.body) // 4}I", asked.body)
        interface = self.bound.get(asked.sender, ("", 0))[0]
        if (asked.sender, asked.opcode) == (1, 1):
            for name, (offered, version) in enumerate(self.offers, 10):
                body = struct.pack("=I", name) + text(offered) + struct.pack("=I", version)
                self.client.sendall(event(numbers[0], 0, body))
        elif (asked.sender, asked.opcode) == (1, 0):
            self.client.sendall(event(numbers[0], 0, struct.pack("=I", 1)))
        elif asked.sender == 2:
            assert asked.announced()[1] == self.offers[numbers[0] - 10][0]
            self.bound[numbers[-1]] = (asked.announced()[1], numbers[-2])
        elif interface == NEW_NOTIFIER:
            number, milliseconds, seat = numbers
            assert self.bound[seat][0] == SEAT
            self.asked[number] = (asked.opcode, milliseconds)
        elif interface == OLD_NOTIFIER:
            number, seat, milliseconds = numbers
            assert self.bound[seat][0] == SEAT
            self.asked[number] = (asked.opcode, milliseconds)
        elif asked.sender in self.asked:
            assert asked.opcode == 0, "only to destroy it"
            del self.asked[asked.sender]
        elif asked.sender in self.windows:
            assert asked.opcode == 7, "only to destroy it"
            self.windows.discard(asked.sender)
        else:
            raise AssertionError(f"nobody offered that: {asked}")

    def tell(self, opcode: int, milliseconds: int = 120_000) -> None:
        """Idle (0) or back (1), to whoever asked for this threshold."""
        assert self.client is not None
        (number,) = [number for number, asked in self.asked.items() if asked[1] == milliseconds]
        self.client.sendall(event(number, opcode))

    # --- windows, by wlr-foreign-toplevel-management-unstable-v1

    def open_window(self, app: str, *states: int) -> int:
        """A window of this program: maximized 0, minimized 1, activated 2, full screen 3."""
        (manager,) = [number for number, (name, _) in self.bound.items() if name == TOPLEVELS]
        self._last_window += 1
        window = self._last_window
        self.windows.add(window)
        self.send(manager, 0, struct.pack("=I", window))
        self.send(window, 1, text(app))
        self.change_window(window, *states)
        return window

    def change_window(self, window: int, *states: int) -> None:
        """The window has these states now."""
        self.send(window, 4, struct.pack(f"={1 + len(states)}I", 4 * len(states), *states))
        self.send(window, 5)

    def name_window(self, window: int, title: str) -> None:
        """The window has another title."""
        self.send(window, 0, text(title))
        self.send(window, 5)

    def close_window(self, window: int) -> None:
        """The window is no more."""
        self.send(window, 6)

    def send(self, sender: int, opcode: int, body: bytes = b"") -> None:
        assert self.client is not None
        self.client.sendall(event(sender, opcode, body))

    def stop(self) -> None:
        for end in (self.client, self.listening):
            if end is not None:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
        self.join(2)
