"""A round button with a glyph alone, for the few actions that everybody knows by sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from neckbreak.qt.controls.button import DISABLED_OPACITY, Kind, worn_by
from neckbreak.qt.controls.painting import ROUND, begin, box, reads_right_to_left, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Themes, scaled


class IconButton(QPushButton):
    """A glyph in a circle; `name` is its tooltip and what a screen reader says.

    `side` is for the normal font: 34 in a row of words, 44 for previous and next, 60 for pause.
    """

    def __init__(
        self,
        themes: Themes,
        glyph: str,
        name: str,
        *,
        side: int = 34,
        kind: Kind = Kind.QUIET,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._kind = kind
        self._side = side
        self._glyph = glyph
        self.set_glyph(glyph, name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        set_corner(self, ROUND)

    def set_glyph(self, glyph: str, name: str) -> None:
        """Become another action: pause turns into play."""
        self._glyph = glyph
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._side), scaled(self._side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        worn = worn_by(self, self._themes.theme, self._kind)
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        rect = QRectF(self.rect())
        border = None if worn.border is None else QPen(worn.border, 1)
        box(painter, rect, self.height() / 2, worn.fill, border)
        side = round(self.height() * (0.59 if self._side <= 34 else 0.5))
        place = QRectF(0, 0, side, side)
        place.moveCenter(rect.center())
        turned = reads_right_to_left(self)
        paint_glyph(painter, self._glyph, place, worn.ink, mirrored=turned)
