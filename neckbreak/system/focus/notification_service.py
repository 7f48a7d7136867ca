"""Do-not-disturb as the notification service tells it: KDE Plasma's Inhibited, dunst's paused.

Chosen on Linux; both are properties of the one service on the session bus, which is not started
for it. Try it by hand: the bell in Plasma's panel, or `dunstctl set-paused true`
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from jeepney.low_level import Message as BusMessage

from neckbreak.system.dbus import Bus, Service
from neckbreak.system.focus.base import Hold
from neckbreak.system.focus.names import NOTIFICATIONS, NOTIFICATIONS_PATH, SWITCHES


class NotificationService:
    """Hears of the switch that this service has, if it has one."""

    name = "notifications"

    def __init__(self, hold: Hold, bus: Bus) -> None:
        self._hold = hold
        self._bus = bus
        self._told: set[str] = set()
        self._forget: list[Callable[[], None]] = []

    @property
    def knows(self) -> bool:
        """Whether this service has told of such a switch."""
        return bool(self._told)

    def start(self) -> None:
        """Begin to listen."""
        properties = Service(NOTIFICATIONS, NOTIFICATIONS_PATH, "org.freedesktop.DBus.Properties")
        changed = "PropertiesChanged"
        self._forget = [
            *(
                self._bus.listen(properties, changed, self._changed, about=interface)
                for interface in SWITCHES
            ),
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
        # Another service may be another program, without this switch.
        self._forget_all()
        if there:
            self._ask(SWITCHES)

    def _changed(self, message: BusMessage) -> None:
        match message.body:
            case (str(interface), dict(values), list(unsaid)) if interface in SWITCHES:
                name = SWITCHES[interface]
                match values.get(name):
                    case (_, bool(on)):
                        self._tell(interface, on)
                    case _ if name in unsaid:
                        self._ask((interface,))

    def _ask(self, interfaces: Iterable[str]) -> None:
        for interface in interfaces:
            service = Service(NOTIFICATIONS, NOTIFICATIONS_PATH, interface)
            self._bus.read(service, SWITCHES[interface], partial(self._tell, interface))

    def _tell(self, interface: str, on: object) -> None:
        # A Failure is the answer of a service that has no such switch.
        if self._forget and isinstance(on, bool):
            self._told.add(interface)
            self._hold.tell(interface, on)

    def _forget_all(self) -> None:
        for interface in SWITCHES:
            self._hold.tell(interface, False)
        self._told.clear()
