"""A page that scrolls down when it must."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

# Above and below what the keyboard came to, so that it is seen that more follows.
_AROUND = 32


class ScrolledArea(QScrollArea):
    """Without a frame, as wide as its page; follows the keyboard, also where arrows lead it on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def setWidget(self, widget: QWidget) -> None:
        super().setWidget(widget)
        self._end_with_words()

    def showEvent(self, event: QShowEvent) -> None:
        self._end_with_words()
        super().showEvent(event)

    def _end_with_words(self) -> None:
        """Qt makes a page as high as its words are where it is narrowest: it ends in nothing.

        With a least height of its own the page gets what its words need in the width that it has.
        """
        inner = self.widget()
        layout = None if inner is None else inner.layout()
        if inner is not None and layout is not None:
            inner.setMinimumHeight(1 if layout.hasHeightForWidth() else 0)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Qt brings into sight what Tab comes to, and nothing else."""
        inner = self.widget()
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not by_mouse and inner is not None and inner.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, _AROUND)


def scrolled(widget: QWidget) -> ScrolledArea:
    """The widget in an area of which only the controls take the keyboard."""
    area = ScrolledArea()
    area.setWidget(widget)
    return area


class ReadingArea(ScrolledArea):
    """Something to read; it takes the keyboard only while it can scroll.

    `name` is what a screen reader says where Tab stops at it.
    """

    screen_reader_role = QAccessible.Role.Document

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.verticalScrollBar().rangeChanged.connect(self._take_keyboard)

    def _take_keyboard(self, least: int, most: int) -> None:
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if most > least else policy.NoFocus)
