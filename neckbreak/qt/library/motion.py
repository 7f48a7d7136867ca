"""The one tile that moves: under the pointer, or the one that has the keyboard."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from neckbreak.domain.routines import Routine
from neckbreak.qt.illustration import STILL_FRAME_MS
from neckbreak.qt.library.thumbnails import Thumbnails, tile_crop
from neckbreak.qt.painting.moments import has_pulse, moment_at
from neckbreak.qt.painting.pictures import paint_shapes
from neckbreak.qt.painting.shapes import Art, Shapes
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
        self._began = timedelta()
        self._wait = QTimer(self, singleShot=True, interval=BEGINS_AFTER_MS)
        self._wait.timeout.connect(self._begin)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

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
        self._routine, self._shapes = routine, None
        self._timer.stop()
        self._wait.stop()
        if before is not None:
            self.ticked.emit(before.id)
        if routine is not None:
            self._wait.start()

    def paint(self, painter: QPainter, place: QRectF, art: Art) -> None:
        """Paint the moment of the one that moves."""
        shapes = self._shapes
        assert shapes is not None
        picture = shapes.picture
        crop = tile_crop(picture, place.width() / place.height())
        elapsed = self._clock() - self._began
        moment = moment_at(picture, elapsed, reduced=self._themes.reduced_motion)
        paint_shapes(painter, place, shapes, art, moment=moment, crop=crop)

    def _begin(self) -> None:
        assert self._routine is not None
        picture = self._thumbnails.picture(self._routine)
        still = self._themes.reduced_motion
        if picture is None or not (picture.moves or (has_pulse(picture) and not still)):
            return
        self._shapes = Shapes(picture)
        self._began = self._clock()
        self._timer.start(STILL_FRAME_MS if still else SMALL_FRAME_MS)

    def _tick(self) -> None:
        assert self._routine is not None
        self.ticked.emit(self._routine.id)
