"""A day in full: the time line, what happened turn by turn, and what is still to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.day import DayMark, ToldDay
from neckbreak.domain.menu import name_of, state
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.outlook import why
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact
from neckbreak.domain.resting import resting
from neckbreak.domain.stories import Outcome, Story
from neckbreak.domain.story_words import clock_of, title, told
from neckbreak.ports import Words
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.strip import Strip
from neckbreak.qt.day_line import DayLine
from neckbreak.qt.names import routine_name
from neckbreak.qt.statistics.outcome_legend import OutcomeLegend
from neckbreak.qt.statistics.section import Section
from neckbreak.qt.statistics.story_row import StoryRow
from neckbreak.qt.statistics.walk import Walk
from neckbreak.qt.theme import Role, Themes, font

_GLYPHS = {
    Fact.PAUSE: "pause",
    Fact.RESUME: "play",
    Fact.CREDIT: "walk",
    Fact.HURT: "hurt",
    Fact.SNOOZE: "clock",
}


class DayPage(QWidget):
    """Rebuilt when it is shown something else; the rows are one stop for the Tab key."""

    def __init__(self, themes: Themes, words: Words, now: Callable[[], Moment]) -> None:
        super().__init__()
        self._themes = themes
        self._words = words
        self._now = now
        self._shown: tuple[Sequence[Story], Sequence[DayMark]] | None = None
        self.rows: list[StoryRow] = []
        self.line = DayLine(themes, words, now)
        self._state = Label(themes, "", Role.SUBTITLE, wrap=True)
        self._why = Strip(themes, "")
        above = self._above = Panel(themes)
        column = QVBoxLayout(above)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(6)
        column.addWidget(self._state)
        column.addWidget(self._why)
        column.addWidget(self.line)
        self._legend = OutcomeLegend(themes, words)
        column.addWidget(self._legend)
        self._happened = Section(themes)
        self._coming = Section(themes)
        self._resting = Strip(themes, "")
        self._resting.hide()
        self._walk = Walk(self, upright=True)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(16)
        page.addWidget(above)
        page.addWidget(self._happened)
        page.addWidget(self._coming)
        page.addWidget(self._resting)
        page.addStretch(1)

    def show_day(self, day: ToldDay, plan: Plan) -> None:
        """Show this day; nothing moves when it is the same as before."""
        say = self._words.say
        silent: list[Message] = []
        if day.status is not None:
            now = self._now()
            self._state.setText(say(state(day.status, plan.settings, now)))
            reason = why(day.status, plan, now)
            self._why.set_text(say(reason))
            silent = [each for each in resting(plan) if each != reason]
        self._resting.set_text("\n".join(say(each) for each in silent))
        self._resting.setVisible(bool(silent))
        self._state.setVisible(day.status is not None)
        self._why.setVisible(day.status is not None)
        has_hours = bool(day.line.ranges)
        self.line.setVisible(has_hours)
        self.line.show_today(day.line, plan.settings)
        self._legend.setVisible(has_hours and bool(day.line.marks))
        waiting = day.status is not None and any(story.is_snoozed for story in day.stories)
        self._legend.show_outcomes([mark.outcome for mark in day.line.marks], waiting=waiting)
        self._above.setVisible(has_hours or day.status is not None)
        if self._shown == (day.stories, day.to_come):
            return
        self._shown = (day.stories, day.to_come)
        focused = next((number for number, row in enumerate(self.rows) if row.hasFocus()), None)
        width = self._clock_width()
        happened = [self._row_of(story, plan, width) for story in day.stories]
        coming = [self._coming_row(mark, plan, width) for mark in day.to_come]
        nothing = "statistics.day.nothing_yet" if day.status else "statistics.day.nothing"
        self._happened.fill(say("statistics.day.happened"), happened, say(nothing))
        self._coming.fill(say("statistics.day.coming"), coming, "")
        self._coming.setVisible(bool(coming))
        self.rows = [*happened, *coming]
        self._walk.go_along(self.rows)
        if focused is not None and self.rows:
            # Something happened meanwhile: whoever reads along stays where they were.
            self.rows[min(focused, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_of(self, story: Story, plan: Plan, clock_width: int) -> StoryRow:
        say = self._words.say
        routine = plan.catalogue.get(story.routine or "")
        also = "" if routine is None else routine_name(routine, self._words)
        heading = title(story, plan.settings)
        if heading is None:
            name, also = also or say("reminder.unknown"), ""
        else:
            name = say(heading)
        outcome = story.outcome(plan.catalogue)
        mark = (story.kind(plan.catalogue), story.reminder or "", outcome)
        sentences = say(told(story, plan.settings, plan.catalogue))
        first = story.facts[0].fact
        return StoryRow(
            self._themes,
            self._clock(story.at),
            mark if story.is_turn else _GLYPHS.get(first, "info"),
            name,
            "" if also == name else also,
            sentences,
            clock_width,
        )

    def _coming_row(self, mark: DayMark, plan: Plan, clock_width: int) -> StoryRow:
        return StoryRow(
            self._themes,
            self._clock(mark.at.astimezone(self._now().zone)),
            (mark.kind, mark.reminder, Outcome.COMING),
            self._words.say(name_of(mark.reminder, plan.settings)),
            "",
            "",
            clock_width,
        )

    def _clock_width(self) -> int:
        # As wide as any time of day is in this language, so that the marks stand in one column.
        longest = self._words.say(Message("when.today", {"at": time(22, 58)}))
        return QFontMetrics(font(Role.SMALL, tabular=True)).horizontalAdvance(longest) + 4

    def _clock(self, at: datetime) -> str:
        return self._words.say(Message("when.today", {"at": clock_of(at)}))
