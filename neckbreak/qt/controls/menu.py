"""A menu that belongs to a control and opens beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu, QWidget

from neckbreak.qt.compositor import is_composited
from neckbreak.qt.controls.painting import reads_right_to_left

GAP = 5
SQUARE = "square"


class Menu(QMenu):
    """Round where windows can be see-through, else square: its corners would be black."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        floating = is_composited()
        self.setProperty(SQUARE, not floating)
        if floating:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def open_beside(self, control: QWidget) -> None:
        """Open under the control, or over it where there is no room below."""
        self.ensurePolished()
        size = self.sizeHint()
        frame = QRect(control.mapToGlobal(QPoint(0, 0)), control.size())
        free = control.screen().availableGeometry()
        left = frame.right() + 1 - size.width() if reads_right_to_left(control) else frame.left()
        below = frame.bottom() + 1 + GAP
        fits = below + size.height() <= free.bottom() + 1
        self.popup(QPoint(left, below if fits else frame.top() - GAP - size.height()))
