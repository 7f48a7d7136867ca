"""Paints a tile: the picture of the doing, the name, and a line below."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from neckbreak.domain.library import telling_step
from neckbreak.qt.controls.painting import box, reads_right_to_left
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.library.motion import TileMotion
from neckbreak.qt.library.thumbnails import Thumbnails
from neckbreak.qt.library.tiles import TILE, Index, Tile
from neckbreak.qt.routine.texts import GLYPHS
from neckbreak.qt.theme import Role, Themes, font, scaled

RING = 4  # room for the ring round the tile that has the keyboard
GAP = 16
RADIUS = 14
PADDING = 11
FADED = 0.45
LINES = 3


class TilePainter(QStyledItemDelegate):
    """Of its cell a tile leaves `RING` free where reading begins, the rest of `GAP` at the end."""

    def __init__(
        self, themes: Themes, thumbnails: Thumbnails, motion: TileMotion, view: QWidget
    ) -> None:
        super().__init__(view)
        self._themes = themes
        self._thumbnails = thumbnails
        self._motion = motion
        self._view = view
        self.cell = QSize(240, 220)
        self.rings = False
        self.exposed = QRect()

    def cell_for(self, width: int) -> QSize:
        """A cell of this width, as high as its picture and three lines need."""
        picture = self.picture_height(width - GAP)
        words = (LINES - 1) * QFontMetrics(font(Role.SMALL)).lineSpacing()
        words += QFontMetrics(font(Role.STRONG)).lineSpacing()
        return QSize(width, picture + words + 24 + GAP)

    @staticmethod
    def picture_height(width: int) -> int:
        """How high the picture of a tile of this width is."""
        return round(width / 1.72)

    def tile_rect(self, cell: QRect) -> QRect:
        """Where in its cell the tile lies."""
        end = GAP - RING
        if reads_right_to_left(self._view):
            return cell.adjusted(end, RING, -RING, -end)
        return cell.adjusted(RING, RING, -end, -end)

    def picture_rect(self, cell: QRect) -> QRect:
        """Where in its cell the picture lies."""
        tile = self.tile_rect(cell)
        return QRect(tile.x(), tile.y(), tile.width(), self.picture_height(tile.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile: Tile = index.data(TILE)
        place = QRectF(self.tile_rect(option.rect))
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self.rings
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, place, chosen=chosen, focused=focused)
        self._paint_picture(painter, QRectF(self.picture_rect(option.rect)), tile)
        # Of a tile that moves only the picture is wanted, and words are dear also where none shows.
        if not self.picture_rect(option.rect).contains(self.exposed):
            self._paint_words(painter, place, tile)
        self._paint_border(painter, place, chosen=chosen)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, place: QRectF, *, chosen: bool, focused: bool
    ) -> None:
        theme = self._themes.theme
        if focused:
            painter.setPen(QPen(theme.primary, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), RADIUS + 3, RADIUS + 3)
        box(painter, place, RADIUS, theme.surface, None)

    def _paint_border(self, painter: QPainter, place: QRectF, *, chosen: bool) -> None:
        theme = self._themes.theme
        if chosen and theme.contrast:
            self._paint_mark(painter, place, "check", at_end=False)
        colour = theme.primary if chosen else theme.edge if theme.contrast else theme.line
        box(painter, place, RADIUS, None, QPen(colour, 2.5 if chosen else 1))

    def _paint_picture(self, painter: QPainter, place: QRectF, tile: Tile) -> None:
        theme, art = self._themes.theme, self._themes.art
        painter.save()
        painter.setClipPath(_rounded_above(place), Qt.ClipOperation.IntersectClip)
        painter.fillRect(place, art["blob"])
        painter.setOpacity(FADED if is_pale(tile) else 1.0)
        ratio = painter.device().devicePixelRatioF()
        size = place.size().toSize()
        if self._motion.moves(tile.routine.id):
            painter.drawPixmap(place.topLeft(), self._motion.frame(size, ratio))
        elif (pixmap := self._thumbnails.of(tile.routine, size, ratio)) is not None:
            painter.drawPixmap(place.topLeft(), pixmap)
        elif telling_step(tile.routine) is None:
            self._paint_missing(painter, place, tile)
        painter.restore()
        if tile.note:
            self._paint_note(painter, place, tile.note)
        if tile.standing.favourite:
            self._paint_mark(painter, place, "heart_full", at_end=True)
        if theme.contrast:
            painter.setPen(QPen(theme.edge, 1))
            painter.drawLine(place.bottomLeft(), place.bottomRight())

    def _paint_missing(self, painter: QPainter, place: QRectF, tile: Tile) -> None:
        """The family's glyph and the first words in place of a picture."""
        side = place.height() * 0.3
        mark = QRectF(0, 0, side, side)
        mark.moveCenter(QPointF(place.center().x(), place.top() + side))
        paint_glyph(painter, GLYPHS[tile.routine.family], mark, self._themes.art["ink"])
        worn = font(Role.SMALL)
        painter.setFont(worn)
        painter.setPen(self._themes.theme.ink2)
        room = place.adjusted(PADDING, side * 1.7, -PADDING, -6)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        height = QFontMetrics(worn).lineSpacing()
        lines = broken(tile.words, worn, room.width(), int(room.height() // height))
        painter.drawText(room, flags, "\n".join(lines))

    def _paint_note(self, painter: QPainter, place: QRectF, note: str) -> None:
        """A plate across the foot of the picture: why it does not come by itself."""
        theme = self._themes.theme
        worn = font(Role.TINY)
        height = QFontMetrics(worn).lineSpacing()
        lines = broken(note, worn, place.width() - 36, 4)
        plate = QRectF(place.left() + 8, 0, place.width() - 16, height * len(lines) + 10)
        plate.moveBottom(place.bottom() - 8)
        box(painter, plate, 8, theme.surface, QPen(theme.edge if theme.contrast else theme.line, 1))
        painter.setFont(worn)
        painter.setPen(theme.ink)
        for number, line in enumerate(lines):
            room = QRectF(plate.left(), plate.top() + 5 + number * height, plate.width(), height)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)

    def _paint_mark(self, painter: QPainter, place: QRectF, glyph: str, *, at_end: bool) -> None:
        """A disc with a glyph in an upper corner: a favourite, or the chosen one."""
        theme = self._themes.theme
        side = scaled(28)
        at_left = reads_right_to_left(self._view) == at_end
        x = place.left() + 8 if at_left else place.right() - 8 - side
        disc = QRectF(x, place.top() + 8, side, side)
        box(painter, disc, side / 2, theme.surface, QPen(theme.edge, 1) if theme.contrast else None)
        inset = side * 0.2
        inner = disc.adjusted(inset, inset, -inset, -inset)
        paint_glyph(painter, glyph, inner, theme.accent if at_end else theme.ink)

    def _paint_words(self, painter: QPainter, place: QRectF, tile: Tile) -> None:
        theme = self._themes.theme
        top = place.top() + self.picture_height(round(place.width())) + 9
        room = QRectF(
            place.left() + PADDING, top, place.width() - 2 * PADDING, place.bottom() - top
        )
        used, lines = self._paint_lines(painter, room, tile.name, Role.STRONG, theme.ink, 2)
        below = room.adjusted(0, used + 2, 0, 0)
        self._paint_lines(painter, below, tile.line, Role.SMALL, theme.ink2, LINES - lines)

    def _paint_lines(
        self, painter: QPainter, room: QRectF, text: str, role: Role, ink: QColor, most: int
    ) -> tuple[float, int]:
        """Paint at most so many lines; how high and how many they are."""
        worn = font(role)
        height = QFontMetrics(worn).lineSpacing()
        painter.setFont(worn)
        painter.setPen(ink)
        # The painter of a view turns them with the direction of reading.
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        lines = broken(text, worn, room.width(), most)
        for number, line in enumerate(lines):
            place = QRectF(room.left(), room.top() + number * height, room.width(), height)
            painter.drawText(place, flags, line)
        return height * len(lines), len(lines)


def broken(text: str, worn: QFont, width: float, most: int) -> list[str]:
    """The text in lines of this width; what does not fit into so many ends with an ellipsis."""
    return list(_broken(text, worn.key(), width, most))


# A tile that moves says the same words in every frame.
@lru_cache(maxsize=128)
def _broken(text: str, font_key: str, width: float, most: int) -> tuple[str, ...]:
    worn = QFont()
    worn.fromString(font_key)
    layout = QTextLayout(text, worn)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    lines = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    if len(lines) <= most:
        return tuple(lines)
    rest = text[starts[most - 1] :]
    metrics = QFontMetrics(worn)
    return (*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(width)))


def is_pale(tile: Tile) -> bool:
    """Whether the health gate, the person, or that it hurt keeps it from coming."""
    known = tile.standing
    return known.barred or known.hidden or known.rests is not None


def _rounded_above(place: QRectF) -> QPainterPath:
    """The place with round corners above only."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(place, RADIUS, RADIUS)
    path.addRect(place.adjusted(0, RADIUS, 0, 0))
    return path
