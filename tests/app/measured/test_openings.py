"""What opens and closes all year leaves nothing behind."""

from __future__ import annotations

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neckbreak.app import Program
from neckbreak.domain.events import StartRequested
from neckbreak.qt.library_window import LibraryWindow
from neckbreak.qt.routine_window import RoutineWindow
from tests.app.measured.weighing import weighed
from tests.app.opening import EVERY, Open, open_and_close, ours, settle, widgets

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("young_garbage_only")]

WARMING, OPENINGS = 10, 100
# The allocator comes and goes by a few; a hundred windows that stay take some three hundred.
NOISE_MIB = 8.0


@pytest.mark.timeout(600)
@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_nothing_is_left_of_a_hundred_openings(opener: Open, qtbot: QtBot) -> None:
    for _ in range(WARMING):
        open_and_close(opener, qtbot)
    windows, objects, before = widgets(), ours(), weighed()
    for _ in range(OPENINGS - WARMING):
        open_and_close(opener, qtbot)
    assert widgets() == windows
    assert ours() - objects == Counter()
    assert weighed() - before < NOISE_MIB


def test_twenty_routine_windows_take_no_more_memory_than_three(
    program: Program, qtbot: QtBot
) -> None:
    def play_and_close() -> None:
        program.coordinator.handle(StartRequested("mob.shoulderroll"))
        window = program.prompting.window
        assert window is not None
        qtbot.wait(150)  # some frames of its picture
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qtbot.wait(20)

    for _ in range(3):
        play_and_close()
    before = weighed()
    for _ in range(20):
        play_and_close()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, RoutineWindow)]
    assert weighed() - before < NOISE_MIB


def test_twenty_libraries_take_no_more_memory_than_three(program: Program, qtbot: QtBot) -> None:
    door = program.windows.library

    def pictures_are_painted() -> bool:
        assert door.window is not None
        return len(door.window.grid.thumbnails._kept) >= 6

    def look_and_close() -> None:
        door.open()
        qtbot.waitUntil(pictures_are_painted, timeout=20_000)
        door.close()
        settle(qtbot)
        gc.collect()  # by itself it does so between tests only

    for _ in range(3):
        look_and_close()
    before = weighed()
    for _ in range(20):
        look_and_close()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, LibraryWindow)]
    assert weighed() - before < NOISE_MIB
