"""Chooses how to listen: a socket in the runtime folder, or a named pipe on Windows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from neckbreak.domain.messages import Say
from neckbreak.system.instance.protocol import Answer


class Server(Protocol):
    """The side that answers."""

    def start(self) -> None:
        """Take the place and listen; raises AlreadyRunning, or NeckbreakError when it can't."""
        ...

    def stop(self) -> None:
        """Let go of the place."""
        ...

    def stay_reachable(self) -> None:
        """Make sure that callers still find us; for the beat."""
        ...


def server(path: Path, answer: Answer, say: Say) -> Server:
    """The server for this system; building it starts nothing."""
    if sys.platform == "win32":
        from neckbreak.system.instance.pipe_server import PipeServer

        return PipeServer(path, answer, say)
    from neckbreak.system.instance.server import SocketServer

    return SocketServer(path, answer, say)
