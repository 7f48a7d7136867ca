"""The kernel tells who opens what, and says why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from neckbreak.system.inotify import CLOSE_NOWRITE, CREATE, OPEN, Inotify, Told


def test_it_tells_of_files_that_are_made_opened_and_closed(tmp_path: Path) -> None:
    queue = Inotify()
    folder = queue.watch(tmp_path, CREATE)
    (tmp_path / "video0").touch()
    assert queue.read() == [Told(folder, CREATE, "video0")]
    file = queue.watch(tmp_path / "video0", OPEN | CLOSE_NOWRITE)
    (tmp_path / "video0").read_bytes()
    assert queue.read() == [Told(file, OPEN, ""), Told(file, CLOSE_NOWRITE, "")]
    assert queue.watch(tmp_path / "video0", OPEN | CLOSE_NOWRITE) == file
    assert queue.read() == []
    queue.close()


def test_what_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    queue = Inotify()
    with pytest.raises(FileNotFoundError):
        queue.watch(tmp_path / "video7", OPEN)
    queue.close()
