"""`neckbreak settings …`: show, change and check the settings file."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from neckbreak.cli.person import catalogue, settings_file, words
from neckbreak.storage import settings_commands


def settings(arguments: Namespace) -> int:
    """Do one of the words and print its answer."""
    answer = _answer(arguments)
    if answer.out:
        print(answer.out)
    if answer.err:
        print(answer.err, file=sys.stderr)
    return answer.code


def _answer(arguments: Namespace) -> settings_commands.Answer:
    file = settings_file()
    match arguments.word:
        case "path":
            return settings_commands.path(file)
        case "show":
            return settings_commands.show(file, words(), origin=arguments.origin)
        case "get":
            return settings_commands.get(file, words(), arguments.key)
        case "set":
            return settings_commands.set_(file, words(), arguments.key, arguments.value)
        case "reset":
            return settings_commands.reset(file, words(), arguments.key)
        case _:
            named = arguments.file is not None
            path = Path(arguments.file) if named else file.path
            return settings_commands.check(path, words(), named=named, routines=catalogue())
