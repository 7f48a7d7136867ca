"""Hands and eyes of the tests of the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from neckbreak.domain.health import NOTHING_TICKED, Health
from neckbreak.domain.plan import Plan
from neckbreak.domain.safety import suited
from neckbreak.domain.settings_reading import defaults
from neckbreak.qt.library.tiles import TILE, Tile
from neckbreak.qt.library_window import LibraryWindow
from neckbreak.storage.content_packs import read_folder
from tests.qt.conftest import RESOURCES

PACK = read_folder(RESOURCES / "packs" / "core")
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WIDE, NARROW = (1080, 740), (560, 640)

Opened = Callable[..., LibraryWindow]


def plan(health: Health = NOTHING_TICKED, **parts: object) -> Plan:
    settings = replace(defaults(), **parts)  # type: ignore[arg-type]
    return Plan(settings, suited(PACK.catalogue, health), health)


def tiles(window: LibraryWindow) -> list[Tile]:
    model = window.grid.tiles
    return [model.index(row).data(TILE) for row in range(model.rowCount())]


def ids(window: LibraryWindow) -> list[str]:
    return [tile.routine.id for tile in tiles(window)]


def said(widget: QWidget) -> str:
    """Every word on it that can be seen."""
    QApplication.processEvents()  # what was just put into a layout shows only then
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    buttons = [each.text() for each in widget.findChildren(QPushButton) if each.isVisibleTo(widget)]
    return "\n".join([*labels, *buttons])


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    return found


def sheet(window: LibraryWindow) -> QWidget:
    """What is said of the exercise that shows; the one before may not be gone yet."""
    found = window.detail.sheet
    assert found is not None
    return found


def heard(window: LibraryWindow) -> list[tuple[str, str]]:
    """What it tells to change in the settings, from now on."""
    changes: list[tuple[str, str]] = []

    def note(key: str, text: str) -> None:
        changes.append((key, text))

    window.changed.connect(note)
    return changes


def shown(window: LibraryWindow) -> str:
    """The name of the large picture."""
    picture = window.detail.picture.shown
    assert picture is not None
    return picture.name
