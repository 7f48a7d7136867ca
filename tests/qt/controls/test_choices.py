"""Switches, ticks, chips and one of several: the whole of each answers, and shape tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.controls.tick_box import ChoiceRow, TickBox
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.theme import Themes
from tests.qt.controls.window import show


def test_a_toggle_answers_over_its_whole_width(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    toggle = Toggle(themes, "Posture check")
    show(window, toggle, qtbot=qtbot)
    for x in (2, toggle.width() - 2):
        with qtbot.waitSignal(toggle.toggled):
            QTest.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=QPoint(x, 12))
    assert toggle.accessibleName() == "Posture check"


def test_on_and_off_differ_in_shape(themes: Themes, window: QWidget, qtbot: QtBot) -> None:
    on, off = Toggle(themes, "on", True), Toggle(themes, "off")
    show(window, on, off, qtbot=qtbot)
    filled = [
        sum(
            image.pixelColor(x, y).lightness() < 140
            for x in range(image.width())
            for y in range(image.height())
        )
        for image in (on.grab().toImage(), off.grab().toImage())
    ]
    assert filled[0] > 2 * filled[1]


def test_one_of_several_is_chosen_by_click_and_told_once(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    segmented = Segmented(themes, "How much", [("a", "Gentle"), ("b", "Balanced")])
    show(window, segmented, qtbot=qtbot)
    balanced = next(b for b in segmented.findChildren(QAbstractButton) if b.text() == "Balanced")
    with qtbot.waitSignal(segmented.chosen) as heard:
        balanced.click()
    assert heard.args == ["b"]
    with qtbot.assertNotEmitted(segmented.chosen):
        balanced.click()
        segmented.set_value("a")
    assert segmented.value == "a"


def test_choices_that_do_not_fit_become_a_list(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    choices = [(word, word) for word in ("Zurückhaltend", "Ausgewogen", "Häufiger", "Vertieft")]
    segmented = Segmented(themes, "Wie viel", choices, "Häufiger")
    show(window, segmented, qtbot=qtbot)
    window.resize(900, 80)
    combo = segmented.findChild(QComboBox)
    assert combo is not None
    assert not combo.isVisible()
    window.resize(180, 80)
    assert combo.isVisible()
    assert combo.currentText() == "Häufiger"
    assert combo.accessibleName() == "Wie viel"


@pytest.mark.parametrize("kind", [TickBox, ChoiceRow])
def test_a_tick_answers_on_its_words_and_says_the_line_below(
    kind: type[TickBox], themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    tick = kind(themes, "Blood thinners", detail="Leaves out firm pressing.")
    show(window, tick, qtbot=qtbot)
    assert tick.accessibleDescription() == "Leaves out firm pressing."
    with qtbot.waitSignal(tick.toggled):
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 20, 12))


def test_the_words_of_a_tick_wrap_when_they_must(themes: Themes) -> None:
    words = "Numbness, tingling or dizziness now, or arthritis that affects the neck"
    tick = TickBox(themes, words, detail="Hides all neck movement and neck pressing for now.")
    assert tick.heightForWidth(260) > tick.heightForWidth(900)


def test_a_chosen_chip_has_a_tick_and_keeps_its_words(themes: Themes) -> None:
    chip = Chip(themes, "Seated", checkable=True, glyph="chair")
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before
