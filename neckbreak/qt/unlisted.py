"""Keeps a window out of the lists of windows: taskbar, pager, the keys that switch windows."""

from __future__ import annotations

import ctypes

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_STATES = (b"_NET_WM_STATE_SKIP_TASKBAR", b"_NET_WM_STATE_SKIP_PAGER")
_ATOM_TYPE, _BITS, _APPEND = 4, 32, 2
_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


def leave_lists(window: QWidget) -> None:
    """Ask the window manager for it, before the window shows for the first time.

    Qt has no such flag on X11, but keeps what stands in the window's property (EWMH). Elsewhere a
    tool window is in no list anyway.
    """
    if QGuiApplication.platformName() != "xcb":
        return
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XSetErrorHandler.argtypes = (ctypes.c_void_p,)
    x11.XSetErrorHandler.restype = ctypes.c_void_p
    x11.XChangeProperty.argtypes = (
        *(ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong),
        *(ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_int),
    )
    x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    number = int(window.winId())
    display = x11.XOpenDisplay(None)
    if not display:
        return
    # Xlib would end the program if the server did not know the window yet.
    ignore = _ErrorHandler(lambda _display, _error: 0)
    before = x11.XSetErrorHandler(ctypes.cast(ignore, ctypes.c_void_p))
    states = [x11.XInternAtom(display, name, 0) for name in _STATES]
    values = (ctypes.c_ulong * len(states))(*states)
    property_ = x11.XInternAtom(display, b"_NET_WM_STATE", 0)
    x11.XChangeProperty(display, number, property_, _ATOM_TYPE, _BITS, _APPEND, values, len(states))
    x11.XCloseDisplay(display)  # waits until the server has done it
    x11.XSetErrorHandler(before)
