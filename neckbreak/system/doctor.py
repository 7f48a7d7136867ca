"""Looks at what this desktop offers, now, without Qt and without a running neckbreak.

It waits for answers, so it is for the command line, not for the windows.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta

from neckbreak.domain.messages import Message
from neckbreak.domain.settings import Meetings
from neckbreak.system.activity.said import idle_said
from neckbreak.system.activity.ways import GNOME_MONITOR, NOTIFIERS, ways
from neckbreak.system.autostart.choose import login_start
from neckbreak.system.bus_names import answer_to, names_on
from neckbreak.system.capability import Capability
from neckbreak.system.focus.names import NOTIFICATIONS, NOTIFICATIONS_PATH
from neckbreak.system.focus.probing import probe_disturb, probe_screen
from neckbreak.system.meetings.probing import probe_meeting
from neckbreak.system.notifications.said import notifications_said
from neckbreak.system.power.names import LOGIND, SCREEN_SAVERS
from neckbreak.system.power.said import power_said
from neckbreak.system.tray_said import tray_said

_PATIENCE = timedelta(seconds=1)
_UNWANTED = Meetings()

Names = frozenset[str]
Refusal = Message | None


def examine(
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    meetings: Meetings = _UNWANTED,
) -> tuple[Capability, ...]:
    """What is there of each capability, in the order in which they are told.

    `meetings` are the settings: by which signs the person wants meetings noticed.
    """
    session, system = names_on("SESSION", _PATIENCE), names_on("SYSTEM", _PATIENCE)
    return (
        _tray(session, environ, platform),
        _idle(session, environ, platform),
        *_sleep_and_lock(session, system, platform),
        probe_disturb(session, _PATIENCE, environ, platform),
        probe_screen(_PATIENCE, environ, platform),
        probe_meeting(meetings, _PATIENCE, platform),
        _notifications(session),
        login_start(platform=platform, environ=environ).capability,
    )


def _tray(session: Names, environ: Mapping[str, str], platform: str) -> Capability:
    if platform in ("win32", "darwin"):
        return tray_said(platform)
    if "org.kde.StatusNotifierWatcher" in session:
        return tray_said("status notifier")
    if environ.get("DISPLAY"):
        from neckbreak.system.x11_tray import tray_is_there

        if tray_is_there(environ["DISPLAY"]):
            return tray_said("xembed")
    return tray_said(None)


def _idle(session: Names, environ: Mapping[str, str], platform: str) -> Capability:
    probes: dict[str, Callable[[], Refusal]] = {
        "x11": lambda: _x11(environ),
        "wayland": lambda: _wayland(environ),
        "gnome": lambda: None if GNOME_MONITOR in session else _absent("idle.gnome"),
        "windows": _windows,
        "macos": _macos,
    }
    first: Refusal = None
    for way in ways(environ, platform):
        why = probes[way]()
        if why is None:
            return idle_said(way, first)
        first = first or why
    return idle_said(None, first)


def _x11(environ: Mapping[str, str]) -> Refusal:
    from neckbreak.system.activity.x11_idle_counter import IdleCounter, NoIdleCounter

    try:
        IdleCounter(environ["DISPLAY"]).close()
    except NoIdleCounter as error:
        return error.why
    return None


def _wayland(environ: Mapping[str, str]) -> Refusal:
    from neckbreak.system.wayland_wire import offered, socket_path

    try:
        there = offered(socket_path(environ), _PATIENCE)
    except (OSError, ValueError):
        return Message("sense.idle.wayland.no_server")
    return None if there & set(NOTIFIERS) else Message("sense.idle.wayland.no_notifier")


def _windows() -> Refusal:
    from neckbreak.system.activity.windows import idle

    return Message("sense.idle.refused") if idle() is None else None


def _macos() -> Refusal:
    from neckbreak.system.activity.macos import idle

    return Message("sense.idle.refused") if idle() is None else None


def _sleep_and_lock(session: Names, system: Names, platform: str) -> tuple[Capability, Capability]:
    if platform == "win32":
        return power_said("windows", None, None, platform)
    if platform == "darwin":
        if importlib.util.find_spec("rubicon") is not None:
            return power_said("macos", None, None, platform)
        return power_said(None, None, Message("sense.sleep.macos.no_library"), platform)
    if LOGIND in system:
        return power_said("logind", None, None, platform)
    saver = any(name in session for name, _ in SCREEN_SAVERS)
    return power_said(None, "screen saver" if saver else None, _absent("sleep"), platform)


def _notifications(session: Names) -> Capability:
    if NOTIFICATIONS not in session:
        return notifications_said(None, _absent("notifications"))
    service = NOTIFICATIONS, NOTIFICATIONS_PATH
    match answer_to("SESSION", service, NOTIFICATIONS, "GetCapabilities", _PATIENCE):
        case (list(abilities),):
            return notifications_said(frozenset(abilities), None)
    # It is started only when it is needed, and can't be asked before.
    return Capability("notifications", "freedesktop")


def _absent(what: str) -> Message:
    return Message(f"sense.{what}.absent")
