"""Opens the page about the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.door import Door
from neckbreak.storage.paths import Places

if TYPE_CHECKING:
    from neckbreak.qt.about_window import AboutWindow


class AboutDoor(Door["AboutWindow"]):
    """The page names the files that a person may want to read, copy or delete."""

    signs_requested = Signal()

    def __init__(self, around: Around, places: Places) -> None:
        super().__init__()
        self._around = around
        self._places = places

    def build(self) -> AboutWindow:
        """Make the window."""
        from neckbreak.qt.about_window import AboutWindow

        around = self._around
        window = AboutWindow(around.words, around.icons, around.themes, _told(self._places))
        window.signs_requested.connect(self.signs_requested)
        return window


def _told(places: Places) -> list[tuple[str, str]]:
    """The id of the words for each file, and its path."""
    return [
        ("about.places.settings", str(places.settings_file)),
        ("about.places.health", str(places.health_file)),
        ("about.places.diary", str(places.diary_file)),
        ("about.places.history", str(places.history_file)),
        ("about.places.log", str(places.log_file)),
    ]
