"""A scenario that can't be read: every fault, at the line on which it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from neckbreak.storage.scenario_file import UnreadableScenario, read_scenario
from neckbreak.storage.words import CatalogueWords

WORDS = CatalogueWords(Path(__file__).parents[2] / "resources" / "translations")
HEAD = """\
zone = "Europe/Berlin"
start = 2026-03-27T08:30:00
end = 2026-03-27T18:00:00
"""


def lines_at_fault(folder: Path, text: str) -> list[int]:
    path = folder / "day.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableScenario) as caught:
        read_scenario(path, {}, WORDS)
    before = len(str(path)) + 1
    return sorted(int(fault[before:].split(":")[0]) for fault in caught.value.faults)


def test_an_end_before_the_start_is_blamed_on_the_end(tmp_path: Path) -> None:
    assert lines_at_fault(tmp_path, HEAD.replace("2026-03-27T18", "2026-03-26T18")) == [3]


def test_what_is_missing_is_blamed_on_the_first_line(tmp_path: Path) -> None:
    assert lines_at_fault(tmp_path, "seed = 1\n") == [1, 1, 1]


def test_each_event_is_blamed_on_its_own_line(tmp_path: Path) -> None:
    text = f"""{HEAD}
[[event]]
at = 2026-03-27T09:00:00
what = "lunch"
[[event]]
what = "away"
[[every]]
days = "mon-fri"
at = "25:00"
what = "lock"
[[event]]
at = 2026-03-27T10:00:00
what = "away"
for = "long"
"""
    assert lines_at_fault(tmp_path, text) == [7, 8, 12, 17]


def test_a_key_that_is_quoted_and_one_that_only_looks_like_it_are_told_apart(
    tmp_path: Path,
) -> None:
    text = '''answer = """
end = 1
"""
zone = "Europe/Berlin"
start = 2026-03-27T08:30:00
'end' = 2026-03-26T18:00:00
'''
    assert lines_at_fault(tmp_path, text) == [1, 6]


def test_an_event_written_on_the_line_of_its_list_is_blamed_on_that(tmp_path: Path) -> None:
    text = f'{HEAD}event = [{{ at = 2026-03-27T09:00:00, what = "lunch" }}]\n'
    assert lines_at_fault(tmp_path, text) == [4]


def test_what_is_no_toml_names_the_line(tmp_path: Path) -> None:
    assert lines_at_fault(tmp_path, f"{HEAD}answer = finish\n") == [4]
