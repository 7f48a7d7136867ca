"""A routine window whose clock is turned by hand."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings import Look, Motion, Theme
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.routine.window import (
    Open,
)
from tests.qt.steady import SteadyClock


@pytest.fixture
def clock() -> SteadyClock:
    return SteadyClock()


@pytest.fixture
def open_window(
    qtbot: QtBot,
    words: CatalogueWords,
    resources: Shipped,
    themes: Themes,
    catalogue: Catalogue,
    clock: SteadyClock,
) -> Open:
    """Opens a routine by its id, and shows it."""

    def open_(id_: str, said_by: CatalogueWords = words, **more: object) -> RoutineWindow:
        routine = catalogue[id_]
        parts = tuple(catalogue[item] for item in routine.items)
        window = RoutineWindow(
            said_by,
            resources,
            themes,
            routine,
            parts,
            clock=clock,
            **more,  # type: ignore[arg-type]
        )
        qtbot.addWidget(window)
        window.show()
        return window

    return open_


@pytest.fixture
def moving(themes: Themes) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
