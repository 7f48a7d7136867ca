"""Chooses how to sense do-not-disturb and full-screen windows, and says why."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from neckbreak.domain.messages import Message
from neckbreak.domain.reasons import Reason
from neckbreak.ports import Clock
from neckbreak.system.capability import Capability
from neckbreak.system.focus.base import Failed, Hold, Post, Source
from neckbreak.system.focus.patience import Build, Patience
from neckbreak.system.focus.said import disturb_said, screen_said
from neckbreak.system.focus.ways import disturb_ways, screen_ways

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus


class Focus:
    """The sense of do-not-disturb and of full-screen windows; building it starts nothing.

    `look` is for the beat, `woke` for after sleep. What nobody can tell holds nothing.
    """

    def __init__(
        self,
        post: Post,
        clock: Clock,
        session_bus: Bus | None,
        environ: Mapping[str, str] = os.environ,
        platform: str = sys.platform,
    ) -> None:
        self._environ = environ
        self._platform = platform
        quiet = Hold(Reason.DO_NOT_DISTURB, post)
        filled = Hold(Reason.FULL_SCREEN, post)
        builders: dict[str, Build] = {
            "x11": partial(_x11, filled, environ.get("DISPLAY")),
            "wayland": partial(_wayland, filled, environ),
            "windows": partial(_windows, filled),
        }
        if session_bus is not None:
            builders["notifications"] = partial(_notifications, quiet, session_bus)
            builders["xfce"] = partial(_xfce, quiet, session_bus)
            builders["gnome"] = partial(_gnome, quiet, session_bus)

        def now() -> timedelta:
            return clock.now().steady

        def patient(ways: tuple[str, ...]) -> tuple[Patience, ...]:
            return tuple(Patience(way, builders[way], now) for way in ways if way in builders)

        self._disturb = patient(disturb_ways(environ, platform))
        self._screen = patient(screen_ways(environ, platform))

    @property
    def capabilities(self) -> tuple[Capability, Capability]:
        """What `doctor` says about do-not-disturb and about full-screen windows."""
        return (
            disturb_said(*_best(self._disturb), self._platform),
            screen_said(*_best(self._screen), self._environ, self._platform),
        )

    def start(self) -> None:
        """Begin to watch."""
        for each in self._all:
            each.start()

    def stop(self) -> None:
        """Let go of everything."""
        for each in self._all:
            each.stop()

    def look(self) -> None:
        """Once a minute."""
        for each in self._all:
            each.look()

    def woke(self) -> None:
        """The computer woke."""
        for each in self._all:
            each.woke()

    @property
    def _all(self) -> tuple[Patience, ...]:
        return (*self._disturb, *self._screen)


def _best(ways: tuple[Patience, ...]) -> tuple[str | None, Message | None]:
    """The first that can tell, and why a better one can't."""
    why = None
    for each in ways:
        if each.knows:
            return each.name, why
        why = why or each.why
    return None, why


def _notifications(hold: Hold, bus: Bus, failed: Failed) -> Source:
    from neckbreak.system.focus.notification_service import NotificationService

    return NotificationService(hold, bus)


def _xfce(hold: Hold, bus: Bus, failed: Failed) -> Source:
    from neckbreak.system.focus.xfce import Xfce

    return Xfce(hold, bus)


def _gnome(hold: Hold, bus: Bus, failed: Failed) -> Source:
    from neckbreak.system.focus.gnome import Gnome

    return Gnome(hold, failed, bus)


def _x11(hold: Hold, display: str | None, failed: Failed) -> Source:
    from neckbreak.system.focus.x11 import X11FullScreen

    return X11FullScreen(hold, failed, display)


def _wayland(hold: Hold, environ: Mapping[str, str], failed: Failed) -> Source:
    from neckbreak.system.focus.wayland import WaylandFullScreen
    from neckbreak.system.wayland_wire import socket_path

    return WaylandFullScreen(hold, failed, socket_path(environ))


def _windows(hold: Hold, failed: Failed) -> Source:
    from neckbreak.system.focus.asked import Asked
    from neckbreak.system.focus.windows import fills_the_screen

    refused = Message("sense.full_screen.refused")
    return Asked("windows", hold, failed, fills_the_screen, refused)
