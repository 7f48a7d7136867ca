"""Opens the settings, and keeps them up to date."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from neckbreak.app.start_at_login import StartAtLogin
from neckbreak.app.windows.around import Around
from neckbreak.app.windows.day import next_day
from neckbreak.app.windows.door import Door
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import Fault

if TYPE_CHECKING:
    from neckbreak.qt.settings_window import SettingsWindow


class SettingsDoor(Door["SettingsWindow"]):
    """What is changed is told: `changed` with key and text, `reset_requested` with a key."""

    changed = Signal(str, str)
    reset_requested = Signal(str)
    health_requested = Signal()
    library_requested = Signal()
    signs_requested = Signal()
    diary_requested = Signal()
    own_sets_requested = Signal()

    def __init__(self, around: Around, login: StartAtLogin, settings_file: Path) -> None:
        super().__init__()
        self._around = around
        self._login = login
        self._settings_file = settings_file
        self._faults: tuple[Fault, ...] = ()
        login.changed.connect(self._show_login)

    def show_settings(self, settings: Settings, faults: tuple[Fault, ...]) -> None:
        """Show these settings, now or when it is opened."""
        self._faults = faults
        if self.window is not None:
            self.window.show_settings(settings, faults)

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Offer these exercises in its fields, if it is open."""
        if self.window is not None:
            self.window.show_catalogue(catalogue)

    def show_notice(self, sentence: str) -> bool:
        """Say that changes don't last; False when the window is not open."""
        if self.window is None:
            return False
        self.window.show_notice(sentence)
        return True

    def open_health(self) -> None:
        """Open the page about health and privacy."""
        self.open()
        if self.window is not None:
            self.window.show_page("health")

    def build(self) -> SettingsWindow:
        """Make the window."""
        from neckbreak.domain.working_week import working_week
        from neckbreak.qt.settings_window import SettingsWindow
        from neckbreak.storage.country import home_country

        around = self._around
        window = SettingsWindow(
            around.words,
            around.resources,
            around.themes,
            around.plan().catalogue,
            partial(next_day, around),
            hours=working_week(home_country(around.now().zone.key or "")),
        )
        window.changed.connect(self.changed)
        window.reset_requested.connect(self.reset_requested)
        window.health_requested.connect(self.health_requested)
        window.library_requested.connect(self.library_requested)
        window.signs_requested.connect(self.signs_requested)
        window.diary_requested.connect(self.diary_requested)
        window.own_sets_requested.connect(self.own_sets_requested)
        window.file_requested.connect(self._open_file)
        window.autostart_requested.connect(self._login.set_on)
        return window

    def fill(self, window: SettingsWindow) -> None:
        """Show the settings of now."""
        window.set_autostart(self._login.is_on())
        window.show_settings(self._around.plan().settings, self._faults)

    def _show_login(self, on: bool) -> None:
        if self.window is not None:
            self.window.set_autostart(on)

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._settings_file)))
