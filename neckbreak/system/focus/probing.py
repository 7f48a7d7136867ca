"""Finds out who could tell of do-not-disturb and full-screen windows; waits, and needs no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from neckbreak.domain.messages import Message
from neckbreak.system.bus_names import answer_to, has_property
from neckbreak.system.capability import Capability
from neckbreak.system.focus.dconf_file import SHOWS_BANNERS, dconf_file, read_switch
from neckbreak.system.focus.names import (
    NOTIFICATIONS,
    NOTIFICATIONS_PATH,
    SWITCHES,
    TOPLEVELS,
    XFCONF,
)
from neckbreak.system.focus.said import disturb_said, screen_said
from neckbreak.system.focus.ways import disturb_ways, screen_ways
from neckbreak.system.wayland_wire import offered, socket_path

_SERVER = (NOTIFICATIONS, NOTIFICATIONS_PATH)


def probe_disturb(
    session: frozenset[str], patience: timedelta, environ: Mapping[str, str], platform: str
) -> Capability:
    """About do-not-disturb; `session` are the names on the session bus."""
    why = None
    for way in disturb_ways(environ, platform):
        match way:
            case "notifications":
                tells = NOTIFICATIONS in session and _has_switch(patience)
            case "xfce":
                tells = XFCONF in session and server_name(patience).startswith("xfce")
            case _:
                why = _gnome(environ)
                tells = bool(session) and why is None
        if tells:
            return disturb_said(way, why, platform)
    return disturb_said(None, why, platform)


def probe_screen(patience: timedelta, environ: Mapping[str, str], platform: str) -> Capability:
    """About full-screen windows."""
    why = None
    for way in screen_ways(environ, platform):
        match way:
            case "x11":
                from neckbreak.system.focus.x11_windows import NoWindows, Windows

                try:
                    windows = Windows(environ["DISPLAY"])
                except NoWindows as error:
                    why = error.why
                    continue
                tells = windows.manager_tells()
                windows.close()
            case "wayland":
                why = _wayland(environ, patience)
                tells = why is None
            case _:
                from neckbreak.system.focus.windows import notification_state

                tells = notification_state() is not None
        if tells:
            return screen_said(way, None, environ, platform)
    return screen_said(None, why, environ, platform)


def _has_switch(patience: timedelta) -> bool:
    return any(
        has_property("SESSION", _SERVER, interface, name, patience)
        for interface, name in SWITCHES.items()
    )


def server_name(patience: timedelta) -> str:
    """What the notification service calls itself, in small letters; empty where there is none."""
    body = answer_to("SESSION", _SERVER, NOTIFICATIONS, "GetServerInformation", patience)
    return str(body[0]).lower() if body else ""


def _wayland(environ: Mapping[str, str], patience: timedelta) -> Message | None:
    try:
        there = offered(socket_path(environ), patience)
    except (OSError, ValueError):
        return Message("sense.full_screen.wayland.no_server")
    return None if TOPLEVELS in there else Message("sense.full_screen.wayland.no_windows")


def _gnome(environ: Mapping[str, str]) -> Message | None:
    try:
        read_switch(dconf_file(environ), SHOWS_BANNERS)
    except (OSError, ValueError):
        return Message("sense.do_not_disturb.gnome.unreadable")
    return None
