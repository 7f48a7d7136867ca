"""What all painted controls share: smooth edges, hairlines on half pixels, mirrored layouts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

# The radius that means half the height; a control tells its own to the focus ring.
ROUND = -1
CORNER = "corner"
# Of a widget that shows itself where in it the keyboard is.
OWN_RING = "own_ring"


def begin(widget: QWidget) -> QPainter:
    """A painter on this widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def begin_on(ground: QColor, widget: QWidget, event: QPaintEvent) -> QPainter:
    """The same for a widget that moves: on a ground of its own, so that none below is painted.

    The widget has to say WA_OpaquePaintEvent.
    """
    painter = begin(widget)
    painter.fillRect(event.rect(), ground)
    return painter


def hairline(rect: QRectF, width: float = 1.0) -> QRectF:
    """The rectangle in which a border of this width lies inside `rect` and stays sharp."""
    inset = width / 2
    return rect.adjusted(inset, inset, -inset, -inset)


def mirrored(widget: QWidget, rect: QRectF) -> QRectF:
    """A rectangle given for left to right, where it belongs in the widget's reading direction."""
    if not reads_right_to_left(widget):
        return rect
    return QRectF(widget.width() - rect.right(), rect.y(), rect.width(), rect.height())


def reads_right_to_left(widget: QWidget) -> bool:
    """Whether the widget's words begin at the right."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def set_corner(widget: QWidget, radius: int) -> None:
    """Tell the focus ring how round this widget is; ROUND is half its height."""
    widget.setProperty(CORNER, radius)


def box(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, border: QPen | None
) -> None:
    """Paint a rounded box with its border inside `rect`."""
    painter.setPen(Qt.PenStyle.NoPen if border is None else border)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    inner = rect if border is None else hairline(rect, border.widthF())
    painter.drawRoundedRect(inner, radius, radius)
