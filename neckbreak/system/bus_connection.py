"""The bytes of a D-Bus connection: lets itself in, sends and takes messages, and never waits."""

from __future__ import annotations

import socket
from collections.abc import Callable

from jeepney import message_bus
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_bus
from jeepney.low_level import Message, Parser
from PySide6.QtCore import QObject, QSocketNotifier, QTimer

_CONNECTING_S = 0.5


class BusConnection:
    """One connection to the `SESSION` or the `SYSTEM` bus.

    `arrived` gets each message; `ended` the reason, once, when the bus goes away. Not a QObject:
    what it calls belongs to its parent, and Qt must not delete the one with the other.
    """

    def __init__(
        self,
        which: str,
        hello: int,
        arrived: Callable[[Message], None],
        ended: Callable[[str], None],
        parent: QObject,
    ) -> None:
        """Connect; `hello` is the serial number of the first message.

        Raises OSError, KeyError, RuntimeError or ValueError where there is no bus to connect to.
        """
        self._arrived = arrived
        self._ended = ended
        self._parser = Parser()
        self._authenticator: Authenticator | None = Authenticator()
        self._outgoing = bytearray(self._authenticator.data_to_send() or b"")
        # What is to be said once the bus has let us in.
        self._early = bytearray(message_bus.Hello().serialise(hello))
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.settimeout(_CONNECTING_S)
            self._socket.connect(get_bus(which))
        except BaseException:
            self._socket.close()
            raise
        self._socket.setblocking(False)
        number = self._socket.fileno()
        self._readable = QSocketNotifier(number, QSocketNotifier.Type.Read, parent)
        self._readable.activated.connect(self._read)
        self._writable = QSocketNotifier(number, QSocketNotifier.Type.Write, parent)
        self._writable.setEnabled(False)
        self._writable.activated.connect(self._write)
        self._write()

    def send(self, data: bytes) -> None:
        """Send a message, or keep it until the bus is ready for it."""
        if self._authenticator is not None:
            self._early += data
        else:
            self._outgoing += data
            self._write()

    def close(self) -> None:
        """Hang up; once is enough."""
        if not self._is_open():
            return
        for notifier in (self._readable, self._writable):
            notifier.setEnabled(False)
            notifier.deleteLater()
        self._socket.close()

    def _is_open(self) -> bool:
        return self._socket.fileno() >= 0

    def _read(self) -> None:
        if not self._is_open():
            return
        try:
            arrived = self._socket.recv(65536)
            if not arrived:
                raise ConnectionError("it hung up")
            if self._authenticator is not None:
                self._let_in(self._authenticator, arrived)
            else:
                self._parser.add_data(arrived)
        except BlockingIOError:
            return
        except (OSError, AuthenticationError) as error:
            self._end(str(error))
            return
        self._take_messages()

    def _let_in(self, authenticator: Authenticator, arrived: bytes) -> None:
        authenticator.feed(arrived)
        self._outgoing += authenticator.data_to_send() or b""
        if authenticator.authenticated:
            self._authenticator = None
            self._outgoing += BEGIN + self._early
            self._early.clear()
        self._write()

    def _take_messages(self) -> None:
        while self._is_open():
            try:
                message = self._parser.get_next_message()
            except Exception as error:  # noqa: BLE001 - whatever breaks on bytes that are no D-Bus
                self._end(f"it sent nonsense: {error!r}")
                return
            if message is None:
                return
            try:
                self._arrived(message)
            except BaseException:
                # The fault of one listener is for the crash report, not for the others.
                QTimer.singleShot(0, self._take_messages)
                raise

    def _write(self) -> None:
        if not self._is_open():
            return
        try:
            if self._outgoing:
                del self._outgoing[: self._socket.send(self._outgoing)]
        except BlockingIOError:
            pass
        except OSError as error:
            self._end(str(error))
            return
        self._writable.setEnabled(bool(self._outgoing))

    def _end(self, why: str) -> None:
        if self._is_open():
            self.close()
            self._ended(why)
