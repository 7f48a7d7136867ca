"""The one timer of a routine: no faster than something can be seen to change."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from neckbreak.domain.player import Scene
from neckbreak.qt.illustration import FRAME_MS, STILL_FRAME_MS
from neckbreak.qt.theme import Themes

UNSEEN_MS = 1_000
"""How often a window that nobody sees looks whether the routine is over."""


class FrameTimer(QTimer):
    """Belongs to the window of the routine."""

    def __init__(self, window: QWidget, themes: Themes) -> None:
        super().__init__(window)
        self._themes = themes

    def run_for(self, scene: Scene, *, lively: bool) -> None:
        """Ring as often as this scene needs; `lively` is one in which something moves."""
        self.start(self._wait_ms(scene, lively))

    def _wait_ms(self, scene: Scene, lively: bool) -> int:
        # Not kept: the window holds this timer, and a ring of references outlives a closed window.
        window = self.parent()
        assert isinstance(window, QWidget)
        if not window.isVisible() or window.isMinimized():
            return UNSEEN_MS
        if self._themes.reduced_motion:
            return STILL_FRAME_MS
        if scene.breathing is not None or lively:
            return FRAME_MS
        # The ring's arc is 440 pixels long; half a pixel is the least that shows.
        least = int(scene.frame.lasts.total_seconds() * 1000 / 440 / 2)
        return min(max(least, FRAME_MS), STILL_FRAME_MS)
