"""Chooses how to notify: the desktop's own service on the session bus, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neckbreak.system.notifications.base import Chosen, Ended, SystemNotifier
from neckbreak.system.notifications.none import NoNotifier

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus


def notifier(session_bus: Bus | None, chosen: Chosen, ended: Ended) -> SystemNotifier:
    """The notifier for this session; building it starts nothing.

    Windows and macOS have none yet: there the card does not take the keyboard anyway.
    """
    if session_bus is None:
        return NoNotifier(ended)
    from neckbreak.system.notifications.freedesktop import FreedesktopNotifier

    return FreedesktopNotifier(session_bus, chosen, ended)
