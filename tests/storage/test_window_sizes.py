"""How large each window was made."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from neckbreak.storage.window_sizes import WindowSizes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "windows.json"


def test_a_size_is_kept_for_each_window(path: Path) -> None:
    WindowSizes(path).keep("settings", 900, 700, 1.0)
    WindowSizes(path).keep("control", 800, 600, 1.0)
    assert WindowSizes(path).of("settings", 1.0) == (900, 700)
    assert WindowSizes(path).of("control", 1.0) == (800, 600)
    assert WindowSizes(path).of("about", 1.0) is None


def test_a_size_made_for_another_font_is_not_used(path: Path) -> None:
    WindowSizes(path).keep("settings", 900, 700, 1.0)
    assert WindowSizes(path).of("settings", 2.0) is None


@pytest.mark.parametrize(
    "content",
    [
        "[",
        "[]",
        '{"settings": 3}',
        '{"settings": [900, "wide", 1.0]}',
        '{"settings": [900, -5, 1.0]}',
        '{"settings": [900, 1000000, 1.0]}',
    ],
)
def test_what_can_not_be_understood_is_no_size_and_is_written_over(
    path: Path, content: str
) -> None:
    path.parent.mkdir()
    path.write_text(content)
    sizes = WindowSizes(path)
    assert sizes.of("settings", 1.0) is None
    sizes.keep("settings", 900, 700, 1.0)
    assert sizes.of("settings", 1.0) == (900, 700)


def test_where_nothing_can_be_written_nothing_breaks(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING):
        WindowSizes(path).keep("settings", 900, 700, 1.0)
    assert "the size of a window cannot be kept" in caplog.text
