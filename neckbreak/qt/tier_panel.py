"""A tier of warning signs: how soon, what to do, and which signs; it stands still."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from neckbreak.domain.red_flags import Tier, advice, signs, title
from neckbreak.ports import Words
from neckbreak.qt.controls.labels import Body, Dot, Glyph, Label
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.theme import Role, Themes

# The ground and the ink of each, and the glyph that tells them apart in grey.
_DRESS = {
    Tier.NOW: ("accent_soft", "accent_ink", "warning"),
    Tier.TODAY: ("amber_soft", "amber_ink", "clock"),
    Tier.SOON: ("surface", "ink", "calendar"),
}


class TierPanel(Panel):
    """`number` is the emergency number that was confirmed, empty for none; `listed` shows the
    signs below the advice.
    """

    def __init__(
        self,
        themes: Themes,
        words: Words,
        tier: Tier,
        number: str = "",
        *,
        listed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        fill, ink, glyph = _DRESS[tier]
        super().__init__(themes, fill=fill, parent=parent)
        self._words = words
        self._tier = tier
        heading = Label(themes, words.say(title(tier)), Role.SUBTITLE, colour=ink, wrap=True)
        self._advice = Label(themes, "", Role.STRONG, wrap=True)
        head = QGridLayout()
        head.setHorizontalSpacing(10)
        head.setVerticalSpacing(4)
        head.setColumnStretch(1, 1)
        head.addWidget(Glyph(themes, glyph, side=22, colour=ink), 0, 0)
        head.addWidget(heading, 0, 1)
        head.addWidget(self._advice, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        self.show_number(number)
        if listed:
            column.addLayout(_list(themes, words, tier))

    @property
    def advice(self) -> str:
        """The words that say what to do."""
        return self._advice.text()

    def show_number(self, number: str) -> None:
        """Name this emergency number; empty: the local one."""
        self._advice.setText(self._words.say(advice(self._tier, number)))


def _list(themes: Themes, words: Words, tier: Tier) -> QGridLayout:
    """The signs, each behind a dot; the dots say nothing to a screen reader."""
    rows = QGridLayout()
    rows.setContentsMargins(8, 0, 0, 0)
    rows.setHorizontalSpacing(8)
    rows.setVerticalSpacing(5)
    rows.setColumnStretch(1, 1)
    for row, sign in enumerate(signs(tier)):
        rows.addWidget(Dot(themes), row, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(Body(themes, words.say(sign)), row, 1)
    return rows
