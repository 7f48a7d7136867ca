"""The step's sentence, large enough for arm's length, always in the same place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from neckbreak.qt.controls.labels import Label
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.routine.texts import LARGE_TYPE
from neckbreak.qt.theme import Role, Themes, font, font_scale

SMALLER = 1.6
_ENDLESS = 10_000


class StepSentence(Label):
    """Shrinks once for a sentence that needs three lines, or when all type is large already."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(themes, "", Role.SENTENCE, wrap=True, parent=parent)
        # From the top, so that the first line is where the eye looks for it, however many follow.
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._all: tuple[str, ...] = ()
        set_wrapping(self)

    def reserve(self, texts: Iterable[str]) -> None:
        """Keep room for each of these, and for two lines at least.

        With large type the picture needs the room more.
        """
        self._all = () if font_scale() > LARGE_TYPE else tuple(dict.fromkeys(texts))
        self.updateGeometry()

    def say(self, text: str) -> None:
        """Show this sentence."""
        self.setText(text)
        self._fit()

    def heightForWidth(self, width: int) -> int:
        heights = (
            _height(self._font_for(width, text), text, width) for text in (*self._all, self.text())
        )
        return max(*heights, _two_lines(self._font_for(width, "")))

    def sizeHint(self) -> QSize:
        return QSize(400, _two_lines(self.font()))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _two_lines(self.font()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        chosen = self._font_for(self.width(), self.text())
        if chosen != self.font():
            self.setFont(chosen)
        self.updateGeometry()

    def _font_for(self, width: int, text: str) -> QFont:
        large = font(Role.SENTENCE)
        too_long = _height(large, text, width) > _two_lines(large)
        if too_long or font_scale() > LARGE_TYPE:
            return font(Role.SENTENCE, factor=SMALLER)
        return large


def _height(used: QFont, text: str, width: int) -> int:
    room = QRect(0, 0, max(width, 1), _ENDLESS)
    return QFontMetrics(used).boundingRect(room, Qt.TextFlag.TextWordWrap.value, text).height()


def _two_lines(used: QFont) -> int:
    return _height(used, "Ág\nÁg", _ENDLESS)
