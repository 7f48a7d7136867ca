"""The tiles in a grid: arrows move, letters search, Enter opens; only what is seen is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QWidget

from neckbreak.domain.routines import Routine
from neckbreak.ports import Resources
from neckbreak.qt.controls.painting import OWN_RING
from neckbreak.qt.library.motion import TileMotion
from neckbreak.qt.library.thumbnails import Thumbnails
from neckbreak.qt.library.tile_painter import TilePainter, is_pale
from neckbreak.qt.library.tiles import TILE, Index, Tile, Tiles
from neckbreak.qt.steady_clock import Clock
from neckbreak.qt.theme import Themes, scaled

NARROWEST = 204  # so that no name of ours needs a third line
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Grid(QListView):
    """`chosen` tells the current routine, `opened` that it is wanted, `typed` a letter."""

    chosen = Signal(object)
    opened = Signal()
    typed = Signal(str)

    def __init__(
        self,
        themes: Themes,
        resources: Resources,
        name: str,
        *,
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.tiles = Tiles(self)
        self.thumbnails = Thumbnails(themes, resources, self)
        self.motion = TileMotion(themes, self.thumbnails, self, clock)
        self._painter = TilePainter(themes, self.thumbnails, self.motion, self)
        self.setModel(self.tiles)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setProperty(OWN_RING, True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionRectVisible(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setMouseTracking(True)
        self.thumbnails.painted.connect(self._repaint)
        self.motion.ticked.connect(self._repaint)
        self.activated.connect(self._open)

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these, staying at the same routine if it is among them."""
        before = self.current
        if self.tiles.show(tiles):
            self.motion.turn_to(None)
            row = None if before is None else self.tiles.row_of(before.id)
            self._go_to_row(row or 0)

    @property
    def current(self) -> Routine | None:
        """The routine of the current tile."""
        return self._routine_of(self.currentIndex())

    def go_to(self, id_: str) -> bool:
        """Make the tile of this routine the current one; False: it is not among those shown."""
        row = self.tiles.row_of(id_)
        if row is not None:
            self._go_to_row(row)
        return row is not None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._routine_of(current))
        self._arrange_motion()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        self._show_ring(True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        elif plain and text and text.isprintable():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _KEYBOARD:
            self._show_ring(True)
        self._arrange_motion()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._arrange_motion()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._arrange_motion(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._arrange_motion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.exposed = event.rect()
        super().paintEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.motion.turn_to(None)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """As many columns as fit beside the scroll bar, whether it shows or not."""
        extent = QStyle.PixelMetric.PM_ScrollBarExtent
        bar = self.style().pixelMetric(extent, None, self.verticalScrollBar())
        width = self.width() - bar - 2  # what Qt keeps free, and rounding
        columns = max(1, width // scaled(NARROWEST))
        cell = self._painter.cell_for(width // columns)
        if cell != self._painter.cell:
            self._painter.cell = cell
            self.setGridSize(cell)
            self.verticalScrollBar().setSingleStep(cell.height() // 4)

    def _arrange_motion(self, at: QPoint | None = None) -> None:
        """Under the pointer first, else where the keyboard is."""
        under = self.indexAt(at) if at is not None else None
        keyboard = self.currentIndex() if self.hasFocus() and self._painter.rings else None
        place = under if under is not None and under.isValid() else keyboard
        tile = None if place is None or not self.isVisible() else place.data(TILE)
        # What does not come by itself stays pale and still.
        self.motion.turn_to(None if tile is None or is_pale(tile) else tile.routine)

    def _show_ring(self, on: bool) -> None:
        self._painter.rings = on
        self.viewport().update()

    def _go_to_row(self, row: int) -> None:
        index = self.tiles.index(row)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        else:
            self.chosen.emit(None)

    def _open(self) -> None:
        if self.currentIndex().isValid():
            self.opened.emit()

    def _repaint(self, id_: str) -> None:
        row = self.tiles.row_of(id_)
        if row is not None:
            place = self.visualRect(self.tiles.index(row))
            self.viewport().update(self._painter.picture_rect(place))

    @staticmethod
    def _routine_of(index: Index) -> Routine | None:
        tile = index.data(TILE) if index.isValid() else None
        return None if tile is None else tile.routine
