"""Makes the Qt application."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication

from neckbreak.qt.roles import tell_roles


def application(arguments: list[str]) -> QApplication:
    """The Qt application, told apart by name and never ended by a closed window."""
    QGuiApplication.setDesktopFileName("neckbreak")
    made = QApplication(arguments)
    made.setApplicationName("neckbreak")
    made.setApplicationDisplayName("neckbreak")
    made.setQuitOnLastWindowClosed(False)
    made.setQuitLockEnabled(False)
    tell_roles()
    # Qt would wake every 10 s to empty it bit by bit, and our icons are kept by their owner.
    QPixmapCache.setCacheLimit(0)
    return made
