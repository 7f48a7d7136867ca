"""What neckbreak is and is not, how sure anybody is of it, and where its files are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neckbreak import __version__
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.qt.controls.button import Button, QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.labels import Body, Label, Strong
from neckbreak.qt.controls.painting import begin
from neckbreak.qt.controls.strip import Strip, StripKind
from neckbreak.qt.controls.text_field import TextField
from neckbreak.qt.icons import Icons
from neckbreak.qt.reading_window import ReadingWindow
from neckbreak.qt.theme import Role, Themes, scaled

SIZE = QSize(600, 640)
ICON_SIDE = 64


class AboutWindow(ReadingWindow):
    """`places` are (id of the words, path) of what it keeps on disk.

    `signs_requested`: the person wants to read when to see a doctor.
    """

    signs_requested = Signal()

    def __init__(
        self, words: Words, icons: Icons, themes: Themes, places: Sequence[tuple[str, str]]
    ) -> None:
        title = words.say("about.title")
        super().__init__(words, themes, "about", title, SIZE)
        self._words = words
        self._themes = themes
        self.setWindowIcon(icons.app())
        page = self.page
        page.setSpacing(0)
        page.addLayout(self._head(icons))
        page.addSpacing(16)
        self._add_section(page, None, "disclaimer")
        page.addWidget(Strip(themes, words.say("review.none"), StripKind.CAUTION))
        page.addSpacing(20)
        for name in ("evidence", "review", "privacy", "licence"):
            self._add_section(page, f"about.{name}.title", f"about.{name}")
        self._add_places(page, places)
        page.addStretch(1)
        self.signs = QuietButton(themes, words.say("red_flag.title"), glyph="shield")
        self.signs.setObjectName("about.signs")
        self.signs.clicked.connect(self.signs_requested)
        self.foot.addWidget(self.signs)
        self._dress = Dress(self, themes, main=self._main_button)

    def _main_button(self) -> Button:
        return self.close_button

    def _head(self, icons: Icons) -> QHBoxLayout:
        version = self._words.say(Message("about.version", {"version": __version__}))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(self._themes, "neckbreak", Role.TITLE))
        words.addWidget(Label(self._themes, version, Role.SMALL, colour="ink2"))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(_AppIcon(icons))
        head.addLayout(words, 1)
        return head

    def _add_section(self, page: QVBoxLayout, title: str | None, text: str) -> None:
        if title is not None:
            page.addWidget(Strong(self._themes, self._words.say(title)))
            page.addSpacing(4)
        page.addWidget(Body(self._themes, self._words.say(text)))
        page.addSpacing(16)

    def _add_places(self, page: QVBoxLayout, places: Sequence[tuple[str, str]]) -> None:
        if not places:
            return
        page.addWidget(Strong(self._themes, self._words.say("about.places.title")))
        page.addSpacing(4)
        for id_, path in places:
            said = self._words.say(id_)
            label = Label(self._themes, said, Role.SMALL, colour="ink2")
            # A field, so that the path can be copied; paths read from the left everywhere.
            field = TextField(self._themes, said, path)
            field.setReadOnly(True)
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            field.setCursorPosition(0)
            page.addWidget(label)
            page.addSpacing(2)
            page.addWidget(field)
            page.addSpacing(10)


class _AppIcon(QWidget):
    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setFixedSize(scaled(ICON_SIDE), scaled(ICON_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = round(self.width() * self.devicePixelRatioF())
        pixmap = self._icons.drawing("app", side)
        begin(self).drawPixmap(QRectF(self.rect()), pixmap, QRectF(pixmap.rect()))
