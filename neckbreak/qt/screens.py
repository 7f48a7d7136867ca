"""Keeps windows where they can be seen: what stood on a screen that went away comes to another."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from neckbreak.qt.window_room import FRAME

# So much of a window's upper edge has to be seen, or nobody can take hold of it.
GRIP = QSize(120, 24)
# Desktops tell of one change in several steps, and window managers move windows themselves first.
PATIENCE_MS = 400


class OnScreens(QObject):
    """Watches the screens and brings windows back. Cards look after themselves.

    Where a compositor places the windows (Wayland), asking for another place does nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        self._later = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._later.timeout.connect(self.bring_back)

    def start(self) -> None:
        """Begin to watch."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        for screen in application.screens():
            self._watch(screen)
        application.screenAdded.connect(self._watch)
        application.screenAdded.connect(self._look_soon)
        application.screenRemoved.connect(self._look_soon)
        application.primaryScreenChanged.connect(self._look_soon)

    def bring_back(self) -> None:
        """Move every window that cannot be reached to a screen that is there."""
        frees = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not frees:
            return
        primary = QGuiApplication.primaryScreen().availableGeometry()
        for window in QApplication.topLevelWidgets():
            if _is_watched(window) and not _is_reached(window.frameGeometry(), frees):
                _put_into(window, primary)

    def _watch(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._look_soon)

    def _look_soon(self) -> None:
        self._later.start()


def _is_watched(window: QWidget) -> bool:
    kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
    return window.isVisible() and not window.isMinimized() and window.windowType() in kinds


def _is_reached(frame: QRect, frees: list[QRect]) -> bool:
    top = QRect(frame.left(), frame.top(), frame.width(), GRIP.height())
    needed = min(GRIP.width(), frame.width())
    return any(
        (seen := free.intersected(top)).width() >= needed and seen.height() >= GRIP.height() // 2
        for free in frees
    )


def _put_into(window: QWidget, free: QRect) -> None:
    """Into the middle, and no larger than there is room."""
    room = free.size() - FRAME
    if not window.isMaximized() and not window.isFullScreen():
        window.setMinimumSize(window.minimumSize().boundedTo(room))
        window.resize(window.size().boundedTo(room))
    frame = window.frameGeometry()
    frame.moveCenter(free.center())
    window.move(frame.topLeft())
