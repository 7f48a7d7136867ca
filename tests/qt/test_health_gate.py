"""The health gate's questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.pictures import Picture
from neckbreak.qt.health_gate import HealthGate, HealthWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.illustrations import Illustrations
from neckbreak.storage.words import CatalogueWords
from tests.qt.flashes import windows_shown

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = read_folder(RESOURCES / "packs" / "core").catalogue
WORDS = CatalogueWords(RESOURCES / "translations")


class Pictures:
    """The pictures that the program ships."""

    def __init__(self) -> None:
        self._illustrations = Illustrations(RESOURCES / "illustrations")

    def photo(self, name: str) -> bytes | None:
        return None

    def picture(self, name: str) -> Picture | None:
        return self._illustrations.picture(name)

    def icon(self, name: str) -> str:
        return ""


def gate(qtbot: QtBot, health: Health = UNANSWERED) -> HealthGate:
    made = HealthGate(WORDS, Themes(), health)
    qtbot.addWidget(made)
    made.show()
    return made


def window(qtbot: QtBot, health: Health = UNANSWERED) -> HealthWindow:
    made = HealthWindow(WORDS, Pictures(), Themes(), CATALOGUE, health)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def button(of: QWidget, name: str) -> QPushButton:
    found = of.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("tick", list(Tick))
def test_each_tick_is_an_answer_and_says_what_it_hides(qtbot: QtBot, tick: Tick) -> None:
    questions = gate(qtbot)
    assert questions.health == UNANSWERED
    with qtbot.waitSignal(questions.answered) as heard:
        QTest.mouseClick(questions.box(tick), Qt.MouseButton.LeftButton)
    assert heard.args == [Health(answered=True, ticks=frozenset({tick}))]
    assert "Leaves out" in questions.box(tick).accessibleDescription()


def test_none_of_these_is_an_answer_and_clears_the_others(qtbot: QtBot) -> None:
    questions = gate(qtbot)
    questions.box(Tick.BONES).click()
    questions.box(Tick.BREATHING).click()
    questions.none_box.click()
    assert questions.health == NOTHING_TICKED
    questions.box(Tick.BONES).click()
    assert not questions.none_box.isChecked()
    assert questions.health.ticks == {Tick.BONES}
    questions.box(Tick.BONES).click()
    assert questions.health == UNANSWERED


def test_signs_of_the_moment_bring_the_advice_to_see_somebody(qtbot: QtBot) -> None:
    questions = gate(qtbot)
    assert not any("health professional" in text for text in shown(questions))
    questions.box(Tick.SYMPTOMS).click()
    assert any("health professional" in text for text in shown(questions))


def test_earlier_answers_show_again(qtbot: QtBot) -> None:
    health = Health(answered=True, ticks=frozenset({Tick.PREGNANT, Tick.BLEEDING}))
    assert gate(qtbot, health).health == health
    assert gate(qtbot, NOTHING_TICKED).health == NOTHING_TICKED


def test_a_question_is_ticked_with_the_keyboard(qtbot: QtBot) -> None:
    questions = gate(qtbot)
    QTest.keyClick(questions.box(Tick.INJURY), Qt.Key.Key_Space)
    assert questions.health.ticks == {Tick.INJURY}


def test_the_figure_crosses_out_what_the_ticks_hide(qtbot: QtBot) -> None:
    asked = window(qtbot)
    asked.gate.none_box.click()
    assert asked._figure.crossed_out == frozenset()
    assert "Nothing is left out." in shown(asked)
    asked.gate.box(Tick.PREGNANT).click()
    assert asked._figure.crossed_out == {"acu.gb21"}
    # LI4, GB21, TE15, the shoulder squeeze, and the two ready routines with some of them.
    assert any(line.endswith("6 of 67 exercises and routines.") for line in shown(asked))
    asked.gate.box(Tick.BLEEDING).click()
    assert asked._figure.crossed_out == {"acu.gb20", "acu.gb21"}
    asked.gate.none_box.click()
    assert asked._figure.crossed_out == frozenset()


def test_before_any_answer_all_points_are_crossed_out(qtbot: QtBot) -> None:
    asked = window(qtbot)
    assert asked._figure.crossed_out == {"acu.gb20", "acu.gb21"}


def test_return_keeps_the_answers_and_escape_does_not(qtbot: QtBot) -> None:
    asked = window(qtbot)
    heard: list[Health] = []
    asked.answered.connect(heard.append)
    QTest.keyClick(asked.gate.none_box, Qt.Key.Key_Return)
    assert asked.isVisible()
    asked.gate.none_box.click()
    QTest.keyClick(asked.gate.none_box, Qt.Key.Key_Return)
    assert heard == [NOTHING_TICKED]
    assert not asked.isVisible()
    again = window(qtbot, NOTHING_TICKED)
    again.activateWindow()
    assert QTest.qWaitForWindowActive(again)
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_answers_are_told_when_they_are_kept_and_not_before(qtbot: QtBot) -> None:
    asked = window(qtbot)
    heard: list[Health] = []
    asked.answered.connect(heard.append)
    keep = button(asked, "health.keep")
    assert not keep.isEnabled()
    asked.gate.box(Tick.ARTHRITIS).click()
    assert heard == []
    keep.click()
    assert heard == [Health(answered=True, ticks=frozenset({Tick.ARTHRITIS}))]
    assert not asked.isVisible()


def test_no_other_window_flashes_up(qtbot: QtBot) -> None:
    ticked = Health(answered=True, ticks=frozenset(Tick))
    assert windows_shown(lambda: window(qtbot, ticked)) == ["HealthWindow"]


def test_not_now_tells_nothing(qtbot: QtBot) -> None:
    asked = window(qtbot)
    heard: list[Health] = []
    asked.answered.connect(heard.append)
    asked.gate.box(Tick.ARTHRITIS).click()
    button(asked, "health.not_now").click()
    assert heard == []
    assert not asked.isVisible()


def test_before_an_answer_it_says_that_pressing_waits(qtbot: QtBot) -> None:
    asked = window(qtbot)
    assert "Pressing waits for your answer; nothing else is left out." in shown(asked)
    asked.gate.none_box.click()
    assert "Nothing is left out." in shown(asked)


def test_while_advice_is_awaited_one_more_tick_says_so_until_it_is_taken_away(
    qtbot: QtBot,
) -> None:
    assert gate(qtbot).advice_box is None
    asked = window(qtbot, Health(awaits_advice=True))
    box = asked.gate.advice_box
    assert box is not None
    assert "no advice about it yet" in box.text()
    assert asked._figure.crossed_out == {"acu.gb20", "acu.gb21"}
    asked.gate.none_box.click()
    assert asked.gate.health == Health(answered=True, awaits_advice=True)
    box.click()
    with qtbot.waitSignal(asked.answered) as told:
        asked._keep.click()
    assert told.args == [NOTHING_TICKED]


def test_it_leads_to_the_warning_signs(qtbot: QtBot) -> None:
    asked = window(qtbot)
    button = asked.findChild(QPushButton, "health.signs")
    assert button is not None
    with qtbot.waitSignal(asked.signs_requested):
        button.click()


def test_once_it_is_answered_nothing_is_said_to_wait_for_the_answer(qtbot: QtBot) -> None:
    def waits() -> bool:
        return any("Until you answer" in text for text in shown(made))

    made = gate(qtbot)
    assert waits()
    made.none_box.click()
    assert not waits()
    made.box(Tick.ARTHRITIS).click()
    assert not waits()
    made.box(Tick.ARTHRITIS).click()
    assert waits()
    assert not any("Until you answer" in text for text in shown(gate(qtbot, NOTHING_TICKED)))
