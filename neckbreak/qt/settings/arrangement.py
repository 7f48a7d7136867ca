"""Where the parts of the settings stand: beside each other, or above where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from neckbreak.qt.settings.day_panel import DayPanel
from neckbreak.qt.settings.rail import Rail
from neckbreak.qt.settings.search import Search
from neckbreak.qt.theme import font_scale, scaled

_DAY_WIDTH = 276
_ROOM_FOR_PAGES = 490
_RAIL_BESIDE = 700
_ANY_WIDTH = 16777215  # what Qt calls no limit
_LARGE_TYPE = 1.4


class Arrangement(QGridLayout):
    """Rail and search, the pages under their notices, and the day: lying or as a column."""

    def __init__(
        self,
        window: QWidget,
        rail: Rail,
        search: Search,
        pages: tuple[QWidget, QWidget],
        day: DayPanel,
        day_above: DayPanel,
    ) -> None:
        super().__init__(window)
        self._rail = rail
        self._search = search
        self._day = day
        self.setContentsMargins(16, 0, 18, 0)
        self.setHorizontalSpacing(10)
        self.setVerticalSpacing(0)
        self._middle = QWidget()
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(6)
        notices, stack = pages
        middle.addWidget(notices)
        middle.addWidget(stack, 1)
        day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(search)
        column.addWidget(rail)
        column.addStretch(1)
        self._rail_around = _with_margins(self._side, 14)
        self._beside = _with_margins(day, 18)
        self._above = _with_margins(day_above, 6)

    def fit(self, width: int) -> None:
        """Day and rail stand beside the pages, or lie above them where there is no room."""
        left_for_pages = width - self._rail.sizeHint().width() - scaled(_DAY_WIDTH)
        beside = left_for_pages >= _ROOM_FOR_PAGES and font_scale() <= _LARGE_TYPE
        rail_beside = width >= _RAIL_BESIDE * font_scale()
        self._rail.fold(not rail_beside)
        self._search.setVisible(rail_beside)
        # As wide as the pages' names, whatever was found.
        side_width = max(self._rail.sizeHint().width(), scaled(180))
        self._side.setMinimumWidth(side_width if rail_beside else 0)
        self._side.setMaximumWidth(side_width if rail_beside else _ANY_WIDTH)
        if rail_beside:
            self.addWidget(self._rail_around, 0, 0, 3, 1)
        else:
            self.addWidget(self._rail_around, 0, 1)
        self.addWidget(self._above, 1, 1)
        self.addWidget(self._middle, 2, 1)
        self.addWidget(self._beside, 0, 2, 3, 1)
        self.setColumnStretch(1, 1)
        self.setRowStretch(2, 1)
        self._beside.setVisible(beside)
        self._above.setVisible(not beside)
        self._day.setFixedWidth(scaled(_DAY_WIDTH))


def _with_margins(widget: QWidget, margin: int) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, margin, 0, margin)
    layout.addWidget(widget)
    return around
