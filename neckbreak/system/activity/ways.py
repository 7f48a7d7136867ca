"""Which ways of sensing input are worth trying in a session; free of Qt, for `neckbreak doctor`."""

from __future__ import annotations

import sys
from collections.abc import Mapping

GNOME_MONITOR = "org.gnome.Mutter.IdleMonitor"

_BY_SYSTEM = {"win32": ("windows",), "darwin": ("macos",)}


def ways(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...]:
    """The ways worth trying in this session, the best first."""
    if platform in _BY_SYSTEM:
        return _BY_SYSTEM[platform]
    if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
        return ("wayland", "gnome")
    if environ.get("DISPLAY"):
        return ("x11", "gnome")
    return ()
