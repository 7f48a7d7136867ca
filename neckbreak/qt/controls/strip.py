"""A strip of words that belongs to the thing beside it: a caution, a fault, or a quiet note."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from neckbreak.qt.controls.labels import Glyph, Label
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.theme import Role, Themes, scaled

SIDE, GAP = 18, 1


@dataclass(frozen=True, slots=True)
class _Dress:
    fill: str | None
    ink: str
    glyph: str
    role: Role


class StripKind(Enum):
    """What a strip is for."""

    NOTE = _Dress(None, "ink2", "info", Role.SMALL)
    CAUTION = _Dress("amber_soft", "amber_ink", "warning", Role.SMALL_MEDIUM)
    FAULT = _Dress("accent_soft", "accent_ink", "warning", Role.SMALL_MEDIUM)


class Strip(Panel):
    """A glyph and words that wrap, perhaps with a button at the end."""

    def __init__(
        self,
        themes: Themes,
        text: str,
        kind: StripKind = StripKind.NOTE,
        *,
        glyph: str | None = None,
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        dress = kind.value
        super().__init__(themes, fill=dress.fill, border=None, radius=10, parent=parent)
        self._filled = dress.fill is not None
        self.label = Label(themes, text, dress.role, colour=dress.ink, wrap=True)
        picture = QVBoxLayout()
        picture.setContentsMargins(0, GAP, 0, 0)
        picture.addWidget(Glyph(themes, glyph or dress.glyph, side=SIDE, colour=dress.ink))
        picture.addStretch(1)
        row = QHBoxLayout(self)
        margins = (12, 9, 12, 9) if self._filled else (0, 2, 0, 2)
        row.setContentsMargins(*margins)
        row.setSpacing(8)
        row.addLayout(picture)
        row.addWidget(self.label, 1)
        if button is not None:
            row.addWidget(button)
        else:  # beside its glyph, also where the strip is given more height than it needs
            self.label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            line = QFontMetrics(self.label.font()).height()
            # The middle of the first line on the middle of the glyph.
            self.label.setContentsMargins(0, max(GAP + (scaled(SIDE) - line) // 2, 0), 0, 0)
        set_wrapping(self)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.label.setText(text)
