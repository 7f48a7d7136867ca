"""What of a picture is painted where, in every pose and theme."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from neckbreak.domain.pictures import Fill, Motion
from neckbreak.domain.settings import Tone
from neckbreak.domain.tweening import weights
from neckbreak.qt.painting.moments import moment_at, telling_moment
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.theme import art
from tests.qt.painting.drawn import PALETTE, SHIPPED, SLIDE, box, changed, colour, painted, picture


def test_shapes_are_painted_in_the_colour_of_their_role() -> None:
    image = painted(picture(box("a", "top", (100, 100, 50))))
    assert colour(image, 125, 125) == PALETTE["top"].name()
    assert colour(image, 90, 125) == "#000000"


def test_a_shade_shows_on_the_side_away_from_the_light() -> None:
    image = painted(picture(box("a", "top", (100, 100, 50), shade="top2", shift=(8.0, 0.0))))
    assert colour(image, 103, 125) == PALETTE["top2"].name()
    assert colour(image, 130, 125) == PALETTE["top"].name()
    assert colour(image, 153, 125) == "#000000"


def test_a_shape_is_cut_by_the_one_that_it_is_clipped_by() -> None:
    face = box("head", "skin", (100, 100, 50))
    image = painted(picture(face, box("brow", "hair", (140, 110, 30), clip="head")))
    assert colour(image, 145, 120) == PALETTE["hair"].name()
    assert colour(image, 160, 120) == "#000000"


def test_between_two_poses_a_shape_is_cut_where_it_leaves_the_one_around_it() -> None:
    face = box("head", "skin", (100, 100, 50), (140, 100, 50))
    brow = box("brow", "hair", (140, 110, 30), (180, 110, 30), clip="head")
    eye = box("eye", "top", (115, 125, 10), (155, 125, 10), clip="head")
    shown = picture(face, brow, eye, motion=Motion.SWING)
    image = painted(shown, Moment(0.5, weights(shown, 0.5)))
    assert colour(image, 165, 120) == PALETTE["hair"].name()
    assert colour(image, 180, 120) == "#000000"
    assert colour(image, 140, 130) == PALETTE["top"].name()


def test_a_figure_that_runs_off_the_canvas_is_cut_by_its_disc_below_and_free_above() -> None:
    disc = box("blob", "blob", (140, 100, 200))
    figure = Fill("body", "top", ((120, 20, 120, 20, 360, 20, 360, 20, 360, 360, 120, 360),))
    image = painted(picture(disc, figure))
    assert colour(image, 240, 40) == PALETTE["top"].name()
    assert colour(image, 240, 280) == PALETTE["top"].name()
    assert colour(image, 240, 340) == "#000000"


def test_a_figure_that_stands_on_a_floor_is_not_cut() -> None:
    image = painted(
        picture(box("blob", "blob", (140, 40, 200)), box("desk", "desk", (20, 200, 100)))
    )
    assert colour(image, 60, 290) == PALETTE["desk"].name()


def test_painting_keeps_to_its_rectangle_and_to_the_clip_of_the_caller() -> None:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 100, 100), Qt.ClipOperation.IntersectClip)
    shown = picture(box("a", "top", (0, 0, 480), shade="top2"))
    paint_picture(painter, QRectF(20, 20, 160, 120), shown, PALETTE)
    painter.end()
    assert colour(image, 60, 60) == PALETTE["top"].name()
    assert colour(image, 10, 60) == "#000000"
    assert colour(image, 120, 60) == "#000000"


def test_a_crop_fills_the_rectangle() -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    shown = picture(box("a", "top", (100, 100, 50)))
    paint_picture(painter, QRectF(0, 0, 100, 100), shown, PALETTE, crop=QRectF(100, 100, 50, 50))
    painter.end()
    assert colour(image, 2, 2) == PALETTE["top"].name()
    assert colour(image, 97, 97) == PALETTE["top"].name()


def test_a_shape_is_mixed_between_its_poses() -> None:
    half = Moment(0.5, weights(SLIDE, 0.5))
    image = painted(SLIDE, half)
    assert colour(image, 170, 120) == PALETTE["skin"].name()
    assert colour(image, 120, 120) == "#000000"


def test_a_thumbnail_shows_the_doing_and_not_the_start() -> None:
    assert telling_moment(SLIDE).pose == 1


@pytest.mark.parametrize("name", SHIPPED.names())
def test_every_shipped_picture_paints_something_in_every_theme(name: str) -> None:
    shown = SHIPPED.picture(name)
    assert shown is not None
    for dark in (False, True):
        colours = art(Tone.DEEP, dark)
        image = QImage(240, 180, QImage.Format.Format_RGB32)
        image.fill(colours["bg"])
        blank = image.copy()
        painter = QPainter(image)
        for seconds in (0.0, 1.7):
            moment = moment_at(shown, timedelta(seconds=seconds))
            paint_picture(painter, QRectF(0, 0, 240, 180), shown, colours, moment=moment)
        painter.end()
        assert changed(blank, image, (0, 0, 240, 180)) > 240 * 180 * 0.2
