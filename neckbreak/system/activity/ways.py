"""Which ways of sensing input are worth trying in a session; free of Qt, for `neckbreak doctor`."""

from __future__ import annotations

import sys
from collections.abc import Mapping

GNOME_MONITOR = "org.gnome.Mutter.IdleMonitor"

NEW_NOTIFIER = "ext_idle_notifier_v1"
OLD_NOTIFIER = "org_kde_kwin_idle"
# What Wayland compositors call it, the better one first.
NOTIFIERS = (NEW_NOTIFIER, OLD_NOTIFIER)

_BY_SYSTEM = {"win32": ("windows",), "darwin": ("macos",)}


def ways(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...]:
    """The ways worth trying in this session, the best first."""
    if platform in _BY_SYSTEM:
        return _BY_SYSTEM[platform]
    if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
        # GNOME's compositor has a word of its own, and not the one that all others have.
        if "GNOME" in environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":"):
            return ("gnome", "wayland")
        return ("wayland", "gnome")
    if environ.get("DISPLAY"):
        return ("x11", "gnome")
    return ()
