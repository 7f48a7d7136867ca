"""`neckbreak render`: a step's picture as a PNG, without a display."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from neckbreak.cli import main


def render(*words: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, as a script would: it makes an application."""
    command = (sys.executable, "-m", "neckbreak", "render", *words)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_step_is_saved_in_the_size_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "roll.png"
    result = render("mob.shoulderroll", "--step", "2", "--size", "320x240", "--out", str(file))
    assert result.returncode == 0, result.stderr
    image = QImage(str(file))
    assert (image.width(), image.height()) == (320, 240)


def test_moments_themes_and_tones_differ(tmp_path: Path) -> None:
    ways: tuple[list[str], ...] = (
        [],
        ["--at", "3"],
        ["--theme", "dark"],
        ["--tone", "deep"],
        ["--figure", "man"],
    )
    images = set()
    for number, words in enumerate(ways):
        file = tmp_path / f"{number}.png"
        render("mob.shoulderroll", "--step", "2", *words, "--out", str(file))
        images.add(file.read_bytes())
    assert len(images) == len(ways)


def test_past_the_end_of_a_step_is_its_end(tmp_path: Path) -> None:
    late, end = tmp_path / "late.png", tmp_path / "end.png"
    render("mob.shoulderroll", "--step", "2", "--at", "500", "--out", str(late))
    render("mob.shoulderroll", "--step", "2", "--at", "4", "--out", str(end))
    assert late.read_bytes() == end.read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ["mob.nothing"],
        ["mob.shoulderroll", "--step", "9"],
        ["mob.shoulderroll", "--step", "0"],
        ["mob.shoulderroll", "--size", "large"],
        ["mob.shoulderroll", "--size", "0x9"],
    ],
)
def test_what_can_not_be_drawn_is_refused_in_one_line(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nothing.png"
    assert main(["render", *words, "--out", str(file)]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not file.exists()
