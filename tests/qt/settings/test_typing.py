"""What is typed, half typed, wrong, or stepped with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from neckbreak.domain.setting_keys import kind_of
from neckbreak.qt.settings.editors import LineEditor
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.stepping import StepEditor
from neckbreak.qt.settings_window import SettingsWindow
from tests.qt.settings.window import (
    Owner,
    change,
    lines,
    texts,
)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("reminder.posture.every", "20 h"),
        ("reminder.posture.every", "soon"),
        ("limits.per_hour", "99"),
        ("hours.monday", "8 to 18"),
        ("interrupt.snooze", "5m, 3h"),
        ("reminder.long.expires", "1s"),
        ("hours.days_off", "tomorrow"),
    ],
)
def test_a_value_that_is_not_allowed_stays_with_the_range_beside_it_and_is_not_told(
    window: SettingsWindow, owner: Owner, key: str, text: str
) -> None:
    field = window.field(key)
    change(field, text)
    assert (key, text) not in owner.heard
    kind = kind_of(key)
    assert kind is not None
    allowed = window._words.say(kind.allowed)
    shown = [label for label in texts(window) if allowed in label]
    assert len(shown) == 1
    assert "Still using" in shown[0]
    # Another change elsewhere shows the settings anew; the wrong text must survive that.
    change(window.field("reminder.eyes.enabled"), "true")
    assert text in [line.text().removeprefix("every ") for line in lines(window)]


def test_a_number_without_a_unit_means_what_the_steps_count_in(
    window: SettingsWindow, owner: Owner
) -> None:
    change(window.field("reminder.posture.every"), "45")
    assert owner.heard[-1] == ("reminder.posture.every", "45m")
    change(window.field("interrupt.typing_pause"), "4")
    assert owner.heard[-1] == ("interrupt.typing_pause", "4s")


@pytest.mark.parametrize(
    ("key", "text", "kept"),
    [
        ("limits.per_hour", "44", "2"),  # 4 would be allowed
        ("reminder.posture.every", "95 h", "30m"),  # 95 minutes would
        ("interrupt.snooze", "5m, 5h", "5m, 10m, 20m"),  # 5m would
        ("hours.monday", "08:00-12:00, 11", "08:00-18:00"),
    ],
)
def test_a_value_that_is_typed_half_never_comes_into_force(
    window: SettingsWindow, owner: Owner, key: str, text: str, kept: str
) -> None:
    change(window.field(key), text)
    assert owner.heard == []
    assert any(sentence.endswith(f"Still using {kept}.") for sentence in texts(window))


def test_what_is_typed_counts_once_when_the_hands_rest(
    window: SettingsWindow, owner: Owner, qtbot: QtBot
) -> None:
    field = window.field("limits.gap")
    assert isinstance(field, Field)
    assert isinstance(field.editor, StepEditor)
    line = field.editor.stepper.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, "45")
    assert owner.heard == []
    with qtbot.waitSignal(window.changed, timeout=5000):
        pass
    assert owner.heard == [("limits.gap", "45m")]


def test_what_is_typed_is_not_lost_when_the_window_closes(
    window: SettingsWindow, owner: Owner
) -> None:
    field = window.field("limits.gap")
    assert isinstance(field, Field)
    assert isinstance(field.editor, StepEditor)
    field.editor.stepper.lineEdit().selectAll()
    QTest.keyClicks(field.editor.stepper.lineEdit(), "45")
    window.close()
    assert owner.heard == [("limits.gap", "45m")]


@pytest.mark.parametrize(
    ("key", "text", "spelt"),
    [
        ("reminder.posture.every", "45", "every 45 min"),
        ("reminder.acupressure.at", "10, 15", "at 10:00, 15:00"),
        ("limits.gap", "1h5m", "1 h 5 min"),
        ("limits.per_day", "07", "7"),
        ("hours.monday", "9-12, 13-17:30", "09:00-12:00, 13:00-17:30"),
        ("reminder.posture.hours", "9-12", "09:00-12:00"),
        ("interrupt.snooze", "3m,1 h", "3m, 1h"),
    ],
)
def test_what_was_typed_is_spelt_like_everything_else_once_one_leaves_it(
    window: SettingsWindow, owner: Owner, key: str, text: str, spelt: str
) -> None:
    change(window.field(key), text)
    assert spelt in [line.text() for line in lines(window)]


def test_typing_is_not_disturbed_by_what_comes_back(window: SettingsWindow, owner: Owner) -> None:
    editor = window.field("reminder.posture.every")
    assert isinstance(editor, StepEditor)
    editor.stepper.lineEdit().selectAll()
    QTest.keyClicks(editor.stepper.lineEdit(), "1 h 15 min")
    editor.settle()
    assert editor.stepper.text() == "1 h 15 min"
    assert owner.heard[-1] == ("reminder.posture.every", "1h15m")


def test_while_one_types_the_text_keeps_its_own_spelling_and_the_cursor_its_place(
    window: SettingsWindow, owner: Owner
) -> None:
    field = window.field("interrupt.snooze")
    assert isinstance(field, Field)
    assert isinstance(field.editor, LineEditor)
    line = field.editor.line
    line.selectAll()
    QTest.keyClicks(line, "5m,10m,1h")
    field.editor.settle()
    line.setCursorPosition(1)
    QTest.keyClicks(line, "0")
    field.editor.settle()
    assert (line.text(), line.cursorPosition()) == ("50m,10m,1h", 2)
    assert owner.heard[-1] == ("interrupt.snooze", "50m, 10m, 1h")


@pytest.mark.parametrize(
    ("key", "presses", "told"),
    [
        ("reminder.posture.every", [Qt.Key.Key_Up], "35m"),
        ("reminder.posture.every", [Qt.Key.Key_Down, Qt.Key.Key_Down], "20m"),
        ("reminder.posture.every", [Qt.Key.Key_PageUp], "1h20m"),
        ("reminder.acupressure.at", [Qt.Key.Key_Up], "14:45"),
        ("limits.per_hour", [Qt.Key.Key_Up], "3"),
    ],
)
def test_arrow_and_page_keys_step_a_value(
    window: SettingsWindow, owner: Owner, key: str, presses: list[Qt.Key], told: str
) -> None:
    field = window.field(key)
    editor = field.editor if isinstance(field, Field) else field
    assert isinstance(editor, StepEditor)
    editor.stepper.setFocus()
    for press in presses:
        QTest.keyClick(editor.stepper, press)
    editor.settle()
    assert owner.heard[-1] == (key, told)


@pytest.mark.parametrize("key", ["hours.monday", "reminder.posture.hours"])
def test_hours_that_make_a_long_night_say_so_while_they_are_typed(
    window: SettingsWindow, owner: Owner, key: str
) -> None:
    hint = "That is 20 hours, until 05:00 of the next day; for an afternoon write 09:00-17:00."
    field = window.field(key)
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    described = line.accessibleDescription()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "9-5")
    assert texts(window).count(hint) == 1
    assert line.accessibleDescription().endswith(hint)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert owner.heard == [(key, "09:00-05:00")]
    assert texts(window).count(hint) == 1
    line.selectAll()
    QTest.keyClicks(line, "9-")
    assert hint not in texts(window)
    QTest.keyClicks(line, "17")
    assert hint not in texts(window)
    assert line.accessibleDescription() == described
