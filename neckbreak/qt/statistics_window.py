"""Looks back: what happened today, and weeks, months and years in plain counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from neckbreak.domain.day import ToldDay
from neckbreak.domain.moment import Moment
from neckbreak.domain.periods import Period, Span
from neckbreak.domain.plan import Plan
from neckbreak.domain.statistics import Statistics
from neckbreak.ports import Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.confirmation import Confirmation
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.labels import Glyph, Small
from neckbreak.qt.controls.panel import Rule
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.icons import Icons
from neckbreak.qt.persons_folder import persons_folder
from neckbreak.qt.roles import Window
from neckbreak.qt.statistics.counts_page import CountsPage
from neckbreak.qt.statistics.day_page import DayPage
from neckbreak.qt.statistics.head import Head
from neckbreak.qt.theme import Themes, font_scale
from neckbreak.qt.window_room import open_at

SIZE = QSize(880, 720)
LEAST = QSize(480, 400)


class StatisticsWindow(Window):
    """Deleted when closed; it knows no history.

    `period_wished` asks for a period, to be answered with `show_known` and then `show_day` or
    `show_statistics`;
    `export_requested` names the file that what is shown is to be saved to. `week_starts` is the
    first weekday, Monday is 0.
    """

    period_wished = Signal(object)
    export_requested = Signal(str)
    start_requested = Signal(str)
    diary_requested = Signal()

    def __init__(
        self,
        words: Words,
        icons: Icons,
        themes: Themes,
        now: Callable[[], Moment],
        week_starts: int = 0,
    ) -> None:
        super().__init__()
        self._words = words
        self._today = date.min
        self._earliest: date | None = None
        self.period = Period(Span.DAY, date.min, date.min)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.say("statistics.title"))
        self.setWindowIcon(icons.app())
        open_at(self, SIZE, LEAST)
        self.head = Head(themes, words, week_starts)
        self.head.wished.connect(self.period_wished)
        self.day = DayPage(themes, words, now)
        self.counts = CountsPage(themes, words)
        self.counts.start_requested.connect(self._start)
        self._notice = Confirmation(themes)
        self.export = QuietButton(themes, words.say("statistics.export"), glyph="download")
        self.export.setObjectName("statistics.export")
        self.export.clicked.connect(self._choose_file)
        self.diary = QuietButton(themes, words.say("statistics.diary"))
        self.diary.setObjectName("statistics.diary")
        self.diary.clicked.connect(self.diary_requested)
        self.diary.hide()
        self._lay_out(themes)
        close_by_keys(self)
        self._dress = Dress(self, themes)

    def show_known(self, shown: Period, today: date, earliest: date | None) -> None:
        """Turn to this period; nothing is known from before `earliest` (None: nothing at all)."""
        self._today, self._earliest = today, earliest
        if shown != self.period:
            self.period = shown
            self.show_notice("")
            self._scroll.verticalScrollBar().setValue(0)
        self.head.show_period(shown, today, earliest)

    def show_day(self, day: ToldDay, plan: Plan) -> None:
        """Show this day."""
        self.day.show_day(day, plan)
        self._turn_to(self.day, bool(day.stories))

    def show_statistics(self, shown: Statistics, plan: Plan) -> None:
        """Show these counts."""
        first = self._earliest is None
        self.counts.show_statistics(shown, plan, self._today, first=first)
        self._turn_to(self.counts, not shown.is_empty)

    def lead_to_diary(self, there_is_one: bool) -> None:
        """Lead to the comfort diary, if the person keeps one."""
        self.diary.setVisible(there_is_one)

    def show_notice(self, sentence: str) -> None:
        """Say what became of a wish; empty: no more."""
        self._notice.say(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.fold(event.size().width(), font_scale())

    def _turn_to(self, page: QWidget, has_facts: bool) -> None:
        # The page that is not seen must not make the other one scroll.
        for each in (self.day, self.counts):
            each.setVisible(each is page)
        self.export.setEnabled(has_facts)
        why = "statistics.export.help" if has_facts else "statistics.export.nothing"
        self.export.setToolTip(self._words.say(why))

    def _lay_out(self, themes: Themes) -> None:
        inner = QWidget()
        pages = QVBoxLayout(inner)
        pages.setContentsMargins(24, 16, 24, 16)
        pages.addWidget(self.day)
        pages.addWidget(self.counts)
        self._scroll = scrolled(inner)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 20, 10)
        foot.setSpacing(8)
        foot.addWidget(Glyph(themes, "lock"))
        foot.addWidget(Small(themes, self._words.say("statistics.private")), 1)
        foot.addWidget(self.diary)
        foot.addWidget(self.export)
        head = QVBoxLayout()
        head.setContentsMargins(24, 18, 24, 0)
        head.setSpacing(8)
        head.addWidget(self.head)
        head.addWidget(self._notice)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addLayout(head)
        frame.addWidget(self._scroll, 1)
        frame.addWidget(Rule(themes))
        frame.addLayout(foot)

    def _start(self) -> None:
        self.start_requested.emit("")

    def _choose_file(self) -> None:
        say = self._words.say
        first, last = self.period.first, self.period.last
        days = f"{first}" if first == last else f"{first}-{last}"
        dialog = QFileDialog(self, say("statistics.export"), persons_folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(say("statistics.export.filter"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"neckbreak-{days}.csv")
        dialog.fileSelected.connect(self.export_requested)
        dialog.open()
