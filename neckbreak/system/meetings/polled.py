"""One sign of a meeting that the system tells only when it is asked: once a minute."""

from __future__ import annotations

from collections.abc import Callable

from neckbreak.domain.messages import Message
from neckbreak.system.focus.base import Failed, Hold


class PolledSign:
    """Asks whether it is there; `ask` answers None where the system does not say."""

    def __init__(
        self, name: str, hold: Hold, failed: Failed, ask: Callable[[], bool | None]
    ) -> None:
        self.name = name
        self.knows = False
        self._hold = hold
        self._failed = failed
        self._ask = ask

    def start(self) -> None:
        """Ask for the first time."""
        self.look()

    def stop(self) -> None:
        """Nothing runs."""
        self.knows = False
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """Ask."""
        there = self._ask()
        self.knows = there is not None
        if there is None:
            self._failed(Message("sense.meeting.refused"))
        else:
            self._hold.tell(self.name, there)
