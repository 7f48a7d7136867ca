"""Do-not-disturb on GNOME: the setting that its switch turns, in dconf.

Chosen where the desktop is GNOME. The portal's settings leave this one out, so dconf's own signal
tells of changes, and its file what holds.
Try it by hand: `gsettings set org.gnome.desktop.notifications show-banners false`
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jeepney.low_level import Message as BusMessage

from neckbreak.domain.messages import Message
from neckbreak.system.dbus import Bus, Service
from neckbreak.system.focus.base import Failed, Hold
from neckbreak.system.focus.dconf_file import SHOWS_BANNERS, dconf_file, read_switch

_WRITER = Service("ca.desrt.dconf", "/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer")


class Gnome:
    """Reads the switch when dconf says that it changed."""

    name = "gnome"

    def __init__(self, hold: Hold, failed: Failed, bus: Bus, path: Path | None = None) -> None:
        self._hold = hold
        self._failed = failed
        self._bus = bus
        self._path = path or dconf_file()
        self._forget: list[Callable[[], None]] = []

    @property
    def knows(self) -> bool:
        """Whether it hears of changes."""
        return bool(self._forget)

    def start(self) -> None:
        """Listen, and read what holds."""
        self._forget = [
            self._bus.listen(_WRITER, "Notify", self._changed),
            self._bus.when_lost(self._lost),
        ]
        self._read()

    def stop(self) -> None:
        """Stop listening."""
        while self._forget:
            self._forget.pop()()
        self._hold.tell(self.name, False)

    def look(self) -> None:
        """Signals tell everything."""

    def _changed(self, message: BusMessage) -> None:
        match message.body:
            case (str(prefix), list(changes), _) if any(
                SHOWS_BANNERS.startswith(prefix + change) for change in changes
            ):
                self._read()

    def _read(self) -> None:
        try:
            shows_banners = read_switch(self._path, SHOWS_BANNERS)
        except (OSError, ValueError):
            self._failed(Message("sense.do_not_disturb.gnome.unreadable"))
            return
        self._hold.tell(self.name, shows_banners is False)

    def _lost(self) -> None:
        if self._forget:
            self._failed(Message("sense.bus.session"))
