"""Windows open no larger than their screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from neckbreak.qt.window_room import open_at


def test_a_window_that_fits_gets_what_it_wants(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_at(window, QSize(300, 200), QSize(100, 100))
    assert window.size() == QSize(300, 200)


def test_a_larger_one_keeps_its_frame_on_the_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_at(window, QSize(9000, 9000), QSize(8000, 8000))
    room = window.screen().availableGeometry()
    assert window.width() < room.width()
    assert window.height() < room.height()


@pytest.mark.usefixtures("large_font")
def test_with_large_type_a_window_opens_larger(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_at(window, QSize(300, 200), QSize(100, 100))
    assert window.size() == QSize(480, 320)
    assert window.minimumSize() == QSize(100, 100)
