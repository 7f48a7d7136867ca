"""Settings are found by their words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.stepping import StepEditor
from neckbreak.qt.settings_window import SettingsWindow
from tests.qt.settings.window import (
    texts,
)


def test_a_setting_is_found_by_its_words_and_gets_the_keyboard(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    QTest.keyClicks(search, "two reminders")
    found = window.findChild(QPushButton, "found.limits.gap")
    assert found is not None
    assert not window._rail.isVisible()
    found.click()
    field = window.field("limits.gap")
    assert isinstance(field, Field)
    assert isinstance(field.editor, StepEditor)
    qtbot.waitUntil(field.editor.stepper.hasFocus)
    assert window._stack.currentWidget() is window._areas["interrupts"]
    assert search.text() == ""
    assert window._rail.isVisible()


def test_the_details_of_a_reminder_are_found_and_scrolled_to(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    QTest.keyClicks(search, "longer guided")
    found = window.findChild(QPushButton, "found.reminder.long.guided")
    assert found is not None
    found.click()
    field = window.field("reminder.long.guided")
    area = window._areas["when"]

    def in_sight() -> bool:
        top = field.mapTo(area.viewport(), QPoint(0, 0)).y()
        return 0 <= top <= area.viewport().height() - field.height()

    qtbot.waitUntil(in_sight)


def test_return_goes_to_the_first_that_was_found(window: SettingsWindow, qtbot: QtBot) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    QTest.keyClicks(search, "two reminders")
    QTest.keyClick(search, Qt.Key.Key_Return)
    field = window.field("limits.gap")
    assert isinstance(field, Field)
    assert isinstance(field.editor, StepEditor)
    qtbot.waitUntil(field.editor.stepper.hasFocus)


def test_tab_walks_from_the_search_through_what_was_found(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    search.setFocus()
    QTest.keyClicks(search, "friday")
    # What was found for the letters before goes, and what is found now shows, when Qt comes to it.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    found = window.findChild(QPushButton, "found.hours.friday")
    assert found is not None
    QTest.keyClick(search, Qt.Key.Key_Tab)
    qtbot.waitUntil(found.hasFocus)


def test_a_slip_of_the_pen_finds_what_comes_nearest(window: SettingsWindow) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    QTest.keyClicks(search, "snoze")
    QApplication.processEvents()
    assert any(text.startswith("Nothing has “snoze”") for text in texts(window))
    keys = [
        button.objectName().removeprefix("found.")
        for button in window.findChildren(QPushButton)
        if button.objectName().startswith("found.") and button.isVisible()
    ]
    assert len(keys) == 3
    assert "interrupt.snoozes" in keys
