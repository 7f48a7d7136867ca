"""A row of answers of which one is chosen; numbers can be typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.painting import begin, box, set_corner
from neckbreak.qt.controls.return_key import is_return
from neckbreak.qt.theme import Role, Themes, font, scaled

RADIUS = 8
NOTHING = -1
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class Row(QWidget):
    """`texts` are shown, `spoken` is what a screen reader says of each; none is chosen at first.

    Arrow keys choose, and so does typing a number or a first letter; Enter says `answered`.
    `picked` tells the place of the chosen one, from 0.
    """

    screen_reader_role = QAccessible.Role.Grouping

    picked = Signal(int)
    answered = Signal()

    def __init__(
        self,
        themes: Themes,
        name: str,
        texts: Sequence[str],
        spoken: Sequence[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts = list(texts)
        self._typed = ""
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        row = FlowLayout(spacing=4)
        for place, (text, words) in enumerate(zip(texts, spoken or texts, strict=True)):
            cell = _Cell(themes, text, self)
            cell.setAccessibleName(words)
            cell.setAccessibleDescription(name)
            # One stop for the Tab key; the arrows reach the others.
            cell.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if place == 0 else Qt.FocusPolicy.ClickFocus
            )
            self._group.addButton(cell, place)
            row.addWidget(cell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self._group.idClicked.connect(self._pick)
        self.setFocusProxy(self._group.button(0))

    @property
    def value(self) -> int | None:
        """The place of what is chosen; None while nothing is."""
        found = self._group.checkedId()
        return None if found == NOTHING else found

    def set_value(self, place: int) -> None:
        """Choose this one, silently."""
        chosen = self._group.button(place)
        chosen.setChecked(True)
        self._stop_at(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if is_return(event):
            self.answered.emit()
        elif self._type(event.text()):
            pass
        elif key in _ARROWS:
            self._step(1 if key in (self._onward(), Qt.Key.Key_Up) else -1)
        else:
            super().keyPressEvent(event)

    def _onward(self) -> Qt.Key:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right

    def _step(self, by: int) -> None:
        now = self.value
        place = 0 if now is None else min(max(now + by, 0), len(self._texts) - 1)
        self._choose(place)

    def _type(self, sign: str) -> bool:
        """A 0 after a 1 makes it 10; words are chosen by their first letter."""
        if not sign.isalnum():
            return False
        for typed in (self._typed + sign, sign):
            if typed in self._texts:
                self._typed = typed
                self._choose(self._texts.index(typed))
                return True
        for place, text in enumerate(self._texts):
            if text[0].casefold() == sign.casefold():
                self._choose(place)
                return True
        return False

    def _choose(self, place: int) -> None:
        self.set_value(place)
        self._group.button(place).setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(place)

    def _pick(self, place: int) -> None:
        self._typed = ""
        self._stop_at(place)
        self.picked.emit(place)

    def _stop_at(self, place: int) -> None:
        for number, cell in enumerate(self._group.buttons()):
            policy = Qt.FocusPolicy.StrongFocus if number == place else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy)
        self.setFocusProxy(self._group.button(place))


def scale(themes: Themes, words: Words, name: str, most: int) -> Row:
    """The numbers from 0 to `most`."""
    numbers = range(most + 1)
    spoken = [words.say(Message("diary.of", {"n": number, "most": most})) for number in numbers]
    return Row(themes, name, [str(number) for number in numbers], spoken)


class _Cell(QPushButton):
    """Answers keys only as far as its row does not: Space chooses it."""

    def __init__(self, themes: Themes, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a radio button to a screen reader
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_corner(self, RADIUS)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Role.BUTTON_STRONG, tabular=True))
        side = scaled(36)
        return QSize(max(side, metrics.horizontalAdvance(self.text()) + 24), side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS or is_return(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = begin(self), self._themes.theme
        rect = QRectF(self.rect())
        if self.isChecked():
            pen = QPen(theme.primary, 2)
            box(painter, rect, RADIUS, theme.soft, pen)
            ink = theme.soft_ink
        else:
            fill = theme.hover if self.underMouse() else theme.surface
            box(painter, rect, RADIUS, fill, QPen(theme.edge, 1))
            ink = theme.ink
        painter.setPen(ink)
        role = Role.BUTTON_STRONG if self.isChecked() else Role.BUTTON
        painter.setFont(font(role, tabular=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
