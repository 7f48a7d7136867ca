"""All exercises there are: those that the program ships, and the person's own sets."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from neckbreak.ports import Words
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.packs import files_of_sets
from neckbreak.storage.packs.shelf import Shelf

if TYPE_CHECKING:
    from neckbreak.storage.packs.installed import InstalledSets

log = logging.getLogger(__name__)


class Exercises:
    """`catalogue` is what there was when it was read last; `sets` are the files behind a part.

    `sources` are the titles of the studies that ours name, by their tags.
    """

    def __init__(self, resources: Path, folder: Path, words: Words) -> None:
        self._resources = resources
        self._folder = folder
        self._words = words
        pack = read_folder(resources / "packs" / "core")
        for fault in pack.faults:
            log.error("a shipped exercise is left out: %s", fault.told(words))
        self._ours = pack.catalogue
        self.sources = pack.sources
        self._shelf: Shelf | None = None
        self._sets: InstalledSets | None = None
        self.catalogue = self._ours
        self.read_again()

    @property
    def shelf(self) -> Shelf:
        """What a set may name of ours."""
        if self._shelf is None:
            from neckbreak.storage.illustrations import Illustrations

            names = Illustrations(self._resources / "illustrations").names()
            self._shelf = Shelf(self._ours, frozenset(names))
        return self._shelf

    @property
    def sets(self) -> InstalledSets:
        """The person's own sets; what reads them is loaded with the first."""
        if self._sets is None:
            from neckbreak.storage.packs.installed import InstalledSets

            self._sets = InstalledSets(self._folder, self.shelf, self._words)
        return self._sets

    def read_again(self) -> None:
        """Read what there is now; a broken set is logged and left out."""
        if not files_of_sets(self._folder):
            self.catalogue = self._ours
            return
        for each in self.sets.all():
            for fault in each.faults:
                log.warning("the set %s is left out: %s", each.path, fault.told(self._words))
        self.catalogue = self.sets.catalogue()
