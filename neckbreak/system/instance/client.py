"""Asks the running neckbreak something, with the standard library alone: from ssh and cron too."""

from __future__ import annotations

import json
import socket
import sys
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from neckbreak.domain.messages import Message
from neckbreak.system.instance.address import MOST_REPLY_BYTES, fault_of, pipe_name
from neckbreak.system.telling import Say, told

PATIENCE = timedelta(seconds=5)


class NotRunning(Exception):
    """There is no running neckbreak to talk to."""


class _NoAnswer(Exception):
    """Somebody listens, but says nothing sensible in time."""


def ask(
    path: Path, request: dict[str, Any], say: Say, timeout: timedelta = PATIENCE
) -> dict[str, Any]:
    """Send the request to whoever listens at `path`, and return the reply.

    Raises NotRunning when nobody listens, and NeckbreakError, in words by `say`, when somebody
    does but gives no sensible answer in time, or when the folder is not the person's own.
    """
    try:
        return _asked(path, request, say, timeout)
    except _NoAnswer as error:
        raise told(say, "instance.no_answer") from error


def _asked(path: Path, request: dict[str, Any], say: Say, timeout: timedelta) -> dict[str, Any]:
    line = json.dumps(request).encode() + b"\n"
    if sys.platform == "win32":
        return _reply(_ask_pipe(pipe_name(path), line))
    try:
        fault = fault_of(path.parent)
    except OSError as error:
        raise NotRunning from error
    if fault:
        folder = str(path.parent)
        raise told(say, "instance.not_trusted", folder=folder, fault=Message(fault))
    return _reply(_ask_socket(path, line, monotonic() + timeout.total_seconds()))


def _ask_socket(path: Path, line: bytes, deadline_s: float) -> bytes:
    answer = bytearray()
    with socket.socket(socket.AF_UNIX) as connection:
        _connect(connection, path, deadline_s)
        try:
            connection.sendall(line)
            while not answer.endswith(b"\n") and len(answer) <= MOST_REPLY_BYTES:
                connection.settimeout(_left(deadline_s))
                if not (more := connection.recv(65536)):
                    break
                answer += more
        except OSError as error:  # too late, or it hung up
            raise _NoAnswer from error
    return bytes(answer)


def _connect(connection: socket.socket, path: Path, deadline_s: float) -> None:
    while True:
        connection.settimeout(_left(deadline_s))
        try:
            connection.connect(str(path))
        except (BlockingIOError, TimeoutError) as error:  # too many callers wait at once
            if monotonic() > deadline_s:
                raise _NoAnswer from error
            sleep(0.01)
        except OSError as error:  # no such socket, left over from a crash, too long a path
            raise NotRunning from error
        else:
            return


def _ask_pipe(name: str, line: bytes) -> bytes:
    """Untried: nobody ran it on Windows yet. A pipe has no time limit in the standard library."""
    try:
        with open(name, "r+b", buffering=0) as pipe:  # noqa: PTH123 - a Path would lose the \\.\
            pipe.write(line)
            answer = bytearray()
            while not answer.endswith(b"\n") and len(answer) <= MOST_REPLY_BYTES:
                if not (more := pipe.read(65536)):
                    break
                answer += more
            return bytes(answer)
    except FileNotFoundError as error:
        raise NotRunning from error
    except OSError as error:
        raise _NoAnswer from error


def _left(deadline_s: float) -> float:
    # Not 0, which would mean: don't wait at all.
    return max(deadline_s - monotonic(), 0.001)


def _reply(answer: bytes) -> dict[str, Any]:
    try:
        reply = json.loads(answer)
    except ValueError as error:
        raise _NoAnswer from error
    if not isinstance(reply, dict):
        raise _NoAnswer
    return reply
