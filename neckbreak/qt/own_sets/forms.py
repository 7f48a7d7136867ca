"""Lays forms of exercises, routines and sets on the desk, and lets choose what they ask for."""

from __future__ import annotations

from functools import partial

from neckbreak.domain.own_sets import OwnSet, Ready
from neckbreak.domain.routines import Routine
from neckbreak.ports import Words
from neckbreak.qt.names import routine_name
from neckbreak.qt.own_sets.bench import Bench
from neckbreak.qt.own_sets.choosers import Choosers
from neckbreak.qt.own_sets.desk import Desk
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from neckbreak.qt.own_sets.ready_form import ReadyForm
from neckbreak.qt.own_sets.set_form import SetForm
from neckbreak.qt.own_sets.step_form import StepForm
from neckbreak.qt.theme import Themes


class Forms:
    """`changed`: it is new, and there is something to save from the start."""

    def __init__(
        self, themes: Themes, words: Words, bench: Bench, desk: Desk, choosers: Choosers
    ) -> None:
        self._themes = themes
        self._words = words
        self._bench = bench
        self._desk = desk
        self._choosers = choosers

    def lay_exercise(self, exercise: Routine, *, changed: bool = False) -> None:
        """Let an exercise of the set on the bench be changed."""
        form = ExerciseForm(self._themes, self._words, self._bench.draft, exercise)
        form.picture_wanted.connect(self._choose_picture)
        self._lay(form, changed=changed)

    def lay_ready(self, ready: Ready, *, changed: bool = False) -> None:
        """Let a routine of several be changed."""
        ours = self._bench.ours
        names = {id_: routine_name(each, self._words) for id_, each in ours.items()}
        names |= {each.id: each.name for each in self._bench.own.exercises}
        form = ReadyForm(self._themes, self._words, ready, names)
        form.item_wanted.connect(partial(self._choose_item, form))
        self._lay(form, changed=changed)

    def lay_set(self, own: OwnSet) -> None:
        """Let a set as a whole be changed."""
        self._desk.lay(SetForm(self._themes, self._words, own))

    def _lay(self, form: ExerciseForm | ReadyForm, *, changed: bool) -> None:
        self._desk.lay(form, changed=changed)
        form.name.setFocus()
        if changed:  # what is typed replaces the name that was made up for it
            form.name.selectAll()

    def _choose_picture(self, step: StepForm) -> None:
        self._choosers.choose_picture(step, self._bench.draft, self._refuse_picture)

    def _refuse_picture(self) -> None:
        self._desk.bar.tell(self._words.say("own.picture.refused"), bad=True)

    def _choose_item(self, form: ReadyForm) -> None:
        self._choosers.choose_item(self._bench.own, form.add)
