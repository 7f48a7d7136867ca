"""To start an exercise, and to mark it: favourite, hidden, with which reminders it comes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from neckbreak.domain.settings import Library
from tests.qt.library.window import MONDAY, Opened, heard, plan, said, tiles


def test_start_tells_which(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    window.grid.go_to("mob.wrist")
    with qtbot.waitSignal(window.start_requested) as told:
        window.detail.ways.start.click()
    assert told.args == ["mob.wrist"]


def test_a_favourite_and_a_hidden_one_are_settings(opened: Opened) -> None:
    window = opened(plan(library=Library(favourites=("eye.blink",))))
    changes = heard(window)
    window.grid.go_to("mob.wrist")
    window.detail.heart.click()
    window.detail.hiding.trigger()
    assert changes == [
        ("library.favourites", "eye.blink, mob.wrist"),
        ("library.hidden", "mob.wrist"),
    ]
    window.show_plan(plan(library=Library(("eye.blink", "mob.wrist"), ("mob.wrist",))), day=MONDAY)
    assert window.detail.heart.accessibleName() == "No favourite any more"
    assert "You hid this." in said(window.detail)
    assert window.detail.ways.start.isEnabled()
    changes.clear()
    window.detail.heart.click()
    window.detail.hiding.trigger()
    assert changes == [("library.favourites", "eye.blink"), ("library.hidden", "")]


def test_a_routine_goes_into_a_reminder_and_out_again(opened: Opened) -> None:
    window = opened()
    changes = heard(window)
    window.grid.go_to("ready.micro-eyes")
    window.detail.ways.open_reminders()
    entries = {action.data(): action for action in window.detail.ways.menu.actions()}
    window.detail.ways.menu.close()
    assert "checkin" not in entries
    assert entries["posture"].isChecked()
    assert not entries["long"].isChecked()
    entries["long"].trigger()
    entries["posture"].trigger()
    assert changes == [
        ("reminder.long.pool", "move.walk, ready.micro-eyes"),
        ("reminder.posture.pool", "posture"),
    ]


def test_what_comes_with_all_of_its_family_cannot_be_taken_out_alone(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("posture.feet")
    window.detail.ways.open_reminders()
    entry = next(each for each in window.detail.ways.menu.actions() if each.data() == "posture")
    window.detail.ways.menu.close()
    assert entry.isChecked()
    assert not entry.isEnabled()
    assert entry.text() == "Posture check (plays all of this kind)"


@pytest.mark.parametrize("id_", ["acu.bl10", "acu.te15", "acu.li11", "acu.si11", "str.bandraise"])
def test_an_extra_is_off_and_its_page_has_the_switch(opened: Opened, id_: str) -> None:
    window = opened()
    changes = heard(window)
    tile = next(each for each in tiles(window) if each.routine.id == id_)
    assert tile.note == "Off until switched on"
    window.grid.go_to(id_)
    assert window.detail.switch.isVisibleTo(window.detail)
    assert not window.detail.switch.toggle.isChecked()
    assert "Off until you switch it on. It then takes turns in the reminder" in said(window.detail)
    window.detail.switch.toggle.click()
    assert changes
    assert any(id_ in text or text == "true" for _, text in changes)
    window.grid.go_to("mob.shoulderroll")
    assert not window.detail.switch.isVisibleTo(window.detail)
