"""How somebody feels today, as three tiles side by side: what each means stands in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QRadioButton, QWidget

from neckbreak.domain.settings import Effort
from neckbreak.ports import Words
from neckbreak.qt.controls.one_of import OneOf
from neckbreak.qt.controls.painting import begin, box, mirrored, set_corner
from neckbreak.qt.controls.return_key import LeavesReturn
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, font_scale, scaled

_PADDING = 12
_CORNER = 12
_TICK = 16
_LARGE_TYPE = 1.4


class Feelings(QWidget):
    """Fine, a bit sore, recovering; `chosen` tells the effort that it stands for."""

    chosen = Signal(str)

    def __init__(
        self, words: Words, themes: Themes, effort: Effort, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.effort = effort
        self.tiles: dict[Effort, FeelingTile] = {}
        group = OneOf(self)
        way = QBoxLayout.Direction
        row = QBoxLayout(way.LeftToRight if font_scale() <= _LARGE_TYPE else way.TopToBottom, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each in Effort:
            tile = FeelingTile(
                themes,
                words.say(f"welcome.feeling.{each}"),
                words.say(f"welcome.feeling.{each}.means"),
            )
            tile.setObjectName(f"feeling.{each}")
            tile.setChecked(each is effort)
            group.addButton(tile)
            self.tiles[each] = tile
            row.addWidget(tile, 1)
        group.buttonToggled.connect(self._take)

    def _take(self, tile: QRadioButton, on: bool) -> None:
        if on:
            self.effort = next(each for each, other in self.tiles.items() if other is tile)
            self.chosen.emit(self.effort)


class FeelingTile(LeavesReturn, QRadioButton):
    """A choice drawn as a tile; the chosen one has a border and a tick, too."""

    def __init__(
        self, themes: Themes, text: str, detail: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        set_wrapping(self)
        set_corner(self, _CORNER)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return 2 * _PADDING - 4 + sum(self._heights(width)) + 2

    def sizeHint(self) -> QSize:
        strong = QFontMetrics(font(Role.STRONG)).horizontalAdvance(self.text())
        small = QFontMetrics(font(Role.SMALL)).horizontalAdvance(self._detail)
        width = max(strong + scaled(_TICK) + 8, small) + 2 * _PADDING
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(96), self.heightForWidth(max(self.width(), scaled(96))))

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        chosen = self.isChecked()
        fill = theme.soft if chosen else theme.hover if self.underMouse() else theme.surface
        border = QPen(theme.primary, 2) if chosen else QPen(theme.edge, 1)
        inverted = theme.contrast and self.underMouse() and not chosen
        box(painter, QRectF(self.rect()), _CORNER, fill, border)
        name, below = self._heights(self.width())
        room = self.width() - 2 * _PADDING
        top = _PADDING - 2
        flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeading.value
        painter.setPen(theme.canvas if inverted else theme.soft_ink if chosen else theme.ink)
        painter.setFont(font(Role.STRONG))
        words = QRectF(_PADDING, top, room - scaled(_TICK) - 8, name)
        painter.drawText(mirrored(self, words), flags, self.text())
        painter.setPen(theme.canvas if inverted else theme.soft_ink if chosen else theme.ink2)
        painter.setFont(font(Role.SMALL))
        detail = QRectF(_PADDING, top + name + 2, room, below)
        painter.drawText(mirrored(self, detail), flags, self._detail)
        if chosen:
            side = scaled(_TICK)
            tick = mirrored(self, QRectF(self.width() - _PADDING - side, top + 1, side, side))
            box(painter, tick, side / 2, theme.primary, None)
            paint_glyph(painter, "check", tick.adjusted(2, 2, -2, -2), theme.on_primary)

    def _heights(self, width: int) -> tuple[int, int]:
        room = max(width - 2 * _PADDING, 40)
        flags = Qt.TextFlag.TextWordWrap.value

        def high(role: Role, words: str, wide: int) -> int:
            place = QRect(0, 0, wide, 9999)
            return QFontMetrics(font(role)).boundingRect(place, flags, words).height()

        name = high(Role.STRONG, self.text(), room - scaled(_TICK) - 8)
        return name, high(Role.SMALL, self._detail, room)
