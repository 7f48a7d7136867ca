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


def answers(
    which: str, service: tuple[str, str], interface: str, name: str, patience: timedelta
) -> bool:
    """Whether the service (its name, a path) has this property; it is not started for that."""
    try:
        from jeepney import DBusAddress, Properties
        from jeepney.auth import AuthenticationError
        from jeepney.io.blocking import open_dbus_connection
        from jeepney.low_level import MessageFlag, MessageType
    except ImportError:
        return False
    question = Properties(DBusAddress(service[1], service[0], interface)).get(name)
    question.header.flags |= MessageFlag.no_auto_start
    try:
        with open_dbus_connection(which, auth_timeout=patience.total_seconds()) as connection:
            reply = connection.send_and_get_reply(question, timeout=patience.total_seconds())
    except (OSError, KeyError, RuntimeError, ValueError, StopIteration, AuthenticationError):
        return False
    return bool(reply.header.message_type is MessageType.method_return)
