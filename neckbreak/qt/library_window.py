"""The library: every exercise and ready routine, to look for, to read, to start and to mark."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from neckbreak.domain.library import Shelf, Wanted
from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.recent import Recent
from neckbreak.domain.rotation import since
from neckbreak.domain.routines import Catalogue, Routine
from neckbreak.domain.standing import Standing, standing
from neckbreak.domain.status import Upcoming
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.library.detail import Detail
from neckbreak.qt.library.empty import Empty
from neckbreak.qt.library.filters import Filters
from neckbreak.qt.library.grid import Grid
from neckbreak.qt.library.link import Link
from neckbreak.qt.library.points_page import PointsPage
from neckbreak.qt.library.texts import LibraryTexts
from neckbreak.qt.library.tiles import Tile
from neckbreak.qt.roles import Window
from neckbreak.qt.steady_clock import Clock
from neckbreak.qt.theme import Themes, font_scale, scaled
from neckbreak.qt.window_room import open_at

SIZE = QSize(1080, 740)
LEAST = QSize(420, 480)
DETAIL_WIDTH = 380
WIDE_FROM = 860
LARGE_TYPE = 1.4


class LibraryWindow(Window):
    """Knows no file: `changed` tells a key of the settings and its text.

    Whoever writes it answers with `show_plan`, which must also come before `show`. It is deleted
    when closed. `sources` are the titles of studies by tag.
    """

    start_requested = Signal(str)
    changed = Signal(str, str)
    health_requested = Signal()
    own_requested = Signal(str)
    own_sets_requested = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        catalogue: Catalogue,
        sources: Mapping[str, str],
        *,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self._words = words
        self._texts = LibraryTexts(words)
        self._plan = Plan()
        self._recent: Recent = ()
        self._day = date.min
        self._next: Upcoming | None = None
        self._standings: dict[str, Standing] = {}
        self._searchable: tuple[Catalogue, dict[str, str], dict[str, str]] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.say("library.window"))
        self.filters = Filters(themes, words, {each.family for each in catalogue.values()})
        self.grid = Grid(themes, resources, words.say("library.grid"), clock=clock)
        self.empty = Empty(themes, words)
        self.detail = Detail(themes, self._texts, resources, sources)
        self.points = PointsPage(themes, words, sources)
        self.own = Link(themes, words.say("library.own_sets"))
        self.own.setObjectName("library.own_sets")
        self.back = QuietButton(themes, words.say("library.back"), glyph="left")
        self.back.setObjectName("library.back")
        self._lay_out()
        self._connect()
        self._reading = False  # in a narrow window: the detail instead of the grid
        self._wide = True
        open_at(self, SIZE, LEAST)
        self._arrange(self.width())
        close_by_keys(self, self._leave)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._search)
        self._dress = Dress(self, themes)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_plan(
        self, plan: Plan, recent: Recent = (), day: date = date.min, next_: Upcoming | None = None
    ) -> None:
        """Show what holds now: settings and health answers, what was done, and what comes next."""
        if (plan, recent, day, next_) == (self._plan, self._recent, self._day, self._next):
            return
        self._plan, self._recent, self._day, self._next = plan, recent, day, next_
        self._standings = {
            id_: standing(each, plan, recent, day) for id_, each in plan.catalogue.items()
        }
        shown = self.grid.current
        self._find(self.filters.wanted)
        if shown is not None and self.grid.current is not None and self.grid.current.id == shown.id:
            self._show_detail(self.grid.current)

    def show_routine(self, id_: str) -> None:
        """Turn to this routine, asking for nothing else if it would not be among those found."""
        if not self.grid.go_to(id_):
            self.filters.forget()
            self.grid.go_to(id_)
        self._open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    # --- what it shows

    def _find(self, wanted: Wanted) -> None:
        shelf = self._shelf(wanted)
        found = shelf.found(wanted)
        self.filters.show_count(len(found), len(self._plan.catalogue))
        self.grid.show_tiles([self._tile(routine) for routine in found])
        if not found:
            part, count = shelf.to_drop(wanted) or (None, 0)
            self.empty.show_way(part, self.filters.said(part) if part else "", count)
        self._shown.setCurrentWidget(self.grid if found else self.empty)
        # Who reads on a page of its own goes on reading.
        self._pages.setVisible(bool(found) or (self._reading and not self._wide))

    def _shelf(self, wanted: Wanted) -> Shelf:
        """All there is; the words to search in are gathered when the first letter is typed."""
        catalogue, favourites = self._plan.catalogue, self._plan.settings.library.favourites
        if not wanted.text.strip():
            return Shelf(catalogue, {}, {}, favourites)
        if self._searchable is None or self._searchable[0] is not catalogue:
            texts = self._texts
            names = {id_: texts.search_name(each) for id_, each in catalogue.items()}
            said = {id_: texts.searched(each) for id_, each in catalogue.items()}
            self._searchable = (catalogue, names, said)
        return Shelf(*self._searchable, favourites)

    def _tile(self, routine: Routine) -> Tile:
        known = self._standings[routine.id]
        texts = self._texts
        line, note = texts.tile_line(routine), texts.note(known)
        said = [line, *filter(None, (note,)), texts.words.say(f"evidence.{routine.evidence.grade}")]
        if known.favourite:
            said.append(texts.words.say("library.situation.favourite"))
        first = texts.step(routine, 1, routine.steps[0])
        name = texts.tile_name(routine)
        return Tile(routine, known, name, line, ", ".join(said), note, first)

    def _show_detail(self, routine: Routine | None) -> None:
        if routine is not None and routine.id in self._standings:
            known = self._standings[routine.id]
            self.detail.show_routine(routine, known, self._plan, self._when(routine, known))
            self._pages.setCurrentWidget(self.detail)

    def _when(self, routine: Routine, known: Standing) -> list[str]:
        """What the schedule makes of it: with which reminders it comes, and why it is next."""
        say, settings = self._words.say, self._plan.settings
        lines = []
        if self._next is not None and self._next.routine == routine.id and self._next.why:
            lines.append(say(Message("library.next", {"why": self._next.why})))
        if known.comes_with and not known.barred and not known.hidden:
            names = ", ".join(say(name_of(each, settings)) for each in known.comes_with)
            lines.append(say(Message("library.comes_with", {"reminders": names})))
        elif not known.barred and not known.hidden:
            lines.append(say("library.comes_never"))
        lines.append(
            say(Message("library.done", {"since": since(routine.id, self._recent, self._day)}))
        )
        return lines

    # --- its layout

    def _lay_out(self) -> None:
        self._shown = QStackedWidget()
        self._shown.addWidget(self.grid)
        self._shown.addWidget(self.empty)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self.filters)
        left.addWidget(self._shown, 1)
        left.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeading)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.detail)
        self._pages.addWidget(self.points)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(6)
        back = QHBoxLayout()
        back.addWidget(self.back)
        back.addStretch(1)
        right.addLayout(back)
        right.addWidget(self._pages, 1)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(20, 18, 20, 18)
        self._layout.setHorizontalSpacing(8)
        self._layout.addWidget(self._left, 0, 0)
        self._layout.addWidget(self._right, 0, 1)
        self._layout.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._find)
        self.grid.chosen.connect(self._show_detail)
        self.grid.opened.connect(self._open)
        self.grid.clicked.connect(self._open_if_narrow)
        self.grid.typed.connect(self.filters.type)
        self.filters.left.connect(self._go_to_grid)
        self.empty.drop_requested.connect(self.filters.drop)
        self.detail.start_requested.connect(self.start_requested)
        self.detail.health_requested.connect(self.health_requested)
        self.detail.own_requested.connect(self.own_requested)
        self.detail.changes_wanted.connect(self._tell)
        self.detail.jumped.connect(self.show_routine)
        self.detail.points_requested.connect(self._show_points)
        self.points.left.connect(self._leave_points)
        self.back.clicked.connect(self._leave)
        self._pages.currentChanged.connect(self._show_way_back)
        self.own.clicked.connect(self.own_sets_requested)

    def _arrange(self, width: int) -> None:
        """Both sides, or one of them where there is no room for two."""
        self._wide = width >= scaled(WIDE_FROM) and font_scale() <= LARGE_TYPE
        self._left.setVisible(self._wide or not self._reading)
        self._right.setVisible(self._wide or self._reading)
        self._show_way_back()
        detail = scaled(DETAIL_WIDTH)
        self._right.setFixedWidth(detail) if self._wide else self._right.setMaximumWidth(16777215)
        self._right.setMinimumWidth(detail if self._wide else 0)
        self.filters.fold_away(not self._wide)

    def _show_way_back(self) -> None:
        # The page about points has one of its own, to the exercise.
        self.back.setVisible(not self._wide and self._pages.currentWidget() is not self.points)

    # --- its ways

    def _tell(self, changes: list[tuple[str, str]]) -> None:
        for key, text in changes:
            self.changed.emit(key, text)

    def _open(self) -> None:
        """Go on to the exercise that is chosen."""
        self._reading = True
        self._arrange(self.width())
        self.detail.ways.start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_if_narrow(self) -> None:
        if not self._wide:
            self._open()

    def _leave(self) -> None:
        """One step back: from the page about points, from an exercise, from the window."""
        if self._pages.currentWidget() is self.points and (self._wide or self._reading):
            self._leave_points()
        elif self._reading and not self._wide:
            self._reading = False
            self._arrange(self.width())
            self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.filters.field.hasFocus() and self.filters.field.text():
            self.filters.field.clear()
        else:
            self.close()

    def _show_points(self) -> None:
        self._pages.setCurrentWidget(self.points)
        self.points.back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave_points(self) -> None:
        self._pages.setCurrentWidget(self.detail)
        self.detail.ways.start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _search(self) -> None:
        if not self._wide and self._reading:
            self._leave()
        self.filters.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.field.selectAll()

    def _go_to_grid(self) -> None:
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
