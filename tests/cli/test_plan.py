"""`neckbreak plan` as a person reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from neckbreak.cli import main
from neckbreak.domain.health import Health, Tick
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.paths import places


def test_a_day_is_told_with_names_and_the_ids_to_start_them_by(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('preset = "gentle"\n', "utf-8")
    zone = ["--zone", "Europe/Berlin"]
    assert main(["plan", "--date", "2026-03-30", "--settings", str(settings), *zone]) == 0
    day, first, *_ = capsys.readouterr().out.splitlines()
    assert day == "Monday 2026-03-30"
    assert first == "  09:00  Shoulder rolls and neck  Neck reset (ready.neck-reset)"


def test_a_plan_is_for_nobodys_health_unless_it_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wednesday = ["plan", "--date", "2026-11-25"]
    HealthFile(places().health_file).write(Health(True, frozenset({Tick.SYMPTOMS})))
    assert main(wednesday) == 0
    assert "Neck reset" in capsys.readouterr().out
    assert main([*wednesday, "--health", "symptoms"]) == 0
    assert "Neck reset" not in capsys.readouterr().out
