"""Switches, ways back, own reminders, hours, and wishes for others."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from neckbreak.domain.settings_reading import defaults, read
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.settings.editors import ChipsEditor
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.hours_bar import HoursBar
from neckbreak.qt.settings.stepping import StepEditor
from neckbreak.qt.settings_window import SettingsWindow
from neckbreak.storage.settings_faults import with_lines
from tests.qt.settings.window import (
    Owner,
    change,
    texts,
)


def test_the_words_of_a_switch_switch_it_too(window: SettingsWindow, owner: Owner) -> None:
    field = window.field("reminder.posture.guided")
    assert isinstance(field, Field)
    QApplication.processEvents()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field._label.geometry().center())
    assert owner.heard == [("reminder.posture.guided", "true")]


def test_a_changed_value_offers_the_way_back(window: SettingsWindow, owner: Owner) -> None:
    field = window.field("limits.gap")
    back = field.findChild(QPushButton, "reset.limits.gap")
    assert back is not None
    assert not back.isVisible()
    change(field, "25m")
    assert back.isVisible()
    assert back.accessibleName() == "Back to 15m"
    back.click()
    assert owner.resets == ["limits.gap"]


def test_the_key_for_undo_takes_back_a_switch_and_a_step(
    window: SettingsWindow, owner: Owner, qtbot: QtBot
) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    toggle, editor = window.field("reminder.eyes.enabled"), window.field("reminder.posture.every")
    assert isinstance(toggle, Toggle)
    assert isinstance(editor, StepEditor)
    stepper = editor.stepper
    toggle.setFocus()
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    stepper.setFocus()
    QTest.keyClick(stepper, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: owner.heard[-1] == ("reminder.posture.every", "35m"))
    QTest.keyClick(stepper, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert owner.heard[-1] == ("reminder.posture.every", "30m")
    toggle.setFocus()
    QTest.keyClick(toggle, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert owner.settings == defaults()


def test_undo_takes_back_the_last_change_and_another_trigger(
    window: SettingsWindow, owner: Owner
) -> None:
    undo = window.findChild(QPushButton, "undo")
    assert undo is not None
    assert not undo.isEnabled()
    change(window.field("reminder.eyes.enabled"), "true")
    undo.click()
    assert owner.heard[-1] == ("reminder.eyes.enabled", "false")
    window.field("reminder.posture.name")
    window._tell("reminder.posture.at", "10:00")
    assert isinstance(window.field("reminder.posture.at"), StepEditor)
    undo.click()
    assert owner.heard[-1] == ("reminder.posture.every", "30m")
    assert owner.settings == defaults()
    assert not undo.isEnabled()


def test_a_reminder_of_ones_own_is_added_named_and_asked_to_be_deleted(
    window: SettingsWindow, owner: Owner
) -> None:
    add = window.findChild(QPushButton, "reminder.add")
    assert add is not None
    add.click()
    assert owner.heard[-1] == ("reminder.own-1.name", "My reminder")
    change(window.field("reminder.own-1.name"), "Water")
    assert owner.settings.reminders[-1].name == "Water"
    delete = window.findChild(QPushButton, "reset.reminder.own-1")
    assert delete is not None
    delete.click()
    assert owner.resets == ["reminder.own-1"]
    window.show_settings(defaults())
    QApplication.processEvents()
    assert "Water" not in texts(window)


def test_a_reminder_comes_at_fixed_times_when_that_is_chosen(
    window: SettingsWindow, owner: Owner
) -> None:
    window.field("reminder.posture.name")
    button = next(b for b in window.findChildren(QAbstractButton) if b.text() == "At fixed times")
    button.click()
    assert owner.heard[-1] == ("reminder.posture.at", "10:00")
    change(window.field("reminder.posture.at"), "11:00, 16:00")
    assert owner.heard[-1] == ("reminder.posture.at", "11:00, 16:00")


def test_the_preset_says_how_much_of_it_was_changed(window: SettingsWindow, owner: Owner) -> None:
    change(window.field("limits.gap"), "25m")
    change(window.field("reminder.eyes.enabled"), "true")
    assert "Balanced, with 2 changes of yours." in texts(window)


def test_faults_of_the_file_are_listed_with_their_lines(window: SettingsWindow) -> None:
    text = "[limits]\ngap = 5\n\nper_hour = 99\n"
    reading = with_lines(read({"limits": {"gap": 5, "per_hour": 99}}), text)
    window.show_settings(reading.settings, reading.faults)
    (strip,) = [text for text in texts(window) if text.startswith("2 settings in your file")]
    assert "Line 2: limits.gap" in strip
    assert "Line 4: limits.per_hour" in strip
    window.show_settings(reading.settings)
    assert not any("settings in your file" in text for text in texts(window))


def test_a_single_exercise_is_found_behind_more(window: SettingsWindow, owner: Owner) -> None:
    field = window.field("reminder.long.pool")
    assert isinstance(field, Field)
    editor = field.editor
    assert isinstance(editor, ChipsEditor)
    assert "acu.te3" not in editor._chips
    more = next(b for b in field.findChildren(QPushButton) if b.text() == "Single exercises")
    more.click()
    editor.chip("acu.te3").click()
    assert owner.heard[-1] == ("reminder.long.pool", "move.walk, acu.te3")


def test_hours_are_dragged_at_their_ends_in_quarters(window: SettingsWindow, owner: Owner) -> None:
    row = window.field("hours.monday")
    bar = row.findChild(HoursBar)
    assert bar is not None
    _drag(bar, 8, 9.1)
    assert owner.heard[-1] == ("hours.monday", "09:00-18:00")
    _drag(bar, 19, 21)
    assert owner.heard[-1] == ("hours.monday", "09:00-18:00, 19:00-21:00")
    _drag(bar, 13, 12)
    assert owner.heard[-1] == ("hours.monday", "08:00-17:00, 19:00-21:00")
    noon = QPoint(round(bar.width() * 6 / 16), 13)
    QTest.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=noon)
    assert owner.heard[-1] == ("hours.monday", "19:00-21:00")


def test_health_login_file_and_reset_are_wishes_for_others(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    window.set_autostart(False)
    for page, name, signal in (
        ("health", "health.open", window.health_requested),
        ("health", "signs.open", window.signs_requested),
        ("health", "diary.open", window.diary_requested),
        ("computer", "file.open", window.file_requested),
        ("computer", "reset.all", window.reset_requested),
    ):
        window.show_page(page)
        button = window.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(signal):
            button.click()
    toggle = window.findChild(Toggle, "autostart")
    assert toggle is not None
    with qtbot.waitSignal(window.autostart_requested) as heard:
        QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert heard.args == [True]
    window.set_autostart(None)
    assert not toggle.isEnabled()


def _drag(bar: HoursBar, start: float, end: float) -> None:
    """Drag from one hour to another; the bar shows 6 to 22."""
    for kind, hour, held in (
        (QMouseEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton),
        (QMouseEvent.Type.MouseMove, end, Qt.MouseButton.LeftButton),
        (QMouseEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        at = QPointF((hour - 6) / 16 * bar.width(), 13)
        button = (
            Qt.MouseButton.NoButton
            if kind == QMouseEvent.Type.MouseMove
            else Qt.MouseButton.LeftButton
        )
        event = QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(bar, event)
