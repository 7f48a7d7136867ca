"""The first card of a day is made ready before it is due, and nobody notices."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from neckbreak.app import Program
from neckbreak.qt.prompt_card import PromptCard


def cards() -> list[PromptCard]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, PromptCard)]


def test_getting_ready_shows_nothing_and_leaves_nothing(program: Program) -> None:
    program.prompting.get_ready()
    assert program.prompting.card is None
    assert [card for card in cards() if card.isVisible()] == []
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert cards() == []


def test_once_is_enough(program: Program) -> None:
    program.prompting.get_ready()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    program.prompting.get_ready()
    assert cards() == []
