"""How large a window may open: as large as it wants to be, but no larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

# For the frame that the window manager puts around it.
FRAME = QSize(24, 48)


def open_at(window: QWidget, wanted: QSize, least: QSize | None = None) -> None:
    """Give the window this size, or what the screen has room for."""
    screen = window.screen().availableGeometry().size()
    if least is not None:
        window.setMinimumSize(room_for(least, screen))
    window.resize(room_for(wanted.expandedTo(window.minimumSize()), screen))


def room_for(wanted: QSize, screen: QSize) -> QSize:
    """So much of this size as a screen has room for."""
    return wanted.boundedTo(screen - FRAME)
