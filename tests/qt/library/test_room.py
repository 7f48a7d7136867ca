"""A narrow window, large type, the keyboard alone, a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from neckbreak.domain.settings import Library
from neckbreak.qt.library.filters import Filters
from tests.qt.library.window import MONDAY, NARROW, PACK, WIDE, Opened, button, plan, sheet


def test_in_a_narrow_window_the_exercise_is_a_page_with_a_way_back(opened: Opened) -> None:
    window = opened(size=NARROW)
    assert window.grid.isVisible()
    assert not window.detail.isVisible()
    window.grid.go_to("mob.wrist")
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_Return)
    assert window.detail.isVisible()
    assert not window.grid.isVisible()
    assert window.focusWidget() is window.detail.ways.start
    button(window, "library.back").click()
    assert window.grid.isVisible()
    assert window.grid.current is PACK.catalogue["mob.wrist"]


def test_in_a_narrow_window_what_is_read_stays_when_the_last_favourite_is_none_any_more(
    opened: Opened,
) -> None:
    window = opened(plan(library=Library(favourites=("eye.blink",))), size=NARROW)
    window.filters.fold.click()
    window.filters.chip("situation.favourite").click()
    window.show_routine("eye.blink")
    window.show_plan(plan(), day=MONDAY)
    assert window.detail.isVisible()
    button(window, "library.back").click()
    assert window.empty.isVisible()


def test_in_a_narrow_window_the_chips_are_behind_one(opened: Opened) -> None:
    window = opened(size=NARROW)
    neck = window.filters.chip("area.neck")
    assert not neck.isVisible()
    window.filters.fold.click()
    assert neck.isVisible()


def test_large_type_gives_each_side_the_whole_window(large_font: None, opened: Opened) -> None:
    window = opened()
    assert window.grid.isVisible()
    assert not window.detail.isVisible()


def test_the_page_about_points_has_one_way_back(opened: Opened) -> None:
    window = opened(size=NARROW)
    window.show_routine("acu.te3")
    button(sheet(window), "library.points.open").click()
    assert not window.back.isVisible()
    window.points.back.click()
    assert window.detail.isVisible()
    assert window.back.isVisible()


def test_escape_goes_back_one_step_at_a_time(opened: Opened) -> None:
    window = opened(size=NARROW)
    window.show_routine("acu.te3")
    button(sheet(window), "library.points.open").click()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.detail.isVisible()
    assert window.back.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.grid.isVisible()


def test_a_screen_reader_hears_name_length_kind_and_evidence(opened: Opened) -> None:
    window = opened()
    grid = QAccessible.queryAccessibleInterface(window.grid)
    assert grid.text(QAccessible.Text.Name) == "Exercises"
    first = window.grid.tiles.index(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Shoulder roll"
    assert first.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "32 s · move, Some support"
    assert window.filters.field.accessibleName() == "Search exercises"


def test_every_button_of_the_page_has_a_name(opened: Opened) -> None:
    window = opened()
    QApplication.processEvents()
    for each in window.findChildren(QPushButton):
        seen = each.isVisible()
        assert not seen or each.accessibleName() or each.text(), each.objectName()


def test_chips_fold_only_where_there_is_no_room(opened: Opened) -> None:
    window = opened(size=NARROW)
    assert isinstance(window.filters, Filters)
    window.resize(*WIDE)
    assert window.filters.chip("area.neck").isVisible()
    assert window.detail.isVisible()
