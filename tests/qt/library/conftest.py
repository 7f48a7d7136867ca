"""The library, opened under any plan and in any size."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.plan import Plan
from neckbreak.domain.routines import Catalogue
from neckbreak.qt.library_window import LibraryWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.library.window import MONDAY, PACK, WIDE, Opened, plan


@pytest.fixture
def opened(qtbot: QtBot, words: CatalogueWords, resources: Shipped, themes: Themes) -> Opened:
    """Opens the window under a plan, in a size."""

    def open_(
        under: Plan | None = None,
        size: tuple[int, int] = WIDE,
        *,
        catalogue: Catalogue = PACK.catalogue,
        **more: object,
    ) -> LibraryWindow:
        made = LibraryWindow(words, resources, themes, catalogue, PACK.sources)
        qtbot.addWidget(made)
        made.show_plan(under or plan(), day=MONDAY, **more)  # type: ignore[arg-type]
        made.resize(*size)
        made.show()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return open_
