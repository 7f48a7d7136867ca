"""What holds for every window that there is: Esc closes it, and nothing of it stays behind.

The windows are found: the doors by themselves, and a module that makes a window of its own without
being opened here is a fault.
"""

from __future__ import annotations

import ast
import gc
import os
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import neckbreak.app.windows  # every door is imported with it
from neckbreak.app import Program
from neckbreak.app.windows.door import Door
from neckbreak.domain.events import (
    AlarmRang,
    Event,
    FellAsleep,
    HandsRested,
    Locked,
    RoutineFinished,
    StartRequested,
    Unlocked,
)
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from tests.benchmarks.usage import memory_of
from tests.fakes import HandClock
from tests.storage.packs.making import example

QT = Path(neckbreak.app.windows.__file__).parents[2] / "qt"
DOORS = sorted(door.__name__ for door in Door.__subclasses__())
CARD, ROUTINE = "card", "routine"
# Opened from the window for one's own exercises.
BESIDE = ("ExerciseChoice", "PictureChoice", "ImportWindow", "RefusedWindow")
EVERY = [*DOORS, CARD, ROUTINE, *BESIDE]
OPENINGS = 20
A_WEEK = 7 * 24
# The allocator comes and goes by a few; windows that stay take a tenth of that each.
NOISE_MIB = 8.0

Open = Callable[[], QWidget]


@pytest.fixture
def opener(program: Program, clock: HandClock, request: pytest.FixtureRequest) -> Open:
    """Opens the window of this name."""
    name: str = request.param

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
                    window.new_exercise()
                assert isinstance(window.form, ExerciseForm)
                step = window.form.steps[0]
                return window.choosers.choose_picture(step, window.bench.draft, window.refresh)
            case _:
                file = request.getfixturevalue("tmp_path") / "set.neckbreak"
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


@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_escape_closes_it(opener: Open, qtbot: QtBot) -> None:
    window = opener()
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    del window
    settle(qtbot)
    assert gone


@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_nothing_of_it_stays_behind(opener: Open, qtbot: QtBot) -> None:
    for _ in range(2):  # icons, fonts and the like are kept from the first time on
        open_and_close(opener, qtbot)
    windows, objects = widgets(), ours()
    for _ in range(3):
        open_and_close(opener, qtbot)
    assert widgets() == windows
    assert ours() - objects == Counter()


@pytest.fixture
def young_garbage_only() -> Iterator[None]:
    """Let the collector pass over what is there already: it looks a hundred times."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("young_garbage_only")
@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_of_twenty_openings_the_second_ten_take_no_more_memory(opener: Open, qtbot: QtBot) -> None:
    for _ in range(OPENINGS // 2):
        open_and_close(opener, qtbot)
    windows, objects = widgets(), ours()
    before = memory_of(os.getpid()).uss_mib
    for _ in range(OPENINGS // 2):
        open_and_close(opener, qtbot)
    assert widgets() == windows
    assert ours() - objects == Counter()
    assert memory_of(os.getpid()).uss_mib - before < NOISE_MIB


def windows_made() -> Iterator[str]:
    """The classes that dress themselves: only windows do."""
    for path in sorted(QT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and any(map(_dresses_itself, ast.walk(node))):
                yield node.name


def _dresses_itself(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="Dress"), args=[ast.Name(id="self"), *_]):
            return True
    return False


def test_every_window_is_opened_here(program: Program, clock: HandClock, qtbot: QtBot) -> None:
    opened = set()
    for door in program.windows.doors():
        door.open()
        opened.add(type(door.window).__name__)
        door.close()
    assert sorted(type(door).__name__ for door in program.windows.doors()) == DOORS
    assert {*opened, "PromptCard", "RoutineWindow", *BESIDE} == set(windows_made())
    settle(qtbot)


# --- lock and sleep


@pytest.mark.parametrize("away", [Locked(), FellAsleep()])
@pytest.mark.parametrize("opener", [CARD, ROUTINE], indirect=True)
def test_what_asks_for_somebody_goes_when_nobody_can_see_it(
    opener: Open, away: Event, program: Program, qtbot: QtBot
) -> None:
    opener()
    program.coordinator.handle(away)
    settle(qtbot)
    assert program.prompting.card is None
    assert program.prompting.window is None


def test_the_page_after_a_routine_does_not_wait_behind_the_lock(
    program: Program, qtbot: QtBot
) -> None:
    program.coordinator.handle(StartRequested("mob.shoulderroll"))
    window = program.prompting.window
    assert window is not None
    program.coordinator.handle(RoutineFinished())
    program.coordinator.handle(Locked())
    settle(qtbot)
    assert program.prompting.window is None
    program.coordinator.handle(Unlocked())
    assert program.prompting.window is None
