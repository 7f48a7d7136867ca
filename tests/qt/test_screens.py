"""A window that stands where no screen is any more comes back; the others stay where they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from neckbreak.qt.screens import OnScreens


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.setMinimumSize(QSize(200, 100))
    made.resize(400, 300)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def free() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


def test_a_window_beyond_every_screen_comes_back(window: QWidget) -> None:
    window.move(free().right() + 300, 100)
    OnScreens().bring_back()
    assert free().contains(window.frameGeometry())


def test_a_window_whose_upper_edge_cannot_be_reached_comes_back(window: QWidget) -> None:
    window.move(100, -200)
    OnScreens().bring_back()
    assert free().contains(window.frameGeometry())


def test_one_that_is_larger_than_the_screen_is_made_to_fit(window: QWidget) -> None:
    window.setMinimumSize(free().size() + QSize(100, 100))
    window.move(free().right() + 300, 100)
    OnScreens().bring_back()
    assert free().contains(window.frameGeometry())


def test_one_that_can_be_reached_stays_where_it_was_put(window: QWidget) -> None:
    window.move(free().right() - 150, free().bottom() - 60)
    place = window.frameGeometry()
    OnScreens().bring_back()
    assert window.frameGeometry() == place


def test_a_closed_window_is_left_alone(window: QWidget) -> None:
    window.move(free().right() + 300, 100)
    window.hide()
    place = window.frameGeometry()
    OnScreens().bring_back()
    assert window.frameGeometry() == place
