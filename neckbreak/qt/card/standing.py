"""Where the card stands, and how it comes and goes; it follows when its screen is taken away."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QRectF, QVariantAnimation
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from neckbreak.qt.card.ground import SHADOW_MARGIN
from neckbreak.qt.card.place import corner, pointer_screen
from neckbreak.qt.controls.painting import reads_right_to_left
from neckbreak.qt.theme import Themes

IN_MS, OUT_MS = 220, 140
SLIDE = 12
# Others, offscreen among them, can't let a window through.
FADING_PLATFORMS = ("xcb", "windows", "cocoa")


class Standing(QObject):
    """Belongs to a card; `floating` is with a shadow around it."""

    def __init__(self, card: QWidget, themes: Themes, *, floating: bool) -> None:
        super().__init__(card)
        self._card = card
        self._themes = themes
        self._floating = floating
        self._margin = SHADOW_MARGIN if floating else 0
        self._leaving = False
        self._screen = pointer_screen()
        self._motion = QVariantAnimation(self)
        self._motion.valueChanged.connect(self._move)

    @property
    def margin(self) -> int:
        """How much room the shadow takes on each side."""
        return self._margin

    def plate(self) -> QRectF:
        """The card itself, without its shadow."""
        margin = self._margin
        return QRectF(self._card.rect()).adjusted(margin, margin, -margin, -margin)

    def come(self) -> None:
        """Show the card in the corner of the screen where the pointer is."""
        self._screen = pointer_screen()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self.leave_screen)
        self._screen.availableGeometryChanged.connect(self._place)
        self._place()
        if not self._may_move():
            self._card.show()
            return
        self._card.setWindowOpacity(0.0)
        self._card.show()
        self._run(IN_MS, QEasingCurve.Type.OutCubic, 0.0, 1.0)

    def go(self) -> None:
        """Take the card away and close it."""
        if self._leaving:
            return
        self._leaving = True
        if not self._may_move() or not self._card.isVisible():
            self._card.close()
            return
        self._motion.finished.connect(self._card.close)
        self._run(OUT_MS, QEasingCurve.Type.InCubic, 1.0, 0.0)

    def leave_screen(self, removed: QScreen) -> None:
        """Move to a screen that is there, if it stood on this one."""
        if removed is not self._screen:
            return
        self._screen = QGuiApplication.primaryScreen()
        self._screen.availableGeometryChanged.connect(self._place)
        self._place()

    def _home(self) -> QPoint:
        place = corner(
            self.plate().size().toSize(),
            self._screen.geometry(),
            self._screen.availableGeometry(),
            right_to_left=reads_right_to_left(self._card),
        )
        return place - QPoint(self._margin, self._margin)

    def _place(self) -> None:
        self._card.move(self._home())

    def _may_move(self) -> bool:
        fades = QGuiApplication.platformName() in FADING_PLATFORMS
        return fades and self._floating and not self._themes.reduced_motion

    def _run(self, ms: int, curve: QEasingCurve.Type, start: float, end: float) -> None:
        self._motion.stop()
        self._motion.setDuration(ms)
        self._motion.setEasingCurve(curve)
        self._motion.setStartValue(start)
        self._motion.setEndValue(end)
        self._motion.start()

    def _move(self, progress: float) -> None:
        self._card.setWindowOpacity(progress)
        if not self._leaving:
            home = self._home()
            below = home.y() + self._card.height() / 2 > self._screen.geometry().center().y()
            away = round(SLIDE * (1 - progress))
            self._card.move(home + QPoint(0, away if below else -away))
