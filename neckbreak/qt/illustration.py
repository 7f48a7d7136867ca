"""Pictures in the windows: a widget that shows one, at rest or moving."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from neckbreak.domain.pictures import Label, Picture, mirrored
from neckbreak.ports import Words
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.painting.kept_layers import KeptLayers, empty_pixmap
from neckbreak.qt.painting.moments import can_be_seen, has_pulse, moment_at, telling_moment
from neckbreak.qt.painting.overlays import Moment, overlays_box
from neckbreak.qt.painting.pictures import fitted, paint_over
from neckbreak.qt.painting.shapes import Art, Shapes
from neckbreak.qt.photos import paint_photo
from neckbreak.qt.steady_clock import Clock, steady_clock
from neckbreak.qt.theme import Themes, scaled

FRAME_MS = 33
STILL_FRAME_MS = 250
"""How often reduced motion looks whether the next key pose is due."""
FADE = timedelta(milliseconds=250)


class Illustration(QLabel):
    """Shows a picture with its sentence for screen readers; a missing one is a disc with a glyph.

    It stands still until somebody tells it the moment (`show_moment`, with a clock of their own) or
    lets it move by itself (`play`). Then one timer runs, only while it can be seen and there is
    something to move. Who knows the colour that it stands on says it as `ground`, by its role:
    then nothing below need be painted with each frame.
    """

    def __init__(
        self,
        themes: Themes,
        words: Words | None = None,
        *,
        glyph: str = "chair",
        clock: Clock | None = None,
        ground: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._words = words
        self._glyph = glyph
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, ground is not None)
        self._clock = clock or steady_clock()
        self._shapes: Shapes | None = None
        self._photo: QImage | None = None
        self._moment = Moment(0.0, ((0, 1.0),))
        self._kept: KeptLayers | None = None
        self._live: QRect | None = None
        self._plain = False
        self._leaving: QPixmap | None = None
        self._left_over = 0.0
        self._playing = False
        self._began = timedelta()
        self._waited_since = timedelta()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.refresh)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # A label with a pixmap is a graphic to screen readers, any other one a text.
        self.setPixmap(QPixmap(1, 1))
        themes.changed.connect(self._follow_theme)

    @property
    def shown(self) -> Picture | None:
        """The picture that shows, mirrored if it was asked for so."""
        return None if self._shapes is None else self._shapes.picture

    @property
    def is_photo(self) -> bool:
        """Whether a photo shows, which fills its place and leaves no room for words."""
        return self._shapes is None and self._photo is not None

    @property
    def moving(self) -> bool:
        """Whether its timer runs."""
        return self._timer.isActive()

    def show_picture(
        self,
        picture: Picture | None,
        *,
        alt: str = "",
        other_side: bool = False,
        glyph: str | None = None,
        plain: bool = False,
        fade: bool = False,
        photo: QImage | None = None,
    ) -> None:
        """Show another picture from its beginning; `alt` is better than the picture's own.

        Without a picture it shows the `photo`, which stands still and has only one side.
        `other_side` mirrors it; `plain` shows the person alone, at rest, without points and arrows;
        `fade` lets the old one go slowly (unless motion is reduced).
        """
        self._plain = plain
        self._leaving = self._picture_of_now() if fade and self._may_fade() else None
        self._left_over = 1.0 if self._leaving is not None else 0.0
        self._glyph = glyph or self._glyph
        self._photo = photo
        if picture is None:
            self._shapes = None
        else:
            self._shapes = Shapes(mirrored(picture) if other_side else picture)
            self._moment = Moment(0.0, ((0, 1.0),)) if plain else telling_moment(picture)
        self.setAccessibleName(alt or ("" if picture is None else picture.alt))
        self._began = self._waited_since = self._clock()
        self._forget_kept()
        self._arrange_timer()

    def show_moment(self, moment: Moment, shown_for: timedelta = FADE) -> None:
        """Show this moment, told by an outer clock; `shown_for` is how long the picture shows."""
        self._left_over = max(1 - shown_for / FADE, 0.0) if self._leaving is not None else 0.0
        if self._leaving is not None and not self._left_over:
            self._leaving = None
            self.update()
        if self._left_over:
            self._moment = moment
            self.update()
        elif self._shapes is not None and can_be_seen(self._shapes, self._moment, moment):
            self._moment = moment
            self.update(self._live_part())

    def play(self) -> None:
        """Move by its own clock from now on, as long as it can be seen."""
        if not self._playing:
            self._playing = True
            self._began += self._clock() - self._waited_since
            self._arrange_timer()

    def pause(self) -> None:
        """Stand still where it is."""
        if self._playing:
            self._playing = False
            self._waited_since = self._clock()
            self._arrange_timer()

    def refresh(self) -> None:
        """Show the moment of its own clock."""
        picture = self.shown
        if picture is not None:
            elapsed = self._clock() - self._began
            self.show_moment(moment_at(picture, elapsed, reduced=self._reduced()), elapsed)

    def sizeHint(self) -> QSize:
        return QSize(480, 360)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(60), scaled(45))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground is not None:
            painter.fillRect(event.rect(), getattr(self._themes.theme, self._ground))
        if self._leaving is not None and self._left_over > 0:
            painter.setOpacity(1 - self._left_over)
        self._paint(painter)
        if self._leaving is not None and self._left_over > 0:
            painter.setOpacity(self._left_over)
            painter.drawPixmap(0, 0, self._leaving)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange_timer()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_kept()

    def _live_part(self) -> QRect:
        """Where anything can change; repainting only that is half the work."""
        if self._live is None:
            self._live = self._found_live_part()
        return self._live

    def _found_live_part(self) -> QRect:
        if self._shapes is None:
            return QRect()
        picture = self._shapes.picture
        if picture.moves and any(isinstance(overlay, Label) for overlay in picture.overlays):
            return self.rect()
        live = self._shapes.moving_box().united(overlays_box(picture))
        to_place = fitted(QRectF(self.rect()), QRectF(0, 0, *picture.size))
        return to_place.mapRect(live).toAlignedRect()

    def _paint(self, painter: QPainter) -> None:
        place = QRectF(self.rect())
        art = self._themes.art
        if self._shapes is None and self._photo is not None:
            paint_photo(painter, place, self._photo)
            return
        if self._shapes is None:
            self._paint_missing(painter, place, art)
            return
        ratio = self.devicePixelRatioF()
        kept = self._kept
        if kept is None or kept.ratio != ratio:
            to_place = fitted(place, QRectF(0, 0, *self._shapes.picture.size))
            kept = self._kept = KeptLayers(self._shapes, self.rect(), to_place, art, ratio)
        kept.paint(painter, self._moment.mix)
        if not self._plain:
            paint_over(painter, place, kept.to_place, self._shapes, art, self._moment, self._words)

    def _paint_missing(self, painter: QPainter, place: QRectF, art: Art) -> None:
        radius = min(place.width(), place.height()) * 0.44
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(art["blob"])
        painter.drawEllipse(place.center(), radius, radius)
        side = radius * 0.8
        corner = place.center() - QPointF(side / 2, side / 2)
        paint_glyph(painter, self._glyph, QRectF(corner.x(), corner.y(), side, side), art["ink"])

    def _picture_of_now(self) -> QPixmap:
        pixmap = empty_pixmap(self.size(), self.devicePixelRatioF())
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()
        return pixmap

    def _follow_theme(self) -> None:
        self._forget_kept()
        self._arrange_timer()

    def _forget_kept(self) -> None:
        self._kept = None
        self._live = None
        self.update()

    def _may_fade(self) -> bool:
        return self.isVisible() and not self._reduced()

    def _reduced(self) -> bool:
        return self._themes.reduced_motion

    def _arrange_timer(self) -> None:
        picture = self.shown
        alive = picture is not None and (picture.moves or has_pulse(picture))
        if self._reduced() and (picture is None or not picture.moves):
            alive = False
        if self._playing and alive and self.isVisible():
            self._timer.start(STILL_FRAME_MS if self._reduced() else FRAME_MS)
        else:
            self._timer.stop()
