"""A connection to a D-Bus that never makes the windows wait; Linux only.

By jeepney: QtDBus in PySide6 turns every integer into an int32, which strict services refuse.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import count
from time import monotonic
from typing import Any

from jeepney import DBusAddress, MatchRule, message_bus, new_error, new_method_call
from jeepney.low_level import HeaderFields, MessageFlag, MessageType
from jeepney.low_level import Message as BusMessage
from PySide6.QtCore import QObject, QTimer, Slot

from neckbreak.system.bus_connection import BusConnection
from neckbreak.system.trials import Trials

PATIENCE = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Failure:
    """No reply, or one that says no: the name of the error and what it says."""

    name: str
    text: str


# Values are of whatever type the other side chose, hence the Any in this module.
Body = tuple[Any, ...]
Reply = Body | Failure
Then = Callable[[Reply], None]
Heard = Callable[[BusMessage], None]


@dataclass(frozen=True, slots=True)
class Service:
    """Where to find one interface of a service."""

    name: str
    path: str
    interface: str


class Bus(QObject):
    """One bus, `session` or `system`, shared by everybody who needs it.

    It connects with the first call. Nothing blocks: replies come to a callable, also when there is
    none in time, when the bus can't be reached, or when it goes away, which is logged once. From
    then on every call fails at once, and those who wanted to know hear that it is lost, until
    `look` finds it again: then whoever listens goes on to hear.
    """

    def __init__(self, which: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.which = which
        self.dead = False
        self._lost: list[Callable[[], None]] = []
        self._untold: list[Callable[[], None]] = []
        self._trials = Trials(_steady)
        self._told_dead = False
        self._connection: BusConnection | None = None
        self._serials = count(1)
        self._waiting: dict[int, tuple[float, Then]] = {}
        self._listeners: list[_Listener] = []
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._give_up_waiting)

    def call(
        self,
        service: Service,
        method: str,
        then: Then,
        signature: str | None = None,
        body: Body = (),
        patience: timedelta = PATIENCE,
    ) -> None:
        """Call a method; `then` gets the reply later, never before this returns."""
        address = DBusAddress(service.path, service.name, service.interface)
        self._ask(new_method_call(address, method, signature, body), then, patience)

    def read(self, service: Service, name: str, then: Callable[[Any], None]) -> None:
        """Read a property; `then` gets its value, or a Failure."""
        properties = Service(service.name, service.path, "org.freedesktop.DBus.Properties")
        self.call(
            properties,
            "Get",
            partial(_value_only, then),
            "ss",
            (service.interface, name),
        )

    def listen(
        self, service: Service, signal: str, heard: Heard, about: str | None = None
    ) -> Callable[[], None]:
        """Hear a signal of the service, or only those whose first argument is `about`.

        What was not asked for does not wake us. Returns what stops it.
        """
        rule = {"type": "signal", "interface": service.interface, "member": signal}
        # The bus looks at who sends; the message itself then bears that one's number, not its name.
        listener = _Listener(
            told=MatchRule(sender=service.name, path=service.path, **rule),
            seen=MatchRule(path=service.path, **rule),
            heard=heard,
        )
        if about is not None:
            listener.told.add_arg_condition(0, about)
            listener.seen.add_arg_condition(0, about)
        self._listeners.append(listener)
        self._ask(message_bus.AddMatch(listener.told), _ignore)
        return partial(self._forget, listener)

    def watch_owner(self, name: str, changed: Callable[[bool], None]) -> Callable[[], None]:
        """Hear at once and from then on whether somebody offers that service."""
        bus = Service("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")

        def heard(message: BusMessage) -> None:
            changed(bool(message.body[2]))

        def answered(reply: Reply) -> None:
            changed(not isinstance(reply, Failure) and bool(reply[0]))

        def ask() -> None:
            self.call(bus, "NameHasOwner", answered, "s", (name,))

        forget = self.listen(bus, "NameOwnerChanged", heard, about=name)
        self._listeners[-1].found_again = ask
        ask()
        return forget

    def when_lost(self, told: Callable[[], None]) -> Callable[[], None]:
        """Call this whenever the bus goes away or can't be reached. Returns what stops it."""
        self._lost.append(told)
        self._untold.append(told)
        return partial(self._lost_no_more, told)

    def look(self, *, woke: bool = False) -> None:
        """At the beat: reach a bus that was lost again; after three failures hourly, or if `woke`.

        Nobody is asked anything by this; a bus that nobody has called yet is left alone.
        """
        if not self.dead:
            if self._connection is not None:
                self._trials.went_on()
                self._told_dead = False
        elif woke or self._trials.may_begin():
            self.dead = False
            self._connect()
            for listener in tuple(self._listeners) if self._connection is not None else ():
                self._ask(message_bus.AddMatch(listener.told), _ignore)
                if listener.found_again is not None:
                    listener.found_again()

    def close(self) -> None:
        """Hang up; whoever waits for a reply gets none. The next call connects again."""
        self._hang_up()
        self._waiting.clear()
        self._listeners.clear()
        self._lost.clear()
        self._untold.clear()
        self.dead = False

    def _ask(self, message: BusMessage, then: Then, patience: timedelta = PATIENCE) -> None:
        serial = next(self._serials)
        self._waiting[serial] = (monotonic() + patience.total_seconds(), then)
        self._expect_replies()
        self._send(message.serialise(serial))

    def _forget(self, listener: _Listener) -> None:
        if listener in self._listeners:
            self._listeners.remove(listener)
            if self._connection is not None:
                self._ask(message_bus.RemoveMatch(listener.told), _ignore)

    def _lost_no_more(self, told: Callable[[], None]) -> None:
        for each in (self._lost, self._untold):
            if told in each:
                each.remove(told)

    def _send(self, data: bytes) -> None:
        if not self.dead and self._connection is None:
            self._connect()
        if self._connection is not None:
            self._connection.send(data)
        else:
            self._fail_soon()

    def _connect(self) -> None:
        hello = next(self._serials)
        try:
            self._connection = BusConnection(
                self.which.upper(), hello, self._hand_out, self._die, self
            )
        except (OSError, KeyError, RuntimeError, ValueError) as error:
            self._die(f"it can't be reached: {str(error) or type(error).__name__}")
        if self.dead:  # it hung up on the first bytes
            self._connection = None

    def _hand_out(self, message: BusMessage) -> None:
        header = message.header
        match header.message_type:
            case MessageType.method_return | MessageType.error:
                _, then = self._waiting.pop(header.fields[HeaderFields.reply_serial], (0, None))
                self._expect_replies()
                if then is not None:
                    then(_reply_of(message))
            case MessageType.signal:
                for listener in tuple(self._listeners):
                    if listener.seen.matches(message):
                        listener.heard(message)
            case MessageType.method_call if not header.flags & MessageFlag.no_reply_expected:
                refusal = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
                self._send(refusal.serialise(next(self._serials)))

    def _expect_replies(self) -> None:
        """One timer for all, and none while nobody waits."""
        if not self._waiting:
            self._deadline.stop()
            return
        first = min(deadline for deadline, _ in self._waiting.values())
        self._deadline.start(max(0, round((first - monotonic()) * 1000)) + 1)

    @Slot()
    def _give_up_waiting(self) -> None:
        now = monotonic()
        late = [serial for serial, (deadline, _) in self._waiting.items() if deadline <= now]
        for serial in late:
            _, then = self._waiting.pop(serial, (0, _ignore))
            then(Failure("timeout", "no reply in time"))
        self._expect_replies()

    def _die(self, why: str) -> None:
        if self.dead:
            return
        self.dead = True
        self._trials.failed()
        if not self._told_dead:
            self._told_dead = True
            logging.getLogger(__name__).warning("Going on without the %s bus: %s", self.which, why)
        self._hang_up()
        self._untold = list(self._lost)
        self._fail_soon()

    def _fail_soon(self) -> None:
        """Never from within a call. What is asked until then may find the bus again."""
        waiting, self._waiting = self._waiting, {}
        QTimer.singleShot(0, partial(self._fail, waiting))

    def _fail(self, waiting: dict[int, tuple[float, Then]]) -> None:
        for _, then in waiting.values():
            then(Failure("gone", f"there is no {self.which} bus"))
        untold, self._untold = self._untold, []
        for told in untold:
            told()

    def _hang_up(self) -> None:
        self._deadline.stop()
        if self._connection is not None:
            self._connection.close()
            self._connection = None


@dataclass(slots=True, eq=False)
class _Listener:
    """What is told by the bus and seen in the message; `found_again` asks anew after a loss."""

    told: MatchRule
    seen: MatchRule
    heard: Heard
    found_again: Callable[[], None] | None = None


def _steady() -> timedelta:
    return timedelta(seconds=monotonic())


def _ignore(reply: Reply) -> None:
    if isinstance(reply, Failure):
        logging.getLogger(__name__).debug("Not done: %s", reply)


def _value_only(then: Callable[[Any], None], reply: Reply) -> None:
    match reply:
        case Failure():
            then(reply)
        case ((_, value),):
            then(value)


def _reply_of(message: BusMessage) -> Reply:
    if message.header.message_type is MessageType.error:
        name = message.header.fields.get(HeaderFields.error_name, "")
        return Failure(name, " ".join(str(part) for part in message.body))
    return tuple(message.body)
