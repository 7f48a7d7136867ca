"""The shapes of a picture in any of its poses; what does not move is made once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from operator import sub

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from neckbreak.domain.pictures import Fill, Line, Picture, Shape
from neckbreak.domain.tweening import mixed
from neckbreak.qt.painting.curves import closed, opened
from neckbreak.qt.painting.rigid import Map, maps, mixed_map

Mix = tuple[tuple[int, float], ...]
Art = Mapping[str, QColor]
_Groups = tuple[tuple[str | None, tuple[Shape, ...]], ...]

GROUND = "blob"
"""The disc behind the figure, by name."""
_CLOSE_TO_EDGE = 4.0
_MOST_POINTS_KEPT = 50_000
"""Of paths of poses that may come again: 4 MB, for as long as the picture shows."""
SURELY_INSIDE = 2.0
"""Units of the canvas between a shape and its clip, more than any pose between two drawn ones."""
SURELY_WITHIN = 0.9
"""Of the disc's radius, whatever its form."""


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """Shapes that lie directly on each other; `in_stage`: what hangs out of the disc is cut off."""

    shapes: tuple[Shape, ...]
    in_stage: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Shapes that lie directly on each other and either all move or all stay.

    `box` is where those that stay are, in units of the canvas; they may be kept as a pixmap.
    """

    spans: tuple[Span, ...]
    still: bool
    box: QRectF


class Shapes:
    """Paints the shapes of one picture onto a painter that counts in units of its canvas."""

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self._made: dict[int, _Made | None] = {}
        self._paths: dict[Mix, dict[int, QPainterPath]] = {}
        self._now: dict[int, QPainterPath] = {}
        self._now_mix: Mix = ()
        points = sum(len(shape.keys[0]) // 2 for shape in picture.shapes if not _stays(shape))
        self._most_kept = _MOST_POINTS_KEPT // max(points, 1)
        self._disc = _disc_of(picture)
        self._stage = None if self._disc is None else _stage(self._disc, picture)
        self._hanging_out = {id(shape) for shape in picture.shapes if self._leaves_disc(shape)}
        self._ghosts: dict[tuple[int, tuple[str, ...]], QPainterPath] = {}
        self._grouped: dict[tuple[Span, bool], _Groups] = {}
        self.layers = tuple(self._layers())
        self._moving_box = _box_of(shape for shape in picture.shapes if not _stays(shape))

    def paint(self, painter: QPainter, art: Art, mix: Mix) -> None:
        """Paint the whole figure."""
        for layer in self.layers:
            self.paint_layer(painter, art, mix, layer)

    def paint_layer(self, painter: QPainter, art: Art, mix: Mix, layer: Layer) -> None:
        """Paint one layer; the mix of poses means nothing to one that stays."""
        for span in layer.spans:
            if span.in_stage and self._stage is not None:
                # IntersectClip keeps the clip of whoever called; a plain one would spill over.
                painter.save()
                painter.setClipPath(self._stage, Qt.ClipOperation.IntersectClip)
                self._paint_span(painter, art, mix, span)
                painter.restore()
            else:
                self._paint_span(painter, art, mix, span)

    def _paint_span(self, painter: QPainter, art: Art, mix: Mix, span: Span) -> None:
        # Only between two poses does it pay to know which clips cut nothing: a motion has begun.
        for clip, group in self._groups(span, moving=len(mix) > 1):
            painter.save()
            if clip is not None:
                painter.setClipPath(self._clip(clip, mix), Qt.ClipOperation.IntersectClip)
            for shape in group:
                path = self._path_of(shape, mix)
                painter.setOpacity(shape.opacity)
                if isinstance(shape, Fill):
                    _paint_fill(painter, shape, path, art)
                else:
                    _paint_line(painter, shape, path, art)
            painter.restore()

    @cached_property
    def reach(self) -> float:
        """The longest way of any point from one pose to the next, in units of the canvas."""
        return max(
            (
                max(map(abs, map(sub, after, before)))
                for shape in self.picture.shapes
                for before, after in pairwise(shape.keys)
            ),
            default=0.0,
        )

    def moving_box(self) -> QRectF:
        """Where any shape that moves can be, in units of the canvas."""
        return QRectF(self._moving_box)

    def ghost(self, key: int, names: tuple[str, ...]) -> QPainterPath:
        """The common outline of these shapes in another pose."""
        outline = self._ghosts.get((key, names))
        if outline is None:
            outline = QPainterPath()
            for shape in self.picture.shapes:
                if shape.name in names and isinstance(shape, Fill):
                    keys = shape.keys[key if len(shape.keys) > 1 else 0]
                    outline = outline.united(closed(keys))
            self._ghosts[key, names] = outline
        return outline

    def _groups(self, span: Span, *, moving: bool) -> _Groups:
        """The shapes of a span that one clip serves, with its name."""
        groups = self._grouped.get((span, moving))
        if groups is None:
            found = groupby(span.shapes, key=self._clip_of if moving else _clip_of)
            groups = tuple((clip, tuple(group)) for clip, group in found)
            self._grouped[span, moving] = groups
        return groups

    def _path_of(self, shape: Shape, mix: Mix) -> QPainterPath:
        if mix is not self._now_mix:
            self._now_mix = mix
            self._now = self._paths.get(mix, {})
            # Making them takes a fifth of a frame, and a motion comes to the same poses again. It
            # goes round and round: to let go of the oldest would be to let go of the next.
            if len(self._paths) < self._most_kept:
                self._paths[mix] = self._now
        path = self._now.get(id(shape))
        if path is None:
            path = self._now[id(shape)] = self._new_path(shape, mix)
        return path

    def _new_path(self, shape: Shape, mix: Mix) -> QPainterPath:
        if len(mix) == 1 and not _stays(shape):
            # A drawn pose, as at the first painting: how the others follow may be found out later.
            return _path(shape, shape.keys[mix[0][0]])
        if id(shape) not in self._made:
            self._made[id(shape)] = _made_once(shape)
        made = self._made[id(shape)]
        if made is None:
            return _path(shape, mixed(shape.keys, mix))
        if made.maps is None:
            return made.path
        a, b, c, d, e, f = mixed_map(made.maps, mix)
        return QTransform(a, d, b, e, c, f).map(made.path)

    def _clip(self, name: str, mix: Mix) -> QPainterPath:
        return self._path_of(self._named(name), mix)

    def _named(self, name: str) -> Shape:
        return next(shape for shape in self.picture.shapes if shape.name == name)

    def _clip_of(self, shape: Shape) -> str | None:
        """The shape that this one is cut off at; None also where nothing would be cut off."""
        return None if id(shape) in self._uncut else shape.clip

    @cached_property
    def _uncut(self) -> set[int]:
        """The shapes that lie within their clip in every pose, as eyes and mouth in a head."""
        return {id(shape) for shape in self.picture.shapes if shape.clip and self._lies_in(shape)}

    def _lies_in(self, shape: Shape) -> bool:
        assert shape.clip is not None
        around = self._named(shape.clip)
        margin = SURELY_INSIDE + (shape.width / 2 if isinstance(shape, Line) else 0.0)
        return all(
            _path(around, around.keys[pose % len(around.keys)]).contains(
                _path(shape, shape.keys[pose % len(shape.keys)])
                .controlPointRect()
                .adjusted(-margin, -margin, margin, margin)
            )
            for pose in range(max(len(shape.keys), len(around.keys)))
        )

    def _leaves_disc(self, shape: Shape) -> bool:
        """Whether a part of the figure hangs out of the disc below in any pose."""
        if self._disc is None or shape.name == GROUND:
            return False
        box = self._disc.boundingRect()
        middle, x0 = box.center().y(), box.center().x()
        if max(max(key[1::2]) for key in shape.keys) <= middle:
            return False
        # To ask a path is dear; what is well within need not be asked for.
        within = (SURELY_WITHIN * min(box.width(), box.height()) / 2) ** 2
        return any(
            y > middle
            and (x - x0) ** 2 + (y - middle) ** 2 > within
            and not self._disc.contains(QPointF(x, y))
            for key in shape.keys
            for x, y in zip(key[0::2], key[1::2], strict=True)
        )

    def _layers(self) -> Iterator[Layer]:
        moving = {shape.name for shape in self.picture.shapes if not _stays(shape)}

        def stays(shape: Shape) -> bool:
            return shape.name not in moving and shape.clip not in moving

        for still, group in groupby(self.picture.shapes, key=stays):
            shapes = tuple(group)
            yield Layer(self._spans(shapes), still, _box_of(shapes) if still else QRectF())

    def _spans(self, shapes: tuple[Shape, ...]) -> tuple[Span, ...]:
        # Clipping is dear: one clip serves all from the first to the last shape that needs it.
        places = [place for place, shape in enumerate(shapes) if id(shape) in self._hanging_out]
        first, after = (places[0], places[-1] + 1) if places else (0, 0)
        spans = (Span(shapes[:first]), Span(shapes[first:after], True), Span(shapes[after:]))
        return tuple(span for span in spans if span.shapes)


@dataclass(frozen=True, slots=True)
class _Made:
    """The path of the first pose, and how it gets to the others; None: not at all."""

    path: QPainterPath
    maps: tuple[Map, ...] | None


def _made_once(shape: Shape) -> _Made | None:
    """A shape whose path need not be built for each frame."""
    if _stays(shape):
        return _Made(_path(shape, shape.keys[0]), None)
    leading = maps(shape.keys)
    return None if leading is None else _Made(_path(shape, shape.keys[0]), leading)


def _clip_of(shape: Shape) -> str | None:
    return shape.clip


def _stays(shape: Shape) -> bool:
    return all(key == shape.keys[0] for key in shape.keys[1:])


def _box_of(shapes: Iterable[Shape]) -> QRectF:
    """Where these shapes are in all of their poses, with room for bulging curves and strokes."""
    box = QRectF()
    for shape in shapes:
        xs, ys = [key[0::2] for key in shape.keys], [key[1::2] for key in shape.keys]
        left, top = min(map(min, xs)), min(map(min, ys))
        around = QRectF(left, top, max(map(max, xs)) - left, max(map(max, ys)) - top)
        bulge = 8.0 + max(around.width(), around.height()) / 10
        box = box.united(around.adjusted(-bulge, -bulge, bulge, bulge))
    return box


def _disc_of(picture: Picture) -> QPainterPath | None:
    """The disc of a figure that runs off the canvas; None when it stands on a floor instead."""
    grounds = [shape for shape in picture.shapes if shape.name == GROUND]
    figure = (shape for shape in picture.shapes if shape.name != GROUND)
    lowest = max((max(key[1::2]) for shape in figure for key in shape.keys), default=0.0)
    if not grounds or lowest < picture.size[1] - _CLOSE_TO_EDGE:
        return None
    return closed(grounds[0].keys[0])


def _stage(disc: QPainterPath, picture: Picture) -> QPainterPath:
    """Where the figure may be seen: in its disc, and anywhere above the middle of it."""
    width, height = picture.size
    above = QPainterPath()
    middle = disc.boundingRect().center().y()
    above.addRect(QRectF(-width, -height, 3 * width, height + middle))
    return disc.united(above)


def _path(shape: Shape, values: tuple[float, ...] | list[float]) -> QPainterPath:
    return closed(values) if isinstance(shape, Fill) else opened(values)


def _paint_fill(painter: QPainter, shape: Fill, path: QPainterPath, art: Art) -> None:
    painter.fillPath(path, art[shape.role])
    if shape.shade is None:
        return
    # The shade is the part of the shape that its own copy, moved towards the light, leaves free.
    unlit = QPainterPath()
    unlit.addRect(path.boundingRect().adjusted(-1, -1, 1, 1))
    unlit.addPath(path.translated(QPointF(*shape.shift)))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillPath(unlit, art[shape.shade])
    painter.restore()


def _paint_line(painter: QPainter, shape: Line, path: QPainterPath, art: Art) -> None:
    pen = QPen(art[shape.role], shape.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape.dash is not None:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([part / shape.width for part in shape.dash])
    painter.strokePath(path, pen)
