"""One line of the day: when, which, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.routines import Family
from neckbreak.domain.stories import Outcome
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.painting import begin, set_corner
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.day_marks import mark_of, paint_mark
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, font_scale, scaled

MARK_SIDE = 30


class StoryRow(QWidget):
    """Focus can come here, and then the whole line is read out.

    `mark` is what it was and what became of it, or the name of a glyph; `clock_width` is the room
    for the longest time of day.
    """

    screen_reader_role = QAccessible.Role.ListItem

    def __init__(
        self,
        themes: Themes,
        clock: str,
        mark: tuple[Family | None, str, Outcome] | str,
        name: str,
        also: str,
        told: str,
        clock_width: int,
    ) -> None:
        super().__init__()
        self.setAccessibleName(" ".join(part for part in (clock, name, also, told) if part))
        self.told = told
        set_corner(self, 8)
        when = Label(themes, clock, Role.SMALL, colour="ink2", tabular=True)
        when.setFixedWidth(clock_width)
        when.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        head = FlowLayout(spacing=8, line_spacing=0)
        head.addWidget(_Name(themes, name, Role.STRONG, wrap=True))
        if also:
            head.addWidget(_Name(themes, also, Role.SMALL, colour="ink2", wrap=True))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(head)
        if told:
            words.addWidget(Label(themes, told, Role.BODY, colour="ink2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 6, 4, 6)
        row.setSpacing(10)
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Sign(themes, mark), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        set_wrapping(self)


class _Name(Label):
    """Asks for one line; a label that may wrap would ask for less, and break where it need not."""

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())


class _Sign(QWidget):
    """The mark of the time line, or a glyph where nothing came up."""

    def __init__(self, themes: Themes, mark: tuple[Family | None, str, Outcome] | str) -> None:
        super().__init__()
        self._themes = themes
        self._mark = mark
        height = QFontMetrics(font(Role.STRONG)).height()
        self.setFixedSize(QSize(scaled(MARK_SIDE), max(height, scaled(20))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = begin(self), self._themes.theme
        middle = QRectF(self.rect()).center()
        if isinstance(self._mark, str):
            place = QRectF(0, 0, scaled(18), scaled(18))
            place.moveCenter(middle)
            paint_glyph(painter, self._mark, place, theme.ink2)
            return
        kind, reminder, outcome = self._mark
        mark = mark_of(kind, reminder)
        paint_mark(painter, middle, mark, theme, outcome=outcome, scale=font_scale())
