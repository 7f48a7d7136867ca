"""Where a key stands in a TOML text."""

from __future__ import annotations

import pytest

from neckbreak.storage.toml_lines import key_lines, line_of

TEXT = '''# a comment with [brackets] and = signs
schema = 1
preset = "# no comment"

[limits]  # comment
per_hour = 2
gap = """
per_day = 3
"""
[interrupt]
snooze = [
  "5m",  # ]
  "10m",
]
snoozes = 2
[reminder."posture"]
every = '30m'
reminder.pool = 1
hours = { monday = "x", tuesday = 'y' }
  [reminder.long]
weight=4'''


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("schema", 2),
        ("preset", 3),
        ("limits", 5),
        ("limits.per_hour", 6),
        ("limits.gap", 7),
        ("limits.per_day", 5),  # only looks like a key: the nearest that stands there is the table
        ("interrupt.snooze", 11),
        ("interrupt.snoozes", 15),
        ("reminder.posture.every", 17),
        ("reminder.posture.reminder.pool", 18),
        ("reminder.posture.hours.monday", 19),
        ("reminder.long", 20),
        ("reminder.long.weight", 21),
        ("nowhere", None),
    ],
)
def test_the_line_of_a_key(key: str, line: int | None) -> None:
    assert line_of(key_lines(TEXT), key) == line


def test_tables_of_one_name_are_counted() -> None:
    lines = key_lines("[[event]]\nat = 1\n[[event]]\nat = 2\n[[every]]\nat = 3\n")
    assert [line_of(lines, f"event.{number}.at") for number in (0, 1)] == [2, 4]
    assert line_of(lines, "event.1.what") == 3
    assert line_of(lines, "every.0.at") == 6
    assert line_of(lines, "event") == 1


@pytest.mark.parametrize(
    "text", ["", "[", "[[", "=", "a", '"', "a = [", "a = '''", "]\n]", "\x00\n"]
)
def test_what_is_no_toml_is_answered_anyhow(text: str) -> None:
    assert line_of(key_lines(text), "nowhere") is None
