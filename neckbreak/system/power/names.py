"""Who tells of sleep and lock on Linux, by their names on the buses; free of Qt, for the doctor."""

from __future__ import annotations

LOGIND = "org.freedesktop.login1"

# The same signal under the names that desktops give it: bus name and interface, path.
SCREEN_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
