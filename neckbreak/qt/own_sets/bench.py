"""The set that is being worked on, and what is kept of it: everything but the widgets."""

from __future__ import annotations

from collections.abc import Mapping

from neckbreak.domain.own_editing import MINE, free_set_id
from neckbreak.domain.own_sets import OwnSet, routines_of, whole_id
from neckbreak.domain.routines import Catalogue, Routine
from neckbreak.ports import Resources, SetStore, Words
from neckbreak.qt.own_sets.pictures import Draft


class Bench:
    """`own` is the set as it was kept last, `draft` its pictures with those that are new."""

    def __init__(
        self, words: Words, resources: Resources, ours: Catalogue, store: SetStore
    ) -> None:
        self._words = words
        self._resources = resources
        self._store = store
        self.ours = ours
        self.sets: dict[str, OwnSet] = {}
        self.own = self._mine()
        self.draft = Draft(resources, {})
        self.refresh()

    def refresh(self) -> None:
        """See which sets there are now."""
        self.sets = {own.id: own for own in self._store.all()}

    def take(self, set_id: str) -> OwnSet:
        """Work on this set; without an id on the person's own, which comes to be when kept."""
        self.own = self.sets.get(set_id or MINE) or self._mine()
        self.draft = Draft(self._resources, self.pictures(self.own.id))
        return self.own

    def begin_set(self) -> OwnSet:
        """Work on a new set, which comes to be when something of it is kept."""
        name = self._words.say("own.set.new")
        self.own = OwnSet(
            free_set_id(name, {*self.sets, MINE}), name, language=self._words.language[:2]
        )
        self.draft = Draft(self._resources, {})
        return self.own

    @property
    def kept_names(self) -> Mapping[str, str]:
        """The names of what was kept of this set, by id."""
        own = self.sets.get(self.own.id)
        return own.names if own is not None else {}

    def pictures(self, set_id: str) -> dict[str, bytes]:
        """The own pictures that were kept of a set."""
        return dict(self._store.pictures(set_id)) if set_id in self.sets else {}

    def keep(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        """Keep a set with those of the pictures that it shows; raises NeckbreakError."""
        self._store.save(own, _shown(own, pictures))
        self._take_up(own)

    def bring_back(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        """Keep a set as it was before the last change, reminders included; raises the same."""
        self._store.bring_back(own, _shown(own, pictures))
        self._take_up(own)

    def _take_up(self, own: OwnSet) -> None:
        self.refresh()
        if own.id == self.own.id:
            self.own = self.sets[own.id]

    def remove(self, set_id: str) -> None:
        """Take a set away; raises NeckbreakError."""
        self._store.remove(set_id)
        self.refresh()

    def to_play(self, own: OwnSet, id_: str) -> tuple[Routine, list[Routine], Draft]:
        """A routine of this set, its parts, and the pictures to play it with."""
        whole = {**self.ours, **routines_of(own, self.ours)}
        routine = whole[whole_id(own.id, id_)]
        pictures = {f"{own.id}/{name}": each for name, each in self.draft.pictures.items()}
        parts = [whole[item] for item in routine.items]
        return routine, parts, Draft(self._resources, pictures)

    def _mine(self) -> OwnSet:
        return OwnSet(MINE, self._words.say("own.title"), language=self._words.language[:2])


def _shown(own: OwnSet, pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: each for name, each in pictures.items() if name in own.pictures}
