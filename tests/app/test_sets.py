"""A set of exercises is there as soon as it was installed, and gone as soon as it was removed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from neckbreak.app import Program
from neckbreak.domain.events import AlarmRang, HandsRested
from neckbreak.domain.health import Health, Tick
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.storage.packs.reading import read_set
from neckbreak.storage.paths import Places
from tests.fakes import HandClock
from tests.storage.packs.making import EXAMPLE, SHELF, example, png

ID = "desk-shoulder.towel-slide"


def install(program: Program, toml: str = EXAMPLE) -> None:
    """As the command line does it: the file is put there, then the program is told."""
    found = read_set(example(toml, png(300, 200)), "a", SHELF)
    assert found.own is not None
    program.exercises.sets.save(found.own, found.pictures, replace=True)
    assert program.requests.answer({"command": "sets_changed"}) == {"code": 0}


def remove(program: Program) -> None:
    program.exercises.sets.remove("desk-shoulder")
    program.requests.answer({"command": "sets_changed"})


def test_it_is_there_at_once_and_gone_at_once(program: Program) -> None:
    assert ID not in program.coordinator.plan.catalogue
    install(program)
    assert program.coordinator.plan.catalogue[ID].pack == "desk-shoulder"
    remove(program)
    assert ID not in program.coordinator.plan.catalogue


def test_it_is_there_after_the_next_start(program: Program, places: Places) -> None:
    install(program)
    program.stop()
    assert ID in Program(places).coordinator.plan.catalogue


def test_it_can_be_started_and_shows_its_own_picture(program: Program) -> None:
    install(program)
    assert program.requests.answer({"command": "start", "name": ID})["code"] == 0
    window = program.prompting.window
    assert isinstance(window, RoutineWindow)
    QTest.qWait(20)
    shown = window.page.stage.picture.grab().toImage()
    middle = shown.pixelColor(shown.rect().center())
    assert (middle.red(), middle.green(), middle.blue()) == (0xC0, 0x30, 0x30)
    assert window.page.stage.picture.accessibleName() == "Slide the towel up the wall."
    window.page.info_button.click()
    said = [label.text() for label in window.page.info.findChildren(QLabel)]
    assert "Not checked by neckbreak." in said
    assert "Tradition" not in said


def test_the_health_gate_hides_it(program: Program) -> None:
    turning = EXAMPLE.replace("moves_neck = false", "moves_neck = true")
    install(program, turning.replace('["standing"]', '["standing", "neck"]'))
    program.windows.health.answered.emit(Health(True, frozenset({Tick.ARTHRITIS})))
    assert program.requests.answer({"command": "start", "name": ID})["code"] == 1


def test_a_reminder_brings_it_and_goes_on_without_it(
    program: Program, places: Places, clock: HandClock
) -> None:
    install(program)
    preferences = program.preferences
    preferences.change("reminder.posture.pool", f"{ID}")
    preferences.change("interrupt.typing_pause", "0s")
    assert list(preferences.faults) == []
    clock.pass_(timedelta(minutes=30))
    for event in (AlarmRang(), HandsRested()):
        program.coordinator.handle(event)
    card = program.coordinator.session.card
    assert card is not None
    assert card.routine == ID
    remove(program)
    card = program.coordinator.session.card
    assert card is not None  # the pool is a fault now, and falls back to its default
    assert card.routine != ID
    assert [fault.key for fault in preferences.faults] == ["reminder.posture.pool"]


def test_what_plays_goes_on_when_its_set_goes(program: Program, clock: HandClock) -> None:
    install(program)
    program.requests.answer({"command": "start", "name": ID})
    remove(program)
    window = program.prompting.window
    assert window is not None
    clock.pass_(timedelta(seconds=70))
    program.coordinator.handle(AlarmRang())
    window.stop()
    assert program.requests.answer({"command": "start", "name": ID})["code"] == 2


def test_a_broken_set_harms_nobody(
    program: Program, places: Places, caplog: pytest.LogCaptureFixture
) -> None:
    places.packs.mkdir(parents=True, exist_ok=True)
    (places.packs / "broken.neckbreak").write_bytes(b"no zip")
    program.use_sets()
    assert "mob.shoulderroll" in program.coordinator.plan.catalogue
    assert "broken.neckbreak" in caplog.text
