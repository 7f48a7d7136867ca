"""The end of a routine: well done, and whether it should come more often. Nothing is counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Routine
from neckbreak.ports import Resources
from neckbreak.qt.controls.button import (
    Button,
    OutlineButton,
    PrimaryButton,
    QuietButton,
    TonalButton,
)
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Glyph, Label
from neckbreak.qt.controls.painting import begin
from neckbreak.qt.controls.panel import Rule
from neckbreak.qt.controls.scrolled import ReadingArea
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.photos import photo_of
from neckbreak.qt.portrait import Portrait
from neckbreak.qt.routine.texts import GLYPHS, Texts
from neckbreak.qt.theme import Role, Themes, font_scale, scaled

MOST_PICTURES = 6
PICTURE_FROM_SCALE = 1.4
"""With larger type than this the words need the room of the picture."""


class EndPage(QWidget):
    """`whole` is whether the routine came to its end; else the page only says that it stopped."""

    liked = Signal(bool)
    hurt_pressed = Signal()
    again_pressed = Signal()
    close_pressed = Signal()

    def __init__(
        self,
        themes: Themes,
        texts: Texts,
        resources: Resources,
        routine: Routine,
        parts: Sequence[Routine],
        *,
        lasted: timedelta,
        whole: bool = True,
        next_up: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._texts = texts
        self._resources = resources
        words = texts.words
        title = "routine.end.title" if whole else "routine.end.stopped"
        self.title = Label(themes, words.say(Message(title)), Role.DISPLAY, wrap=True)
        told = words.say(
            Message(
                "routine.end.told" if whole else "routine.end.stopped_told",
                {"name": texts.name(routine), "lasted": lasted},
            )
        )
        self.told = Label(themes, told, Role.BODY, colour="ink2", factor=1.14, wrap=True)
        more = words.say(Message("routine.end.more"))
        less = words.say(Message("routine.end.less"))
        # What was left in the middle is not suggested again.
        of_more, of_less = (TonalButton, OutlineButton) if whole else (OutlineButton, TonalButton)
        self.more: Button = of_more(themes, more, glyph="up_arrow", height=42)
        self.less: Button = of_less(themes, less, glyph="down_arrow", height=42)
        self.hurt = QuietButton(themes, words.say(Message("routine.hurt")), glyph="hurt")
        self.favourite = QuietButton(themes, "")
        self.again = OutlineButton(themes, words.say(Message("routine.end.again")), height=38)
        self.close_button = PrimaryButton(
            themes, words.say(Message("routine.end.close")), height=38, padding=22
        )
        for button, name in (
            (self.more, "more"),
            (self.less, "less"),
            (self.hurt, "hurt"),
            (self.favourite, "favourite"),
            (self.again, "again"),
            (self.close_button, "close"),
        ):
            button.setObjectName(f"routine.end.{name}")
        self.more.setCheckable(True)
        self.less.setCheckable(True)
        self.more.clicked.connect(self._like_more)
        self.less.clicked.connect(self._like_less)
        self.hurt.clicked.connect(self.hurt_pressed)
        self.again.clicked.connect(self.again_pressed)
        self.close_button.clicked.connect(self.close_pressed)
        self._arrange(routine, tuple(parts) if whole else ())
        self.show_next(next_up)
        self.hurt.setVisible(whole)

    def show_next(self, line: str) -> None:
        """Say what comes next; nothing: nobody knows."""
        self._clock.setVisible(bool(line))
        self._next.setText(line)

    def show_favourite(self, favourite: bool | None) -> None:
        """Show whether it is a favourite; None: it can't become one."""
        self.favourite.setVisible(favourite is not None)
        self.favourite.set_glyph("heart_full" if favourite else "heart")
        word = "library.favourite.no" if favourite else "routine.end.favourite"
        self.favourite.setText(self._texts.words.say(word))

    def _like_more(self) -> None:
        self._like(self.more, self.less, more=True)

    def _like_less(self) -> None:
        self._like(self.less, self.more, more=False)

    def _like(self, chosen: Button, other: Button, *, more: bool) -> None:
        # Pressing the chosen one again changes nothing.
        chosen.setChecked(True)
        if other.isChecked() or not chosen.property("told"):
            chosen.setProperty("told", True)
            other.setProperty("told", False)
            other.setChecked(False)
            self.liked.emit(more)

    def _arrange(self, routine: Routine, parts: tuple[Routine, ...]) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        top = QHBoxLayout()
        top.setSpacing(28)
        if font_scale() <= PICTURE_FROM_SCALE:
            top.addWidget(self._picture(routine))
        top.addLayout(self._words(), 1)
        column.addStretch(1)
        column.addLayout(top)
        column.addStretch(1)
        if len(parts) > 1:
            column.addWidget(self._moves(parts))
        area = ReadingArea(self.title.text())
        area.setWidget(inner)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._clock = Glyph(self._themes, "clock")
        self._next = Label(self._themes, "", Role.SMALL, colour="ink2", wrap=True)
        foot.addWidget(self._clock)
        foot.addWidget(self._next, 1)
        foot.addWidget(self.again)
        foot.addWidget(self.close_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 18, 28, 18)
        page.setSpacing(12)
        page.addWidget(area, 1)
        page.addWidget(Rule(self._themes))
        page.addLayout(foot)

    def _words(self) -> QVBoxLayout:
        likes = FlowLayout(spacing=8)
        likes.addWidget(self.more)
        likes.addWidget(self.less)
        others = FlowLayout(spacing=4)
        others.addWidget(self.hurt)
        others.addWidget(self.favourite)
        asked = self._texts.words.say(Message("routine.end.question"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.told)
        column.addSpacing(22)
        column.addWidget(Label(self._themes, asked, Role.STRONG, factor=1.0, wrap=True))
        column.addSpacing(8)
        column.addLayout(likes)
        column.addSpacing(8)
        column.addLayout(others)
        return column

    def _picture(self, routine: Routine) -> Illustration:
        """The last picture of the routine, at rest."""
        picture = Illustration(self._themes, glyph=GLYPHS[routine.family])
        names = [step.picture for step in routine.steps if step.picture is not None]
        shown = self._resources.picture(names[-1]) if names else None
        photo = photo_of(self._resources, names[-1]) if names and shown is None else None
        picture.show_picture(shown, alt=self._texts.name(routine), plain=True, photo=photo)
        picture.setFixedSize(260, 216)
        return picture

    def _moves(self, parts: tuple[Routine, ...]) -> QWidget:
        """What was done: pictures that wrap to two rows, or a list when there are many."""
        row = QWidget()
        if len(parts) > MOST_PICTURES:
            column = QVBoxLayout(row)
            for part in parts:
                column.addWidget(Label(self._themes, self._texts.name(part), Role.STRONG))
            return row
        tiles: list[_Move] = []
        flow = FlowLayout(row, spacing=16, line_spacing=12)
        for part in parts:
            names = [step.picture for step in part.steps if step.picture is not None]
            # What an exercise is about comes after its first step, which only gets ready.
            name = names[min(1, len(names) - 1)] if names else None
            lasts = self._texts.words.say(Message("routine.end.lasts", {"lasts": part.duration}))
            tile = _Move(self._themes, self._texts.name(part), lasts)
            tile.picture.show_picture(
                None if name is None else self._resources.picture(name),
                self._texts.name(part),
                glyph=GLYPHS[part.family],
                photo=photo_of(self._resources, name),
            )
            tiles.append(tile)
            flow.addWidget(tile)
        # A name of two lines must not push its picture up.
        highest = max(tile.heightForWidth(tile.minimumWidth()) for tile in tiles)
        for tile in tiles:
            tile.setMinimumHeight(highest)
        return row


class _Move(QWidget):
    """A picture of one exercise that was done, with a tick, its name and its time."""

    def __init__(self, themes: Themes, name: str, lasts: str) -> None:
        super().__init__()
        self.picture = Portrait(themes, corners=(14, 14))
        self.picture.setFixedSize(148, 100)
        ground = QWidget()
        ground.setFixedSize(152, 106)
        self.picture.setParent(ground)
        tick = _Tick(themes)
        tick.setParent(ground)
        tick.move(152 - tick.sizeHint().width(), 106 - tick.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(ground)
        column.addWidget(Label(themes, name, Role.STRONG, factor=1.0, wrap=True))
        column.addWidget(Label(themes, lasts, Role.SMALL, colour="ink2"))
        column.addStretch(1)
        self.setFixedWidth(max(152, scaled(140)))


class _Tick(QWidget):
    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = begin(self), self._themes.theme
        painter.setPen(QPen(theme.canvas, 3))
        painter.setBrush(theme.good)
        painter.drawEllipse(QRectF(2, 2, 24, 24))
        paint_glyph(painter, "check", QRectF(6, 6, 16, 16), theme.canvas)
