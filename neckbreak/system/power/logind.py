"""Sleep and lock from the login manager of systemd or elogind.

Chosen on Linux where org.freedesktop.login1 is on the system bus.
Try it by hand: `loginctl lock-session`, `loginctl show-session -p LockedHint -p Active`,
`systemctl suspend`
"""

from __future__ import annotations

import os
from collections.abc import Callable

from jeepney.low_level import Message as BusMessage

from neckbreak.domain.messages import Message
from neckbreak.system.dbus import Bus, Failure, Reply, Service
from neckbreak.system.power.base import Failed, Power
from neckbreak.system.power.names import LOGIND

MANAGER = Service(LOGIND, "/org/freedesktop/login1", f"{LOGIND}.Manager")


class Logind:
    """Hears of sleep from the manager, and of locks from our own session."""

    name = "logind"

    def __init__(self, power: Power, failed: Failed, system_bus: Bus) -> None:
        self._power = power
        self._failed = failed
        self._bus = system_bus
        self._running = False
        self._forget: list[Callable[[], None]] = []

    def start(self) -> None:
        """Begin to listen, and find out which session is ours."""
        self._running = True
        self._forget = [
            self._bus.when_lost(self._lost),
            self._bus.listen(MANAGER, "PrepareForSleep", self._sleep_told),
        ]
        self._find_session()

    def stop(self) -> None:
        """Stop listening."""
        self._running = False
        while self._forget:
            self._forget.pop()()

    def _find_session(self) -> None:
        """Ours by its id; else the one in which this process runs; else the person's own screen."""
        if number := os.environ.get("XDG_SESSION_ID"):
            self._bus.call(MANAGER, "GetSession", self._by_id, "s", (number,))
        else:
            self._ask_by_process()

    def _by_id(self, reply: Reply) -> None:
        match reply:
            case (str(path),):
                self._listen_to(path)
            case _:
                self._ask_by_process()

    def _ask_by_process(self) -> None:
        body = (os.getpid(),)
        self._bus.call(MANAGER, "GetSessionByPID", self._by_process, "u", body)

    def _by_process(self, reply: Reply) -> None:
        match reply:
            case (str(path),):
                self._listen_to(path)
            case _:
                # Started by systemd --user, a program belongs to no session at all.
                self._bus.call(MANAGER, "GetUser", self._by_user, "u", (os.getuid(),))

    def _by_user(self, reply: Reply) -> None:
        match reply:
            case (str(path),):
                user = Service(LOGIND, path, f"{LOGIND}.User")
                self._bus.read(user, "Display", self._display_told)
            case Failure(name) if name.endswith((".ServiceUnknown", ".NameHasNoOwner")):
                self._give_up(Message("sense.sleep.absent"))
            case _:
                # Sleep is told all the same; locks are left to the screen saver.
                pass

    def _display_told(self, display: object) -> None:
        match display:
            case (str(), str(path)) if path != "/":
                self._listen_to(path)

    def _listen_to(self, path: str) -> None:
        if not self._running:
            return
        session = Service(LOGIND, path, f"{LOGIND}.Session")
        properties = Service(LOGIND, path, "org.freedesktop.DBus.Properties")
        self._forget += [
            self._bus.listen(session, "Lock", self._lock_asked),
            self._bus.listen(session, "Unlock", self._unlock_asked),
            self._bus.listen(properties, "PropertiesChanged", self._properties_told),
        ]
        self._bus.read(session, "LockedHint", self._hint_told)
        self._bus.read(session, "Active", self._active_told)

    def _sleep_told(self, message: BusMessage) -> None:
        if message.body[0]:
            self._power.sleep()
        else:
            self._power.wake()

    def _lock_asked(self, message: BusMessage) -> None:
        self._power.lock("request")

    def _unlock_asked(self, message: BusMessage) -> None:
        self._power.unlock("request")

    def _properties_told(self, message: BusMessage) -> None:
        match message.body:
            case (_, dict(values), _):
                for name, told in (("LockedHint", self._hint_told), ("Active", self._active_told)):
                    match values.get(name):
                        case ("b", value):
                            told(value)

    def _hint_told(self, locked: object) -> None:
        if locked is True:
            self._power.lock("hint")
        elif locked is False:
            self._power.unlock("hint")

    def _active_told(self, active: object) -> None:
        """Another session in its place: another person's, or the login screen that locks this."""
        if active is False:
            self._power.lock("switched")
        elif active is True:
            self._power.unlock("switched")

    def _lost(self) -> None:
        if self._running:
            self._give_up(Message("sense.bus.system"))

    def _give_up(self, why: Message) -> None:
        self.stop()
        self._failed(why)
