"""What every way of notifying offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Protocol

from neckbreak.system.capability import Capability


class Ending(Enum):
    """How a notification ended."""

    EXPIRED = "expired"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"
    # Nobody saw it, or nobody sees it any more: no service, or one that crashed.
    LOST = "lost"


# Which notification, which button ("default" is a click on the text itself), and the token by
# which a Wayland compositor lets us bring a window to the front; None elsewhere.
Chosen = Callable[[int, str, str | None], None]
Ended = Callable[[int, Ending], None]


class SystemNotifier(Protocol):
    """Notifications with buttons; tells of presses and endings by what it was built with."""

    @property
    def capability(self) -> Capability:
        """What `doctor` says about it."""
        ...

    @property
    def has_buttons(self) -> bool:
        """Whether buttons are shown, as far as is known by now."""
        ...

    def start(self) -> None:
        """Find out what the desktop can do."""
        ...

    def stop(self) -> None:
        """Take everything away that still shows."""
        ...

    def notify(
        self, title: str, body: str, buttons: Iterable[tuple[str, str]], replaces: int = 0
    ) -> int:
        """Show it; `buttons` are (key, label). Returns the id to replace or close it by."""
        ...

    def close(self, notification: int) -> None:
        """Take it away; unknown ones are none."""
        ...
