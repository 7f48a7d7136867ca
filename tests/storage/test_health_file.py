"""The health gate's answers on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.storage.health_file import HealthFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "neckbreak" / "health.toml"


@pytest.mark.parametrize(
    "health",
    [
        UNANSWERED,
        NOTHING_TICKED,
        Health(awaits_advice=True),
        Health(True, frozenset({Tick.BONES}), awaits_advice=True),
        Health(answered=True, ticks=frozenset({Tick.PREGNANT, Tick.BREATHING})),
    ],
)
def test_the_answers_are_kept(path: Path, health: Health) -> None:
    HealthFile(path).write(health)
    assert HealthFile(path).read() == health


def test_only_the_owner_may_read_them(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("answered = true")
    path.chmod(0o644)
    HealthFile(path).write(NOTHING_TICKED)
    assert path.stat().st_mode & 0o777 == 0o600


def test_before_the_gate_was_answered_there_is_no_file(path: Path) -> None:
    assert HealthFile(path).read() == UNANSWERED
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "content", [b"", b"answered = true", b"\0\0", b"answered = 1\nticks = []", b"ticks = [1"]
)
def test_a_broken_file_means_that_the_gate_is_asked_again(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert HealthFile(path).read() == UNANSWERED


def test_of_answers_that_a_newer_version_wrote_the_known_ones_count(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('answered = true\nticks = ["injury", "something_new"]')
    assert HealthFile(path).read().ticks == {Tick.INJURY}


def test_answers_that_cannot_be_written_hold_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "neckbreak").write_text("a file where the folder should be")
    file = HealthFile(tmp_path / "neckbreak" / "health.toml")
    answers = Health(answered=True, ticks=frozenset({Tick.BLEEDING}))
    with pytest.raises(NeckbreakError):
        file.write(answers)
    assert file.read() == answers
