"""Asks the running instance; `status` is all here, and loads next to nothing.

It is typed most, and panels ask every few seconds. So nothing here or below imports typing,
datetime, pathlib or socket when it is loaded: each takes as long as all the rest.
"""

from __future__ import annotations

import json
import sys

from neckbreak.storage.runtime_folder import socket_of_login
from neckbreak.system.instance.client import NotRunning, ask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Any  # requests and replies are JSON objects

    from neckbreak.domain.messages import Message

NOT_RUNNING = 3


def status(arguments: Namespace) -> int:
    """Print what the running instance is doing."""
    return say_status(as_json=arguments.json)


def say_status(*, as_json: bool) -> int:
    """The same, for who has read the words already."""
    reply = asked({"command": "status"})
    if reply is None:
        return NOT_RUNNING
    print(json.dumps(reply["status"]) if as_json else reply["out"])
    return int(reply["code"])


def asked(request: dict[str, Any]) -> dict[str, Any] | None:
    """The answer of the running instance; None, and a line that says so, when there is none."""
    try:
        return ask(socket_of_login() or _socket_elsewhere(), request, _said)
    except NotRunning:
        from neckbreak.cli.person import say

        print(say("cli.not_running"), file=sys.stderr)
        return None


def _socket_elsewhere() -> str:
    from neckbreak.storage.paths import places

    return str(places().socket)


def _said(message: Message) -> str:
    from neckbreak.cli.person import said

    return said(message)
