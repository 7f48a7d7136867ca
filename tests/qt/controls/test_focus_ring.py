"""The ring that shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.qt.controls.button import OutlineButton
from neckbreak.qt.controls.dress import Dress
from neckbreak.qt.theme import Themes
from tests.qt.controls.window import show


def test_the_ring_shows_after_a_key_and_goes_at_a_click(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    first, second = OutlineButton(themes, "One"), OutlineButton(themes, "Two")
    dress = Dress(window, themes)
    show(window, first, second, qtbot=qtbot)
    native = window.windowHandle()
    assert not dress.ring.isVisible()
    QTest.keyClick(native, Qt.Key.Key_Tab)
    assert dress.ring.isVisible()
    focused = window.focusWidget()
    assert focused is not None
    assert dress.ring.widget() is focused
    around = QRect(dress.ring.mapTo(window, QPoint()), dress.ring.size())
    inside = QRect(focused.mapTo(window, QPoint()), focused.size())
    assert around == inside.adjusted(-4, -4, 4, 4)
    QTest.mouseClick(native, Qt.MouseButton.LeftButton, pos=second.geometry().center())
    assert not dress.ring.isVisible()


def test_the_ring_is_not_cut_by_a_tight_box(themes: Themes, window: QWidget, qtbot: QtBot) -> None:
    box = QWidget()
    tight = QHBoxLayout(box)
    tight.setContentsMargins(0, 0, 0, 0)
    button = OutlineButton(themes, "One")
    tight.addWidget(button)
    dress = Dress(window, themes)
    show(window, box, qtbot=qtbot)
    button.setFocus()
    dress.ring.show_for_keyboard()
    assert dress.ring.parentWidget() is window


def test_round_what_fills_its_window_the_ring_lies_inside(
    themes: Themes, window: QWidget, qtbot: QtBot
) -> None:
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout = window.layout()
    assert layout is not None
    layout.setContentsMargins(0, 0, 0, 0)
    window.resize(200, 100)
    dress = Dress(window, themes)
    show(window, page, qtbot=qtbot)
    page.setFocus()
    dress.ring.show_for_keyboard()
    qtbot.wait(10)
    image, ring = window.grab().toImage(), themes.theme.primary.rgb()
    width, height = image.width(), image.height()
    edges = ((width // 2, 0), (width // 2, height - 1), (0, height // 2), (width - 1, height // 2))
    assert all(image.pixel(x, y) == ring for x, y in edges)
