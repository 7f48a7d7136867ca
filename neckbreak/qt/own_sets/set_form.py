"""The form for a set as a whole: its name, a note for others, and how often it is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from neckbreak.domain.declarations import REMINDER_FIELDS
from neckbreak.domain.durations import format_duration
from neckbreak.domain.kinds import Kind, Length, NotAllowedError
from neckbreak.domain.messages import Message
from neckbreak.domain.own_editing import LONGEST_NAME
from neckbreak.domain.own_sets import Advice, OwnSet
from neckbreak.domain.safety import Breach
from neckbreak.ports import Words
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.tick_box import TickBox
from neckbreak.qt.own_sets.form import Form, fault_strip, flowing, line, named, say_faults
from neckbreak.qt.settings.stepping import LengthWay, StepEditor
from neckbreak.qt.theme import Themes, scaled

LONGEST_NOTES = 2000
_FIRST_EVERY = timedelta(hours=3)


class SetForm(Form):
    """`changed` tells any change of it."""

    changed = Signal()

    def __init__(
        self, themes: Themes, words: Words, own: OwnSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, words, parent)
        self._own = own
        self.name = self.add_line("own.set.name", own.name, LONGEST_NAME)
        self._name_fault = self.add_fault()
        self.notes = QPlainTextEdit(own.notes)
        self.notes.setAccessibleName(words.say("own.set.notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(scaled(104))
        self.notes.setPlaceholderText(words.say("own.set.notes.example"))
        self.add_named("own.set.notes", self.notes)
        self.advice: dict[str, AdviceForm] = {}
        if own.names:
            self.add_heading("own.advice", "own.advice.why")
        for id_, name in own.names.items():
            given = next((each for each in own.advice if each.routine == id_), None)
            form = AdviceForm(themes, words, id_, name, given)
            form.changed.connect(self.changed)
            self.advice[id_] = form
            self.column.addWidget(form)
        self.column.addStretch(1)
        self.name.textEdited.connect(self.changed)
        self.notes.textChanged.connect(self.changed)
        themes.changed.connect(self._dress)
        self._dress()

    @property
    def own(self) -> OwnSet:
        """The set as it stands in the fields."""
        advice = tuple(form.advice for form in self.advice.values() if form.advice is not None)
        return replace(
            self._own,
            name=self.name.text().strip(),
            notes=self.notes.toPlainText().strip()[:LONGEST_NOTES],
            advice=advice,
        )

    def put_into(self, _: OwnSet) -> OwnSet:
        """The set as it stands in the fields."""
        return self.own

    @property
    def faults(self) -> tuple[Breach, ...]:
        """What keeps it from being saved."""
        found = [] if self.name.text().strip() else [Breach("name", Message("own.fault.name"))]
        return (*found, *(each for form in self.advice.values() for each in form.faults))

    def show_faults(self, breaches: Sequence[Breach]) -> None:
        """Say each fault where it belongs."""
        names = [each.problem for each in breaches if each.key == "name"]
        self.name.set_fault(bool(names))
        self.tell(self._name_fault, names)
        for form in self.advice.values():
            form.show_faults()

    def _dress(self) -> None:
        theme = self.themes.theme
        self.notes.setStyleSheet(
            f"QPlainTextEdit{{background:{theme.surface.name()};color:{theme.ink.name()};"
            f"border:1px solid {theme.edge.name()};border-radius:8px;padding:6px}}"
        )


class AdviceForm(Panel):
    """How often one exercise is meant, and until when; a tick says whether at all."""

    changed = Signal()

    def __init__(
        self, themes: Themes, words: Words, id_: str, name: str, advice: Advice | None
    ) -> None:
        super().__init__(themes)
        self._words = words
        self._id = id_
        self.tick = TickBox(themes, name, ticked=advice is not None)
        self.tick.setObjectName(f"advice.{id_}")
        kind = REMINDER_FIELDS["every"]
        assert isinstance(kind, Length)
        every = words.say("own.advice.every")
        self.every = StepEditor(themes, f"{name}: {every}", LengthWay(kind))
        self.every.show_text(format_duration(advice.every if advice else _FIRST_EVERY))
        until = words.say("own.advice.until")
        given = advice.until.isoformat() if advice and advice.until else ""
        self.until = line(themes, f"{name}: {until}", given, 10)
        self.until.setPlaceholderText("2026-12-24")
        self._fields = flowing(named(themes, every, self.every), named(themes, until, self.until))
        self._fault = fault_strip(themes)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        column.addWidget(self.tick)
        column.addWidget(self._fields)
        column.addWidget(self._fault)
        self._fields.setVisible(self.tick.isChecked())
        self.tick.toggled.connect(self._fields.setVisible)
        self.tick.toggled.connect(self.changed)
        self.every.edited.connect(self.changed)
        self.until.textEdited.connect(self.changed)

    @property
    def advice(self) -> Advice | None:
        """What is advised; None when nothing is, or not rightly."""
        if not self.tick.isChecked() or self.faults:
            return None
        every, until = self._read("every", self._every_text), self._read("until", self._until_text)
        assert isinstance(every, timedelta)
        return Advice(self._id, every, until if isinstance(until, date) else None)

    @property
    def faults(self) -> tuple[Breach, ...]:
        """What is wrong with the two fields."""
        found = []
        for key, text in (("every", self._every_text), ("until", self._until_text)):
            kind = REMINDER_FIELDS[key]
            try:
                self._read(key, text)
            except NotAllowedError as wrong:
                values = {"problem": wrong.problem, "allowed": kind.allowed}
                found.append(Breach(key, Message("pack.fault.value", values)))
        return tuple(found) if self.tick.isChecked() else ()

    def show_faults(self) -> None:
        """Say what is wrong with the two fields."""
        faults = self.faults
        self.every.set_fault(any(each.key == "every" for each in faults))
        self.until.set_fault(any(each.key == "until" for each in faults))
        say_faults(self._fault, self._words, [each.problem for each in faults])

    @property
    def _every_text(self) -> str:
        kind = REMINDER_FIELDS["every"]
        assert isinstance(kind, Length)
        return LengthWay(kind).plain(self.every.stepper.text().strip())

    @property
    def _until_text(self) -> str:
        return self.until.text().strip()

    @staticmethod
    def _read(key: str, text: str) -> object:
        kind: Kind = REMINDER_FIELDS[key]
        return kind.read(kind.typed(text))
