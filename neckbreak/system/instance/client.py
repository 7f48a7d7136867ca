"""Asks the running neckbreak something, with the standard library alone: from ssh and cron too."""

from __future__ import annotations

import json
import sys
from time import monotonic, sleep

from neckbreak.system.instance.address import MOST_REPLY_BYTES, fault_of, pipe_name

# Neither typing nor `socket`, which makes enums of all its constants first: `neckbreak status`
# would take twice as long.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from _socket import socket
    from pathlib import Path
    from typing import Any  # requests and replies are JSON objects

    from neckbreak.domain.messages import Say

PATIENCE_S = 5.0


class NotRunning(Exception):
    """There is no running neckbreak to talk to."""


class _NoAnswer(Exception):
    """Somebody listens, but says nothing sensible in time."""


def ask(
    path: Path | str, request: dict[str, Any], say: Say, timeout_s: float = PATIENCE_S
) -> dict[str, Any]:
    """Send the request to whoever listens at `path`, and return the reply.

    Raises NotRunning when nobody listens, and NeckbreakError, in words by `say`, when somebody
    does but gives no sensible answer in time, or when the folder is not the person's own.
    """
    try:
        return _asked(str(path), request, say, timeout_s)
    except _NoAnswer as error:
        from neckbreak.domain.telling import told

        raise told(say, "instance.no_answer") from error


def _asked(path: str, request: dict[str, Any], say: Say, timeout_s: float) -> dict[str, Any]:
    line = json.dumps(request).encode() + b"\n"
    if sys.platform == "win32":
        return _reply(_ask_pipe(pipe_name(path), line))
    folder = path.rpartition("/")[0]
    try:
        fault = fault_of(folder)
    except OSError as error:
        raise NotRunning from error
    if fault:
        from neckbreak.domain.messages import Message
        from neckbreak.domain.telling import told

        raise told(say, "instance.not_trusted", folder=folder, fault=Message(fault))
    return _reply(_ask_socket(path, line, monotonic() + timeout_s))


def _ask_socket(path: str, line: bytes, deadline_s: float) -> bytes:
    from _socket import AF_UNIX, socket

    answer = bytearray()
    connection = socket(AF_UNIX)
    try:
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
    finally:
        connection.close()
    return bytes(answer)


def _connect(connection: socket, path: str, deadline_s: float) -> None:
    while True:
        connection.settimeout(_left(deadline_s))
        try:
            connection.connect(path)
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
