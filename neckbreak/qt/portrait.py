"""A still picture that fills its place to the edges: the card's, the hero's, a tile's."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from neckbreak.domain.pictures import Marker, Picture, Shape, Sign
from neckbreak.domain.small_views import small_views, without_small_views
from neckbreak.qt.cropped_arrows import with_arrows, without_cut_arrows
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.painting.shapes import GROUND
from neckbreak.qt.photos import paint_photo
from neckbreak.qt.theme import Themes

# How much of the canvas a figure from the waist up needs.
BUST_HEIGHT = 318.0
TOP_OF_BUST = 4.0
# What is left free beside the things of a scene that shows whole.
AROUND = 8.0
# The room of a tick or a cross beside them.
SIGN = 28.0
# From the middle of a pulsing point to its edge.
MARKER = 16.0


class Portrait(QLabel):
    """Shows the doing of a picture, cropped to where the person is; a missing one is a glyph.

    It is painted once per size and theme. `corners` are the radii at the reading side's two
    corners and at the far side's, so that it can bleed into the edge of a panel.
    """

    def __init__(
        self,
        themes: Themes,
        *,
        corners: tuple[float, float] = (0, 0),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._corners = corners
        self._picture: Picture | None = None
        self._photo: QImage | None = None
        self._glyph = "chair"
        self._opacity = 1.0
        self._painted: QPixmap | None = None
        # A label with a pixmap is a graphic to screen readers.
        self.setPixmap(QPixmap(1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        themes.changed.connect(self._forget)

    def show_picture(
        self,
        picture: Picture | None,
        alt: str,
        *,
        glyph: str = "chair",
        opacity: float = 1.0,
        photo: QImage | None = None,
    ) -> None:
        """Show this picture, or without one the photo, with its sentence.

        `opacity` is for one that can't be done now.
        """
        self._picture = picture
        self._photo = photo
        self._glyph = glyph
        self._opacity = opacity
        self.setAccessibleName(alt)
        self._forget()

    def sizeHint(self) -> QSize:
        return QSize(120, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 75)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = self._paint(ratio)
        QPainter(self).drawPixmap(0, 0, self._painted)

    def _paint(self, ratio: float) -> QPixmap:
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        outline = self._outline(place)
        painter.setClipPath(outline)
        art = self._themes.art
        painter.fillRect(place, art["blob"])
        if self._picture is None and self._photo is not None:
            paint_photo(painter, place, self._photo, fill=True)
        elif self._picture is None:
            side = min(place.width(), place.height()) * 0.4
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(place.center())
            paint_glyph(painter, self._glyph, mark, art["ink"])
        else:
            crop = portrait_crop(self._picture, place.width() / place.height())
            shown = without_cut_arrows(self._picture, crop)
            paint_picture(painter, place, shown, art, crop=crop)
        # The parts of a picture have opacities of their own, so the ground is laid over all of it.
        painter.setOpacity(1 - self._opacity)
        painter.fillRect(place, art["blob"])
        painter.setOpacity(1)
        if self._themes.theme.contrast:
            painter.setPen(QPen(self._themes.theme.edge, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(outline)
        painter.end()
        return pixmap

    def _outline(self, place: QRectF) -> QPainterPath:
        near, far = self._corners
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)
        middle = place.center().x()
        for radius, left, right in (
            (near, place.left(), middle + near),
            (far, middle - far, place.right()),
        ):
            half = QPainterPath()
            half.addRoundedRect(
                QRectF(left, place.top(), right - left, place.height()), radius, radius
            )
            outline = outline.united(half)
        return outline

    def _forget(self) -> None:
        self._painted = None
        self.update()


def portrait_crop(picture: Picture, aspect: float, bust: float | None = None) -> QRectF:
    """The part of the canvas, `aspect` times as wide as high, that shows what the picture is about.

    `bust` is how much of the height a person from the waist up needs. It may reach past the canvas,
    where there is more of the same ground.
    """
    width, height = picture.size
    tall = BUST_HEIGHT if bust is None else bust
    if is_bust(picture) and tall * aspect <= width:
        crop = QRectF(0, TOP_OF_BUST, tall * aspect, tall)
        middle = _middle_of_head(picture)
    else:
        crop = QRectF(0, 0, height * aspect, height)
        # A scene that shows nearly whole keeps its middle: what is looked at belongs to it.
        middle = width / 2 if crop.width() > 0.6 * width else _middle_of_head(picture)
        things = _things(picture)
        if QRectF(0, 0, width, height).contains(things):
            crop, middle = _with_all(things, crop, middle, on_floor=_has_floor(picture))
    if crop.width() <= width:
        crop.moveLeft(min(max(middle - crop.width() / 2, 0.0), width - crop.width()))
    else:
        crop.moveLeft((width - crop.width()) / 2)
    crop = _with_or_without_second_picture(picture, crop)
    standing = is_bust(picture) or _has_floor(picture)
    return with_arrows(picture, crop, _kept(picture, crop), from_below=standing)


def _kept(picture: Picture, crop: QRectF) -> QRectF:
    """The head and the points that show, which no arrow may push aside."""
    kept = QRectF()
    for shape in picture.shapes:
        if shape.name == "head":
            xs, ys = shape.keys[0][0::2], shape.keys[0][1::2]
            kept = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
    for overlay in picture.overlays:
        if isinstance(overlay, Marker):
            for x, y in picture.anchors[overlay.anchor]:
                if crop.contains(QPointF(x, y)):
                    kept = kept.united(QRectF(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER))
    return kept


def _with_all(
    things: QRectF, crop: QRectF, middle: float, *, on_floor: bool
) -> tuple[QRectF, float]:
    """The crop so wide, and its middle so far to a side, that nothing of a scene is left out."""
    wide = things.width() + 2 * AROUND
    if crop.width() < wide:
        whole = QRectF(0, 0, wide, wide * crop.height() / crop.width())
        # What stands on a floor has all the spare ground above it.
        if on_floor:
            whole.moveBottom(crop.bottom())
        else:
            whole.moveCenter(things.center())
        return whole, things.center().x()
    half = crop.width() / 2
    least, most = things.right() + AROUND - half, things.left() - AROUND + half
    return crop, min(max(middle, least), most)


def _things(picture: Picture) -> QRectF:
    """Where everything is that moves or stands, in all poses, and the ticks and crosses."""
    shapes = [shape for shape in picture.shapes if shape.name not in ("blob", "floor")]
    xs = [x for shape in shapes for key in shape.keys for x in key[0::2]]
    ys = [y for shape in shapes for key in shape.keys for y in key[1::2]]
    things = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
    for overlay in picture.overlays:
        if isinstance(overlay, Sign):
            sign = QRectF(0, 0, SIGN, SIGN)
            sign.moveCenter(QPointF(*overlay.at))
            things = things.united(sign)
    return things


def _with_or_without_second_picture(picture: Picture, crop: QRectF) -> QRectF:
    """The crop moved so far that a small second picture shows whole or not at all."""
    second = small_views(picture)
    first = [shape for shape in without_small_views(picture).shapes if shape.name != GROUND]
    if not second or not first:
        return crop
    begins = min(x - radius for (x, _y), radius in second)
    ends = max(x + radius for (x, _y), radius in second)
    if crop.right() <= begins or crop.left() >= ends:
        return crop
    if crop.left() <= begins and crop.right() >= ends:
        return crop
    starts, stops = _sides(first)
    with_it, without_it = QRectF(crop), QRectF(crop)
    if begins + ends > starts + stops:
        with_it.moveRight(min(ends + 4, picture.size[0]))
        without_it.moveRight(begins - 1)
        return with_it if with_it.left() <= starts else without_it
    with_it.moveLeft(max(begins - 4, 0.0))
    without_it.moveLeft(ends + 1)
    return with_it if with_it.right() >= stops else without_it


def _sides(shapes: Iterable[Shape]) -> tuple[float, float]:
    """Where these begin and end, from left to right, in the first pose."""
    xs = [x for shape in shapes for x in shape.keys[0][0::2]]
    return min(xs), max(xs)


def is_bust(picture: Picture) -> bool:
    """Whether it shows a person from the waist up."""
    names = {shape.name for shape in picture.shapes}
    return not _has_floor(picture) and bool(names & {"head", "back"})


def _has_floor(picture: Picture) -> bool:
    return any(shape.name == "floor" for shape in picture.shapes)


def _middle_of_head(picture: Picture) -> float:
    for shape in picture.shapes:
        if shape.name == "head":
            xs = [x for key in shape.keys for x in key[0::2]]
            return (min(xs) + max(xs)) / 2
    return picture.size[0] / 2


class Ornament(Portrait):
    """A picture beside words that say as much: a screen reader passes it over."""

    screen_reader_role = QAccessible.Role.Client
