"""Chosen where no way of starting at login is known."""

from __future__ import annotations

from errno import ENOSYS
from os import strerror

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability


class NoAutostart:
    """Never on, and says why."""

    capability = Capability("autostart", how=Message("sense.autostart.how"))

    def is_on(self) -> bool:
        """Never."""
        return False

    def set_on(self, on: bool) -> None:
        """Refuse to switch it on: raises OSError."""
        if on:
            raise OSError(ENOSYS, strerror(ENOSYS))
