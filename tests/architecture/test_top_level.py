"""A newcomer who opens the project sees nine names, no more."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
AGREED = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "neckbreak",
    "pyproject.toml",
    "resources",
    "tests",
}


def top_level(clone: Path) -> set[str]:
    """What git keeps at the top of this clone, whoever owns its files."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=clone,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return {name.partition("/")[0] for name in listing.split("\0") if name}


def test_the_top_level_is_the_agreed_list() -> None:
    assert top_level(ROOT) == AGREED


def test_a_stray_file_would_be_noticed(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / "notes.txt").write_text("", "utf-8")
    subprocess.run(["git", "add", "notes.txt"], cwd=tmp_path, check=True)
    assert top_level(tmp_path) - AGREED == {"notes.txt"}


def test_every_file_that_the_readme_names_is_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    named = set(re.findall(r'src="([^"]+)"', text)) | set(
        re.findall(r"`((?:neckbreak|resources|tests)/[\w/.-]+)`", text)
    )
    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
