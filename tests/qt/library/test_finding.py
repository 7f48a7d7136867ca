"""To look for an exercise: chips, words typed, arrows, favourites."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from neckbreak.domain.settings import Library
from tests.qt.library.window import PACK, Opened, button, ids, plan, said, tiles


def test_every_exercise_and_every_ready_routine_has_a_tile(opened: Opened) -> None:
    window = opened()
    assert set(ids(window)) == set(PACK.catalogue)
    assert ids(window)[0] == "mob.shoulderroll"
    assert f"{len(PACK.catalogue)} to choose from" in said(window.filters)


def test_chips_are_all_and_except_within_the_body_areas(opened: Opened) -> None:
    window = opened()
    window.filters.chip("area.jaw").click()
    jaw = set(ids(window))
    assert "massage.jaw" in jaw
    assert "mob.rotation" not in jaw
    window.filters.chip("area.eyes").click()
    assert set(ids(window)) > jaw
    window.filters.chip("situation.pressing").click()
    assert set(ids(window)) == {
        "massage.jaw", "ready.hand-points", "ready.hand-points-thumb",
        "ready.brief-four", "ready.brief-two",
    }  # fmt: skip
    assert f"5 of {len(PACK.catalogue)}" in said(window.filters)


def test_of_families_and_of_evidence_one_at_a_time(opened: Opened) -> None:
    window = opened()
    window.filters.chip("family.eyes").click()
    assert ids(window) == ["eye.202020", "eye.blink", "ready.micro-eyes"]
    window.filters.chip("family.strength").click()
    assert ids(window) == ["str.bandraise", "str.neckiso", "ready.strength"]
    assert not window.filters.chip("family.eyes").isChecked()
    window.filters.chip("family.strength").click()
    window.filters.chip("grade.better").click()
    assert {each.routine.evidence.grade.value for each in tiles(window)} == {"better"}


def test_clear_filters_shows_everything_again(opened: Opened) -> None:
    window = opened()
    clear = button(window, "library.clear")
    assert not clear.isVisible()
    window.filters.chip("area.hands").click()
    window.filters.field.setText("fist")
    assert clear.isVisible()
    clear.click()
    assert set(ids(window)) == set(PACK.catalogue)
    assert window.filters.field.text() == ""
    assert not clear.isVisible()


@pytest.mark.parametrize("text", ["fengchi", "Fēngchí", "wind pool", "gb20", "風池"])
def test_a_point_is_found_by_any_of_its_names(opened: Opened, text: str) -> None:
    window = opened()
    window.filters.field.setText(text)
    assert ids(window)[0] == "acu.gb20"


def test_letters_typed_among_the_tiles_search(opened: Opened) -> None:
    window = opened()
    window.grid.setFocus()
    QTest.keyClicks(window.grid, "b")
    QTest.keyClicks(window.filters.field, "link")
    assert window.filters.field.text() == "blink"
    assert ids(window) == ["eye.blink"]
    QTest.keyClick(window.filters.field, Qt.Key.Key_Return)
    assert window.focusWidget() is window.grid


def test_down_goes_from_the_search_to_the_tiles(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    window.activateWindow()
    window.filters.field.setFocus()
    qtbot.waitUntil(window.filters.field.hasFocus)
    QTest.keyClicks(window.filters.field, "chin")
    QTest.keyClick(window.filters.field, Qt.Key.Key_Down)
    assert window.focusWidget() is window.grid


def test_when_nothing_fits_it_says_which_filter_to_leave_out(opened: Opened) -> None:
    window = opened()
    window.filters.chip("area.eyes").click()
    window.filters.chip("situation.pressing").click()
    assert ids(window) == []
    assert window.empty.isVisible()
    assert not window.grid.isVisible()
    assert "Without “Eyes” there are" in said(window.empty)
    button(window.empty, "library.drop").click()
    assert window.grid.isVisible()
    assert not window.filters.chip("area.eyes").isChecked()
    assert window.filters.chip("situation.pressing").isChecked()


def test_the_arrows_go_through_the_grid(opened: Opened) -> None:
    window = opened()
    window.grid.setFocus()
    first = ids(window)
    QTest.keyClick(window.grid, Qt.Key.Key_Right)
    assert window.grid.current is not None
    assert window.grid.current.id == first[1]
    QTest.keyClick(window.grid, Qt.Key.Key_Down)
    columns = first.index(window.grid.current.id) - 1
    assert columns >= 2
    assert window.detail.routine is window.grid.current
    QTest.keyClick(window.grid, Qt.Key.Key_Home)
    assert window.grid.current.id == first[0]


def test_a_filter_keeps_the_exercise_that_one_looks_at(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("acu.li4")
    window.filters.chip("area.hands").click()
    assert window.grid.current is not None
    assert window.grid.current.id == "acu.li4"


def test_favourites_can_be_asked_for(opened: Opened) -> None:
    window = opened(plan(library=Library(favourites=("eye.blink", "acu.te3"))))
    window.filters.chip("situation.favourite").click()
    assert set(ids(window)) == {"eye.blink", "acu.te3"}
