"""Tells the person one quiet sentence: by a notification, or from the tray icon."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.tray import Tray

log = logging.getLogger(__name__)


class Telling(QObject):
    """Nothing of it takes the keyboard; `opened`: the person wants to see more."""

    opened = Signal()

    def __init__(self, words: Words, tray: Tray) -> None:
        super().__init__()
        self._words = words
        self._tray = tray
        tray.icon.messageClicked.connect(self.opened)

    def tell(self, message: Message) -> None:
        """Show the sentence."""
        self.tell_text("neckbreak", self._words.say(message))

    def tell_text(self, title: str, text: str) -> None:
        """Show a title and a text that are words already."""
        log.info("told: %s %s", title, text)
        self._tray.icon.showMessage(title, text, QSystemTrayIcon.MessageIcon.NoIcon)

    def stop(self) -> None:
        """Take away what still shows."""
