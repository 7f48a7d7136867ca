"""One choice of two to five, side by side; a list to open where the words don't fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from neckbreak.qt.controls.choice_list import ChoiceList
from neckbreak.qt.controls.one_of import OneOf
from neckbreak.qt.controls.painting import begin, box, set_corner
from neckbreak.qt.theme import Role, Themes, font, scaled

GAP = 3


class Segmented(QWidget):
    """`choices` are (value, words); `name` is what is chosen here, for a screen reader."""

    chosen = Signal(str)

    def __init__(
        self,
        themes: Themes,
        name: str,
        choices: Sequence[tuple[str, str]],
        value: str | None = None,
        *,
        height: int = 38,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._row = _Row(themes, name, [words for _, words in choices], height, self)
        self._list = ChoiceList(themes, name, height=height, parent=self)
        self._list.addItems([words for _, words in choices])
        self._list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._list.setMinimumContentsLength(6)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._row)
        self._stack.addWidget(self._list)
        self._value = self._values[0] if value is None else value
        self._show()
        self._row.picked.connect(self._pick)
        self._list.activated.connect(self._pick)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show this choice, silently."""
        self._value = value
        self._show()

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._list.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        fits = self.width() >= self._row.sizeHint().width()
        self._stack.setCurrentWidget(self._row if fits else self._list)
        super().resizeEvent(event)

    def _pick(self, index: int) -> None:
        value = self._values[index]
        if value != self._value:
            self._value = value
            self._show()
            self.chosen.emit(value)

    def _show(self) -> None:
        index = self._values.index(self._value)
        self._row.choose(index)
        self._list.setCurrentIndex(index)


class _Row(QWidget):
    screen_reader_role = QAccessible.Role.Grouping

    picked = Signal(int)

    def __init__(
        self, themes: Themes, name: str, words: Sequence[str], height: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAccessibleName(name)
        self._group = OneOf(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(0)
        for index, text in enumerate(words):
            segment = _Segment(themes, text, height - 2 * GAP, self)
            self._group.addButton(segment, index)
            row.addWidget(segment, 1)
        self._group.idClicked.connect(self.picked)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def choose(self, index: int) -> None:
        """Show this segment as the chosen one."""
        self._group.button(index).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        border = QPen(theme.edge, 1) if theme.contrast else None
        box(painter, QRectF(self.rect()), 11, theme.sunken, border)


class _Segment(QRadioButton):
    """Reads as one of several, and the arrow keys go from one to the next."""

    def __init__(self, themes: Themes, text: str, height: int, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._height = height
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        set_corner(self, 8)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.BUTTON_STRONG))
        height = max(scaled(self._height), metrics.height() + 6)
        return QSize(metrics.horizontalAdvance(self.text()) + 22, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        rect = QRectF(self.rect())
        ink = theme.ink
        if self.isChecked():
            pen = QPen(theme.primary, 2 if theme.contrast else 1.4)
            box(painter, rect, 8, theme.surface, pen)
            ink = theme.soft_ink if theme.dark else theme.primary
        elif self.underMouse():
            box(painter, rect, 8, theme.hover, None)
        painter.setPen(ink)
        painter.setFont(font(Role.BUTTON_STRONG if self.isChecked() else Role.BODY))
        painter.drawText(rect.adjusted(0, -1, 0, 0), Qt.AlignmentFlag.AlignCenter, self.text())
