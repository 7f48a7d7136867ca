"""Choosing the picture of a step: one of ours, one's own, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from neckbreak.domain.pictures import Picture
from neckbreak.ports import Resources, Words
from neckbreak.qt.closing_keys import close_by_keys
from neckbreak.qt.controls.button import OutlineButton, QuietButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.controls.flow_layout import FlowLayout
from neckbreak.qt.controls.labels import Title
from neckbreak.qt.controls.painting import begin, set_corner
from neckbreak.qt.controls.scrolled import scrolled
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.own_sets.pictures import OurPicture
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.persons_folder import persons_folder
from neckbreak.qt.photos import paint_photo, photo_of
from neckbreak.qt.roles import Window
from neckbreak.qt.theme import Themes, scaled
from neckbreak.qt.window_room import open_at

SIZE, LEAST = QSize(720, 560), QSize(420, 360)
TILE = (132, 99)
_RADIUS = 10


class PictureTile(QPushButton):
    """A picture to press; `name` is the step's picture, None shows a plus."""

    def __init__(
        self,
        themes: Themes,
        resources: Resources,
        name: str | None,
        words: str,
        *,
        size: tuple[int, int] = TILE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._resources = resources
        self._name: str | None = None
        self._is_read = False
        self._picture: Picture | None = None
        self._photo: QImage | None = None
        self._size = size
        self.setFixedSize(scaled(size[0]), scaled(size[1]))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        set_corner(self, _RADIUS)
        self.show_name(name, words)

    def show_name(self, name: str | None, words: str) -> None:
        """Show this picture; the words are for a screen reader and a tooltip."""
        self._name, self._is_read = name, False
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def _read(self) -> None:
        """Only when it comes into view: there are a hundred to choose from."""
        name, self._is_read = self._name, True
        self._picture = None if name is None else self._resources.picture(name)
        self._photo = photo_of(self._resources, name) if self._picture is None else None

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_read:
            self._read()
        painter = begin(self)
        theme, place = self._themes.theme, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(place, _RADIUS, _RADIUS)
        painter.fillPath(outline, theme.hover if self.underMouse() else theme.blob)
        painter.save()
        painter.setClipPath(outline)
        if self._picture is not None:
            paint_picture(painter, place, self._picture, self._themes.art)
        elif self._photo is not None:
            paint_photo(painter, place, self._photo, fill=True)
        else:
            side = min(place.width(), place.height()) * 0.4
            mark = QRectF(0, 0, side, side)
            mark.moveCenter(place.center())
            paint_glyph(painter, "plus", mark, theme.ink2)
        painter.restore()
        painter.setPen(QPen(theme.primary if self.underMouse() else theme.edge, 1))
        painter.drawPath(outline)


class PictureChoice(Window):
    """A window of its own; `chosen` tells a name of ours or an empty text, `file` a path."""

    chosen = Signal(str)
    file = Signal(str)

    def __init__(
        self,
        themes: Themes,
        words: Words,
        resources: Resources,
        pictures: Sequence[OurPicture],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self._words = words
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.say("own.picture.choose"))
        own = OutlineButton(themes, words.say("own.picture.file"), glyph="download")
        own.setObjectName("picture.file")
        own.clicked.connect(self._ask_for_file)
        none = QuietButton(themes, words.say("own.picture.none"), glyph="close")
        none.setObjectName("picture.none")
        none.clicked.connect(self._take_none)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(own)
        top.addWidget(none)
        top.addStretch(1)
        tiles = QWidget()
        flow = FlowLayout(tiles, spacing=10)
        for each in pictures:
            said = f"{each.exercise}: {each.alt}" if each.alt else each.exercise
            tile = PictureTile(themes, resources, each.name, said)
            tile.setObjectName(f"picture.{each.name}")
            tile.setProperty("picture", each.name)
            tile.clicked.connect(self._take_tile)
            flow.addWidget(tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 18, 18)
        column.setSpacing(12)
        column.addWidget(Title(themes, words.say("own.picture.choose")))
        column.addLayout(top)
        column.addWidget(scrolled(tiles), 1)
        close_by_keys(self)
        open_at(self, SIZE, LEAST)
        Dress(self, themes)

    def _ask_for_file(self) -> None:
        forms = f"{self._words.say('own.picture.forms')} (*.png *.jpg *.jpeg)"
        path, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), persons_folder(), forms)
        if path:
            self.file.emit(path)
            self.close()

    def _take_none(self) -> None:
        self.chosen.emit("")
        self.close()

    def _take_tile(self) -> None:
        self.chosen.emit(str(self.sender().property("picture")))
        self.close()
