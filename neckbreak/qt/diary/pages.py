"""The plain pages of the diary: what it is, what a tick leads to, and what a deletion takes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.diary import Marks
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.red_flags import Tier
from neckbreak.domain.settings import Keep
from neckbreak.ports import Words
from neckbreak.qt.controls.button import Button, OutlineButton, PrimaryButton, QuietButton
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Body, Title
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.theme import Themes
from neckbreak.qt.tier_panel import TierPanel


class PlainPage(QWidget):
    """A title, words below each other, and a row of buttons at the end."""

    def __init__(self, themes: Themes, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(24, 20, 24, 12)
        self.column.setSpacing(12)
        self.column.addWidget(Title(themes, title))
        self.column.addStretch(1)
        self._buttons = FlowLayout(spacing=8)
        self._buttons.setContentsMargins(24, 8, 24, 20)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        area = ReadingArea(title)
        area.setWidget(inner)
        page.addWidget(area, 1)
        page.addLayout(self._buttons)

    def add_words(self, text: str) -> None:
        """A paragraph."""
        self.add(Body(self._themes, text))

    def add(self, widget: QWidget) -> None:
        """What stands below all that is there."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def add_button(self, button: Button, name: str) -> Button:
        """A button at the end of the row."""
        button.setObjectName(f"diary.{name}")
        self._buttons.addWidget(button)
        return button


class OffPage(PlainPage):
    """What a comfort diary is, for whoever keeps none; `chosen` tells how often to ask."""

    chosen = Signal(str)
    not_now = Signal()

    def __init__(self, themes: Themes, words: Words) -> None:
        say = words.say
        super().__init__(themes, say("diary.title"))
        for id_ in ("what", "what.not", "what.where"):
            self.add_words(say(f"diary.{id_}"))
        weekly = PrimaryButton(themes, say("diary.start.weekly"), height=38)
        self.add_button(weekly, "start.weekly").clicked.connect(self._choose_weekly)
        daily = OutlineButton(themes, say("diary.start.daily"), height=38)
        self.add_button(daily, "start.daily").clicked.connect(self._choose_daily)
        not_now = QuietButton(themes, say("diary.not_now"), height=38)
        self.add_button(not_now, "start.not_now").clicked.connect(self.not_now)
        self.first = weekly

    def _choose_weekly(self) -> None:
        self.chosen.emit(Keep.WEEKLY)

    def _choose_daily(self) -> None:
        self.chosen.emit(Keep.DAILY)


class AfterTickPage(PlainPage):
    """The panel that the person's own tick leads to; it stands still and asks nothing.

    `rests` tells that neck movements and pressing are left out from now on.
    """

    done = Signal()
    signs_requested = Signal()
    health_requested = Signal()

    def __init__(
        self, themes: Themes, words: Words, tier: Tier, number: str, *, rests: bool
    ) -> None:
        say = words.say
        super().__init__(themes, say("diary.kept"))
        self.panel = TierPanel(themes, words, tier, number, listed=tier is Tier.NOW)
        self.add(self.panel)
        if rests:
            strip = Strip(themes, say("diary.rests"), StripKind.NOTE, glyph="shield")
            self.add(strip)
        if tier is not Tier.NOW:
            self.add_words(say("diary.more_urgent"))
            self.add(TierPanel(themes, words, Tier.NOW, number))
        done = PrimaryButton(themes, say("diary.read_it"), height=38)
        self.add_button(done, "read_it").clicked.connect(self.done)
        signs = OutlineButton(themes, say("red_flag.title"), height=38)
        self.add_button(signs, "after.signs").clicked.connect(self.signs_requested)
        if rests:
            gate = QuietButton(themes, say("health.title"), height=38)
            self.add_button(gate, "after.health").clicked.connect(self.health_requested)
        self.first = done


class DeletePage(PlainPage):
    """Names what goes before it goes."""

    confirmed = Signal()
    refused = Signal()

    def __init__(self, themes: Themes, words: Words, marks: Marks) -> None:
        say = words.say
        super().__init__(themes, say("diary.delete.title"))
        values: dict[str, Value] = {
            "n": len(marks),
            "first": marks[0].day,
            "last": marks[-1].day,
        }
        self.add_words(say(Message("diary.delete.what", values)))
        self.add_words(say("diary.delete.not"))
        keep = PrimaryButton(themes, say("diary.delete.keep"), height=38)
        delete = OutlineButton(themes, say("diary.delete.do"), glyph="trash", height=38)
        self.add_button(delete, "delete.do").clicked.connect(self.confirmed)
        self.add_button(keep, "delete.keep").clicked.connect(self.refused)
        self.first = keep
