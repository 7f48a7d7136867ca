"""The entry for application menus starts commands that exist, under a name that icons go by."""

from __future__ import annotations

import shlex
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.packaging.conftest import Installed

FOLDER = Path(__file__).parents[2] / "resources" / "desktop"


@pytest.fixture
def entry() -> RawConfigParser:
    """The entry, read as desktops read it: names are kept as they are written."""
    parser = RawConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # documented use
    parser.read(FOLDER / "neckbreak.desktop", "utf-8")
    return parser


def test_every_action_is_listed_and_described(entry: RawConfigParser) -> None:
    listed = entry["Desktop Entry"]["Actions"].rstrip(";").split(";")
    groups = [name.removeprefix("Desktop Action ") for name in entry.sections()[1:]]
    assert groups == listed
    assert all(entry[f"Desktop Action {name}"]["Name"] for name in listed)


def test_every_command_of_the_entry_exists(installed: Installed, entry: RawConfigParser) -> None:
    for section in entry.sections():
        program, *words = shlex.split(entry[section]["Exec"])
        assert program == "neckbreak"
        result = installed.neckbreak(*words[:1], "--help")
        assert result.returncode == 0, result.stderr


def test_software_centres_find_the_entry() -> None:
    component = ElementTree.parse(FOLDER / "neckbreak.metainfo.xml").getroot()
    assert component.findtext("launchable") == "neckbreak.desktop"
    assert component.findtext("project_license") == "MIT"
