"""How large the window of a routine opens."""

from __future__ import annotations

from PySide6.QtCore import QSize

from neckbreak.domain.routines import Routine
from neckbreak.qt.theme import font_scale

SIZE, LEAST = QSize(720, 560), QSize(560, 460)
LARGEST = 1.6
PRESSING_HEIGHT = 608
"""The pressure scale and two lines of cautions need more room."""


def wanted_size(routine: Routine) -> QSize:
    """As large as it is where there is room."""
    presses = any(step.presses for step in routine.steps)
    height = PRESSING_HEIGHT if presses else SIZE.height()
    # Wider with large type, too: lines that need not wrap leave the height to the picture.
    return QSize(SIZE.width(), height) * min(font_scale(), LARGEST)
