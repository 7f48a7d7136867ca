"""The session comes back after a restart, and a broken file costs no more than the counting."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.storage.session_file import SessionFile

SAVED = {"schema": 1, "counts": {"posture": 1234.5}, "paused": None, "who": "Zoë"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "session.json"


def test_what_was_saved_comes_back(path: Path) -> None:
    SessionFile(path).save(SAVED)
    assert SessionFile(path).load() == SAVED
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_there_is_none_on_a_first_start(path: Path) -> None:
    assert SessionFile(path).load() is None


@pytest.mark.parametrize("content", [b"", b'{"schema": 1, "cou', b"[1, 2]", b"\xff\xfe\x00"])
def test_a_broken_file_is_kept_aside_and_told(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    told: list[Message] = []
    session = SessionFile(path, tell=told.append)
    assert session.load() is None
    (aside,) = path.parent.iterdir()
    assert aside.name.startswith("session.20")
    assert aside.read_bytes() == content
    assert [message.values["path"] for message in told] == [str(aside)]
    session.save(SAVED)
    assert session.load() == SAVED


def test_two_broken_files_of_one_second_are_both_kept(path: Path) -> None:
    path.parent.mkdir()
    for content in (b"one", b"two"):
        path.write_bytes(content)
        SessionFile(path).load()
    assert {file.read_bytes() for file in path.parent.iterdir()} == {b"one", b"two"}


def test_a_place_that_cannot_be_written_is_said(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    with pytest.raises(NeckbreakError):
        SessionFile(path).save(SAVED)


def test_a_save_that_fails_leaves_the_old_one(path: Path) -> None:
    session = SessionFile(path)
    session.save(SAVED)
    with pytest.raises(TypeError):
        session.save({"at": object()})
    assert session.load() == SAVED


@pytest.mark.parametrize(("settled", "waits"), [(True, True), (False, False)])
def test_only_what_shall_outlive_a_loss_of_power_waits_for_the_disk(
    path: Path, settled: bool, waits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)
    SessionFile(path).save(SAVED, settled=settled)
    assert SessionFile(path).load() == SAVED
    assert bool(waited) == waits
