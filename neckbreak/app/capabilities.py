"""What the running program found on this desktop, for `neckbreak doctor`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from neckbreak.system.activity.choose import Activity
from neckbreak.system.autostart.choose import Autostart
from neckbreak.system.capability import Capability
from neckbreak.system.focus.choose import Focus
from neckbreak.system.meetings.choose import Meetings
from neckbreak.system.notifications.base import SystemNotifier
from neckbreak.system.power.choose import PowerSense
from neckbreak.system.tray_said import tray_said

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus

_WATCHER = "org.kde.StatusNotifierWatcher"


class Capabilities:
    """Asks each part what it uses at the moment; of the tray it finds out itself."""

    def __init__(
        self,
        has_tray: Callable[[], bool],
        session_bus: Bus | None,
        activity: Activity,
        power: PowerSense,
        focus: Focus,
        meetings: Meetings,
        notifier: SystemNotifier,
        autostart: Autostart,
    ) -> None:
        self._has_tray = has_tray
        self._bus = session_bus
        self._activity = activity
        self._power = power
        self._focus = focus
        self._meetings = meetings
        self._notifier = notifier
        self._autostart = autostart
        self._new_panel = False
        self._forget: Callable[[], None] | None = None

    def start(self) -> None:
        """Hear whether the panel takes icons the new way."""
        if self._bus is not None:
            self._forget = self._bus.watch_owner(_WATCHER, self._panel_changed)

    def stop(self) -> None:
        """Listen no more."""
        if self._forget is not None:
            self._forget()
            self._forget = None

    def all(self) -> tuple[Capability, ...]:
        """Every capability, in the order in which they are told."""
        return (
            self._tray(),
            self._activity.capability,
            *self._power.capabilities,
            *self._focus.capabilities,
            self._meetings.capability,
            self._notifier.capability,
            self._autostart.capability,
        )

    def _tray(self) -> Capability:
        if not self._has_tray():
            return tray_said(None)
        if sys.platform != "linux":
            return tray_said(sys.platform)
        return tray_said("status notifier" if self._new_panel else "xembed")

    def _panel_changed(self, there: bool) -> None:
        self._new_panel = there
