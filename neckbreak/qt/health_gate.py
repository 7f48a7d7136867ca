"""The health gate's questions: a part for other windows, and a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak.domain.health import UNANSWERED, Awaited, Health, LeftOutBy, Tick
from neckbreak.domain.routines import Catalogue
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import PrimaryButton, QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Body, Title
from neckbreak.qt.controls.painting import begin, box
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.tick_box import TickBox
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.gate_figure import GateFigure
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes, font_scale, scaled
from neckbreak.qt.window_room import open_at

_SIZE = (760, 600)
_LEAST = (480, 420)
_LARGE_TYPE = 1.4


class HealthGate(QWidget):
    """A tick for each question; under one that is ticked stands what it hides.

    `answered` tells the answers of the moment after every tick: no tick at all is unanswered, and
    "None of these" is an answer that clears the others. While advice is awaited there is one more
    tick, which the person takes away when they had it.
    """

    answered = Signal(object)

    def __init__(
        self,
        words: Words,
        themes: Themes,
        health: Health = UNANSWERED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = {tick: _Row(words, themes, tick, tick in health.ticks) for tick in Tick}
        self._none = TickBox(themes, words.say("health.tick.none"))
        self._none.setObjectName("health.none")
        self._none.setChecked(health.answered and not health.ticks)
        self._advice: _Row | None = None
        if health.awaits_advice:
            self._advice = _Row(words, themes, Awaited.ADVICE, on=True)
        self._see_somebody = Strip(themes, words.say("health.see_somebody"), StripKind.CAUTION)
        if Tick.SYMPTOMS not in health.ticks:
            self._see_somebody.hide()
        self._words = words
        self._stays_here = Strip(themes, "", glyph="lock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if self._advice is not None:
            self._advice.box.clicked.connect(self._tell)
            column.addWidget(self._advice)
            column.addSpacing(8)
        for row in self._rows.values():
            row.box.clicked.connect(self._take_tick)
            column.addWidget(row)
        none = QHBoxLayout()
        none.setContentsMargins(14, 3, 10, 3)
        none.addWidget(self._none)
        column.addLayout(none)
        column.addSpacing(6)
        column.addWidget(self._see_somebody)
        column.addSpacing(6)
        column.addWidget(self._stays_here)
        self._say_what_waits()
        self._none.clicked.connect(self._take_none)

    @property
    def health(self) -> Health:
        """The answers of the moment."""
        ticks = frozenset(tick for tick, row in self._rows.items() if row.box.isChecked())
        awaits = self._advice is not None and self._advice.box.isChecked()
        return Health(bool(ticks) or self._none.isChecked(), ticks, awaits)

    def box(self, tick: Tick) -> TickBox:
        """The tick of one question."""
        return self._rows[tick].box

    @property
    def advice_box(self) -> TickBox | None:
        """The tick that says that advice is awaited, if it is there."""
        return None if self._advice is None else self._advice.box

    @property
    def none_box(self) -> TickBox:
        """The tick "None of these"."""
        return self._none

    def _take_tick(self, on: bool) -> None:
        if on:
            self._none.setChecked(False)
        self._tell()

    def _take_none(self, on: bool) -> None:
        if on:
            for row in self._rows.values():
                row.box.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        for row in self._rows.values():
            row.show_detail()
        if self._advice is not None:
            self._advice.show_detail()
        self._see_somebody.setVisible(Tick.SYMPTOMS in self.health.ticks)
        self._say_what_waits()
        self.answered.emit(self.health)

    def _say_what_waits(self) -> None:
        until = "health.stays_here" if self.health.answered else "health.waits_for_answer"
        self._stays_here.set_text(self._words.say(until))


class HealthWindow(Window):
    """The gate alone, for the acupressure card and the settings; `answered` when it is kept.

    `signs_requested`: the person wants to read when to see a doctor.
    """

    answered = Signal(object)
    signs_requested = Signal()

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        catalogue: Catalogue,
        health: Health = UNANSWERED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setWindowTitle(words.say("health.title"))
        self.gate = HealthGate(words, themes, health)
        self._figure = GateFigure(words, resources, themes, catalogue)
        self._figure.show_health(self.gate.health)
        if font_scale() > _LARGE_TYPE:
            self._figure.hide()
        self._keep = PrimaryButton(themes, words.say("health.keep"), height=38)
        self._keep.setObjectName("health.keep")
        self._keep.setEnabled(health.answered or health.awaits_advice)
        not_now = QuietButton(themes, words.say("health.not_now"), height=38)
        not_now.setObjectName("health.not_now")
        buttons = FlowLayout(spacing=8)
        signs = QuietButton(themes, words.say("red_flag.title"), height=38)
        signs.setObjectName("health.signs")
        signs.clicked.connect(self.signs_requested)
        buttons.addWidget(signs)
        buttons.add_at_end(not_now)
        buttons.add_at_end(self._keep)
        words_column = QVBoxLayout()
        words_column.setSpacing(4)
        words_column.addWidget(Title(themes, words.say("health.question")))
        words_column.addWidget(Body(themes, words.say("health.why"), colour="ink2"))
        words_column.addSpacing(6)
        words_column.addWidget(scrolled(self.gate), 1)
        words_column.addSpacing(6)
        words_column.addLayout(buttons)
        words_column.setContentsMargins(24, 24, 24, 20)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._figure)
        row.addLayout(words_column, 1)
        open_at(self, QSize(*_SIZE), QSize(*_LEAST))
        self.gate.answered.connect(self._follow)
        self._keep.clicked.connect(self._tell)
        not_now.clicked.connect(self.close)
        close_by_keys(self)
        Dress(self, themes, main=self._main_button)

    def _main_button(self) -> PrimaryButton:
        return self._keep

    def _follow(self, health: Health) -> None:
        self._figure.show_health(health)
        self._keep.setEnabled(health.answered or self.gate.advice_box is not None)

    def _tell(self) -> None:
        self.answered.emit(self.gate.health)
        self.close()


class _Row(QWidget):
    """A question on a ground that shows when it is ticked."""

    def __init__(self, words: Words, themes: Themes, tick: LeftOutBy, on: bool) -> None:
        super().__init__()
        self._themes = themes
        self._hides = words.say(f"health.hides.{tick}")
        self.box = TickBox(themes, words.say(f"health.tick.{tick}"), ticked=on)
        self.box.setObjectName(f"health.{tick}")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 10, 3)
        row.addWidget(self.box)
        set_wrapping(self)
        self.setMinimumHeight(scaled(32))
        self.show_detail()

    def show_detail(self) -> None:
        """Say below what it hides, while it is ticked; to a screen reader always."""
        self.box.set_detail(self._hides if self.box.isChecked() else "")
        self.box.setAccessibleDescription(self._hides)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.box.isChecked():
            theme = self._themes.theme
            border = QPen(theme.edge, 2) if theme.contrast else None
            box(begin(self), QRectF(self.rect()), 12, theme.soft, border)
