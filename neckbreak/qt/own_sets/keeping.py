"""Keeps and removes what was made, and says below the form what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.domain.own_sets import OwnSet
from neckbreak.ports import Words
from neckbreak.qt.own_sets.bar import Bar
from neckbreak.qt.own_sets.bench import Bench


class Keeping:
    """`refresh` shows the sets that there are afterwards."""

    def __init__(self, words: Words, bench: Bench, bar: Bar, refresh: Callable[[], object]) -> None:
        self._words = words
        self._bench = bench
        self._bar = bar
        self._refresh = refresh

    def keep(self, own: OwnSet, pictures: Mapping[str, bytes]) -> bool:
        """Keep a set with its pictures; False when it could not be kept."""
        return self._done(partial(self._bench.keep, own, pictures), self._words.say("own.saved"))

    def remove(self, set_id: str) -> bool:
        """Take a set away; False when it stays."""
        return self._done(partial(self._bench.remove, set_id), "")

    def offer_undo(self, name: str, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        """Say that what had this name is gone, and offer to have the set back as it was."""
        told = self._words.say(Message("own.deleted", {"name": name}))
        back = self._words.say(Message("own.brought_back", {"name": name}))
        bring_back = partial(self._bench.bring_back, own, pictures)
        self._bar.offer_undo(told, partial(self._done, bring_back, back))

    def _done(self, do: Callable[[], None], sentence: str) -> bool:
        try:
            do()
        except NeckbreakError as error:
            self._bar.tell(error.message, bad=True)
            return False
        self._bar.tell(sentence)
        self._refresh()
        return True
