"""Full-screen windows and presentations on Windows, asked once a minute; not tried there yet.

Chosen on Windows. Windows says nothing to programs about "do not disturb" itself.
Try it by hand: start a presentation, wait a minute, then `neckbreak status`
"""

from __future__ import annotations

from neckbreak.domain.messages import Message
from neckbreak.system.focus.base import Failed, Hold
from neckbreak.system.focus.windows_state import notification_state, ours_in_front

# QUERY_USER_NOTIFICATION_STATE: a full-screen window, a full-screen game, a presentation.
_FILLED = (2, 3, 4)


class WindowsFullScreen:
    """Asks the shell whether this is a bad moment for a notification."""

    name = "windows"

    def __init__(self, hold: Hold, failed: Failed) -> None:
        self._hold = hold
        self._failed = failed
        self.knows = False

    def start(self) -> None:
        """Ask for the first time."""
        self.look()

    def stop(self) -> None:
        """Nothing runs."""
        self.knows = False
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """Ask."""
        state = notification_state()
        self.knows = state is not None
        if state is None:
            self._failed(Message("sense.full_screen.refused"))
        else:
            self._hold.tell(self.name, state in _FILLED and not ours_in_front())
