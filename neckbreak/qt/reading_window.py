"""A window to read: its page scrolls, and below it stands a way out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neckbreak.ports import Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import OutlineButton
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.panel import Rule
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes
from neckbreak.qt.window_room import open_at

LEAST = QSize(400, 360)


class ReadingWindow(Window):
    """Deleted when closed; `page` takes what is read, `foot` what stands before Close."""

    def __init__(
        self,
        words: Words,
        themes: Themes,
        name: str,
        title: str,
        size: QSize,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        open_at(self, size, LEAST)
        inner = QWidget()
        self.page = QVBoxLayout(inner)
        self.page.setContentsMargins(24, 20, 24, 20)
        # The arrow keys scroll at once, for there is nothing else to reach on most of the page.
        scroll = ReadingArea(title)
        scroll.setWidget(inner)
        self.close_button = OutlineButton(themes, words.say("about.close"))
        self.close_button.setObjectName(f"{name}.close")
        self.close_button.clicked.connect(self.close)
        self.foot = FlowLayout(spacing=8)
        self.foot.setContentsMargins(24, 12, 24, 16)
        self.foot.add_at_end(self.close_button)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(scroll)
        frame.addWidget(Rule(themes))
        frame.addLayout(self.foot)
        close_by_keys(self)
