"""What was marked: a plot, the numbers, and the one line of advice that always stands there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.diary import DAYS, MOST, Mark, Marks, missing_for_a_line
from neckbreak.domain.messages import Message, Value
from neckbreak.ports import Words
from neckbreak.qt.controls.button import Button, PrimaryButton, QuietButton
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Body, Small, Strong, Title
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.controls.segmented import Segmented
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.diary.numbers import Numbers
from neckbreak.qt.diary.plot import Plot, Series
from neckbreak.qt.theme import Themes, scaled

SERIES = ("discomfort", "stiffness", "days")
_TABLE_HEIGHT = 160


class MarksPage(QWidget):
    """It comments on no mark and credits nobody. The wishes are told; it knows no file."""

    answer_requested = Signal()
    export_requested = Signal()
    print_requested = Signal()
    delete_requested = Signal()
    signs_requested = Signal()

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._marks: Marks = ()
        self.answer = PrimaryButton(themes, say("diary.answer"), height=38)
        self.answer.setObjectName("diary.answer")
        self.answer.clicked.connect(self.answer_requested)
        self._series = Segmented(
            themes, say("diary.plot"), [(name, say(f"diary.column.{name}")) for name in SERIES]
        )
        self._series.setObjectName("diary.series")
        self._series.chosen.connect(self._draw)
        self.plot = Plot(themes, words)
        self._below = Small(themes)
        self._empty = Body(themes, say("diary.empty"), colour="ink2")
        self._panel = self._plot_panel(themes)
        self._notice = Strip(themes, "", StripKind.CAUTION)
        self._notice.hide()
        self.numbers = Numbers(themes, words)
        self.numbers.setMinimumHeight(scaled(_TABLE_HEIGHT))
        self.export = self._quiet(themes, "export", "download")
        self.print = self._quiet(themes, "print", "book")
        self.delete = self._quiet(themes, "delete", "trash")
        self.export.clicked.connect(self.export_requested)
        self.print.clicked.connect(self.print_requested)
        self.delete.clicked.connect(self.delete_requested)
        signs = QuietButton(themes, say("red_flag.title"))
        signs.setObjectName("diary.signs")
        signs.clicked.connect(self.signs_requested)
        head = QHBoxLayout()
        head.addWidget(Title(themes, say("diary.title")), 1)
        head.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._notice)
        column.addWidget(self._empty)
        column.addWidget(self._panel)
        column.addWidget(Strip(themes, say("diary.advice"), button=signs))
        column.addWidget(self.numbers, 100)
        column.addStretch(1)
        column.addWidget(Strip(themes, say("diary.stays"), glyph="lock"))
        foot = FlowLayout(spacing=8)
        for button in (self.export, self.print, self.delete):
            foot.addWidget(button)
        column.addLayout(foot)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled(inner))
        self.show_marks(())

    @property
    def below_plot(self) -> str:
        """The words under the plot, empty for none."""
        return self._below.text()

    def show_marks(self, marks: Marks) -> None:
        """Show these marks."""
        self._marks = marks
        self._notice.hide()
        self._empty.setVisible(not marks)
        self._panel.setVisible(bool(marks))
        self.numbers.setVisible(bool(marks))
        for button in (self.export, self.print, self.delete):
            button.setEnabled(bool(marks))
            button.setToolTip("" if marks else self._words.say("diary.empty"))
        self.numbers.show_marks(marks)
        self._draw()

    def show_notice(self, sentence: str) -> None:
        """Say above the marks that something did not work, until marks are shown anew."""
        self._notice.set_text(sentence)
        self._notice.show()

    def series(self) -> Series:
        """What the plot shows."""
        return series_of(self._marks, self._series.value)

    def _draw(self) -> None:
        name = self._words.say(f"diary.column.{self._series.value}")
        shown = self.series()
        values: dict[str, Value] = {"name": name, "n": len(shown.points)}
        self.plot.show_series(shown, self._words.say(Message("diary.plot.spoken", values)))
        missing = missing_for_a_line(len(shown.points))
        more = Message("diary.missing_for_a_line", {"n": missing})
        self._below.setText(self._words.say(more) if missing else "")
        self._below.setVisible(bool(missing))

    def _plot_panel(self, themes: Themes) -> Panel:
        panel = Panel(themes)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        head = FlowLayout(spacing=12)
        head.addWidget(Strong(themes, self._words.say("diary.plot")))
        head.addWidget(self._series)
        column.addLayout(head)
        column.addWidget(self.plot)
        column.addWidget(self._below)
        return panel

    def _quiet(self, themes: Themes, name: str, glyph: str) -> Button:
        button = QuietButton(themes, self._words.say(f"diary.{name}"), glyph=glyph)
        button.setObjectName(f"diary.{name}")
        return button


def series_of(marks: Sequence[Mark], name: str) -> Series:
    """One number of these marks, as far as they have it."""
    values = [(mark.day, getattr(mark, name)) for mark in marks]
    most = DAYS if name == "days" else MOST
    return Series(tuple((day, value) for day, value in values if value is not None), most)
