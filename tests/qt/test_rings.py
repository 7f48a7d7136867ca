"""Rings and the pressure scale: what they show, in which direction, and when they keep still."""

from __future__ import annotations

from datetime import timedelta
from math import hypot

import pytest
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.player import Breathing
from neckbreak.domain.settings import Look, Motion, Theme
from neckbreak.domain.timeline import BreathPart
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.pressure_scale import PressureScale
from neckbreak.qt.rings import BreathRing, CountdownRing
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords


def seconds(value: float) -> timedelta:
    return timedelta(seconds=value)


RHYTHM = ((BreathPart.IN, seconds(4)), (BreathPart.OUT, seconds(6)))


def breath(into: float) -> Breathing:
    """A slow breath, so many seconds after it began."""
    if into < 4:
        return Breathing(RHYTHM, 0, seconds(into), 1, 4)
    return Breathing(RHYTHM, 1, seconds(into - 4), 1, 4)


def image(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def share(shown: QImage, colour: str) -> float:
    """The part of the pixels that have exactly this colour."""
    pixels = [
        shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())
    ]
    return pixels.count(colour) / len(pixels)


def most_apart(one: QImage, other: QImage) -> int:
    """The largest difference of any colour of any pixel, of 255."""
    assert one.size() == other.size()
    same = QImage.Format.Format_RGB32
    first, second = (bytes(each.convertToFormat(same).constBits()) for each in (one, other))
    return max(abs(a - b) for a, b in zip(first, second, strict=True))


class Counting(QWidget):
    """Knows how often it was painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1


@pytest.fixture
def moving(themes: Themes) -> Themes:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    return themes


@pytest.fixture
def countdown(moving: Themes, words: CatalogueWords, qtbot: QtBot) -> CountdownRing:
    ring = CountdownRing(moving, words)
    qtbot.addWidget(ring)
    ring.resize(ring.sizeHint())
    return ring


def test_the_countdown_shrinks_with_the_time(countdown: CountdownRing, themes: Themes) -> None:
    arcs = []
    for left in (10, 5, 0):
        countdown.show_left(seconds(left), seconds(10))
        arcs.append(share(image(countdown), themes.theme.primary.name()))
    assert arcs[0] > 1.8 * arcs[1] > arcs[2]
    assert arcs[2] == 0


def test_half_of_the_time_is_the_left_half_gone_also_from_right_to_left(
    countdown: CountdownRing, themes: Themes, right_to_left: None
) -> None:
    countdown.show_left(seconds(5), seconds(10))
    shown = image(countdown)
    middle = shown.height() // 2
    primary = themes.theme.primary.name()
    assert shown.pixelColor(shown.width() - 8, middle).name() == primary
    assert shown.pixelColor(8, middle).name() != primary


def test_the_last_started_second_counts_until_it_is_over(countdown: CountdownRing) -> None:
    countdown.show_left(seconds(3.01), seconds(10))
    assert countdown.text() == "4 seconds left"
    countdown.show_left(seconds(1), seconds(10))
    assert countdown.text() == "1 second left"


def test_a_long_step_counts_in_minutes(countdown: CountdownRing) -> None:
    countdown.show_left(seconds(870), seconds(900))
    assert countdown.text() == "14 min 30 s left"


def test_with_large_type_the_unit_does_not_touch_the_ring(
    large_font: None, qtbot: QtBot, words: CatalogueWords, themes: Themes
) -> None:
    ring = CountdownRing(themes, words)
    qtbot.addWidget(ring)
    for lasts in (10, 300):
        ring.show_left(seconds(lasts), seconds(lasts))
        shown = image(ring)
        middle = shown.width() / 2
        ink = themes.theme.ink2.name()
        touching = [
            (x, y)
            for x in range(shown.width())
            for y in range(shown.height())
            if hypot(x - middle, y - middle) > middle - 8 - 4 - 2
            and shown.pixelColor(x, y).name() == ink
        ]
        assert touching == []


def test_pausing_shows_in_the_ring(countdown: CountdownRing) -> None:
    countdown.show_left(seconds(2), seconds(10))
    running = image(countdown)
    countdown.set_paused(True)
    assert image(countdown) != running


def test_with_reduced_motion_the_arc_steps_once_a_second(
    countdown: CountdownRing, moving: Themes
) -> None:
    moving.set_look(Look(theme=Theme.LIGHT, motion=Motion.REDUCED))
    countdown.show_left(seconds(5.0), seconds(10))
    before = image(countdown)
    countdown.show_left(seconds(4.2), seconds(10))
    assert image(countdown) == before
    countdown.show_left(seconds(3.9), seconds(10))
    assert image(countdown) != before


@pytest.mark.parametrize("left", [9.8, 9.6, 5.1, 2.6, 0.5, 0.3])
def test_where_only_the_head_of_the_arc_moves_the_ring_stays_whole(
    left: float, countdown: CountdownRing, qtbot: QtBot
) -> None:
    countdown.show()
    countdown.show_left(seconds(left), seconds(10))
    qtbot.wait(1)
    for _ in range(6):
        left -= 0.033
        countdown.show_left(seconds(left), seconds(10))
        QApplication.processEvents()
    seen = countdown.screen().grabWindow(countdown.winId()).toImage()
    # Of the edge that another arc smooths otherwise; what is left over would be 100 and more.
    assert most_apart(seen, image(countdown)) <= 40


def test_a_ring_that_runs_has_nothing_painted_below_it(
    moving: Themes, words: CatalogueWords, qtbot: QtBot
) -> None:
    below = Counting()
    qtbot.addWidget(below)
    ring = CountdownRing(moving, words, below)
    Dress(below, moving)
    ring.show_left(seconds(5), seconds(10))
    below.show()
    QApplication.processEvents()
    painted = below.painted
    ring.show_left(seconds(4.9), seconds(10))
    QApplication.processEvents()
    assert below.painted == painted


@pytest.fixture
def lungs(moving: Themes, words: CatalogueWords, qtbot: QtBot) -> BreathRing:
    ring = BreathRing(moving, words)
    qtbot.addWidget(ring)
    ring.resize(ring.sizeHint())
    return ring


def test_the_disc_swells_while_breathing_in_and_falls_back(lungs: BreathRing) -> None:
    sizes = []
    for into in (0.1, 3.9, 9.9):
        lungs.show_breath(breath(into))
        shown = image(lungs)
        # The disc is the darker inner one; its edge is looked for along a line to the left.
        middle = shown.height() // 2
        inner = shown.pixelColor(shown.width() // 2, shown.height() // 2 + 34).name()
        row = [shown.pixelColor(x, middle).name() for x in range(24, shown.width() // 2)]
        sizes.append(row.count(inner))
    assert sizes[1] > sizes[0] + 15
    assert sizes[1] > sizes[2] + 15


def test_the_breath_ring_tells_the_seconds_of_this_part(lungs: BreathRing) -> None:
    lungs.show_breath(breath(4.5))
    assert lungs.text() == "6 seconds left"


def test_with_reduced_motion_the_breath_changes_once_a_second(
    lungs: BreathRing, moving: Themes
) -> None:
    moving.set_look(Look(theme=Theme.LIGHT, motion=Motion.REDUCED))
    lungs.show_breath(breath(0.1))
    before = image(lungs)
    lungs.show_breath(breath(0.9))
    assert image(lungs) == before
    lungs.show_breath(breath(1.1))
    assert image(lungs) != before


def test_the_zone_of_the_scale_is_at_the_reading_side_of_the_middle(
    themes: Themes, words: CatalogueWords, qtbot: QtBot, right_to_left: None
) -> None:
    scale = PressureScale(themes, words, 0, 2)
    qtbot.addWidget(scale)
    scale.resize(260, scale.sizeHint().height())
    shown = image(scale)
    row = scale.height() // 2
    zone = themes.theme.good_ink.name()
    where = [x for x in range(shown.width()) if shown.pixelColor(x, row).name() == zone]
    assert min(where) > 170


def test_the_scale_says_in_words_where_to_press(
    themes: Themes, words: CatalogueWords, qtbot: QtBot
) -> None:
    scale = PressureScale(themes, words, 3, 5)
    qtbot.addWidget(scale)
    scale.set_zone(3, 4)
    assert scale.accessibleName().startswith("Pressure: 3 to 4 of 10")
