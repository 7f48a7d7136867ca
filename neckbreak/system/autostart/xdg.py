"""Start at login by a desktop file in ~/.config/autostart, which every Linux desktop reads.

Try it by hand: `gtk-launch`, or look at the desktop's own list of startup programs.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from neckbreak.system.autostart.base import quoted, write_whole
from neckbreak.system.capability import Capability

_FILE = """[Desktop Entry]
Type=Application
Version=1.0
Name=neckbreak
Comment=Posture checks, shoulder rolls, neck moves and acupressure, now and then
Exec={command}
Icon=neckbreak
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""


class XdgAutostart:
    """One file; desktops switch it off by a line in it, which counts here too."""

    capability = Capability("autostart", "xdg")

    def __init__(self, command: Sequence[str], environ: Mapping[str, str] = os.environ) -> None:
        self._command = command
        home = environ.get("HOME") or "~"
        configuration = environ.get("XDG_CONFIG_HOME") or f"{home}/.config"
        self._file = Path(configuration).expanduser() / "autostart" / "neckbreak.desktop"

    def is_on(self) -> bool:
        """Whether the file is there and nobody switched it off."""
        try:
            lines = self._file.read_text("utf-8", "replace").splitlines()
        except OSError:
            return False
        values = dict(_pair(line) for line in lines if "=" in line)
        return (
            values.get("hidden") != "true"
            and values.get("x-gnome-autostart-enabled") != "false"
            and bool(values.get("exec"))
        )

    def set_on(self, on: bool) -> None:
        """Write the file anew, so that it starts what runs now, or remove it; raises OSError."""
        if on:
            write_whole(self._file, _FILE.format(command=quoted(self._command)).encode())
        else:
            self._file.unlink(missing_ok=True)


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.partition("=")
    return key.strip().lower(), value.strip().lower()
