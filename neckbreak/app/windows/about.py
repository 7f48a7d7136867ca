"""Opens the page about the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.door import Door

if TYPE_CHECKING:
    from neckbreak.qt.about_window import AboutWindow


class AboutDoor(Door["AboutWindow"]):
    """`places` are (id of the words, path) of what is kept on disk."""

    signs_requested = Signal()

    def __init__(self, around: Around, places: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._around = around
        self._places = places

    def build(self) -> AboutWindow:
        """Make the window."""
        from neckbreak.qt.about_window import AboutWindow

        around = self._around
        window = AboutWindow(around.words, around.icons, around.themes, self._places)
        window.signs_requested.connect(self.signs_requested)
        return window
