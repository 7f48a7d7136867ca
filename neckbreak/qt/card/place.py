"""Where the card goes: the corner of the screen where the panel is, so that eyes find it there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QCursor, QGuiApplication, QScreen

MARGIN = 12


def pointer_screen() -> QScreen:
    """The screen that the pointer is on; some desktops don't tell, then the main one."""
    return QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()


def corner(
    size: QSize, whole: QRect, free: QRect, *, right_to_left: bool, margin: int = MARGIN
) -> QPoint:
    """The top left of a window of `size` on a screen of which panels leave `free`.

    Top or bottom is where the panel takes space, bottom when none does; left or right likewise,
    and otherwise where lines of text end.
    """
    panel_above = free.top() > whole.top() and free.bottom() >= whole.bottom()
    panel_left = free.left() > whole.left()
    panel_right = free.right() < whole.right()
    at_left = panel_left if panel_left != panel_right else right_to_left
    x = free.left() + margin if at_left else free.right() + 1 - margin - size.width()
    y = free.top() + margin if panel_above else free.bottom() + 1 - margin - size.height()
    # A card that is larger than the screen keeps its beginning in sight.
    return QPoint(max(x, free.left()) if not right_to_left else x, max(y, free.top()))
