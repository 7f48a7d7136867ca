"""Opens the page that says when to see a doctor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from neckbreak.app.windows.around import Around
from neckbreak.app.windows.door import Door

if TYPE_CHECKING:
    from neckbreak.qt.signs_window import SignsWindow


class SignsDoor(Door["SignsWindow"]):
    """`setting_changed` tells the emergency number that was confirmed, as key and text;
    `number_requested` that the person wants to type one.
    """

    setting_changed = Signal(str, str)
    number_requested = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__()
        self._around = around

    def build(self) -> SignsWindow:
        """Make the window."""
        from neckbreak.domain.emergency import emergency_number
        from neckbreak.qt.signs_window import SignsWindow
        from neckbreak.storage.zone_country import country_of

        around = self._around
        window = SignsWindow(
            around.words,
            around.themes,
            around.plan().settings.emergency.number,
            emergency_number(country_of(around.now().zone.key or "")),
        )
        window.setWindowIcon(around.icons.app())
        window.number_confirmed.connect(partial(self.setting_changed.emit, "emergency.number"))
        window.number_requested.connect(self.number_requested)
        return window

    def show_number(self, number: str) -> None:
        """Name this number, if the window is open."""
        if self.window is not None:
            self.window.show_number(number)
