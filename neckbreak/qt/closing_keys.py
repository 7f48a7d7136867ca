"""The keys that close a window, whatever in it has the focus: Escape, and the desktop's own."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def close_by_keys(window: QWidget) -> None:
    """Let these keys close this window."""
    escape = QKeySequence("Esc")
    keys = QKeySequence.keyBindings(QKeySequence.StandardKey.Close)
    for each in dict.fromkeys((escape, *keys)):
        QShortcut(each, window).activated.connect(window.close)
