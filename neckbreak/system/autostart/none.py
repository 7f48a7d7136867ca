"""Chosen where no way of starting at login is known."""

from __future__ import annotations

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability


class NoAutostart:
    """Never on, and says why."""

    capability = Capability("autostart", how=Message("sense.autostart.how"))

    def is_on(self) -> bool:
        """Never."""
        return False

    def set_on(self, on: bool) -> None:
        """Refuse to switch it on."""
        if on:
            raise NeckbreakError(
                "Start at login was not changed",
                "neckbreak does not know how this system starts programs at login. Please add "
                "it to the list of startup programs yourself.",
            )
