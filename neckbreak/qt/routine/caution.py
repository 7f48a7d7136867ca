"""The one place for the caution: a quiet line on moving steps, an amber strip on pressing ones."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.theme import Themes


class CautionSlot(QWidget):
    """Always as high as the longest caution of the routine, so that nothing above it jumps."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = Strip(themes, "", StripKind.NOTE)
        self._amber = Strip(themes, "", StripKind.CAUTION)
        self._all: tuple[tuple[str, bool], ...] = ()
        self._amber.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._quiet)
        column.addWidget(self._amber)
        column.addStretch(1)

    def reserve(self, texts: Iterable[tuple[str, bool]]) -> None:
        """Keep room for each of these; True marks those that warn."""
        self._all = tuple(dict.fromkeys(texts))
        self._make_room(self.width())

    def say(self, text: str, *, warns: bool) -> None:
        """Show this caution; one that warns is amber."""
        strip = self._amber if warns else self._quiet
        strip.set_text(text)
        self._quiet.setVisible(not warns)
        self._amber.setVisible(warns)

    def text(self) -> str:
        """The caution that shows."""
        shown = self._quiet if self._amber.isHidden() else self._amber
        return shown.label.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._make_room(event.size().width())

    def _make_room(self, width: int) -> None:
        highest = 0
        for text, warns in self._all:
            strip = self._amber if warns else self._quiet
            before = strip.label.text()
            strip.set_text(text)
            layout = strip.layout()
            if layout is not None:
                highest = max(highest, layout.totalHeightForWidth(max(width, 200)))
            strip.set_text(before)
        self.setFixedHeight(max(highest, 1))
