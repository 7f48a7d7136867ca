"""The composition root: builds everything and connects everything; nothing else does."""

from __future__ import annotations

import sys
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from neckbreak.app.changes import Changes
from neckbreak.app.connections import connect
from neckbreak.app.exercises import Exercises
from neckbreak.app.heartbeat import Heartbeat
from neckbreak.app.kept_sets import KeptSets
from neckbreak.app.playing import Playing
from neckbreak.app.preferences import Preferences
from neckbreak.app.prompting import Prompting
from neckbreak.app.requests import Requests
from neckbreak.app.resuming import resumed
from neckbreak.app.senses import Senses
from neckbreak.app.start_at_login import StartAtLogin
from neckbreak.app.telling import Telling
from neckbreak.app.windows import Windows
from neckbreak.app.windows.around import Around
from neckbreak.app.wishes import Wishes
from neckbreak.coordinator import Coordinator
from neckbreak.domain.events import AlarmRang, Event, Launched, Quitting
from neckbreak.domain.plan import Plan
from neckbreak.domain.recent import Recent
from neckbreak.domain.safety import suited
from neckbreak.domain.status import Status
from neckbreak.domain.working_week import working_week
from neckbreak.ports import Clock
from neckbreak.qt.alarm import Alarm, moments_of_day
from neckbreak.qt.icons import Icons
from neckbreak.qt.screens import OnScreens
from neckbreak.qt.theme import Themes
from neckbreak.qt.tray import Tray
from neckbreak.qt.tray_icon import TrayIcon
from neckbreak.storage.country import home_country
from neckbreak.storage.history import HistoryFile
from neckbreak.storage.paths import Places
from neckbreak.storage.paths import resources as resources_folder
from neckbreak.storage.session_file import SessionFile
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.window_sizes import WindowSizes
from neckbreak.storage.words import CatalogueWords, words_for
from neckbreak.system.autostart.choose import autostart
from neckbreak.system.clock import SystemClock
from neckbreak.system.dbus import Bus
from neckbreak.system.instance.choose import server

TRAY_PATIENCE_MS = 4000
SOON = timedelta(minutes=2)


class Program(QObject):
    """Everything that runs. Building starts nothing; `start()` does, and `stop()` ends it.

    `icon` may show in the panel already.
    """

    def __init__(
        self, places: Places, *, clock: Clock | None = None, icon: TrayIcon | None = None
    ) -> None:
        super().__init__()
        folder = resources_folder()
        self.words: CatalogueWords = words_for(folder / "translations")
        self.clock = SystemClock() if clock is None else clock
        shipped = Shipped(folder, places.packs, lambda: self.themes.look.figure)
        self.exercises = Exercises(folder, places.packs, self.words)
        catalogue = self.exercises.catalogue
        hours = working_week(home_country(self.clock.now().zone.key or ""))
        self.preferences = Preferences(places, self.words, hours, catalogue)
        settings, health = self.preferences.settings, self.preferences.health
        plan = Plan(settings, suited(catalogue, health), health)

        self.themes = Themes(settings.look)
        self.icons = Icons(shipped)
        QApplication.setWindowIcon(self.icons.app())
        tray_icon = TrayIcon(self.icons) if icon is None else icon
        self.tray = Tray(self.words, tray_icon, settings, self.clock.now)
        session_bus, system_bus = _buses()
        self.telling = Telling(self.words, self.tray, session_bus)
        self.alarm = Alarm(self.clock)
        sizes = WindowSizes(places.window_sizes)
        self.playing = Playing(
            self.words,
            shipped,
            self.themes,
            self.clock.now,
            self._plan,
            self._status,
            self._post,
            self.exercises.sources,
            sizes,
        )
        self.prompting = Prompting(
            self.words,
            shipped,
            self.themes,
            self.clock.now,
            self._plan,
            self.telling,
            self._post,
            self.playing,
        )
        say, tell = self.words.say, self.telling.tell
        self._history = HistoryFile(places.history_file, say=say, tell=tell)
        sessions = SessionFile(places.session_file, say=say, tell=tell)
        login = autostart(say)
        self._senses = Senses(
            self._post,
            self.clock,
            settings,
            session_bus,
            system_bus,
            self.tray.available,
            self.telling.notifier,
            login,
        )
        self.coordinator = Coordinator(
            clock=self.clock,
            alarm=self.alarm,
            prompter=self.prompting,
            history=self._history,
            hands=self._senses.activity,
            store=sessions,
            teller=self.telling,
            plan=plan,
            session=resumed(sessions, self.clock.now()),
        )
        self.wishes = Wishes(self.coordinator, self.telling, self.clock.now)
        around = Around(
            self.words,
            shipped,
            self.icons,
            self.themes,
            self.clock.now,
            self._plan,
            self._status,
            self._history,
            self.wishes,
            self._recent,
        )
        self._login = StartAtLogin(login)
        kept = KeptSets(self.exercises, self.preferences, self.words, self.use_sets)
        self.windows = Windows(
            around,
            self._login,
            places,
            self.exercises,
            kept,
            sizes,
        )
        self._changes = Changes(
            self.coordinator,
            self.preferences,
            self.exercises,
            self.windows,
            clock=self.clock,
            alarm=self.alarm,
            themes=self.themes,
            tray=self.tray,
            senses=self._senses,
            telling=self.telling,
        )
        self._on_screens = OnScreens()
        self._heartbeat = Heartbeat(self.clock, self.coordinator)
        self.requests = Requests(
            self.coordinator,
            self.words,
            self.clock.now,
            show=self.show,
            open_=self.windows.control.open,
            quit_=self._quit_soon,
            use_sets=self.use_sets,
            has_tray=self.tray.available,
            idle_source=self._idle_source,
            capabilities=self._senses.capabilities,
            step=self._step,
        )
        self._server = server(places.socket, self.requests.answer, say)
        self._connect()

    # --- life

    def start(self, *, minimized: bool = False) -> None:
        """Take the place of the one instance, sense, show the icon, begin.

        Raises AlreadyRunning when another one of this person has the place.
        """
        self._server.start()
        self.alarm.set_moments(moments_of_day(self._plan().settings), self.clock.now().zone)
        self.alarm.start()
        self.tray.start()
        self._on_screens.start()
        self.coordinator.displays += [self.tray, self.windows]
        self._senses.start()
        self.telling.start()
        self.coordinator.handle(Launched())
        self.windows.settings.show_settings(self.preferences.settings, self.preferences.faults)
        self.preferences.start()
        if minimized:  # no window at login; a first greeting waits for the next start by hand
            return
        if self.preferences.are_new:
            self.windows.welcome.open()
        else:
            QTimer.singleShot(TRAY_PATIENCE_MS, self._open_without_tray)

    def stop(self) -> None:
        """End in order: nothing is lost, nothing stays behind."""
        self.coordinator.handle(Quitting())
        self.coordinator.save()
        self._history.close()
        self._server.stop()
        self.preferences.stop()
        self._senses.stop()
        self.alarm.shutdown()
        self.prompting.close_all()
        self.windows.close_all()
        self.telling.stop()
        self.tray.stop()

    def show(self) -> None:
        """Bring what shows to the keyboard, else open the control window."""
        if not self.prompting.take_keyboard():
            self.windows.control.open()

    def use_sets(self) -> None:
        """Take up the sets of exercises that there are now."""
        self._changes.use_sets()

    def quit(self) -> None:
        """End the program."""
        QApplication.quit()

    # --- connections

    def _connect(self) -> None:
        connect(
            self.tray,
            self.prompting,
            self.playing,
            self.windows,
            self.wishes,
            self.preferences,
            self.telling,
        )
        self.tray.go_requested.connect(self.show)
        self.tray.quit_requested.connect(self.quit)
        self.windows.control.go_requested.connect(self.show)
        self.telling.opened.connect(self.show)
        self._login.refused.connect(self._changes.tell_refused)
        self.alarm.rang.connect(self._ring)
        self.alarm.beat.connect(self._beat)

    def _post(self, event: Event) -> None:
        self.coordinator.handle(event)

    def _ring(self) -> None:
        self.coordinator.handle(AlarmRang())

    def _beat(self) -> None:
        if isinstance(self.clock, SystemClock):
            self.clock.refresh()
        self.alarm.set_zone(self.clock.now().zone)
        self._senses.look()
        self._heartbeat.beat()
        upcoming = self.coordinator.told_next
        if upcoming is not None and upcoming.at - self.clock.now().wall <= SOON:
            self.prompting.get_ready()
        self._server.stay_reachable()
        self.preferences.look()
        self.windows.diary.forget_old()

    def _plan(self) -> Plan:
        return self.coordinator.plan

    def _recent(self) -> Recent:
        return self.coordinator.session.recent

    def _status(self) -> Status:
        return self.coordinator.status(self._step())

    def _step(self) -> int | None:
        return self.playing.step

    def _idle_source(self) -> str:
        return self._senses.idle_source

    # --- no tray, the end

    def _open_without_tray(self) -> None:
        if not self.tray.available():
            self.windows.control.open()

    def _quit_soon(self) -> None:
        # The reply to `neckbreak quit` has to leave first.
        QTimer.singleShot(100, self.quit)


def _buses() -> tuple[Bus | None, Bus | None]:
    """The session's bus and the system's, on Linux."""
    return (Bus("session"), Bus("system")) if sys.platform == "linux" else (None, None)
