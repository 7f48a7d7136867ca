"""What is asked for: a field to type in, and chips in rows that fold away where room is dear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.library import EVERYTHING, Part, Situation, Wanted, parts
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Area, Family, Grade
from neckbreak.ports import Words
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.search_field import SearchField
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.library.texts import SITUATION_GLYPHS
from neckbreak.qt.routine.texts import GLYPHS
from neckbreak.qt.theme import Role, Themes, scaled

T = TypeVar("T")

FIELD_WIDTH = 220
_FIRST = (
    Situation.SEATED,
    Situation.DISCREET,
    Situation.CALL,
    Situation.ONE_MINUTE,
    Situation.PRESSING,
)


class Filters(QWidget):
    """`changed` tells what is wanted; Return or Down in the field asks for the tiles: `left`."""

    changed = Signal(object)
    left = Signal()

    def __init__(
        self,
        themes: Themes,
        words: Words,
        families: Iterable[Family],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = words
        self._wanted = EVERYTHING
        say = words.say
        self.field = SearchField(themes, say("library.search"), say("search.clear"))
        self.field.setObjectName("library.search")
        self.field.textChanged.connect(self._tell)
        self.field.returnPressed.connect(self.left)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.field)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.left)
        self._count = Label(themes, "", Role.SMALL, colour="ink2")
        self._count.setToolTip(words.say("library.count.what"))
        self.clear = QuietButton(themes, say("library.clear"), height=30)
        self.clear.setObjectName("library.clear")
        self.clear.clicked.connect(self.forget)
        self.clear.hide()
        self._areas = {
            area: self._chip(f"area.{area}", say(f"library.area.{area}")) for area in Area
        }
        self._situations = {
            each: self._chip(
                f"situation.{each}", say(f"library.situation.{each}"), SITUATION_GLYPHS[each]
            )
            for each in Situation
        }
        self._families = {
            family: self._chip(f"family.{family}", say(f"library.family.{family}"), GLYPHS[family])
            for family in Family
            if family in set(families)
        }
        self._grades = {
            grade: self._chip(f"grade.{grade}", say(f"evidence.{grade}"), "info") for grade in Grade
        }
        for several in (self._families, self._grades):
            for chip in several.values():
                chip.clicked.disconnect(self._tell)
                chip.clicked.connect(self._keep_one)
        self.more = Chip(themes, say("library.more"), glyph="sliders", checkable=True)
        self.more.setObjectName("library.more")
        self.more.toggled.connect(self._show_more)
        self.fold = Chip(themes, say("library.filters"), glyph="sliders", checkable=True)
        self.fold.setObjectName("library.filters")
        self.fold.toggled.connect(self._arrange)
        self._folded = False
        self._lay_out()
        self._show_more(False)
        self._arrange()

    @property
    def wanted(self) -> Wanted:
        """What is asked for."""
        return self._wanted

    def show_count(self, found: int, of: int) -> None:
        """Say how many there are."""
        values = {"n": found, "of": of}
        some = Message("library.count.some", values)
        self._count.setText(
            self._words.say(some if found != of else Message("library.count", values))
        )

    def type(self, text: str) -> None:
        """Add to the field what was typed elsewhere, and go there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(self.field.text() + text)

    def forget(self) -> None:
        """Ask for nothing any more."""
        for chip in self._chips():
            chip.setChecked(False)
        self.field.clear()
        self._tell()

    def drop(self, part: Part) -> None:
        """Ask for one thing less."""
        match part.kind:
            case "text":
                self.field.clear()
            case "areas":
                self._uncheck(self._areas.values())
            case "family":
                self._uncheck(self._families.values())
            case "grade":
                self._uncheck(self._grades.values())
            case _:
                self._uncheck([self._situations[Situation(part.value)]])
        self._tell()

    def said(self, part: Part) -> str:
        """The words of one thing that is asked for."""
        match part.kind:
            case "text":
                return part.value.strip()
            case "areas":
                return ", ".join(
                    self._areas[area].text() for area in Area if area in self._wanted.areas
                )
            case "family":
                return self._families[Family(part.value)].text()
            case "grade":
                return self._grades[Grade(part.value)].text()
            case _:
                return self._situations[Situation(part.value)].text()

    def chip(self, name: str) -> Chip:
        """The chip of this name: `area.neck`, `situation.call`, `family.eyes`, `grade.some`."""
        found = self.findChild(Chip, f"library.{name}")
        assert isinstance(found, Chip), name
        return found

    def fold_away(self, folded: bool) -> None:
        """Keep the chips behind one of their own."""
        if folded != self._folded:
            self._folded = folded
            self._arrange()

    def _chip(self, name: str, words: str, glyph: str | None = None) -> Chip:
        chip = Chip(self._themes, words, glyph=glyph, checkable=True)
        chip.setObjectName(f"library.{name}")
        chip.clicked.connect(self._tell)
        return chip

    def _chips(self) -> list[Chip]:
        rows = (self._areas, self._situations, self._families, self._grades)
        return [chip for row in rows for chip in row.values()]

    @staticmethod
    def _uncheck(chips: Iterable[Chip]) -> None:
        for chip in chips:
            chip.setChecked(False)

    def _keep_one(self) -> None:
        """An exercise has one family and one grade, so of each kind one chip at most."""
        sender = self.sender()
        for several in (self._families, self._grades):
            chips = list(several.values())
            if sender in chips:
                self._uncheck(chip for chip in chips if chip is not sender)
        self._tell()

    def _tell(self) -> None:
        wanted = Wanted(
            self.field.text(),
            frozenset(_chosen(self._areas)),
            frozenset(_chosen(self._situations)),
            next(iter(_chosen(self._families)), None),
            next(iter(_chosen(self._grades)), None),
        )
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self.clear.setVisible(bool(parts(wanted)))
        self.changed.emit(wanted)

    def _show_more(self, on: bool) -> None:
        for row in self._rows_of_more:
            row.setVisible(on)

    def _arrange(self) -> None:
        self.fold.setVisible(self._folded)
        self.more.setVisible(not self._folded or self.fold.isChecked())
        self._rows.setVisible(not self._folded or self.fold.isChecked())
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.TopToBottom if self._folded else ways.LeftToRight)
        self.field.setMaximumWidth(16777215 if self._folded else scaled(FIELD_WIDTH))

    def _lay_out(self) -> None:
        title = Label(self._themes, self._words.say("library.title"), Role.TITLE)
        names = FlowLayout(spacing=12)
        names.addWidget(title)
        names.addWidget(self._count)
        names.addWidget(self.clear)
        names.add_at_end(self.more)
        names.add_at_end(self.fold)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addLayout(names, 1)
        self._head.addWidget(self.field, 1)
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rest = [chip for each, chip in self._situations.items() if each not in _FIRST]
        self._rows_of_more = (
            _row(rest),
            _row(self._families.values()),
            _row(self._grades.values()),
        )
        rows.addWidget(_row(self._areas.values()))
        rows.addWidget(_row(self._situations[each] for each in _FIRST))
        for row in self._rows_of_more:
            rows.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head)
        column.addWidget(self._rows)


def _chosen(chips: Mapping[T, Chip]) -> list[T]:
    return [each for each, chip in chips.items() if chip.isChecked()]


def _row(chips: Iterable[Chip]) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row)
    for chip in chips:
        flow.addWidget(chip)
    set_wrapping(row)
    return row
