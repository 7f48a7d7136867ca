"""What is in somebody's set, before anything of it is added; or why the file can't be used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from neckbreak.domain.health import Health
from neckbreak.domain.messages import Message
from neckbreak.domain.own_sets import Advice, OwnSet
from neckbreak.domain.routines import Catalogue
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import OutlineButton, PrimaryButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Body, Strong, Title
from neckbreak.qt.controls.margins import margins
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.tick_box import TickBox
from neckbreak.qt.own_sets.contents import advice_told, contents
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes
from neckbreak.qt.window_room import open_at

SIZE, LEAST = QSize(680, 720), QSize(420, 380)


class ImportWindow(Window):
    """`accepted` tells which of the maker's reminders are wanted; closing adds nothing."""

    accepted = Signal(object)

    def __init__(
        self,
        words: Words,
        resources: Resources,
        themes: Themes,
        own: OwnSet,
        ours: Catalogue,
        health: Health,
        *,
        replaces: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say = words.say
        self.setWindowTitle(say("import.title"))
        self.reminders: list[tuple[Advice, TickBox]] = []
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(0, 0, 12, 0)
        page.setSpacing(10)
        if replaces:
            told = say(Message("import.replaces", {"name": replaces}))
            page.addWidget(Strip(themes, told, StripKind.CAUTION))
        page.addWidget(Strip(themes, say("import.unchecked"), StripKind.CAUTION))
        if own.notes:
            page.addWidget(Strong(themes, say("import.notes")))
            page.addWidget(Body(themes, own.notes))
        for panel in contents(themes, words, resources, own, ours, health):
            page.addWidget(panel)
        if own.advice:
            page.addSpacing(6)
            page.addWidget(Strong(themes, say("import.advice")))
        for number, advice in enumerate(own.advice):
            tick = TickBox(themes, advice_told(words, own, advice))
            tick.setObjectName(f"import.advice.{number}")
            page.addWidget(tick)
            self.reminders.append((advice, tick))
        page.addStretch(1)
        self.add = PrimaryButton(
            themes, say("import.replace" if replaces else "import.add"), height=38
        )
        self.add.setObjectName("import.add")
        self.cancel = OutlineButton(themes, say("import.cancel"), height=38)
        self.cancel.setObjectName("import.cancel")
        buttons = FlowLayout(spacing=8)
        buttons.add_at_end(self.cancel)
        buttons.add_at_end(self.add)
        buttons.setContentsMargins(margins(self, 0, 0, 12, 0))  # in line with the panels above
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 14, 18)
        column.setSpacing(12)
        column.addWidget(Title(themes, own.name))
        column.addWidget(scrolled(inner), 1)
        column.addLayout(buttons)
        self.add.clicked.connect(self._accept)
        self.cancel.clicked.connect(self.close)
        close_by_keys(self)
        open_at(self, SIZE, LEAST)
        Dress(self, themes)
        self.cancel.setFocus()

    def _accept(self) -> None:
        self.accepted.emit([advice for advice, tick in self.reminders if tick.isChecked()])
        self.close()


class RefusedWindow(Window):
    """All that is wrong with a file, to be read, copied and sent back to its maker."""

    def __init__(
        self,
        words: Words,
        themes: Themes,
        file: str,
        lines: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.say("import.refused.title"))
        self.lines = QPlainTextEdit("\n".join(lines))
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(words.say("import.refused.lines"))
        self.lines.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        done = OutlineButton(themes, words.say("import.refused.close"), height=38)
        done.setObjectName("import.refused.close")
        done.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(Title(themes, words.say("import.refused.title")))
        column.addWidget(Body(themes, words.say(Message("import.refused", {"file": file}))))
        column.addWidget(self.lines, 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignTrailing)
        close_by_keys(self)
        themes.changed.connect(self._dress)
        self._dress()
        open_at(self, QSize(640, 420), QSize(380, 260))
        Dress(self, themes)

    def _dress(self) -> None:
        theme = self._themes.theme
        self.lines.setStyleSheet(
            f"QPlainTextEdit{{background:{theme.surface.name()};color:{theme.ink.name()};"
            f"border:1px solid {theme.edge.name()};border-radius:8px;padding:6px}}"
        )
