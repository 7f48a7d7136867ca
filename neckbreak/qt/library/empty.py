"""Nothing found: says so, and offers to ask for one thing less."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.library import Part
from neckbreak.domain.messages import Message, Value
from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton
from neckbreak.qt.controls.labels import Glyph, Small, Strong
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.theme import Themes


class Empty(QWidget):
    """`drop_requested` tells what not to ask for any more."""

    drop_requested = Signal(object)

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._part: Part | None = None
        panel = Panel(themes)
        self._why = Small(themes, "")
        self.drop = OutlineButton(themes, "")
        self.drop.setObjectName("library.drop")
        self.drop.clicked.connect(self._tell)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(16, 14, 16, 16)
        inside.setSpacing(4)
        glyph = QHBoxLayout()
        glyph.addWidget(Glyph(themes, "search", side=24))
        glyph.addStretch(1)
        inside.addLayout(glyph)
        inside.addWidget(Strong(themes, words.say("library.none")))
        inside.addWidget(self._why)
        inside.addSpacing(6)
        button = QHBoxLayout()
        button.addWidget(self.drop)
        button.addStretch(1)
        inside.addLayout(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(panel)
        column.addStretch(1)

    def show_way(self, part: Part | None, said: str, count: int) -> None:
        """Offer to leave out this part, which would find so many; None: nothing alone helps."""
        self._part = part
        self.drop.setVisible(part is not None)
        if part is None:
            self._why.setText(self._words.say("library.none.why"))
            return
        values: dict[str, Value] = {"part": said, "n": count}
        self._why.setText(self._words.say(Message("library.none.drop.why", values)))
        self.drop.setText(self._words.say(Message("library.none.drop", {"part": said})))

    def _tell(self) -> None:
        if self._part is not None:
            self.drop_requested.emit(self._part)
