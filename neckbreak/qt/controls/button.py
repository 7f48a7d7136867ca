"""Buttons with words: the one main action, its friendlier equal, plain, quiet, and "This hurt"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from neckbreak.qt.controls.painting import begin, box, mirrored, reads_right_to_left, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Theme, Themes, font, scaled

RADIUS = 10
DISABLED_OPACITY = 0.45


class Kind(Enum):
    """How loud a button is."""

    PRIMARY = "primary"
    TONAL = "tonal"
    OUTLINE = "outline"
    QUIET = "quiet"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a button in one state; None is nothing painted."""

    fill: QColor | None
    border: QColor | None
    ink: QColor


def look(theme: Theme, kind: Kind, *, hovered: bool, pressed: bool, chosen: bool = False) -> Look:
    """The colours of a button of this kind in this state."""
    if theme.contrast and (hovered or pressed) and kind is not Kind.PRIMARY:
        return Look(theme.ink, theme.ink, theme.canvas)
    if chosen:
        fill = theme.soft_pressed if pressed else theme.soft_hover if hovered else theme.soft
        return Look(fill, theme.primary, theme.soft_ink)
    match kind:
        case Kind.PRIMARY:
            states = (theme.primary, theme.primary_hover, theme.primary_pressed)
            border, ink = None, theme.on_primary
        case Kind.TONAL:
            states = (theme.soft, theme.soft_hover, theme.soft_pressed)
            border, ink = theme.edge if theme.contrast else None, theme.soft_ink
        case Kind.DANGER:
            states = (theme.surface, theme.accent_soft, theme.accent_soft_pressed)
            border, ink = theme.accent, theme.accent_ink
        case Kind.OUTLINE:
            states = (theme.surface, theme.hover, theme.sunken)
            border, ink = theme.edge, theme.ink
        case _:
            if not hovered and not pressed:
                return Look(None, None, theme.ink2)
            states = (theme.hover, theme.hover, theme.sunken)
            border, ink = None, theme.ink2
    rest, hover, down = states
    return Look(down if pressed else hover if hovered else rest, border, ink)


def worn_by(button: QAbstractButton, theme: Theme, kind: Kind) -> Look:
    """The colours of this button in the state in which it is."""
    return look(
        theme,
        kind,
        hovered=button.underMouse() and button.isEnabled(),
        pressed=button.isDown(),
        chosen=button.isChecked(),
    )


class Button(QPushButton):
    """A button with words and perhaps a glyph before them; `height` is for the normal font.

    A checkable one that is checked looks chosen. `padding` is the usual one of its kind.
    """

    KIND: ClassVar[Kind] = Kind.OUTLINE
    PADDING: ClassVar[int] = 14
    ROLE: ClassVar[Role] = Role.BUTTON

    def __init__(
        self,
        themes: Themes,
        text: str,
        *,
        glyph: str | None = None,
        height: int = 34,
        padding: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._glyph = glyph
        self._height = height
        self._padding = self.PADDING if padding is None else padding
        self.setFont(font(self.ROLE))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        set_corner(self, RADIUS)

    def set_glyph(self, glyph: str | None) -> None:
        """Show another glyph before the words."""
        if glyph != self._glyph:
            self._glyph = glyph
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = self._words_width() + self._glyph_width() + 2 * self._padding
        return QSize(width, max(scaled(self._height), self._line_height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        worn = worn_by(self, self._themes.theme, self.KIND)
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        chosen_px = 2 if self._themes.theme.contrast else 1.4
        width = chosen_px if self.isChecked() else 1
        border = None if worn.border is None else QPen(worn.border, width)
        box(painter, QRectF(self.rect()), min(RADIUS, self.height() / 2), worn.fill, border)
        self.paint_words(painter, QRectF(self.rect()), worn.ink)

    def paint_words(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        """Paint glyph and words into the middle of `rect` (given for left to right)."""
        glyph_width = self._glyph_width()
        width = glyph_width + self._words_width()
        x = rect.x() + max(0.0, (rect.width() - width) / 2)
        if self._glyph is not None:
            side = scaled(18)
            place = QRectF(x, rect.y() + (rect.height() - side) / 2, side, side)
            turned = reads_right_to_left(self)
            place = mirrored(self, place)
            paint_glyph(painter, self._glyph, place, ink, mirrored=turned)
        words = QRectF(x + glyph_width, rect.y(), self._words_width() + 2, rect.height() - 0.5)
        painter.setPen(ink)
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(mirrored(self, words), flags, self.text())

    def _words_width(self) -> int:
        flag = Qt.TextFlag.TextShowMnemonic.value
        return QFontMetrics(self.font()).size(flag, self.text()).width() if self.text() else 0

    def _line_height(self) -> int:
        return QFontMetrics(self.font()).height()

    def _glyph_width(self) -> int:
        return 0 if self._glyph is None else scaled(18) + 7


class PrimaryButton(Button):
    """The one main action of a window."""

    KIND = Kind.PRIMARY
    PADDING = 16
    ROLE = Role.BUTTON_STRONG


class TonalButton(Button):
    """The friendlier of two equals."""

    KIND = Kind.TONAL


class OutlineButton(Button):
    """A plain action."""

    KIND = Kind.OUTLINE


class QuietButton(Button):
    """An action of second rank: Skip, Back to defaults."""

    KIND = Kind.QUIET
    PADDING = 10


class DangerButton(Button):
    """ "This hurt" only: it stops, it does not destroy."""

    KIND = Kind.DANGER
