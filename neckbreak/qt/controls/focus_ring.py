"""The ring round whatever has the keyboard, outside its edge, and only for those who use it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from neckbreak.qt.controls.painting import CORNER, OWN_RING, begin
from neckbreak.qt.theme import Themes

WIDTH = 2
GAP = 2
_DEFAULT_CORNER = 6


class FocusRing(QFocusFrame):
    """One per window: follows the focus after a key, goes away at a click.

    `from_keyboard` is for a window that a key opened: it shows where the focus is at once.
    """

    def __init__(self, window: QWidget, themes: Themes, from_keyboard: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._by_keyboard = from_keyboard
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_again)
        self._roomy = _Roomy()
        self._roomy.setParent(self)
        self.setStyle(self._roomy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        # Keys and clicks are seen at the native window, which comes with the first show.
        window.installEventFilter(self)
        self._watch_native_window()
        self.hide()

    def show_for_keyboard(self) -> None:
        """Behave as though a key had just been pressed."""
        self._by_keyboard = True
        self._follow(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While Python takes a forgotten window apart, Qt still sends events here.
        window = self.__dict__.get("_window")
        if window is None:
            return False
        kind = event.type()
        if watched is window:
            if kind == QEvent.Type.WinIdChange:
                self._watch_native_window()
        elif kind == QEvent.Type.KeyPress:
            self._by_keyboard = True
            self._follow(None, QApplication.focusWidget())
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_keyboard = False
            self.setWidget(None)  # type: ignore[arg-type]  # Qt takes none, the stubs don't
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        # Between losing one widget and finding the next there is none.
        widget: QWidget | None = self.widget()
        if widget is None:
            return
        painter = begin(self)
        painter.setPen(QPen(self._themes.theme.primary, WIDTH))
        corner = widget.property(CORNER)
        wanted = _DEFAULT_CORNER if corner is None else int(corner)
        half = widget.height() / 2
        radius = half if wanted < 0 else min(wanted, half)
        inset = WIDTH / 2
        # Of a page that fills its window the ring would lie outside.
        inside = self._window.rect().translated(self.mapFrom(self._window, QPoint()))
        rect = QRectF(self.rect().intersected(inside)).adjusted(inset, inset, -inset, -inset)
        outer = radius + GAP + inset
        painter.drawRoundedRect(rect, outer, outer)

    def _watch_native_window(self) -> None:
        native = self._window.windowHandle()
        if native is not None:
            native.removeEventFilter(self)
            native.installEventFilter(self)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and new.window() is self._window
        needed = inside and self._by_keyboard and not (new and new.property(OWN_RING))
        self.setWidget(new if needed else None)  # type: ignore[arg-type]  # the same
        # A scroll area brings the widget into sight only after this; Qt then leaves the ring out.
        self._later.start()

    def _show_again(self) -> None:
        widget: QWidget | None = self.widget()
        if widget is not None and widget.isVisible():
            self.show()
            self.raise_()


class _Roomy(QProxyStyle):
    """Leaves a gap and the ring's own width around the widget."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        ):
            return GAP + WIDTH
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            # The mask is a frame of right angles, which would cut the ring's round corners.
            return 0
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            # Belongs to the window, or a tight box around the widget would cut it.
            return 1
        return super().styleHint(hint, option, widget, returned)
