"""Which services are on a D-Bus, and what they answer; waits, and needs no Qt."""

from __future__ import annotations

from datetime import timedelta


def names_on(which: str, patience: timedelta) -> frozenset[str]:
    """The names on the `SESSION` or `SYSTEM` bus; none where the bus can't be reached."""
    # Elsewhere than on Linux jeepney is not even installed.
    try:
        from jeepney import message_bus
        from jeepney.auth import AuthenticationError
        from jeepney.io.blocking import open_dbus_connection
    except ImportError:
        return frozenset()
    names: set[str] = set()
    try:
        with open_dbus_connection(which, auth_timeout=patience.total_seconds()) as connection:
            for question in (message_bus.ListNames(), message_bus.ListActivatableNames()):
                reply = connection.send_and_get_reply(question, timeout=patience.total_seconds())
                names.update(reply.body[0])
    except (OSError, KeyError, RuntimeError, ValueError, StopIteration, AuthenticationError):
        return frozenset()
    return frozenset(names)


def has_property(
    which: str, service: tuple[str, str], interface: str, name: str, patience: timedelta
) -> bool:
    """Whether the service (its name, a path) has this property; it is not started for that."""
    properties = "org.freedesktop.DBus.Properties"
    body = answer_to(which, service, properties, "Get", patience, "ss", (interface, name))
    return body is not None


def answer_to(
    which: str,
    service: tuple[str, str],
    interface: str,
    method: str,
    patience: timedelta,
    signature: str | None = None,
    arguments: tuple[str, ...] = (),
) -> tuple[object, ...] | None:
    """What the service (its name, a path) answers; None where it does not, or does not run."""
    try:
        from jeepney import DBusAddress, new_method_call
        from jeepney.auth import AuthenticationError
        from jeepney.io.blocking import open_dbus_connection
        from jeepney.low_level import MessageFlag, MessageType
    except ImportError:
        return None
    address = DBusAddress(service[1], service[0], interface)
    question = new_method_call(address, method, signature, arguments)
    question.header.flags |= MessageFlag.no_auto_start
    try:
        with open_dbus_connection(which, auth_timeout=patience.total_seconds()) as connection:
            reply = connection.send_and_get_reply(question, timeout=patience.total_seconds())
    except (OSError, KeyError, RuntimeError, ValueError, StopIteration, AuthenticationError):
        return None
    done = reply.header.message_type is MessageType.method_return
    return tuple(reply.body) if done else None
