"""A quiet sentence about what a press of a button led to."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from neckbreak.qt.announcing import announce
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.theme import Themes


class Confirmation(Strip):
    """Hidden while there is nothing to say; a screen reader hears it wherever the keyboard is."""

    def __init__(
        self,
        themes: Themes,
        kind: StripKind = StripKind.NOTE,
        *,
        glyph: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, "", kind, glyph=glyph, parent=parent)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show this sentence, and have it said; an empty one takes it away."""
        self.set_text(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
