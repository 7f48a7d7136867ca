"""A hold that the system tells of only when it is asked: once a minute."""

from __future__ import annotations

from collections.abc import Callable

from neckbreak.domain.messages import Message
from neckbreak.system.focus.base import Failed, Hold


class Asked:
    """Asks whether it holds; `ask` answers None where the system does not say: it is `refused`."""

    def __init__(
        self,
        name: str,
        hold: Hold,
        failed: Failed,
        ask: Callable[[], bool | None],
        refused: Message,
    ) -> None:
        self.name = name
        self.knows = False
        self._hold = hold
        self._failed = failed
        self._ask = ask
        self._refused = refused

    def start(self) -> None:
        """Ask for the first time."""
        self.look()

    def stop(self) -> None:
        """Nothing runs."""
        self.knows = False
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """Ask."""
        holds = self._ask()
        self.knows = holds is not None
        if holds is None:
            self._failed(self._refused)
        else:
            self._hold.tell(self.name, holds)
