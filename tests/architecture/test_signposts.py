"""The README's table "to change … open …" leads to files that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_PLACE = re.compile(r"`([\w./-]+(?:/|\.py|\.po|\.md))`")


def signposts(readme: str) -> Iterator[tuple[str, list[str]]]:
    """What one may want to change, and the places where that is said to be."""
    table = readme.partition("| to change | open |")[2].partition("\n\n")[0]
    for row in table.splitlines()[2:]:
        what, places = row.strip("| ").split(" | ")
        yield what, _PLACE.findall(places)


def missing(places: list[str]) -> list[str]:
    """Those that are not there; one without a folder stands beside another of its row."""
    folders = {ROOT, ROOT / "resources" / "translations"}
    for place in places:
        folders.add(ROOT / place if place.endswith("/") else (ROOT / place).parent)
    return [place for place in places if not any((each / place).exists() for each in folders)]


SIGNPOSTS = list(signposts((ROOT / "README.md").read_text("utf-8")))


@pytest.mark.parametrize(("what", "places"), SIGNPOSTS)
def test_whoever_wants_to_change_something_finds_it(what: str, places: list[str]) -> None:
    assert places, what
    assert missing(places) == [], what


def test_a_file_that_moved_is_noticed() -> None:
    assert missing(["neckbreak/domain/gone.py", "turn.py"]) == ["neckbreak/domain/gone.py"]
