"""Whether an X11 panel takes tray icons the old way (XEmbed), asked by ctypes on libxcb."""

from __future__ import annotations

import ctypes
from ctypes import Structure, c_char_p, c_int, c_uint, c_void_p
from ctypes import c_uint8 as u8
from ctypes import c_uint16 as u16
from ctypes import c_uint32 as u32

# By the System Tray Protocol Specification: whoever owns this selection is the tray of screen 0.
_SELECTION = b"_NET_SYSTEM_TRAY_S0"


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint),)


class _Reply(Structure):
    """Both replies, an atom and an owner, hold their one number at the same place."""

    _fields_ = (("head", u32 * 2), ("value", u32))


def tray_is_there(display: str) -> bool:
    """Whether somebody owns the tray's selection; False where there is no X server to ask."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = c_void_p
    xcb.xcb_connect.argtypes = (c_char_p, c_void_p)
    xcb.xcb_connection_has_error.argtypes = (c_void_p,)
    xcb.xcb_connection_has_error.restype = c_int
    xcb.xcb_disconnect.argtypes = (c_void_p,)
    xcb.xcb_disconnect.restype = None
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        if xcb.xcb_connection_has_error(connection):
            return False
        xcb.xcb_intern_atom.argtypes = (c_void_p, u8, u16, c_char_p)
        atom = _asked(xcb, connection, "xcb_intern_atom", 1, len(_SELECTION), _SELECTION)
        xcb.xcb_get_selection_owner.argtypes = (c_void_p, u32)
        return atom != 0 and _asked(xcb, connection, "xcb_get_selection_owner", atom) != 0
    finally:
        xcb.xcb_disconnect(connection)


def _asked(xcb: ctypes.CDLL, connection: int, question: str, *arguments: object) -> int:
    ask, take = getattr(xcb, question), getattr(xcb, f"{question}_reply")
    ask.restype = _Cookie
    take.restype = c_void_p
    take.argtypes = (c_void_p, _Cookie, c_void_p)
    reply = take(connection, ask(connection, *arguments), None)
    if not reply:
        return 0
    value = int(_Reply.from_address(reply).value)
    free = ctypes.CDLL(None).free
    free.argtypes = (c_void_p,)
    free.restype = None
    free(reply)
    return value
