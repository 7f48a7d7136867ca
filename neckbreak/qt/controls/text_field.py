"""A line to type in, with the border of a fault when the owner says so."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from neckbreak.qt.controls.painting import set_corner
from neckbreak.qt.theme import Themes, scaled


class TextField(QLineEdit):
    """A line to type in; `name` is for a screen reader."""

    def __init__(
        self, themes: Themes, name: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._faulty = False
        self.setAccessibleName(name)
        set_corner(self, 8)
        themes.changed.connect(self._dress)
        self._dress()

    def set_fault(self, faulty: bool) -> None:
        """Show, or stop showing, that the text is not allowed."""
        if faulty != self._faulty:
            self._faulty = faulty
            self._dress()

    def _dress(self) -> None:
        theme = self._themes.theme
        width, edge = (2, theme.accent_ink) if self._faulty else (1, theme.edge)
        # A style sheet's colour halves the placeholder's opacity unless it names that too.
        self.setStyleSheet(
            f"QLineEdit{{background:{theme.surface.name()};color:{theme.ink.name()};"
            f"placeholder-text-color:{theme.ink2.name()};border:{width}px solid {edge.name()};"
            f"border-radius:8px;padding:0 {11 - width}px;min-height:{scaled(34) - 2 * width}px}}"
        )
