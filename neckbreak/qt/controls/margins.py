"""Margins that know where reading begins; Qt mirrors layouts, but not their margins."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QWidget

from neckbreak.qt.controls.painting import reads_right_to_left


def margins(widget: QWidget, start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins of a layout of this widget; `start` is where reading begins."""
    if reads_right_to_left(widget):
        return QMargins(end, top, start, bottom)
    return QMargins(start, top, end, bottom)
