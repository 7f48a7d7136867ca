"""Where the running neckbreak listens: a socket in a folder that nobody else can look into."""

from __future__ import annotations

import os
import stat
import sys

# `neckbreak status` asks here and shall load little: typing alone takes as long as its answer.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from neckbreak.domain.messages import Say

MOST_REQUEST_BYTES = 64 * 1024
MOST_REPLY_BYTES = 4 * 1024 * 1024


def make_private(folder: Path, say: Say) -> None:
    """Make the folder, for its owner alone; raises NeckbreakError where that can't be."""
    from neckbreak.domain.messages import Message
    from neckbreak.domain.telling import told

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_uid == _me() and not folder.is_symlink():
            folder.chmod(0o700)
    except OSError as error:
        raise told(say, "instance.no_folder", folder=str(folder), why=why(error)) from error
    if fault := fault_of(folder):
        raise told(say, "instance.unsafe_folder", folder=str(folder), fault=Message(fault))


def fault_of(folder: Path | str) -> str | None:
    """What lets somebody else into an existing folder, so that they could pose as neckbreak.

    The id of its sentence, or None.
    """
    if sys.platform == "win32":  # there the pipe itself carries the owner
        return None
    found = os.lstat(folder)
    if not stat.S_ISDIR(found.st_mode):
        return "instance.not_a_folder"
    if found.st_uid != _me():
        return "instance.not_yours"
    if found.st_mode & 0o077:
        return "instance.open_to_others"
    return None


def pipe_name(socket: Path | str) -> str:
    """The Windows pipe that stands for this socket: pipes have names of their own, in no folder."""
    from hashlib import sha256  # loads OpenSSL, which nobody else needs

    return r"\\.\pipe\neckbreak-" + sha256(os.fsencode(socket)).hexdigest()[:16]


def why(error: OSError) -> str:
    """What the system says about an error, without its number and file."""
    return error.strerror or str(error)


def _me() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0
