"""A picture that fills its place keeps what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neckbreak.domain import settings
from neckbreak.domain.pictures import Arrow, Marker, Picture
from neckbreak.domain.settings import Figure
from neckbreak.domain.tweening import anchor_at
from neckbreak.qt.library.thumbnails import tile_crop
from neckbreak.qt.painting.overlays import arrow_box
from neckbreak.qt.portrait import Portrait, portrait_crop
from neckbreak.qt.theme import Themes
from neckbreak.storage.illustrations import Illustrations
from neckbreak.storage.shipped import Shipped
from tests.qt.conftest import RESOURCES

ILLUSTRATIONS = Illustrations(RESOURCES / "illustrations")
NAMES = ILLUSTRATIONS.names()
# The card's place, the hero's, the folded card's.
ASPECTS = (120 / 152, 212 / 208, 348 / 150)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_the_part_that_shows_has_the_shape_of_its_place(name: str, aspect: float) -> None:
    picture = ILLUSTRATIONS.picture(name)
    assert picture is not None
    crop = portrait_crop(picture, aspect)
    assert crop.width() / crop.height() == pytest.approx(aspect)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_heads_and_points_are_never_cut_off(name: str, aspect: float) -> None:
    picture = ILLUSTRATIONS.picture(name)
    assert picture is not None
    crop = portrait_crop(picture, aspect)
    for overlay in picture.overlays:
        if isinstance(overlay, Marker):
            x, y = anchor_at(picture, overlay.anchor, ((0, 1.0),))
            in_small = any(begins <= x <= ends for begins, ends in small_pictures(picture))
            assert in_small or crop.contains(QPointF(x, y))
    for shape in picture.shapes:
        if shape.name == "head":
            first = shape.keys[0]
            points = zip(first[0::2], first[1::2], strict=True)
            assert all(crop.contains(QPointF(x, y)) for x, y in points)


@pytest.mark.parametrize("figure", Figure)
@pytest.mark.parametrize("name", ["shoulders-drop", "shrug-drop", "stroke-down", "side-tilt"])
def test_the_card_shows_the_arrows_whole(name: str, figure: Figure) -> None:
    picture = ILLUSTRATIONS.picture(name, figure)
    assert picture is not None
    crop = portrait_crop(picture, 120 / 152)
    for overlay in picture.overlays:
        if isinstance(overlay, Arrow):
            assert crop.contains(arrow_box(overlay))


@pytest.mark.parametrize("name", ["stroke-down", "shoulders-drop", "breathe"])
def test_where_arrows_do_not_fit_no_crumb_of_them_is_left(
    themes: Themes, qtbot: QtBot, name: str
) -> None:
    picture = ILLUSTRATIONS.picture(name)
    assert picture is not None
    others = tuple(each for each in picture.overlays if not isinstance(each, Arrow))
    portrait = Portrait(themes)
    qtbot.addWidget(portrait)
    # Narrower than the card is at any length of its words.
    for width in range(96, 120, 4):
        portrait.resize(width, 190)
        portrait.show_picture(picture, "")
        shown = portrait.grab().toImage()
        portrait.show_picture(replace(picture, overlays=others), "")
        assert portrait.grab().toImage() == shown, width


def small_pictures(picture: Picture) -> list[tuple[float, float]]:
    """From where to where each small picture beside the large one reaches, left to right."""
    grounds = [shape for shape in picture.shapes if shape.name.endswith(" ground")]
    sides = [shape.keys[0][0::2] for shape in grounds]
    return [(min(xs), max(xs)) for xs in sides]


WITH_SMALL = [
    name
    for name in NAMES
    if (found := ILLUSTRATIONS.picture(name)) is not None
    and small_pictures(found)
    and any(shape.name in {"head", "back", "floor"} for shape in found.shapes)
]


def test_some_pictures_have_a_small_one_beside_them() -> None:
    assert {"rotation", "si3-turn", "gb21-press", "te15-press"} <= set(WITH_SMALL)


@pytest.mark.parametrize("figure", Figure)
@pytest.mark.parametrize("name", ["desk-upright", "screen-height", "phone-pair", "screen-twist"])
@pytest.mark.parametrize("aspect", [*ASPECTS, 120 / 190])
def test_a_scene_with_a_desk_keeps_its_screen_and_whoever_else_is_in_it(
    name: str, aspect: float, figure: Figure
) -> None:
    picture = ILLUSTRATIONS.picture(name, figure)
    assert picture is not None
    crop = portrait_crop(picture, aspect)
    things = [each for each in picture.shapes if each.name not in ("blob", "floor")]
    xs = [x for each in things for x in each.keys[0][0::2]]
    assert crop.left() <= min(xs)
    assert max(xs) <= crop.right()


@pytest.mark.parametrize("figure", Figure)
@pytest.mark.parametrize("name", WITH_SMALL)
@pytest.mark.parametrize(
    ("crop_of", "aspect"),
    [(portrait_crop, aspect) for aspect in ASPECTS] + [(tile_crop, 181 / 105), (tile_crop, 1.5)],
)
def test_a_small_picture_shows_whole_or_not_at_all(
    name: str, figure: Figure, crop_of: Callable[[Picture, float], QRectF], aspect: float
) -> None:
    picture = ILLUSTRATIONS.picture(name, figure)
    assert picture is not None
    crop = crop_of(picture, aspect)
    for begins, ends in small_pictures(picture):
        shown = crop.left() <= begins and ends <= crop.right()
        assert shown or crop.right() <= begins or ends <= crop.left()
    for shape in picture.shapes:
        if shape.name == "head":
            xs = shape.keys[0][0::2]
            assert crop.left() < min(xs) < max(xs) < crop.right()


def test_there_is_something_to_test() -> None:
    assert len(NAMES) >= 20


def test_a_missing_picture_is_a_glyph_on_the_same_ground(themes: Themes, qtbot: QtBot) -> None:
    portrait = Portrait(themes)
    qtbot.addWidget(portrait)
    portrait.resize(120, 152)
    portrait.show_picture(None, "Walk and water", glyph="walk")
    image = portrait.grab().toImage()
    assert portrait.accessibleName() == "Walk and water"
    assert image.pixelColor(2, 2) == themes.art["blob"]
    colours = {image.pixelColor(x, y).name() for x in range(120) for y in range(152)}
    assert themes.art["ink"].name() in colours


def test_what_has_to_wait_is_paler(themes: Themes, resources: Shipped, qtbot: QtBot) -> None:
    portrait = Portrait(themes)
    qtbot.addWidget(portrait)
    portrait.resize(120, 152)
    portrait.show_picture(resources.picture("rotation"), "")
    plain = portrait.grab().toImage()
    portrait.show_picture(resources.picture("rotation"), "", opacity=0.6)
    paler = portrait.grab().toImage()
    darkest = [
        min(each.pixelColor(x, y).lightness() for x in range(120) for y in range(152))
        for each in (plain, paler)
    ]
    assert darkest[1] > darkest[0] + 40


def test_it_changes_with_the_theme(
    themes: Themes, resources: Shipped, qtbot: QtBot, qapp: QApplication
) -> None:
    portrait = Portrait(themes)
    qtbot.addWidget(portrait)
    portrait.resize(120, 152)
    portrait.show_picture(resources.picture("rotation"), "")
    light = portrait.grab().toImage()
    themes.set_look(settings.Look(theme=settings.Theme.DARK))
    assert portrait.grab().toImage() != light
