"""Sets of exercises of somebody's own: `.neckbreak` files, checked, kept and shared."""

from __future__ import annotations

from pathlib import Path

SUFFIX = ".neckbreak"


def files_of_sets(folder: Path) -> list[Path]:
    """The files of all sets in this folder; who finds none need not load what reads them."""
    return sorted(folder.glob(f"*{SUFFIX}"))
