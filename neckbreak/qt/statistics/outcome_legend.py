"""What the marks mean, as far as they are there to be seen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.day import DayMark
from neckbreak.domain.routines import Family
from neckbreak.domain.statistics import IN_ORDER
from neckbreak.domain.statistics_words import outcome_name
from neckbreak.domain.stories import Outcome
from neckbreak.ports import Words
from neckbreak.qt.control.legend import Legend
from neckbreak.qt.theme import Themes


class OutcomeLegend(QWidget):
    """Each outcome that is shown, once."""

    def __init__(self, themes: Themes, words: Words) -> None:
        super().__init__()
        self._themes = themes
        self._words = words
        self._shown: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_outcomes(self, outcomes: Iterable[Outcome], *, waiting: bool) -> None:
        """Explain these, in the order in which marks stand.

        `waiting` tells that some of the snoozed can still come.
        """
        there = set(outcomes)
        wanted = [outcome for outcome in _ORDER if outcome in there]
        names = [outcome_name(outcome, waiting=waiting) for outcome in wanted]
        if names == self._shown:
            return
        self._shown = names
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        say = self._words.say
        marks = [(_sample(each), say(name)) for each, name in zip(wanted, names, strict=True)]
        self._column.addWidget(Legend(self._themes, marks))


# As the counts stand, and then what a day still has.
_ORDER = (*IN_ORDER, Outcome.OPEN, Outcome.COMING)


def _sample(outcome: Outcome) -> DayMark:
    return DayMark(datetime.min.replace(tzinfo=UTC), "", Family.MOBILITY, outcome)
