"""A line to search with: a magnifier before the words, and a way to take them away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.painting import begin, mirrored, reads_right_to_left
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Themes, scaled

_MAGNIFIER, _BUTTON = 18, 26
_BEFORE, _GAP, _AFTER = 10, 7, 4
# What the style sheet of a `TextField` keeps free at its ends.
_PADDING = 11


class SearchField(TextField):
    """Says in it what is looked for; `clear_name` is what the button at its end is called.

    Qt's own button for it keeps its size whatever the font, and has no colours of ours.
    """

    def __init__(
        self, themes: Themes, name: str, clear_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, name, parent=parent)
        self.setPlaceholderText(name)
        self.clearing = IconButton(themes, "close", clear_name, side=_BUTTON, parent=self)
        self.clearing.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it is Esc by keyboard
        self.clearing.setCursor(Qt.CursorShape.ArrowCursor)
        self.clearing.clicked.connect(self.clear)
        self.clearing.hide()
        self.textChanged.connect(self._offer_clearing)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and hasattr(self, "clearing"):
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = scaled(_MAGNIFIER)
        place = QRectF(_BEFORE, (self.height() - side) / 2, side, side)
        paint_glyph(begin(self), "search", mirrored(self, place), self._themes.theme.ink2)

    def _arrange(self) -> None:
        before = _BEFORE + scaled(_MAGNIFIER) + _GAP - _PADDING
        button = self.clearing.sizeHint()
        after = max(_AFTER + button.width() - _PADDING, 0)
        turned = reads_right_to_left(self)
        self.setTextMargins(after if turned else before, 0, before if turned else after, 0)
        x = _AFTER if turned else self.width() - _AFTER - button.width()
        self.clearing.setGeometry(
            x, (self.height() - button.height()) // 2, button.width(), button.height()
        )

    def _offer_clearing(self, text: str) -> None:
        self.clearing.setVisible(bool(text))
