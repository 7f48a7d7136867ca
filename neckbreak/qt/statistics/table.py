"""The same counts as a table: a row a reminder, for eyes that count and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
)

from neckbreak.domain.menu import name_of
from neckbreak.domain.plan import Plan
from neckbreak.domain.statistics import IN_ORDER, Statistics, Tally, whole_minutes
from neckbreak.domain.statistics_words import outcome_name
from neckbreak.ports import Words
from neckbreak.qt.controls.painting import set_corner
from neckbreak.qt.theme import Role, font, scaled

ROW = 34


class ReminderTable(QTableWidget):
    """As high as its rows; the arrow keys go from cell to cell, Tab leaves it."""

    def __init__(self, words: Words) -> None:
        super().__init__(0, 1 + len(_heads(waiting=False)))
        self._words = words
        say = words.say
        for column in range(self.columnCount()):
            head = QTableWidgetItem(say("statistics.column.reminder"))
            head.setTextAlignment(_NUMBERS if column else _WORDS)
            self.setHorizontalHeaderItem(column, head)
        self._name_columns(waiting=False)
        self.setAccessibleName(say("statistics.table"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFont(font(Role.BODY, tabular=True))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_corner(self, 8)
        header = self.horizontalHeader()
        header.setFont(font(Role.TINY_MEDIUM))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(ROW))

    def show_statistics(self, shown: Statistics, plan: Plan) -> None:
        """Show these rows, and the sum below them."""
        say = self._words.say
        rows = [
            (say("statistics.by_yourself" if id_ is None else name_of(id_, plan.settings)), each)
            for id_, each in shown.reminders
        ]
        minutes = whole_minutes([tally.moved for _name, tally in rows])
        if len(rows) > 1:
            rows.append((say("statistics.in_all"), shown.total))
            minutes.append(sum(minutes))
        # Meanwhile no column follows its contents: each cell would measure the whole table.
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        header.setSectionResizeMode(mode.Fixed)
        self._name_columns(waiting=bool(shown.total.waiting))
        self.setRowCount(len(rows))
        for row, (name, tally) in enumerate(rows):
            last = len(rows) > 1 and row == len(rows) - 1
            self._fill(row, name, tally, minutes[row], strong=last)
        header.setSectionResizeMode(mode.ResizeToContents)
        if rows and self.currentRow() < 0:
            self.setCurrentCell(0, 0)
        self._share_room()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = self.horizontalHeader().sizeHint().height() + self.rowCount() * scaled(ROW)
        if not self._fits():
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(400, height + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _needs(self) -> int:
        """The width at which no word is cut."""
        header = self.horizontalHeader()
        columns = range(self.columnCount())
        return sum(max(self.sizeHintForColumn(n), header.sectionSizeHint(n)) for n in columns)

    def _fits(self) -> bool:
        return self._needs() <= self.viewport().width()

    def _share_room(self) -> None:
        """The names take what is left; where nothing is, the table is to be moved sideways."""
        mode = QHeaderView.ResizeMode
        wanted = mode.Stretch if self._fits() else mode.ResizeToContents
        header = self.horizontalHeader()
        if header.sectionResizeMode(0) != wanted:
            header.setSectionResizeMode(0, wanted)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 2 * scaled(ROW))

    def _name_columns(self, *, waiting: bool) -> None:
        say = self._words.say
        for column, id_ in enumerate(_heads(waiting=waiting), 1):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setText(_in_two_lines(say(id_)))
                head.setData(Qt.ItemDataRole.AccessibleTextRole, say(id_))
                head.setToolTip(say(f"{id_}.help"))

    def _fill(self, row: int, name: str, tally: Tally, minutes: int, *, strong: bool) -> None:
        numbers = (
            tally.came,
            tally.shown,
            *(tally.outcomes.get(outcome, 0) for outcome in IN_ORDER),
            minutes,
        )
        for column, text in enumerate([name, *map(str, numbers)]):
            item = QTableWidgetItem(text)
            item.setTextAlignment(_NUMBERS if column else _WORDS)
            if strong:
                item.setFont(font(Role.STRONG, tabular=True))
            self.setItem(row, column, item)


def _heads(*, waiting: bool) -> list[str]:
    """What stands above the numbers: the words of the marks, for the counts are the same."""
    return [
        "statistics.column.came",
        "statistics.column.shown",
        *(outcome_name(outcome, waiting=waiting) for outcome in IN_ORDER),
        "statistics.column.minutes",
    ]


def _in_two_lines(words: str) -> str:
    """Broken at the space nearest to the middle, so that a head is hardly wider than numbers."""
    spaces = [place for place, letter in enumerate(words) if letter == " "]
    if not spaces:
        return words
    middle = min(spaces, key=lambda place: abs(place - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"


_WORDS = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
