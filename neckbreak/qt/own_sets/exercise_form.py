"""The form for one exercise: its name, its steps, what it does to the body, and where it fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.own_editing import (
    CHOSEN_CAUTIONS,
    LONGEST_NAME,
    MOST_STEPS,
    NEW_STEP,
    completed,
    with_exercise,
    wrong_with,
)
from neckbreak.domain.own_sets import OwnSet
from neckbreak.domain.routines import (
    Area,
    CallSafe,
    Caution,
    Discreet,
    Family,
    Hands,
    Position,
    Routine,
    Tool,
)
from neckbreak.domain.safety import Breach
from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.controls.tick_box import TickBox
from neckbreak.qt.own_sets.chips import OneOfChips, SeveralChips
from neckbreak.qt.own_sets.form import Form, at_start
from neckbreak.qt.own_sets.pictures import Draft
from neckbreak.qt.own_sets.step_form import StepForm
from neckbreak.qt.settings.tab_order import read_in_order
from neckbreak.qt.theme import Themes

FAMILIES = tuple(family for family in Family if family is not Family.CHECKIN)


class ExerciseForm(Form):
    """`changed` tells any change; `picture_wanted` the step that asks for one."""

    changed = Signal()
    picture_wanted = Signal(object)

    def __init__(
        self,
        themes: Themes,
        words: Words,
        draft: Draft,
        exercise: Routine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, words, parent)
        self._draft = draft
        self._exercise = exercise
        self.steps: list[StepForm] = []
        self.name = self.add_line("own.name", exercise.name, LONGEST_NAME)
        self._name_fault = self.add_fault()
        kinds = [(each.value, words.say(f"own.family.{each}")) for each in FAMILIES]
        self.family = OneOfChips(themes, words.say("own.family"), kinds, exercise.family.value)
        self.family.changed.connect(self.changed)
        self.add_named("own.family", self.family)
        self.areas = self._add_several("areas", tuple(Area), exercise.areas)
        self.add_heading("own.steps", "own.steps.why")
        self._steps_box = QVBoxLayout()
        self._steps_box.setSpacing(8)
        self.column.addLayout(self._steps_box)
        self.add_step = OutlineButton(themes, words.say("own.step.add"), glyph="plus")
        self.add_step.setObjectName("step.add")
        self.column.addWidget(at_start(self.add_step))
        self._add_body()
        self._add_place()
        for step in exercise.steps:
            self._insert(StepForm(themes, words, draft, step), len(self.steps))
        self.column.addStretch(1)
        self.name.textEdited.connect(self.changed)
        self.add_step.clicked.connect(self._add_step)
        self.changed.connect(self._follow)
        self._follow()

    @property
    def exercise(self) -> Routine:
        """The exercise as it stands in the fields, with what follows from the ticks."""
        return completed(
            replace(
                self._exercise,
                name=self.name.text().strip(),
                family=Family(self.family.value),
                steps=tuple(form.step for form in self.steps),
                moves_neck=self.moves_neck.isChecked(),
                presses=self.presses.isChecked(),
                presses_neck=self.presses_neck.isChecked(),
                cautions=tuple(map(Caution, self.cautions.values)),
                areas=tuple(map(Area, self.areas.values)),
                tools=tuple(map(Tool, self.tools.values)),
                caution_note=self.note.text().strip(),
                feel=self.feel.text().strip(),
                avoid=self.avoid.text().strip(),
                position=Position(self.position.value),
                hands=Hands(self.hands.value),
                discreet=Discreet(self.discreet.value),
                call_safe=CallSafe(self.call_safe.value),
            )
        )

    @property
    def id(self) -> str:
        """The id of the exercise within its set."""
        return self._exercise.id

    @property
    def faults(self) -> tuple[Breach, ...]:
        """What keeps it from being saved."""
        return wrong_with(self.exercise)

    def put_into(self, own: OwnSet) -> OwnSet:
        """The set with this exercise as it stands in the fields."""
        return with_exercise(own, self.exercise)

    def take_id(self, id_: str) -> None:
        """From now on it is called so; what was never saved has no id that counts."""
        self._exercise = replace(self._exercise, id=id_)

    def show_faults(self, breaches: Sequence[Breach]) -> None:
        """Say each fault where it belongs."""
        names = [each.problem for each in breaches if each.key == "name"]
        self.name.set_fault(bool(names))
        self.tell(self._name_fault, names)
        for number, form in enumerate(self.steps, start=1):
            form.show_faults([each.problem for each in breaches if each.step == number])
        rest = [each.problem for each in breaches if not each.step and each.key != "name"]
        self.tell(self._body_fault, rest)

    def _add_body(self) -> None:
        exercise = self._exercise
        self.add_heading("own.body", "own.body.why")
        self.moves_neck = self._add_tick("moves_neck", exercise.moves_neck)
        self.presses = self._add_tick("presses", exercise.presses)
        self.presses_neck = self._add_tick(
            "presses_neck", exercise.presses_neck or not exercise.presses
        )
        self.cautions = self._add_several("cautions", CHOSEN_CAUTIONS, exercise.cautions)
        self.note = self.add_line("own.caution_note", exercise.caution_note, 240)
        self.feel = self.add_line("own.feel", exercise.feel, 200)
        self.avoid = self.add_line("own.avoid", exercise.avoid, 200)
        self._body_fault = self.add_fault()
        for field in (self.note, self.feel, self.avoid):
            field.textEdited.connect(self.changed)

    def _add_place(self) -> None:
        exercise = self._exercise
        self.add_heading("own.place", "own.place.why")
        self.position = self._add_choice("position", tuple(Position), exercise.position)
        self.tools = self._add_several("tools", tuple(Tool), exercise.tools)
        self.hands = self._add_choice("hands", tuple(Hands), exercise.hands)
        self.discreet = self._add_choice("discreet", tuple(Discreet), exercise.discreet)
        self.call_safe = self._add_choice("call_safe", tuple(CallSafe), exercise.call_safe)

    def _add_choice(self, name: str, values: Sequence[StrEnum], value: StrEnum) -> Segmented:
        say = self.words.say
        choices = [(each.value, say(f"own.{name}.{each.value}")) for each in values]
        control = Segmented(self.themes, say(f"own.{name}"), choices, value.value, height=34)
        control.chosen.connect(self.changed)
        self.add_named(f"own.{name}", control)
        return control

    def _add_several(
        self, name: str, values: Sequence[StrEnum], chosen: Sequence[StrEnum]
    ) -> SeveralChips:
        say = self.words.say
        choices = [(each.value, say(f"own.{name}.{each.value}")) for each in values]
        control = SeveralChips(self.themes, say(f"own.{name}"), choices, chosen)
        control.changed.connect(self.changed)
        self.add_named(f"own.{name}", control)
        return control

    def _add_tick(self, name: str, ticked: bool) -> TickBox:
        say = self.words.say
        box = TickBox(self.themes, say(f"own.{name}"), detail=say(f"own.{name}.why"), ticked=ticked)
        box.setObjectName(f"own.{name}")
        box.clicked.connect(self.changed)
        self.column.addWidget(box)
        return box

    def _follow(self) -> None:
        self.presses_neck.setVisible(self.presses.isChecked())
        self.add_step.setEnabled(len(self.steps) < MOST_STEPS)

    # --- steps

    def _insert(self, form: StepForm, place: int) -> None:
        form.changed.connect(self.changed)
        form.moved.connect(self._move)
        form.removed.connect(self._remove)
        form.picture_wanted.connect(self.picture_wanted)
        self.steps.insert(place, form)
        self._steps_box.insertWidget(place, form)
        self._number()

    def _add_step(self) -> None:
        form = StepForm(self.themes, self.words, self._draft, NEW_STEP)
        self._insert(form, len(self.steps))
        self.changed.emit()
        form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, form: StepForm, by: int) -> None:
        place = self.steps.index(form) + by
        self.steps.remove(form)
        self._steps_box.removeWidget(form)
        self.steps.insert(place, form)
        self._steps_box.insertWidget(place, form)
        self._number()
        self.changed.emit()
        keep = form.up if by < 0 else form.down
        (keep if keep.isEnabled() else form.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, form: StepForm) -> None:
        place = self.steps.index(form)
        self.steps.remove(form)
        form.hide()
        form.deleteLater()
        self._number()
        self.changed.emit()
        nearest = self.steps[min(place, len(self.steps) - 1)]
        nearest.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _number(self) -> None:
        for number, form in enumerate(self.steps, start=1):
            form.set_place(number, len(self.steps))
            form.setObjectName(f"step.{number}")
        read_in_order(self)
