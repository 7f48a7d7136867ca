"""The keys that close a window, whatever in it has the focus: Escape, and the desktop's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def close_by_keys(window: QWidget, close: Callable[[], object] | None = None) -> None:
    """Let these keys close this window, or do what is to be done instead."""
    escape = QKeySequence("Esc")
    keys = QKeySequence.keyBindings(QKeySequence.StandardKey.Close)
    for each in dict.fromkeys((escape, *keys)):
        QShortcut(each, window).activated.connect(close or window.close)
