"""The side of the window: what can be begun, and the list of what there is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.controls.button import OutlineButton, QuietButton
from neckbreak.qt.controls.labels import Title
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.own_sets.sets_list import SetsList
from neckbreak.qt.theme import Themes, scaled

_ANY_WIDTH = 16777215  # what Qt calls no limit
_WIDTH = 264


class Side(QWidget):
    """Beside the form, or instead of it where there is no room for both."""

    def __init__(self, themes: Themes, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = words.say
        self.list = SetsList(themes, words)
        self.new_exercise = OutlineButton(themes, say("own.new"), glyph="plus")
        self.new_exercise.setObjectName("own.new")
        self.new_set = QuietButton(themes, say("own.set.new"), glyph="plus")
        self.new_set.setObjectName("own.set.new")
        self.import_ = QuietButton(themes, say("own.import"), glyph="download")
        self.import_.setObjectName("own.import")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Title(themes, say("own.title")))
        column.addWidget(self.new_exercise)
        column.addSpacing(4)
        column.addWidget(scrolled(self.list), 1)
        column.addWidget(self.new_set)
        column.addWidget(self.import_)

    def set_beside(self, beside: bool) -> None:
        """Stand beside a form, or have the window to itself."""
        width = scaled(_WIDTH)
        self.setMinimumWidth(width if beside else 0)
        self.setMaximumWidth(width if beside else _ANY_WIDTH)
