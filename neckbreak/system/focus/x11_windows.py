"""The window in front and whether it fills the screen, by the window manager's own hints (EWMH).

By ctypes on libxcb, without Qt. Who watches hears when another window comes to the front, and
when the one in front is moved, resized or gone: not of its keys and titles, which change all day.
"""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_void_p
from ctypes import c_uint8 as u8
from ctypes import c_uint16 as u16
from ctypes import c_uint32 as u32

from neckbreak.domain.messages import Message
from neckbreak.system import xcb

_ANY_TYPE = 0
_EVENT_MASK = 1 << 11
_STRUCTURE, _PROPERTIES = 1 << 17, 1 << 22
_DESTROYED, _UNMAPPED, _CONFIGURED, _PROPERTY_SET = 17, 18, 22, 28
_MOST_WORDS = 1024

_SUPPORTED = "_NET_SUPPORTED"
_ACTIVE = "_NET_ACTIVE_WINDOW"
_STATE = "_NET_WM_STATE"
_FULL_SCREEN = "_NET_WM_STATE_FULLSCREEN"
_TYPE = "_NET_WM_WINDOW_TYPE"
_DESKTOP = "_NET_WM_WINDOW_TYPE_DESKTOP"
_PROCESS = "_NET_WM_PID"


class NoWindows(Exception):
    """There is no X server to ask: `why`, for the person."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = Message(f"sense.full_screen.x11.{why}")


class Windows:
    """An X connection of our own; raises NoWindows where there is no X server."""

    def __init__(self, display: str | None = None) -> None:
        try:
            self._xcb = xcb.library("libxcb.so.1", _XCB)
        except (OSError, AttributeError) as error:
            raise NoWindows("no_library") from error
        name = None if display is None else display.encode()
        self._connection = self._xcb.xcb_connect(name, None)
        self._atoms: dict[str, int] = {}
        # The window in front when it was asked last; 0 is none.
        self.in_front = 0
        try:
            if self._xcb.xcb_connection_has_error(self._connection):
                raise NoWindows("no_server")
            self._root = self._first_root()
            for atom in (_SUPPORTED, _ACTIVE, _STATE, _FULL_SCREEN, _TYPE, _DESKTOP, _PROCESS):
                self._atoms[atom] = self._atom(atom)
        except NoWindows:
            self.close()
            raise

    @property
    def file_descriptor(self) -> int:
        """Readable when there is news."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    def manager_tells(self) -> bool:
        """Whether a window manager runs that says which window fills the screen."""
        supported = self._numbers(self._root, _SUPPORTED)
        return {self._atoms[_ACTIVE], self._atoms[_FULL_SCREEN]} <= set(supported)

    def watch(self) -> None:
        """Begin to hear of what may change the answer."""
        self._listen(self._root, _PROPERTIES)

    def full_screen(self) -> bool:
        """Whether a window of another program is in front and fills the screen.

        Raises NoWindows when the X server went away.
        """
        # Both questions at once, so that the usual answer is waited for once.
        asked = self._ask(self._root, _ACTIVE), self._ask(self.in_front, _STATE)
        active, state = (*self._taken(asked[0]), 0)[0], self._taken(asked[1])
        if active != self.in_front:
            if self.in_front:
                self._listen(self.in_front, 0)
            self.in_front = active
            if active:
                self._listen(active, _STRUCTURE)
            state = self._numbers(active, _STATE)
        fills = (
            active != 0
            and self._atoms[_FULL_SCREEN] in state
            and self._atoms[_DESKTOP] not in self._numbers(active, _TYPE)
            and os.getpid() not in self._numbers(active, _PROCESS)
        )
        if self._xcb.xcb_connection_has_error(self._connection):
            raise NoWindows("gone")
        return fills

    def news(self) -> bool:
        """Whether anything arrived that may change the answer; raises NoWindows as above."""
        found = False
        while event := self._xcb.xcb_poll_for_event(self._connection):
            head = _Event.from_buffer_copy(ctypes.string_at(event, 32))
            xcb.free(event)
            match head.kind & 0x7F:
                case kind if kind in (_CONFIGURED, _DESTROYED, _UNMAPPED):
                    found = True
                case kind if kind == _PROPERTY_SET:
                    found |= head.atom in (self._atoms[_ACTIVE], self._atoms[_SUPPORTED])
        if self._xcb.xcb_connection_has_error(self._connection):
            raise NoWindows("gone")
        return found

    def close(self) -> None:
        """Hang up."""
        if self._connection:
            self._xcb.xcb_disconnect(self._connection)
            self._connection = None

    def _first_root(self) -> int:
        screens = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(self._connection))
        return int(u32.from_address(screens.data).value)

    def _listen(self, window: int, mask: int) -> None:
        self._xcb.xcb_change_window_attributes(
            self._connection, window, _EVENT_MASK, byref(u32(mask))
        )
        self._xcb.xcb_flush(self._connection)

    def _atom(self, name: str) -> int:
        data = name.encode()
        cookie = self._xcb.xcb_intern_atom(self._connection, 0, len(data), data)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            raise NoWindows("gone")
        atom = int(_AtomReply.from_address(reply).atom)
        xcb.free(reply)
        return atom

    def _numbers(self, window: int, name: str) -> tuple[int, ...]:
        """The 32-bit numbers of a property; none where it or its window is gone."""
        return self._taken(self._ask(window, name))

    def _ask(self, window: int, name: str) -> xcb.Cookie:
        cookie: xcb.Cookie = self._xcb.xcb_get_property(
            self._connection, 0, window, self._atoms[name], _ANY_TYPE, 0, _MOST_WORDS
        )
        return cookie

    def _taken(self, cookie: xcb.Cookie) -> tuple[int, ...]:
        reply = self._xcb.xcb_get_property_reply(self._connection, cookie, None)
        if not reply:
            return ()
        try:
            if _PropertyReply.from_address(reply).format != 32:
                return ()
            length = self._xcb.xcb_get_property_value_length(reply) // 4
            return tuple((u32 * length).from_address(self._xcb.xcb_get_property_value(reply)))
        finally:
            xcb.free(reply)


class _Event(Structure):
    _fields_ = (
        ("kind", u8),
        ("detail", u8),
        ("sequence", u16),
        ("window", u32),
        ("atom", u32),
    )


class _AtomReply(Structure):
    _fields_ = (("head", u32 * 2), ("atom", u32))


class _PropertyReply(Structure):
    _fields_ = (("kind", u8), ("format", u8))


class _Screens(Structure):
    _fields_ = (("data", c_void_p), ("rem", c_int), ("index", c_int))


_XCB: xcb.Signatures = {
    "xcb_connect": (c_void_p, (c_char_p, POINTER(c_int))),
    "xcb_connection_has_error": (c_int, (c_void_p,)),
    "xcb_get_file_descriptor": (c_int, (c_void_p,)),
    "xcb_get_setup": (c_void_p, (c_void_p,)),
    "xcb_setup_roots_iterator": (_Screens, (c_void_p,)),
    "xcb_intern_atom": (xcb.Cookie, (c_void_p, u8, u16, c_char_p)),
    "xcb_intern_atom_reply": (c_void_p, (c_void_p, xcb.Cookie, c_void_p)),
    "xcb_get_property": (xcb.Cookie, (c_void_p, u8, u32, u32, u32, u32, u32)),
    "xcb_get_property_reply": (c_void_p, (c_void_p, xcb.Cookie, c_void_p)),
    "xcb_get_property_value": (c_void_p, (c_void_p,)),
    "xcb_get_property_value_length": (c_int, (c_void_p,)),
    "xcb_change_window_attributes": (xcb.Cookie, (c_void_p, u32, u32, c_void_p)),
    "xcb_poll_for_event": (c_void_p, (c_void_p,)),
    "xcb_flush": (c_int, (c_void_p,)),
    "xcb_disconnect": (None, (c_void_p,)),
}
