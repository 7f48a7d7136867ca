"""Whether windows can be see-through here; asked each time, for a compositor comes and goes."""

from __future__ import annotations

import ctypes

from PySide6.QtGui import QGuiApplication


def is_composited() -> bool:
    """True everywhere but on an X server without a compositor, where see-through becomes black."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XDefaultScreen.argtypes = x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    # Compositors own this selection for as long as they run (EWMH).
    name = f"_NET_WM_CM_S{x11.XDefaultScreen(display)}"
    owner = x11.XGetSelectionOwner(display, x11.XInternAtom(display, name.encode(), 0))
    x11.XCloseDisplay(display)
    return bool(owner)
