"""Do-not-disturb on Xfce: the setting that its notification bell turns, in xfconf.

Chosen where the desktop is Xfce; another notification service than Xfce's own does not follow it.
Try it by hand: `xfconf-query -c xfce4-notifyd -p /do-not-disturb -n -t bool -s true`
"""

from __future__ import annotations

from collections.abc import Callable

from jeepney.low_level import Message as BusMessage

from neckbreak.system.dbus import Bus, Reply, Service
from neckbreak.system.focus.base import Hold
from neckbreak.system.focus.names import NOTIFICATIONS, NOTIFICATIONS_PATH, XFCONF

_SETTINGS = Service(XFCONF, "/org/xfce/Xfconf", XFCONF)
_SERVER = Service(NOTIFICATIONS, NOTIFICATIONS_PATH, NOTIFICATIONS)
_SWITCH = ("xfce4-notifyd", "/do-not-disturb")


class Xfce:
    """Hears of the switch, as long as Xfce's own notification service runs."""

    name = "xfce"

    def __init__(self, hold: Hold, bus: Bus) -> None:
        self._hold = hold
        self._bus = bus
        self._forget: list[Callable[[], None]] = []
        self.knows = False

    def start(self) -> None:
        """Begin to listen."""
        self._forget = [
            self._bus.listen(_SETTINGS, "PropertyChanged", self._changed, about=_SWITCH[0]),
            self._bus.listen(_SETTINGS, "PropertyRemoved", self._changed, about=_SWITCH[0]),
            self._bus.watch_owner(NOTIFICATIONS, self._owner_changed),
            self._bus.when_lost(self._forget_all),
        ]

    def stop(self) -> None:
        """Stop listening."""
        while self._forget:
            self._forget.pop()()
        self._forget_all()

    def look(self) -> None:
        """Signals tell everything."""

    def _owner_changed(self, there: bool) -> None:
        self._forget_all()
        if there:
            self._bus.call(_SERVER, "GetServerInformation", self._server_told)

    def _server_told(self, reply: Reply) -> None:
        match reply:
            case (str(name), *_) if self._forget and name.lower().startswith("xfce"):
                self.knows = True
                self._bus.call(_SETTINGS, "GetProperty", self._switch_told, "ss", _SWITCH)

    def _switch_told(self, reply: Reply) -> None:
        match reply:
            case ((_, bool(on)),):
                self._tell(on)
            case _:  # nobody has ever turned it
                self._tell(False)

    def _changed(self, message: BusMessage) -> None:
        match message.body:
            case (_, str(name), *value) if name == _SWITCH[1]:
                self._tell(value == [("b", True)])

    def _tell(self, on: bool) -> None:
        if self.knows:
            self._hold.tell(self.name, on)

    def _forget_all(self) -> None:
        self.knows = False
        self._hold.tell(self.name, False)
