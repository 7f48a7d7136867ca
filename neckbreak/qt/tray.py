"""The tray icon and its menu: shows what `domain/menu.py` says and tells what was wished."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from neckbreak.domain.menu import Entry, menu, tooltip, tray_icon
from neckbreak.domain.moment import Moment
from neckbreak.domain.settings import Settings
from neckbreak.domain.status import Status
from neckbreak.ports import Words
from neckbreak.qt.tray_icon import TrayIcon


class Tray(QObject):
    """One for the life of the program; its actions live as long, with names like `snooze.5m`.

    Lengths are told in whole seconds, 0 is open-ended. Nothing is touched that did not change:
    panels redraw the whole menu over D-Bus for every touch.
    """

    control_requested = Signal()
    go_requested = Signal()
    start_requested = Signal(str)
    snooze_requested = Signal(int)
    skip_requested = Signal()
    pause_requested = Signal(int)
    pause_until_tomorrow_requested = Signal()
    resume_requested = Signal()
    meeting_requested = Signal(int)
    meeting_over_requested = Signal()
    health_requested = Signal()
    signs_requested = Signal()
    diary_requested = Signal()
    settings_requested = Signal()
    today_requested = Signal()
    library_requested = Signal()
    about_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        words: Words,
        icon: TrayIcon,
        settings: Settings,
        now: Callable[[], Moment],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.icon = icon
        self.menu = icon.menu
        self._settings = settings
        self._now = now
        self._status = Status()
        self._actions: dict[str, QAction] = {}
        self._entries: dict[str, Entry] = {}
        self._menus: dict[str, QMenu] = {}
        self._said: dict[str, str] = {}
        self._refresh()
        self.icon.activated.connect(self._answer_click)

    @staticmethod
    def available() -> bool:
        """Whether there is a tray now; a panel may come and go, and the icon follows by itself."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def action(self, id_: str) -> QAction:
        """The action of this name; raises KeyError."""
        return self._actions[id_]

    def start(self) -> None:
        """Show the icon; where there is no tray yet it appears as soon as one comes."""
        self.icon.show()

    def stop(self) -> None:
        """Take the icon away, so that no ghost stays in the panel."""
        self.icon.hide()

    def show(self, status: Status) -> None:
        """Show this state."""
        self._status = status
        self._refresh()

    def change_settings(self, settings: Settings) -> None:
        """Offer the reminders and lengths of these settings from now on."""
        self._settings = settings
        self._refresh()

    def _refresh(self) -> None:
        now = self._now()
        self.icon.show_state(tray_icon(self._status))
        said = self._words.say(tooltip(self._status, self._settings, now))
        if said != self._said.get("tooltip"):
            self._said["tooltip"] = said
            self.icon.setToolTip(said)
        entries = menu(self._status, self._settings, now).entries
        self._fill(self.menu, entries)
        for entry in entries:
            if entry.entries:
                self._fill(self._menus[entry.id], entry.entries)

    def _fill(self, into: QMenu, entries: tuple[Entry, ...]) -> None:
        """Bring this menu up to date; it is rebuilt only when it holds other entries."""
        wanted = [entry.id for entry in entries]
        held = [action.objectName() for action in into.actions()]
        if wanted != held:
            for id_ in set(held) - set(wanted):
                self._forget(id_)
            into.clear()
            for entry in entries:
                into.addAction(self._action_for(entry))
        for entry in entries:
            self._update(entry)

    def _action_for(self, entry: Entry) -> QAction:
        action = self._actions.get(entry.id)
        if action is not None:
            return action
        if entry.entries:
            submenu = QMenu(self.menu)
            submenu.setObjectName(f"{entry.id}.menu")
            self._menus[entry.id] = submenu
            action = submenu.menuAction()
        else:
            action = QAction(self)
            action.setSeparator(entry.is_separator)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(self._tell_wish)
        action.setObjectName(entry.id)
        self._actions[entry.id] = action
        return action

    def _forget(self, id_: str) -> None:
        self._actions.pop(id_).deleteLater()
        self._entries.pop(id_, None)
        self._said.pop(id_, None)

    def _update(self, entry: Entry) -> None:
        before = self._entries.get(entry.id)
        self._entries[entry.id] = entry
        if entry.is_separator:
            return
        action = self._actions[entry.id]
        said = self._words.say(entry.label)
        if said != self._said.get(entry.id):
            self._said[entry.id] = said
            # A single & would underline a letter and vanish.
            action.setText(said.replace("&", "&&"))
        if before is None or before.enabled != entry.enabled:
            action.setEnabled(entry.enabled)
        if before is None or before.visible != entry.visible:
            action.setVisible(entry.visible)

    def _tell_wish(self) -> None:
        sender = self.sender()
        assert sender is not None
        entry = self._entries[sender.objectName()]
        seconds = _seconds(entry.value)
        match entry.id.split(".", 1):
            case ["go"]:
                self.go_requested.emit()
            case ["start", _]:
                self.start_requested.emit(str(entry.value))
            case ["snooze", _]:
                self.snooze_requested.emit(seconds)
            case ["skip"]:
                self.skip_requested.emit()
            case ["pause", "tomorrow"]:
                self.pause_until_tomorrow_requested.emit()
            case ["pause", _]:
                self.pause_requested.emit(seconds)
            case ["resume"]:
                self.resume_requested.emit()
            case ["meeting", _]:
                self.meeting_requested.emit(seconds)
            case ["meeting_over"]:
                self.meeting_over_requested.emit()
            case ["health", "gate"]:
                self.health_requested.emit()
            case ["health", "signs"]:
                self.signs_requested.emit()
            case ["health", "diary"]:
                self.diary_requested.emit()
            case ["today"]:
                self.today_requested.emit()
            case ["settings"]:
                self.settings_requested.emit()
            case ["library"]:
                self.library_requested.emit()
            case ["about"]:
                self.about_requested.emit()
            case ["quit"]:
                self.quit_requested.emit()

    def _answer_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # A bonus: on some desktops every click opens the menu.
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.control_requested.emit()


def _seconds(value: str | timedelta | None) -> int:
    return int(value.total_seconds()) if isinstance(value, timedelta) else 0
