"""The order in which Tab walks: as the eye reads, whenever the parts were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def walk_as_read(widget: QWidget) -> None:
    """Let Tab walk through everything in this widget in the order of its layouts."""
    previous: QWidget | None = None
    for each in _focusable(widget):
        if previous is not None:
            QWidget.setTabOrder(previous, each)
        previous = each


def first_stop(widget: QWidget) -> QWidget:
    """Where Tab would stop first in this widget; itself when nowhere."""
    return next(_focusable(widget), widget)


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)
