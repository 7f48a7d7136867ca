"""Words on a window, by what they are for; their colour is a role, so it follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from neckbreak.qt.controls.painting import begin
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, scaled


class Label(QLabel):
    """Plain words in a role of type and a role of colour; `wrap` breaks them into lines."""

    def __init__(
        self,
        themes: Themes,
        text: str = "",
        role: Role = Role.BODY,
        *,
        colour: str = "ink",
        wrap: bool = False,
        tabular: bool = False,
        factor: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, tabular=tabular, factor=factor))
        self.setWordWrap(wrap)
        if wrap:
            set_wrapping(self)

    def set_colour(self, colour: str) -> None:
        """Take another role of colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        worn = QPalette(self.palette())
        worn.setColor(QPalette.ColorRole.WindowText, getattr(self._themes.theme, self._colour))
        flags = self.alignment().value
        if self.wordWrap():
            flags |= Qt.TextFlag.TextWordWrap.value
        if self.buddy() is not None:
            flags |= Qt.TextFlag.TextShowMnemonic.value
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            flags,
            worn,
            self.isEnabled(),
            self.text(),
            QPalette.ColorRole.WindowText,
        )


class Display(Label):
    """The largest words: "Well done."."""

    def __init__(self, themes: Themes, text: str = "", *, colour: str = "ink") -> None:
        super().__init__(themes, text, Role.DISPLAY, colour=colour, wrap=True)


class Title(Label):
    """The title of a page."""

    def __init__(self, themes: Themes, text: str = "", *, colour: str = "ink") -> None:
        super().__init__(themes, text, Role.TITLE, colour=colour, wrap=True)


class Strong(Label):
    """The name of a row or a panel."""

    def __init__(self, themes: Themes, text: str = "", *, colour: str = "ink") -> None:
        super().__init__(themes, text, Role.STRONG, colour=colour, wrap=True)


class Body(Label):
    """Running words."""

    def __init__(self, themes: Themes, text: str = "", *, colour: str = "ink") -> None:
        super().__init__(themes, text, Role.BODY, colour=colour, wrap=True)


class Small(Label):
    """A line of second rank."""

    def __init__(self, themes: Themes, text: str = "", *, colour: str = "ink2") -> None:
        super().__init__(themes, text, Role.SMALL, colour=colour, wrap=True)


class Glyph(QWidget):
    """A glyph beside words; it says nothing to a screen reader, the words do."""

    def __init__(
        self,
        themes: Themes,
        glyph: str,
        *,
        side: int = 18,
        colour: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._glyph = glyph
        self._colour = colour
        self.setFixedSize(scaled(side), scaled(side))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = getattr(self._themes.theme, self._colour)
        paint_glyph(begin(self), self._glyph, QRectF(self.rect()), colour)


class Dot(QWidget):
    """The dot before a line of a list; it says nothing to a screen reader, the line does."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.BODY))
        return QSize(metrics.horizontalAdvance("•"), metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setFont(font(Role.BODY))
        painter.setPen(self._themes.theme.ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "•")
