"""A heading with rows below it, or a quiet line where there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.qt.controls.labels import Label, Small
from neckbreak.qt.controls.panel import Panel, Rule
from neckbreak.qt.theme import Role, Themes


class Section(QWidget):
    """`fill` frees what it held before."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self._heading = Label(themes, "", Role.STRONG, wrap=True)
        self._nothing = Small(themes)
        self._panel: Panel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._nothing)

    def fill(self, heading: str, rows: Sequence[QWidget], nothing: str) -> None:
        """Show these rows; `nothing` is said when there are none."""
        self._heading.setText(heading)
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows and bool(nothing))
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.setParent(None)
            self._panel.deleteLater()
            self._panel = None
        if not rows:
            return
        self._panel = Panel(self._themes)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(12, 6, 16, 6)
        inside.setSpacing(0)
        for number, row in enumerate(rows):
            if number:
                inside.addWidget(Rule(self._themes))
            inside.addWidget(row)
        self._column.addWidget(self._panel)
