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
        self._watch_both()

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
        self._watch_both()
        now = self._fingerprint()
        if now != self._seen:
            self._seen = now
            self.changed.emit()

    def _watch_both(self) -> None:
        """A file that was replaced is watched no longer; a folder may only come to be later."""
        assert self._watcher is not None
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for path in (self._file.parent, self._file):
            if str(path) not in watched and path.exists():
                self._watcher.addPath(str(path))

    def _fingerprint(self) -> _Fingerprint:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns
