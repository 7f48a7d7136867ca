"""Which ways of sensing a hold are worth trying in a session; free of Qt, for the doctor."""

from __future__ import annotations

import sys
from collections.abc import Mapping


def disturb_ways(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...]:
    """Who may tell of do-not-disturb; all of them are heard."""
    if platform != "linux":
        return ()
    desktops = environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
    if "GNOME" in desktops:
        return ("gnome", "notifications")
    return ("notifications", "xfce") if "XFCE" in desktops else ("notifications",)


def screen_ways(environ: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...]:
    """Who may tell of full-screen windows."""
    if platform == "win32":
        return ("windows",)
    if platform == "darwin":
        return ()
    if is_wayland(environ):
        return ("wayland",)
    return ("x11",) if environ.get("DISPLAY") else ()


def is_wayland(environ: Mapping[str, str]) -> bool:
    """Whether this is a Wayland session; an X server beside it sees only its own windows."""
    return bool(environ.get("WAYLAND_DISPLAY")) or environ.get("XDG_SESSION_TYPE") == "wayland"
