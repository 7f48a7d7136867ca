"""The form for a routine: a name, and exercises one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.own_editing import LONGEST_NAME, with_ready, wrong_with_ready
from neckbreak.domain.own_sets import OwnSet, Ready
from neckbreak.domain.safety import Breach
from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Body, Strong
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.own_sets.form import Form, at_start
from neckbreak.qt.settings.tab_order import read_in_order
from neckbreak.qt.theme import Themes, scaled

MOST_ITEMS = 12


class ReadyForm(Form):
    """`names` are those of every exercise that it may hold; `item_wanted` asks for one more."""

    changed = Signal()
    item_wanted = Signal()

    def __init__(
        self,
        themes: Themes,
        words: Words,
        ready: Ready,
        names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, words, parent)
        self._ready = ready
        self._names = names
        self._items = list(ready.items)
        self.name = self.add_line("own.name", ready.name, LONGEST_NAME)
        self._name_fault = self.add_fault()
        self.add_heading("own.items", "own.items.why")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self._items_fault = self.add_fault()
        self.add_item = OutlineButton(themes, words.say("own.item.add"), glyph="plus")
        self.add_item.setObjectName("item.add")
        self.column.addWidget(at_start(self.add_item))
        self.column.addStretch(1)
        self.name.textEdited.connect(self.changed)
        self.add_item.clicked.connect(self.item_wanted)
        self._show_items()

    @property
    def ready(self) -> Ready:
        """The routine as it stands in the fields."""
        return replace(self._ready, name=self.name.text().strip(), items=tuple(self._items))

    @property
    def id(self) -> str:
        """The id of the routine within its set."""
        return self._ready.id

    @property
    def faults(self) -> tuple[Breach, ...]:
        """What keeps it from being saved."""
        return wrong_with_ready(self.ready)

    def put_into(self, own: OwnSet) -> OwnSet:
        """The set with this routine as it stands in the fields."""
        return with_ready(own, self.ready)

    def take_id(self, id_: str) -> None:
        """From now on it is called so; what was never saved has no id that counts."""
        self._ready = replace(self._ready, id=id_)

    def add(self, id_: str) -> None:
        """Put one more exercise at the end."""
        self._items.append(id_)
        self._show_items()
        self.changed.emit()

    def show_faults(self, breaches: Sequence[Breach]) -> None:
        """Say each fault where it belongs."""
        names = [each.problem for each in breaches if each.key == "name"]
        self.name.set_fault(bool(names))
        self.tell(self._name_fault, names)
        self.tell(self._items_fault, [each.problem for each in breaches if each.key != "name"])

    def _show_items(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for place, id_ in enumerate(self._items):
            self._rows.addWidget(self._row(place, self._names.get(id_, id_)))
        self.add_item.setEnabled(len(self._items) < MOST_ITEMS)
        read_in_order(self)

    def _row(self, place: int, name: str) -> ItemRow:
        row = ItemRow(self.themes, self.words, name, place, len(self._items))
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        return row

    def _move(self, place: int, by: int) -> None:
        self._items.insert(place + by, self._items.pop(place))
        self._show_items()
        self._focus(place + by)
        self.changed.emit()

    def _remove(self, place: int) -> None:
        del self._items[place]
        self._show_items()
        self._focus(min(place, len(self._items) - 1))
        self.changed.emit()

    def _focus(self, place: int) -> None:
        """The keyboard stays with what was moved, or with what took its place."""
        item = self._rows.itemAt(place) if place >= 0 else None
        row = None if item is None else item.widget()
        buttons = [] if row is None else row.findChildren(IconButton)
        target = next((button for button in buttons if button.isEnabled()), self.add_item)
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class ItemRow(Panel):
    """One exercise of a routine; `moved` tells its place and by how many, `removed` its place."""

    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, themes: Themes, words: Words, name: str, place: int, count: int) -> None:
        super().__init__(themes)
        self._place = place
        self.setAccessibleName(name)
        number = Strong(themes, str(place + 1))
        number.setMinimumWidth(scaled(18))
        self.up = IconButton(themes, "up_arrow", words.say("own.step.up"), side=30)
        self.down = IconButton(themes, "down_arrow", words.say("own.step.down"), side=30)
        self.remove = IconButton(themes, "trash", words.say("own.item.remove"), side=30)
        for button in (self.up, self.down, self.remove):
            button.setAccessibleDescription(name)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(number)
        row.addWidget(Body(themes, name), 1)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)

    def _move_up(self) -> None:
        self.moved.emit(self._place, -1)

    def _move_down(self) -> None:
        self.moved.emit(self._place, 1)

    def _remove(self) -> None:
        self.removed.emit(self._place)
