"""A row of one-click lengths: pause for, in a meeting for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from neckbreak.domain.durations import format_duration
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Glyph, Label
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.theme import Role, Themes


class LengthChips(QWidget):
    """A glyph, a word, and chips; `others` are (key, words, whole name) after the lengths.

    `chosen` tells the seconds of a length, `other_chosen` the key of another.
    """

    chosen = Signal(int)
    other_chosen = Signal(str)

    def __init__(
        self,
        themes: Themes,
        words: Words,
        name: str,
        title: str,
        glyph: str,
        lengths: Sequence[timedelta],
        others: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        head = QWidget()
        beside = QHBoxLayout(head)
        beside.setContentsMargins(margins(head, 0, 0, 4, 0))
        beside.setSpacing(8)
        beside.addWidget(Glyph(themes, glyph))
        beside.addWidget(Label(themes, title, Role.BUTTON))
        row = FlowLayout(self)
        row.addWidget(head)
        for length in lengths:
            chip = Chip(themes, words.say(Message("tray.length", {"length": length})), height=32)
            chip.setObjectName(f"{name}.{format_duration(length)}")
            chip.setAccessibleName(f"{title} {chip.text()}")
            chip.setProperty("seconds", int(length.total_seconds()))
            chip.clicked.connect(self._tell_length)
            row.addWidget(chip)
        for key, said, whole in others:
            chip = Chip(themes, said, height=32)
            chip.setObjectName(f"{name}.{key}")
            chip.setAccessibleName(whole)
            chip.setProperty("key", key)
            chip.clicked.connect(self._tell_other)
            row.addWidget(chip)

    def _tell_length(self) -> None:
        chip = self.sender()
        assert chip is not None
        self.chosen.emit(chip.property("seconds"))

    def _tell_other(self) -> None:
        chip = self.sender()
        assert chip is not None
        self.other_chosen.emit(chip.property("key"))
