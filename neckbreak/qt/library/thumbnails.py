"""The still pictures of the tiles, painted one by one and forgotten with the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from neckbreak.domain.library import telling_step
from neckbreak.domain.pictures import Picture
from neckbreak.domain.routines import Routine
from neckbreak.ports import Resources
from neckbreak.qt.cropped_arrows import without_cut_arrows
from neckbreak.qt.painting.overlays import overlays_box
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.photos import paint_photo, photo_of
from neckbreak.qt.portrait import BUST_HEIGHT, TOP_OF_BUST, is_bust, portrait_crop
from neckbreak.qt.theme import Themes

# From the crown to the chest: on a tile, no more of a person than is needed to see the doing.
HEAD_AND_CHEST = 250.0


def tile_crop(picture: Picture, aspect: float) -> QRectF:
    """The part of the canvas that a tile shows, `aspect` times as wide as high."""
    if not is_bust(picture):
        return portrait_crop(picture, aspect)
    # Points and arrows are what it is about.
    marked = overlays_box(picture).bottom() + 8 - TOP_OF_BUST
    return portrait_crop(picture, aspect, min(max(HEAD_AND_CHEST, marked), BUST_HEIGHT))


class Thumbnails(QObject):
    """`painted` tells the id of a routine whose picture is there now."""

    painted = Signal(str)

    def __init__(self, themes: Themes, resources: Resources, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes
        self._resources = resources
        self._kept: dict[str, QPixmap] = {}
        self._wanted: dict[str, tuple[Routine, QSize, float]] = {}
        self._size = QSize()
        self._ratio = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._paint_next)
        themes.changed.connect(self.forget)

    @property
    def resting(self) -> bool:
        """Whether every picture is there that was asked for."""
        return bool(self._kept) and not self._wanted

    def picture(self, routine: Routine) -> Picture | None:
        """The picture that tells most about it, if it is there."""
        step = telling_step(routine)
        return self._resources.picture(step.picture) if step and step.picture else None

    def of(self, routine: Routine, size: QSize, ratio: float) -> QPixmap | None:
        """The picture in this size; None while it is not painted yet."""
        if (size, ratio) != (self._size, self._ratio):
            self.forget()
            self._size, self._ratio = size, ratio
        kept = self._kept.get(routine.id)
        if kept is None and telling_step(routine) is not None:
            self._wanted[routine.id] = (routine, size, ratio)
            self._timer.start()
        return kept

    def forget(self) -> None:
        """Paint anew what is asked for."""
        self._kept.clear()
        self._wanted.clear()
        self._timer.stop()

    def _paint_next(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        id_ = next(iter(self._wanted))
        routine, size, ratio = self._wanted.pop(id_)
        self._kept[id_] = self._made(routine, size, ratio)
        self.painted.emit(id_)

    def _made(self, routine: Routine, size: QSize, ratio: float) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        place = QRectF(0, 0, size.width(), size.height())
        picture, step = self.picture(routine), telling_step(routine)
        if picture is not None:
            crop = tile_crop(picture, place.width() / place.height())
            shown = without_cut_arrows(picture, crop)
            paint_picture(painter, place, shown, self._themes.art, crop=crop)
        elif step is not None and (photo := photo_of(self._resources, step.picture)) is not None:
            paint_photo(painter, place, photo, fill=True)
        painter.end()
        return pixmap
