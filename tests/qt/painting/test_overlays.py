"""Overlays show where they belong, when they should, and without colour too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from neckbreak.domain.pictures import Arrow, Ghost, Guide, Marker, Overlay, Ring, Sign, Spine, Zone
from neckbreak.domain.settings import Tone
from neckbreak.domain.tweening import weights
from neckbreak.qt.painting.overlays import Moment
from neckbreak.qt.painting.pictures import paint_picture
from neckbreak.qt.theme import art
from tests.qt.painting.drawn import PALETTE, SLIDE, changed, painted, picture


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


PLACE = QRectF(0, 0, 400, 300)
