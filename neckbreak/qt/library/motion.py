"""The one tile that moves: under the pointer, or the one that has the keyboard."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from neckbreak.domain.pictures import Picture
from neckbreak.domain.routines import Routine
from neckbreak.qt.illustration import STILL_FRAME_MS
from neckbreak.qt.library.thumbnails import Thumbnails, tile_crop
from neckbreak.qt.painting.kept_layers import KeptLayers, empty_pixmap
from neckbreak.qt.painting.moments import can_be_seen, has_pulse, moment_at
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.painting.pictures import fitted, paint_over
from neckbreak.qt.painting.shapes import GROUND, Shapes
from neckbreak.qt.steady_clock import Clock, steady_clock
from neckbreak.qt.theme import Themes

BEGINS_AFTER_MS = 150
SMALL_FRAME_MS = 40
"""On a tile a motion covers so few pixels that 25 frames a second look smooth."""


class TileMotion(QObject):
    """`ticked` tells that the routine of this id has to be painted anew."""

    ticked = Signal(str)

    def __init__(
        self, themes: Themes, thumbnails: Thumbnails, parent: QObject, clock: Clock | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._thumbnails = thumbnails
        self._clock = clock or steady_clock()
        self._routine: Routine | None = None
        self._shapes: Shapes | None = None
        self._layers: tuple[QSize, KeptLayers] | None = None
        self._moment = Moment(0.0, ((0, 1.0),))
        self._began = timedelta()
        self._wait = QTimer(self, singleShot=True, interval=BEGINS_AFTER_MS)
        self._wait.timeout.connect(self._begin)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        themes.changed.connect(self._follow_theme)

    @property
    def running(self) -> bool:
        """Whether its timer runs."""
        return self._timer.isActive()

    def moves(self, id_: str) -> bool:
        """Whether this one is moving."""
        return self._shapes is not None and self._routine is not None and self._routine.id == id_

    def turn_to(self, routine: Routine | None) -> None:
        """Let this one move after a moment, and the one before stand still; None: all stand."""
        if routine is self._routine:
            return
        before = self._routine
        self._routine, self._shapes, self._layers = routine, None, None
        self._timer.stop()
        self._wait.stop()
        if before is not None:
            self.ticked.emit(before.id)
        if routine is not None:
            self._wait.start()

    def frame(self, size: QSize, ratio: float) -> QPixmap:
        """The moment of the one that moves, on its ground, in this size."""
        shapes, art = self._shapes, self._themes.art
        assert shapes is not None
        place = QRect(QPoint(), size)
        to_place = fitted(QRectF(place), tile_crop(shapes.picture, size.width() / size.height()))
        if self._layers is None or self._layers[0] != size or self._layers[1].ratio != ratio:
            self._layers = size, KeptLayers(shapes, place, to_place, art, ratio)
        # Painted apart: the round corners of a tile are a clip, which makes every shape dear.
        pixmap = empty_pixmap(size, ratio, art[GROUND])
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._layers[1].paint(painter, self._moment.mix)
        paint_over(painter, QRectF(place), to_place, shapes, art, self._moment, None)
        painter.end()
        return pixmap

    def _begin(self) -> None:
        assert self._routine is not None
        picture = self._thumbnails.picture(self._routine)
        still = self._themes.reduced_motion
        if picture is None or not (picture.moves or (has_pulse(picture) and not still)):
            return
        self._shapes = Shapes(picture)
        self._began = self._clock()
        self._moment = self._moment_now(picture)
        self._timer.start(STILL_FRAME_MS if still else SMALL_FRAME_MS)

    def _tick(self) -> None:
        assert self._routine is not None
        assert self._shapes is not None
        moment = self._moment_now(self._shapes.picture)
        if can_be_seen(self._shapes, self._moment, moment):
            self._moment = moment
            self.ticked.emit(self._routine.id)

    def _follow_theme(self) -> None:
        self._layers = None

    def _moment_now(self, picture: Picture) -> Moment:
        elapsed = self._clock() - self._began
        return moment_at(picture, elapsed, reduced=self._themes.reduced_motion)
