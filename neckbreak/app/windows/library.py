"""Opens the library, and keeps it up to date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.door import Door
from neckbreak.domain.calendar import day_of
from neckbreak.domain.status import Status

if TYPE_CHECKING:
    from neckbreak.qt.library_window import LibraryWindow


class LibraryDoor(Door["LibraryWindow"]):
    """What is marked or switched is told: `changed` with key and text."""

    changed = Signal(str, str)
    health_requested = Signal()
    own_requested = Signal(str)
    own_sets_requested = Signal()

    def __init__(self, around: Around, sources: Mapping[str, str]) -> None:
        super().__init__()
        self._around = around
        self._sources = sources

    def show(self, status: Status) -> None:
        """Show what holds now, if it is open."""
        if self.window is not None:
            around = self._around
            plan, now = around.plan(), around.now()
            settings = plan.settings
            day = day_of(now.wall, settings.hours, settings.days_off, now.zone)
            self.window.show_plan(plan, around.recent(), day, status.next)

    def renew(self) -> None:
        """Show what holds now, also where it changes no state."""
        if self.window is not None:
            self.show(self._around.status())

    def build(self) -> LibraryWindow:
        """Make the window."""
        from neckbreak.qt.library_window import LibraryWindow

        around = self._around
        window = LibraryWindow(
            around.words, around.resources, around.themes, around.plan().catalogue, self._sources
        )
        window.start_requested.connect(around.wishes.start)
        window.changed.connect(self.changed)
        window.health_requested.connect(self.health_requested)
        window.own_requested.connect(self.own_requested)
        window.own_sets_requested.connect(self.own_sets_requested)
        return window

    def fill(self, window: LibraryWindow) -> None:
        """Show what holds now."""
        self.show(self._around.status())
