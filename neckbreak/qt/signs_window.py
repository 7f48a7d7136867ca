"""When to see a doctor: the warning signs in three tiers, and the emergency number."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.red_flags import Tier
from neckbreak.ports import Words
from neckbreak.qt.controls.button import Button, OutlineButton, QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Body, Small, Strong, Title
from neckbreak.qt.controls.painting import begin
from neckbreak.qt.controls.panel import Panel, Rule
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes
from neckbreak.qt.tier_panel import TierPanel
from neckbreak.qt.window_room import open_at

SIZE = QSize(640, 720)
LEAST = QSize(400, 360)


class SignsWindow(Window):
    """Deleted when closed; nothing on it moves or judges.

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
        super().__init__(parent)
        self._words = words
        self._themes = themes
        self._suggested = suggested
        self.setObjectName("signs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.say("red_flag.title"))
        open_at(self, SIZE, LEAST)
        self.panels = {tier: TierPanel(themes, words, tier, number) for tier in Tier}
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addWidget(Title(themes, words.say("red_flag.title")))
        page.addWidget(Body(themes, words.say("red_flag.what"), colour="ink2"))
        self.question = self._number_question()
        page.addWidget(self.question)
        for panel in self.panels.values():
            page.addWidget(panel)
        page.addWidget(Small(themes, words.say("review.none")))
        page.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setAccessibleName(words.say("red_flag.title"))
        self.close_button = OutlineButton(themes, words.say("about.close"))
        self.close_button.setObjectName("signs.close")
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(scroll)
        frame.addWidget(Rule(themes))
        frame.addLayout(foot)
        for keys in (QKeySequence(QKeySequence.StandardKey.Close), QKeySequence(Qt.Key.Key_Escape)):
            QShortcut(keys, self).activated.connect(self.close)
        self.show_number(number)
        Dress(self, themes)

    def show_number(self, number: str) -> None:
        """Name this number, and ask for one while it is empty."""
        self.question.setVisible(not number)
        for panel in self.panels.values():
            panel.show_number(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        begin(self).fillRect(event.rect(), self._themes.theme.canvas)

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
