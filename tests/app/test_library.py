"""The library in the whole program: opened from everywhere, and what is marked there lasts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from neckbreak.app import Program
from neckbreak.domain.health import Health, Tick
from neckbreak.qt.library_window import LibraryWindow
from neckbreak.storage.paths import Places
from tests.qt.library.window import said, tiles

NOISE_MIB = 15.0


def library(program: Program) -> LibraryWindow:
    program.windows.library.open()
    window = program.windows.library.window
    assert window is not None
    return window


def marked(program: Program) -> list[str]:
    return list(program.preferences.settings.library.favourites)


def test_it_opens_from_the_tray_the_control_window_and_the_settings(
    program: Program, qtbot: QtBot
) -> None:
    door = program.windows.library

    def closed_again() -> bool:
        assert door.window is not None
        door.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return door.window is None

    program.tray.action("library").trigger()
    assert closed_again()
    program.windows.control.open()
    control = program.windows.control.window
    assert control is not None
    control.head.ways["library"].click()
    assert closed_again()
    program.windows.settings.open()
    settings = program.windows.settings.window
    assert settings is not None
    settings.show_page("exercises")
    way = settings.findChild(QPushButton, "library.open")
    assert isinstance(way, QPushButton)
    way.click()
    assert closed_again()


def test_it_leads_to_exercises_of_ones_own(program: Program, qtbot: QtBot) -> None:
    library(program).own.click()
    assert program.windows.own_sets.window is not None
    assert program.windows.own_sets.window.isVisible()


def test_a_mark_is_written_and_shown_at_once(
    program: Program, places: Places, qtbot: QtBot
) -> None:
    window = library(program)
    window.grid.go_to("mob.wrist")
    window.detail.heart.click()
    assert marked(program) == ["mob.wrist"]
    assert 'favourites = ["mob.wrist"]' in places.settings_file.read_text("utf-8")
    assert window.detail.heart.accessibleName() == "No favourite any more"
    window.detail.heart.click()
    assert marked(program) == []


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_putting_an_exercise_into_a_reminder_is_confirmed(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    window = library(program)
    window.show_routine("mob.wrist")

    def toggle(reminder: str) -> str:
        window.detail.ways.open_reminders()
        menu = window.detail.ways.menu
        menu.close()
        next(each for each in menu.actions() if each.data() == reminder).trigger()
        confirmation = window.detail.confirmation
        assert confirmation.isVisible()
        assert heard[-1] == confirmation.label.text()
        return heard[-1]

    assert toggle("posture") == "Added: it now takes turns in “Posture check”."
    assert toggle("posture") == "Taken out of “Posture check”."
    assert toggle("strength") == (
        "Added to “Strength”, which is off: switch it on in the settings, under When."
    )
    window.show_routine("mob.shoulderroll")
    assert not window.detail.confirmation.isVisible()


def test_an_extra_that_is_switched_on_is_in_the_plan_at_once(
    program: Program, qtbot: QtBot
) -> None:
    window = library(program)
    window.grid.go_to("str.bandraise")
    window.detail.switch.toggle.click()
    settings = program.coordinator.plan.settings
    strength = next(each for each in settings.reminders if each.id == "strength")
    assert strength.enabled
    assert window.detail.switch.toggle.isChecked()
    window.detail.switch.toggle.click()
    settings = program.coordinator.plan.settings
    assert not next(each for each in settings.reminders if each.id == "strength").enabled


def test_start_plays_what_is_looked_at(program: Program, qtbot: QtBot) -> None:
    window = library(program)
    window.grid.go_to("mob.wrist")
    window.detail.ways.start.click()
    assert program.coordinator.session.playing is not None
    assert program.coordinator.session.playing.routine == "mob.wrist"


def test_the_page_of_what_hurt_says_that_it_rests_and_until_when(
    program: Program, qtbot: QtBot
) -> None:
    window = library(program)
    window.grid.go_to("mob.wrist")
    window.detail.ways.start.click()
    assert "hurt" not in said(window.detail)
    routine = program.prompting.window
    assert routine is not None
    routine.show_hurt()
    assert program.coordinator.session.playing is None
    name = program.coordinator.plan.catalogue["mob.wrist"].name
    assert f"{name} hurt today, so it rests today and tomorrow" in said(window.detail)
    tile = next(each for each in tiles(window) if each.routine.id == "mob.wrist")
    assert tile.note == "Rests today and tomorrow"
    assert tile.note in tile.spoken
    # As everywhere, who starts it by name is warned, not refused.
    window.detail.ways.start.click()
    assert program.coordinator.session.playing is not None


def test_other_health_answers_show_at_once(program: Program, qtbot: QtBot) -> None:
    window = library(program)
    window.grid.go_to("acu.gb21")
    assert window.detail.ways.start.isEnabled()
    program.preferences.answer_health(Health(answered=True, ticks=frozenset({Tick.PREGNANT})))
    assert not window.detail.ways.start.isEnabled()


def test_what_is_started_in_it_takes_the_keyboard_along(program: Program, qtbot: QtBot) -> None:
    program.windows.library.open()
    library = program.windows.library.window
    assert library is not None
    qtbot.waitUntil(library.isActiveWindow)
    library.start_requested.emit("posture.chin")
    window = program.prompting.window
    assert window is not None
    qtbot.waitUntil(window.isActiveWindow)


def test_what_is_started_from_elsewhere_leaves_the_keyboard_there(program: Program) -> None:
    program.requests.answer({"command": "start", "name": "posture.chin"})
    window = program.prompting.window
    assert window is not None
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
