"""Opens the window that looks back, and brings it the history that it asks for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.day import told_day
from neckbreak.app.windows.door import Door
from neckbreak.domain.calendar import DAY, day_of
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.domain.periods import Period, Span, period
from neckbreak.domain.settings import Keep
from neckbreak.domain.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neckbreak.domain.effects import Entry
    from neckbreak.qt.statistics_window import StatisticsWindow


class StatisticsDoor(Door["StatisticsWindow"]):
    """Only what is shown is read from the history."""

    diary_requested = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__()
        self._around = around
        self._wanted = Span.DAY

    def open_today(self) -> None:
        """Open it on the day that is on."""
        self._open_on(Span.DAY)

    def open_week(self) -> None:
        """Open it on this week."""
        self._open_on(Span.WEEK)

    def show(self, status: Status) -> None:
        """Bring it up to date, if it is open on a time that goes on."""
        if self.window is not None and self.window.period.has(self._today()):
            self._fill(self.window, self.window.period, status)

    def build(self) -> StatisticsWindow:
        """Make the window."""
        from neckbreak.qt.statistics_window import StatisticsWindow

        around = self._around
        window = StatisticsWindow(
            around.words, around.icons, around.themes, around.now, _week_starts()
        )
        window.period_wished.connect(self._look_at)
        window.export_requested.connect(self._export)
        window.start_requested.connect(around.wishes.start)
        window.diary_requested.connect(self.diary_requested)
        return window

    def fill(self, window: StatisticsWindow) -> None:
        """Show what was asked for."""
        self._fill(window, period(self._wanted, self._today(), _week_starts()))

    def _open_on(self, span: Span) -> None:
        self._wanted = span
        if self.window is not None:
            self.fill(self.window)
        self.open()

    def _today(self) -> date:
        now, settings = self._around.now(), self._around.plan().settings
        return day_of(now.wall, settings.hours, settings.days_off, now.zone)

    def _look_at(self, shown: Period) -> None:
        if self.window is not None:
            self._fill(self.window, shown)

    def _fill(self, window: StatisticsWindow, shown: Period, status: Status | None = None) -> None:
        from neckbreak.domain.day import ToldDay
        from neckbreak.domain.statistics import statistics

        around, today = self._around, self._today()
        plan, fault, earliest = around.plan(), "", None
        day = ToldDay()
        entries: Sequence[Entry] = ()
        try:
            earliest = around.history.first_day()
            if shown.span is not Span.DAY:
                entries = self._entries(shown)
            elif shown.first == today:
                day = told_day(around, today, status or around.status())
            else:
                day = told_day(around, shown.first, None)
        except NeckbreakError as error:
            fault = error.message
        window.show_known(shown, today, earliest)
        window.lead_to_diary(plan.settings.diary.keep is not Keep.OFF)
        if shown.span is Span.DAY:
            window.show_day(day, plan)
        else:
            window.show_statistics(statistics(entries, shown, plan, today), plan)
        if fault:
            window.show_notice(fault)

    def _entries(self, shown: Period) -> Sequence[Entry]:
        # The end of the last night has the date of the next morning.
        return self._around.history.between(shown.first, shown.last + DAY)

    def _export(self, name: str) -> None:
        """Save what is shown, in the form of `neckbreak history --format csv`."""
        from neckbreak.storage.atomic import replace_file
        from neckbreak.storage.history_formats import history_csv

        window, words = self.window, self._around.words
        if window is None:
            return
        path, shown = Path(name), window.period
        try:
            entries = self._around.history.between(shown.first, shown.last)
            replace_file(path, history_csv(entries).encode(), 0o600)
        except NeckbreakError as error:
            window.show_notice(error.message)
        except OSError as error:
            values = {"path": name, "why": error.strerror or str(error)}
            window.show_notice(words.say(Message("statistics.export.failed", values)))
        else:
            window.show_notice(words.say(Message("statistics.export.saved", {"path": name})))


def _week_starts() -> int:
    """The first weekday where the person lives, Monday is 0."""
    return QLocale().firstDayOfWeek().value - 1
