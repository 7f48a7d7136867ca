"""How sure anybody is of an exercise: a word with its glyph, never stars."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from neckbreak.domain.routines import Grade
from neckbreak.qt.controls.labels import Glyph, Label
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.theme import Role, Themes

_DRESS = {
    Grade.BETTER: ("good_soft", "good_ink", "chart"),
    Grade.SOME: ("soft", "soft_ink", "check"),
    Grade.GUIDANCE: ("sunken", "ink", "info"),
    Grade.TRADITION: ("amber_soft", "amber_ink", "book"),
}


class EvidenceBadge(Panel):
    """Shows one grade."""

    def __init__(
        self, themes: Themes, grade: Grade, words: str, parent: QWidget | None = None
    ) -> None:
        fill, ink, glyph = _DRESS[grade]
        super().__init__(themes, fill=fill, border=None, radius=7, parent=parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 4, 10, 4)
        row.setSpacing(6)
        row.addWidget(Glyph(themes, glyph, side=16, colour=ink))
        self.label = Label(themes, words, Role.TINY_MEDIUM, colour=ink)
        row.addWidget(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
