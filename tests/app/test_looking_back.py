"""The window that looks back, with the program and its history behind it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QLabel

from neckbreak.app import Program
from neckbreak.domain.events import AlarmRang, HandsRested, RoutineClosed, Skipped, StartRequested
from neckbreak.domain.periods import Span
from neckbreak.qt.statistics_window import StatisticsWindow
from neckbreak.storage.history import HistoryFile
from neckbreak.storage.history_formats import history_csv
from neckbreak.storage.paths import Places
from tests.fakes import HandClock
from tests.history_made import workdays, write

MINUTE = timedelta(minutes=1)


def pass_(program: Program, clock: HandClock, minutes: float) -> None:
    clock.pass_(minutes * MINUTE)
    program.coordinator.handle(AlarmRang())
    program.coordinator.handle(HandsRested())


def window_of(program: Program) -> StatisticsWindow:
    window = program.windows.statistics.window
    assert window is not None
    return window


def rows(program: Program) -> list[str]:
    return [row.accessibleName() for row in window_of(program).day.rows]


def test_the_tray_opens_today_and_it_goes_on_while_it_is_open(
    program: Program, clock: HandClock
) -> None:
    program.tray.action("today").trigger()
    assert window_of(program).period.span is Span.DAY
    happened = (
        "Nothing yet. What comes, what holds it back and what you do with it will stand here."
    )
    assert happened in [label.text() for label in window_of(program).findChildren(QLabel)]
    pass_(program, clock, 30)
    program.coordinator.handle(Skipped())
    first = rows(program)[0]
    assert first.startswith("08:30 Posture check")
    assert first.endswith("Skipped at 08:30.")


def test_a_meeting_is_told_as_what_held_it(program: Program, clock: HandClock) -> None:
    program.windows.statistics.open_today()
    program.wishes.meeting()
    pass_(program, clock, 30)
    pass_(program, clock, 5)
    program.wishes.meeting_over()
    pass_(program, clock, 2)
    told = rows(program)[0]
    assert told.startswith("08:30 Posture check")
    assert "Due, but held: you were in a meeting. Free again at 08:35. Came at 08:37." in told


def test_all_windows_count_what_was_played_long_enough_as_done(
    program: Program, clock: HandClock
) -> None:
    for played in (30, 10):  # of 32 s
        program.coordinator.handle(StartRequested("mob.shoulderroll"))
        clock.pass_(timedelta(seconds=played))
        program.coordinator.handle(RoutineClosed(timedelta(seconds=played)))
    program.windows.control.open()
    control = program.windows.control.window
    assert control is not None
    assert "1 break done today." in [label.text() for label in control.findChildren(QLabel)]
    control.head.ways["statistics"].click()
    said = [label.text() for label in window_of(program).counts.figures.findChildren(QLabel)]
    assert said[:2] == ["1 of 2", "done"]
    clock.pass_(timedelta(hours=12))  # long after work the day still counts
    program.coordinator.handle(AlarmRang())
    program.windows.control.show(program.coordinator.status())
    assert "1 break done today." in [label.text() for label in control.findChildren(QLabel)]
    control.close()


def test_the_control_window_leads_to_today_and_to_the_week(program: Program) -> None:
    program.windows.control.open()
    control = program.windows.control.window
    assert control is not None
    control.today_button.click()
    assert window_of(program).period.span is Span.DAY
    control.head.ways["statistics"].click()
    assert window_of(program).period.span is Span.WEEK
    control.close()


def test_a_week_before_is_read_when_it_is_asked_for(
    program: Program, clock: HandClock, places: Places
) -> None:
    write(places.history_file, workdays(until=clock.now().local, years=0.05))
    program.windows.statistics.open_week()
    window = window_of(program)
    assert window.counts.columns.columns == [] or window.head.back.isEnabled()
    window.head.back.click()
    columns = window.counts.columns.columns
    assert len(columns) == 5
    assert all(": 13 came up, " in column.accessibleName() for column in columns)


def test_what_is_shown_is_saved_with_the_columns_of_the_command_line(
    program: Program, clock: HandClock, places: Places, tmp_path: Path
) -> None:
    write(places.history_file, workdays(until=clock.now().local, years=0.05))
    program.windows.statistics.open_week()
    window = window_of(program)
    window.head.back.click()
    saved = tmp_path / "week.csv"
    window.export_requested.emit(str(saved))
    shown = window.period
    expected = history_csv(HistoryFile(places.history_file).between(shown.first, shown.last))
    assert saved.read_text("utf-8") == expected
    assert expected.startswith("at,offset_minutes,fact,reminder,routine,seconds,reason\n")
    assert expected.count("\n") > 100
    assert f"Saved as {saved}." in [label.text() for label in window.findChildren(QLabel)]


def test_a_folder_that_takes_no_file_is_named(program: Program, tmp_path: Path) -> None:
    program.windows.statistics.open_week()
    nowhere = tmp_path / "no" / "week.csv"
    window_of(program).export_requested.emit(str(nowhere))
    said = [label.text() for label in window_of(program).findChildren(QLabel)]
    assert any(str(nowhere) in text and "Please choose another folder" in text for text in said)


def test_a_history_of_a_newer_neckbreak_is_said_and_nothing_breaks(
    program: Program, clock: HandClock, places: Places
) -> None:
    import sqlite3

    write(places.history_file, workdays(until=clock.now().local, years=0.05))
    with sqlite3.connect(places.history_file) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    program.windows.statistics.open_week()
    said = [label.text() for label in window_of(program).findChildren(QLabel)]
    assert any("was written by a newer neckbreak" in text for text in said)


def test_it_leads_to_the_comfort_diary_of_who_keeps_one(program: Program) -> None:
    program.windows.statistics.open_week()
    assert not window_of(program).diary.isVisible()
    program.preferences.change("diary.keep", "weekly")
    program.windows.statistics.open_week()
    assert window_of(program).diary.isVisible()
    window_of(program).diary.click()
    assert program.windows.diary.window is not None
