"""When to see a doctor: the warning signs in three tiers, and the emergency number."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.red_flags import Tier
from neckbreak.ports import Words
from neckbreak.qt.controls.button import Button, OutlineButton, QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Body, Small, Strong, Title
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.reading_window import ReadingWindow
from neckbreak.qt.theme import Themes
from neckbreak.qt.tier_panel import TierPanel

SIZE = QSize(640, 720)


class SignsWindow(ReadingWindow):
    """Nothing on it moves or judges.

    `number` is the emergency number that was confirmed. While there is none, `suggested` is put to
    the person: `number_confirmed` tells that it is right, `number_requested` that they want to type
    another.
    """

    number_confirmed = Signal(str)
    number_requested = Signal()

    def __init__(
        self,
        words: Words,
        themes: Themes,
        number: str = "",
        suggested: str = "",
        parent: QWidget | None = None,
    ) -> None:
        title = words.say("red_flag.title")
        super().__init__(words, themes, "signs", title, SIZE, parent)
        self._words = words
        self._themes = themes
        self._suggested = suggested
        self.panels = {tier: TierPanel(themes, words, tier, number) for tier in Tier}
        page = self.page
        page.setSpacing(12)
        page.addWidget(Title(themes, title))
        page.addWidget(Body(themes, words.say("red_flag.what"), colour="ink2"))
        self.question = self._number_question()
        page.addWidget(self.question)
        for panel in self.panels.values():
            page.addWidget(panel)
        page.addWidget(Small(themes, words.say("review.none")))
        page.addStretch(1)
        self.show_number(number)
        Dress(self, themes)

    def show_number(self, number: str) -> None:
        """Name this number, and ask for one while it is empty."""
        self.question.setVisible(not number)
        for panel in self.panels.values():
            panel.show_number(number)

    def _number_question(self) -> Panel:
        say, themes = self._words.say, self._themes
        panel = Panel(themes)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 12, 14, 12)
        column.setSpacing(8)
        buttons = FlowLayout(spacing=8)
        if self._suggested:
            value = {"number": self._suggested}
            column.addWidget(Strong(themes, say(Message("red_flag.number.is_it", value))))
            right = OutlineButton(themes, say(Message("red_flag.number.right", value)))
            right.setObjectName("signs.number.right")
            right.clicked.connect(self._confirm)
            buttons.addWidget(right)
            another: Button = QuietButton(themes, say("red_flag.number.another"))
        else:
            column.addWidget(Strong(themes, say("red_flag.number.none")))
            another = OutlineButton(themes, say("red_flag.number.enter"))
        another.setObjectName("signs.number.another")
        another.clicked.connect(self.number_requested)
        buttons.addWidget(another)
        column.addWidget(Small(themes, say("welcome.number.why")))
        column.addLayout(buttons)
        return panel

    def _confirm(self) -> None:
        self.number_confirmed.emit(self._suggested)
        self.show_number(self._suggested)
