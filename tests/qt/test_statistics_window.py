"""What the window that looks back owes to its reader, to keys, and to screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from neckbreak.domain.day import DayMark, Today, ToldDay
from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.effects import Entry
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.periods import Period, Span, after, before, period
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Mode, Reason
from neckbreak.domain.routines import Catalogue, Family
from neckbreak.domain.settings import Effort, Exercises, Settings
from neckbreak.domain.statistics import statistics
from neckbreak.domain.status import Status, Upcoming
from neckbreak.domain.stories import Outcome, stories
from neckbreak.qt.control.legend import Legend
from neckbreak.qt.icons import Icons
from neckbreak.qt.statistics.head import Head
from neckbreak.qt.statistics_window import StatisticsWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords
from tests.qt.conftest import RESOURCES
from tests.qt.hand_clock import BERLIN, HandClock

TODAY = date(2026, 11, 18)
FIRST = date(2026, 11, 2)
WEEK = period(Span.WEEK, TODAY)
Make = Callable[[], StatisticsWindow]


def at(hour: int, minute: int, day: int = 18) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


ENTRIES = (
    Entry(at(9, 30, 17), Fact.PROMPT, "posture", "posture.head"),
    Entry(at(9, 31, 17), Fact.FINISH, "posture", "posture.head", 22),
    Entry(at(10, 0, 17), Fact.PROMPT, "long", "move.walk"),
    Entry(at(10, 1, 17), Fact.SKIP, "long", "move.walk", 0, Reason.BY_USER),
    Entry(at(10, 30), Fact.HOLD, "posture", None, 0, Reason.MEETING),
    Entry(at(10, 56), Fact.RELEASE, "posture"),
    Entry(at(10, 58), Fact.PROMPT, "posture", "posture.head"),
    Entry(at(10, 59), Fact.FINISH, "posture", "posture.head", 22),
)
HOURS = ((at(9, 0).astimezone(UTC), at(17, 30).astimezone(UTC)),)


@pytest.fixture
def plan(catalogue: Catalogue) -> Plan:
    return Plan(Settings(reminders=DEFAULT_REMINDERS), catalogue)


@pytest.fixture
def make(
    qtbot: QtBot, words: CatalogueWords, icons: Icons, themes: Themes, clock: HandClock
) -> Iterator[Make]:
    # Held until it is gone: collected while it paints, it would take Qt with it.
    made: list[StatisticsWindow] = []

    def one() -> StatisticsWindow:
        window = StatisticsWindow(words, icons, themes, clock)
        made.append(window)
        return window

    yield one
    for window in made:
        if isValid(window):
            window.close()
    qtbot.waitUntil(lambda: not any(isValid(window) for window in made))


def show(window: StatisticsWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


@pytest.fixture
def day(make: Make, qtbot: QtBot, plan: Plan) -> StatisticsWindow:
    """Today, with one that was done and one to come."""
    window = make()
    window.show_known(period(Span.DAY, TODAY), TODAY, FIRST)
    to_come = (DayMark(at(11, 30), "shoulders", Family.MOBILITY),)
    done = DayMark(at(10, 58), "posture", Family.POSTURE, Outcome.DONE)
    told = stories(ENTRIES[4:], plan)
    status = Status(Mode.WAITING, next=Upcoming("shoulders", at(11, 30)))
    line = Today(HOURS, (done, *to_come))
    window.show_day(ToldDay(line, told, to_come, status), plan)
    show(window, qtbot)
    return window


@pytest.fixture
def week(make: Make, qtbot: QtBot, plan: Plan) -> StatisticsWindow:
    """This week, of which Wednesday is on."""
    window = make()
    look_at(window, WEEK, plan)
    show(window, qtbot)
    return window


def look_at(window: StatisticsWindow, shown: Period, plan: Plan, *, entries: bool = True) -> None:
    window.show_known(shown, TODAY, FIRST if entries else None)
    window.show_statistics(statistics(ENTRIES if entries else (), shown, plan), plan)


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def explained(window: StatisticsWindow) -> list[str]:
    """What the legend in sight says, mark by mark."""
    QApplication.processEvents()
    legends = [legend for legend in window.findChildren(Legend) if legend.isVisible()]
    return [
        mark.accessibleName()
        for legend in legends
        for mark in legend.findChildren(QWidget)
        if mark.isVisible()
    ]


# --- the day


def test_the_day_is_told_turn_by_turn(day: StatisticsWindow) -> None:
    assert [row.accessibleName() for row in day.day.rows] == [
        "10:30 Posture check Head over shoulders Due, but held: you were in a meeting."
        " Free again at 10:56. Came at 10:58. Done in 22 s.",
        "11:30 Shoulder rolls and neck",
    ]


def test_the_day_that_is_on_says_the_state_and_why(day: StatisticsWindow) -> None:
    assert "All quiet until 11:30" in texts(day)
    assert "So it comes if you work straight through. Time away counts as a break." in texts(day)


def test_the_rows_are_walked_with_the_arrow_keys(day: StatisticsWindow) -> None:
    first, second = day.day.rows
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Home)
    assert first.hasFocus()
    assert second.focusPolicy() == Qt.FocusPolicy.ClickFocus


def test_a_day_without_facts_says_so(make: Make, plan: Plan, qtbot: QtBot) -> None:
    window = make()
    window.show_known(period(Span.DAY, date(2026, 11, 14)), TODAY, FIRST)
    window.show_day(ToldDay(), plan)
    show(window, qtbot)
    assert "Nothing was noted on this day." in texts(window)
    assert not window.export.isEnabled()
    assert window.export.toolTip() == "There is nothing to save in this time."


@pytest.mark.parametrize("mode", [Mode.WAITING, Mode.AWAY])
def test_it_says_once_which_reminder_never_comes_and_why(
    make: Make, catalogue: Catalogue, mode: Mode, qtbot: QtBot
) -> None:
    recovering = Exercises(effort=Effort.LIGHT_ONLY)
    settings = Settings(reminders=DEFAULT_REMINDERS, exercises=recovering)
    window = make()
    window.show_known(period(Span.DAY, TODAY), TODAY, FIRST)
    next_ = Upcoming("shoulders", at(11, 30))
    plan = Plan(settings, catalogue, NOTHING_TICKED)
    window.show_day(ToldDay(Today(HOURS), (), (), Status(mode, next=next_)), plan)
    show(window, qtbot)
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    (said,) = [words for words in shown if "does not come" in words]
    assert said.startswith("Acupressure does not come: nothing in it is light enough")


SNOOZED = (
    Entry(at(11, 10), Fact.PROMPT, "shoulders", "shoulders.rolls"),
    Entry(at(11, 11), Fact.SNOOZE, "shoulders", "shoulders.rolls", until=at(11, 21)),
)


@pytest.mark.parametrize(
    ("status", "word"), [(Status(Mode.SNOOZED), "snoozed"), (None, "snoozed, then gone")]
)
def test_a_snoozed_card_is_gone_once_the_day_is_over(
    make: Make, plan: Plan, qtbot: QtBot, status: Status | None, word: str
) -> None:
    window = make()
    window.show_known(period(Span.DAY, TODAY), TODAY, FIRST)
    mark = DayMark(at(11, 10), "shoulders", Family.MOBILITY, Outcome.SNOOZED)
    window.show_day(ToldDay(Today(HOURS, (mark,)), stories(SNOOZED, plan), (), status), plan)
    show(window, qtbot)
    assert explained(window) == [word]


def test_nothing_is_rebuilt_when_nothing_happened(day: StatisticsWindow, plan: Plan) -> None:
    before_ = list(day.day.rows)
    told = stories(ENTRIES[4:], plan)
    to_come = (DayMark(at(11, 30), "shoulders", Family.MOBILITY),)
    day.show_day(ToldDay(Today(HOURS), told, to_come, Status()), plan)
    assert day.day.rows == before_


def test_who_reads_along_keeps_the_place_when_something_happens(
    day: StatisticsWindow, plan: Plan
) -> None:
    day.day.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    told = stories((*ENTRIES[4:], Entry(at(11, 5), Fact.PAUSE)), plan)
    day.show_day(ToldDay(Today(HOURS), told, (), Status()), plan)
    assert len(day.day.rows) == 2
    assert day.day.rows[0].hasFocus()


# --- counts


def test_the_week_is_shown_by_working_days(week: StatisticsWindow) -> None:
    columns = week.counts.columns.columns
    assert [column.part.first.day for column in columns] == [16, 17, 18, 19, 20]
    assert columns[1].accessibleName() == "Tuesday 17 November: 2 came up, 1 done, 1 skipped"
    assert columns[1].toolTip() == columns[1].accessibleName()


def test_the_figures_count_and_do_not_compare(week: StatisticsWindow) -> None:
    shown = texts(week)
    assert "2 of 3" in shown
    assert "44 s" in shown
    assert not any("%" in text for text in shown)


def test_the_table_says_the_same_reminder_by_reminder(week: StatisticsWindow) -> None:
    table = week.counts.table
    rows = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        rows.append([item.text() for item in items if item is not None])
    assert rows == [
        ["Posture check", "2", "2", "2", "0", "0", "0", "0", "0", "1"],
        ["Longer break", "1", "1", "0", "0", "0", "1", "0", "0", "0"],
        ["In all", "3", "3", "2", "0", "0", "1", "0", "0", "1"],
    ]


def test_the_minutes_of_the_table_add_up_to_those_in_all(
    week: StatisticsWindow, plan: Plan
) -> None:
    entries = (
        Entry(at(9, 31, 17), Fact.FINISH, "posture", "posture.head", 85),
        Entry(at(10, 31, 17), Fact.FINISH, "shoulders", "shoulders.rolls", 24),
    )
    week.show_statistics(statistics(entries, WEEK, plan), plan)
    table = week.counts.table
    minutes = [table.item(row, table.columnCount() - 1) for row in range(table.rowCount())]
    assert [item.text() for item in minutes if item is not None] == ["2", "0", "2"]
    assert "2 min" in texts(week)


def test_the_heads_of_the_table_say_what_the_marks_say(week: StatisticsWindow) -> None:
    table = week.counts.table
    heads = [table.horizontalHeaderItem(column) for column in range(table.columnCount())]
    assert [" ".join(head.text().split()) for head in heads if head is not None] == [
        *("reminder", "came up", "shown", "done", "ended early", "snoozed, then gone"),
        *("skipped", "held back", "not answered", "minutes"),
    ]


def test_a_card_that_is_still_snoozed_is_not_said_to_be_gone(
    week: StatisticsWindow, plan: Plan
) -> None:
    week.show_statistics(statistics(SNOOZED, WEEK, plan, TODAY), plan)
    head = week.counts.table.horizontalHeaderItem(5)
    assert head is not None
    assert head.text() == "snoozed"
    assert explained(week) == ["snoozed"]
    column = week.counts.columns.columns[2]
    assert column.accessibleName() == "Wednesday 18 November: 1 came up, 1 snoozed"
    week.show_statistics(statistics(SNOOZED, WEEK, plan, after(WEEK).first), plan)
    assert " ".join(head.text().split()) == "snoozed, then gone"
    assert explained(week) == ["snoozed, then gone"]


def test_the_table_is_a_table_to_screen_readers(week: StatisticsWindow) -> None:
    told = QAccessible.queryAccessibleInterface(week.counts.table)
    assert told.role() == QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name) == "What came up, by reminder"
    cells = [told.child(number).text(QAccessible.Text.Name) for number in range(told.childCount())]
    assert {"reminder", "shown", "not answered", "Posture check", "Longer break", "2"} <= set(cells)


def test_in_a_window_of_its_own_size_every_count_shows(week: StatisticsWindow) -> None:
    week.resize(880, 720)
    QApplication.processEvents()
    assert not week.counts.table.horizontalScrollBar().isVisible()


def test_in_a_narrow_window_no_name_of_the_table_is_cut(week: StatisticsWindow) -> None:
    week.resize(week.minimumSize())
    QApplication.processEvents()
    table = week.counts.table
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)


def test_the_columns_are_walked_with_the_arrow_keys(week: StatisticsWindow) -> None:
    columns = week.counts.columns.columns
    columns[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(columns[0], Qt.Key.Key_Right)
    assert columns[1].hasFocus()
    QTest.keyClick(columns[1], Qt.Key.Key_End)
    assert columns[4].hasFocus()


@pytest.mark.usefixtures("right_to_left")
def test_right_to_left_the_next_column_lies_to_the_left(week: StatisticsWindow) -> None:
    columns = week.counts.columns.columns
    assert columns[1].x() < columns[0].x()
    columns[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(columns[0], Qt.Key.Key_Left)
    assert columns[1].hasFocus()


def test_a_year_is_shown_by_months(week: StatisticsWindow, plan: Plan) -> None:
    look_at(week, period(Span.YEAR, TODAY), plan)
    columns = week.counts.columns.columns
    assert len(columns) == 12
    assert columns[10].accessibleName() == "November 2026: 3 came up, 2 done, 1 skipped"


def test_before_anything_came_up_it_offers_to_begin(make: Make, plan: Plan, qtbot: QtBot) -> None:
    window = make()
    look_at(window, WEEK, plan, entries=False)
    show(window, qtbot)
    assert "Your first break will appear here." in texts(window)
    with qtbot.waitSignal(window.start_requested):
        window.counts.start.click()


# --- back and forth


def test_earlier_and_later_ask_for_the_neighbours(week: StatisticsWindow, qtbot: QtBot) -> None:
    assert not week.head.on.isEnabled()
    with qtbot.waitSignal(week.period_wished) as wished:
        week.head.back.click()
    assert wished.args == [before(WEEK)]
    week.show_known(before(WEEK), TODAY, FIRST)
    with qtbot.waitSignal(week.period_wished) as wished:
        week.head.on.click()
    assert wished.args == [WEEK]


def test_nothing_can_be_seen_before_the_first_fact(week: StatisticsWindow) -> None:
    week.show_known(period(Span.WEEK, FIRST), TODAY, FIRST)
    assert not week.head.back.isEnabled()


def test_alt_and_arrows_turn_the_pages(week: StatisticsWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(week.period_wished) as wished:
        QTest.keyClick(week, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wished.args == [before(WEEK)]


def test_another_span_holds_today_when_today_is_in_sight(
    week: StatisticsWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(week.period_wished) as wished:
        week.head.spans.chosen.emit("day")
    assert wished.args == [period(Span.DAY, TODAY)]
    week.show_known(before(WEEK), TODAY, FIRST)
    with qtbot.waitSignal(week.period_wished) as wished:
        week.head.spans.chosen.emit("day")
    assert wished.args == [period(Span.DAY, before(WEEK).first)]
    assert after(before(WEEK)) == WEEK


# --- saving, closing, sizes


def test_what_is_shown_is_saved_where_the_person_says(
    week: StatisticsWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    week.export.click()
    dialog = week.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "neckbreak-2026-11-16-2026-11-22.csv"
    with qtbot.waitSignal(week.export_requested) as told:
        dialog.selectFile(str(tmp_path / "mine.csv"))
        dialog.accept()
    assert told.args == [str(tmp_path / "mine.csv")]
    qtbot.waitUntil(lambda: week.findChild(QFileDialog) is None)


def test_a_notice_goes_with_the_period_that_it_was_about(week: StatisticsWindow) -> None:
    week.show_notice("Saved.")
    assert "Saved." in texts(week)
    week.show_known(before(WEEK), TODAY, FIRST)
    assert "Saved." not in texts(week)


def test_escape_closes_it(week: StatisticsWindow, qtbot: QtBot) -> None:
    QTest.keyClick(week, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(week))


@pytest.mark.usefixtures("large_font")
def test_with_large_type_nothing_is_wider_than_the_window(
    day: StatisticsWindow, plan: Plan
) -> None:
    day.resize(day.minimumSize())
    for shown in (day.period, WEEK, period(Span.MONTH, TODAY), period(Span.YEAR, TODAY)):
        if shown.span is not Span.DAY:
            look_at(day, shown, plan)
        QApplication.processEvents()
        for label in day.findChildren(QLabel):
            if label.isVisible() and not label.visibleRegion().isEmpty():
                right = label.mapTo(day, label.rect().topRight()).x()
                assert right <= day.width(), label.text()


@pytest.mark.parametrize(
    ("language", "width"), [("en", 880), ("en", 700), ("en", 480), ("qps", 880), ("qps", 700)]
)
def test_what_is_looked_at_is_chosen_in_the_same_place_whatever_shows(
    qtbot: QtBot, themes: Themes, language: str, width: int
) -> None:
    head = Head(themes, CatalogueWords(RESOURCES / "translations", language), 0)
    qtbot.addWidget(head)
    head.show()
    places = set()
    for day in (TODAY, date(2026, 3, 4), date(2026, 9, 30)):
        for span in Span:
            head.resize(width - 48, 120)
            head.fold(width, 1.0)
            head.show_period(period(span, day), TODAY, None)
            qtbot.wait(5)
            places.add(head.spans.geometry().getRect())
    assert len(places) == 1


@pytest.mark.parametrize("language", ["en", "qps"])
def test_the_name_of_the_period_is_never_cut(qtbot: QtBot, themes: Themes, language: str) -> None:
    head = Head(themes, CatalogueWords(RESOURCES / "translations", language), 0)
    qtbot.addWidget(head)
    head.show()
    for width in (880, 700, 480):
        head.resize(width - 48, 120)
        head.fold(width, 1.0)
        head.show_period(period(Span.WEEK, date(2026, 3, 18), 0), date(2026, 3, 25), None)
        qtbot.wait(5)
        assert head.name.width() >= head.name.sizeHint().width()
