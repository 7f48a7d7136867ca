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
ACTIVE, CHECKED, FOCUSABLE, FOCUSED, SHOWING = 1, 4, 11, 12, 25
# More than any window has.
MOST_STOPS = 60
# Qt says of the current item of a list that it has the keyboard, whether the list has it or not.
ITEMS = frozenset({"list item", "cell"})
# What is nothing without a name.
NAMED = frozenset(
    {
        *("push button", "check box", "radio button", "spin box", "text", "combo box"),
        *("graphic", "label", "list", "table", "progress bar", "frame", "notification"),
    }
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing in a window."""

    name: str
    role: str
    state: int
    window: str = ""
    in_active_window: bool = False

    @property
    def nameless(self) -> bool:
        """Whether it needs a name and has none."""
        reached = bool(self.state >> FOCUSABLE & 1)
        return not self.name.strip() and (reached or self.role in NAMED)

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

    def in_window(self, title: str) -> list[Heard]:
        """All that shows in the windows whose title begins so."""
        return [each for each in self.heard() if each.window.startswith(title)]

    def focused(self) -> Heard | None:
        """What has the keyboard, in the window that has it."""
        found = list(self._with_keyboard(REGISTRY, ROOT))
        inner = [each for each in found if each.role not in ITEMS]
        items = [each for each in found if each.role in ITEMS]
        # A list that has it leaves it to its current item.
        if items and all(each.role in ("list", "table", "filler") for each in inner):
            return items[-1]
        return inner[-1] if inner else None

    def walk_to(self, desktop: Desktop, name: str) -> None:
        """Press Tab until this has the keyboard; raises LookupError if it never comes."""
        met: list[str] = []
        while (here := self.focused()) is None or here.name != name:
            if len(met) == MOST_STOPS:
                raise LookupError(f"no {name!r} among {met}")
            met.append("" if here is None else here.name)
            desktop.press("Tab")

    def _walk(
        self, service: str, path: str, window: str | None = None, *, active: bool = False
    ) -> Iterator[Heard]:
        with suppress(DBusErrorResponse):  # gone in the meantime
            state = self._state(service, path)
            if path != ROOT and not state >> SHOWING & 1:
                return
            name = self._bus.property(service, path, ACCESSIBLE, "Name")
            (role,) = self._call(service, path, "GetRoleName")
            if window is None and role in ("frame", "notification"):
                window, active = name, bool(state >> ACTIVE & 1)
            yield Heard(name, role, state, window or "", active)
            for owner, child in self._call(service, path, "GetChildren")[0]:
                yield from self._walk(owner, child, window, active=active)

    def _with_keyboard(self, service: str, path: str, *, inside: bool = False) -> Iterator[Heard]:
        """What says that it has the keyboard; of windows that don't have it nothing is asked."""
        with suppress(DBusErrorResponse):  # gone in the meantime
            state = self._state(service, path)
            if path != ROOT and not state >> SHOWING & 1:
                return
            if inside and state >> FOCUSED & 1:
                name = self._bus.property(service, path, ACCESSIBLE, "Name")
                yield Heard(name, self._call(service, path, "GetRoleName")[0], state)
            is_window = path == ROOT and service != REGISTRY  # what comes next, that is
            for child in self._call(service, path, "GetChildren")[0]:
                if not is_window or self._state(*child) >> ACTIVE & 1:
                    yield from self._with_keyboard(*child, inside=inside or is_window)

    def _state(self, service: str, path: str) -> int:
        (low, high) = self._call(service, path, "GetState")[0]
        state: int = low | high << 32
        return state

    def _call(self, service: str, path: str, member: str) -> tuple[Any, ...]:
        return self._bus.call(service, path, ACCESSIBLE, member)
