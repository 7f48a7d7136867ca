"""Pictures are painted where they are seen, and move under the pointer alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.settings import Look, Motion, Theme
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.library.motion import TileMotion
from neckbreak.qt.library.thumbnails import Thumbnails
from neckbreak.qt.library_window import LibraryWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from tests.qt.library.window import PACK, Opened, plan, tiles
from tests.qt.steady import SteadyClock


def test_opening_paints_no_picture_of_a_tile_that_nobody_sees(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    qtbot.waitUntil(lambda: len(window.grid.thumbnails._kept) >= 6, timeout=20_000)
    qtbot.wait(50)
    assert len(window.grid.thumbnails._kept) < 20


def test_a_tile_moves_under_the_pointer_alone(opened: Opened, qtbot: QtBot, themes: Themes) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    window = opened()
    qtbot.waitUntil(window.isActiveWindow)
    grid = window.grid
    assert not grid.motion.running
    row = grid.tiles.row_of("mob.sidetilt")
    assert row is not None
    middle = grid.visualRect(grid.tiles.index(row)).center()
    QTest.mouseMove(grid.viewport(), middle - QPoint(4, 4))
    QTest.mouseMove(grid.viewport(), middle)
    qtbot.waitUntil(lambda: grid.motion.moves("mob.sidetilt"), timeout=5000)
    QTest.mouseMove(grid.viewport(), QPoint(grid.viewport().width() - 1, 1))
    qtbot.waitUntil(lambda: not grid.motion.running, timeout=5000)
    window.hide()
    assert not grid.motion.running


def on_screen(window: LibraryWindow) -> QImage:
    """What was painted of it piece by piece, not a picture painted anew."""
    return window.screen().grabWindow(window.winId()).toImage()


def test_a_tile_that_moves_keeps_the_words_below_its_picture(
    opened: Opened, qtbot: QtBot, themes: Themes
) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    window = opened()
    grid = window.grid
    assert grid.go_to("mob.sidetilt")
    qtbot.waitUntil(lambda: grid.thumbnails.resting, timeout=20_000)
    QApplication.processEvents()
    row = grid.tiles.row_of("mob.sidetilt")
    assert row is not None
    tile = grid.visualRect(grid.tiles.index(row))
    tile.translate(grid.viewport().mapTo(window, QPoint()))
    above = tile.adjusted(20, 20, -40, -tile.height() // 2)
    below = tile.adjusted(20, 3 * tile.height() // 4, -40, -20)
    before = on_screen(window)
    grid.motion.turn_to(PACK.catalogue["mob.sidetilt"])
    qtbot.waitUntil(lambda: on_screen(window).copy(above) != before.copy(above), timeout=5000)
    assert on_screen(window).copy(below) == before.copy(below)


def test_a_tile_whose_pose_is_held_asks_for_no_frame(
    resources: Shipped, themes: Themes, qtbot: QtBot
) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    holder, clock = QObject(), SteadyClock()
    motion = TileMotion(themes, Thumbnails(themes, resources, holder), holder, clock)
    motion.turn_to(PACK.catalogue["mob.sidetilt"])
    qtbot.waitUntil(lambda: motion.running, timeout=5000)
    wanted: list[str] = []
    motion.ticked.connect(wanted.append)
    clock.pass_(3.05)  # half of its six seconds: tilted as far as it goes
    qtbot.waitUntil(lambda: wanted == ["mob.sidetilt"], timeout=5000)
    clock.pass_(0.1)
    qtbot.wait(150)
    assert wanted == ["mob.sidetilt"]
    clock.pass_(1.0)
    qtbot.waitUntil(lambda: len(wanted) == 2, timeout=5000)


def pointed_at(picture: Illustration) -> bool:
    """Whether it moves when the pointer comes."""
    where = QPointF(5, 5)
    QApplication.sendEvent(picture, QEnterEvent(where, where, where))
    return picture.moving


def test_the_large_picture_moves_under_the_pointer_alone(opened: Opened) -> None:
    window = opened()
    picture = window.detail.picture
    assert [picture.moving, pointed_at(picture)] == [False, True]


def test_the_large_picture_rests_while_another_window_has_the_keyboard(
    opened: Opened, qtbot: QtBot
) -> None:
    window = opened()
    assert window.detail.sheet is not None
    window.detail.sheet.steps.rows[1].click()
    assert window.detail.picture.moving
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    assert not window.detail.picture.moving


def test_an_exercise_without_a_picture_shows_its_words(
    opened: Opened, qtbot: QtBot, themes: Themes
) -> None:
    bare = {
        id_: replace(each, steps=tuple(replace(step, picture=None) for step in each.steps))
        for id_, each in PACK.catalogue.items()
    }
    window = opened(replace(plan(), catalogue=bare), catalogue=bare)
    first = tiles(window)[0]
    assert first.words == "Lift both shoulders toward your ears."
    place = window.grid.visualRect(window.grid.tiles.index(0))
    image = window.grid.grab(place).toImage()
    assert len(colours(image)) > 3  # the ground, the glyph and the words


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(10, image.width() - 30, 3) for y in range(10, 100, 2)}
