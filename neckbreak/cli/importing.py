"""`neckbreak import …`: the settings of another break tool."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from neckbreak.cli.person import settings_file, words
from neckbreak.storage.imports.importing import import_settings
from neckbreak.system.clock import SystemClock


def import_(arguments: Namespace) -> int:
    """Take over what has an equal, and print a line for each of their settings."""
    answer = import_settings(
        settings_file(),
        words(),
        Path(arguments.file),
        tool=arguments.tool,
        zone=SystemClock().now().zone,
        dry_run=arguments.dry_run,
    )
    if answer.out:
        print(_printable(answer.out))
    if answer.err:
        print(answer.err, file=sys.stderr)
    return answer.code


def _printable(text: str) -> str:
    """The text with what this terminal has no letters for written out: their file may hold any."""
    encoding = sys.stdout.encoding
    return text.encode(encoding, "backslashreplace").decode(encoding)
