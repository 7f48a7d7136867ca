"""The first card of a day is made ready before it is due, and nobody notices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from neckbreak.app import Program
from neckbreak.qt.prompt_card import PromptCard
from neckbreak.storage.paths import Places
from tests.fakes import HandClock


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


@pytest.mark.parametrize(("every", "ready"), [("2m", True), ("3m", False)])
def test_the_beat_makes_it_ready_once_a_card_is_near(
    qapp: QApplication,
    places: Places,
    clock: HandClock,
    monkeypatch: pytest.MonkeyPatch,
    every: str,
    ready: bool,
) -> None:
    places.settings_file.parent.mkdir(parents=True, exist_ok=True)
    places.settings_file.write_text(
        f'schema = 1\npreset = "custom"\n[limits]\nfirst_minutes = "0m"\n'
        f'[reminder.posture]\nevery = "{every}"\n',
        "utf-8",
    )
    program = Program(places, clock=clock)
    program.start(minimized=True)
    made: list[str] = []
    monkeypatch.setattr(program.prompting, "get_ready", lambda: made.append("a card"))
    program.alarm.beat.emit()
    assert made == ["a card"] * ready
    program.stop()
