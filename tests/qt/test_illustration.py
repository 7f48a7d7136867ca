"""Pictures on the screen: what is painted where, when it moves, and when it must not."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.messages import Message
from neckbreak.domain.pictures import (
    Arrow,
    Fill,
    Ghost,
    Guide,
    Label,
    Line,
    Marker,
    Motion,
    Overlay,
    Picture,
    Ring,
    Sign,
    Spine,
    Zone,
)
from neckbreak.domain.settings import Look, Theme, Tone
from neckbreak.domain.settings import Motion as MotionSetting
from neckbreak.domain.tweening import weights
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.painting import rigid
from neckbreak.qt.painting.labels import placed
from neckbreak.qt.painting.moments import moment_at, telling_moment
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.painting.shapes import Shapes
from neckbreak.qt.theme import Themes, art
from neckbreak.storage.illustrations import Illustrations
from neckbreak.storage.words import CatalogueWords
from tests.benchmarks.usage import memory_of
from tests.qt.steady import SteadyClock

SHIPPED = Illustrations(Path(__file__).parents[2] / "resources" / "illustrations")
PALETTE = art(Tone.TAN, dark=False)


def square(x: float, y: float, side: float) -> tuple[float, ...]:
    """A square with sharp corners: every corner is a doubled point."""
    corners = ((x, y), (x + side, y), (x + side, y + side), (x, y + side))
    return tuple(value for corner in corners for value in (*corner, *corner))


def box(name: str, role: str, *squares: tuple[float, float, float], **more: object) -> Fill:
    return replace(
        Fill(name, role, tuple(square(*place) for place in squares)),
        **more,  # type: ignore[arg-type]
    )


def picture(*shapes: Fill | Line, overlays: tuple[Overlay, ...] = (), **more: object) -> Picture:
    return replace(
        Picture("p", "A square.", shapes=shapes, overlays=overlays),
        **more,  # type: ignore[arg-type]
    )


def painted(
    shown: Picture,
    moment: Moment | None = None,
    overlays: bool = True,
    palette: Mapping[str, QColor] = PALETTE,
) -> QImage:
    """The picture at one pixel a unit, on black."""
    image = QImage(480, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    paint_picture(painter, QRectF(0, 0, 480, 360), shown, palette, moment=moment, overlays=overlays)
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def changed(before: QImage, after: QImage, box_: tuple[int, int, int, int]) -> int:
    """How many pixels in this box (left, top, right, bottom) differ."""
    left, top, right, bottom = box_
    width = before.width()
    first, second = (memoryview(image.constBits()).cast("I") for image in (before, after))
    return sum(
        a != b
        for y in range(top, bottom)
        for a, b in zip(
            first[y * width + left : y * width + right],
            second[y * width + left : y * width + right],
            strict=True,
        )
    )


SLIDE = picture(
    box("back", "desk", (0, 0, 60)),
    box("square", "skin", (100, 100, 40), (200, 100, 40)),
    motion=Motion.SWING,
    cycle=timedelta(seconds=4.6),
)


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


@pytest.mark.parametrize(
    ("overlay", "where"),
    [
        (Marker("point"), (220, 160, 260, 200)),
        (Ring("point"), (230, 170, 250, 190)),
        (Arrow(((100.0, 100.0), (100.0, 150.0))), (90, 100, 110, 150)),
        (Guide(((50.0, 50.0), (50.0, 150.0))), (48, 50, 53, 150)),
        (Spine(((50.0, 50.0), (60.0, 150.0))), (46, 50, 64, 150)),
        (Sign(True, (300.0, 60.0)), (285, 45, 315, 75)),
        (Sign(False, (300.0, 60.0)), (285, 45, 315, 75)),
        (Zone(((300.0, 200.0), (380.0, 200.0), (340.0, 260.0))), (300, 200, 380, 260)),
        (Ghost(1, ("square",)), (195, 95, 245, 145)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_overlay_shows_where_it_belongs(
    overlay: Overlay, where: tuple[int, int, int, int]
) -> None:
    shown = replace(SLIDE, overlays=(overlay,), anchors={"point": ((240.0, 180.0),)})
    start = Moment(0.0, weights(shown, 0.0))
    plain, with_it = painted(shown, start, overlays=False), painted(shown, start)
    inside = changed(plain, with_it, where)
    assert inside > 30
    everywhere = changed(plain, with_it, (0, 0, 480, 360))
    assert inside > everywhere * 0.8


def test_a_tick_and_a_cross_differ_without_colour() -> None:
    here = (285, 45, 315, 75)
    without_colour = {**PALETTE, "good": QColor("gray"), "accent": QColor("gray")}
    good, bad = (
        painted(picture(overlays=(Sign(tick, (300, 60)),)), palette=without_colour)
        for tick in (True, False)
    )
    assert changed(good, bad, here) > 20


def test_a_ghost_hides_in_its_own_pose() -> None:
    ghost = replace(SLIDE, overlays=(Ghost(0, ("square",)),))
    own = Moment(0.0, weights(ghost, 0.0))
    assert changed(painted(ghost, own), painted(ghost, own, overlays=False), (0, 0, 480, 360)) == 0


def test_an_arrow_of_a_part_of_the_cycle_shows_only_then() -> None:
    shown = picture(overlays=(Arrow(((100.0, 100.0), (100.0, 150.0)), part=(0.0, 0.5)),))
    nothing = painted(shown, overlays=False)
    for phase, shows in ((0.2, True), (0.7, False), (None, False)):
        image = painted(shown, Moment(0.0, ((0, 1.0),), phase))
        assert (changed(nothing, image, (90, 90, 110, 160)) > 0) is shows


def test_the_arrow_of_a_swing_is_gone_on_the_way_back() -> None:
    arrow = replace(SLIDE, overlays=(Arrow(((100.0, 200.0), (200.0, 200.0))),))
    for phase, shows in ((0.2, True), (None, False), (0.7, False)):
        moment = Moment(1.0, weights(arrow, 1.0), phase)
        nothing = painted(arrow, moment, overlays=False)
        differs = changed(nothing, painted(arrow, moment), (90, 180, 210, 220)) > 0
        assert differs is shows


def test_a_marker_has_a_light_and_a_dark_rim_on_every_skin() -> None:
    for tone in Tone:
        colours = art(tone, dark=False)
        image = QImage(480, 360, QImage.Format.Format_RGB32)
        image.fill(colours["skin"])
        painter = QPainter(image)
        shown = picture(overlays=(Marker("p"),), anchors={"p": ((240.0, 180.0),)})
        paint_picture(painter, QRectF(0, 0, 480, 360), shown, colours)
        painter.end()
        row = [image.pixelColor(x, 180).lightness() for x in range(225, 241)]
        skin = colours["skin"].lightness()
        assert max(row) > 240
        assert min(row) < skin - 20


# Labels


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


# Shapes that only turn


def test_a_turned_outline_is_known_as_one() -> None:
    turned = (0.0, 0.0, 0.0, 30.0, -40.0, 30.0, -40.0, 0.0)
    maps = rigid.maps(((0.0, 0.0, 30.0, 0.0, 30.0, 40.0, 0.0, 40.0), turned))
    assert maps is not None
    assert maps[1] == pytest.approx((0, -1, 0, 1, 0, 0))


def test_an_outline_that_bulges_is_not_moved_as_a_whole() -> None:
    assert rigid.maps(((0, 0, 30, 0, 30, 40, 0, 40), (0, 0, 30, 0, 36, 40, 0, 40))) is None


def test_points_on_a_line_turn_as_well() -> None:
    maps = rigid.maps(((0.0, 0.0, 10.0, 0.0, 20.0, 0.0), (0.0, 0.0, 0.0, 10.0, 0.0, 20.0)))
    assert maps is not None


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


# The widget


@pytest.fixture
def moving_themes(themes: Themes) -> Themes:
    themes.set_look(Look(theme=Theme.LIGHT, motion=MotionSetting.FULL))
    return themes


def illustration(themes: Themes, qtbot: QtBot, shown: Picture | None = SLIDE) -> Illustration:
    widget = Illustration(themes, clock=SteadyClock())
    qtbot.addWidget(widget)
    widget.resize(480, 360)
    widget.show_picture(shown)
    return widget


def is_moving(widget: Illustration) -> bool:
    return widget.moving


def test_it_moves_only_while_it_plays_and_can_be_seen(moving_themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(moving_themes, qtbot)
    widget.play()
    assert not is_moving(widget)
    widget.show()
    assert is_moving(widget)
    widget.hide()
    assert not is_moving(widget)
    widget.show()
    widget.pause()
    assert not is_moving(widget)


def test_a_picture_without_motion_needs_no_timer(moving_themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(moving_themes, qtbot, picture(box("a", "top", (0, 0, 50))))
    widget.show()
    widget.play()
    assert not is_moving(widget)


def test_a_point_pulses_in_a_still_picture_unless_motion_is_reduced(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    point = picture(overlays=(Marker("p"),), anchors={"p": ((240.0, 180.0),)})
    widget = illustration(moving_themes, qtbot, point)
    widget.show()
    widget.play()
    assert is_moving(widget)
    moving_themes.set_look(Look(theme=Theme.LIGHT, motion=MotionSetting.REDUCED))
    assert not is_moving(widget)


def seen(widget: Illustration, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name()


def test_it_follows_its_clock_and_stands_still_while_paused(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    clock = SteadyClock()
    widget = Illustration(moving_themes, clock=clock)
    qtbot.addWidget(widget)
    widget.resize(480, 360)
    widget.show_picture(SLIDE)
    widget.show()
    widget.play()
    skin = moving_themes.art["skin"].name()
    clock.pass_(0.1)
    widget.refresh()
    assert seen(widget, 120, 120) == skin
    clock.pass_(2.3)
    widget.refresh()
    assert seen(widget, 220, 120) == skin
    widget.pause()
    clock.pass_(2.0)
    widget.play()
    widget.refresh()
    assert seen(widget, 220, 120) == skin


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_a_pose_that_is_held_asks_for_no_frame(moving_themes: Themes, qtbot: QtBot) -> None:
    clock = SteadyClock()
    widget = Illustration(moving_themes, clock=clock)
    qtbot.addWidget(widget)
    widget.resize(480, 360)
    widget.show_picture(SLIDE)
    widget.show()
    widget.play()
    widget.refresh()
    QApplication.processEvents()
    frames = Painted(widget)
    for _ in range(8):  # 264 of the 300 ms for which it rests
        clock.pass_(0.033)
        widget.refresh()
        QApplication.processEvents()
    assert frames.times == 0
    clock.pass_(0.5)
    widget.refresh()
    QApplication.processEvents()
    assert frames.times == 1


def test_reduced_motion_shows_the_key_poses_in_turn(themes: Themes, qtbot: QtBot) -> None:
    clock = SteadyClock()
    widget = Illustration(themes, clock=clock)
    qtbot.addWidget(widget)
    widget.resize(480, 360)
    widget.show_picture(SLIDE)
    widget.show()
    widget.play()
    skin = themes.art["skin"].name()
    for seconds, x in ((0.2, 120), (1.5, 220), (1.5, 120)):
        clock.pass_(seconds)
        widget.refresh()
        assert seen(widget, x, 120) == skin


def test_the_other_side_is_mirrored(themes: Themes, qtbot: QtBot) -> None:
    widget = Illustration(themes)
    qtbot.addWidget(widget)
    widget.resize(480, 360)
    widget.show_picture(picture(box("a", "top", (100, 100, 50))), other_side=True)
    assert seen(widget, 480 - 125, 125) == themes.art["top"].name()


def test_another_theme_repaints_what_was_kept(themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(themes, qtbot)
    assert seen(widget, 30, 30) == themes.art["desk"].name()
    themes.set_look(Look(theme=Theme.DARK, motion=MotionSetting.REDUCED))
    assert seen(widget, 30, 30) == art(Tone.LIGHT, dark=True)["desk"].name()


def test_a_missing_picture_is_a_disc_with_a_glyph(themes: Themes, qtbot: QtBot) -> None:
    widget = illustration(themes, qtbot, None)
    assert seen(widget, 120, 180) == themes.art["blob"].name()
    assert seen(widget, 10, 10) != themes.art["blob"].name()


def test_a_screen_reader_gets_the_sentence_of_the_picture(
    themes: Themes, qtbot: QtBot, words: CatalogueWords
) -> None:
    widget = Illustration(themes, words)
    qtbot.addWidget(widget)
    widget.show_picture(SLIDE)
    assert widget.accessibleName() == "A square."
    widget.show_picture(SLIDE, alt="A square slides.")
    assert widget.accessibleName() == "A square slides."


def test_an_old_picture_fades_out_in_a_quarter_of_a_second(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    old = picture(box("a", "white", (0, 0, 480)))
    widget = illustration(moving_themes, qtbot, old)
    widget.show()
    widget.show_picture(picture(box("a", "line", (0, 0, 480))), fade=True)
    moment = Moment(0.0, ((0, 1.0),))
    shades = []
    for milliseconds in (0, 125, 250):
        widget.show_moment(moment, timedelta(milliseconds=milliseconds))
        shades.append(widget.grab().toImage().pixelColor(100, 100).lightness())
    assert shades[0] > 240 > shades[1] > 80 > shades[2]


def test_a_pose_that_comes_again_looks_as_it_did_the_first_time() -> None:
    shown = SHIPPED.picture("shoulder-roll")
    assert shown is not None
    once = QImage(480, 360, QImage.Format.Format_RGB32)
    again = QImage(once.size(), once.format())
    shapes = Shapes(shown)
    mixes = [weights(shown, 0.25 + part / 10) for part in range(12)]
    for image in (once, again):
        image.fill(QColor("white"))
        for mix in mixes:
            painter = QPainter(image)
            shapes.paint(painter, PALETTE, mix)
            painter.end()
    assert once == again


def test_many_turns_of_a_motion_keep_no_more_than_a_few_megabytes() -> None:
    shown = SHIPPED.picture("hips")
    assert shown is not None
    shapes, image = Shapes(shown), QImage(4, 4, QImage.Format.Format_RGB32)

    def turn(shift: float) -> None:
        painter = QPainter(image)
        for frame in range(180):
            shapes.paint(painter, PALETTE, weights(shown, shift + frame * 3.9 / 180))
        painter.end()

    before = memory_of(os.getpid()).written_mib
    for number in range(4):
        turn(number / 300)  # each time other poses
    assert memory_of(os.getpid()).written_mib - before < 12


def test_on_a_known_ground_nothing_below_shines_through(
    moving_themes: Themes, qtbot: QtBot
) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.setStyleSheet("background: #ff00ff")
    below.resize(480, 360)
    widget = Illustration(moving_themes, clock=SteadyClock(), ground="canvas", parent=below)
    widget.resize(480, 360)
    widget.show_picture(None)
    corner = below.grab().toImage().pixelColor(2, 2)
    assert corner == moving_themes.theme.canvas
