"""What other settings, health answers or sets of exercises mean for all that runs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from neckbreak.app.exercises import Exercises
from neckbreak.app.preferences import Preferences
from neckbreak.app.senses import Senses
from neckbreak.app.telling import Telling
from neckbreak.app.windows import Windows
from neckbreak.coordinator import Coordinator
from neckbreak.domain.events import SettingsChanged
from neckbreak.domain.health import Health
from neckbreak.domain.plan import Plan
from neckbreak.domain.safety import suited
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import Fault
from neckbreak.ports import Clock
from neckbreak.qt.alarm import Alarm, moments_of_day
from neckbreak.qt.theme import Themes
from neckbreak.qt.tray import Tray


class Changes(QObject):
    """Listens to the preferences; what could not be kept is told where the person looks."""

    def __init__(
        self,
        coordinator: Coordinator,
        preferences: Preferences,
        exercises: Exercises,
        windows: Windows,
        *,
        clock: Clock,
        alarm: Alarm,
        themes: Themes,
        tray: Tray,
        senses: Senses,
        telling: Telling,
    ) -> None:
        super().__init__()
        self._coordinator = coordinator
        self._preferences = preferences
        self._exercises = exercises
        self._windows = windows
        self._clock = clock
        self._alarm = alarm
        self._themes = themes
        self._tray = tray
        self._senses = senses
        self._telling = telling
        self._refused = ""
        preferences.read.connect(self._use_settings)
        preferences.health_answered.connect(self._use_health)
        preferences.written.connect(self._forget_refused)
        preferences.refused.connect(self.tell_refused)

    def use_sets(self) -> None:
        """Take up the sets of exercises that there are now."""
        self._exercises.read_again()
        whole, preferences = self._exercises.catalogue, self._preferences
        preferences.use_routines(whole)
        # In one go: settings that name what came or went, and what they name.
        catalogue = suited(whole, preferences.health)
        self._apply(replace(self._plan, settings=preferences.settings, catalogue=catalogue))
        self._windows.settings.show_catalogue(catalogue)
        self._windows.settings.show_settings(preferences.settings, preferences.faults)

    def tell_refused(self, title: str, message: str) -> None:
        """Where the person looks; without the settings window the same is told only once."""
        if not self._windows.settings.show_notice(message) and message != self._refused:
            self._refused = message
            self._telling.tell_text(title, message)

    @property
    def _plan(self) -> Plan:
        return self._coordinator.plan

    def _use_settings(self, settings: Settings, faults: tuple[Fault, ...]) -> None:
        if settings != self._plan.settings:
            self._apply(replace(self._plan, settings=settings))
        self._windows.settings.show_settings(settings, faults)
        self._windows.signs.show_number(settings.emergency.number)

    def _use_health(self, health: Health) -> None:
        catalogue = suited(self._exercises.catalogue, health)
        self._apply(replace(self._plan, catalogue=catalogue, health=health))

    def _apply(self, plan: Plan) -> None:
        self._themes.set_look(plan.settings.look)
        self._tray.change_settings(plan.settings)
        self._senses.use(plan.settings)
        self._alarm.set_moments(moments_of_day(plan.settings), self._clock.now().zone)
        self._coordinator.handle(SettingsChanged(plan))
        self._windows.library.renew()

    def _forget_refused(self) -> None:
        self._refused = ""
