"""The pages: how they are reached, that nothing is cut, and the way of the keyboard."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from neckbreak.domain.settings_reading import defaults
from neckbreak.qt.controls.focus_ring import FocusRing
from neckbreak.qt.controls.stepper import Stepper
from neckbreak.qt.settings_window import SettingsWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords
from tests.qt.flashes import windows_shown
from tests.qt.settings.window import (
    CATALOGUE,
    RESOURCES,
    NoPictures,
    Owner,
    day_under,
    no_day_under,
)


def test_each_page_is_reached_by_its_name_and_by_the_list_of_a_narrow_window(
    window: SettingsWindow,
) -> None:
    for page in ("exercises", "interrupts", "looks", "health", "computer", "when"):
        button = window.findChild(QRadioButton, f"page.{page}")
        assert button is not None
        button.click()
        assert window._stack.currentWidget() is window._areas[page]
    window.resize(600, 700)
    lists = [box for box in window.findChildren(QComboBox) if box.isVisible()]
    assert len(lists) >= 1
    lists[0].activated.emit(3)
    assert window._stack.currentWidget() is window._areas["looks"]
    assert not window.day.isVisible()
    assert window._day_above.isVisible()


def test_one_long_time_takes_no_room_from_the_names_of_the_others(window: SettingsWindow) -> None:
    steppers = {each.accessibleName(): each.width() for each in window.findChildren(Stepper)}
    long = steppers.pop("End of the day: Before the end of the day")
    others = {width for name, width in steppers.items() if ": " in name}
    assert len(others) == 1
    assert long > others.pop() * 1.2


@pytest.mark.parametrize("page", ["when", "interrupts", "looks", "health", "computer"])
@pytest.mark.parametrize(
    ("language", "font_px", "width"),
    [("en", 14, 1104), ("en", 14, 560), ("en", 28, 1104), ("qps", 14, 900), ("qpsr", 21, 700)],
)
def test_nothing_is_cut_at_the_sides(
    qtbot: QtBot, page: str, language: str, font_px: int, width: int
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    normal, larger = application.font(), application.font()
    larger.setPixelSize(font_px)
    application.setFont(larger)
    try:
        words = CatalogueWords(RESOURCES / "translations", language)
        window = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, no_day_under)
        qtbot.addWidget(window)
        if words.right_to_left:
            window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        window.show_settings(defaults())
        window.show_page(page)
        window.resize(width, 780)
        window.show()
        QApplication.processEvents()
        shown = window._pages[page]
        cut = [
            (type(child).__name__, child.objectName(), left, left + child.width())
            for child in shown.findChildren(QWidget)
            if child.isVisible()
            for left in [child.mapTo(shown, QPoint(0, 0)).x()]
            if left < 0 or left + child.width() > shown.width()
        ]
        assert cut == []
        assert shown.width() == window._areas[page].viewport().width()
    finally:
        application.setFont(normal)


@pytest.mark.parametrize("page", ["when", "interrupts", "looks", "health", "computer"])
def test_everything_that_takes_the_keyboard_has_a_name(window: SettingsWindow, page: str) -> None:
    window.show_page(page)
    if page == "when":
        window.field("reminder.posture.name")
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_what_opens_more_of_a_reminder_says_of_which(window: SettingsWindow) -> None:
    said = {
        id_: button.accessibleName()
        for id_ in ("posture", "shoulders")
        if (button := window.findChild(QPushButton, f"reminder.{id_}.more")) is not None
    }
    assert said == {
        "posture": "Posture check: More about this reminder",
        "shoulders": "Shoulder rolls and neck: More about this reminder",
    }


def test_the_pages_read_as_one_of_several_and_the_arrow_keys_turn_them(
    window: SettingsWindow,
) -> None:
    when = window.findChild(QRadioButton, "page.when")
    interrupts = window.findChild(QRadioButton, "page.exercises")
    assert when is not None
    assert interrupts is not None
    for item in (when, interrupts):
        spoken = QAccessible.queryAccessibleInterface(item)
        assert spoken.role() == QAccessible.Role.RadioButton
    when.setFocus()
    QTest.keyClick(when, Qt.Key.Key_Down)
    assert interrupts.isChecked()
    assert window._stack.currentWidget() is window._areas["exercises"]


def test_no_other_window_flashes_up(qtbot: QtBot) -> None:
    def open_everything() -> None:
        words = CatalogueWords(RESOURCES / "translations")
        window = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, no_day_under)
        qtbot.addWidget(window)
        window.show_settings(defaults())
        window.show()
        for page in ("interrupts", "looks", "health", "computer"):
            window.show_page(page)
        window.field("reminder.posture.name")
        window.resize(600, 700)

    assert windows_shown(open_everything) == ["SettingsWindow"]


def test_tab_walks_as_the_eye_reads(window: SettingsWindow, owner: Owner) -> None:
    add = window.findChild(QPushButton, "reminder.add")
    assert add is not None
    add.click()  # a row that is made last stands before the hours
    window.field("reminder.shoulders.name")  # and details that are opened, in their row
    QApplication.processEvents()
    seen: list[str] = []
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    the_page = window.findChild(QRadioButton, "page.when")
    assert the_page is not None
    the_page.setFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    ring.show_for_keyboard()
    for _ in range(160):
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert ring.isVisible()  # also round what had to be scrolled into sight
        assert ring.widget() is focused
        seen.append(_named(focused))
        if seen[-1] == "field.hours.days_off":
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        "field.preset",
        "reminder.add",
        "reminder.posture.every",
        "reminder.posture.enabled",
        "reminder.posture.more",
        "reminder.shoulders.every",
        "reminder.shoulders.enabled",
        "reminder.shoulders.more",
        "field.reminder.shoulders.name",
        "field.reminder.shoulders.weight",
        "reminder.acupressure.at",
        "reminder.checkin.more",
        "reminder.own-1.every",
        "reminder.own-1.enabled",
        "field.hours.monday",
        "field.hours.sunday",
        "field.hours.days_off",
    ]
    assert [name for name in dict.fromkeys(seen) if name in wanted] == wanted


def test_nothing_is_left_of_a_closed_window(qtbot: QtBot) -> None:
    words = CatalogueWords(RESOURCES / "translations")
    made = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, day_under)
    made.show_settings(defaults())
    made.show()
    made.show_page("computer")
    made.go_to("reminder.posture.pool")
    gone = weakref.ref(made)
    made.close()
    made.deleteLater()
    del made
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # the deferred deletion
    gc.collect()
    assert gone() is None


def _named(widget: QWidget | None) -> str:
    """The name of the widget, or of the nearest around it that we named."""
    while widget is not None and not widget.objectName().startswith(("field.", "reminder.")):
        widget = widget.parentWidget()
    return "" if widget is None else widget.objectName()
