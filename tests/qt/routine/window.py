"""Hands and eyes of the tests of the routine window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from neckbreak.qt.routine.end_page import EndPage
from neckbreak.qt.routine.hurt_page import HurtPage
from neckbreak.qt.routine_window import RoutineWindow
from tests.qt.steady import SteadyClock

TRANSLATIONS = Path(__file__).parents[3] / "resources" / "translations"

Open = Callable[..., RoutineWindow]


def after(window: RoutineWindow, clock: SteadyClock, seconds: float) -> RoutineWindow:
    clock.pass_(seconds)
    window.refresh()
    return window


def end_page(window: RoutineWindow) -> EndPage:
    [page] = window.findChildren(EndPage)
    return page


def hurt_page(window: RoutineWindow) -> HurtPage:
    [page] = window.findChildren(HurtPage)
    return page


def texts(page: QWidget) -> str:
    """Everything that can be read on it."""
    labels = [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]
    buttons = [button.text() for button in page.findChildren(QAbstractButton)]
    return "\n".join((*labels, *buttons))


def press(window: RoutineWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key)


def is_playing(window: RoutineWindow) -> bool:
    return window.playing


def ticks(window: RoutineWindow) -> bool:
    return window._timer.isActive()


def finished(window: RoutineWindow, clock: SteadyClock) -> EndPage:
    after(window, clock, 1000)
    return end_page(window)


def overlaps(window: RoutineWindow) -> list[str]:
    """Visible parts of the page that cover each other or stick out of the window."""
    page = window.page
    rows: list[QWidget] = [
        page.segments,
        page._exercise,
        page.sentence,
        page.caution,
        page.controls,
    ]
    found = []
    for above, below in pairwise(rows):
        if above.geometry().bottom() > below.geometry().top():
            found.append(f"{above} over {below}")
    for row in rows:
        if not page.rect().contains(row.geometry()):
            found.append(f"{row} out of the page")
    for button in (page.controls.hurt, page.controls.pause, page.controls.next):
        if button.width() < button.sizeHint().width():
            found.append(f"{button} is squeezed")
    return found
