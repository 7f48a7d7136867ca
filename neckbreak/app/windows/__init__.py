"""The windows that are opened on wish, each by a door of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from neckbreak.app.exercises import Exercises
from neckbreak.app.kept_sets import KeptSets
from neckbreak.app.start_at_login import StartAtLogin
from neckbreak.app.windows.about import AboutDoor
from neckbreak.app.windows.around import Around
from neckbreak.app.windows.control import ControlDoor
from neckbreak.app.windows.diary import DiaryDoor
from neckbreak.app.windows.door import Door
from neckbreak.app.windows.health import HealthDoor
from neckbreak.app.windows.library import LibraryDoor
from neckbreak.app.windows.own_sets import OwnSetsDoor
from neckbreak.app.windows.settings import SettingsDoor
from neckbreak.app.windows.signs import SignsDoor
from neckbreak.app.windows.statistics import StatisticsDoor
from neckbreak.app.windows.welcome import WelcomeDoor
from neckbreak.domain.status import Status
from neckbreak.ports import WindowSizes
from neckbreak.storage.paths import Places


class Windows(QObject):
    """Makes the doors, connects them to each other, and keeps what is open up to date.

    What a person changes in a window is told by its door.
    """

    def __init__(
        self,
        around: Around,
        login: StartAtLogin,
        places: Places,
        exercises: Exercises,
        kept: KeptSets,
        sizes: WindowSizes,
    ) -> None:
        super().__init__()
        self.about = AboutDoor(around, places)
        self.health = HealthDoor(around)
        self.signs = SignsDoor(around)
        self.diary = DiaryDoor(around, places.diary_file)
        self.settings = SettingsDoor(around, login, places.settings_file)
        self.settings.health_requested.connect(self.health.open)
        self.library = LibraryDoor(around, exercises.sources)
        self.library.health_requested.connect(self.health.open)
        self.settings.library_requested.connect(self.library.open)
        self.statistics = StatisticsDoor(around)
        self.statistics.diary_requested.connect(self.diary.open)
        self.own_sets = OwnSetsDoor(around, exercises, kept)
        self.settings.own_sets_requested.connect(self.own_sets.open)
        self.library.own_requested.connect(self.own_sets.open_own)
        self.library.own_sets_requested.connect(self.own_sets.open)
        self.control = ControlDoor(around)
        self.control.library_requested.connect(self.library.open)
        self.control.settings_requested.connect(self.settings.open)
        self.control.about_requested.connect(self.about.open)
        self.control.statistics_requested.connect(self.statistics.open_week)
        self.control.today_requested.connect(self.statistics.open_today)
        self.welcome = WelcomeDoor(around, login)
        self.about.signs_requested.connect(self.signs.open)
        self.health.signs_requested.connect(self.signs.open)
        self.diary.signs_requested.connect(self.signs.open)
        self.diary.health_requested.connect(self.health.open)
        self.settings.signs_requested.connect(self.signs.open)
        self.settings.diary_requested.connect(self.diary.open)
        self.signs.number_requested.connect(self.settings.open_health)
        for name, door in vars(self).items():
            if isinstance(door, Door):
                door.remember_size(name, sizes)

    def show(self, status: Status) -> None:
        """Show this state where a window shows it."""
        self.control.show(status)
        self.statistics.show(status)
        self.library.show(status)

    def close_all(self) -> None:
        """Close whatever is open."""
        for door in self.doors():
            door.close()

    def doors(self) -> list[Door[Any]]:
        """Every door there is."""
        # Any: each has a window of its own.
        return [each for each in vars(self).values() if isinstance(each, Door)]
