"""Shows one card on a real desktop and prints what is answered; for test_card.py.

With `keyboard` it brings the card to the keyboard after a second, as `neckbreak show` does.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.effects import Offer
from neckbreak.domain.settings import Settings
from neckbreak.qt.prompt_card import PromptCard
from neckbreak.qt.roles import tell_roles
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from neckbreak.system.clock import SystemClock

RESOURCES = Path(__file__).parents[2] / "resources"


def main() -> int:
    """Run until the card is answered."""
    application = QApplication(sys.argv)
    application.setQuitOnLastWindowClosed(False)
    tell_roles()
    clock = SystemClock()
    catalogue = read_folder(RESOURCES / "packs" / "core").catalogue
    until = clock.now().wall + timedelta(minutes=10)
    card = PromptCard(
        Offer("long", "move.walk", until, guided=True, snoozes_left=2),
        catalogue["move.walk"],
        Settings(reminders=DEFAULT_REMINDERS),
        CatalogueWords(RESOURCES / "translations"),
        Shipped(RESOURCES),
        Themes(),
        clock.now,
    )
    card.start_requested.connect(partial(_answer, "start"))
    card.skip_requested.connect(partial(_answer, "skip"))
    card.snooze_requested.connect(partial(_answer, "snooze"))
    card.appear()
    if "keyboard" in sys.argv:
        QTimer.singleShot(1000, card.take_keyboard)
    return application.exec()


def _answer(name: str, seconds: int = 0) -> None:
    print(name, seconds or "", flush=True)
    QApplication.quit()


if __name__ == "__main__":
    sys.exit(main())
