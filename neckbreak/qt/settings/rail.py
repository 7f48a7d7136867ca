"""The pages of the settings by name, down the side; a list to open where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from neckbreak.qt.controls.choice_list import ChoiceList
from neckbreak.qt.controls.one_of import OneOf
from neckbreak.qt.controls.painting import begin, box, mirrored, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, scaled

_WIDEST = 260


if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object  # beside QRadioButton or QPushButton, of which Qt wants only one


class _Item(_Base):
    """Words with a glyph before them, on a ground that shows when it is chosen."""

    _themes: Themes
    _glyph: str

    def _prepare(self, themes: Themes, glyph: str) -> None:
        self._themes = themes
        self._glyph = glyph
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_corner(self, 10)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.BUTTON_STRONG))
        width = min(metrics.horizontalAdvance(self.text()) + scaled(43) + 18, scaled(_WIDEST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(40))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(width - scaled(43) - 12, 1)
        flags = Qt.TextFlag.TextWordWrap.value
        metrics = QFontMetrics(font(Role.BUTTON_STRONG))
        wrapped = metrics.boundingRect(0, 0, room, 999, flags, self.text())
        return max(scaled(40), wrapped.height() + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            border = QPen(theme.edge, 2) if theme.contrast else None
            box(painter, rect, 10, theme.soft, border)
            bar = QRectF(0, 10, 3.5, rect.height() - 20)
            box(painter, mirrored(self, bar), 1.7, theme.primary, None)
        elif self.underMouse():
            box(painter, rect, 10, theme.hover, None)
        contrast_hover = theme.contrast and self.underMouse() and not chosen
        ink = theme.canvas if contrast_hover else theme.soft_ink if chosen else theme.ink
        side = scaled(20)
        glyph = QRectF(13, (rect.height() - side) / 2, side, side)
        paint_glyph(painter, self._glyph, mirrored(self, glyph), ink)
        painter.setPen(ink)
        painter.setFont(font(Role.BUTTON_STRONG if chosen else Role.BODY))
        x = scaled(43)
        words = QRectF(x, 0, rect.width() - x - 4, rect.height() - 1)
        flags = (
            Qt.AlignmentFlag.AlignVCenter.value
            | Qt.AlignmentFlag.AlignLeading.value
            | Qt.TextFlag.TextWordWrap.value
        )
        painter.drawText(mirrored(self, words), flags, self.text())


class RailItem(_Item, QRadioButton):
    """A page's name: one of several, also to a screen reader and the arrow keys."""

    def __init__(
        self, themes: Themes, glyph: str, words: str, parent: QWidget | None = None
    ) -> None:
        QRadioButton.__init__(self, words, parent)
        self._prepare(themes, glyph)


class FoundItem(_Item, QPushButton):
    """Something that was found, to go to."""

    def __init__(
        self, themes: Themes, glyph: str, words: str, parent: QWidget | None = None
    ) -> None:
        QPushButton.__init__(self, words, parent)
        self.setAutoDefault(False)
        self._prepare(themes, glyph)


class Rail(QWidget):
    """`pages` are (name, glyph, words); `chosen` tells the name."""

    chosen = Signal(str)

    def __init__(
        self,
        themes: Themes,
        name: str,
        pages: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = [page for page, _, _ in pages]
        self.setAccessibleName(name)
        self._group = OneOf(self)
        self._items = QWidget()
        column = QVBoxLayout(self._items)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for index, (page, glyph, words) in enumerate(pages):
            item = RailItem(themes, glyph, words)
            item.setObjectName(f"page.{page}")
            self._group.addButton(item, index)
            column.addWidget(item)
        column.addStretch(1)
        self._list = ChoiceList(themes, name)
        self._list.addItems([words for _, _, words in pages])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._items)
        outer.addWidget(self._list)
        self._group.idClicked.connect(self._tell)
        self._list.activated.connect(self._tell)
        self.fold(False)

    def show_page(self, name: str) -> None:
        """Mark this page as the one that shows."""
        index = self._names.index(name)
        self._group.button(index).setChecked(True)
        self._list.setCurrentIndex(index)

    def fold(self, folded: bool) -> None:
        """Become a list to open, or a column again."""
        self._items.setVisible(not folded)
        self._list.setVisible(folded)

    def _tell(self, index: int) -> None:
        self.show_page(self._names[index])
        self.chosen.emit(self._names[index])
