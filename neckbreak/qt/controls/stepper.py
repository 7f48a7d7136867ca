"""A value with less and more beside it, which is also a field to type in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QWidget

from neckbreak.qt.controls.button import DISABLED_OPACITY
from neckbreak.qt.controls.painting import begin, box, mirrored, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Role, Themes, font, scaled

RADIUS = 9
PART = 32


class Stepper(QAbstractSpinBox):
    """− value +: arrow keys step, Page keys step by ten, the wheel waits until it has the focus.

    The value is its text. `step` gives the text that lies so many steps away (never past a limit),
    or None when the text can't be understood: then nothing moves. `edited` tells the text after
    every key and step, right or wrong; the owner judges it and calls `set_fault`.
    """

    edited = Signal(str)

    def __init__(
        self,
        themes: Themes,
        name: str,
        text: str,
        step: Callable[[str, int], str | None],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._step = step
        self._faulty = False
        self.setAccessibleName(name)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFont(font(Role.BUTTON, tabular=True))
        field = self.lineEdit()
        field.setText(text)
        field.setAccessibleName(name)
        field.setFrame(False)
        field.textEdited.connect(self.edited)
        clear = field.palette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        field.setPalette(clear)
        set_corner(self, RADIUS)

    def set_text(self, text: str) -> None:
        """Show this value, silently."""
        if text != self.text():
            self.lineEdit().setText(text)

    def set_fault(self, faulty: bool) -> None:
        """Show, or stop showing, that the text is not allowed."""
        self._faulty = faulty
        self.update()

    def stepBy(self, steps: int) -> None:
        """Move by so many steps, if the text can be understood."""
        text = self._step(self.text(), steps)
        if text is not None and text != self.text():
            self.lineEdit().setText(text)
            self.lineEdit().selectAll()
            self.edited.emit(text)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both ways; at a limit `step` keeps the text."""
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        words = max(metrics.horizontalAdvance(self.text()), metrics.horizontalAdvance("00:00"))
        height = max(scaled(34), metrics.height() + 10)
        return QSize(words + 10 + 2 * scaled(PART), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        # A field of text keeps the key for undo even where it has nothing to take back; then it is
        # the window's.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.lineEdit().isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() or self.lineEdit().hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        steps = self._steps_at(event)
        if steps == 0:
            super().mousePressEvent(event)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.stepBy(steps)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        part = scaled(PART)
        self.lineEdit().setGeometry(QRect(part, 2, self.width() - 2 * part, self.height() - 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        pen = QPen(theme.accent_ink, 2) if self._faulty else QPen(theme.edge, 1)
        box(painter, QRectF(self.rect()), RADIUS, theme.surface, pen)
        side = scaled(16)
        top = (self.height() - side) / 2
        middle = (scaled(PART) - side) / 2
        less = QRectF(middle, top, side, side)
        more = QRectF(self.width() - middle - side, top, side, side)
        paint_glyph(painter, "minus", mirrored(self, less), theme.ink2)
        paint_glyph(painter, "plus", mirrored(self, more), theme.ink2)

    def _steps_at(self, event: QMouseEvent) -> int:
        if event.button() != Qt.MouseButton.LeftButton:
            return 0
        part = scaled(PART)
        if mirrored(self, QRectF(0, 0, part, self.height())).contains(event.position()):
            return -1
        right = QRectF(self.width() - part, 0, part, self.height())
        return 1 if mirrored(self, right).contains(event.position()) else 0
