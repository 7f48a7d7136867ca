"""Rows, margins, strips and words: they wrap, turn with the reading and follow the theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain import settings
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Glyph, Label
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.theme import Role, Themes, theme
from tests.qt.controls.window import show


def test_a_row_wraps_in_reading_order(themes: Themes, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    chips = [Chip(themes, f"chip {number}") for number in range(6)]
    for chip in chips:
        flow.addWidget(chip)
    row.resize(200, 200)
    row.show()
    places = [(chip.y(), chip.x()) for chip in chips]
    assert places == sorted(places)
    assert len({y for y, _ in places}) > 1
    assert all(chip.geometry().right() < 200 for chip in chips)
    assert flow.heightForWidth(200) > flow.heightForWidth(2000)


def test_a_row_is_measured_anew_when_what_is_in_it_changes(themes: Themes, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    words = Label(themes, "short")
    flow.addWidget(words)
    flow.addWidget(Label(themes, "too"))
    row.resize(300, 100)
    row.show()
    one_line = flow.heightForWidth(300)
    words.setText("so long that nothing else has room in the line " * 2)
    two_lines = flow.heightForWidth(300)
    assert two_lines > one_line
    below = Label(themes, "and this goes below them " * 2)
    flow.addWidget(below)
    below.show()
    assert flow.heightForWidth(300) > two_lines
    words.hide()
    assert flow.heightForWidth(300) == two_lines


def test_a_row_that_wraps_is_mirrored(right_to_left: None, themes: Themes, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    chips = [Chip(themes, f"chip {number}") for number in range(2)]
    for chip in chips:
        flow.addWidget(chip)
    row.resize(400, 60)
    row.show()
    assert chips[0].geometry().right() == 399
    assert chips[0].x() > chips[1].x()


def test_margins_turn_with_the_reading_direction(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert margins(widget, 1, 2, 3, 4).left() == 1
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert margins(widget, 1, 2, 3, 4).left() == 3


@pytest.mark.parametrize("kind", StripKind)
def test_a_strip_says_its_words_and_wraps(kind: StripKind, themes: Themes) -> None:
    strip = Strip(themes, "Comfortable only. Stop if it hurts or makes you dizzy.", kind)
    assert strip.label.text().startswith("Comfortable only.")
    assert strip.heightForWidth(150) > strip.heightForWidth(900)


def test_words_change_their_colour_with_the_theme(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    label = Label(themes, "████", Role.TITLE)
    show(window, label, qtbot=qtbot)

    def middle() -> QColor:
        return label.grab().toImage().pixelColor(12, label.height() // 2)

    assert middle() == theme(False).ink
    themes.set_look(settings.Look(theme=settings.Theme.DARK, motion=settings.Motion.REDUCED))
    assert middle() == theme(True).ink


@pytest.mark.parametrize("direction", ["left_to_right", "right_to_left"])
def test_what_is_at_the_end_of_a_row_stands_there_in_each_line(
    themes: Themes, qtbot: QtBot, request: pytest.FixtureRequest, direction: str
) -> None:
    if direction == "right_to_left":
        request.getfixturevalue(direction)
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    close, more = Chip(themes, "Close"), Chip(themes, "More")
    flow.add_at_end(close)
    flow.addWidget(more)  # later, and yet before
    row.resize(400, 60)
    row.show()

    def places() -> list[tuple[int, int]]:
        starts = [(chip.x(), chip.geometry().right()) for chip in (more, close)]
        if direction == "left_to_right":
            return starts
        return [(row.width() - 1 - right, row.width() - 1 - left) for left, right in starts]

    (more_begins, more_ends), (close_begins, close_ends) = places()
    assert (more_begins, close_ends) == (0, 399)
    assert more_ends < close_begins
    row.resize(close.width() + 10, 120)
    assert close.y() > more.y()
    assert places()[1][1] == row.width() - 1


@pytest.mark.parametrize("text", ["One line.", "Words for several lines. " * 12])
def test_the_first_line_of_a_strip_stands_beside_its_glyph(
    themes: Themes, qtbot: QtBot, text: str
) -> None:
    strip = Strip(themes, text)
    qtbot.addWidget(strip)
    strip.resize(300, strip.heightForWidth(300))
    strip.show()
    (glyph,) = strip.findChildren(Glyph)
    top = strip.label.mapTo(strip, strip.label.contentsRect().topLeft()).y()
    middle = top + strip.label.fontMetrics().height() / 2
    assert abs(middle - glyph.geometry().center().y() - 0.5) <= 1
