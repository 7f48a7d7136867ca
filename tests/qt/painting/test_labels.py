"""A label stands beside its landmark, inside the picture, and says its words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from neckbreak.domain.messages import Message
from neckbreak.domain.pictures import Label
from neckbreak.qt.painting.labels import placed
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.theme import Themes
from tests.qt.painting.drawn import colour, picture

PLACE = QRectF(0, 0, 400, 300)


def test_a_label_stands_where_it_was_put() -> None:
    plate = placed(PLACE, QPointF(200, 100), QPointF(20, -10), 80, 20)
    assert plate == QRectF(220, 80, 80, 20)


def test_a_label_that_would_be_cut_moves_to_the_other_side_of_its_landmark() -> None:
    plate = placed(PLACE, QPointF(350, 100), QPointF(20, 0), 80, 20)
    assert plate.right() == 330


def test_a_label_that_fits_nowhere_stays_inside_all_the_same() -> None:
    plate = placed(QRectF(0, 0, 100, 60), QPointF(50, 58), QPointF(10, 5), 90, 20)
    assert QRectF(0, 0, 100, 60).contains(plate)


def test_a_label_says_its_words(themes: Themes) -> None:
    class Noted:
        language = "en"

        def __init__(self) -> None:
            self.heard: list[str] = []

        def say(self, message: Message | str) -> str:
            self.heard.append(message if isinstance(message, str) else message.id)
            return "neck bone"

        def text(self, id_: str, fallback: str) -> str:
            return fallback

    words = Noted()
    shown = picture(
        overlays=(Label("C7", "picture.label.neck_bone", (30, 0)),), anchors={"C7": ((240, 180),)}
    )
    image = QImage(480, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, 480, 360), shown, themes.art, words=words)
    painter.end()
    assert words.heard == ["picture.label.neck_bone"]
    assert colour(image, 272, 172) != "#000000"
