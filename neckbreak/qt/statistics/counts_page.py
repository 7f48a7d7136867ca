"""A week, a month or a year in counts: large numbers, marks or bars, and a table."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.periods import Span
from neckbreak.domain.plan import Plan
from neckbreak.domain.statistics import Statistics
from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton
from neckbreak.qt.controls.labels import Glyph, Small, Strong
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.statistics.columns import Columns
from neckbreak.qt.statistics.figures import Figures
from neckbreak.qt.statistics.outcome_legend import OutcomeLegend
from neckbreak.qt.statistics.table import ReminderTable
from neckbreak.qt.theme import Themes


class CountsPage(QWidget):
    """Says what would be here when nothing is, and offers to begin."""

    start_requested = Signal()

    def __init__(self, themes: Themes, words: Words) -> None:
        super().__init__()
        self._words = words
        self.figures = Figures(themes, words)
        self.columns = Columns(themes, words)
        self.table = ReminderTable(words)
        self._legend = OutcomeLegend(themes, words)
        self._bars = Small(themes, words.say("statistics.bars"))
        self._marks = Panel(themes)
        inside = QVBoxLayout(self._marks)
        inside.setContentsMargins(18, 14, 18, 14)
        inside.setSpacing(12)
        inside.addWidget(self._legend)
        inside.addWidget(self._bars)
        inside.addWidget(self.columns)
        self._counts = Panel(themes)
        below = QVBoxLayout(self._counts)
        below.setContentsMargins(12, 8, 12, 8)
        below.addWidget(self.table)
        self._empty = Panel(themes)
        self._fill_empty(themes)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(16)
        for part in (self.figures, self._marks, self._counts, self._empty):
            page.addWidget(part)
        page.addStretch(1)

    def show_statistics(self, shown: Statistics, plan: Plan, today: date, *, first: bool) -> None:
        """Show these; `first` tells that there is no history at all yet."""
        empty = shown.is_empty
        for part in (self.figures, self._marks, self._counts):
            part.setVisible(not empty)
        self._empty.setVisible(empty)
        self._nothing.setText(
            self._words.say("statistics.empty.first" if first else "statistics.empty")
        )
        in_marks = shown.period.span is Span.WEEK
        self._legend.setVisible(in_marks)
        self._legend.show_outcomes(
            shown.total.outcomes if in_marks else (), waiting=bool(shown.total.waiting)
        )
        self._bars.setVisible(not in_marks)
        self.figures.show_statistics(shown, plan)
        self.columns.show_statistics(shown, today)
        self.table.show_statistics(shown, plan)

    def _fill_empty(self, themes: Themes) -> None:
        say = self._words.say
        self._nothing = Strong(themes)
        self.start = OutlineButton(themes, say("statistics.empty.start"))
        self.start.setObjectName("statistics.start")
        self.start.clicked.connect(self.start_requested)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._nothing)
        words.addWidget(Small(themes, say("statistics.empty.what")))
        words.addSpacing(8)
        button = QHBoxLayout()
        button.addWidget(self.start)
        button.addStretch(1)
        words.addLayout(button)
        row = QHBoxLayout(self._empty)
        row.setContentsMargins(18, 18, 18, 18)
        row.setSpacing(14)
        glyph = QVBoxLayout()
        glyph.addWidget(Glyph(themes, "chart", side=28))
        glyph.addStretch(1)
        row.addLayout(glyph)
        row.addLayout(words, 1)
