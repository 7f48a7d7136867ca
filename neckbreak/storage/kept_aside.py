"""Keeps a broken file under another name, so that nothing in it is lost."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from neckbreak.storage.atomic import replace_file


def move_aside(path: Path) -> Path:
    """Give the file a name with the time of its last change; returns that name.

    Raises OSError when the folder does not allow it, and then the file still stands.
    """
    return path.rename(_name_aside(path))


def copy_aside(path: Path) -> Path:
    """The same with a copy, so that there is a file of this name at every moment."""
    aside = _name_aside(path)
    replace_file(aside, path.read_bytes())
    return aside


def _name_aside(path: Path) -> Path:
    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    stem = f"{path.stem}.{changed:%Y-%m-%d-%H%M%S}"
    aside = path.with_name(f"{stem}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
        number += 1
    return aside
