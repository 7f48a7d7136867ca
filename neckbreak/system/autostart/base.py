"""What every way of starting at login offers, and what they start."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from neckbreak.system.capability import Capability

MINIMIZED = "--minimized"


class LoginStart(Protocol):
    """One way of starting at login."""

    @property
    def capability(self) -> Capability:
        """What `doctor` says about it."""
        ...

    def is_on(self) -> bool:
        """Whether the program starts at login."""
        ...

    def set_on(self, on: bool) -> None:
        """Switch it; raises OSError when it can't be."""
        ...


def login_command(
    argv0: str = sys.argv[0],
    executable: str = sys.executable,
    environ: Mapping[str, str] = os.environ,
) -> tuple[str, ...]:
    """How to start this very neckbreak again: its bundle, its installed script, or its module."""
    if bundle := environ.get("APPIMAGE"):
        return bundle, MINIMIZED
    if getattr(sys, "frozen", False):
        return executable, MINIMIZED
    script = Path(argv0)
    if script.stem == "neckbreak" and script.is_file() and os.access(script, os.X_OK):
        return str(script.absolute()), MINIMIZED
    return executable, "-m", "neckbreak", MINIMIZED


def write_whole(file: Path, content: bytes) -> None:
    """Put the file in its place at once; raises OSError when that can't be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=".neckbreak-", dir=file.parent)
    try:
        with os.fdopen(number, "wb") as written:
            written.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def quoted(command: Sequence[str]) -> str:
    """The command as the Exec line of a desktop file (Desktop Entry Specification 1.5, Exec)."""
    return " ".join(_quoted(argument) for argument in command)


def _quoted(argument: str) -> str:
    argument = argument.replace("%", "%%")
    if argument and not set(argument) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return argument
    for special in ("\\", '"', "`", "$"):
        argument = argument.replace(special, "\\" + special)
    # Once more: the whole line is a string of the file, in which a backslash is written twice.
    return '"' + argument.replace("\\", "\\\\") + '"'
