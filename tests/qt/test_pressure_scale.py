"""The scale of pressure, as it is painted."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.qt.pressure_scale import PressureScale
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords


def middle_of_too_much(themes: Themes, words: CatalogueWords, qtbot: QtBot) -> float:
    """Where the words "too much" stand, from 0 at the left to 1 at the right."""
    scale = PressureScale(themes, words, 3, 5)
    qtbot.addWidget(scale)
    scale.resize(300, scale.sizeHint().height())
    image = scale.grab().toImage()
    wanted = themes.theme.accent_ink.rgb()
    below_the_cells = range(image.height() - 15, image.height())
    columns = [
        x for x in range(image.width()) if any(image.pixel(x, y) == wanted for y in below_the_cells)
    ]
    return (columns[0] + columns[-1]) / 2 / image.width()


def test_too_much_stands_below_the_high_numbers(
    themes: Themes, words: CatalogueWords, qtbot: QtBot
) -> None:
    assert middle_of_too_much(themes, words, qtbot) > 0.8


@pytest.mark.usefixtures("right_to_left")
def test_too_much_stands_below_the_high_numbers_where_reading_begins_at_the_right(
    themes: Themes, words: CatalogueWords, qtbot: QtBot
) -> None:
    assert middle_of_too_much(themes, words, qtbot) < 0.2
