"""What a screen reader hears of the windows, over the accessibility bus (AT-SPI).

A program takes part if it was started with QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self

from jeepney import DBusErrorResponse

from tests.desktop.bus import Bus
from tests.desktop.rig import Desktop

# D-Bus answers are of whatever type the other side chose, hence the Any in this module.

LISTENING = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
# Bits of a state, as AT-SPI counts them.
CHECKED, FOCUSED, SHOWING = 4, 12, 25
# More than any window has.
MOST_STOPS = 60


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing in a window."""

    name: str
    role: str
    state: int

    @property
    def focused(self) -> bool:
        """Whether it has the keyboard."""
        return bool(self.state >> FOCUSED & 1)

    @property
    def checked(self) -> bool:
        """Whether it is switched on."""
        return bool(self.state >> CHECKED & 1)


class ScreenReader:
    """Reads all windows of a desktop; a context manager."""

    def __init__(self, session: Bus) -> None:
        (address,) = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self._bus = Bus(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.close()

    def heard(self) -> list[Heard]:
        """All that shows on the screen, from the front of each window to its end."""
        return list(self._walk(REGISTRY, ROOT))

    def names(self) -> list[str]:
        """What all of it is called."""
        return [each.name for each in self.heard() if each.name]

    def focused(self) -> Heard | None:
        """What has the keyboard."""
        return next((each for each in self.heard() if each.focused), None)

    def walk_to(self, desktop: Desktop, name: str) -> None:
        """Press Tab until this has the keyboard; raises LookupError if it never comes."""
        met: list[str] = []
        while (here := self.focused()) is None or here.name != name:
            if len(met) == MOST_STOPS:
                raise LookupError(f"no {name!r} among {met}")
            met.append("" if here is None else here.name)
            desktop.press("Tab")

    def _walk(self, service: str, path: str) -> Iterator[Heard]:
        with suppress(DBusErrorResponse):  # gone in the meantime
            (low, high) = self._call(service, path, "GetState")[0]
            state = low | high << 32
            if path != ROOT and not state >> SHOWING & 1:
                return
            name = self._bus.property(service, path, ACCESSIBLE, "Name")
            (role,) = self._call(service, path, "GetRoleName")
            yield Heard(name, role, state)
            for child in self._call(service, path, "GetChildren")[0]:
                yield from self._walk(*child)

    def _call(self, service: str, path: str, member: str) -> tuple[Any, ...]:
        return self._bus.call(service, path, ACCESSIBLE, member)
