"""One step of an exercise: what to do, for how long, how often, on how many sides, its picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.own_editing import LONGEST_TEXT
from neckbreak.domain.own_sets import is_own_picture
from neckbreak.domain.routines import Step
from neckbreak.ports import Resources, Words
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Strong
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.own_sets.form import fault_strip, flowing, line, named, number, say_faults
from neckbreak.qt.own_sets.picture_choice import PictureTile
from neckbreak.qt.settings.stepping import StepEditor
from neckbreak.qt.theme import Themes, scaled

MOST_SECONDS, MOST_REPETITIONS = 3600, 60
_THUMB = (84, 63)


class StepForm(Panel):
    """`changed` tells any change of it; `moved` itself and by how many places, `removed` itself.

    `picture_wanted` tells itself, too.
    """

    screen_reader_role = QAccessible.Role.Grouping

    changed = Signal()
    moved = Signal(object, int)
    removed = Signal(object)
    picture_wanted = Signal(object)

    def __init__(
        self,
        themes: Themes,
        words: Words,
        resources: Resources,
        step: Step,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent=parent)
        self._words = words
        self._step = step
        say = words.say
        self._number = Strong(themes, "")
        self._number.setMinimumWidth(scaled(18))
        self.text = line(themes, say("own.step.text"), step.text, LONGEST_TEXT)
        self.text.setPlaceholderText(say("own.step.example"))
        self.up = IconButton(themes, "up_arrow", say("own.step.up"), side=30)
        self.down = IconButton(themes, "down_arrow", say("own.step.down"), side=30)
        self.remove = IconButton(themes, "trash", say("own.step.remove"), side=30)
        self.picture = PictureTile(themes, resources, step.picture, "", size=_THUMB)
        self.seconds = number(themes, say("own.step.seconds"), step.seconds, 1, MOST_SECONDS)
        self.times = number(themes, say("own.step.times"), step.repetitions, 1, MOST_REPETITIONS)
        sides = [("1", say("own.step.sides.1")), ("2", say("own.step.sides.2"))]
        self.sides = Segmented(themes, say("own.step.sides"), sides, str(step.sides), height=34)
        self.alt = line(themes, say("own.step.alt"), step.alt, 200)
        self._alt_box = named(themes, say("own.step.alt"), self.alt)
        self._fault = fault_strip(themes)
        self._lay_out(themes)
        self._show_picture()
        for field in (self.text, self.alt):
            field.textEdited.connect(self.changed)
        for editor in (self.seconds, self.times):
            editor.edited.connect(self.changed)
        self.sides.chosen.connect(self.changed)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._ask_to_go)
        self.picture.clicked.connect(self._ask_for_picture)

    @property
    def step(self) -> Step:
        """The step as it stands in the fields; a number that is none stays what it was."""
        return replace(
            self._step,
            text=self.text.text().strip(),
            seconds=_value(self.seconds, self._step.seconds, MOST_SECONDS),
            repetitions=_value(self.times, self._step.repetitions, MOST_REPETITIONS),
            sides=int(self.sides.value),
            alt=self.alt.text().strip(),
        )

    def set_picture(self, name: str | None, alt: str) -> None:
        """Show another picture, with what it shows in words."""
        self._step = replace(self.step, picture=name)
        self.alt.setText(alt)
        self._show_picture()
        self.changed.emit()

    def set_place(self, number: int, count: int) -> None:
        """Say which step of how many it is; the only one can't go, the ends can't move on."""
        self._number.setText(str(number))
        self.setAccessibleName(self._words.say(Message("own.step.number", {"n": number})))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        self.remove.setEnabled(count > 1)

    def show_faults(self, messages: Sequence[Message]) -> None:
        """Say what is wrong with this step."""
        self.text.set_fault(bool(messages))
        say_faults(self._fault, self._words, messages)

    def _show_picture(self) -> None:
        name, say = self._step.picture, self._words.say
        words = say("own.picture.none_yet") if name is None else say("own.picture.change")
        self.picture.show_name(name, words)
        self._alt_box.setVisible(name is not None and is_own_picture(name))

    def _lay_out(self, themes: Themes) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._number)
        first.addWidget(self.text, 1)
        for button in (self.up, self.down, self.remove):
            first.addWidget(button)
        say = self._words.say
        second = flowing(
            self.picture,
            named(themes, say("own.step.seconds"), self.seconds),
            named(themes, say("own.step.times"), self.times),
            named(themes, say("own.step.sides"), self.sides),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 10, 12)
        column.setSpacing(10)
        column.addLayout(first)
        column.addWidget(second)
        column.addWidget(self._alt_box)
        column.addWidget(self._fault)

    def _move_up(self) -> None:
        self.moved.emit(self, -1)

    def _ask_to_go(self) -> None:
        self.removed.emit(self)

    def _ask_for_picture(self) -> None:
        self.picture_wanted.emit(self)

    def _move_down(self) -> None:
        self.moved.emit(self, 1)


def _value(editor: StepEditor, before: int, most: int) -> int:
    text = editor.stepper.text().strip()
    fits = text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= most
    editor.set_fault(not fits)
    return int(text) if fits else before
