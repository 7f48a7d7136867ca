"""Notifications by org.freedesktop.Notifications on the session bus.

Chosen on Linux. Try it by hand: `notify-send --action=default=Open Test`, and
`busctl --user call org.freedesktop.Notifications /org/freedesktop/Notifications
org.freedesktop.Notifications GetCapabilities`
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import count

from jeepney.low_level import Message as BusMessage

from neckbreak.domain.messages import Message
from neckbreak.system.capability import Capability
from neckbreak.system.dbus import Bus, Failure, Reply, Service
from neckbreak.system.notifications.base import Chosen, Ended, Ending
from neckbreak.system.notifications.said import notifications_said

SERVICE = Service(
    "org.freedesktop.Notifications",
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
)
# Also the name of the icon and of the desktop file that we install.
PROGRAM = "neckbreak"

_NORMAL_URGENCY = 1
_AS_LONG_AS_IS_USUAL = -1
# The specification's reasons; 4 is "undefined", and others may follow.
_ENDINGS = {1: Ending.EXPIRED, 2: Ending.DISMISSED, 3: Ending.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class _Content:
    title: str
    body: str
    buttons: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Shown:
    """One notification: what the service calls it, and what waits until that is known."""

    server_id: int = 0
    asked: bool = False
    next: _Content | None = None
    closing: bool = False


class FreedesktopNotifier:
    """Shows notifications, and hears which button was pressed.

    The service's numbers come with its replies, so ours are our own: a notification can be
    replaced or closed before the service has answered.
    """

    def __init__(self, bus: Bus, chosen: Chosen, ended: Ended) -> None:
        self._bus = bus
        self._chosen = chosen
        self._ended = ended
        self._numbers = count(1)
        self._shown: dict[int, _Shown] = {}
        self._tokens: dict[int, str] = {}
        # None until the service has said what it can do.
        self._abilities: frozenset[str] | None = None
        self._there = False
        self._why: Message | None = None
        self._forget: list[Callable[[], None]] = []

    @property
    def capability(self) -> Capability:
        """What `doctor` says about it."""
        return notifications_said(
            (self._abilities or frozenset()) if self._there else None, self._why
        )

    @property
    def has_buttons(self) -> bool:
        """Whether the service shows buttons, as far as it has said."""
        return "actions" in (self._abilities or ())

    def start(self) -> None:
        """Listen, and ask what the service can do; that also starts one that is not running."""
        self._forget = [
            self._bus.listen(SERVICE, "ActivationToken", self._token_told),
            self._bus.listen(SERVICE, "ActionInvoked", self._action_told),
            self._bus.listen(SERVICE, "NotificationClosed", self._end_told),
            self._bus.watch_owner(SERVICE.name, self._owner_changed),
            self._bus.when_lost(self._bus_lost),
        ]
        self._ask_abilities()

    def stop(self) -> None:
        """Take everything away that still shows."""
        for number in tuple(self._shown):
            self.close(number)
        while self._forget:
            self._forget.pop()()

    def notify(
        self, title: str, body: str, buttons: Iterable[tuple[str, str]], replaces: int = 0
    ) -> int:
        """Show it, in place of `replaces` if that still shows; returns the number of it."""
        number = replaces if replaces in self._shown else next(self._numbers)
        shown = self._shown.setdefault(number, _Shown())
        shown.next = _Content(title, body, tuple(buttons))
        shown.closing = False
        self._send_waiting()
        return number

    def close(self, notification: int) -> None:
        """Take it away."""
        shown = self._shown.get(notification)
        if shown is None:
            return
        shown.next = None
        shown.closing = True
        if shown.server_id and not shown.asked:
            self._withdraw(shown)
        elif not shown.asked:
            del self._shown[notification]

    def _ask_abilities(self) -> None:
        self._abilities = None
        self._bus.call(SERVICE, "GetCapabilities", self._abilities_told)

    def _abilities_told(self, reply: Reply) -> None:
        match reply:
            case Failure(name, text):
                logging.getLogger(__name__).warning("No notifications: %s %s", name, text)
                self._abilities = frozenset()
                self._service_gone(Message("sense.notifications.absent"))
            case (names,):
                self._there = True
                self._abilities = frozenset(names)
                self._send_waiting()

    def _owner_changed(self, there: bool) -> None:
        if not there and self._there:
            self._service_gone(Message("sense.notifications.absent"))
        elif there and not self._there and self._abilities is not None:
            self._ask_abilities()

    def _send_waiting(self) -> None:
        if self._abilities is None:
            return
        for number, shown in tuple(self._shown.items()):
            if shown.next is not None and not shown.asked:
                content, shown.next = shown.next, None
                shown.asked = True
                self._send(number, shown.server_id, content)

    def _send(self, number: int, replaces_id: int, content: _Content) -> None:
        abilities = self._abilities or frozenset()
        body = _escaped(content.body) if "body-markup" in abilities else content.body
        buttons = content.buttons if "actions" in abilities else ()
        hints = {"urgency": ("y", _NORMAL_URGENCY), "desktop-entry": ("s", PROGRAM)}
        self._bus.call(
            SERVICE,
            "Notify",
            partial(self._shown_told, number),
            "susssasa{sv}i",
            (
                PROGRAM,
                replaces_id,
                PROGRAM,
                content.title,
                body,
                [text for button in buttons for text in button],
                hints,
                _AS_LONG_AS_IS_USUAL,
            ),
        )

    def _shown_told(self, number: int, reply: Reply) -> None:
        shown = self._shown.get(number)
        if shown is None:
            return
        shown.asked = False
        match reply:
            case Failure(name, text):
                logging.getLogger(__name__).warning("Not notified: %s %s", name, text)
                self._end(number, Ending.LOST)
            case (int(server_id),):
                shown.server_id = server_id
                if shown.closing:
                    self._withdraw(shown)
                else:
                    self._send_waiting()

    def _withdraw(self, shown: _Shown) -> None:
        self._bus.call(SERVICE, "CloseNotification", _ignore, "u", (shown.server_id,))

    def _token_told(self, message: BusMessage) -> None:
        server_id, token = message.body
        if self._number_of(server_id) is not None:
            self._tokens[server_id] = token

    def _action_told(self, message: BusMessage) -> None:
        server_id, key = message.body
        number = self._number_of(server_id)
        if number is not None:
            # Most services take it away by themselves now; some leave it standing.
            self.close(number)
            self._chosen(number, key, self._tokens.pop(server_id, None))

    def _end_told(self, message: BusMessage) -> None:
        server_id, reason = message.body
        number = self._number_of(server_id)
        if number is not None:
            self._end(number, _ENDINGS.get(reason, Ending.DISMISSED))

    def _number_of(self, server_id: int) -> int | None:
        """Ours; the service tells everybody about everybody's notifications."""
        for number, shown in self._shown.items():
            if shown.server_id == server_id:
                return number
        return None

    def _end(self, number: int, ending: Ending) -> None:
        shown = self._shown.pop(number)
        self._tokens.pop(shown.server_id, None)
        self._ended(number, ending)

    def _bus_lost(self) -> None:
        self._service_gone(Message("sense.bus.session"))

    def _service_gone(self, why: Message) -> None:
        """What it showed went with it."""
        self._there = False
        self._why = why
        for number in tuple(self._shown):
            self._end(number, Ending.LOST)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _ignore(reply: Reply) -> None:
    """It is gone either way; NotificationClosed tells."""
