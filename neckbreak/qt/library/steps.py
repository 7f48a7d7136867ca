"""The steps of an exercise as a list; the one that is looked at shows its picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from neckbreak.domain.routines import Routine
from neckbreak.qt.controls.painting import begin, box, mirrored, set_corner
from neckbreak.qt.controls.wrapping import set_wrapping
from neckbreak.qt.library.texts import LibraryTexts
from neckbreak.qt.theme import Role, Themes, font, scaled

NUMBER_WIDTH = 22


class StepRow(QPushButton):
    """One instruction with its number and time; `looked_at` asks for its picture."""

    looked_at = Signal()

    def __init__(
        self, themes: Themes, number: int, text: str, time: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._number = str(number)
        self._time = time
        self.setAccessibleName(f"{number}. {text} {time}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        set_wrapping(self)
        set_corner(self, 8)
        self.clicked.connect(self.looked_at)

    def sizeHint(self) -> QSize:
        return QSize(scaled(220), self.heightForWidth(scaled(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(26))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(width - self._before() - self._after(), 1)
        flags = Qt.TextFlag.TextWordWrap.value
        wrapped = QFontMetrics(font(Role.BODY)).boundingRect(0, 0, room, 9999, flags, self.text())
        return max(wrapped.height() + 6, scaled(26))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            box(painter, rect, 8, theme.hover if not theme.contrast else theme.soft, None)
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        painter.setPen(theme.primary)
        painter.setFont(font(Role.BUTTON_STRONG, tabular=True))
        number = QRectF(6, 3, self._before(), self.height())
        painter.drawText(mirrored(self, number), flags, self._number)
        painter.setPen(theme.ink)
        painter.setFont(font(Role.BODY))
        width = self.width() - self._before() - self._after()
        words = QRectF(self._before(), 3, width, self.height() - 3)
        painter.drawText(mirrored(self, words), flags | Qt.TextFlag.TextWordWrap, self.text())
        painter.setPen(theme.ink2)
        painter.setFont(font(Role.SMALL, tabular=True))
        time = QRectF(self.width() - self._after(), 3, self._after() - 6, self.height())
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing
        painter.drawText(mirrored(self, time), flags, self._time)

    def _before(self) -> int:
        return scaled(NUMBER_WIDTH) + 6

    def _after(self) -> int:
        return QFontMetrics(font(Role.SMALL, tabular=True)).horizontalAdvance(self._time) + 18


class StepList(QWidget):
    """The steps of these exercises, counted through; `looked_at` tells the step."""

    looked_at = Signal(object)

    def __init__(
        self,
        themes: Themes,
        texts: LibraryTexts,
        parts: Sequence[Routine],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows: list[StepRow] = []
        self._steps = [step for part in parts for step in part.steps]
        said = [
            texts.step(part, number, step)
            for part in parts
            for number, step in enumerate(part.steps, start=1)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for number, (text, step) in enumerate(zip(said, self._steps, strict=True), start=1):
            row = StepRow(themes, number, text, texts.step_time(step))
            row.looked_at.connect(self._tell)
            self.rows.append(row)
            column.addWidget(row)

    def _tell(self) -> None:
        row = self.sender()
        assert isinstance(row, StepRow)
        number = self.rows.index(row)
        self.looked_at.emit(self._steps[number])
