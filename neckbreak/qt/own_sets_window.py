"""The window in which people make exercises and routines of their own, and share them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.own_editing import free_id, without
from neckbreak.domain.routines import Catalogue
from neckbreak.ports import Resources, SetStore, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.own_sets.beginning import Beginning
from neckbreak.qt.own_sets.bench import Bench
from neckbreak.qt.own_sets.choosers import Choosers
from neckbreak.qt.own_sets.desk import AnyForm, Desk
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from neckbreak.qt.own_sets.forms import Forms
from neckbreak.qt.own_sets.keeping import Keeping
from neckbreak.qt.own_sets.ready_form import ReadyForm
from neckbreak.qt.own_sets.set_form import SetForm
from neckbreak.qt.own_sets.side import Side
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes, font_scale
from neckbreak.qt.window_room import open_at

SIZE, LEAST = QSize(1040, 740), QSize(480, 420)
BESIDE = 760
"""From this width on, at the normal font, list and form stand beside each other."""


class OwnSetsWindow(Window):
    """`ours` are the exercises that come with the program; `store` keeps what is made.

    `preview_requested` tells a routine, its parts and the pictures to play it with;
    `reminder_requested` a set and the id of one of its routines; `import_requested` a path, and
    `export_requested` a set's id and a path.
    """

    preview_requested = Signal(object, object, object)
    reminder_requested = Signal(object, str)
    import_requested = Signal(str)
    export_requested = Signal(str, str)

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        ours: Catalogue,
        store: SetStore,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.bench = Bench(words, resources, ours, store)
        self.choosers = Choosers(self, themes, words, ours)
        self.setWindowTitle(words.say("own.title"))
        self.side = Side(themes, words)
        self.desk = Desk(themes, words)
        forms = Forms(themes, words, self.bench, self.desk, self.choosers)
        self.beginning = Beginning(words, self.bench, forms, self._may_leave)
        self._keeping = Keeping(words, self.bench, self.desk.bar, self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()
        open_at(self, SIZE, LEAST)
        close_by_keys(self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save)
        Dress(self, themes)

    @property
    def form(self) -> AnyForm | None:
        """What is being changed."""
        return self.desk.form

    # --- what shows

    def refresh(self) -> None:
        """Show the sets that there are now; what is being changed stays as it is."""
        self.bench.refresh()
        self.side.list.show_sets(tuple(self.bench.sets.values()), self._chosen())
        self._arrange()

    def show_notice(self, sentence: str) -> None:
        """Say that something could not be done, or was."""
        self.desk.bar.tell(sentence)

    # --- what is done

    def save(self) -> None:
        """Keep what stands in the form, or say what is still wrong."""
        form = self.form
        if form is None or not self.desk.is_changed:
            return
        if count := len(self.desk.faults()):
            self.desk.bar.tell(self._words.say(Message("own.not_saved", {"n": count})), bad=True)
            return
        chosen = self._chosen()
        if not isinstance(form, SetForm) and chosen and chosen[1] not in self.bench.kept_names:
            # What is kept for the first time gets an id that sounds like its name.
            form.take_id(free_id(form.name.text(), self.bench.kept_names))
        if self._keeping.keep(form.put_into(self.bench.own), self.bench.draft.pictures):
            self.desk.set_changed(False)

    def discard(self) -> None:
        """Go back to what was saved."""
        self.desk.is_changed = False
        self.desk.bar.tell("")
        chosen = self._chosen()
        if isinstance(self.form, SetForm):
            self.beginning.edit_set(self.bench.own.id)
        elif chosen is not None and chosen[1] in self.bench.kept_names:
            self.beginning.open_routine(*chosen)
        else:
            self.desk.lay(None)

    def delete(self) -> None:
        """Take away what the form shows; it can be had back."""
        chosen, before = self._chosen(), self.bench.sets.get(self.bench.own.id)
        self.desk.is_changed = False
        if chosen is None or before is None or chosen[1] not in before.names:
            self.desk.lay(None)
            return
        pictures, left = self.bench.pictures(before.id), without(before, chosen[1])
        if self._keeping.keep(left, pictures) if left.names else self._keeping.remove(before.id):
            self.desk.lay(None)
            self._keeping.offer_undo(before.names[chosen[1]], before, pictures)

    def delete_set(self, set_id: str) -> None:
        """Take a whole set away; it can be had back."""
        before, pictures = self.bench.sets[set_id], self.bench.pictures(set_id)
        if self._keeping.remove(set_id):
            if self.bench.own.id == set_id:
                self.desk.lay(None)
            self._keeping.offer_undo(before.name, before, pictures)

    def preview(self) -> None:
        """Play what stands in the form, saved or not."""
        form, chosen = self.desk.routine, self._chosen()
        if form is None or chosen is None:
            return
        if self.desk.faults():
            self.desk.bar.tell(self._words.say("own.not_previewed"), bad=True)
            return
        own = form.put_into(self.bench.own)
        self.preview_requested.emit(*self.bench.to_play(own, chosen[1]))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_leave(self.close):
            super().closeEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- the form

    def _chosen(self) -> tuple[str, str] | None:
        """Set and routine of the form, if it is about one."""
        form = self.desk.routine
        return None if form is None else (self.bench.own.id, form.id)

    def _may_leave(self, go_on: Callable[[], object]) -> bool:
        return self.desk.may_leave(self.save, go_on)

    def _go_back(self) -> None:
        if self._may_leave(self._go_back):
            self.desk.lay(None)

    def _follow_desk(self) -> None:
        self.side.list.mark(self._chosen())
        self._arrange()

    def _arrange(self) -> None:
        """List and form beside each other, or one of them where there is no room for both."""
        beside = self.width() >= BESIDE * font_scale()
        alone = self.desk.form is None and bool(self.bench.sets)
        self.side.set_beside(beside)
        self.side.setVisible(beside or alone)
        self.desk.stand_beside(beside or not self.bench.sets)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._row.setStretchFactor(self.desk, 4 if beside or not alone else 0)

    # --- choosing

    def _choose_copy(self, set_id: str) -> None:
        self.choosers.choose_copy(partial(self._copy_ours, set_id))

    def _do_with_set(self, set_id: str, action: str) -> None:
        match action:
            case "edit":
                self.beginning.edit_set(set_id)
            case "exercise":
                self.beginning.new_exercise(set_id)
            case "copy":
                self._choose_copy(set_id)
            case "routine":
                self.beginning.new_ready(set_id)
            case "delete":
                self.delete_set(set_id)
            case _:
                if path := self.choosers.file_to_write(f"{set_id}.neckbreak"):
                    self.export_requested.emit(set_id, path)

    def _begin(self) -> None:
        self.beginning.new_exercise()

    def _begin_with_copy(self) -> None:
        self._choose_copy("")

    def _copy_ours(self, set_id: str, id_: str) -> None:
        self.beginning.copy(self.bench.ours[id_], set_id)

    def _duplicate(self) -> None:
        match self.form:
            case ExerciseForm():
                self.beginning.copy(self.form.exercise, self.bench.own.id)
            case ReadyForm():
                self.beginning.copy_ready(self.form.ready, self.bench.own.id)

    def _remind(self) -> None:
        if chosen := self._chosen():
            self.reminder_requested.emit(self.bench.own, chosen[1])

    def _import(self) -> None:
        if path := self.choosers.file_to_open():
            self.import_requested.emit(path)

    # --- the parts

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(18, 18, 18, 16)
        self._row.setSpacing(20)
        self._row.addWidget(self.side, 1)
        self._row.addWidget(self.desk, 4)

    def _connect(self) -> None:
        side, bar, welcome = self.side, self.desk.bar, self.desk.welcome
        self.desk.changed.connect(self._follow_desk)
        self.desk.back.clicked.connect(self._go_back)
        side.list.chosen.connect(self.beginning.open_routine)
        side.list.wanted.connect(self._do_with_set)
        side.new_set.clicked.connect(self.beginning.new_set)
        side.new_exercise.clicked.connect(self._begin)
        side.import_.clicked.connect(self._import)
        welcome.new_exercise.clicked.connect(self._begin)
        welcome.import_.clicked.connect(self._import)
        welcome.copy.clicked.connect(self._begin_with_copy)
        bar.save.clicked.connect(self.save)
        bar.discard.clicked.connect(self.discard)
        bar.preview.clicked.connect(self.preview)
        bar.remind.clicked.connect(self._remind)
        bar.duplicate.clicked.connect(self._duplicate)
        bar.delete.clicked.connect(self.delete)
