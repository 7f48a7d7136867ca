"""How large a window may open: as large as it wants to be, but no larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from neckbreak.qt.theme import font_scale

LARGEST = 1.6
"""Lines that need not wrap so often leave room: at twice the font this is as good as twice."""

# For the frame that the window manager puts around it.
FRAME = QSize(24, 48)


def open_at(window: QWidget, wanted: QSize, least: QSize | None = None) -> None:
    """Give the window this size, more with large type, or what the screen has room for."""
    screen = window.screen().availableGeometry().size()
    if least is not None:
        window.setMinimumSize(room_for(least, screen))
    window.resize(room_for(at_this_font(wanted).expandedTo(window.minimumSize()), screen))


def at_this_font(size: QSize) -> QSize:
    """How large a window of this size at the normal font should be at the person's."""
    return size * min(font_scale(), LARGEST)


def room_for(wanted: QSize, screen: QSize) -> QSize:
    """So much of this size as a screen has room for."""
    return wanted.boundedTo(screen - FRAME)
