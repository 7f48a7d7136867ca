"""Locks as screen savers tell of them on the session bus, beside what the login manager says.

Try it by hand: `xfce4-screensaver-command --activate`, `loginctl lock-session` on KDE
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from jeepney.low_level import Message as BusMessage

from neckbreak.system.dbus import Bus, Reply, Service
from neckbreak.system.power.base import Power
from neckbreak.system.power.names import SCREEN_SAVERS


class ScreenSavers:
    """Hears of whichever screen saver there is; one that goes away holds nothing any more."""

    name = "screen saver"

    def __init__(self, power: Power, session_bus: Bus) -> None:
        self._power = power
        self._bus = session_bus
        self._forget: list[Callable[[], None]] = []
        self._present: set[str] = set()

    @property
    def is_there(self) -> bool:
        """Whether there is any screen saver to hear of, as far as is known by now."""
        return bool(self._present)

    def start(self) -> None:
        """Begin to listen to all of them."""
        for name, path in SCREEN_SAVERS:
            saver = Service(name, path, name)
            self._forget += [
                self._bus.listen(saver, "ActiveChanged", partial(self._told, name)),
                self._bus.watch_owner(name, partial(self._owner_changed, name)),
            ]
        self._forget.append(self._bus.when_lost(self._lost))

    def stop(self) -> None:
        """Stop listening."""
        while self._forget:
            self._forget.pop()()

    def _told(self, saver: str, message: BusMessage) -> None:
        if message.body[0]:
            self._power.lock(saver)
        else:
            self._power.unlock(saver)

    def _answered(self, saver: str, reply: Reply) -> None:
        match reply:
            case (True,) if saver in self._present:
                self._power.lock(saver)

    def _owner_changed(self, saver: str, there: bool) -> None:
        if there:
            self._present.add(saver)
            path = dict(SCREEN_SAVERS)[saver]
            self._bus.call(Service(saver, path, saver), "GetActive", partial(self._answered, saver))
        else:
            self._present.discard(saver)
            self._power.unlock(saver)

    def _lost(self) -> None:
        self._present.clear()
        for name, _ in SCREEN_SAVERS:
            self._power.unlock(name)
