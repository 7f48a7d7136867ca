"""Opens the first run: what this is, how much of it, what to leave out, and when it begins."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from neckbreak.app.start_at_login import StartAtLogin
from neckbreak.app.windows.around import Around
from neckbreak.app.windows.day import next_day
from neckbreak.app.windows.door import Door
from neckbreak.domain.messages import Message, Value
from neckbreak.qt.tray import Tray

if TYPE_CHECKING:
    from neckbreak.qt.welcome_window import WelcomeWindow

# What somebody new would try: short, seated, and known to everybody.
TRY_FIRST = "shoulders"


class WelcomeDoor(Door["WelcomeWindow"]):
    """What is chosen is told: `setting_changed` with key and text, `health_answered` with the
    answers; `greeted` when the window was closed.
    """

    setting_changed = Signal(str, str)
    health_answered = Signal(object)
    greeted = Signal()

    def __init__(self, around: Around, login: StartAtLogin) -> None:
        super().__init__()
        self._around = around
        self._login = login
        login.changed.connect(self._show_login)

    def build(self) -> WelcomeWindow:
        """Make the window."""
        from neckbreak.domain.emergency import emergency_number
        from neckbreak.qt.welcome_window import WelcomeWindow
        from neckbreak.storage.zone_country import country_of

        around, plan = self._around, self._around.plan()
        window = WelcomeWindow(
            around.words,
            around.resources,
            around.themes,
            plan.catalogue,
            plan.settings,
            partial(next_day, around),
            self._first,
            icon=_where_the_icon_is(),
            number=emergency_number(country_of(around.now().zone.key or "")),
            autostart=self._login.is_on(),
        )
        window.number_chosen.connect(partial(self.setting_changed.emit, "emergency.number"))
        window.effort_chosen.connect(partial(self.setting_changed.emit, "exercises.effort"))
        window.preset_chosen.connect(partial(self.setting_changed.emit, "preset"))
        window.health_answered.connect(self.health_answered)
        window.autostart_requested.connect(self._login.set_on)
        window.try_requested.connect(partial(around.wishes.start, TRY_FIRST))
        window.finished.connect(self.greeted)
        return window

    def _first(self) -> Message | None:
        """When the first reminder comes, as the first run says it."""
        from neckbreak.domain.menu import name_of, when

        next_ = self._around.status().next
        if next_ is None:
            return None
        name = name_of(next_.reminder, self._around.plan().settings)
        values: dict[str, Value] = {"when": when(next_.at, self._around.now()), "name": name}
        return Message("welcome.first", values)

    def _show_login(self, on: bool) -> None:
        if self.window is not None:
            self.window.ready.autostart.setChecked(on)


def _where_the_icon_is() -> str:
    """Where to look for the tray's icon, in the words of the first run."""
    if not Tray.available():
        return "none"
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
