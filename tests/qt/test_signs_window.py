"""The page that says when to see a doctor: fixed words, and a number that was confirmed once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from neckbreak.domain.red_flags import Tier
from neckbreak.qt.signs_window import SignsWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords

MakeWindow = Callable[..., SignsWindow]


@pytest.fixture
def make(qtbot: QtBot, words: CatalogueWords, themes: Themes) -> Iterator[MakeWindow]:
    made: list[SignsWindow] = []

    def build(number: str = "", suggested: str = "") -> SignsWindow:
        window = SignsWindow(words, themes, number, suggested)
        made.append(window)
        window.show()
        return window

    yield build
    for window in made:
        if isValid(window):
            window.close()
    qtbot.waitUntil(lambda: not any(isValid(window) for window in made))


def said(window: SignsWindow) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel))


def button(window: SignsWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, f"signs.number.{name}")
    assert isinstance(found, QPushButton)
    return found


def test_it_names_the_signs_of_all_three_tiers(make: MakeWindow) -> None:
    words = said(make("112"))
    for sign in ("drooping face", "numbness between the legs", "shock down the back"):
        assert sign in words
    assert "two weeks or more" in words
    assert "cannot tell what is wrong" in words
    assert "No doctor or physiotherapist has reviewed" in words
    assert "resources/" not in words


def test_the_number_that_was_confirmed_is_named_and_not_asked_for(make: MakeWindow) -> None:
    window = make("112", "999")
    assert "Call 112 or go to emergency care now" in window.panels[Tier.NOW].advice
    assert not window.question.isVisible()


def test_a_number_is_suggested_once_and_counts_only_when_it_was_confirmed(
    make: MakeWindow, qtbot: QtBot
) -> None:
    window = make("", "999")
    assert "your local emergency number" in window.panels[Tier.NOW].advice
    assert "Is 999 the number" in said(window)
    with qtbot.waitSignal(window.number_confirmed) as heard:
        button(window, "right").click()
    assert heard.args == ["999"]
    assert "Call 999" in window.panels[Tier.NOW].advice
    assert not window.question.isVisible()


@pytest.mark.parametrize("suggested", ["", "999"])
def test_another_number_can_be_typed(make: MakeWindow, qtbot: QtBot, suggested: str) -> None:
    window = make("", suggested)
    with qtbot.waitSignal(window.number_requested):
        button(window, "another").click()


def test_escape_closes_it(make: MakeWindow, qtbot: QtBot) -> None:
    window = make("112")
    window.close_button.click()
    qtbot.waitUntil(lambda: not isValid(window))
