"""Chooses how to start at login, by the system alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from neckbreak.domain.messages import Say
from neckbreak.domain.telling import told
from neckbreak.system.autostart.base import LoginStart, login_command
from neckbreak.system.autostart.none import NoAutostart
from neckbreak.system.capability import Capability


class Autostart:
    """Start at login by whichever way there is, behind `ports.Autostart`."""

    def __init__(self, way: LoginStart, say: Say) -> None:
        self._way = way
        self._say = say

    @property
    def capability(self) -> Capability:
        """What `doctor` says about it."""
        return self._way.capability

    def is_on(self) -> bool:
        """Whether the program starts at login."""
        return self._way.is_on()

    def set_on(self, on: bool) -> None:
        """Switch it; raises NeckbreakError when it can't be."""
        try:
            self._way.set_on(on)
        except OSError as error:
            reason = error.strerror or str(error)
            raise told(self._say, "autostart.refused", why=reason) from error


def autostart(say: Say) -> Autostart:
    """Start at login, for this system, of the neckbreak that runs now; its errors said by `say`."""
    return Autostart(login_start(), say)


def login_start(
    command: Sequence[str] | None = None,
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
) -> LoginStart:
    """The way of a system; without `command`, for the neckbreak that runs now."""
    command = command or login_command(environ=environ)
    if platform == "win32":
        from neckbreak.system.autostart.windows import RunKey

        return RunKey(command)
    if platform == "darwin":
        from neckbreak.system.autostart.macos import LaunchAgent

        return LaunchAgent(command)
    # Inside a Flatpak the file would land where no desktop looks.
    if platform.startswith(("linux", "freebsd")) and "FLATPAK_ID" not in environ:
        from neckbreak.system.autostart.xdg import XdgAutostart

        return XdgAutostart(command, environ)
    return NoAutostart()
