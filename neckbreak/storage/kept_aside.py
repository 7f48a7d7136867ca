"""Moves a broken file out of the way without losing it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path


def move_aside(path: Path) -> Path:
    """Give the file a name with the time of its last change; returns that name.

    Raises OSError when the folder does not allow it, and then the file still stands.
    """
    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    stem = f"{path.stem}.{changed:%Y-%m-%d-%H%M%S}"
    aside = path.with_name(f"{stem}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
        number += 1
    return path.rename(aside)
