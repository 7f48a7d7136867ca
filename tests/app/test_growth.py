"""What opens and closes all year leaves nothing behind."""

from __future__ import annotations

import gc
import os

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neckbreak.app import Program
from neckbreak.domain.events import StartRequested
from neckbreak.qt.routine_window import RoutineWindow
from tests.benchmarks.usage import memory_of

ROUTINE = "mob.shoulderroll"
# The allocator comes and goes by a few; twenty windows that stay take nearly 60 MiB.
NOISE_MIB = 15.0


def open_and_close(program: Program, qtbot: QtBot) -> None:
    program.coordinator.handle(StartRequested(ROUTINE))
    window = program.prompting.window
    assert window is not None
    qtbot.wait(150)  # some frames of its picture
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.wait(20)


@pytest.mark.slow
def test_twenty_routine_windows_take_no_more_memory_than_three(
    program: Program, qtbot: QtBot
) -> None:
    for _ in range(3):
        open_and_close(program, qtbot)
    gc.collect()
    before = memory_of(os.getpid()).uss_mib
    for _ in range(20):
        open_and_close(program, qtbot)
    gc.collect()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, RoutineWindow)]
    grown = memory_of(os.getpid()).uss_mib - before
    assert grown < NOISE_MIB
