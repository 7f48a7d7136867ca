"""Opens the windows in which something is chosen: a picture, an exercise, a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from neckbreak.domain.own_sets import OwnSet
from neckbreak.domain.routines import Catalogue, Family, Routine
from neckbreak.ports import Words
from neckbreak.qt.names import routine_name
from neckbreak.qt.own_sets.exercise_choice import ExerciseChoice
from neckbreak.qt.own_sets.picture_choice import PictureChoice
from neckbreak.qt.own_sets.pictures import Draft, our_pictures
from neckbreak.qt.own_sets.step_form import StepForm
from neckbreak.qt.persons_folder import persons_folder
from neckbreak.qt.routine.texts import GLYPHS
from neckbreak.qt.theme import Themes

FILES = "*.neckbreak"


class Choosers:
    """Each belongs to `window` and closes with it."""

    def __init__(self, window: QWidget, themes: Themes, words: Words, ours: Catalogue) -> None:
        self._window = window
        self._themes = themes
        self._words = words
        self._ours = ours

    def choose_picture(
        self, step: StepForm, draft: Draft, refused: Callable[[], object]
    ) -> PictureChoice:
        """Choose the picture of a step; `refused` is called for a file that is none."""
        pictures = our_pictures(self._ours)
        alts = {each.name: each.alt for each in pictures}
        choice = PictureChoice(self._themes, self._words, draft, pictures, self._window)

        def take_ours(name: str) -> None:
            step.set_picture(name or None, alts.get(name, ""))

        def take_file(path: str) -> None:
            name = draft.take(Path(path))
            if name is None:
                refused()
                return
            step.set_picture(name, "")
            step.alt.setFocus(Qt.FocusReason.OtherFocusReason)

        choice.chosen.connect(take_ours)
        choice.file.connect(take_file)
        choice.show()
        return choice

    def choose_item(self, own: OwnSet, take: Callable[[str], object]) -> ExerciseChoice:
        """Choose one more exercise for a routine, of this set or of ours."""
        mine = [(each.id, each.name, GLYPHS[each.family]) for each in own.exercises]
        return self._choose("own.item.add", [*mine, *self._entries()], take)

    def choose_copy(self, take: Callable[[str], object]) -> ExerciseChoice:
        """Choose one of our exercises to be copied."""
        return self._choose("own.copy.which", self._entries(), take)

    def file_to_open(self) -> str:
        """The file that the person picks; empty when none."""
        title = self._words.say("own.import")
        return QFileDialog.getOpenFileName(self._window, title, persons_folder(), self._form())[0]

    def file_to_write(self, name: str) -> str:
        """The file that the person names; empty when none."""
        title = self._words.say("own.set.export")
        path = str(Path(persons_folder()) / name)
        return QFileDialog.getSaveFileName(self._window, title, path, self._form())[0]

    def _choose(
        self, title: str, entries: list[tuple[str, str, str]], take: Callable[[str], object]
    ) -> ExerciseChoice:
        said = self._words.say(title)
        choice = ExerciseChoice(self._themes, self._words, said, entries, self._window)
        choice.chosen.connect(take)
        choice.show()
        return choice

    def _entries(self) -> list[tuple[str, str, str]]:
        return [
            (id_, routine_name(each, self._words), GLYPHS[each.family])
            for id_, each in sorted(self._ours.items(), key=_by_family)
            if not each.items
        ]

    def _form(self) -> str:
        return f"{self._words.say('own.export.form')} ({FILES})"


def _by_family(entry: tuple[str, Routine]) -> int:
    """What most people look for comes first: the families are declared so."""
    return list(Family).index(entry[1].family)
