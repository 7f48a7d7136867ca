"""The few large numbers above the marks: plain counts, and nothing to compare them with."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.statistics import MINUTE, Statistics
from neckbreak.domain.stories import Outcome
from neckbreak.ports import Words
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.names import routine_name
from neckbreak.qt.theme import Role, Themes


class Figures(QWidget):
    """A number with its word below, side by side; they wrap where there is little room."""

    def __init__(self, themes: Themes, words: Words) -> None:
        super().__init__()
        self._words = words
        say = words.say
        row = FlowLayout(self, spacing=36, line_spacing=8)
        self._done = _Figure(themes, say("statistics.legend.done"))
        self._moved = _Figure(themes, say("statistics.figure.moved"))
        self._held = _Figure(themes, say("statistics.legend.held"))
        self._most = _Figure(themes, say("statistics.figure.most"))
        self._all = (self._done, self._moved, self._held, self._most)
        for figure in self._all:
            row.addWidget(figure)
        set_wrapping(self)

    def show_statistics(self, shown: Statistics, plan: Plan) -> None:
        """Show these counts; what was never held or done twice is left out."""
        total, say = shown.total, self._words.say
        done = Message("statistics.of", {"done": total.done, "came": total.came})
        self._done.say(say(done))
        self._moved.say(say(Message("statistics.length", {"length": _in_minutes(total.moved)})))
        held = total.outcomes.get(Outcome.HELD)
        self._held.say(str(held) if held else "")
        routine = plan.catalogue.get(shown.most or "")
        self._most.say("" if routine is None else routine_name(routine, self._words))
        self.updateGeometry()


def _in_minutes(moved: timedelta) -> timedelta:
    """Without the seconds, which nobody counts over a week."""
    return MINUTE * round(moved / MINUTE) if moved >= MINUTE else moved


class _Figure(QWidget):
    screen_reader_role = QAccessible.Role.Grouping

    def __init__(self, themes: Themes, words: str) -> None:
        super().__init__()
        self._below = words
        self._number = Label(themes, "", Role.TITLE, tabular=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._number)
        column.addWidget(Label(themes, words, Role.SMALL, colour="ink2"))

    def say(self, number: str) -> None:
        """Show this; nothing is not shown at all."""
        self._number.setText(number)
        self.setAccessibleName(f"{number} {self._below}")
        self.setVisible(bool(number))
