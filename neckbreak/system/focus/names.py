"""Who tells of holds on Linux, by name; free of Qt, for the doctor."""

from __future__ import annotations

from collections.abc import Mapping

NOTIFICATIONS = "org.freedesktop.Notifications"
NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
XFCONF = "org.xfce.Xfconf"

# The property that says so, by the interface it belongs to.
SWITCHES: Mapping[str, str] = {
    "org.freedesktop.Notifications": "Inhibited",
    "org.dunstproject.cmd0": "paused",
}

# Who tells a Wayland client of other programs' windows.
TOPLEVELS = "zwlr_foreign_toplevel_manager_v1"
