"""The row of controls: "This hurt" far from the others, then previous, pause, next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.button import DangerButton, Kind
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.labels import Label
from neckbreak.qt.routine.texts import LARGE_TYPE
from neckbreak.qt.theme import Role, Themes, font_scale


class Controls(QWidget):
    """With large type or long words "This hurt" gets a row of its own, and the hint goes."""

    hurt_pressed = Signal()
    previous_pressed = Signal()
    pause_pressed = Signal()
    next_pressed = Signal()

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        # They are large already; with large type they grow a little, the words get the room.
        grown = min(font_scale(), 1.25) / font_scale()
        hurt, high = words.say(Message("routine.hurt")), round(38 * grown)
        self.hurt = DangerButton(themes, hurt, glyph="hurt", height=high)
        self.hurt.setObjectName("routine.hurt")
        self.previous = self._round(themes, "previous", "routine.previous", round(44 * grown))
        self.pause = self._round(themes, "pause", "routine.pause", round(60 * grown), Kind.PRIMARY)
        self.next = self._round(themes, "next", "routine.next_button", round(44 * grown))
        self.hint = Label(themes, words.say(Message("routine.hint")), Role.TINY, colour="ink2")
        self.hurt.clicked.connect(self.hurt_pressed)
        self.previous.clicked.connect(self.previous_pressed)
        self.pause.clicked.connect(self.pause_pressed)
        self.next.clicked.connect(self.next_pressed)
        self._has_hint = font_scale() <= LARGE_TYPE
        self._middle = QHBoxLayout()
        self._middle.setSpacing(14)
        for button in (self.previous, self.pause, self.next):
            self._middle.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.addLayout(self._middle, 0, 1, Qt.AlignmentFlag.AlignCenter)
        self.stacked = False
        self._stack(False)

    def set_playing(self, playing: bool) -> None:
        """Let the large button offer the opposite."""
        glyph = "pause" if playing else "play"
        self.pause.set_glyph(glyph, self._words.say(Message(f"routine.{glyph}")))

    def _round(
        self, themes: Themes, glyph: str, name: str, side: int, kind: Kind = Kind.OUTLINE
    ) -> IconButton:
        said = self._words.say(Message(name))
        button = IconButton(themes, glyph, said, side=side, kind=kind)
        button.setObjectName(f"routine.{glyph}")
        return button

    def minimumSizeHint(self) -> QSize:
        """Room for two rows, or the row could never be told that it needs them."""
        wide = max(self._middle.sizeHint().width(), self.hurt.sizeHint().width())
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self._needs_two_rows(event.size().width())
        if stacked != self.stacked:
            self._stack(stacked)

    def _needs_two_rows(self, width: int) -> bool:
        # Both sides must be as wide as the wider one, or pause is not in the middle.
        hint = self.hint.sizeHint().width() if self._has_hint else 0
        beside = max(self.hurt.sizeHint().width(), hint)
        return self._middle.sizeHint().width() + 2 * (beside + 8) > width

    def _stack(self, stacked: bool) -> None:
        self.stacked = stacked
        self.hint.setVisible(self._has_hint and not stacked)
        self._grid.removeWidget(self.hurt)
        self._grid.removeWidget(self.hint)
        side = QSizePolicy.Policy.Expanding if stacked else QSizePolicy.Policy.Fixed
        self.hurt.setSizePolicy(side, QSizePolicy.Policy.Fixed)
        if stacked:
            self._grid.addWidget(self.hurt, 1, 0, 1, 3)
            QWidget.setTabOrder(self.next, self.hurt)
            return
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(self.hurt, 0, 0, leading)
        self._grid.addWidget(self.hint, 0, 2, trailing)
        QWidget.setTabOrder(self.hurt, self.previous)
