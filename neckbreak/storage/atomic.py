"""Files that are replaced whole: whatever is interrupted, a reader sees the old or the new one."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def replace_file(
    path: Path, content: bytes, mode: int | None = None, *, settled: bool = True
) -> None:
    """Write `content` to `path`; when this returns, it survives a loss of power.

    Not `settled`, nothing waits for the disk: the end of the program loses nothing, but a loss of
    power may bring back an older file, or on some file systems an empty one. `mode` are the
    permissions from the first byte on; None keeps those of the old file. A link stays a link: what
    it points to is replaced. Raises OSError, and then the old file still stands.
    """
    target = Path(os.path.realpath(path))
    if mode is None:
        mode = _mode_of(target)
    # One name: a writer that was killed leaves at most one such file, and the next takes it.
    fresh = target.with_name(f".{target.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if settled:
                file.flush()
                os.fsync(file.fileno())
        fresh.chmod(mode)  # the umask may have taken more away than the old file had
        fresh.replace(target)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    if settled:
        _sync_folder(target.parent)


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Keep other processes of ours from changing this file between our reading and our writing.

    Creates the folder. The lock ends with the process, so a killed one leaves nothing behind.
    """
    folder = Path(os.path.realpath(path)).parent
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        # Folders cannot be locked there; two writers at the same instant are very unlikely.
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _mode_of(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return 0o644


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
