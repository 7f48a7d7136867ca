"""What stands on the card: the picture, the words and the answers, in a row or folded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.button import Button, OutlineButton, PrimaryButton, QuietButton
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.controls.split_button import SplitButton
from neckbreak.qt.portrait import Portrait
from neckbreak.qt.theme import Role, Themes, scaled

PICTURE_WIDTH = 120
# A hairline at the left, the gap beside the picture, and the margin at the end.
BESIDE_PICTURE = 1 + 16 + 16
FOLDED_PICTURE_HEIGHT = 150


class Answers(QWidget):
    """The buttons, in order of how much they help; `main` is what Start does on this card.

    `steps` is for a card that is done as it stands and can show its steps in the window.
    """

    main_pressed = Signal()
    steps_requested = Signal()
    snooze_requested = Signal(int)
    skip_requested = Signal()

    def __init__(
        self,
        themes: Themes,
        words: Words,
        main: str,
        lengths: Sequence[timedelta],
        *,
        steps: bool = False,
        folded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.main = PrimaryButton(themes, words.say(main), padding=14)
        self.main.setObjectName("card.main")
        self.main.clicked.connect(self.main_pressed)
        self.steps: Button | None = None
        if steps:
            self.steps = OutlineButton(themes, words.say("card.steps"))
            self.steps.setObjectName("card.steps")
            self.steps.clicked.connect(self.steps_requested)
        self.snooze = SplitButton(
            themes,
            words.say("card.snooze"),
            self._snooze_menu(lengths),
            words.say("card.snooze.more"),
            padding=11,
        )
        self.snooze.setObjectName("card.snooze")
        self.snooze.set_text(
            words.say("card.snooze"), words.say(Message("card.snooze.for", {"length": lengths[0]}))
        )
        self._first_s = int(lengths[0].total_seconds())
        self.snooze.clicked.connect(self._snooze_first)
        self.skip = QuietButton(themes, words.say("card.skip"), padding=9)
        self.skip.setObjectName("card.skip")
        self.skip.clicked.connect(self.skip_requested)
        if folded:
            self._fold()
        else:
            self._line_up()

    def refuse_snooze(self, why: str) -> None:
        """Disable it and say why."""
        self.snooze.setEnabled(False)
        self.snooze.set_text(self._words.say("card.snooze"))
        for part in (self.snooze, self.snooze.main, self.snooze.arrow):
            part.setToolTip(why)

    def _line_up(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.main, self.steps, self.snooze, self.skip):
            if button is not None:
                row.addWidget(button)
        row.addStretch(1)

    def _fold(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.main)
        if self.steps is not None:
            column.addWidget(self.steps)
        halves = QHBoxLayout()
        halves.setSpacing(8)
        halves.addWidget(self.snooze, 1)
        halves.addWidget(self.skip, 1)
        column.addLayout(halves)
        for button in (self.main, self.steps, self.snooze, self.skip):
            if button is not None:
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _snooze_menu(self, lengths: Sequence[timedelta]) -> Menu:
        menu = Menu(self)
        for length in lengths:
            said = self._words.say(Message("card.snooze.in", {"length": length}))
            action = menu.addAction(said)
            action.setData(int(length.total_seconds()))
        menu.triggered.connect(self._snooze_chosen)
        return menu

    def _snooze_chosen(self, action: QAction) -> None:
        self.snooze_requested.emit(action.data())

    def _snooze_first(self) -> None:
        self.snooze_requested.emit(self._first_s)


class Content(QWidget):
    """Picture, kind, name, a line or sentence, and the answers."""

    def __init__(
        self,
        themes: Themes,
        kind: str,
        name: str,
        answers: Answers,
        *,
        folded: bool,
        floating: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        corner = 15 if floating else 0
        self.picture = Portrait(themes, corners=(12, 12) if folded else (corner, 0))
        self.kind = Label(themes, kind, Role.TINY_STRONG, colour="primary", wrap=True)
        self.seconds = Label(themes, "", Role.SMALL_STRONG, colour="ink2", tabular=True)
        self.seconds.hide()
        self.name = Label(themes, name, Role.SUBTITLE, wrap=True)
        self.line = Label(themes, "", Role.SMALL, colour="ink2", wrap=True)
        self.why = Label(themes, "", Role.SMALL, colour="ink2", wrap=True)
        self.why.hide()
        self.sentence = Label(themes, "", Role.STRONG, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.sentence.hide()
        self.answers = answers
        if folded:
            self._fold()
        else:
            self._lay_in_row()

    def reserve(self, sentences: Sequence[str], width: int) -> None:
        """Keep room for the longest of these, so that nothing jumps when they change."""
        said = self.sentence.text()
        heights = []
        for sentence in sentences:
            self.sentence.setText(sentence)
            heights.append(self.sentence.heightForWidth(width))
        self.sentence.setText(said)
        self.sentence.setMinimumHeight(max(heights, default=0))

    def show_seconds(self, words: str) -> None:
        """Say how much of it is left."""
        self.seconds.setText(words)
        self.seconds.show()

    def show_why(self, why: str) -> None:
        """Say why it is this one."""
        self.why.setText(why)
        self.why.show()

    def words_width(self) -> int:
        """How wide the words would be if name and line need not wrap."""
        widths = [self.answers.sizeHint().width()]
        for label in (self.kind, self.name, self.line, self.why):
            widths.append(QFontMetrics(label.font()).horizontalAdvance(label.text()) + 2)
        return max(widths)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.kind, 1)
        head.addWidget(self.seconds, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _lay_in_row(self) -> None:
        self.picture.setFixedWidth(scaled(PICTURE_WIDTH))
        column = QVBoxLayout()
        column.setContentsMargins(0, 13, 0, 17)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(2)
        column.addWidget(self.name)
        column.addSpacing(3)
        column.addWidget(self.line)
        column.addWidget(self.sentence)
        column.addWidget(self.why)
        column.addSpacing(10)
        column.addStretch(1)
        column.addWidget(self.answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(self, 1, 1, 16, 1))
        row.setSpacing(16)
        row.addWidget(self.picture)
        row.addLayout(column, 1)

    def _fold(self) -> None:
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.picture.setFixedHeight(FOLDED_PICTURE_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 18)
        column.setSpacing(2)
        column.addWidget(self.picture)
        column.addSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.name)
        column.addWidget(self.line)
        column.addWidget(self.sentence)
        column.addWidget(self.why)
        column.addSpacing(14)
        column.addWidget(self.answers)
