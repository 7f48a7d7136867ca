"""run and test name what the system lacks, in the words of its package manager."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

DEV = Path(__file__).parents[2] / "resources" / "dev"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder for programs, with the few that the commands themselves use."""
    for tool in ("awk", "bash", "cat", "dirname", "sh", "sort"):
        (tmp_path / tool).symlink_to(f"/usr/bin/{tool}")
    return tmp_path


def on(machine: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run this line of shell on a machine that has these programs only."""
    return subprocess.run(
        ["/bin/bash", "-c", f'set -euo pipefail; source "{DEV}/environment.sh"; {line}'],
        env={"PATH": str(machine), "HOME": str(machine)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def add_program(machine: Path, name: str) -> None:
    """A program that writes down how it was called."""
    program = machine / name
    program.write_text(f'#!/bin/bash\necho "{name} $*" >> "{machine}/called"\n', "utf-8")
    program.chmod(0o755)


@pytest.mark.parametrize(
    ("manager", "package"),
    [("apt-get", "libxcb-cursor0"), ("dnf", "xcb-util-cursor"), ("pacman", "xcb-util-cursor")],
)
def test_a_missing_library_is_named_as_the_package_of_this_system(
    machine: Path, manager: str, package: str
) -> None:
    add_program(machine, manager)
    assert on(machine, "packages_for qt libxcb-cursor.so.0").stdout == f"{package}\n"


def test_two_needs_of_one_package_are_asked_for_once(machine: Path) -> None:
    add_program(machine, "apt-get")
    assert on(machine, "packages_for qt libGL.so.1 libGLX.so.0").stdout == "libgl1\n"


def test_the_exact_command_is_said_and_run_as_root_only(machine: Path) -> None:
    add_program(machine, "apt-get")
    result = on(machine, "need_programs 'The tests need' openbox xdotool")
    assert "The tests need openbox xdotool." in result.stderr
    command = "apt-get install -y --no-install-recommends openbox xdotool"
    assert command in result.stderr
    called = machine / "called"
    if os.geteuid() == 0:
        assert called.read_text("utf-8").endswith(f"{command}\n")
    else:
        assert not called.exists()
        assert result.returncode == 1


def test_on_an_unknown_system_the_needs_themselves_are_named(machine: Path) -> None:
    result = on(machine, "need_programs 'The tests need' openbox")
    assert result.returncode == 1
    assert "The tests need openbox." in result.stderr
    assert "install" in result.stderr


def test_what_is_there_is_not_asked_for(machine: Path) -> None:
    add_program(machine, "openbox")
    result = on(machine, "need_programs 'The tests need' openbox")
    assert (result.returncode, result.stderr) == (0, "")


def test_every_row_of_the_package_table_is_complete() -> None:
    table = (DEV / "system-packages.txt").read_text("utf-8")
    rows = [line.split() for line in table.splitlines() if not line.startswith("#")]
    assert {row[0] for row in rows} == {"qt", "font", "tool"}
    assert [row for row in rows if len(row) != 5] == []
