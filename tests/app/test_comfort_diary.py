"""The comfort diary in the whole program: asked for, kept, and in no other place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from neckbreak.app import Program, prompting
from neckbreak.domain.diary import Sign
from neckbreak.domain.events import AlarmRang, HandsRested
from neckbreak.domain.health import Tick
from neckbreak.qt.diary.questions import Questions
from neckbreak.qt.diary_window import DiaryWindow
from neckbreak.storage.health_file import HealthFile
from neckbreak.storage.paths import Places
from tests.app.test_asking_by_notification import NotedNotifier
from tests.fakes import HandClock

NOISY = "[reminder.{}]\nenabled = false\n"


@pytest.fixture
def program(qapp: QApplication, places: Places, clock: HandClock) -> Iterator[Program]:
    """A Monday morning of somebody who keeps a daily diary and wants nothing else."""
    others = ("posture", "shoulders", "acupressure", "long", "evening")
    quiet = "".join(NOISY.format(name) for name in others)
    text = f'[interrupt]\ntyping_pause = "0s"\n[diary]\nkeep = "daily"\n{quiet}'
    places.settings_file.write_text(text, "utf-8")
    made = Program(places, clock=clock)
    made.start(minimized=True)
    yield made
    made.stop()


def opened(program: Program) -> DiaryWindow:
    window = program.windows.diary.window
    assert window is not None
    return window


def give(window: DiaryWindow, *signs: Sign, discomfort: int = 8) -> None:
    page = window.current
    assert isinstance(page, Questions)
    for row in page.rows.values():
        row.set_value(1)
    page.rows["discomfort"].set_value(discomfort)
    for sign in signs:
        page.signs[sign].setChecked(True)
    page.keep.click()


def test_the_card_leads_to_the_questions(program: Program, clock: HandClock) -> None:
    clock.pass_(timedelta(hours=3))
    program.coordinator.handle(AlarmRang())
    program.coordinator.handle(HandsRested())
    card = program.prompting.card
    assert card is not None
    card.start_requested.emit()
    assert isinstance(opened(program).current, Questions)
    assert program.prompting.card is None


def test_a_card_answered_by_keyboard_gives_no_later_window_the_keyboard(
    program: Program, clock: HandClock
) -> None:
    clock.pass_(timedelta(hours=3))
    program.coordinator.handle(AlarmRang())
    program.coordinator.handle(HandsRested())
    assert program.prompting.take_keyboard()
    card = program.prompting.card
    assert card is not None
    card.start_requested.emit()
    program.tray.start_requested.emit("posture.head")
    window = program.prompting.window
    assert window is not None
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_notification_asks_without_a_word_about_the_body(
    program: Program, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = NotedNotifier()
    monkeypatch.setattr(program.telling, "notifier", noted)
    monkeypatch.setattr(prompting, "_windows_take_the_keyboard", lambda: True)
    clock.pass_(timedelta(hours=3))
    program.coordinator.handle(AlarmRang())
    program.coordinator.handle(HandsRested())
    ((number, (title, body, buttons)),) = noted.shown.items()
    assert (title, body) == (
        "Comfort diary",
        "A few questions, about 20 seconds. The answers stay on this computer.",
    )
    assert "start" in buttons
    program.telling.chosen(number, "start", None)
    assert isinstance(opened(program).current, Questions)


def test_by_name_from_a_terminal_too(program: Program) -> None:
    reply = program.requests.answer({"command": "start", "name": "checkin"})
    assert reply["code"] == 0
    assert isinstance(opened(program).current, Questions)


def test_a_mark_is_kept_in_its_file_and_nowhere_else(
    program: Program, places: Places, caplog: pytest.LogCaptureFixture
) -> None:
    program.windows.diary.ask()
    give(opened(program), Sign.WAKES)
    assert opened(program).marks[0].discomfort == 8
    assert "discomfort = 8" in places.diary_file.read_text("utf-8")
    assert places.diary_file.stat().st_mode & 0o777 == 0o600
    program.coordinator.save()
    for file in Path(places.config.parent).rglob("*"):
        if file.is_file() and file != places.diary_file:
            assert b"discomfort" not in file.read_bytes().replace(b"discomfort,", b""), file
            assert b"wakes" not in file.read_bytes(), file
    assert not any("wakes" in line for line in caplog.messages)
    entries = program._history.between(None, None)
    assert {entry.fact for entry in entries} <= {"start", "prompt"}


def test_a_tick_of_something_new_lets_the_neck_rest_until_advice_was_had(
    program: Program, places: Places
) -> None:
    program.windows.diary.ask()
    give(opened(program), Sign.SHARP)
    reply = program.requests.answer({"command": "start", "name": "mob.rotation"})
    assert reply["code"] == 1
    assert HealthFile(places.health_file).read().awaits_advice
    program.windows.health.open()
    gate = program.windows.health.window
    assert gate is not None
    box = gate.gate.advice_box
    assert box is not None
    box.click()
    gate._keep.click()
    assert not HealthFile(places.health_file).read().awaits_advice
    reply = program.requests.answer({"command": "start", "name": "mob.rotation"})
    assert reply["code"] == 0


def test_other_answers_of_the_gate_do_not_take_the_rest_away(program: Program) -> None:
    program.preferences.await_advice()
    program.windows.health.open()
    gate = program.windows.health.window
    assert gate is not None
    gate.gate.box(Tick.BONES).click()
    gate._keep.click()
    health = program.coordinator.plan.health
    assert health.awaits_advice
    assert health.ticks == {Tick.BONES}


def test_a_window_that_was_left_open_asks_about_the_new_day(
    program: Program, clock: HandClock
) -> None:
    program.windows.diary.ask()
    give(opened(program), discomfort=2)
    clock.pass_(timedelta(days=1))
    program.windows.diary.ask()
    give(opened(program), discomfort=7)
    assert [mark.discomfort for mark in opened(program).marks] == [2, 7]


def test_delete_all_leaves_no_mark(program: Program, places: Places) -> None:
    program.windows.diary.ask()
    give(opened(program))
    window = opened(program)
    window.page.delete.click()
    window.delete_requested.emit()
    assert window.marks == ()
    assert not places.diary_file.exists()


def test_the_marks_are_saved_as_a_table_where_the_person_says(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.windows.diary.ask()
    give(opened(program), discomfort=6)
    opened(program).page.export.click()
    dialog = opened(program).findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("comfort-diary-2026-03-23.csv")
    target = tmp_path / "mine.csv"
    dialog.fileSelected.emit(str(target))
    assert target.read_text("utf-8").splitlines()[1] == "2026-03-23,6,1,,not fully,,"
    dialog.close()


def test_once_a_day_old_marks_are_forgotten_without_the_window(
    program: Program, places: Places, clock: HandClock
) -> None:
    program.windows.diary.ask()
    give(opened(program))
    opened(program).close()
    clock.pass_(timedelta(days=366))
    program.windows.diary.forget_old()
    assert "[[mark]]" not in places.diary_file.read_text("utf-8")


def test_without_a_diary_the_beat_makes_none(program: Program, places: Places) -> None:
    program.windows.diary.forget_old()
    assert not places.diary_file.exists()


def test_the_tray_leads_to_the_signs_and_the_number_is_confirmed_once(
    program: Program, places: Places
) -> None:
    program.tray.action("health.signs").trigger()
    window = program.windows.signs.window
    assert window is not None
    window.number_confirmed.emit("112")
    assert program.coordinator.plan.settings.emergency.number == "112"
    assert not window.question.isVisible()


def test_to_begin_one_the_settings_are_changed(program: Program, places: Places) -> None:
    program.preferences.change("diary.keep", "off")
    program.windows.diary.ask()
    opened(program).keep_chosen.emit("weekly")
    assert 'keep = "weekly"' in places.settings_file.read_text("utf-8")


def test_print_asks_where_and_prints_what_is_marked(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.windows.diary.ask()
    give(opened(program))
    opened(program).page.print.click()
    dialog = opened(program).findChild(QPrintDialog)
    assert dialog is not None
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "marks.pdf"))
    dialog.accepted.emit(printer)
    assert (tmp_path / "marks.pdf").read_bytes().startswith(b"%PDF")
    dialog.close()
