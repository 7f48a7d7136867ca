"""Buttons, their menus and their glyphs: pressed by key, named, and never cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.qt.controls.button import (
    DangerButton,
    OutlineButton,
    PrimaryButton,
    QuietButton,
    TonalButton,
)
from neckbreak.qt.controls.icon_button import IconButton
from neckbreak.qt.controls.menu import Menu
from neckbreak.qt.controls.split_button import SplitButton
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.glyphs import paint_glyph
from neckbreak.qt.theme import Themes
from tests.qt.controls.window import show

BUTTONS = [PrimaryButton, TonalButton, OutlineButton, QuietButton, DangerButton]


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_button_is_pressed_by_space(
    kind: type[PrimaryButton], themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    button = kind(themes, "Start now", glyph="play")
    show(window, button, qtbot=qtbot)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("kind", BUTTONS)
def test_a_button_has_room_for_its_words(kind: type[PrimaryButton], themes: Themes) -> None:
    words = "Einmal ganz in Ruhe durchatmen"
    button = kind(themes, words)
    width = QFontMetrics(button.font()).horizontalAdvance(words)
    assert button.minimumSizeHint().width() >= width + 16


def test_controls_grow_with_the_persons_font(large_font: None, themes: Themes) -> None:
    assert PrimaryButton(themes, "Start").sizeHint().height() >= 68
    assert Toggle(themes, "on").sizeHint() == QSize(80, 48)
    assert IconButton(themes, "pause", "Pause", side=60).sizeHint() == QSize(120, 120)


def test_a_glyph_alone_says_what_it_does(themes: Themes) -> None:
    button = IconButton(themes, "pause", "Pause")
    assert (button.accessibleName(), button.toolTip()) == ("Pause", "Pause")
    button.set_glyph("play", "Go on")
    assert (button.accessibleName(), button.toolTip()) == ("Go on", "Go on")


def test_down_opens_the_menu_of_a_split_button(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    menu = Menu(window)
    menu.addAction("In 5 minutes")
    split = SplitButton(themes, "Snooze", menu, "Other lengths")
    show(window, split, qtbot=qtbot)
    split.main.setFocus()
    QTest.keyClick(split.main, Qt.Key.Key_Down)
    assert menu.isVisible()
    menu.close()


@pytest.mark.parametrize("at_the_bottom", [False, True])
def test_a_menu_never_lies_over_its_button(
    at_the_bottom: bool, themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    menu = Menu(window)
    for minutes in (5, 10, 20):
        menu.addAction(f"In {minutes} min")
    split = SplitButton(themes, "Snooze", menu, "Other lengths")
    show(window, split, qtbot=qtbot)
    free = window.screen().availableGeometry()
    window.move(20, free.bottom() - window.height() if at_the_bottom else 20)
    split.open_menu()
    button = QRect(split.mapToGlobal(QPoint(0, 0)), split.size())
    assert not menu.geometry().intersects(button)
    assert free.contains(menu.geometry())
    menu.close()


def test_both_parts_of_a_split_button_are_stops_with_names(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    split = SplitButton(themes, "Snooze", Menu(window), "Other lengths")
    show(window, split, qtbot=qtbot)
    split.main.setFocus()
    QTest.keyClick(split.main, Qt.Key.Key_Tab)
    assert window.focusWidget() is split.arrow
    assert split.arrow.accessibleName() == "Other lengths"


def glyph(name: str, *, mirrored: bool) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_glyph(painter, name, QRectF(0, 0, 48, 48), QColor("black"), mirrored=mirrored)
    painter.end()
    return image


def test_next_turns_with_the_reading_direction_and_play_does_not(qapp: QApplication) -> None:
    assert glyph("next", mirrored=True) != glyph("next", mirrored=False)
    assert glyph("play", mirrored=True) == glyph("play", mirrored=False)
