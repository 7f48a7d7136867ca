"""What to do when it hurt: it stands still, says what matters, and offers to stop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton, PrimaryButton, QuietButton
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Glyph, Label
from neckbreak.qt.controls.painting import begin, hairline
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.theme import Role, Themes


class HurtPage(QWidget):
    """The panel of content.md §4b. `number` is the emergency number, empty when none is known."""

    stop_pressed = Signal()
    only_uncomfortable_pressed = Signal()
    signs_pressed = Signal()

    def __init__(
        self, themes: Themes, words: Words, number: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        known = number or words.say(Message("routine.hurt.local_number"))
        title = Label(themes, words.say(Message("routine.hurt.title")), Role.TITLE, wrap=True)
        said = words.say(Message("routine.hurt.text", {"number": known}))
        self.text = Label(themes, said, Role.BODY, factor=1.35, wrap=True)
        self.stop = PrimaryButton(themes, words.say(Message("routine.hurt.stop")), height=42)
        self.stop.setObjectName("routine.hurt.stop")
        only = words.say(Message("routine.hurt.uncomfortable"))
        self.only_uncomfortable = OutlineButton(themes, only, height=42)
        self.only_uncomfortable.setObjectName("routine.hurt.uncomfortable")
        self.signs = QuietButton(themes, words.say(Message("red_flag.title")), height=42)
        self.signs.setObjectName("routine.hurt.signs")
        self.signs.clicked.connect(self.signs_pressed)
        self.stop.clicked.connect(self.stop_pressed)
        self.only_uncomfortable.clicked.connect(self.only_uncomfortable_pressed)
        self.setAccessibleName(f"{title.text()}. {said}")

        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Glyph(themes, "hurt", side=40, colour="accent_ink"))
        column.addWidget(title)
        column.addWidget(self.text)
        column.addStretch(2)
        area = ReadingArea(title.text())
        area.setWidget(inner)
        row = FlowLayout(spacing=8)
        row.addWidget(self.stop)
        row.addWidget(self.only_uncomfortable)
        row.addWidget(self.signs)
        page = QVBoxLayout(self)
        page.setContentsMargins(48, 32, 48, 28)
        page.setSpacing(16)
        page.addWidget(area, 1)
        page.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = begin(self), self._themes.theme
        painter.fillRect(self.rect(), theme.accent_soft)
        if theme.contrast:
            painter.setPen(theme.edge)
            painter.drawRect(hairline(QRectF(self.rect()), 2))
