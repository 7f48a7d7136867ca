"""Chosen where no way of notifying is known: every notification is lost at once, and says so."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import count

from PySide6.QtCore import QTimer

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability
from neckbreak.system.notifications.base import Ended, Ending


class NoNotifier:
    """Shows nothing."""

    capability = Capability("notifications", how=Message("sense.notifications.how"))
    has_buttons = False

    def __init__(self, ended: Ended) -> None:
        self._ended = ended
        self._numbers = count(1)

    def start(self) -> None:
        """Nothing to begin."""

    def stop(self) -> None:
        """Nothing to end."""

    def notify(
        self, title: str, body: str, buttons: Iterable[tuple[str, str]], replaces: int = 0
    ) -> int:
        """Lose it, after the caller knows its number."""
        number = next(self._numbers)
        QTimer.singleShot(0, partial(self._ended, number, Ending.LOST))
        return number

    def close(self, notification: int) -> None:
        """There is none."""
