"""The settings: pages as questions, and beside them the day that they make."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.planning import PlannedOffer
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.setting_keys import values_of
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import Fault, defaults
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.roles import Window
from neckbreak.qt.settings.arrangement import Arrangement
from neckbreak.qt.settings.day import shown_day
from neckbreak.qt.settings.day_panel import DayPanel
from neckbreak.qt.settings.editors import Editor
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.hours_row import HoursRow
from neckbreak.qt.settings.making import Maker
from neckbreak.qt.settings.notices import Notices
from neckbreak.qt.settings.pages import Page, interrupts_page
from neckbreak.qt.settings.plain_pages import (
    ComputerPage,
    ExercisesPage,
    HealthPage,
    LooksPage,
)
from neckbreak.qt.settings.rail import Rail
from neckbreak.qt.settings.search import Search
from neckbreak.qt.settings.tab_order import first_stop, walk_as_read
from neckbreak.qt.settings.undo import Undo
from neckbreak.qt.settings.when_page import WhenPage
from neckbreak.qt.theme import Themes
from neckbreak.qt.window_room import open_at

_PAGES = (
    ("when", "calendar"),
    ("exercises", "grid"),
    ("interrupts", "bell"),
    ("looks", "palette"),
    ("health", "shield"),
    ("computer", "wrench"),
)
_SIZE = (1104, 780)
_LEAST = (560, 480)


class SettingsWindow(Window):
    """Tells every change that is allowed as `changed(key, text)` and knows no file.

    Whoever writes it answers each with `show_settings`, which must also come before `show`;
    `reset_requested` names a key, a section or, when empty, everything. `plan_day` gives the offers
    of a day under the settings it is handed, `hours` are the working hours while the file names
    none.
    """

    changed = Signal(str, str)
    reset_requested = Signal(str)
    autostart_requested = Signal(bool)
    health_requested = Signal()
    library_requested = Signal()
    signs_requested = Signal()
    diary_requested = Signal()
    own_sets_requested = Signal()
    file_requested = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        catalogue: Catalogue,
        plan_day: Callable[[Settings], Sequence[PlannedOffer]],
        *,
        hours: WeeklyHours | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._resources = resources
        self._themes = themes
        self._plan_day = plan_day
        self._hours = hours
        self._settings = defaults(hours=hours)
        self._steps = Undo()
        self._maker = Maker(themes, words, catalogue)
        self._pages: dict[str, Page] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._computer: ComputerPage | None = None
        self._starts_at_login: bool | None = False
        self.setWindowTitle(words.say("settings.title"))
        self._rail = Rail(
            themes,
            words.say("settings.title"),
            [(name, glyph, words.say(f"settings.page.{name}")) for name, glyph in _PAGES],
        )
        self._rail.chosen.connect(self.show_page)
        self._search = Search(self._maker)
        self._search.chosen.connect(self.go_to)
        self._search.searching.connect(self._rail.setHidden)
        self._stack = QStackedWidget()
        self._notices = Notices(themes, words)
        self._undo = QuietButton(themes, words.say("settings.undo"), glyph="undo", height=32)
        self._undo.setObjectName("undo")
        self._undo.clicked.connect(self._undo_last)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self._undo_last)
        self.day = DayPanel(themes, words)
        self._day_above = DayPanel(themes, words, lying=True)
        self._sought: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._bring_into_sight)
        pages = (self._notices, self._stack)
        self._arrangement = Arrangement(
            self, self._rail, self._search, pages, self.day, self._day_above
        )
        self._arrangement.fit(_SIZE[0])
        self.show_page("when")
        open_at(self, QSize(*_SIZE), QSize(*_LEAST))
        close_by_keys(self)
        Dress(self, themes)

    def show_settings(self, settings: Settings, faults: Sequence[Fault] = ()) -> None:
        """Show what is in force now, and what is wrong in the file."""
        self._settings = settings
        base = self._defaults()
        for page in self._pages.values():
            page.show_settings(settings, base)
        self._search.show_settings(settings)
        self._show_day(settings)
        self._notices.show_faults(faults)
        self._undo.setEnabled(bool(self._steps))

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Offer these exercises from now on: what was built for others is built anew."""
        if _names(catalogue) == _names(self._maker.catalogue):
            return
        self._maker = replace(self._maker, catalogue=catalogue)
        current = self._stack.currentWidget()
        shown = next(name for name, area in self._areas.items() if area is current)
        self._undo.setParent(self)  # or it would go with its page
        self._computer = None
        for area in self._areas.values():
            self._stack.removeWidget(area)
            area.deleteLater()
        self._pages.clear()
        self._areas.clear()
        self.show_page(shown)

    def show_page(self, name: str) -> None:
        """Turn to a page: when, exercises, interrupts, looks, health, computer."""
        self._rail.show_page(name)
        self._page(name)
        self._stack.setCurrentWidget(self._areas[name])

    def show_notice(self, sentence: str) -> None:
        """Say above the pages that, for one, changes last until the end; empty: no more."""
        self._notices.show_notice(sentence)

    def set_autostart(self, on: bool | None) -> None:
        """Show whether the program starts at login; None: this computer offers no such thing."""
        self._starts_at_login = on
        if self._computer is not None:
            self._computer.set_autostart(on)

    def field(self, key: str) -> QWidget:
        """The widget with which a key is changed; turns to its page."""
        section = key.partition(".")[0]
        name = {
            "limits": "interrupts",
            "interrupt": "interrupts",
            "meetings": "interrupts",
            "exercises": "exercises",
            "place": "exercises",
            "library": "exercises",
            "look": "looks",
            "emergency": "health",
            "diary": "health",
        }.get(section, "when")
        self.show_page(name)
        found = self._pages[name].field(key)
        assert found is not None, key
        return found

    def go_to(self, key: str) -> None:
        """Turn to this setting and give it the keyboard."""
        field = self._sought = self.field(key)
        match field:
            case Field():
                control = field.editor.control
            case Editor():
                control = field.control
            case HoursRow():
                control = field.line
            case _:
                control = field
        first_stop(control).setFocus(Qt.FocusReason.ShortcutFocusReason)
        # What was just opened has its place only after the layouts were done.
        self._later.start()

    def _bring_into_sight(self) -> None:
        area = self._stack.currentWidget()
        if self._sought is not None and isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self._sought, 50, 120)
        self._sought = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrangement.fit(event.size().width())

    # --- the parts

    def _page(self, name: str) -> Page:
        """The page of this name, built when it is first wanted."""
        page = self._pages.get(name)
        if page is None:
            page = self._made_page(name)
            page.changed.connect(self._tell)
            page.reset_requested.connect(self._tell_reset)
            page.show_settings(self._settings, self._defaults())
            self._pages[name] = page
            # A page takes the width that there is, and arranges its rows for it.
            page.setMinimumWidth(1)
            area = scrolled(page)
            self._areas[name] = area
            self._stack.addWidget(area)
            # Qt loses the order when a page moves into a window.
            walk_as_read(page)
        return page

    def _made_page(self, name: str) -> Page:
        match name:
            case "when":
                page: Page = WhenPage(self._maker, self._resources)
                page.head.addWidget(self._undo)
                return page
            case "exercises":
                exercises = ExercisesPage(self._maker)
                exercises.library_requested.connect(self.library_requested)
                exercises.own_sets_requested.connect(self.own_sets_requested)
                return exercises
            case "interrupts":
                return interrupts_page(self._maker)
            case "looks":
                return LooksPage(self._maker, self._resources)
            case "health":
                health = HealthPage(self._maker)
                health.health_requested.connect(self.health_requested)
                health.signs_requested.connect(self.signs_requested)
                health.diary_requested.connect(self.diary_requested)
                return health
            case _:
                self._computer = ComputerPage(self._maker)
                self._computer.set_autostart(self._starts_at_login)
                self._computer.autostart_requested.connect(self.autostart_requested)
                self._computer.file_requested.connect(self.file_requested)
                self._computer.reset_all_requested.connect(self._reset_everything)
                return self._computer

    # --- what it shows

    def _defaults(self) -> Mapping[str, object]:
        now = self._settings
        return values_of(defaults(now.preset, self._hours, now.diary.keep))

    def _show_day(self, settings: Settings) -> None:
        day = shown_day(self._plan_day(settings), settings, self._words)
        self.day.show_day(day)
        self._day_above.show_day(day)

    # --- what it tells

    def _tell(self, key: str, text: str) -> None:
        self._remember([key])
        self.changed.emit(key, text)

    def _tell_reset(self, key: str) -> None:
        values = values_of(self._settings)
        self._remember([each for each in values if each == key or each.startswith(f"{key}.")])
        self.reset_requested.emit(key)

    def _reset_everything(self) -> None:
        self._steps.forget()
        self.reset_requested.emit("")

    def _remember(self, keys: Sequence[str]) -> None:
        self._steps.remember(self._settings, keys)
        self._undo.setEnabled(bool(self._steps))

    def _undo_last(self) -> None:
        for key, text in self._steps.take_back():
            self.changed.emit(key, text)
        self._undo.setEnabled(bool(self._steps))


def _names(catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(id_, routine.name) for id_, routine in catalogue.items()]
