"""A preset to choose, drawn as the day that it makes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from neckbreak.qt.controls.painting import begin, box
from neckbreak.qt.controls.tick_box import ChoiceRow
from neckbreak.qt.settings.day import Day
from neckbreak.qt.settings.day_views import DayStrip
from neckbreak.qt.theme import Themes, font_scale


class PresetRow(QWidget):
    """Its name and what it costs, with the marks of its day; the whole row answers a click.

    `chosen` tells the preset however it came to be chosen, `clicked` that a person did it.
    """

    chosen = Signal(str)
    clicked = Signal()

    def __init__(self, themes: Themes, preset: str, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._preset = preset
        self.choice = ChoiceRow(themes, name)
        self.choice.setObjectName(f"preset.{preset}")
        self.strip = DayStrip(themes, name)
        # A day without marks takes their room all the same: a wider choice would catch the arrow
        # keys that go sideways from all the others.
        size = self.strip.sizePolicy()
        size.setRetainSizeWhenHidden(font_scale() <= 1.4)
        self.strip.setSizePolicy(size)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.LeftToRight if font_scale() <= 1.4 else way.TopToBottom, self)
        row.setContentsMargins(14, 3, 16, 3)
        row.setSpacing(10)
        row.addWidget(self.choice, 3)
        row.addWidget(self.strip, 6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.choice.toggled.connect(self._follow)
        self.choice.clicked.connect(self.clicked)

    def show_day(self, cost: str, day: Day) -> None:
        """Show what the preset makes of a day."""
        self.choice.set_detail(cost)
        self.strip.show_day(day)
        self.strip.setVisible(bool(day.comings))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choice.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.choice.isChecked():
            theme = self._themes.theme
            border = QPen(theme.primary, 2)
            box(begin(self), QRectF(self.rect()), 12, theme.soft, border)

    def _follow(self, on: bool) -> None:
        self.update()
        if on:
            self.chosen.emit(self._preset)
