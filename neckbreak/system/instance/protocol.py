"""What goes over the connection: a request and its reply, each a JSON object on its own line."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

# JSON objects: what they hold is between who asks and who answers, hence the Any.
Answer = Callable[[dict[str, Any]], dict[str, Any]]


class AlreadyRunning(Exception):
    """Another neckbreak of this person has the place."""


def reply_to(line: bytes, answer: Answer) -> bytes:
    """The reply to one request line; what is no JSON object gets `{"error": …}` by itself."""
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        request = None
    if not isinstance(request, dict):
        logging.getLogger(__name__).warning("A request of %d bytes is no JSON object.", len(line))
        return _line({"error": "A request is one JSON object on one line."})
    return _line(answer(request))


def _line(reply: dict[str, Any]) -> bytes:
    return json.dumps(reply).encode() + b"\n"
