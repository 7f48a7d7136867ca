"""What the grid shows: one tile a routine, in the order found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from neckbreak.domain.routines import Routine
from neckbreak.domain.standing import Standing

TILE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Tile:
    """A routine with its words: the name, the line below, and what a screen reader adds.

    `note` says why it does not come by itself; `words` stand in for a picture that is missing.
    """

    routine: Routine
    standing: Standing
    name: str
    line: str
    spoken: str
    note: str = ""
    words: str = ""


class Tiles(QAbstractListModel):
    """The tiles; what changes of the same ones is told without losing the place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[Tile] = []

    def show(self, tiles: Sequence[Tile]) -> bool:
        """Show these; False if they are the same routines as before."""
        fresh = [tile.routine.id for tile in tiles]
        if fresh == [tile.routine.id for tile in self._tiles]:
            self._tiles = list(tiles)
            self.dataChanged.emit(self.index(0), self.index(max(len(tiles) - 1, 0)))
            return False
        self.beginResetModel()
        self._tiles = list(tiles)
        self.endResetModel()
        return True

    def row_of(self, id_: str) -> int | None:
        """Where the routine of this id stands; None: not among these."""
        ids = [tile.routine.id for tile in self._tiles]
        return ids.index(id_) if id_ in ids else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._tiles):
            return None
        tile = self._tiles[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return tile.name
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (tile.name, tile.line, tile.note)))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return tile.spoken
            case _ if role == TILE:
                return tile
            case _:
                return None
