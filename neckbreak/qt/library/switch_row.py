"""Where an exercise is switched on that never comes by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.theme import Role, Themes


class SwitchRow(Panel):
    """Words, a line that says what the switch does, and the switch; `switched` tells on or off."""

    switched = Signal(bool)

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(themes, fill="soft", border=None, radius=10, parent=parent)
        title = words.say("library.switch")
        self.toggle = Toggle(themes, title)
        self.toggle.setObjectName("library.switch")
        self.toggle.clicked.connect(self.switched)
        self._why = Label(themes, "", Role.SMALL, colour="soft_ink", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(Label(themes, title, Role.STRONG, colour="soft_ink", wrap=True))
        texts.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(10)
        row.addLayout(texts, 1)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_state(self, on: bool, why: str, *, possible: bool) -> None:
        """Show whether it is on, and what that means."""
        self.toggle.setChecked(on)
        self.toggle.setEnabled(possible)
        self.toggle.setAccessibleDescription(why)
        self._why.setText(why)
