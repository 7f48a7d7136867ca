"""Where the running neckbreak listens: a socket in a folder that nobody else can look into."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from neckbreak.domain.errors import NeckbreakError

MOST_REQUEST_BYTES = 64 * 1024
MOST_REPLY_BYTES = 4 * 1024 * 1024


def make_private(folder: Path) -> None:
    """Make the folder, for its owner alone; raises NeckbreakError where that can't be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_uid == _me() and not folder.is_symlink():
            folder.chmod(0o700)
    except OSError as error:
        raise NeckbreakError(
            "No place for the connection",
            f"neckbreak can't make the folder {folder} ({error.strerror}). Please mend it, "
            "or set XDG_RUNTIME_DIR to a folder that only you can use.",
        ) from error
    if fault := fault_of(folder):
        raise NeckbreakError(
            "No safe place for the connection",
            f"The folder {folder} {fault}. Please remove it, or set XDG_RUNTIME_DIR to a folder "
            "that only you can use.",
        )


def fault_of(folder: Path) -> str | None:
    """What lets somebody else into an existing folder, so that they could pose as neckbreak."""
    if sys.platform == "win32":  # there the pipe itself carries the owner
        return None
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        return "is not a folder"
    if found.st_uid != _me():
        return "belongs to somebody else"
    if found.st_mode & 0o077:
        return "is open to other people"
    return None


def pipe_name(socket: Path) -> str:
    """The Windows pipe that stands for this socket: pipes have names of their own, in no folder."""
    from hashlib import sha256  # loads OpenSSL, which nobody else needs

    return r"\\.\pipe\neckbreak-" + sha256(os.fsencode(socket)).hexdigest()[:16]


def _me() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0
