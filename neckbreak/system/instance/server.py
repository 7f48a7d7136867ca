"""Listens for the command line and for a second start, on a socket in the runtime folder.

Try it by hand: `echo '{"command": "status"}' | socat - UNIX:$XDG_RUNTIME_DIR/neckbreak/socket`
"""

from __future__ import annotations

import fcntl
import logging
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Say
from neckbreak.domain.telling import told
from neckbreak.system.instance.address import MOST_REQUEST_BYTES, make_private, why
from neckbreak.system.instance.protocol import AlreadyRunning, Answer, reply_to

# Slow or silent callers are let go: a place is for a question, not for a stay.
_PATIENCE_MS = 10_000
_MOST_CALLERS = 16
_MOST_WAITING = 128


class SocketServer(QObject):
    """Answers requests at `path`; one process a person, by a lock that ends with the process.

    `answer` gets each request and returns the reply; it is called on the thread of the windows,
    which waits for nobody: what can't be read or written at once waits for its turn.
    """

    def __init__(self, path: Path, answer: Answer, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._answer = answer
        self._say = say
        self._lock: IO[str] | None = None
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._callers: set[_Caller] = set()

    def start(self) -> None:
        """Take the place and listen.

        Raises AlreadyRunning when somebody has it, NeckbreakError when there is no safe place.
        """
        make_private(self._path.parent, self._say)
        self._lock = _take_lock(self._path.with_suffix(".lock"), self._say)
        try:
            self._listen()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Hang up on everybody and let go of the place."""
        for caller in tuple(self._callers):
            caller.hang_up()
        if self._socket is not None:
            self._path.unlink(missing_ok=True)
        self._close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    @Slot()
    def stay_reachable(self) -> None:
        """Listen anew when something swept the socket away; cheap, for the beat."""
        if self._socket is None or self._path.is_socket():
            return
        logging.getLogger(__name__).warning("The socket was removed; listening anew.")
        self._close()
        try:
            make_private(self._path.parent, self._say)
            self._listen()
        except (NeckbreakError, OSError) as error:
            logging.getLogger(__name__).warning("Nobody can reach neckbreak: %s", error)

    def _listen(self) -> None:
        # The lock says that nobody is there; but somebody may have removed a living one's lock.
        if _somebody_listens(self._path):
            raise AlreadyRunning
        self._path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.setblocking(False)
        try:
            self._socket.bind(str(self._path))
        except OSError as error:
            place, reason = str(self._path), why(error)
            raise told(self._say, "instance.no_socket", path=place, why=reason) from error
        self._socket.listen(_MOST_WAITING)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)

    def _close(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    @Slot()
    def _accept(self) -> None:
        if self._socket is None:
            return
        try:
            connection, _ = self._socket.accept()
        except OSError:  # it went away in the meantime
            return
        self._callers.add(_Caller(connection, self._answer, self._forget, self))
        self._notice_room()

    def _forget(self, caller: _Caller) -> None:
        self._callers.discard(caller)
        self._notice_room()

    def _notice_room(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(len(self._callers) < _MOST_CALLERS)


class _Caller:
    """One connection: lines in, lines out, until it hangs up or keeps us waiting.

    Not a QObject: one that holds the last reference to its own parent takes it along when Qt
    deletes it, and Qt then deletes it twice.
    """

    def __init__(
        self,
        connection: socket.socket,
        answer: Answer,
        forget: Callable[[_Caller], None],
        parent: QObject,
    ) -> None:
        connection.setblocking(False)
        self._connection = connection
        self._answer = answer
        self._forget = forget
        self._incoming = bytearray()
        self._outgoing = bytearray()
        self._readable = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, parent)
        self._readable.activated.connect(self._read)
        self._writable = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Write, parent)
        self._writable.setEnabled(False)
        self._writable.activated.connect(self._write)
        self._patience = QTimer(parent)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.hang_up)
        self._patience.start(_PATIENCE_MS)

    def hang_up(self) -> None:
        """End the connection; once is enough."""
        if self._connection.fileno() < 0:
            return
        self._readable.setEnabled(False)
        self._writable.setEnabled(False)
        self._patience.stop()
        for part in (self._readable, self._writable, self._patience):
            part.deleteLater()
        self._connection.close()
        self._forget(self)

    def _read(self) -> None:
        try:
            arrived = self._connection.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            arrived = b""
        if not arrived:
            self.hang_up()
            return
        self._incoming += arrived
        while b"\n" in self._incoming:
            line, _, rest = self._incoming.partition(b"\n")
            self._incoming = rest
            try:
                self._outgoing += reply_to(bytes(line), self._answer)
            except BaseException:  # it goes on to the crash report; the caller need not wait
                self.hang_up()
                raise
        if len(self._incoming) > MOST_REQUEST_BYTES:
            logging.getLogger(__name__).warning("A request is too long; its caller is let go.")
            self.hang_up()
            return
        # At once, not at the next turn of the loop: after `quit` there is none.
        self._write()

    def _write(self) -> None:
        try:
            sent = self._connection.send(self._outgoing) if self._outgoing else 0
        except BlockingIOError:
            sent = 0
        except OSError:
            self.hang_up()
            return
        del self._outgoing[:sent]
        self._writable.setEnabled(bool(self._outgoing))


def _take_lock(path: Path, say: Say) -> IO[str]:
    try:
        lock = path.open("w")
    except OSError as error:
        raise told(say, "instance.no_socket", path=str(path), why=why(error)) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise AlreadyRunning from error
    lock.write(f"{os.getpid()}\n")
    lock.flush()
    return lock


def _somebody_listens(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection, suppress(OSError):
        connection.setblocking(False)
        try:
            connection.connect(str(path))
        except BlockingIOError:  # somebody, and very busy
            return True
        return True
    return False
