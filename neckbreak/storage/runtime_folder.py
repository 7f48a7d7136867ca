"""Where the running instance listens, found without loading what knows all the other places."""

from __future__ import annotations

import os
import stat

NAME = "neckbreak"
SOCKET = "instance"


def socket_of_login() -> str | None:
    """`places().socket`, if it lies in the login's runtime folder; None: elsewhere.

    platformdirs takes half the time of `neckbreak status`, and trusts that folder on the same
    terms: the person's own, and closed to everybody else.
    """
    folder = os.environ.get("XDG_RUNTIME_DIR", "").rstrip("/")
    if folder.startswith("/") and _is_private(folder):
        return f"{folder}/{NAME}/{SOCKET}"
    return None


def _is_private(folder: str) -> bool:
    try:
        found = os.lstat(folder)
    except OSError:
        return False
    is_own_folder = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
    return is_own_folder and stat.S_IMODE(found.st_mode) == 0o700
