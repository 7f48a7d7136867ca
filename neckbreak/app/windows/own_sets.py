"""Opens the window for exercises of one's own, and what belongs to it: preview, import, export."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from neckbreak.app.exercises import Exercises
from neckbreak.app.kept_sets import KeptSets
from neckbreak.app.windows.around import Around
from neckbreak.app.windows.door import Door
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.menu import reminder_name
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.own_sets import Advice, OwnSet, reminder_settings, whole_id
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.routines import Routine
from neckbreak.domain.safety import hidden, needs_answers
from neckbreak.ports import Resources

if TYPE_CHECKING:
    from neckbreak.qt.own_sets_window import OwnSetsWindow
    from neckbreak.storage.packs.reading import SetFile

OFTEN = timedelta(hours=3)
"""How often a reminder comes that nobody gave advice for."""


class OwnSetsDoor(Door["OwnSetsWindow"]):
    """`setting_changed` tells key and text, for a reminder that is wanted."""

    setting_changed = Signal(str, str)

    def __init__(self, around: Around, exercises: Exercises, store: KeptSets) -> None:
        super().__init__()
        self._around = around
        self._exercises = exercises
        self._store = store
        self.beside: list[QWidget] = []

    def build(self) -> OwnSetsWindow:
        """Make the window."""
        from neckbreak.qt.own_sets_window import OwnSetsWindow

        around = self._around
        window = OwnSetsWindow(
            around.words,
            around.resources,
            around.themes,
            self._exercises.shelf.ours,
            self._store,
        )
        window.preview_requested.connect(self._preview)
        window.reminder_requested.connect(self._remind)
        window.import_requested.connect(self.open_file)
        window.export_requested.connect(self._export)
        return window

    def open_own(self, id_: str) -> None:
        """Open the window with this exercise: one's own to be changed, one of ours as a copy."""
        self.open()
        routine = self._exercises.catalogue.get(id_)
        if self.window is None or routine is None:
            return
        if routine.pack:
            self.window.beginning.open_routine(routine.pack, id_.removeprefix(f"{routine.pack}."))
        else:
            self.window.beginning.copy(routine)

    def open_file(self, path: str) -> None:
        """Show what is in a file before anything of it is added, or why it can't be used."""
        from neckbreak.storage.packs.reading import read_set_file

        words = self._around.words
        try:
            found = read_set_file(Path(path), self._exercises.shelf)
        except OSError as error:
            why = error.strerror or str(error)
            lines = [words.say(Message("packs.not_read", {"file": path, "why": why}))]
            self._show_refused(Path(path).name, lines)
            return
        if found.own is None:
            lines = [fault.told(words) for fault in found.faults]
            self._show_refused(Path(path).name, lines)
        else:
            self._show_contents(found, found.own)

    def close(self) -> None:
        """Close the window and what belongs to it."""
        for window in list(self.beside):
            window.close()
        super().close()

    # --- import and export

    def _show_contents(self, found: SetFile, own: OwnSet) -> None:
        from neckbreak.qt.import_window import ImportWindow
        from neckbreak.qt.own_sets.pictures import Draft

        around = self._around
        pictures = {f"{own.id}/{name}": each for name, each in found.pictures.items()}
        before = next((each for each in self._store.all() if each.id == own.id), None)
        window = ImportWindow(
            around.words,
            Draft(around.resources, pictures),
            around.themes,
            own,
            self._exercises.shelf.ours,
            around.plan().health,
            replaces=before.name if before is not None else "",
        )
        window.accepted.connect(partial(self._add, found, own))
        self._show(window)

    def _show_refused(self, file: str, lines: Sequence[str]) -> None:
        from neckbreak.qt.import_window import RefusedWindow

        self._show(RefusedWindow(self._around.words, self._around.themes, file, lines))

    def _add(self, found: SetFile, own: OwnSet, wanted: Sequence[Advice]) -> None:
        try:
            self._store.save(own, found.pictures)
        except NeckbreakError as error:
            self._notice(error.message)
            return
        for advice in wanted:
            self._make_reminder(own, advice)
        if self.window is not None:
            self.window.refresh()
        self._notice(self._around.words.say(Message("import.added", {"name": own.name})))

    def _export(self, id_: str, path: str) -> None:
        try:
            self._exercises.sets.export(id_, Path(path))
        except NeckbreakError as error:
            self._notice(error.message)
            return
        self._notice(self._around.words.say(Message("packs.exported", {"file": path})))

    # --- reminders

    def _remind(self, own: OwnSet, id_: str) -> None:
        say, whole = self._around.words.say, whole_id(own.id, id_)
        there = next((each for each in self._reminders() if whole in each.pool), None)
        if there is not None:
            reminder = say(reminder_name(there))
            self._notice(say(Message("own.reminded.already", {"reminder": reminder})))
            return
        given = next((each for each in own.advice if each.routine == id_), None)
        advice = given or Advice(id_, OFTEN)
        self._make_reminder(own, advice)
        told: dict[str, Value] = {"name": own.names[id_], "every": advice.every}
        self._notice(say(Message("own.reminded", told)))

    def _reminders(self) -> list[Reminder]:
        return [each for each in self._around.plan().settings.reminders if each.enabled]

    def _make_reminder(self, own: OwnSet, advice: Advice) -> None:
        taken = [reminder.id for reminder in self._around.plan().settings.reminders]
        for key, text in reminder_settings(own, advice, taken):
            self.setting_changed.emit(key, text)

    # --- preview

    def _preview(self, routine: Routine, parts: Sequence[Routine], photos: Resources) -> None:
        """As it will play; nothing of it is counted, and the health gate is asked as ever."""
        from neckbreak.qt.routine_window import RoutineWindow

        around = self._around
        plan, words = around.plan(), around.words
        if hidden(routine, plan.health) or needs_answers(routine, plan.health):
            answered = plan.health.answered
            self._notice(words.say("own.gate.hides" if answered else "own.gate.first"))
            return
        window = RoutineWindow(
            words,
            photos,
            around.themes,
            routine,
            parts,
            number=plan.settings.emergency.number,
            activate=True,
        )
        window.again_requested.connect(partial(self._preview_again, routine, parts, photos))
        self._show(window)

    def _preview_again(
        self, routine: Routine, parts: Sequence[Routine], photos: Resources, _: str
    ) -> None:
        self._preview(routine, parts, photos)

    # --- windows beside it

    def _show(self, window: QWidget) -> None:
        self.beside.append(window)
        window.destroyed.connect(partial(self._let_go, window))
        window.show()
        window.raise_()
        window.activateWindow()

    def _let_go(self, window: QWidget) -> None:
        if window in self.beside:
            self.beside.remove(window)

    def _notice(self, sentence: str) -> None:
        if self.window is not None:
            self.window.show_notice(sentence)
