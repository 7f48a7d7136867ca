"""What the settings make of a day: drawn and in words, redrawn with every change."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.controls.labels import Body, Label, Small
from neckbreak.qt.controls.panel import Panel, Rule
from neckbreak.qt.controls.strip import Strip
from neckbreak.qt.settings.day import Day
from neckbreak.qt.settings.day_views import DayColumn, DayStrip
from neckbreak.qt.theme import Role, Themes


class DayPanel(Panel):
    """The day as a column beside the pages; `lying` as a line above them."""

    def __init__(
        self, themes: Themes, words: Words, *, lying: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, radius=18, parent=parent)
        title = words.say("settings.day.title")
        self.view = DayStrip(themes, title, axis=True) if lying else DayColumn(themes, title)
        self._summary = Small(themes)
        self._nothing = Body(themes)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(2)
        column.addWidget(Label(themes, title, Role.STRONG, wrap=True))
        column.addWidget(self._summary)
        column.addSpacing(6)
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing)
        if not lying:
            self._room = QWidget()
            column.addWidget(self._room, 1)
            self._room.hide()
            column.addSpacing(6)
            column.addWidget(Rule(themes))
        column.addWidget(Strip(themes, words.say("settings.day.assumes")))

    @property
    def sentence(self) -> str:
        """What it says about the day."""
        shown = self._summary if self._nothing.isHidden() else self._nothing
        return shown.text()

    def show_day(self, day: Day) -> None:
        """Show this day; one without anything to come says so in words."""
        empty = not day.comings
        self.view.show_day(day)
        self.view.setVisible(not empty)
        self._summary.setText(day.summary)
        self._summary.setVisible(not empty)
        self._nothing.setText(day.summary)
        self._nothing.setVisible(empty)
        if isinstance(self.view, DayColumn):
            self._room.setVisible(empty)
