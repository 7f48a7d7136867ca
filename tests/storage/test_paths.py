"""Every place follows the XDG variables, and the shipped files are found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from neckbreak.storage.paths import Places, places, resources


def test_every_place_lies_in_the_home_of_the_test(own_home: Path) -> None:
    there = places()
    assert there == Places(
        config=own_home / ".config/neckbreak",
        data=own_home / ".local/share/neckbreak",
        state=own_home / ".local/state/neckbreak",
        cache=own_home / ".cache/neckbreak",
        runtime=own_home / "run/neckbreak",
        log=own_home / ".local/state/neckbreak/log",
    )


def test_a_variable_set_later_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert places().settings_file == tmp_path / "neckbreak/settings.toml"


def test_a_login_without_a_runtime_folder_is_no_reason_to_warn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert places().runtime.is_absolute()


def test_no_two_things_share_a_file(own_home: Path) -> None:
    there = places()
    files = [
        there.settings_file,
        there.health_file,
        there.history_file,
        there.session_file,
        there.packs,
        there.socket,
        there.log_file,
    ]
    assert len(set(files)) == len(files)
    assert all(file.is_relative_to(own_home) for file in files)


def test_looking_makes_no_folder(own_home: Path) -> None:
    before = set(own_home.rglob("*"))
    places()
    assert set(own_home.rglob("*")) == before


def test_the_shipped_files_are_found_from_anywhere(tmp_path: Path) -> None:
    code = "from neckbreak.storage.paths import resources; print(resources())"
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    ).stdout.strip()
    assert Path(said) == resources()
    assert (Path(said) / "packs" / "core" / "pack.toml").is_file()


def test_finding_the_shipped_files_does_not_load_platformdirs() -> None:
    code = (
        "import sys; from neckbreak.storage.paths import resources; resources();"
        "print('platformdirs' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    ).stdout
    assert said == "False\n"
