"""Icons that can be told apart without colour, at the size of a panel."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from neckbreak.qt.icons import APP_SIZES, SIZES, STATES, Icons, files
from neckbreak.storage.shipped import Shipped
from tests.qt.wcag import contrast

PANELS = ("#FFFFFF", "#E6E6E6", "#2B2B2E", "#000000")


def shape(icons: Icons, state: str, side: int) -> list[float]:
    """How much of each pixel is covered, whatever the colour."""
    image = icons.tray(state).pixmap(QSize(side, side)).toImage()
    return [image.pixelColor(x, y).alphaF() for y in range(side) for x in range(side)]


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_drawn_in_every_size_that_panels_ask_for(icons: Icons, state: str) -> None:
    sizes = {size.width() for size in icons.tray(state).availableSizes()}
    assert sizes == set(SIZES)
    for side in SIZES:
        covered = sum(shape(icons, state, side)) / side**2
        assert 0.1 < covered < 0.7, f"{state} at {side}"


@pytest.mark.parametrize(("first", "second"), list(combinations(STATES, 2)))
@pytest.mark.parametrize("side", [16, 22])
def test_two_states_differ_in_shape_and_not_in_colour_alone(
    icons: Icons, first: str, second: str, side: int
) -> None:
    pixels = zip(shape(icons, first, side), shape(icons, second, side), strict=True)
    different = sum(abs(one - other) for one, other in pixels)
    # The bar in the disc is the smallest difference: five whole pixels at 16.
    assert different >= 5 * (side / 16) ** 2


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("panel", PANELS)
def test_every_state_can_be_seen_on_light_and_dark_panels(
    icons: Icons, state: str, panel: str
) -> None:
    image = QImage(22, 22, QImage.Format.Format_RGB32)
    image.fill(QColor(panel))
    painter = QPainter(image)
    icons.tray(state).paint(painter, image.rect())
    painter.end()
    ground = QColor(panel)
    seen = [contrast(image.pixelColor(x, y), ground) >= 3.0 for y in range(22) for x in range(22)]
    assert sum(seen) >= 30


def test_the_same_icon_is_drawn_once(icons: Icons) -> None:
    assert icons.tray("due") is icons.tray("due")
    assert icons.app() is icons.app()


def test_the_icon_of_the_windows_comes_in_all_sizes(qapp: QApplication, icons: Icons) -> None:
    assert {size.width() for size in icons.app().availableSizes()} == set(APP_SIZES)


@pytest.mark.parametrize(("drawing", "side"), files())
def test_what_is_drawn_beforehand_is_what_its_svg_shows(
    icons: Icons, resources: Shipped, drawing: str, side: int
) -> None:
    # After a change of an SVG: python -m artwork.icons, in resources/.
    there = QImage(resources.drawn_icon(drawing, side))
    svg = icons.drawing(drawing, side).toImage()
    assert there.size() == QSize(side, side)
    for x in range(0, side, max(1, side // 32)):
        for y in range(0, side, max(1, side // 32)):
            one, other = there.pixelColor(x, y), svg.pixelColor(x, y)
            assert abs(one.alpha() - other.alpha()) <= 8, (x, y)
            if one.alpha() > 127:
                assert abs(one.lightness() - other.lightness()) <= 8, (x, y)


def test_nothing_is_drawn_beforehand_that_no_icon_uses(resources: Shipped) -> None:
    wanted = {Path(resources.drawn_icon(*file)) for file in files()}
    assert set(next(iter(wanted)).parent.iterdir()) == wanted
