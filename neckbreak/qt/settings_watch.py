"""Notices that the settings file was changed by an editor, a script or a sync tool."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

# An editor empties, writes and renames; by then it is done.
_SETTLED_MS = 200

_Fingerprint = tuple[int, int, int] | None


class SettingsWatch(QObject):
    """Says `changed` when the file is another one than before, also when it came or went.

    Watches the folder, because most programs replace a file instead of writing into it, and the
    file, because some do write into it. `look()` may be called at any time, best on the beat: a
    network folder sends no word.
    """

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._watcher: QFileSystemWatcher | None = None
        self._seen: _Fingerprint = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch; what is there now is not news."""
        self._seen = self._fingerprint()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._settling.start)
        self._watcher.fileChanged.connect(self._settling.start)
        self._watch_what_is_there()

    def stop(self) -> None:
        """Stop watching."""
        self._settling.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    @Slot()
    def look(self) -> None:
        """Compare the file with what was there before."""
        if self._watcher is None:
            return
        self._watch_what_is_there()
        now = self._fingerprint()
        if now != self._seen:
            self._seen = now
            self.changed.emit()

    def watched(self) -> set[Path]:
        """What is watched at this moment."""
        if self._watcher is None:
            return set()
        return {Path(path) for path in (*self._watcher.files(), *self._watcher.directories())}

    def _watch_what_is_there(self) -> None:
        """A file that was replaced is watched no longer; a folder may only come to be later.

        Until then the one above it is watched, and no longer: others change much in there.
        """
        assert self._watcher is not None
        folder = next(folder for folder in self._file.parents if folder.exists())
        wanted = {folder, self._file} if self._file.exists() else {folder}
        watched = self.watched()
        for path in watched - wanted:
            self._watcher.removePath(str(path))
        for path in wanted - watched:
            self._watcher.addPath(str(path))

    def _fingerprint(self) -> _Fingerprint:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns
