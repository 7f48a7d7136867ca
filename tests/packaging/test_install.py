"""Installed from the wheel or from the checkout, neckbreak finds all that belongs to it."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Installed

# Parts of resources/ that make, test or explain the program, and are no part of it.
LEFT_OUT = ("artwork", "dev", "handbook")


def shipped_resources() -> set[str]:
    """Every file that git keeps in resources/ and that belongs to the program."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "resources"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = {name for name in listing.split("\0") if name and (ROOT / name).exists()}
    return {name for name in files if name.split("/")[1] not in LEFT_OUT}


def test_the_wheel_holds_every_resource_of_the_program(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    assert {f"neckbreak/{name}" for name in shipped_resources()} - held == set()


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    unwanted = tuple(f"neckbreak/resources/{folder}/" for folder in LEFT_OUT)
    for name in zipfile.ZipFile(wheel).namelist():
        assert name.startswith(("neckbreak/", "neckbreak-"))
        assert not name.startswith(unwanted)
        assert "__pycache__" not in name


def test_the_wheel_stays_small(wheel: Path) -> None:
    assert wheel.stat().st_size < 3_000_000


def test_the_package_that_runs_is_the_one_installed(
    installed: Installed, request: pytest.FixtureRequest
) -> None:
    place = Path(installed.ask("import neckbreak; print(neckbreak.__file__)"))
    from_checkout = request.node.callspec.params["installed"] == "editable"
    assert place.is_relative_to(ROOT) == from_checkout
    assert place.is_relative_to(installed.folder) != from_checkout


def test_it_finds_its_exercises_and_its_words(installed: Installed) -> None:
    result = installed.neckbreak("routines", "--json")
    assert result.returncode == 0, result.stderr
    routines = json.loads(result.stdout)
    assert len(routines) > 10
    assert all(step["text"] for routine in routines for step in routine["steps"])


def test_it_finds_its_pictures(installed: Installed, tmp_path: Path) -> None:
    routines = json.loads(installed.neckbreak("routines", "--json").stdout)
    with_picture = next(r for r in routines if r["steps"] and r["steps"][0]["picture"])
    file = tmp_path / "step.png"
    result = installed.neckbreak("render", with_picture["id"], "--out", str(file))
    assert result.returncode == 0, result.stderr
    assert file.read_bytes().startswith(b"\x89PNG")


def test_without_a_running_neckbreak_it_says_so_in_a_sentence(installed: Installed) -> None:
    result = installed.neckbreak("status")
    assert result.returncode == 3
    assert " " in result.stderr.strip()
    assert "Traceback" not in result.stderr
