"""Which time is looked at: how much of it, and which."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from neckbreak.domain.periods import Period, Span, after, before, period
from neckbreak.domain.statistics_words import names_in_year, period_name
from neckbreak.ports import Words
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.theme import Role, Themes

FOLDS_BELOW = 760
WAYS_SPACING = 4
# At both sides of it in its window.
MARGIN = 24


class Head(QWidget):
    """Tells every wish for another period; whoever has the history answers with `show_period`."""

    wished = Signal(object)

    def __init__(self, themes: Themes, words: Words, week_starts: int) -> None:
        super().__init__()
        self._words = words
        self._week_starts = week_starts
        self._today = date.min
        self._room, self._scale = 0, 1.0
        self._widest: dict[tuple[int, str], int] = {}
        self._shown = Period(Span.DAY, date.min, date.min)
        say = words.say
        self.title = Label(themes, say("statistics.title"), Role.TITLE)
        self.spans = Segmented(
            themes,
            say("statistics.span"),
            [(span, say(f"statistics.span.{span}")) for span in Span],
        )
        self.spans.setObjectName("statistics.spans")
        self.spans.chosen.connect(self._change_span)
        self.back = IconButton(themes, "left", say("statistics.before"))
        self.back.setObjectName("statistics.before")
        self.back.clicked.connect(self._go_back)
        self.on = IconButton(themes, "right", say("statistics.after"))
        self.on.setObjectName("statistics.after")
        self.on.clicked.connect(self._go_on)
        # Digits of one width: the name of another day is then no wider.
        self.name = Label(themes, "", Role.STRONG, tabular=True)
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ways = QHBoxLayout()
        ways.setSpacing(WAYS_SPACING)
        ways.addWidget(self.back)
        ways.addWidget(self.name, 1)
        ways.addWidget(self.on)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.setSpacing(12)
        self._choices.addWidget(self.spans)
        self._choices.addLayout(ways)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self.title, 1)
        self._row.addLayout(self._choices)
        for keys, go in (("Alt+Left", self._turn_left), ("Alt+Right", self._turn_right)):
            QShortcut(QKeySequence(keys), self).activated.connect(go)

    def show_period(self, shown: Period, today: date, earliest: date | None) -> None:
        """Say which period is shown; nothing can be seen before `earliest` or after today."""
        self._shown, self._today = shown, today
        self.spans.set_value(shown.span)
        self.name.setText(self._words.say(period_name(shown, today)))
        self.back.setEnabled(earliest is not None and earliest < shown.first)
        self.on.setEnabled(shown.last < today)
        self._fold()

    def fold(self, width: int, scale: float) -> None:
        """Lay out for a window of this width."""
        self._room, self._scale = width, scale
        self._fold()

    def _fold(self) -> None:
        direction = QBoxLayout.Direction
        widest = self._widest_name()
        narrow = self._room < max(FOLDS_BELOW * self._scale, self._needed(widest))
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        # What the window's frame says anyway gives way to what is to be seen.
        self.title.setVisible(not narrow)
        very = self._room < max(0.6 * FOLDS_BELOW * self._scale, self._choices_needed(widest))
        # Another name leaves the choice beside it where the pointer just was.
        self.name.setMinimumWidth(0 if very else widest)
        self._choices.setDirection(direction.TopToBottom if very else direction.LeftToRight)

    def _needed(self, name: int) -> int:
        """The width of a window in which all stands beside each other and no word is cut."""
        return self._choices_needed(name) + self._row.spacing() + self.title.sizeHint().width()

    def _choices_needed(self, name: int) -> int:
        beside = (self.spans, self.back, self.on)
        widths = [name, *(each.sizeHint().width() for each in beside)]
        return sum(widths) + 2 * WAYS_SPACING + self._choices.spacing() + 2 * MARGIN

    def _widest_name(self) -> int:
        """The room of the longest name in the year that is looked at."""
        year, type_ = self._shown.last.year, self.name.font()
        key = (year, type_.toString())
        if key not in self._widest:
            measured, say = QFontMetrics(type_), self._words.say
            self._widest = {
                key: max(measured.horizontalAdvance(say(each)) for each in names_in_year(year))
            }
        return max(self._widest[key], self.name.sizeHint().width())

    def _change_span(self, value: str) -> None:
        span = Span(value)
        # Of a time that holds today, today is what people mean.
        day = self._today if self._shown.has(self._today) else self._shown.first
        self.wished.emit(period(span, day, self._week_starts))

    def _go_back(self) -> None:
        if self.back.isEnabled():
            self.wished.emit(before(self._shown, self._week_starts))

    def _go_on(self) -> None:
        if self.on.isEnabled():
            self.wished.emit(after(self._shown, self._week_starts))

    def _turn_left(self) -> None:
        reversed_ = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        (self._go_on if reversed_ else self._go_back)()

    def _turn_right(self) -> None:
        reversed_ = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        (self._go_back if reversed_ else self._go_on)()
