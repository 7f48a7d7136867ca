"""Opens the window behind the tray, and keeps it up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.day import today
from neckbreak.app.windows.door import Door
from neckbreak.domain.status import Status

if TYPE_CHECKING:
    from neckbreak.qt.control_window import ControlWindow


class ControlDoor(Door["ControlWindow"]):
    """Its wishes go where the tray's go; only other windows are asked for by signals."""

    go_requested = Signal()
    library_requested = Signal()
    settings_requested = Signal()
    about_requested = Signal()
    statistics_requested = Signal()
    today_requested = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__()
        self._around = around

    def show(self, status: Status) -> None:
        """Show this state and the day, if it is open."""
        if self.window is not None:
            self.window.show_status(status, self._around.plan())
            self.window.show_today(today(self._around, status))

    def build(self) -> ControlWindow:
        """Make the window."""
        from neckbreak.qt.control_window import ControlWindow

        around = self._around
        window = ControlWindow(
            around.words, around.resources, around.icons, around.themes, around.now
        )
        around.wishes.listen(window)
        window.go_requested.connect(self.go_requested)
        window.library_requested.connect(self.library_requested)
        window.settings_requested.connect(self.settings_requested)
        window.about_requested.connect(self.about_requested)
        window.statistics_requested.connect(self.statistics_requested)
        window.today_requested.connect(self.today_requested)
        return window

    def fill(self, window: ControlWindow) -> None:
        """Show the state of now."""
        self.show(self._around.status())
