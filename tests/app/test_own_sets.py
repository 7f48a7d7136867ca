"""From the window to the catalogue: own exercises are kept, played, shared and imported."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.app import Program
from neckbreak.domain.health import Health, Tick
from neckbreak.domain.reminders import Every
from neckbreak.qt.import_window import ImportWindow, RefusedWindow
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from neckbreak.qt.own_sets.ready_form import ReadyForm
from neckbreak.qt.own_sets_window import OwnSetsWindow
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.settings.editors import ChipsEditor
from neckbreak.qt.settings.field import Field
from neckbreak.storage.paths import Places
from tests.storage.packs.making import EXAMPLE, example, png

MINE = "my-exercises.wall-slide"
ANAS = "desk-shoulder.towel-slide"


@pytest.fixture
def window(program: Program) -> OwnSetsWindow:
    program.windows.own_sets.open()
    window = program.windows.own_sets.window
    assert window is not None
    return window


def make(window: OwnSetsWindow) -> ExerciseForm:
    window.beginning.new_exercise()
    form = window.form
    assert isinstance(form, ExerciseForm)
    form.name.setText("Wall slide")
    form.name.textEdited.emit("Wall slide")
    form.steps[0].text.setText("Slide up the wall.")
    window.save()
    return form


def beside(program: Program, kind: type[QWidget]) -> QWidget:
    opened = reversed(program.windows.own_sets.beside)
    return next(each for each in opened if isinstance(each, kind))


def words_of(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def shown_in(widget: QWidget) -> str:
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def write(tmp_path: Path, toml: str = EXAMPLE) -> str:
    path = tmp_path / "ana.neckbreak"
    path.write_bytes(example(toml, png(60, 40)))
    return str(path)


def test_the_settings_lead_to_it(program: Program) -> None:
    program.windows.settings.open()
    settings = program.windows.settings.window
    assert settings is not None
    settings.show_page("exercises")
    button = settings.findChild(QPushButton, "own.open")
    assert button is not None
    button.click()
    assert program.windows.own_sets.window is not None


def test_what_is_made_can_be_started_at_once(program: Program, window: OwnSetsWindow) -> None:
    make(window)
    assert program.coordinator.plan.catalogue[MINE].pack == "my-exercises"
    assert program.requests.answer({"command": "start", "name": MINE})["code"] == 0


def test_the_library_leads_to_a_copy_of_ours_and_to_what_is_ones_own(
    program: Program, window: OwnSetsWindow
) -> None:
    make(window)
    program.windows.library.open()
    library = program.windows.library.window
    assert library is not None
    library.show_routine("mob.rotation")
    library.detail.own.trigger()
    form = window.form
    assert isinstance(form, ExerciseForm)
    assert form.moves_neck.isChecked()
    assert form.name.text() == "Neck rotation, my way"
    window.discard()
    library.show_routine(MINE)
    assert library.detail.own.text() == "Change it…"
    library.detail.own.trigger()
    form = window.form
    assert isinstance(form, ExerciseForm)
    assert form.name.text() == "Wall slide"


def test_a_preview_plays_and_counts_for_nothing(program: Program, window: OwnSetsWindow) -> None:
    make(window)
    window.preview()
    played = beside(program, RoutineWindow)
    assert "Slide up the wall." in words_of(played)
    assert program.coordinator.session.playing is None
    played.close()
    assert program.requests.answer({"command": "status"})["status"]["today"] == {}


def test_a_preview_asks_the_health_gate(program: Program, window: OwnSetsWindow) -> None:
    form = make(window)
    form.moves_neck.click()
    program.windows.health.answered.emit(Health(True, frozenset({Tick.ARTHRITIS})))
    window.preview()
    assert program.windows.own_sets.beside == []
    assert "leave this out" in words_of(window.desk.bar)


def test_a_reminder_of_it_comes_and_goes_with_it(program: Program, window: OwnSetsWindow) -> None:
    make(window)
    window.desk.bar.remind.click()
    made = program.coordinator.plan.settings.reminders[-1]
    assert (made.name, made.pool, made.guided) == ("Wall slide", (MINE,), True)
    assert made.trigger == Every(timedelta(hours=3))
    window.delete()
    assert made.id not in [each.id for each in program.coordinator.plan.settings.reminders]
    assert program.preferences.faults == ()


def test_an_import_shows_everything_before_anything_is_added(
    program: Program, window: OwnSetsWindow, tmp_path: Path
) -> None:
    program.windows.health.answered.emit(Health(True, frozenset({Tick.ARTHRITIS})))
    toml = EXAMPLE.replace('notes = ""', 'notes = "For Ana."')
    toml = toml.replace("moves_neck = false", "moves_neck = true")
    path = write(tmp_path, toml.replace('["standing"]', '["standing", "neck"]'))
    program.windows.own_sets.open_file(path)
    shown = beside(program, ImportWindow)
    said = words_of(shown)
    for words in (
        "Not checked by neckbreak",
        "For Ana.",
        "Towel slide",
        "Slide the towel up the wall.",
        "4 s, 8 times, left, then right",
        "Feel: A mild stretch.",
        "Left out for you, because of your health answers",
    ):
        assert words in said, words
    assert isinstance(shown, ImportWindow)
    assert [tick.text() for _, tick in shown.reminders] == [
        "Towel slide, every 3 h, until Saturday 12 December"
    ]
    assert ANAS not in program.coordinator.plan.catalogue
    shown.cancel.click()
    assert ANAS not in program.coordinator.plan.catalogue


def test_what_is_accepted_is_added_with_the_reminders_that_are_wanted(
    program: Program, window: OwnSetsWindow, tmp_path: Path
) -> None:
    program.windows.own_sets.open_file(write(tmp_path))
    shown = beside(program, ImportWindow)
    assert isinstance(shown, ImportWindow)
    shown.reminders[0][1].click()
    shown.add.click()
    assert ANAS in program.coordinator.plan.catalogue
    made = program.coordinator.plan.settings.reminders[-1]
    assert (made.pool, made.until) == ((ANAS,), date(2026, 12, 12))
    assert window.side.list.row("desk-shoulder", "towel-slide").text() == "Towel slide"


def test_a_set_that_is_there_is_replaced_only_when_that_was_said(
    program: Program, window: OwnSetsWindow, tmp_path: Path
) -> None:
    for name in ("Shoulder set", "Another"):
        path = write(tmp_path, EXAMPLE.replace("Shoulder set", name))
        program.windows.own_sets.open_file(path)
        shown = beside(program, ImportWindow)
        assert isinstance(shown, ImportWindow)
        assert ("You have this set already" in words_of(shown)) == (name == "Another")
        shown.add.click()
        shown.close()
    assert [own.name for own in program.exercises.sets.sound()] == ["Another"]


def test_a_bad_file_is_refused_with_all_that_is_wrong(
    program: Program, window: OwnSetsWindow, tmp_path: Path, places: Places
) -> None:
    path = write(tmp_path, EXAMPLE.replace("seconds = 4", "seconds = nan").replace("3h", "3x"))
    program.windows.own_sets.open_file(path)
    shown = beside(program, RefusedWindow)
    assert isinstance(shown, RefusedWindow)
    lines = shown.lines.toPlainText().splitlines()
    assert [line.split(":")[1] for line in lines] == ["21", "27"]
    assert not places.packs.exists()


def test_a_file_that_is_gone_is_told(program: Program, window: OwnSetsWindow) -> None:
    program.windows.own_sets.open_file("/nowhere/at/all.neckbreak")
    shown = beside(program, RefusedWindow)
    assert isinstance(shown, RefusedWindow)
    assert "all.neckbreak" in shown.lines.toPlainText()


def test_an_export_can_be_imported_by_somebody_else(
    program: Program, window: OwnSetsWindow, tmp_path: Path
) -> None:
    make(window)
    path = tmp_path / "mine.neckbreak"
    window.export_requested.emit("my-exercises", str(path))
    assert path.read_bytes()[:2] == b"PK"
    window.delete_set("my-exercises")
    program.windows.own_sets.open_file(str(path))
    shown = beside(program, ImportWindow)
    assert isinstance(shown, ImportWindow)
    shown.add.click()
    assert MINE in program.coordinator.plan.catalogue


def test_an_exercise_that_comes_back_brings_its_reminders_along(
    program: Program, window: OwnSetsWindow
) -> None:
    form = make(window)
    window.desk.bar.remind.click()
    program.preferences.change("reminder.my-exercises-wall-slide.days", "mon, wed")
    program.preferences.change("reminder.posture.pool", f"posture, {MINE}")
    before = program.preferences.settings.reminders
    window.beginning.open_routine("my-exercises", form.id)
    window.delete()
    assert [each.id for each in before][-1] == "my-exercises-wall-slide"
    assert len(program.preferences.settings.reminders) == len(before) - 1
    window.desk.bar.undo.click()
    assert program.preferences.settings.reminders == before
    assert program.preferences.faults == ()
    assert "Wall slide is back." in words_of(window)


def test_asked_twice_it_reminds_once_and_says_so(program: Program, window: OwnSetsWindow) -> None:
    make(window)
    window.desk.bar.remind.click()
    count = len(program.preferences.settings.reminders)
    window.desk.bar.remind.click()
    assert len(program.preferences.settings.reminders) == count
    assert "“Wall slide” has it already." in words_of(window)


def test_open_settings_offer_what_is_made_meanwhile(
    program: Program, window: OwnSetsWindow, qtbot: QtBot
) -> None:
    program.windows.settings.open()
    settings = program.windows.settings.window
    assert settings is not None
    qtbot.addWidget(settings)
    settings.field("reminder.posture.pool")
    make(window)
    pool = settings.field("reminder.posture.pool")
    assert isinstance(pool, Field)
    assert isinstance(pool.editor, ChipsEditor)
    single = program.words.say("settings.pool.single")
    next(each for each in pool.findChildren(QPushButton) if each.text() == single).click()
    assert pool.editor.chip(MINE).text() == "Wall slide"


def test_what_was_said_of_one_exercise_is_not_said_of_the_next(window: OwnSetsWindow) -> None:
    make(window)
    assert "Saved." in shown_in(window)
    window.beginning.new_exercise()
    assert "Saved." not in shown_in(window)


def test_a_routine_is_duplicated_too(program: Program, window: OwnSetsWindow) -> None:
    make(window)
    window.beginning.new_ready()
    form = window.form
    assert isinstance(form, ReadyForm)
    form.add("mob.chintuck")
    window.save()
    window.desk.bar.duplicate.click()
    copy = window.form
    assert isinstance(copy, ReadyForm)
    assert copy is not form
    window.save()
    made = [each for each in program.exercises.catalogue.values() if each.items and each.pack]
    assert [each.items for each in made] == [("mob.chintuck",), ("mob.chintuck",)]
