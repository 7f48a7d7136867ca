"""Chooses how to start at login, by the system alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from neckbreak.system.autostart.base import LoginStart, login_command
from neckbreak.system.autostart.none import NoAutostart


def autostart(
    command: Sequence[str] | None = None,
    platform: str = sys.platform,
    environ: Mapping[str, str] = os.environ,
) -> LoginStart:
    """Start at login for this system; without `command`, of the neckbreak that runs now."""
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
