"""Begins something new, or takes up what was kept, once nothing that lies on the desk gets lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from neckbreak.domain.messages import Message
from neckbreak.domain.own_editing import LONGEST_NAME, copied, free_id, new_exercise
from neckbreak.domain.own_sets import OwnSet, Ready
from neckbreak.domain.routines import Routine
from neckbreak.ports import Words
from neckbreak.qt.names import routine_name
from neckbreak.qt.own_sets.bench import Bench
from neckbreak.qt.own_sets.forms import Forms


class Beginning:
    """`may_leave` is asked first; if it says no, it does later what it was given."""

    def __init__(
        self,
        words: Words,
        bench: Bench,
        forms: Forms,
        may_leave: Callable[[Callable[[], object]], bool],
    ) -> None:
        self._words = words
        self._bench = bench
        self._forms = forms
        self._may_leave = may_leave

    def open_routine(self, set_id: str, id_: str) -> None:
        """Show an exercise or a routine to be changed."""
        if not self._may_leave(partial(self.open_routine, set_id, id_)):
            return
        own = self._bench.take(set_id)
        ready = next((each for each in own.ready if each.id == id_), None)
        if ready is not None:
            self._forms.lay_ready(ready)
        else:
            self._forms.lay_exercise(next(each for each in own.exercises if each.id == id_))

    def edit_set(self, set_id: str) -> None:
        """Show a set as a whole to be changed."""
        if self._may_leave(partial(self.edit_set, set_id)):
            self._forms.lay_set(self._bench.take(set_id))

    def new_exercise(self, set_id: str = "") -> None:
        """Begin an exercise, in this set or in the person's own."""
        if self._may_leave(partial(self.new_exercise, set_id)):
            self._lay_new_exercise(self._bench.take(set_id))

    def new_ready(self, set_id: str = "") -> None:
        """Begin a routine of several."""
        if self._may_leave(partial(self.new_ready, set_id)):
            own, name = self._bench.take(set_id), self._words.say("own.new.routine")
            self._forms.lay_ready(Ready(free_id(name, own.names), name, ()), changed=True)

    def new_set(self) -> None:
        """Begin a set with its first exercise."""
        if self._may_leave(self.new_set):
            self._lay_new_exercise(self._bench.begin_set())

    def copy(self, exercise: Routine, set_id: str = "") -> None:
        """Begin with a copy of an exercise, one of ours or one of this set."""
        if self._may_leave(partial(self.copy, exercise, set_id)):
            own = self._bench.take(set_id)
            said = routine_name(exercise, self._words)
            self._forms.lay_exercise(copied(exercise, own, self._copy_name(said)), changed=True)

    def copy_ready(self, ready: Ready, set_id: str) -> None:
        """Begin with a copy of a routine of this set."""
        if self._may_leave(partial(self.copy_ready, ready, set_id)):
            own, name = self._bench.take(set_id), self._copy_name(ready.name)
            copy = replace(ready, id=free_id(name, own.names), name=name)
            self._forms.lay_ready(copy, changed=True)

    def _lay_new_exercise(self, own: OwnSet) -> None:
        self._forms.lay_exercise(new_exercise(own, self._words.say("own.new")), changed=True)

    def _copy_name(self, name: str) -> str:
        return self._words.say(Message("own.copy.name", {"name": name}))[:LONGEST_NAME]
