"""What a screen reader is told of widgets that Qt knows nothing about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.red_flags import Tier
from neckbreak.qt.controls.search_field import SearchField
from neckbreak.qt.own_sets.chips import OneOfChips
from neckbreak.qt.rings import CountdownRing
from neckbreak.qt.roles import Window, tell_roles
from neckbreak.qt.theme import Themes
from neckbreak.qt.tier_panel import TierPanel
from neckbreak.storage.words import CatalogueWords

Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture(autouse=True)
def told() -> None:
    tell_roles()


def heard(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def parts(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(found.childCount()):
        part = found.child(place)
        if part is not None:
            yield part
            yield from parts(part)


def test_a_window_is_called_a_window_by_its_title(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.setWindowTitle("Library")
    window.show()
    assert heard(window).role() == Role.Window
    assert heard(window).text(Text.Name) == "Library"


def test_any_other_widget_is_what_qt_says(qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    assert heard(other).role() == Role.Client


def test_one_of_several_chips_is_a_radio_button(qtbot: QtBot, themes: Themes) -> None:
    chips = OneOfChips(themes, "Kind", [("a", "One"), ("b", "Two")], "b")
    qtbot.addWidget(chips)
    assert heard(chips).role() == Role.Grouping
    assert [(each.text(Text.Name), each.role()) for each in parts(heard(chips))] == [
        ("One", Role.RadioButton),
        ("Two", Role.RadioButton),
    ]


def test_every_label_of_the_warning_signs_has_words(
    qtbot: QtBot, themes: Themes, words: CatalogueWords
) -> None:
    panel = TierPanel(themes, words, Tier.NOW)
    qtbot.addWidget(panel)
    labels = [each for each in parts(heard(panel)) if each.role() == Role.StaticText]
    assert len(labels) > 5
    assert all(each.text(Text.Name).strip() for each in labels)


def test_the_button_that_clears_a_search_has_a_name(qtbot: QtBot, themes: Themes) -> None:
    field = SearchField(themes, "Search", "Clear the search")
    qtbot.addWidget(field)
    field.setText("chin")
    assert [each.text(Text.Name) for each in parts(heard(field))] == ["Clear the search"]


def test_the_ring_has_a_name_and_says_what_is_left(
    qtbot: QtBot, themes: Themes, words: CatalogueWords
) -> None:
    ring = CountdownRing(themes, words)
    qtbot.addWidget(ring)
    assert heard(ring).role() == Role.ProgressBar
    assert heard(ring).text(Text.Name) == "Time for this step"
