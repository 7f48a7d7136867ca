"""Keeps the sets that are made in a window: checked as a stranger's, and taken up at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from neckbreak.app.exercises import Exercises
from neckbreak.app.preferences import Preferences
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.own_sets import OwnSet, settings_again, settings_without
from neckbreak.ports import Words


class KeptSets:
    """The SetStore of the windows; `use` lets the program take up what changed."""

    def __init__(
        self,
        exercises: Exercises,
        preferences: Preferences,
        words: Words,
        use: Callable[[], None],
    ) -> None:
        self._exercises = exercises
        self._preferences = preferences
        self._words = words
        self._use = use
        self._lost: tuple[tuple[str, str], ...] = ()

    def all(self) -> Sequence[OwnSet]:
        """The sets without a fault."""
        return self._exercises.sets.sound()

    def pictures(self, id_: str) -> Mapping[str, bytes]:
        """The own pictures of a set."""
        return self._exercises.sets.pictures(id_)

    def save(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        """Put a set there, in the place of the one of its id; raises NeckbreakError."""
        from neckbreak.storage.packs.reading import read_set
        from neckbreak.storage.packs.writing import set_bytes

        found = read_set(set_bytes(own, pictures), f"{own.id}.neckbreak", self._exercises.shelf)
        if found.own is None:
            told = "\n".join(fault.told(self._words) for fault in found.faults)
            raise NeckbreakError(self._words.say("sets.failed"), told)
        before = self._ids_of(own.id)
        self._exercises.sets.save(found.own, found.pictures, replace=True)
        self._forget([id_ for id_ in before if id_ not in found.own.ids])
        self._use()

    def remove(self, id_: str) -> None:
        """Take a set away, and out of the reminders that name it; raises NeckbreakError."""
        before = self._ids_of(id_)
        self._exercises.sets.remove(id_)
        self._forget(before)
        self._use()

    def bring_back(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        """Keep a set as it was, and what the last change took of the reminders; raises the same."""
        lost = self._lost
        self.save(own, pictures)
        for key, text in lost:
            self._preferences.change(key, text)

    def _ids_of(self, id_: str) -> tuple[str, ...]:
        return next((own.ids for own in self.all() if own.id == id_), ())

    def _forget(self, gone: Sequence[str]) -> None:
        """A pool that names what is gone would be a fault of the settings."""
        reminders = self._preferences.settings.reminders
        self._lost = settings_again(reminders, gone)
        for key, text in settings_without(reminders, gone):
            if text is None:
                self._preferences.reset(key)
            else:
                self._preferences.change(key, text)
