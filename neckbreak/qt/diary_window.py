"""The comfort diary: its questions, what was marked, and what it is for whoever keeps none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from neckbreak.domain.diary import Mark, Marks, awaits_advice, panel_after
from neckbreak.domain.settings import Keep
from neckbreak.ports import Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.painting import begin
from neckbreak.qt.diary.marks_page import MarksPage
from neckbreak.qt.diary.pages import AfterTickPage, DeletePage, OffPage
from neckbreak.qt.diary.questions import Questions
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes
from neckbreak.qt.window_room import open_at

SIZE = QSize(800, 760)
LEAST = QSize(400, 400)


class DiaryWindow(Window):
    """Deleted when closed. It knows no file: what is wished is told, and answered by `show_marks`.

    Who keeps no diary and has no marks sees first what it is. `keep_chosen` tells how often to ask
    from now on; `mark_given` a mark that is to be kept; `advice_awaited` that neck movements and
    pressing are to rest. `today` tells what day it is, also after a night with the window open.
    """

    keep_chosen = Signal(str)
    mark_given = Signal(object)
    advice_awaited = Signal()
    delete_requested = Signal()
    export_requested = Signal()
    print_requested = Signal()
    signs_requested = Signal()
    health_requested = Signal()

    def __init__(
        self,
        words: Words,
        themes: Themes,
        today: Callable[[], date],
        marks: Marks = (),
        *,
        keep: Keep = Keep.OFF,
        number: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._themes = themes
        self._today = today
        self._keep = keep
        self._number = number
        self._marks = marks
        self.setObjectName("diary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.say("diary.title"))
        open_at(self, SIZE, LEAST)
        self._pages = QStackedLayout(self)
        self.page = MarksPage(themes, words)
        self.page.answer_requested.connect(self.ask)
        self.page.export_requested.connect(self.export_requested)
        self.page.print_requested.connect(self.print_requested)
        self.page.delete_requested.connect(self._ask_to_delete)
        self.page.signs_requested.connect(self.signs_requested)
        self._pages.addWidget(self.page)
        close_by_keys(self)
        Dress(self, themes)
        self.show_marks(marks)
        if keep is Keep.OFF and not marks:
            self._explain()

    @property
    def current(self) -> QWidget | None:
        """The page that shows."""
        return self._pages.currentWidget()

    @property
    def marks(self) -> Marks:
        """The marks as they were shown last."""
        return self._marks

    def show_marks(self, marks: Marks) -> None:
        """Show these marks on their page, whichever page is on."""
        self._marks = marks
        self.page.show_marks(marks)

    def show_notice(self, sentence: str) -> None:
        """Say that something did not work."""
        self.page.show_notice(sentence)

    def ask(self) -> None:
        """Ask the questions; who keeps no diary is told first what it is."""
        if self._keep is Keep.OFF:
            self._explain()
            return
        today = self._today()
        questions = Questions(
            self._themes,
            self._words,
            today,
            daily=self._keep is Keep.DAILY,
            mark=next((mark for mark in self._marks if mark.day == today), None),
        )
        questions.kept.connect(self._take)
        questions.not_now.connect(self._show_page)
        self._turn_to(questions)
        questions.begin()

    def paintEvent(self, event: QPaintEvent) -> None:
        begin(self).fillRect(event.rect(), self._themes.theme.canvas)

    def _explain(self) -> None:
        page = OffPage(self._themes, self._words)
        page.chosen.connect(self._choose)
        page.not_now.connect(self.close)
        self._turn_to(page)
        page.first.setFocus()

    def _choose(self, keep: str) -> None:
        self._keep = Keep(keep)
        self.keep_chosen.emit(keep)
        self.ask()

    def _take(self, mark: Mark) -> None:
        tier = panel_after(mark, self._marks)
        rests = awaits_advice(mark)
        self.mark_given.emit(mark)
        if rests:
            self.advice_awaited.emit()
        if tier is None:
            self._show_page()
            return
        page = AfterTickPage(self._themes, self._words, tier, self._number, rests=rests)
        page.done.connect(self._show_page)
        page.signs_requested.connect(self.signs_requested)
        page.health_requested.connect(self.health_requested)
        self._turn_to(page)
        page.first.setFocus()

    def _ask_to_delete(self) -> None:
        page = DeletePage(self._themes, self._words, self._marks)
        page.confirmed.connect(self._delete)
        page.refused.connect(self._show_page)
        self._turn_to(page)
        page.first.setFocus()

    def _delete(self) -> None:
        self.delete_requested.emit()
        self._show_page()

    def _show_page(self) -> None:
        self._turn_to(self.page)
        self.page.answer.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        """Show this page and let go of the one before."""
        before: QWidget | None = self._pages.currentWidget()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None and before is not self.page and before is not page:
            self._pages.removeWidget(before)
            before.deleteLater()
