"""A quiet line below a field: what its value means, where that may surprise."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from neckbreak.domain.kinds import Kind
from neckbreak.domain.long_nights import word_about
from neckbreak.ports import Words
from neckbreak.qt.controls.strip import Strip
from neckbreak.qt.theme import Themes


class Remark(Strip):
    """Says it also to who hears `control` described, whose own description must be set before."""

    def __init__(self, themes: Themes, words: Words, kind: Kind, control: QWidget) -> None:
        super().__init__(themes, "")
        self._words = words
        self._kind = kind
        self._control = control
        self._description = control.accessibleDescription()
        self.hide()

    def show_for(self, value: object) -> None:
        """Say what is to be said of this value; most have nothing."""
        word = word_about(self._kind, value)
        if word is None:
            self.be_silent()
        else:
            self._say(self._words.say(word))

    def be_silent(self) -> None:
        """Take back what was said."""
        self.hide()
        self._control.setAccessibleDescription(self._description)

    def _say(self, sentence: str) -> None:
        self.set_text(sentence)
        self.show()
        self._control.setAccessibleDescription(f"{self._description} {sentence}")
