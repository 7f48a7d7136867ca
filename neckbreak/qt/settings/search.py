"""Finds a setting by any of its words; without a hit, what comes nearest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.menu import reminder_name
from neckbreak.domain.messages import Message
from neckbreak.domain.setting_keys import help_of, split_reminder_key, values_of
from neckbreak.domain.settings import Settings
from neckbreak.qt.controls.labels import Small
from neckbreak.qt.controls.search_field import SearchField
from neckbreak.qt.settings.making import Maker
from neckbreak.qt.settings.rail import FoundItem
from neckbreak.qt.settings.tab_order import walk_as_read

_MOST = 7
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting that can be found: its words on the page, and more words that lead to it."""

    key: str
    label: str
    more: str


def entries(settings: Settings, maker: Maker) -> list[Entry]:
    """Every setting that there is now."""
    names = {each.id: maker.words.say(reminder_name(each)) for each in settings.reminders}
    found = []
    for key in values_of(settings):
        label = maker.label(key)
        id_, _ = split_reminder_key(key)
        if id_:
            label = f"{names[id_]}: {label}"
        elif key.startswith("hours.") and key != "hours.days_off":
            label = f"{maker.words.say('settings.heading.hours')}: {label}"
        found.append(Entry(key, label, f"{maker.words.say(help_of(key))} {key}"))
    return found


def matches(query: str, known: Sequence[Entry]) -> tuple[list[Entry], bool]:
    """The settings with all words of the query, best first; else the nearest, and False."""
    wanted = query.casefold().split()
    good = [
        entry
        for entry in known
        if all(word in f"{entry.label} {entry.more}".casefold() for word in wanted)
    ]
    if good:
        return sorted(good, key=partial(_rank, wanted))[:_MOST], True
    near = sorted(known, key=partial(_distance, query.casefold()))
    return near[:_NEAREST], False


def _rank(wanted: Sequence[str], entry: Entry) -> tuple[int, int]:
    """In the label before elsewhere, and what holds for all reminders before those of one."""
    label = entry.label.casefold()
    return (sum(word not in label for word in wanted), int(entry.key.startswith("reminder.")))


def _distance(query: str, entry: Entry) -> float:
    words = entry.label.casefold().replace(":", " ").split()
    return -max(SequenceMatcher(None, query, word).ratio() for word in (entry.label, *words))


class Search(QWidget):
    """A field to type in, and below it what was found; `chosen` tells a key.

    `searching` tells whether there is something in the field.
    """

    chosen = Signal(str)
    searching = Signal(bool)

    def __init__(self, maker: Maker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maker = maker
        self._known: list[Entry] = []
        say = maker.words.say
        self.line = SearchField(maker.themes, say("settings.search"), say("search.clear"))
        self.line.setObjectName("search")
        self._note = Small(maker.themes)
        self._note.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._note)
        column.addLayout(self._list)
        self.line.textChanged.connect(self._look)
        self.line.returnPressed.connect(self._choose_first)

    def show_settings(self, settings: Settings) -> None:
        """Find these settings from now on."""
        self._known = entries(settings, self._maker)

    def _look(self, query: str) -> None:
        self._clear()
        wanted = query.strip()
        self.searching.emit(bool(wanted))
        self._note.setVisible(bool(wanted))
        if not wanted:
            return
        found, fits = matches(wanted, self._known)
        note = "settings.search.found" if fits else "settings.search.nearest"
        self._note.setText(self._maker.words.say(Message(note, {"n": len(found), "query": wanted})))
        for entry in found:
            item = FoundItem(self._maker.themes, "right", entry.label)
            item.setObjectName(f"found.{entry.key}")
            item.clicked.connect(partial(self._choose, entry.key))
            self._list.addWidget(item)
        if self._list.count():
            # They come last otherwise: Qt lets Tab walk in the order in which parts were made.
            walk_as_read(self)

    def _choose_first(self) -> None:
        first = self._list.itemAt(0)
        item = None if first is None else first.widget()
        if isinstance(item, FoundItem):
            item.click()

    def _choose(self, key: str) -> None:
        self.line.clear()
        self.chosen.emit(key)

    def _clear(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
