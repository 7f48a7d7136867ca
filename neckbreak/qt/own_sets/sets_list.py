"""The list of the person's sets with what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.own_sets import OwnSet
from neckbreak.ports import Words
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Small, Strong
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.routine.texts import GLYPHS
from neckbreak.qt.settings.rail import RailItem
from neckbreak.qt.theme import Themes

ACTIONS = ("edit", "exercise", "copy", "routine", "export", "delete")
"""What can be done with a whole set."""


class SetsList(QWidget):
    """`chosen` tells set and routine; `wanted` set and action, one of ACTIONS."""

    chosen = Signal(str, str)
    wanted = Signal(str, str)

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = words
        self._rows: dict[tuple[str, str], RailItem] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(2)

    def show_sets(self, sets: Sequence[OwnSet], chosen: tuple[str, str] | None) -> None:
        """Show these, with one row marked."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._rows.clear()
        for number, own in enumerate(sets):
            if number:
                self._column.addSpacing(10)
            self._column.addWidget(self._head(own))
            for exercise in own.exercises:
                glyph = GLYPHS[exercise.family]
                self._add_row(own.id, exercise.id, exercise.name, glyph, chosen)
            for ready in own.ready:
                self._add_row(own.id, ready.id, ready.name, "grid", chosen)
            if not own.names:
                self._column.addWidget(Small(self._themes, self._words.say("own.set.empty")))
        self._column.addStretch(1)

    def row(self, set_id: str, routine: str) -> RailItem:
        """The row of an exercise or routine."""
        return self._rows[set_id, routine]

    def mark(self, chosen: tuple[str, str] | None) -> None:
        """Mark this row alone."""
        for key, row in self._rows.items():
            row.setChecked(key == chosen)

    def _head(self, own: OwnSet) -> QWidget:
        more = IconButton(
            self._themes,
            "more",
            self._words.say(Message("own.set.more", {"name": own.name})),
            side=30,
        )
        more.setObjectName(f"set.{own.id}.more")
        menu = Menu(more)
        for action in ACTIONS:
            entry = menu.addAction(self._words.say(f"own.set.{action}"))
            entry.setObjectName(f"set.{own.id}.{action}")
            entry.triggered.connect(partial(self.wanted.emit, own.id, action))
        more.clicked.connect(partial(menu.open_beside, more))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(Strong(self._themes, own.name), 1)
        row.addWidget(more)
        return head

    def _add_row(
        self, set_id: str, id_: str, name: str, glyph: str, chosen: tuple[str, str] | None
    ) -> None:
        row = RailItem(self._themes, glyph, name)
        row.setObjectName(f"row.{set_id}.{id_}")
        row.setChecked((set_id, id_) == chosen)
        row.clicked.connect(partial(self.chosen.emit, set_id, id_))
        self._rows[set_id, id_] = row
        self._column.addWidget(row)
