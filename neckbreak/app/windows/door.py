"""A door: opens its window on wish, and knows it while it is open."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from neckbreak.ports import WindowSizes
from neckbreak.qt.remembered_size import RememberedSize

Opened = TypeVar("Opened", bound=QWidget)


class Door(QObject, Generic[Opened]):
    """One window at most: imported and built when it is opened, freed when it closes."""

    def __init__(self) -> None:
        super().__init__()
        self.window: Opened | None = None
        self._size: tuple[str, WindowSizes] | None = None

    def remember_size(self, name: str, sizes: WindowSizes) -> None:
        """From now on, open the window as large as it was made last."""
        self._size = (name, sizes)

    def open(self) -> None:
        """Open the window, or bring it to the front, with the keyboard."""
        if self.window is None:
            window = self.build()
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.destroyed.connect(self._forget)
            self.window = window
            if self._size is not None:
                RememberedSize(window, *self._size)
            self.fill(window)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window, if it is open."""
        if self.window is not None:
            self.window.close()

    def build(self) -> Opened:
        """Make the window and connect it; its module is imported in here, at the first use."""
        # No abstract method: QObject has a metaclass of its own.
        raise NotImplementedError(type(self).__name__)

    def fill(self, window: Opened) -> None:
        """Show in a new window what is true now; most have nothing that changes."""

    def _forget(self) -> None:
        self.window = None
