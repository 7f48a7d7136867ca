"""Neck and shoulders from behind, where what the health gate leaves out is crossed out at once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.domain.health import UNANSWERED, Health
from neckbreak.domain.messages import Message
from neckbreak.domain.pictures import Picture
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.safety import hidden, suits
from neckbreak.domain.small_views import without_small_views
from neckbreak.ports import Resources, Words
from neckbreak.qt.controls.labels import Small
from neckbreak.qt.controls.painting import begin
from neckbreak.qt.controls.panel import Panel
from neckbreak.qt.figure_column import FigureColumn
from neckbreak.qt.painting.pictures import fitted, paint_picture
from neckbreak.qt.theme import Themes, scaled

_PICTURE = "gb21-find"
_POINTS = ("acu.gb20", "acu.gb21")


class GateFigure(FigureColumn):
    """The figure under a line that says what is crossed out; unanswered, all pressing is."""

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        catalogue: Catalogue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._words = words
        self._catalogue = catalogue
        picture = resources.picture(_PICTURE)
        # A second view in small would stand half outside the column.
        self._picture = None if picture is None else without_small_views(picture)
        self._crossed_out: frozenset[str] = frozenset()
        bubble = Panel(themes, radius=12)
        self._line = Small(themes, colour="ink")
        inside = QVBoxLayout(bubble)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 26, 20, 0)
        column.addWidget(bubble)
        column.addStretch(1)
        self.show_health(UNANSWERED)

    @property
    def crossed_out(self) -> frozenset[str]:
        """The points that are crossed out."""
        return self._crossed_out

    def show_health(self, health: Health) -> None:
        """Cross out what these answers hide."""
        # Routines too, so that it is the number that the library has.
        all_ = self._catalogue.values()
        out = [each for each in all_ if hidden(each, health)]
        waiting = {each.id for each in all_ if not suits(each, health)}
        self._crossed_out = frozenset(waiting & set(_POINTS))
        counts = Message("health.left_out", {"n": len(out), "all": len(all_)})
        nothing = "health.nothing_out" if health.answered else "health.pressing_waits"
        self._line.setText(self._words.say(counts if out else nothing))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._picture is None:
            return
        painter = begin(self)
        art = self.themes.art
        canvas = QRectF(0, 0, *self._picture.size)
        paint_picture(painter, self.place(), self._picture, art, overlays=False)
        to_place = fitted(self.place(), canvas)
        for id_, points in _points(self._picture).items():
            for point in points:
                self._paint_point(painter, to_place.map(point), id_ in self._crossed_out)

    def _paint_point(self, painter: QPainter, at: QPointF, crossed_out: bool) -> None:
        theme = self.themes.theme
        radius = scaled(9)
        painter.setBrush(theme.ink2 if crossed_out else self.themes.art["white"])
        painter.setPen(QPen(theme.surface if crossed_out else theme.accent, 2))
        painter.drawEllipse(at, radius, radius)
        if crossed_out:
            pen = QPen(theme.surface, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            reach = radius * 0.4
            for sign in (1, -1):
                arm = QPointF(reach, sign * reach)
                painter.drawLine(at - arm, at + arm)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawEllipse(at, radius * 0.5, radius * 0.5)


def _points(picture: Picture) -> dict[str, list[QPointF]]:
    """Where the points lie; GB20 is a quarter of the way in from the bone behind each ear."""
    anchors = picture.anchors
    found: dict[str, list[QPointF]] = {}
    if {"GB21.left", "GB21.right"} <= set(anchors):
        found["acu.gb21"] = [QPointF(*anchors[f"GB21.{side}"][0]) for side in ("left", "right")]
    if {"mastoid.left", "mastoid.right"} <= set(anchors):
        left = QPointF(*anchors["mastoid.left"][0])
        right = QPointF(*anchors["mastoid.right"][0])
        inwards = (right - left) * 0.25
        found["acu.gb20"] = [left + inwards, right - inwards]
    return found
