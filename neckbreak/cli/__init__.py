"""The words that a person types: each is done here, or sent to the running instance."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from neckbreak.cli.wrong_usage import WrongUsage
from neckbreak.domain.errors import NeckbreakError

DONE, NO, WRONG_USAGE, NOT_RUNNING = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say (None: those of the process); returns the exit code."""
    try:
        return _done(sys.argv[1:] if arguments is None else list(arguments))
    except WrongUsage as error:
        print(*error.lines, sep="\n", file=sys.stderr)
        return WRONG_USAGE
    except NeckbreakError as error:
        print(f"{error.title}. {error.message}", file=sys.stderr)
        return NO
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return DONE


def _done(words: list[str]) -> int:
    match words:
        # What is typed most, and by panels every few seconds, goes past the parser: loading and
        # building that takes a third of the time of `status`, and a MiB of what runs all day.
        case [] | ["--minimized"]:
            from neckbreak.cli.start_up import start

            return start(minimized=bool(words))
        case ["status"] | ["status", "--json"]:
            from neckbreak.cli.asking import say_status

            return say_status(as_json=len(words) > 1)
    from neckbreak.cli.arguments import parser

    try:
        parsed = parser(words[0]).parse_args(words)
    except SystemExit as stop:  # argparse prints help or usage, then asks to end
        return stop.code if isinstance(stop.code, int) else WRONG_USAGE
    code: int = parsed.do(parsed)
    return code
