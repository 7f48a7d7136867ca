"""The questions of the comfort diary: about twenty seconds, by keyboard or mouse."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.diary import DAYS, MOST, Area, Mark, Sign
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.button import PrimaryButton, QuietButton
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Small, Strong, Title
from neckbreak.qt.controls.return_key import is_return
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.controls.strip import Strip
from neckbreak.qt.diary.scale import Row, scale
from neckbreak.qt.theme import Themes


class Questions(QWidget):
    """`kept` tells the mark; `not_now` that there is none. Enter goes on, and at the end keeps it.

    `daily` asks about this day instead of the last seven. With `mark`, that of the same day, its
    answers stand there already.
    """

    kept = Signal(object)
    not_now = Signal()

    def __init__(
        self,
        themes: Themes,
        words: Words,
        day: date,
        *,
        daily: bool,
        mark: Mark | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        say = words.say
        self._words = words
        self._day = day
        ask = "diary.ask.daily" if daily else "diary.ask"
        self.rows: dict[str, Row] = {
            "discomfort": scale(themes, words, say(f"{ask}.discomfort"), MOST),
            "stiffness": scale(themes, words, say(f"{ask}.stiffness"), MOST),
        }
        if not daily:
            self.rows["days"] = scale(themes, words, say("diary.ask.days"), DAYS)
        looks = [say("diary.looks.yes"), say("diary.looks.no")]
        self.rows["looks"] = Row(themes, say("diary.ask.looks"), looks)
        self.signs = _chips(themes, words, "diary.sign", Sign)
        self.areas = _chips(themes, words, "diary.area", Area)
        self._missing = Small(themes, colour="accent_ink")
        self._missing.hide()
        self.keep = PrimaryButton(themes, say("diary.keep"), height=38)
        self.keep.setObjectName("diary.keep")
        self.keep.clicked.connect(self._keep)
        later = QuietButton(themes, say("diary.not_now"), height=38)
        later.setObjectName("diary.not_now")
        later.clicked.connect(self.not_now)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 4, 24, 8)
        column.setSpacing(4)
        for name, row in self.rows.items():
            row.setObjectName(f"diary.{name}")
            row.picked.connect(self._missing.hide)
            column.addWidget(Strong(themes, row.accessibleName()))
            column.addWidget(row)
            if name in ("discomfort", "stiffness"):
                column.addWidget(Small(themes, say(f"diary.ends.{name}")))
            column.addSpacing(10)
        for name, chips in (("new", self.signs), ("areas", self.areas)):
            column.addWidget(Strong(themes, say(f"diary.ask.{name}")))
            column.addWidget(Small(themes, say(f"diary.ask.{name}.how")))
            flow = FlowLayout(spacing=6)
            for chip in chips.values():
                flow.addWidget(chip)
            column.addLayout(flow)
            column.addSpacing(10)
        column.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 8)
        head.addWidget(Title(themes, say("diary.title")))
        head.addWidget(Small(themes, say("diary.how")))
        answers = FlowLayout(spacing=8)
        answers.add_at_end(later)
        answers.add_at_end(self.keep)
        buttons = QHBoxLayout()
        buttons.addWidget(Strip(themes, say("diary.stays"), glyph="lock"), 1)
        buttons.addLayout(answers)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(self._missing)
        foot.addLayout(buttons)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(scrolled(inner), 1)
        page.addLayout(foot)
        self._lead_on()
        if mark is not None:
            self._show(mark)

    def begin(self) -> None:
        """Put the keyboard on the first question."""
        next(iter(self.rows.values())).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_return(event):
            self._keep()
        else:
            super().keyPressEvent(event)

    def _lead_on(self) -> None:
        """Enter goes from a question to the next, and from the last to the button."""
        rows = list(self.rows.values())
        for row, following in zip(rows, (*rows[1:], self.keep), strict=True):
            row.answered.connect(following.setFocus)

    def _show(self, mark: Mark) -> None:
        given = {
            "discomfort": mark.discomfort,
            "stiffness": mark.stiffness,
            "days": mark.days,
            "looks": 0 if mark.looks else 1,
        }
        for name, row in self.rows.items():
            value = given[name]
            if value is not None:
                row.set_value(value)
        for sign, chip in self.signs.items():
            chip.setChecked(sign in mark.new)
        for area, chip in self.areas.items():
            chip.setChecked(area in mark.areas)

    def _keep(self) -> None:
        answers = {name: row.value for name, row in self.rows.items()}
        for name, row in self.rows.items():
            if answers[name] is None:
                named = {"question": row.accessibleName()}
                self._missing.setText(self._words.say(Message("diary.missing", named)))
                self._missing.show()
                row.setFocus()
                return
        mark = Mark(
            self._day,
            answers["discomfort"] or 0,
            answers["stiffness"] or 0,
            answers.get("days"),
            looks=answers["looks"] == 0,
            new=frozenset(sign for sign, chip in self.signs.items() if chip.isChecked()),
            areas=frozenset(area for area, chip in self.areas.items() if chip.isChecked()),
        )
        self.kept.emit(mark)


_Word = TypeVar("_Word", bound=StrEnum)


def _chips(themes: Themes, words: Words, id_: str, of: type[_Word]) -> dict[_Word, Chip]:
    made: dict[_Word, Chip] = {}
    for word in of:
        chip = Chip(themes, words.say(f"{id_}.{word}"), checkable=True)
        chip.setObjectName(f"{id_}.{word}")
        made[word] = chip
    return made
