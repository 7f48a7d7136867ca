"""The top of the control window: the state in words, and the ways to the other windows."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.control.state_icon import StateIcon
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.icons import Icons
from neckbreak.qt.theme import Role, Themes, scaled

_GLYPHS = {"library": "grid", "statistics": "chart", "settings": "gear", "about": "info"}

ROOM_FOR_STATE = 240


class Head(QBoxLayout):
    """`ways` are the buttons in reading order: library, statistics, settings and about."""

    def __init__(self, themes: Themes, words: Words, icons: Icons) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._icon = StateIcon(icons)
        self.state = Label(themes, "", Role.HEADLINE, wrap=True)
        self._done = Label(themes, "", Role.SMALL, colour="ink2", wrap=True)
        told = QVBoxLayout()
        told.setSpacing(1)
        told.addStretch(1)
        told.addWidget(self.state)
        told.addWidget(self._done)
        told.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self._icon)
        beside.addLayout(told, 1)
        self._row = QWidget()
        flow = FlowLayout(self._row, spacing=0)
        self.ways: dict[str, QPushButton] = {}
        for name, glyph in _GLYPHS.items():
            way = QuietButton(themes, words.say(f"control.{name}"), glyph=glyph)
            way.setObjectName(f"control.{name}")
            flow.addWidget(way)
            self.ways[name] = way
        self.setSpacing(8)
        self.addLayout(beside, 1)
        self.addWidget(self._row)

    def show_state(self, icon: str, state: str) -> None:
        """Show this state."""
        self._icon.show_state(icon)
        self.state.setText(state)

    def show_done(self, done: str) -> None:
        """Say below the state how many breaks were done."""
        self._done.setText(done)

    def fold(self, width: int) -> None:
        """Lay out for this width: the ways stand below the state where they leave it no room."""
        ways = QBoxLayout.Direction
        narrow = width - self._row.sizeHint().width() < scaled(ROOM_FOR_STATE)
        self.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
