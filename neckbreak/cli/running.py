"""Words for the running instance: sent to it, and its answer printed."""

from __future__ import annotations

import sys
from argparse import Namespace
from time import sleep
from typing import Any

from neckbreak.cli.asking import NOT_RUNNING, asked
from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.errors import NeckbreakError
from neckbreak.system.instance.client import NotRunning, ask

_LOOKS = 100
_BETWEEN_LOOKS_S = 0.05


def send(arguments: Namespace) -> int:
    """Send a wish, print what the instance says, and pass its exit code on."""
    request = _request(arguments)
    reply = asked(request)
    if reply is None:
        return NOT_RUNNING
    if request["command"] == "quit":
        _wait_until_it_is_gone()
    return _printed(reply)


def _wait_until_it_is_gone() -> None:
    """Or a neckbreak that is started next would leave everything to the one that is ending."""
    from neckbreak.cli.person import said
    from neckbreak.storage.paths import places

    for _ in range(_LOOKS):
        try:
            ask(places().socket, {"command": "status"}, said)
        except NotRunning:
            return
        except NeckbreakError:
            pass  # it is too busy ending to answer
        sleep(_BETWEEN_LOOKS_S)


# Requests and replies are JSON objects, hence the Any in this module.
def _printed(reply: dict[str, Any]) -> int:
    code = int(reply.get("code", 2))
    if reply.get("out"):
        print(reply["out"], file=sys.stderr if code else sys.stdout)
    return code


def _request(arguments: Namespace) -> dict[str, Any]:
    """What was typed, as a request: lengths in seconds, wall times as they are."""
    match arguments.command:
        case "start":
            return {"command": "start", "name": arguments.name}
        case "snooze" if arguments.length is not None:
            return {"command": "snooze", "seconds": _snooze_seconds(arguments.length)}
        case "pause":
            return {"command": "pause", **_pause(arguments.words)}
        case "meeting":
            return {"command": "meeting", **_meeting(arguments.words)}
        case command:
            return {"command": command}


def _pause(words: list[str]) -> dict[str, Any]:
    match words:
        case []:
            return {}
        case ["until", "tomorrow"]:
            return {"until": "tomorrow"}
        case ["until", time]:
            return {"until": _time(time)}
        case [length]:
            return {"seconds": _seconds(length, "cli.pause")}
        case _:
            raise _wrong("cli.pause")


def _meeting(words: list[str]) -> dict[str, Any]:
    match words:
        case []:
            return {}
        case ["over"]:
            return {"over": True}
        case [length]:
            return {"seconds": _seconds(length, "cli.meeting")}
        case _:
            raise _wrong("cli.meeting")


def _snooze_seconds(text: str) -> float:
    from neckbreak.domain.answers import LONGEST_SNOOZE, SHORTEST_SNOOZE

    seconds = _seconds(text, "cli.duration")
    if not SHORTEST_SNOOZE.total_seconds() <= seconds <= LONGEST_SNOOZE.total_seconds():
        raise _wrong("snooze.range")
    return seconds


def _seconds(text: str, problem: str) -> float:
    from neckbreak.domain.durations import parse_duration

    try:
        length = parse_duration(text)
    except ValueError as error:
        raise _wrong(problem, value=text) from error
    if not length:
        raise _wrong(problem, value=text)
    return length.total_seconds()


def _time(text: str) -> str:
    from neckbreak.domain.durations import parse_time

    try:
        return f"{parse_time(text):%H:%M}"
    except ValueError as error:
        raise _wrong("cli.time", value=text) from error


def _wrong(id_: str, **values: str) -> WrongUsage:
    from neckbreak.cli.person import say

    return WrongUsage(say(id_, **values))
