"""Opens the questions of the health gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.door import Door

if TYPE_CHECKING:
    from neckbreak.qt.health_gate import HealthWindow


class HealthDoor(Door["HealthWindow"]):
    """`answered` tells the answers that are to be kept."""

    answered = Signal(object)
    signs_requested = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__()
        self._around = around

    def build(self) -> HealthWindow:
        """Make the window, with the answers of now."""
        from neckbreak.qt.health_gate import HealthWindow

        around, plan = self._around, self._around.plan()
        window = HealthWindow(
            around.words, around.resources, around.themes, plan.catalogue, plan.health
        )
        window.answered.connect(self.answered)
        window.signs_requested.connect(self.signs_requested)
        return window
