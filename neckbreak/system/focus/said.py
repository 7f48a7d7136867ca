"""What `doctor` says about do-not-disturb and full-screen windows; free of Qt."""

from __future__ import annotations

from collections.abc import Mapping

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability
from neckbreak.system.focus.ways import is_wayland

_SYSTEMS = {"win32": "windows", "darwin": "macos"}


def disturb_said(chosen: str | None, why: Message | None, platform: str) -> Capability:
    """About do-not-disturb; `chosen` is None where nobody can tell."""
    if chosen is not None:
        return Capability("do_not_disturb", chosen, why)
    system = _SYSTEMS.get(platform)
    unknown = Message(f"sense.do_not_disturb.{system or 'absent'}")
    how = Message("sense.do_not_disturb.by_hand" if system else "sense.do_not_disturb.how")
    return Capability("do_not_disturb", "none", why or unknown, how)


def screen_said(
    chosen: str | None, why: Message | None, environ: Mapping[str, str], platform: str
) -> Capability:
    """About full-screen windows; `chosen` is None where nobody can tell."""
    if chosen is not None:
        return Capability("full_screen", chosen, why)
    if platform in _SYSTEMS:
        unknown, how = f"sense.full_screen.{_SYSTEMS[platform]}", "sense.do_not_disturb.by_hand"
    elif is_wayland(environ):
        plasma = "KDE" in environ.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
        unknown = "sense.full_screen.wayland.no_windows"
        how = "sense.full_screen.plasma.how" if plasma else "sense.full_screen.wayland.how"
    elif environ.get("DISPLAY"):
        unknown, how = "sense.full_screen.no_manager", "sense.full_screen.how"
    else:
        unknown, how = "sense.full_screen.no_screen", "sense.do_not_disturb.by_hand"
    return Capability("full_screen", "none", why or Message(unknown), Message(how))
