"""The icons of tray and windows: each drawn from its own file for its size, rendered once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from neckbreak.ports import Resources

# What panels ask for at one and two dots a pixel.
SIZES = (16, 22, 24, 32, 48, 64)
APP_SIZES = (16, 22, 32, 48, 64, 128, 256)


class Icons:
    """Makes each icon at its first use and keeps it; setting the same one again costs nothing."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._made: dict[str, QIcon] = {}

    def tray(self, state: str) -> QIcon:
        """The tray icon of a state: waiting, due, snoozed, paused, held, off."""
        name = f"tray-{state}"
        if name not in self._made:
            icon = QIcon()
            for size in SIZES:
                icon.addPixmap(self.drawing(self._tray_file(name, size), size))
            # macOS tints masks itself, to suit its menu bar; elsewhere this says nothing.
            icon.setIsMask(True)
            self._made[name] = icon
        return self._made[name]

    def app(self) -> QIcon:
        """The icon of the windows; a simpler drawing up to 32 pixels."""
        if "app" not in self._made:
            icon = QIcon()
            for size in APP_SIZES:
                icon.addPixmap(self.drawing("app-small" if size <= 32 else "app", size))
            self._made["app"] = icon
        return self._made["app"]

    def drawing(self, name: str, side_px: int) -> QPixmap:
        """The drawing of this file, `side_px` device pixels wide and high."""
        from PySide6.QtSvg import QSvgRenderer  # a library that nothing else at rest needs

        pixmap = QPixmap(QSize(side_px, side_px))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = self._resources.icon(name)
        QSvgRenderer(path).render(painter, QRectF(0, 0, side_px, side_px))
        painter.end()
        return pixmap

    @staticmethod
    def _tray_file(name: str, size: int) -> str:
        drawn_for = 16 if size == 16 else 22 if size < 32 else 64
        return f"{name}-{drawn_for}"
