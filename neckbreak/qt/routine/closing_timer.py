"""Closes a window that nobody attends to any more."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

CLOSES_AFTER_MS = 20_000


class ClosingTimer(QTimer):
    """Belongs to the window that it closes; the pointer over the window holds it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, singleShot=True, interval=CLOSES_AFTER_MS)
        self._may_close = False
        self.timeout.connect(window.close)

    def begin(self) -> None:
        """From now on, close after a while without input."""
        self._may_close = True
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self.start_over)
        self.start_over()

    def end(self) -> None:
        """Never mind."""
        self._may_close = False
        self.stop()

    def start_over(self) -> None:
        """Something was done, or the pointer left."""
        # Not kept: the window holds this timer, and a ring of references outlives a closed window.
        window = self.parent()
        if self._may_close and isinstance(window, QWidget) and not window.underMouse():
            self.start()
