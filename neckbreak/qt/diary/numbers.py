"""The marks as a table of numbers, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from neckbreak.domain.diary import Area, Mark, Sign
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.theme import Role, Themes, font, scaled

COLUMNS = ("day", "discomfort", "stiffness", "days", "looks", "new", "areas")
_NUMBERS = frozenset({1, 2, 3})


class Numbers(QTableWidget):
    """To be read and copied, not to be changed."""

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(0, len(COLUMNS), parent)
        self._themes = themes
        self._words = words
        self.setObjectName("diary.numbers")
        self.setAccessibleName(words.say("diary.numbers"))
        self.setHorizontalHeaderLabels([words.say(f"diary.column.{name}") for name in COLUMNS])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(30))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        themes.changed.connect(self._dress)
        self._dress()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these, the newest on top; a column of words in which none stand takes no room."""
        self.setRowCount(len(marks))
        rows = [told(mark, self._words) for mark in reversed(marks)]
        for column in range(max(_NUMBERS) + 1, len(COLUMNS)):
            self.setColumnHidden(column, not any(row[column] for row in rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text if column > max(_NUMBERS) else "")
                self.setItem(row, column, item)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.setFont(font(Role.SMALL, tabular=True))
        self.horizontalHeader().setFont(font(Role.SMALL_STRONG))
        line = theme.edge if theme.contrast else theme.line
        self.setStyleSheet(
            f"QTableWidget{{background:{theme.surface.name()};color:{theme.ink.name()};"
            f"border:1px solid {line.name()};border-radius:10px;"
            f"selection-background-color:{theme.soft.name()};"
            f"selection-color:{theme.soft_ink.name()};}}"
            f"QTableWidget::item{{padding:0 7px;}}"
            f"QAbstractScrollArea::corner{{background:transparent;border:0;}}"
            f"QHeaderView{{background:transparent;border:0;}}"
            f"QHeaderView::section{{background:transparent;color:{theme.ink2.name()};border:0;"
            f"border-bottom:1px solid {line.name()};padding:6px 10px;}}"
        )


def told(mark: Mark, words: Words) -> tuple[str, ...]:
    """One mark in words, a text for each column."""
    say = words.say
    return (
        say(Message("diary.day", {"day": mark.day})),
        str(mark.discomfort),
        str(mark.stiffness),
        say("diary.none") if mark.days is None else str(mark.days),
        say("diary.looks.yes" if mark.looks else "diary.looks.no"),
        ", ".join(say(f"diary.sign.{sign}") for sign in Sign if sign in mark.new),
        ", ".join(say(f"diary.area.{area}") for area in Area if area in mark.areas),
    )
