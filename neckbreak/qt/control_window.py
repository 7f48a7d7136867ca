"""The window behind the tray: the state in words, the next thing large, the pause, the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from neckbreak.domain.day import DayMark, Today
from neckbreak.domain.menu import MEETINGS, PAUSES, state, tray_icon
from neckbreak.domain.moment import Moment
from neckbreak.domain.outlook import done_today, outlook, why
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Mode
from neckbreak.domain.routines import Family
from neckbreak.domain.status import Status
from neckbreak.domain.stories import Outcome
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.control.chips import LengthChips
from neckbreak.qt.control.head import Head
from neckbreak.qt.control.hero import Hero
from neckbreak.qt.control.legend import Legend
from neckbreak.qt.controls.button import QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.panel import Rule
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.controls.strip import Strip
from neckbreak.qt.day_line import DayLine
from neckbreak.qt.icons import Icons
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Role, Themes, font_scale
from neckbreak.qt.window_room import open_at

SIZE = QSize(760, 608)
LEAST = QSize(440, 360)
FOLDS_AT = 1.3
FOLDS_BELOW = 680
MARGIN = 24
BEAT_MS = 30_000


class ControlWindow(Window):
    """Everything that the tray offers, for those without a tray and for those who want to see it.

    It is deleted when closed. Lengths are told in whole seconds, 0 is open-ended; a start without
    a name is what the card offers, else the next one.
    """

    start_requested = Signal(str)
    go_requested = Signal()
    snooze_requested = Signal(int)
    skip_requested = Signal()
    pause_requested = Signal(int)
    pause_until_tomorrow_requested = Signal()
    resume_requested = Signal()
    meeting_requested = Signal(int)
    meeting_over_requested = Signal()
    library_requested = Signal()
    settings_requested = Signal()
    about_requested = Signal()
    statistics_requested = Signal()
    today_requested = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        icons: Icons,
        themes: Themes,
        now: Callable[[], Moment],
    ) -> None:
        super().__init__()
        self._words = words
        self._themes = themes
        self._now = now
        self._status = Status()
        self._plan = Plan()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("neckbreak")
        self.setWindowIcon(icons.app())
        open_at(self, SIZE, LEAST)
        self.head = Head(themes, words, icons)
        self.hero = Hero(themes, words, resources)
        self.day_line = DayLine(themes, words, now)
        self._build()
        self._connect()
        close_by_keys(self)
        # The minutes to the next one, and the line that says now; only while somebody can see it.
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._refresh)
        self._dress = Dress(self, themes)

    def show_status(self, status: Status, plan: Plan) -> None:
        """Show this state."""
        self._status = status
        self._plan = plan
        self._refresh()

    def show_today(self, today: Today) -> None:
        """Show this day below, and what was done of it above."""
        self.head.show_done(self._words.say(done_today(today.done)))
        has_hours = bool(today.ranges)
        self.day_line.setVisible(has_hours)
        self._legend.setVisible(has_hours)
        self._no_day.setVisible(not has_hours)
        self.day_line.show_today(today, self._plan.settings)
        for mark in self.day_line.marks[:1]:
            QWidget.setTabOrder(mark, self.today_button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._beat.start()
        if self.focusWidget() is None and self.hero.buttons():
            self.hero.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = event.size().width() < FOLDS_BELOW * font_scale()
        self.head.fold(event.size().width() - 2 * MARGIN)
        folded = narrow or font_scale() >= FOLDS_AT
        self._today_row.setDirection(ways.TopToBottom if folded else ways.LeftToRight)
        self.hero.set_narrow(narrow)

    def hideEvent(self, event: QHideEvent) -> None:
        self._beat.stop()
        super().hideEvent(event)

    def _refresh(self) -> None:
        now = self._now()
        say = self._words.say
        self.head.show_state(
            tray_icon(self._status),
            say(state(self._status, self._plan.settings, now)),
        )
        self.hero.show_outlook(outlook(self._status, self._plan, now), self._plan)
        self._why.set_text(say(why(self._status, self._plan, now)))
        self.meetings.setVisible(self._status.mode is not Mode.PAUSED)
        self.day_line.update()

    def _build(self) -> None:
        themes, say = self._themes, self._words.say
        self._why = Strip(themes, "")
        self.pauses = LengthChips(
            themes,
            self._words,
            "pause",
            say("control.pause"),
            "pause",
            PAUSES,
            [
                (key, say(f"control.pause.{key}"), say(f"control.pause.{key}.name"))
                for key in ("tomorrow", "open")
            ],
        )
        self.meetings = LengthChips(
            themes,
            self._words,
            "meeting",
            say("control.meeting"),
            "phone",
            MEETINGS,
            [("open", say("control.meeting.open"), say("control.meeting.open.name"))],
        )
        self._no_day = Label(themes, say("control.no_day"), Role.SMALL, colour="ink2", wrap=True)
        self._no_day.hide()
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(MARGIN, 18, MARGIN, 14)
        page.setSpacing(0)
        page.addLayout(self.head)
        page.addSpacing(14)
        page.addWidget(self.hero)
        page.addSpacing(14)
        page.addWidget(self.pauses)
        page.addSpacing(8)
        page.addWidget(self.meetings)
        page.addSpacing(16)
        page.addStretch(1)
        page.addLayout(self._today_head())
        page.addSpacing(2)
        page.addWidget(self.day_line)
        page.addWidget(self._no_day)
        page.addStretch(1)
        page.addSpacing(8)
        page.addWidget(Rule(themes))
        page.addSpacing(8)
        page.addLayout(self._foot())
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(scrolled(inner))

    def _foot(self) -> QHBoxLayout:
        self.today_button = QuietButton(self._themes, self._words.say("control.happened"))
        self.today_button.setObjectName("control.happened")
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._why, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.today_button)
        return foot

    def _today_head(self) -> QBoxLayout:
        say = self._words.say
        self._legend = Legend(
            self._themes,
            [
                (_sample(Family.MOBILITY, Outcome.DONE), say("day.legend.done")),
                (_sample(Family.MOBILITY, Outcome.SKIPPED), say("day.legend.skipped")),
                (_sample(Family.MOBILITY), say("day.legend.coming")),
                (_sample(Family.MOVE), say("day.legend.long")),
                (_sample(Family.ACUPRESSURE), say("day.legend.press")),
            ],
        )
        title = Label(self._themes, say("control.today"), Role.STRONG)
        self._today_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._today_row.addWidget(title, 1)
        self._today_row.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignVCenter)
        return self._today_row

    def _order_tabs(self) -> None:
        """The Tab key follows the eye; the hero's buttons are younger than what stands below."""
        chips = [*self.pauses.findChildren(QPushButton), *self.meetings.findChildren(QPushButton)]
        stops = [*self.head.ways.values(), *self.hero.buttons(), *chips]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        hero = self.hero
        hero.rebuilt.connect(self._order_tabs)
        hero.start_requested.connect(self.start_requested)
        hero.go_requested.connect(self.go_requested)
        hero.snooze_requested.connect(self.snooze_requested)
        hero.skip_requested.connect(self.skip_requested)
        hero.resume_requested.connect(self.resume_requested)
        hero.meeting_over_requested.connect(self.meeting_over_requested)
        self.pauses.chosen.connect(self.pause_requested)
        self.pauses.other_chosen.connect(self._pause_otherwise)
        self.meetings.chosen.connect(self.meeting_requested)
        self.meetings.other_chosen.connect(self._meet_open_ended)
        ways = self.head.ways
        ways["library"].clicked.connect(self.library_requested)
        ways["statistics"].clicked.connect(self.statistics_requested)
        ways["settings"].clicked.connect(self.settings_requested)
        ways["about"].clicked.connect(self.about_requested)
        self.today_button.clicked.connect(self.today_requested)

    def _pause_otherwise(self, key: str) -> None:
        if key == "tomorrow":
            self.pause_until_tomorrow_requested.emit()
        else:
            self.pause_requested.emit(0)

    def _meet_open_ended(self) -> None:
        self.meeting_requested.emit(0)


def _sample(kind: Family, outcome: Outcome = Outcome.COMING) -> DayMark:
    return DayMark(datetime.min.replace(tzinfo=UTC), "", kind, outcome)
