"""How large a window may open: as large as it wants to be, but no larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

# For the frame that the window manager puts around it.
FRAME = QSize(24, 48)


def open_at(window: QWidget, wanted: QSize, least: QSize | None = None) -> None:
    """Give the window this size, or what the screen has room for."""
    room = window.screen().availableGeometry().size() - FRAME
    if least is not None:
        window.setMinimumSize(least.boundedTo(room))
    window.resize(wanted.expandedTo(window.minimumSize()).boundedTo(room))
