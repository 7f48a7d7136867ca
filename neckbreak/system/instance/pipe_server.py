"""Listens on a named pipe, on Windows; untried, as nobody ran it there yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from neckbreak.domain.messages import Say
from neckbreak.domain.telling import told
from neckbreak.system.instance.address import MOST_REQUEST_BYTES, pipe_name
from neckbreak.system.instance.protocol import AlreadyRunning, Answer, reply_to


class PipeServer(QObject):
    """Answers requests at the pipe of `path`, like `SocketServer`; it works on every system."""

    def __init__(self, path: Path, answer: Answer, say: Say, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._answer = answer
        self._say = say
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def start(self) -> None:
        """Take the place and listen; raises AlreadyRunning, or NeckbreakError when it can't."""
        name = pipe_name(self._path)
        caller = QLocalSocket()
        caller.connectToServer(name)
        # A pipe is there or not there: nothing to wait for.
        if caller.waitForConnected(200):
            caller.disconnectFromServer()
            raise AlreadyRunning
        if not self._server.listen(name):
            reason = self._server.errorString()
            raise told(self._say, "instance.no_socket", path=name, why=reason)

    def stop(self) -> None:
        """Let go of the place."""
        self._server.close()

    @Slot()
    def stay_reachable(self) -> None:
        """Nothing to do: nobody can sweep a pipe away."""

    @Slot()
    def _accept(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            _PipeCaller(caller, self._answer)


class _PipeCaller(QObject):
    """One connection; owned by its socket, and gone with it."""

    def __init__(self, socket: QLocalSocket, answer: Answer) -> None:
        super().__init__(socket)
        self._socket = socket
        self._answer = answer
        socket.setReadBufferSize(MOST_REQUEST_BYTES)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(socket.deleteLater)
        self._read()

    @Slot()
    def _read(self) -> None:
        while self._socket.canReadLine():
            line = bytes(self._socket.readLine().data())
            self._socket.write(reply_to(line, self._answer))
            self._socket.flush()
        if self._socket.bytesAvailable() >= MOST_REQUEST_BYTES:
            self._socket.abort()
