"""Where a form lies: the form itself, what can be done with it, and whether it was changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from neckbreak.domain.safety import Breach
from neckbreak.ports import Words
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.own_sets.bar import Bar
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from neckbreak.qt.own_sets.ready_form import ReadyForm
from neckbreak.qt.own_sets.set_form import SetForm
from neckbreak.qt.own_sets.welcome import Welcome
from neckbreak.qt.settings.tab_order import read_in_order
from neckbreak.qt.theme import Themes

AnyForm = ExerciseForm | ReadyForm | SetForm


class Desk(QWidget):
    """`changed` tells that another form lies there, or that it has or has no changes now."""

    changed = Signal()

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form: AnyForm | None = None
        self.is_changed = False
        self.welcome = Welcome(themes, words)
        self.bar = Bar(themes, words)
        self.back = QuietButton(themes, words.say("own.back"), glyph="left")
        self.back.setObjectName("own.back")
        self._area: QScrollArea | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self._beginning = scrolled(self.welcome)
        self._column.addWidget(self._beginning, 1)
        self._column.addWidget(self.bar)
        self.lay(None)

    @property
    def routine(self) -> ExerciseForm | ReadyForm | None:
        """The form, if it is about one exercise or routine."""
        return None if isinstance(self.form, SetForm) else self.form

    def lay(self, form: AnyForm | None, *, changed: bool = False) -> None:
        """Let another form lie here; `changed`: there is something to save from the start."""
        self.bar.tell("")
        old, self._area = self._area, None
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.form = form
        if form is not None:
            form.changed.connect(self._note_change)
            self._area = scrolled(form)
            self._column.insertWidget(2, self._area, 1)
            self._area.show()  # now, so that the keyboard can go into it
            read_in_order(self)
        self.set_changed(changed)

    def set_changed(self, changed: bool) -> None:
        """Whether there is something that is not saved."""
        self.is_changed = changed
        self.bar.show_state(
            form=self.form is not None, routine=self.routine is not None, changed=changed
        )
        self.changed.emit()

    def stand_beside(self, beside: bool) -> None:
        """Whether the list is beside it; alone it has a way back, and no words of welcome."""
        self._beginning.setVisible(beside and self.form is None)
        self.back.setVisible(not beside and self.form is not None)

    def faults(self) -> tuple[Breach, ...]:
        """What is wrong in the form, said where it belongs."""
        if self.form is None:
            return ()
        found = self.form.faults
        self.form.show_faults(found)
        return found

    def may_leave(self, save: Callable[[], object], go_on: Callable[[], object]) -> bool:
        """Whether nothing would be lost; else it is asked for what to do before going on."""
        if not self.is_changed:
            return True

        def saved() -> None:
            save()
            if not self.is_changed:
                go_on()

        def discarded() -> None:
            self.is_changed = False
            go_on()

        self.bar.ask(saved, discarded)
        return False

    def _note_change(self) -> None:
        self.bar.tell("")
        self.set_changed(True)
