"""A button with a menu beside it: the usual choice at once, the others one step away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from neckbreak.qt.controls.button import DISABLED_OPACITY, RADIUS, Kind, OutlineButton, worn_by
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.controls.painting import begin, box, mirrored, reads_right_to_left, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Themes, scaled

ARROW_WIDTH = 30


class SplitButton(QWidget):
    """Two buttons in one frame; the keyboard sees both, and Down on the first opens the menu.

    `more_name` is what the arrow is called. Disabling the whole keeps its tooltip, which then says
    why.
    """

    clicked = Signal()

    def __init__(
        self,
        themes: Themes,
        text: str,
        menu: Menu,
        more_name: str,
        *,
        glyph: str | None = None,
        height: int = 34,
        padding: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.menu = menu
        self.main = _Main(themes, text, glyph=glyph, height=height, padding=padding, parent=self)
        # As wide as the whole is made; that one's policy decides.
        self.main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.arrow = _Arrow(themes, more_name, height, self)
        self.main.clicked.connect(self.clicked)
        self.main.menu_requested.connect(self.open_menu)
        self.arrow.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.main, 1)
        row.addWidget(self.arrow)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, name: str | None = None) -> None:
        """Change the words; `name` is the longer form for tooltip and screen reader."""
        self.main.setText(text)
        self.main.setToolTip(name or "")
        self.main.setAccessibleName(name or "")

    def open_menu(self) -> None:
        """Open the menu."""
        self.menu.open_beside(self)


class _Main(OutlineButton):
    menu_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.menu_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        _paint_half(painter, self, self._themes, first=True)
        worn = worn_by(self, self._themes.theme, Kind.OUTLINE)
        self.paint_words(painter, QRectF(self.rect()), worn.ink)


class _Arrow(QPushButton):
    def __init__(self, themes: Themes, name: str, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._height = height
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAutoDefault(False)
        set_corner(self, RADIUS)

    def sizeHint(self) -> QSize:
        return QSize(scaled(ARROW_WIDTH), scaled(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        _paint_half(painter, self, self._themes, first=False)
        worn = worn_by(self, self._themes.theme, Kind.OUTLINE)
        divider = self._themes.theme.faded("ink", 0.3)
        painter.setPen(QPen(self._themes.theme.edge if self._themes.theme.contrast else divider, 1))
        x = self.width() - 0.5 if reads_right_to_left(self) else 0.5
        painter.drawLine(round(x), 7, round(x), self.height() - 7)
        side = scaled(18)
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_glyph(painter, "down", place, worn.ink)


def _paint_half(painter: QPainter, half: QPushButton, themes: Themes, *, first: bool) -> None:
    """Paint this half of the common frame: a whole frame that reaches past the cut, clipped."""
    if not half.isEnabled():
        painter.setOpacity(DISABLED_OPACITY)
    worn = worn_by(half, themes.theme, Kind.OUTLINE)
    reach = 2 * RADIUS
    rect = QRectF(half.rect())
    whole = rect.adjusted(0, 0, reach, 0) if first else rect.adjusted(-reach, 0, 0, 0)
    painter.setClipRect(rect)
    border = None if worn.border is None else QPen(worn.border, 1)
    box(painter, mirrored(half, whole), RADIUS, worn.fill, border)
