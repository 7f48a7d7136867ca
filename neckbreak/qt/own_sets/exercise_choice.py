"""Choosing an exercise from a list that can be searched, to copy it or to add it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.labels import Small, Title
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.controls.search_field import SearchField
from neckbreak.qt.roles import Window
from neckbreak.qt.settings.rail import FoundItem
from neckbreak.qt.theme import Themes
from neckbreak.qt.window_room import open_at

SIZE, LEAST = QSize(440, 560), QSize(320, 320)


class ExerciseChoice(Window):
    """A window of its own; `entries` are (id, name, glyph), `chosen` tells the id."""

    chosen = Signal(str)

    def __init__(
        self,
        themes: Themes,
        words: Words,
        title: str,
        entries: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        say = words.say
        self.search = SearchField(themes, say("own.choice.search"), say("search.clear"))
        self.search.textChanged.connect(self._sift)
        self.search.returnPressed.connect(self._take_first)
        self._none = Small(themes, words.say("own.choice.none"))
        self._none.hide()
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(2)
        self._items: list[tuple[str, FoundItem]] = []
        for id_, name, glyph in entries:
            item = FoundItem(themes, glyph, name)
            item.setObjectName(f"choice.{id_}")
            item.setProperty("choice", id_)
            item.clicked.connect(self._take)
            self._items.append((name.casefold(), item))
            rows.addWidget(item)
        rows.addWidget(self._none)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 16, 18)
        column.setSpacing(12)
        column.addWidget(Title(themes, title))
        column.addWidget(self.search)
        column.addWidget(scrolled(inner), 1)
        close_by_keys(self)
        open_at(self, SIZE, LEAST)
        Dress(self, themes)
        self.search.setFocus()

    def _sift(self, text: str) -> None:
        wanted = text.casefold().split()
        found = False
        for name, item in self._items:
            fits = all(word in name for word in wanted)
            item.setVisible(fits)
            found = found or fits
        self._none.setVisible(not found)

    def _take_first(self) -> None:
        first = next((item for _, item in self._items if not item.isHidden()), None)
        if first is not None:
            first.click()

    def _take(self) -> None:
        self.chosen.emit(str(self.sender().property("choice")))
        self.close()
