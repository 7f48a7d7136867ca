"""The X server's own idle counter, by ctypes on libxcb: it reports crossings, so nobody has to ask.

Both libraries come with Qt's own X11 plugin. Not by Xlib, which ends the process when the server
goes away.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_void_p
from ctypes import c_uint8 as u8
from ctypes import c_uint16 as u16
from ctypes import c_uint32 as u32
from datetime import timedelta

from neckbreak.domain.messages import Message

_COUNTER_NAME = b"IDLETIME"
_POSITIVE_TRANSITION, _NEGATIVE_TRANSITION = 0, 1
# Counter, value type, value, test type, delta, events: all fields of an alarm.
_WHOLE_ALARM = 0b111111
_ABSOLUTE = 0
_ALARM_NOTIFY = 1


class NoIdleCounter(Exception):
    """There is no X server to ask, or it does not count idle time: `why`, for the person."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = Message(f"sense.idle.x11.{why}")


class IdleCounter:
    """An X connection of our own, with one alarm for going idle and one for coming back.

    Raises NoIdleCounter where there is none.
    """

    def __init__(self, display: str | None = None) -> None:
        try:
            self._xcb = _declared(ctypes.CDLL("libxcb.so.1"), _XCB)
            self._sync = _declared(ctypes.CDLL("libxcb-sync.so.1"), _SYNC)
        except (OSError, AttributeError) as error:
            raise NoIdleCounter("no_library") from error
        name = None if display is None else display.encode()
        self._connection = self._xcb.xcb_connect(name, None)
        self._alarms: dict[int, bool] = {}
        try:
            if self._xcb.xcb_connection_has_error(self._connection):
                raise NoIdleCounter("no_server")
            self._first_event = self._begin()
            self._counter = self._find()
        except NoIdleCounter:
            self.close()
            raise

    @property
    def file_descriptor(self) -> int:
        """Readable when something was crossed."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    def idle(self) -> timedelta | None:
        """How long there was no input; None when the server went away."""
        cookie = self._sync.xcb_sync_query_counter(self._connection, self._counter)
        reply = self._sync.xcb_sync_query_counter_reply(self._connection, cookie, None)
        if not reply:
            return None
        idle: timedelta = _Counted.from_address(reply).value.as_timedelta()
        _free(reply)
        return idle

    def watch(self, idle_after: timedelta) -> None:
        """Report from now on when idle time grows past `idle_after`, and when it ends."""
        for alarm in self._alarms:
            self._sync.xcb_sync_destroy_alarm(self._connection, alarm)
        self._alarms = {
            self._alarm(_POSITIVE_TRANSITION, idle_after): True,
            self._alarm(_NEGATIVE_TRANSITION, idle_after): False,
        }
        self._xcb.xcb_flush(self._connection)

    def crossings(self) -> Iterator[tuple[bool, timedelta]]:
        """What arrived: (whether it is idle now, how long it is or was).

        Raises NoIdleCounter when the server went away.
        """
        while event := self._xcb.xcb_poll_for_event(self._connection):
            notice = _AlarmNotice.from_buffer_copy(ctypes.string_at(event, 32))
            _free(event)
            expected = notice.kind & 0x7F == self._first_event + _ALARM_NOTIFY
            if expected and notice.alarm in self._alarms:
                yield self._alarms[notice.alarm], notice.counter_value.as_timedelta()
        if self._xcb.xcb_connection_has_error(self._connection):
            raise NoIdleCounter("gone")

    def close(self) -> None:
        """Hang up; the alarms go with the connection."""
        if self._connection:
            self._xcb.xcb_disconnect(self._connection)
            self._connection = None

    def _begin(self) -> int:
        extension = self._xcb.xcb_get_extension_data(
            self._connection, byref(u8.in_dll(self._sync, "xcb_sync_id"))
        )
        if not extension or not _Extension.from_address(extension).present:
            raise NoIdleCounter("no_counter")
        cookie = self._sync.xcb_sync_initialize(self._connection, 3, 1)
        reply = self._sync.xcb_sync_initialize_reply(self._connection, cookie, None)
        if not reply:
            raise NoIdleCounter("no_counter")
        _free(reply)
        return int(_Extension.from_address(extension).first_event)

    def _find(self) -> int:
        cookie = self._sync.xcb_sync_list_system_counters(self._connection)
        reply = self._sync.xcb_sync_list_system_counters_reply(self._connection, cookie, None)
        if not reply:
            raise NoIdleCounter("no_counter")
        try:
            left = self._sync.xcb_sync_list_system_counters_counters_iterator(reply)
            while left.rem > 0:
                counter = _SystemCounter.from_address(left.data)
                name = ctypes.string_at(left.data + ctypes.sizeof(_SystemCounter), counter.name_len)
                if name == _COUNTER_NAME:
                    return int(counter.counter)
                self._sync.xcb_sync_systemcounter_next(byref(left))
        finally:
            _free(reply)
        raise NoIdleCounter("no_counter")

    def _alarm(self, test: int, threshold: timedelta) -> int:
        alarm = self._xcb.xcb_generate_id(self._connection)
        milliseconds = threshold // timedelta(milliseconds=1)
        value = (milliseconds >> 32, milliseconds & 0xFFFFFFFF)
        fields = (u32 * 8)(self._counter, _ABSOLUTE, *value, test, 0, 0, True)
        self._sync.xcb_sync_create_alarm(self._connection, alarm, _WHOLE_ALARM, fields)
        return int(alarm)


class _Int64(Structure):
    _fields_ = (("high", ctypes.c_int32), ("low", u32))

    def as_timedelta(self) -> timedelta:
        return timedelta(milliseconds=(self.high << 32) + self.low)


class _Cookie(Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Extension(Structure):
    _fields_ = (
        ("head", u32 * 2),
        ("present", u8),
        ("major_opcode", u8),
        ("first_event", u8),
        ("first_error", u8),
    )


class _Counted(Structure):
    _fields_ = (("head", u32 * 2), ("value", _Int64))


class _SystemCounter(Structure):
    _pack_ = 2
    _fields_ = (("counter", u32), ("resolution", _Int64), ("name_len", u16))


class _Iterator(Structure):
    _fields_ = (("data", c_void_p), ("rem", c_int), ("index", c_int))


class _AlarmNotice(Structure):
    _fields_ = (
        ("kind", u8),
        ("detail", u8),
        ("sequence", u16),
        ("alarm", u32),
        ("counter_value", _Int64),
        ("alarm_value", _Int64),
        ("timestamp", u32),
        ("state", u8),
    )


_Signatures = dict[str, tuple[object, tuple[object, ...]]]

_XCB: _Signatures = {
    "xcb_connect": (c_void_p, (c_char_p, c_void_p)),
    "xcb_connection_has_error": (c_int, (c_void_p,)),
    "xcb_get_file_descriptor": (c_int, (c_void_p,)),
    "xcb_get_extension_data": (c_void_p, (c_void_p, c_void_p)),
    "xcb_generate_id": (u32, (c_void_p,)),
    "xcb_poll_for_event": (c_void_p, (c_void_p,)),
    "xcb_flush": (c_int, (c_void_p,)),
    "xcb_disconnect": (None, (c_void_p,)),
}
_SYNC: _Signatures = {
    "xcb_sync_initialize": (_Cookie, (c_void_p, u8, u8)),
    "xcb_sync_initialize_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "xcb_sync_list_system_counters": (_Cookie, (c_void_p,)),
    "xcb_sync_list_system_counters_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "xcb_sync_list_system_counters_counters_iterator": (_Iterator, (c_void_p,)),
    "xcb_sync_systemcounter_next": (None, (POINTER(_Iterator),)),
    "xcb_sync_query_counter": (_Cookie, (c_void_p, u32)),
    "xcb_sync_query_counter_reply": (c_void_p, (c_void_p, _Cookie, c_void_p)),
    "xcb_sync_create_alarm": (_Cookie, (c_void_p, u32, u32, c_void_p)),
    "xcb_sync_destroy_alarm": (_Cookie, (c_void_p, u32)),
}


def _declared(library: ctypes.CDLL, signatures: _Signatures) -> ctypes.CDLL:
    for name, (result, arguments) in signatures.items():
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
    return library


def _free(address: int) -> None:
    free = ctypes.CDLL(None).free
    free.argtypes = (c_void_p,)
    free.restype = None
    free(address)
