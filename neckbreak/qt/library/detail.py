"""One exercise large: its picture, what can be done with it, and all that is to be said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from neckbreak.domain.library import telling_step
from neckbreak.domain.menu import reminder_name
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.routines import Routine, Step
from neckbreak.domain.standing import (
    Change,
    Standing,
    favoured,
    hid,
    home_of,
    switched,
)
from neckbreak.ports import Resources
from neckbreak.qt.controls.confirmation import Confirmation
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.library.link import Link
from neckbreak.qt.library.sheet import NameOf, Sheet
from neckbreak.qt.library.switch_row import SwitchRow
from neckbreak.qt.library.texts import LibraryTexts
from neckbreak.qt.library.ways import Ways
from neckbreak.qt.photos import photo_of
from neckbreak.qt.routine.texts import GLYPHS
from neckbreak.qt.theme import Themes, scaled

PICTURE_HEIGHT = 208
MOST_HEIGHT = 250  # with large type the words need the room


class Detail(Panel):
    """`changes_wanted` tells what to change in the settings, as keys and texts.

    `own_requested` tells the routine that the person wants to make their own.
    """

    start_requested = Signal(str)
    changes_wanted = Signal(object)
    health_requested = Signal()
    own_requested = Signal(str)
    jumped = Signal(str)
    points_requested = Signal()

    def __init__(
        self,
        themes: Themes,
        texts: LibraryTexts,
        resources: Resources,
        sources: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, radius=16, parent=parent)
        self._worn = themes
        self._texts = texts
        self._resources = resources
        self._sources = sources
        self._routine: Routine | None = None
        self._standing = Standing()
        self._plan = Plan()
        say = texts.words.say
        self.picture = _Moving(themes, texts.words)
        self.picture.setFixedHeight(min(scaled(PICTURE_HEIGHT), MOST_HEIGHT))
        self.heart = IconButton(themes, "heart", "")
        self.heart.setObjectName("library.favourite")
        self.heart.clicked.connect(self._toggle_favourite)
        self.more = IconButton(themes, "more", say("library.others"))
        self.more.setObjectName("library.others")
        self.more.clicked.connect(self._open_more)
        self._others = Menu(self.more)
        self.hiding = self._others.addAction("")
        self.hiding.triggered.connect(self._toggle_hidden)
        self.own = self._others.addAction("")
        self.own.triggered.connect(self._make_own)
        answers = self._others.addAction(say("library.gate"))
        answers.triggered.connect(self.health_requested)
        self.ways = Ways(themes, texts.words)
        self.ways.start_requested.connect(self.start_requested)
        self.ways.changes_wanted.connect(self.changes_wanted)
        self.confirmation = Confirmation(themes, glyph="check")
        self.ways.settled.connect(self.confirmation.say)
        self.switch = SwitchRow(themes, texts.words)
        self.switch.switched.connect(self._toggle_switch)
        self.sheet: Sheet | None = None
        self._lay_out()

    @property
    def routine(self) -> Routine | None:
        """What it shows."""
        return self._routine

    def show_routine(
        self, routine: Routine, standing: Standing, plan: Plan, when: Sequence[str]
    ) -> None:
        """Show this routine; what the person looks at stays in sight when only its facts change."""
        same = self._routine is not None and self._routine.id == routine.id
        scrolled = self._scroll.verticalScrollBar().value() if same else 0
        self._routine, self._standing, self._plan = routine, standing, plan
        texts, say = self._texts, self._texts.words.say
        self.own.setText(say("library.own.change" if routine.pack else "library.own"))
        self.own.setVisible(bool(routine.pack) or not routine.items)
        parts = plan.parts(routine)
        self.sheet = Sheet(self._worn, texts, routine, parts, standing, self._sources, when)
        self.sheet.jumped.connect(self.jumped)
        self.sheet.points_requested.connect(self.points_requested)
        self.sheet.steps.looked_at.connect(self._show_step)
        self._put(self._names, NameOf(self._worn, texts, routine))
        self._put(self._sheets, self.sheet)
        self._show_strips()
        if not same:
            self.confirmation.say("")
            step = telling_step(routine)
            self._show_picture(step, step.alt if step else "")
        favourite = "library.favourite.no" if standing.favourite else "library.favourite.yes"
        self.heart.set_glyph("heart_full" if standing.favourite else "heart", say(favourite))
        hidden = "library.hide.no" if standing.hidden else "library.hide.yes"
        self.hiding.setText(say(hidden))
        barred = texts.left_out(standing) if standing.left_out else ""
        self.ways.show_routine(routine, plan, barred)
        self._scroll.verticalScrollBar().setValue(scrolled)

    # --- building it

    def _lay_out(self) -> None:
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(margins(inner, 18, 10, 14, 12))
        page.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(2)
        self._names = QVBoxLayout()
        head.addLayout(self._names, 1)
        head.addWidget(self.heart, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._sheets = QVBoxLayout()
        self._strips = QVBoxLayout()
        self._strips.setSpacing(6)
        page.addWidget(self.picture)
        page.addLayout(head)
        page.addLayout(self._strips)
        page.addWidget(self.switch)
        page.addLayout(self._sheets)
        page.addStretch(1)
        self._scroll = ReadingArea(self._texts.words.say("routine.info"))
        self._scroll.setWidget(inner)
        said = QHBoxLayout()
        said.setContentsMargins(18, 8, 18, 0)
        said.addWidget(self.confirmation)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(said)
        column.addWidget(self.ways)

    def _make_own(self) -> None:
        assert self._routine is not None
        self.own_requested.emit(self._routine.id)

    @staticmethod
    def _put(place: QVBoxLayout, widget: QWidget) -> None:
        _empty(place)
        place.addWidget(widget)

    def _show_strips(self) -> None:
        _empty(self._strips)
        say, standing = self._texts.words.say, self._standing
        assert self._routine is not None
        if standing.barred:
            why = self._texts.left_out(standing)
            self._strips.addWidget(Strip(self._worn, why, StripKind.CAUTION))
            gate = Link(self._worn, say("library.gate"))
            gate.setObjectName("library.gate")
            gate.clicked.connect(self.health_requested)
            self._strips.addWidget(gate, 0, Qt.AlignmentFlag.AlignLeading)
        elif standing.rests is not None:
            why = self._texts.rest(standing.rests)
            self._strips.addWidget(Strip(self._worn, why, StripKind.CAUTION))
        if standing.hidden:
            self._strips.addWidget(Strip(self._worn, say("library.hidden.why"), glyph="discreet"))
        for misfit in standing.misfits:
            said = say(Message("library.misfit", {"why": misfit}))
            self._strips.addWidget(Strip(self._worn, said))
        extra = self._routine.opt_in
        self.switch.setVisible(extra)
        if extra:
            why = self._said_of_switch(self._routine)
            possible = not standing.left_out
            self.switch.show_state(not standing.off, why, possible=possible)

    def _said_of_switch(self, routine: Routine) -> str:
        say, settings = self._texts.words.say, self._plan.settings
        if not self._standing.off:
            return say("library.switch.on")
        home = home_of(routine, settings.reminders, self._plan.catalogue)
        if home is None:
            return say("library.switch.off")
        return say(Message("library.switch.off.home", {"reminder": reminder_name(home)}))

    # --- its picture

    def _show_step(self, step: Step) -> None:
        self._show_picture(step, step.alt)
        self.picture.play()

    def _show_picture(self, step: Step | None, alt: str) -> None:
        assert self._routine is not None
        name = step.picture if step else None
        picture = self._resources.picture(name) if name else None
        if picture is None or picture is not self.picture.shown:
            photo = None if picture is not None else photo_of(self._resources, name)
            glyph = GLYPHS[self._routine.family]
            self.picture.show_picture(picture, alt=alt, glyph=glyph, photo=photo)

    # --- what is wished

    def _toggle_favourite(self) -> None:
        assert self._routine is not None
        on = not self._standing.favourite
        self._want([favoured(self._routine.id, on, self._plan.settings.library)])

    def _open_more(self) -> None:
        self._others.open_beside(self.more)

    def _toggle_hidden(self) -> None:
        assert self._routine is not None
        on = not self._standing.hidden
        self._want([hid(self._routine.id, on, self._plan.settings.library)])

    def _toggle_switch(self, on: bool) -> None:
        assert self._routine is not None
        self._want(switched(self._routine, on, self._plan.settings, self._plan.catalogue))

    def _want(self, changes: list[Change]) -> None:
        if changes:
            self.changes_wanted.emit(changes)


def _empty(place: QVBoxLayout) -> None:
    """Take everything out of a layout; it is gone with the next turn of the loop."""
    while (item := place.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


class _Moving(Illustration):
    """Moves while the pointer is over it, or for who looks at a step; at rest behind others."""

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.play()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pause()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate:
            self.pause()
        return super().event(event)
