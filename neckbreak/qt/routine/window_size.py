"""How large the window of a routine opens."""

from __future__ import annotations

from PySide6.QtCore import QSize

from neckbreak.domain.routines import Routine

SIZE, LEAST = QSize(720, 560), QSize(560, 460)
PRESSING_HEIGHT = 608
"""The pressure scale and two lines of cautions need more room."""


def wanted_size(routine: Routine) -> QSize:
    """As large as it is at the normal font where there is room."""
    presses = any(step.presses for step in routine.steps)
    height = PRESSING_HEIGHT if presses else SIZE.height()
    return QSize(SIZE.width(), height)
