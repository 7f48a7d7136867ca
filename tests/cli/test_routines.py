"""`neckbreak routines ID` tells what a routine is, and why it is left out for this person."""

from __future__ import annotations

from pathlib import Path

import pytest

from neckbreak.cli import main
from neckbreak.domain.health import NOTHING_TICKED, Health, Tick
from neckbreak.storage.health_file import HealthFile


@pytest.fixture(autouse=True)
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HealthFile:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return HealthFile(tmp_path / "neckbreak" / "health.toml")


def told(id_: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["routines", id_]) == 0
    return capsys.readouterr().out.splitlines()


def test_before_the_questions_were_answered_pressing_waits(
    capsys: pytest.CaptureFixture[str],
) -> None:
    waits = "Waits for your answers to the health questions, because it presses."
    assert waits in told("acu.te3", capsys)
    assert waits not in told("mob.rotation", capsys)


def test_each_tick_that_hides_it_is_named(
    answers: HealthFile, capsys: pytest.CaptureFixture[str]
) -> None:
    answers.write(Health(True, frozenset({Tick.INJURY, Tick.PREGNANT}), awaits_advice=True))
    lines = told("acu.gb21", capsys)
    assert "Left out because you ticked: Pregnant, or might be." in lines
    assert "Left out because you ticked: Neck injury or neck surgery." in lines
    assert any(line.startswith("Left out until you have had advice") for line in lines)


def test_what_is_not_left_out_says_nothing_of_it(
    answers: HealthFile, capsys: pytest.CaptureFixture[str]
) -> None:
    answers.write(NOTHING_TICKED)
    for id_ in ("acu.gb21", "mob.rotation"):
        assert not any(line.startswith(("Left out", "Waits")) for line in told(id_, capsys))
