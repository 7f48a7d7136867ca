"""What the page about the program owes to its reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from neckbreak import __version__
from neckbreak.qt.about_window import AboutWindow
from neckbreak.qt.icons import Icons
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords


@pytest.fixture
def window(
    qtbot: QtBot, words: CatalogueWords, icons: Icons, themes: Themes
) -> Iterator[AboutWindow]:
    places = [("about.places.settings", "/home/me/.config/neckbreak/settings.toml")]
    made = AboutWindow(words, icons, themes, places)
    made.show()
    yield made
    if isValid(made):
        made.close()
    qtbot.waitUntil(lambda: not isValid(made))


def test_it_says_what_it_is_not_and_that_nobody_has_reviewed_it(window: AboutWindow) -> None:
    said = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "not medical care" in said
    assert "No doctor or physiotherapist has reviewed" in said
    assert "how to check the points and moves, and where to write" in said
    assert __version__ in said
    assert "MIT" in said


def test_the_path_of_a_file_can_be_read_aloud_and_copied(window: AboutWindow) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "/home/me/.config/neckbreak/settings.toml"
    assert field.accessibleName() == "Settings"
    assert field.isReadOnly()


def test_close_closes_it(window: AboutWindow, qtbot: QtBot) -> None:
    window.close_button.click()
    qtbot.waitUntil(lambda: not isValid(window))


def test_it_leads_to_the_warning_signs(window: AboutWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.signs_requested):
        window.signs.click()
