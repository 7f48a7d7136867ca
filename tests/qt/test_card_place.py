"""The card comes up where the panel is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

from neckbreak.qt.card.place import corner

SCREEN = QRect(0, 0, 1920, 1080)
CARD = QSize(380, 152)


def test_without_a_panel_it_comes_at_the_bottom_right() -> None:
    assert corner(CARD, SCREEN, SCREEN, right_to_left=False) == QPoint(1528, 916)


def test_a_panel_at_the_bottom_keeps_its_place() -> None:
    free = QRect(0, 0, 1920, 1040)
    assert corner(CARD, SCREEN, free, right_to_left=False) == QPoint(1528, 876)


def test_a_bar_at_the_top_brings_it_to_the_top() -> None:
    free = QRect(0, 28, 1920, 1052)
    assert corner(CARD, SCREEN, free, right_to_left=False) == QPoint(1528, 40)


def test_bars_at_top_and_bottom_leave_it_at_the_bottom() -> None:
    free = QRect(0, 28, 1920, 1000)
    assert corner(CARD, SCREEN, free, right_to_left=False).y() == 1028 - 12 - 152


def test_a_panel_at_the_left_brings_it_to_the_left() -> None:
    free = QRect(64, 0, 1856, 1080)
    assert corner(CARD, SCREEN, free, right_to_left=False).x() == 76


def test_where_reading_ends_at_the_left_it_comes_there() -> None:
    assert corner(CARD, SCREEN, SCREEN, right_to_left=True) == QPoint(12, 916)


def test_it_stays_on_its_own_screen() -> None:
    second = QRect(1920, 200, 1280, 720)
    place = corner(CARD, second, second, right_to_left=False)
    assert second.contains(QRect(place, CARD))


def test_on_a_screen_smaller_than_the_card_its_beginning_stays_in_sight() -> None:
    tiny = QRect(0, 0, 320, 240)
    assert corner(CARD, tiny, tiny, right_to_left=False).x() == 0
