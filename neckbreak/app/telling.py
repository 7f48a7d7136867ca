"""Tells the person a quiet sentence, and stands in for the card where windows take the keyboard."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.tray import Tray
from neckbreak.system.notifications.base import Ending
from neckbreak.system.notifications.choose import notifier

if TYPE_CHECKING:
    from neckbreak.system.dbus import Bus

log = logging.getLogger(__name__)

# By the specification: what a click on the text itself is called.
DEFAULT = "default"


class Telling(QObject):
    """Notifications, or balloons of the tray icon where there are none.

    `opened`: the person wants to see more. `answered`: a button of the card's notification, by
    its key. `lost`: nobody sees the card's notification any more.
    """

    opened = Signal()
    answered = Signal(str)
    lost = Signal()

    def __init__(self, words: Words, tray: Tray, session_bus: Bus | None) -> None:
        super().__init__()
        self._words = words
        self._tray = tray
        self.notifier = notifier(session_bus, self.chosen, self.ended)
        self._sentences: dict[int, tuple[str, str]] = {}
        self._card: int | None = None
        tray.icon.messageClicked.connect(self.opened)

    def start(self) -> None:
        """Find out what the desktop can do."""
        self.notifier.start()

    def stop(self) -> None:
        """Take away what still shows."""
        self._card = None
        self._sentences.clear()
        self.notifier.stop()

    # --- sentences

    def tell(self, message: Message) -> None:
        """Show the sentence."""
        self.tell_text("neckbreak", self._words.say(message))

    def tell_text(self, title: str, text: str) -> None:
        """Show a title and a text that are words already."""
        number = self.notifier.notify(title, text, ((DEFAULT, self._words.say("tell.open")),))
        self._sentences[number] = (title, text)

    # --- the card as a notification

    @property
    def can_ask(self) -> bool:
        """Whether a notification with buttons can stand in for the card."""
        return self.notifier.has_buttons

    def ask(self, title: str, text: str, buttons: Iterable[tuple[str, str]]) -> None:
        """Show the card as a notification; its buttons are (key, label)."""
        self._card = self.notifier.notify(title, text, buttons, self._card or 0)

    def withdraw(self) -> None:
        """Take the card's notification away."""
        if self._card is not None:
            number, self._card = self._card, None
            self.notifier.close(number)

    def chosen(self, number: int, key: str, token: str | None) -> None:
        """A button of a notification was pressed."""
        if token is not None:
            # Qt takes it from here when the next window asks to come to the front.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if number == self._card:
            self.answered.emit(key)
        else:
            self.opened.emit()

    def ended(self, number: int, how: Ending) -> None:
        """A notification is gone."""
        sentence = self._sentences.pop(number, None)
        if how is not Ending.LOST:
            return
        if sentence is not None:
            self._tray.icon.showMessage(*sentence, QSystemTrayIcon.MessageIcon.NoIcon)
        elif number == self._card:
            self._card = None
            self.lost.emit()
