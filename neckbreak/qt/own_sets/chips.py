"""Choices as chips that wrap: one of many, or some of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.one_of import OneOf
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.theme import Themes

Choices = Sequence[tuple[str, str]]


class _Chips(QWidget):
    """`choices` are (value, words); `name` is what is chosen here, for a screen reader."""

    screen_reader_role = QAccessible.Role.Grouping

    def __init__(self, themes: Themes, name: str, choices: Choices, chosen: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        flow = FlowLayout(self, spacing=6)
        for value, words in choices:
            chip = Chip(themes, words, checkable=True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            chip.setChecked(value in chosen)
            flow.addWidget(chip)
            self._chips[value] = chip
        set_wrapping(self)

    def chip(self, value: str) -> Chip:
        """The chip of this value."""
        return self._chips[value]

    @property
    def values(self) -> tuple[str, ...]:
        """The values that are chosen, in the order of the choices."""
        return tuple(value for value, chip in self._chips.items() if chip.isChecked())


class OneOfChips(_Chips):
    """Exactly one is chosen."""

    changed = Signal()

    def __init__(self, themes: Themes, name: str, choices: Choices, value: str) -> None:
        super().__init__(themes, name, choices, (value,))
        group = OneOf(self)
        for chip in self._chips.values():
            chip.setAutoExclusive(True)  # a radio button to a screen reader
            group.addButton(chip)
        group.idClicked.connect(self.changed)

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return self.values[0]


class SeveralChips(_Chips):
    """Any number is chosen."""

    changed = Signal()

    def __init__(self, themes: Themes, name: str, choices: Choices, chosen: Sequence[str]) -> None:
        super().__init__(themes, name, choices, chosen)
        for chip in self._chips.values():
            chip.clicked.connect(self.changed)
