"""What holds for every window that there is: Esc closes it, and nothing of it stays behind.

The windows are found: the doors by themselves, and a module that makes a window of its own without
being opened here is a fault.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget
from pytestqt.qtbot import QtBot

import neckbreak.qt
from neckbreak.app import Program
from neckbreak.domain.events import (
    Event,
    FellAsleep,
    Locked,
    RoutineFinished,
    StartRequested,
    Unlocked,
)
from neckbreak.qt.roles import tell_roles
from tests.app.opening import (
    BESIDE,
    CARD,
    DOORS,
    EVERY,
    ROUTINE,
    Open,
    open_and_close,
    ours,
    settle,
    widgets,
)
from tests.fakes import HandClock

QT = Path(neckbreak.qt.__file__).parent


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


@pytest.mark.parametrize("opener", [each for each in EVERY if each != CARD], indirect=True)
def test_the_desktops_key_for_closing_windows_closes_it(opener: Open, qtbot: QtBot) -> None:
    window = opener()
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    QApplication.processEvents()
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Close))
    del window
    settle(qtbot)
    assert gone


@pytest.mark.usefixtures("young_garbage_only")
@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_nothing_of_it_stays_behind(opener: Open, qtbot: QtBot) -> None:
    for _ in range(2):  # icons, fonts and the like are kept from the first time on
        open_and_close(opener, qtbot)
    windows, objects = widgets(), ours()
    for _ in range(3):
        open_and_close(opener, qtbot)
    assert widgets() == windows
    assert ours() - objects == Counter()


@pytest.mark.parametrize("opener", EVERY, indirect=True)
def test_where_the_tab_key_stops_a_screen_reader_says_what_it_is(opener: Open) -> None:
    tell_roles()
    window = opener()
    QApplication.processEvents()
    unknown = (QAccessible.Role.NoRole, QAccessible.Role.Client)
    for each in window.findChildren(QWidget):
        stops = each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not stops or isinstance(each.parent(), QAbstractSpinBox):  # its field speaks for it
            continue
        said = QAccessible.queryAccessibleInterface(each)
        assert said is not None
        assert said.text(QAccessible.Text.Name), each
        assert said.role() not in unknown, each


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
