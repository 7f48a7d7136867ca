"""Chosen where nothing tells about input: the person counts as there whenever the computer runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from neckbreak.system.activity.base import IdleTold


class NoActivity:
    """Knows nothing, and says so."""

    name = "none"

    def start(self) -> None:
        """Nothing to begin."""

    def stop(self) -> None:
        """Nothing to end."""

    def set_idle_after(self, idle_after: timedelta) -> None:
        """Makes no difference here."""

    def idle_for(self, then: IdleTold) -> None:
        """Nobody knows."""
        then(None)

    def watch_hands(self, rest: timedelta, rested: Callable[[], None]) -> bool:
        """Nobody can."""
        return False
