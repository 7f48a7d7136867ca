"""The icons of tray and windows: each drawn from its own file for its size."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from neckbreak.ports import IconFiles

STATES = ("waiting", "due", "snoozed", "paused", "held", "off")
# What panels ask for at one and two dots a pixel.
SIZES = (16, 22, 24, 32, 48, 64)
APP_SIZES = (16, 22, 32, 48, 64, 128, 256)


class Icons:
    """Makes each icon at its first use and keeps it; setting the same one again costs nothing."""

    def __init__(self, files: IconFiles) -> None:
        self._files = files
        self._made: dict[str, QIcon] = {}

    def tray(self, state: str) -> QIcon:
        """The tray icon of a state: waiting, due, snoozed, paused, held, off."""
        name = f"tray-{state}"
        if name not in self._made:
            icon = self._icon(_tray_files(state))
            # macOS tints masks itself, to suit its menu bar; elsewhere this says nothing.
            icon.setIsMask(True)
            self._made[name] = icon
        return self._made[name]

    def app(self) -> QIcon:
        """The icon of the windows; a simpler drawing up to 32 pixels."""
        if "app" not in self._made:
            self._made["app"] = self._icon(_app_files())
        return self._made["app"]

    def drawing(self, name: str, side_px: int) -> QPixmap:
        """The drawing of this file, `side_px` device pixels wide and high."""
        # Nothing at rest needs these, and Qt's SVG library is large.
        from PySide6.QtCore import QRectF, QSize, Qt
        from PySide6.QtGui import QPainter, QPixmap
        from PySide6.QtSvg import QSvgRenderer

        pixmap = QPixmap(QSize(side_px, side_px))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = self._files.icon(name)
        QSvgRenderer(path).render(painter, QRectF(0, 0, side_px, side_px))
        painter.end()
        return pixmap

    def _icon(self, files: Iterable[tuple[str, int]]) -> QIcon:
        icon = QIcon()
        for drawing, size in files:
            # Without a size Qt reads no more than the head of the file until it paints.
            icon.addFile(self._files.drawn_icon(drawing, size))
        return icon


def files() -> list[tuple[str, int]]:
    """Every icon that is drawn beforehand: the name of its drawing and its size in pixels."""
    tray = [file for state in STATES for file in _tray_files(state)]
    return [*tray, *_app_files()]


def _tray_files(state: str) -> list[tuple[str, int]]:
    return [(f"tray-{state}-{16 if n == 16 else 22 if n < 32 else 64}", n) for n in SIZES]


def _app_files() -> list[tuple[str, int]]:
    return [("app-small" if size <= 32 else "app", size) for size in APP_SIZES]
