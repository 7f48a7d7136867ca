"""Where a dialog for files begins: with the person's own, not where the program happens to run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths


def persons_folder() -> str:
    """The folder for documents where there is one, else the home."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = QStandardPaths.writableLocation(place)
    return documents if documents and Path(documents).is_dir() else QDir.homePath()
