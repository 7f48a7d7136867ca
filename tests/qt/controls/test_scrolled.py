"""Pages that scroll: no further than their words go, and wherever the keyboard leads."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.qt.controls.scrolled import ReadingArea, scrolled
from neckbreak.qt.roles import tell_roles


def page(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return made


def words(times: int) -> QLabel:
    label = QLabel("Roll them back, then down, in one slow circle. " * times)
    label.setWordWrap(True)
    return label


def show(area: QScrollArea, qtbot: QtBot) -> None:
    qtbot.addWidget(area)
    area.resize(600, 200)
    area.show()
    qtbot.waitUntil(area.isActiveWindow)


def seen(area: QScrollArea, widget: QWidget) -> bool:
    corner = widget.mapTo(area.viewport(), widget.rect().topLeft())
    return area.viewport().rect().contains(QRect(corner, widget.size()))


def test_a_page_ends_with_its_last_word(qtbot: QtBot) -> None:
    last = words(1)
    area = scrolled(page(words(40), last))
    show(area, qtbot)
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert last.mapTo(area.viewport(), last.rect().bottomLeft()).y() > 150


def test_what_an_arrow_key_leads_to_comes_into_sight(qtbot: QtBot) -> None:
    buttons = [QPushButton(str(number)) for number in range(20)]
    area = scrolled(page(*buttons))
    show(area, qtbot)
    assert not seen(area, buttons[-1])
    buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)
    assert seen(area, buttons[-1])


def test_something_to_read_is_a_document_with_a_name_and_scrolls_by_keyboard(qtbot: QtBot) -> None:
    tell_roles()
    area = ReadingArea("About this exercise")
    area.setWidget(page(words(80)))
    show(area, qtbot)
    found = QAccessible.queryAccessibleInterface(area)
    assert found is not None
    assert found.role() == QAccessible.Role.Document
    assert found.text(QAccessible.Text.Name) == "About this exercise"
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_what_needs_no_scrolling_is_no_stop_for_the_tab_key(qtbot: QtBot) -> None:
    area = ReadingArea("About this exercise")
    area.setWidget(page(words(2)))
    show(area, qtbot)
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
