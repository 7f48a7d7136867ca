"""What the window shows while nothing is being changed: what can be made here, and by which way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton, PrimaryButton
from neckbreak.qt.controls.labels import Body, Title
from neckbreak.qt.controls.strip import Strip
from neckbreak.qt.own_sets.form import at_start
from neckbreak.qt.theme import Themes


class Welcome(QWidget):
    """Three ways to begin."""

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self.new_exercise = PrimaryButton(themes, say("own.new"), glyph="plus", height=38)
        self.new_exercise.setObjectName("welcome.new")
        self.copy = OutlineButton(themes, say("own.set.copy"), height=38)
        self.copy.setObjectName("welcome.copy")
        self.import_ = OutlineButton(themes, say("own.import"), glyph="download", height=38)
        self.import_.setObjectName("welcome.import")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(Title(themes, say("own.welcome.title")))
        column.addWidget(Body(themes, say("own.welcome"), colour="ink2"))
        column.addSpacing(4)
        for button in (self.new_exercise, self.copy, self.import_):
            column.addWidget(at_start(button))
        column.addSpacing(8)
        column.addWidget(Strip(themes, say("own.welcome.unchecked")))
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
