"""The order in which Tab walks and a screen reader reads: as the eye does, whenever it was made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def walk_as_read(widget: QWidget) -> None:
    """Let Tab walk through everything in this widget in the order of its layouts."""
    previous: QWidget | None = None
    for each in _focusable(widget):
        if previous is not None:
            QWidget.setTabOrder(previous, each)
        previous = each


def read_in_order(widget: QWidget) -> None:
    """Let Tab and a screen reader meet what is in this widget in the order of its layouts.

    For what was made after the parts that follow it.
    """
    walk_as_read(widget)
    layout = widget.layout()
    if layout is not None:
        _stack(layout)


def first_stop(widget: QWidget) -> QWidget:
    """Where Tab would stop first in this widget; itself when nowhere."""
    return next(_focusable(widget), widget)


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
        return
    if isinstance(widget, QScrollArea) and (inner := widget.widget()) is not None:
        yield from _focusable(inner)
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


def _stack(layout: QLayout) -> None:
    """A screen reader goes from the lowest part to the topmost; they lie beside each other."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            widget.raise_()
        elif inner is not None:
            _stack(inner)
