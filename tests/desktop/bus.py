"""A caller on a D-Bus, and tray items as the panel sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Self

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

# D-Bus answers are of whatever type the other side chose, hence the Any in this module.

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
REPLY_WITHIN_S = 5.0


class Bus:
    """A connection to one message bus; a context manager."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def call(
        self,
        service: str,
        path: str,
        interface: str,
        member: str,
        signature: str | None = None,
        *values: object,
    ) -> tuple[Any, ...]:
        """Call a method and return its answer; raises DBusErrorResponse."""
        address = DBusAddress(path, service, interface)
        message = new_method_call(address, member, signature, values)
        reply = self._connection.send_and_get_reply(message, timeout=REPLY_WITHIN_S)
        body: tuple[Any, ...] = unwrap_msg(reply)
        return body

    def property(self, service: str, path: str, interface: str, name: str) -> Any:
        """The value of a property."""
        properties = "org.freedesktop.DBus.Properties"
        ((_, value),) = self.call(service, path, properties, "Get", "ss", interface, name)
        return value

    def has(self, service: str) -> bool:
        """Whether somebody owns this name."""
        name = "org.freedesktop.DBus"
        (owned,) = self.call(name, "/org/freedesktop/DBus", name, "NameHasOwner", "s", service)
        return bool(owned)

    def tray_items(self) -> list[TrayItem]:
        """The icons that the panel shows, in the order in which they came."""
        if not self.has(WATCHER):
            return []
        names = self.property(
            WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems"
        )
        return [TrayItem(self, *_service_and_path(name)) for name in names]


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of a tray menu."""

    id: int
    label: str
    enabled: bool = True
    visible: bool = True
    checked: bool = False
    separator: bool = False
    children: tuple[MenuEntry, ...] = field(default=())

    def walk(self) -> Iterator[MenuEntry]:
        """This entry and all below it, in the order of the screen."""
        yield self
        for child in self.children:
            yield from child.walk()


class TrayItem:
    """One icon in the panel, seen and used as the panel does."""

    def __init__(self, bus: Bus, service: str, path: str) -> None:
        self.service = service
        self._bus = bus
        self._path = path

    @property
    def id(self) -> str:
        """The name under which it registered."""
        return str(self._property("Id"))

    @property
    def title(self) -> str:
        """The name that it shows."""
        return str(self._property("Title"))

    @property
    def tooltip(self) -> str:
        """What hovering over it tells."""
        _icon, _pixels, title, text = self._property("ToolTip")
        return "\n".join(part for part in (title, text) if part)

    @property
    def has_picture(self) -> bool:
        """Whether there is anything for the panel to draw."""
        return bool(self._property("IconName") or self._property("IconPixmap"))

    def activate(self) -> None:
        """What a left click does."""
        self._bus.call(self.service, self._path, ITEM, "Activate", "ii", 0, 0)

    def menu(self) -> MenuEntry:
        """Its menu as it would open now; the root has no label."""
        self._menu_call("AboutToShow", "i", 0)
        _revision, layout = self._menu_call("GetLayout", "iias", 0, -1, [])
        return _entry(layout)

    def choose(self, label: str) -> None:
        """Click the enabled menu entry with this label; raises LookupError if there is none."""
        labels = []
        for entry in self.menu().walk():
            if entry.label == label and entry.enabled:
                self._menu_call("Event", "isvu", entry.id, "clicked", ("i", 0), 0)
                return
            labels.append(entry.label)
        raise LookupError(f"no enabled {label!r} among {labels}")

    def _property(self, name: str) -> Any:
        return self._bus.property(self.service, self._path, ITEM, name)

    def _menu_call(self, member: str, signature: str, *values: object) -> tuple[Any, ...]:
        path = self._property("Menu")
        return self._bus.call(self.service, path, MENU, member, signature, *values)


def _service_and_path(name: str) -> tuple[str, str]:
    service, _, path = name.partition("/")
    return service, f"/{path or 'StatusNotifierItem'}"


def _entry(layout: tuple[int, dict[str, tuple[str, Any]], list[tuple[str, Any]]]) -> MenuEntry:
    id_, properties, children = layout

    def value(name: str, otherwise: object) -> Any:
        return properties.get(name, ("", otherwise))[1]

    return MenuEntry(
        id=id_,
        # An underscore marks the key that chooses the entry; two stand for a real one.
        label=value("label", "").replace("__", "\0").replace("_", "").replace("\0", "_"),
        enabled=value("enabled", True),
        visible=value("visible", True),
        checked=value("toggle-state", 0) == 1,
        separator=value("type", "standard") == "separator",
        children=tuple(_entry(child) for _, child in children),
    )
