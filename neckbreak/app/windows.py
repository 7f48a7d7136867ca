"""The windows that are opened on wish: each is imported and built then, and freed when closed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from neckbreak.app.wishes import Wishes
from neckbreak.domain.calendar import working_day_at
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.settings_reading import Fault
from neckbreak.domain.status import Status
from neckbreak.ports import Autostart, History, Resources, Words
from neckbreak.qt.icons import Icons
from neckbreak.qt.theme import Themes
from neckbreak.qt.tray import Tray

if TYPE_CHECKING:
    from neckbreak.domain.day import Today
    from neckbreak.domain.planning import PlannedOffer
    from neckbreak.domain.settings import Settings
    from neckbreak.qt.control_window import ControlWindow
    from neckbreak.qt.settings_window import SettingsWindow
    from neckbreak.qt.welcome_window import WelcomeWindow

# What somebody new would try: short, seated, and known to everybody.
TRY_FIRST = "shoulders"


class Windows(QObject):
    """Opens windows, keeps them up to date, and forgets them when they close.

    What a person changes in them is told: `setting_changed` with key and text, `setting_reset`
    with a key, `health_answered`; `greeted` when the first run's window was closed; `refused`
    with title and sentence when the computer would not have it.
    """

    setting_changed = Signal(str, str)
    setting_reset = Signal(str)
    health_answered = Signal(object)
    go_requested = Signal()
    greeted = Signal()
    refused = Signal(str, str)

    def __init__(
        self,
        words: Words,
        resources: Resources,
        icons: Icons,
        themes: Themes,
        now: Callable[[], Moment],
        plan: Callable[[], Plan],
        status: Callable[[], Status],
        history: History,
        wishes: Wishes,
        autostart: Autostart | None,
        places: Sequence[tuple[str, str]],
        settings_file: Path,
    ) -> None:
        super().__init__()
        self._words = words
        self._resources = resources
        self._icons = icons
        self._themes = themes
        self._now = now
        self._plan = plan
        self._status = status
        self._history = history
        self._wishes = wishes
        self._autostart = autostart
        self._places = places
        self._settings_file = settings_file
        self._faults: tuple[Fault, ...] = ()
        self._control: ControlWindow | None = None
        self._settings: SettingsWindow | None = None
        self._welcome: WelcomeWindow | None = None
        self._others: dict[str, QWidget] = {}

    @property
    def control(self) -> ControlWindow | None:
        """The window behind the tray, while it is open."""
        return self._control

    @property
    def settings(self) -> SettingsWindow | None:
        """The settings, while they are open."""
        return self._settings

    @property
    def welcome(self) -> WelcomeWindow | None:
        """The first run's window, while it is open."""
        return self._welcome

    def other(self, name: str) -> QWidget:
        """Another open window by its name: about, health; raises KeyError."""
        return self._others[name]

    # --- keeping up

    def show(self, status: Status) -> None:
        """Show this state where a window shows it."""
        if self._control is not None:
            self._control.show_status(status, self._plan())
            self._control.show_today(self._today())

    def show_settings(self, settings: Settings, faults: tuple[Fault, ...]) -> None:
        """Show these settings where a window shows them."""
        self._faults = faults
        if self._settings is not None:
            self._settings.show_settings(settings, faults)

    def show_notice(self, sentence: str) -> bool:
        """Say in the settings window that changes don't last; False when it is not open."""
        if self._settings is None:
            return False
        self._settings.show_notice(sentence)
        return True

    def close_all(self) -> None:
        """Close whatever is open."""
        for window in (self._control, self._settings, self._welcome, *self._others.values()):
            if window is not None:
                window.close()

    # --- opening

    def open_control(self) -> None:
        """Open the window behind the tray, or bring it to the front."""
        if self._control is None:
            from neckbreak.qt.control_window import ControlWindow

            window = ControlWindow(
                self._words, self._resources, self._icons, self._themes, self._now
            )
            self._wishes.listen(window)
            window.go_requested.connect(self.go_requested)
            window.settings_requested.connect(self.open_settings)
            window.about_requested.connect(self.open_about)
            window.destroyed.connect(self._forget_control)
            self._control = window
            self.show(self._status())
        _bring(self._control)

    def open_settings(self) -> None:
        """Open the settings, or bring them to the front."""
        if self._settings is None:
            from neckbreak.domain.working_week import working_week
            from neckbreak.qt.settings_window import SettingsWindow
            from neckbreak.storage.country import home_country

            plan = self._plan()
            window = SettingsWindow(
                self._words,
                self._resources,
                self._themes,
                plan.catalogue,
                self._plan_day,
                hours=working_week(home_country(self._now().zone.key or "")),
            )
            window.changed.connect(self.setting_changed)
            window.reset_requested.connect(self.setting_reset)
            window.health_requested.connect(self.open_health)
            window.file_requested.connect(self._open_file)
            window.autostart_requested.connect(self._set_autostart)
            window.destroyed.connect(self._forget_settings)
            window.set_autostart(self._autostart.is_on() if self._autostart else None)
            self._settings = window
            _free_on_close(window)
            window.show_settings(plan.settings, self._faults)
        _bring(self._settings)

    def open_welcome(self) -> None:
        """Greet: what this is, how much of it, what to leave out, and when the first one comes."""
        if self._welcome is None:
            from neckbreak.domain.emergency import emergency_number
            from neckbreak.qt.welcome_window import WelcomeWindow
            from neckbreak.storage.zone_country import country_of

            plan = self._plan()
            country = country_of(self._now().zone.key or "")
            window = WelcomeWindow(
                self._words,
                self._resources,
                self._themes,
                plan.catalogue,
                plan.settings,
                self._plan_day,
                self._first,
                icon=_where_the_icon_is(),
                number=emergency_number(country),
                autostart=self._autostart.is_on() if self._autostart else None,
            )
            window.number_chosen.connect(partial(self.setting_changed.emit, "emergency.number"))
            window.preset_chosen.connect(partial(self.setting_changed.emit, "preset"))
            window.health_answered.connect(self.health_answered)
            window.autostart_requested.connect(self._set_autostart)
            window.try_requested.connect(self._try_one)
            window.finished.connect(self.greeted)
            window.destroyed.connect(self._forget_welcome)
            _free_on_close(window)
            self._welcome = window
        _bring(self._welcome)

    def open_health(self) -> None:
        """Ask the health gate's questions."""
        from neckbreak.qt.health_gate import HealthWindow

        def build() -> QWidget:
            plan = self._plan()
            window = HealthWindow(
                self._words, self._resources, self._themes, plan.catalogue, plan.health
            )
            window.answered.connect(self.health_answered)
            return window

        self._open_other("health", build)

    def open_about(self) -> None:
        """Open the page about the program."""
        from neckbreak.qt.about_window import AboutWindow

        self._open_other(
            "about", lambda: AboutWindow(self._words, self._icons, self._themes, self._places)
        )

    def _open_other(self, name: str, build: Callable[[], QWidget]) -> None:
        if name not in self._others:
            window = self._others[name] = build()
            _free_on_close(window)
            window.destroyed.connect(partial(self._others.pop, name, None))
        _bring(self._others[name])

    # --- what the windows ask

    def _today(self) -> Today:
        from neckbreak.domain.day import Today, coming, happened
        from neckbreak.domain.planning import planned

        plan, now = self._plan(), self._now()
        settings = plan.settings
        day = working_day_at(now.wall, settings.hours, settings.days_off, now.zone)
        if day is None:
            return Today()
        entries = self._history.between(day.date, now.local.date())
        next_ = self._status().next
        offers = planned(plan, day.date, now.zone)
        marks = coming(offers, next_, now, settings.limits.gap, plan.catalogue)
        return Today(day.ranges, (*happened(entries, plan.catalogue), *marks))

    def _plan_day(self, settings: Settings) -> list[PlannedOffer]:
        """The next working day as these settings would make it."""
        from dataclasses import replace

        from neckbreak.domain.planning import planned

        now = self._now()
        today = now.local.date()
        plan = replace(self._plan(), settings=settings)
        for days in range(7):
            if offers := planned(plan, today + timedelta(days=days), now.zone):
                return offers
        return []

    def _first(self) -> Message | None:
        """When the first reminder comes, as the first run says it."""
        from neckbreak.domain.menu import name_of, when

        next_ = self._status().next
        if next_ is None:
            return None
        name = name_of(next_.reminder, self._plan().settings)
        values: dict[str, Value] = {"when": when(next_.at, self._now()), "name": name}
        return Message("welcome.first", values)

    def _try_one(self) -> None:
        self._wishes.start(TRY_FIRST)

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._settings_file)))

    def _set_autostart(self, on: bool) -> None:
        if self._autostart is None:
            return
        try:
            self._autostart.set_on(on)
        except NeckbreakError as error:
            self.refused.emit(error.title, error.message)
        on = self._autostart.is_on()
        if self._settings is not None:
            self._settings.set_autostart(on)
        if self._welcome is not None:
            self._welcome.ready.autostart.setChecked(on)

    # --- forgetting

    def _forget_control(self) -> None:
        self._control = None

    def _forget_settings(self) -> None:
        self._settings = None

    def _forget_welcome(self) -> None:
        self._welcome = None


def _free_on_close(window: QWidget) -> None:
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


def _bring(window: QWidget) -> None:
    """Show a window that was asked for, in front and with the keyboard."""
    window.show()
    window.raise_()
    window.activateWindow()


def _where_the_icon_is() -> str:
    """Where to look for the tray's icon, in the words of the first run."""
    if not Tray.available():
        return "none"
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
