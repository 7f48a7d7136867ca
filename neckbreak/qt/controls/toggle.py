"""An on-off switch whose state shows by shape: filled with a tick, or an outline with a dot."""

from __future__ import annotations

from PySide6.QtCore import Property, QEasingCurve, QPointF, QPropertyAnimation, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from neckbreak.qt.controls.button import DISABLED_OPACITY
from neckbreak.qt.controls.painting import ROUND, begin, mirrored, reads_right_to_left, set_corner
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Themes, scaled

SLIDE_MS = 140


class Toggle(QCheckBox):
    """A switch without words of its own; `name` is what it switches.

    Make the words beside it a QLabel whose buddy it is, or connect them: they toggle as well.
    """

    def __init__(
        self, themes: Themes, name: str, on: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._slid = 1.0 if on else 0.0
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._slide = QPropertyAnimation(self, b"slid", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.toggled.connect(self._start_sliding)
        set_corner(self, ROUND)

    def sizeHint(self) -> QSize:
        return QSize(scaled(40), scaled(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        # Qt would answer only for the little square that it would have painted.
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        theme = self._themes.theme
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        unit = self.height() / 24
        track = QRectF(1 * unit, 2 * unit, 38 * unit, 20 * unit)
        radius = track.height() / 2
        x = (11 + 18 * self._slid) * unit
        middle = QPointF(self.width() - x if reads_right_to_left(self) else x, 12 * unit)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.primary_hover if self.underMouse() else theme.primary)
            painter.drawRoundedRect(mirrored(self, track), radius, radius)
            painter.setBrush(theme.on_primary)
            painter.drawEllipse(middle, 7.5 * unit, 7.5 * unit)
            tick = QRectF(0, 0, 13 * unit, 13 * unit)
            tick.moveCenter(middle)
            paint_glyph(painter, "check", tick, theme.primary)
            return
        inset = 0.75 * unit
        painter.setPen(QPen(theme.edge, 1.5 * unit))
        painter.setBrush(theme.hover if self.underMouse() else theme.surface)
        outline = mirrored(self, track.adjusted(inset, inset, -inset, -inset))
        painter.drawRoundedRect(outline, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.edge)
        painter.drawEllipse(middle, 5.5 * unit, 5.5 * unit)

    def _start_sliding(self, on: bool) -> None:
        self._slide.stop()
        target = 1.0 if on else 0.0
        if self._themes.reduced_motion or not self.isVisible():
            self._set_slid(target)
            return
        self._slide.setStartValue(self._slid)
        self._slide.setEndValue(target)
        self._slide.start()

    def _get_slid(self) -> float:
        return self._slid

    def _set_slid(self, slid: float) -> None:
        self._slid = slid
        self.update()

    slid = Property(float, _get_slid, _set_slid)
