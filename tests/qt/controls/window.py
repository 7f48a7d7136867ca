"""Controls in a window that has the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def show(window: QWidget, *controls: QWidget, qtbot: QtBot) -> None:
    layout = window.layout()
    assert layout is not None
    for control in controls:
        layout.addWidget(control)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
