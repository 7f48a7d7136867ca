"""What the tests of windows share: the real words, pictures and icons, and a theme."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from neckbreak.domain import settings
from neckbreak.domain.routines import Catalogue
from neckbreak.qt.icons import Icons
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.hand_clock import BERLIN, HandClock

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def words() -> CatalogueWords:
    return CatalogueWords(RESOURCES / "translations", "en", zone=lambda: BERLIN)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_folder(RESOURCES / "packs" / "core").catalogue


@pytest.fixture
def resources() -> Shipped:
    return Shipped(RESOURCES)


@pytest.fixture
def icons(qapp: QApplication, resources: Shipped) -> Icons:
    return Icons(resources)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    before = qapp.palette()
    yield Themes(settings.Look(theme=settings.Theme.LIGHT, motion=settings.Motion.REDUCED))
    qapp.setPalette(before)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says what it can't do; a real one can."""
    said = r"This plugin does not support (raise|propagateSizeHints|grabbing the keyboard)"
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore(said))


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    """Windows that are read from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
