"""Opens any window of the program by its name, closes it with Esc, and counts what stays."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import neckbreak.app.windows  # noqa: F401 - every door is imported with it
from neckbreak.app import Program
from neckbreak.app.windows.door import Door
from neckbreak.domain.events import AlarmRang, HandsRested, StartRequested
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from tests.fakes import HandClock
from tests.storage.packs.making import example

DOORS = sorted(door.__name__ for door in Door.__subclasses__())
CARD, ROUTINE = "card", "routine"
# Opened from the window for one's own exercises.
BESIDE = ("ExerciseChoice", "PictureChoice", "ImportWindow", "RefusedWindow")
EVERY = [*DOORS, CARD, ROUTINE, *BESIDE]
A_WEEK = 7 * 24

Open = Callable[[], QWidget]


def opener_of(name: str, program: Program, clock: HandClock, folder: Path) -> Open:
    """Opens the window of this name; sets that it brings lie in the folder."""

    def card() -> QWidget:
        for _ in range(A_WEEK):
            clock.pass_(timedelta(hours=1))
            program.coordinator.handle(AlarmRang())
            program.coordinator.handle(HandsRested())
            if program.prompting.card is not None:
                return program.prompting.card
        raise AssertionError("no card came in a week")

    def routine() -> QWidget:
        program.coordinator.handle(StartRequested("mob.shoulderroll"))
        assert program.prompting.window is not None
        return program.prompting.window

    def beside() -> QWidget:
        own_sets = program.windows.own_sets
        own_sets.open()
        window = own_sets.window
        assert window is not None
        match name:
            case "ExerciseChoice":
                return window.choosers.choose_copy(window.show_notice)
            case "PictureChoice":
                if window.form is None:
                    window.beginning.new_exercise()
                assert isinstance(window.form, ExerciseForm)
                step = window.form.steps[0]
                return window.choosers.choose_picture(step, window.bench.draft, window.refresh)
            case _:
                file = folder / "set.neckbreak"
                file.write_bytes(example() if name == "ImportWindow" else b"no zip")
                own_sets.open_file(str(file))
                return own_sets.beside[-1]

    def door() -> QWidget:
        (found,) = [each for each in program.windows.doors() if type(each).__name__ == name]
        found.open()
        window = found.window
        assert isinstance(window, QWidget)
        return window

    return {CARD: card, ROUTINE: routine}.get(name, beside if name in BESIDE else door)


def settle(qtbot: QtBot) -> None:
    """Let Qt free what is to be freed."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.wait(1)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def widgets() -> int:
    """How many windows there are, shown or not."""
    gc.collect()  # the program of the test before has some too
    return len(QApplication.topLevelWidgets())


def ours() -> Counter[str]:
    """Our living objects of windows, by class."""
    gc.collect()
    found = (type(each) for each in gc.get_objects())
    return Counter(
        each.__qualname__ for each in found if each.__module__.startswith("neckbreak.qt")
    )


def open_and_close(opener: Open, qtbot: QtBot) -> None:
    window = opener()
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    del window
    settle(qtbot)
    gc.collect()  # the tests' Python does not by itself
