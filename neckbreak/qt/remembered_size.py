"""Opens a window as large as the person made it last, as far as the screen of today allows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from neckbreak.ports import WindowSizes
from neckbreak.qt.theme import font_scale
from neckbreak.qt.window_room import room_for


class RememberedSize(QObject):
    """Belongs to a window that has its own size already; keeps another one when it closes."""

    def __init__(self, window: QWidget, name: str, sizes: WindowSizes) -> None:
        super().__init__(window)
        self._window = window
        self._name = name
        self._sizes = sizes
        kept = sizes.of(name, font_scale())
        if kept is not None:
            screen = window.screen().availableGeometry().size()
            window.resize(room_for(QSize(*kept).expandedTo(window.minimumSize()), screen))
        self._opened = window.size()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While Python takes a forgotten window apart, Qt still sends events here.
        window = self.__dict__.get("_window")
        if window is not None and watched is window and event.type() == QEvent.Type.Close:
            self._keep()
        return False

    def _keep(self) -> None:
        window = self._window
        filled = window.isMaximized() or window.isFullScreen()
        size = window.normalGeometry().size() if filled else window.size()
        if size.isValid() and size != self._opened:
            self._sizes.keep(self._name, size.width(), size.height(), font_scale())
