"""The one switch for starting at login, which more than one window shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from neckbreak.domain.errors import NeckbreakError
from neckbreak.ports import Autostart


class StartAtLogin(QObject):
    """Tells `changed` with what is true after each try, and `refused` with title and sentence."""

    changed = Signal(bool)
    refused = Signal(str, str)

    def __init__(self, autostart: Autostart | None) -> None:
        super().__init__()
        self._autostart = autostart

    def is_on(self) -> bool | None:
        """Whether the program starts at login; None where that can't be had."""
        return None if self._autostart is None else self._autostart.is_on()

    def set_on(self, on: bool) -> None:
        """Switch it."""
        if self._autostart is None:
            return
        try:
            self._autostart.set_on(on)
        except NeckbreakError as error:
            self.refused.emit(error.title, error.message)
        self.changed.emit(self._autostart.is_on())
