"""Who is drawn: the person that the settings name, in every place that shows pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neckbreak.domain.settings import Figure, Look
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.settings.making import Maker
from neckbreak.qt.settings.plain_pages import LooksPage
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords

RESOURCES = Path(__file__).parents[2] / "resources"


def test_the_settings_show_the_other_person_as_soon_as_it_is_chosen(qapp: QApplication) -> None:
    themes = Themes(Look())
    shipped = Shipped(RESOURCES, figure=lambda: themes.look.figure)
    page = LooksPage(Maker(themes, CatalogueWords(RESOURCES / "translations"), {}), shipped)
    before = page.picture.shown
    themes.set_look(replace(Look(), figure=Figure.MAN))
    after = page.picture.shown
    assert before is not None
    assert after is not None
    assert "bun" in {shape.name for shape in before.shapes}
    assert "bun" not in {shape.name for shape in after.shapes}


def test_a_routine_goes_on_with_the_person_that_is_chosen_meanwhile(qtbot: QtBot) -> None:
    themes = Themes(Look())
    shipped = Shipped(RESOURCES, figure=lambda: themes.look.figure)
    catalogue = read_folder(RESOURCES / "packs" / "core").catalogue
    words = CatalogueWords(RESOURCES / "translations")
    window = RoutineWindow(words, shipped, themes, catalogue["mob.shoulderroll"])
    qtbot.addWidget(window)
    window.show()
    themes.set_look(replace(Look(), figure=Figure.MAN))
    shown = window.page.stage.picture.shown
    assert shown is not None
    assert "bun" not in {shape.name for shape in shown.shapes}


def test_a_hand_close_by_is_the_same_for_both() -> None:
    chosen = [Figure.WOMAN]
    shipped = Shipped(RESOURCES, figure=lambda: chosen[0])
    hers = shipped.picture("li4-find")
    chosen[0] = Figure.MAN
    assert shipped.picture("li4-find") is hers
