"""The comfort diary asks in twenty seconds by keyboard, shows the marks, and comments on none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from neckbreak.domain.diary import Area, Mark, Marks, Sign
from neckbreak.domain.settings import Keep
from neckbreak.qt.diary.numbers import COLUMNS
from neckbreak.qt.diary.pages import AfterTickPage, DeletePage, OffPage
from neckbreak.qt.diary.questions import Questions
from neckbreak.qt.diary_window import DiaryWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.words import CatalogueWords

TODAY = date(2026, 3, 27)
WEEK = timedelta(days=7)
MARK = Mark(TODAY, 3, 2, 4)
ADVICE = (
    "If discomfort has lasted two weeks or more, is getting worse, or comes with dizziness, "
    "numbness or sharp pain, have it checked by a doctor or physiotherapist."
)
MakeWindow = Callable[..., DiaryWindow]


def marks(number: int) -> Marks:
    return tuple(Mark(TODAY - WEEK * back, back % 11, 0, 1) for back in range(number, 0, -1))


@pytest.fixture
def make(qtbot: QtBot, words: CatalogueWords, themes: Themes) -> Iterator[MakeWindow]:
    made: list[DiaryWindow] = []

    def build(
        shown: Marks = (), keep: Keep = Keep.WEEKLY, language: CatalogueWords = words
    ) -> DiaryWindow:
        window = DiaryWindow(language, themes, lambda: TODAY, shown, keep=keep, number="112")
        made.append(window)
        window.show()
        return window

    yield build
    for window in made:
        if isValid(window):
            window.close()
    qtbot.waitUntil(lambda: not any(isValid(window) for window in made))


def said(widget: QWidget | None) -> str:
    assert widget is not None
    labels = widget.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def press(window: DiaryWindow, name: str) -> None:
    found = window.findChild(QPushButton, f"diary.{name}")
    assert isinstance(found, QPushButton)
    assert found.isVisible()
    found.click()


def type_(window: DiaryWindow, *keys: Qt.Key) -> None:
    for key in keys:
        target = window.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def shows_marks(window: DiaryWindow) -> bool:
    return window.current is window.page


def questions(window: DiaryWindow) -> Questions:
    assert isinstance(window.current, Questions)
    return window.current


# --- the questions


def test_all_is_answered_by_keyboard(make: MakeWindow, qtbot: QtBot) -> None:
    window = make()
    window.ask()
    key = Qt.Key
    with qtbot.waitSignal(window.mark_given) as heard:
        type_(window, key.Key_3, key.Key_Return, key.Key_1, key.Key_0, key.Key_Return)
        type_(window, key.Key_4, key.Key_Return, key.Key_N, key.Key_Return, key.Key_Return)
    assert heard.args == [Mark(TODAY, 3, 10, 4, looks=False)]


def test_arrows_step_and_stop_at_the_ends(make: MakeWindow) -> None:
    window = make()
    window.ask()
    row = questions(window).rows["discomfort"]
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    arrived = [row.value]
    for keys in ([right], [left], [right, right], [right] * 12):
        type_(window, *keys)
        arrived.append(row.value)
    assert arrived == [None, 0, 0, 2, 10]


def test_in_right_to_left_windows_the_left_arrow_goes_up(
    right_to_left: None, make: MakeWindow
) -> None:
    window = make()
    window.ask()
    type_(window, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert questions(window).rows["discomfort"].value == 1


def test_a_question_is_one_stop_of_the_tab_key(make: MakeWindow) -> None:
    window = make()
    window.ask()
    page = questions(window)
    type_(window, Qt.Key.Key_5, Qt.Key.Key_Tab, Qt.Key.Key_6)
    assert (page.rows["discomfort"].value, page.rows["stiffness"].value) == (5, 6)


def test_nothing_is_answered_beforehand_and_what_is_missing_is_said(
    make: MakeWindow, qtbot: QtBot
) -> None:
    window = make()
    window.ask()
    page = questions(window)
    assert {row.value for row in page.rows.values()} == {None}
    page.rows["discomfort"].set_value(3)
    with qtbot.assertNotEmitted(window.mark_given):
        page.keep.click()
    assert "Still without an answer: Stiffness over the last 7 days" in said(page)


def test_a_daily_diary_asks_about_the_day_alone(make: MakeWindow, qtbot: QtBot) -> None:
    window = make(keep=Keep.DAILY)
    window.ask()
    page = questions(window)
    assert "days" not in page.rows
    assert "Stiffness today" in said(page)
    for row in page.rows.values():
        row.set_value(0)
    with qtbot.waitSignal(window.mark_given) as heard:
        page.keep.click()
    assert heard.args == [Mark(TODAY, 0, 0, None)]


def test_the_answers_of_today_can_be_mended(make: MakeWindow) -> None:
    given = Mark(TODAY, 3, 2, 4, False, frozenset({Sign.WAKES}), frozenset({Area.JAW}))
    window = make((given,))
    window.ask()
    page = questions(window)
    assert {name: row.value for name, row in page.rows.items()} == {
        "discomfort": 3,
        "stiffness": 2,
        "days": 4,
        "looks": 1,
    }
    assert page.signs[Sign.WAKES].isChecked()
    assert page.areas[Area.JAW].isChecked()


def test_each_answer_has_words_for_a_screen_reader(make: MakeWindow) -> None:
    window = make()
    window.ask()
    row = questions(window).rows["discomfort"]
    assert row.accessibleName() == (
        "Discomfort of neck and shoulders, on average over the last 7 days"
    )
    names = [button.accessibleName() for button in row.findChildren(QPushButton)]
    assert names[3] == "3 of 10"
    descriptions = {button.accessibleDescription() for button in row.findChildren(QPushButton)}
    assert descriptions == {row.accessibleName()}


# --- ticks of something new


def give(window: DiaryWindow, *signs: Sign) -> None:
    window.ask()
    page = questions(window)
    for row in page.rows.values():
        row.set_value(1)
    for sign in signs:
        page.signs[sign].setChecked(True)
    page.keep.click()


def test_without_a_tick_the_marks_show_at_once(make: MakeWindow, qtbot: QtBot) -> None:
    window = make()
    with qtbot.assertNotEmitted(window.advice_awaited):
        give(window)
    assert shows_marks(window)


def test_a_tick_shows_its_panel_and_lets_the_neck_rest(make: MakeWindow, qtbot: QtBot) -> None:
    window = make()
    with qtbot.waitSignal(window.advice_awaited):
        give(window, Sign.NUMBNESS)
    page = window.current
    assert isinstance(page, AfterTickPage)
    assert "checked by a health professional today" in page.panel.advice
    assert "has paused neck movements and pressing" in said(page)
    press(window, "read_it")
    assert shows_marks(window)


def test_the_gravest_panel_names_the_emergency_number(make: MakeWindow) -> None:
    window = make()
    give(window, Sign.HEADACHE, Sign.SHARP)
    assert isinstance(window.current, AfterTickPage)
    assert "Call 112" in window.current.panel.advice


def test_the_mildest_panel_pauses_nothing(make: MakeWindow, qtbot: QtBot) -> None:
    window = make()
    with qtbot.assertNotEmitted(window.advice_awaited):
        give(window, Sign.WAKES)
    assert isinstance(window.current, AfterTickPage)
    assert "has paused" not in said(window.current)


# --- the marks


def test_one_line_of_advice_always_stands_there(make: MakeWindow) -> None:
    for number in (0, 1, 30):
        assert ADVICE in said(make(marks(number)))


def test_before_the_first_mark_it_says_what_will_be_there(make: MakeWindow) -> None:
    window = make()
    assert "Your first mark will appear here." in said(window)
    assert not window.page.delete.isEnabled()
    assert not window.page.plot.isVisible()


@pytest.mark.parametrize(
    ("number", "below"),
    [
        (1, "3 more marks, and a line appears here."),
        (3, "One more mark, and a line appears here."),
        (4, ""),
    ],
)
def test_fewer_than_four_marks_make_no_line(make: MakeWindow, number: int, below: str) -> None:
    assert make(marks(number)).page.below_plot == below


def test_the_numbers_stand_in_a_table_the_newest_first(make: MakeWindow) -> None:
    full = Mark(TODAY, 7, 2, None, False, frozenset({Sign.SHARP}), frozenset({Area.HEAD}))
    window = make((*marks(1), full))
    table = window.page.numbers
    shown = [
        [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]  # every cell of a row is filled
        for row in range(table.rowCount())
    ]
    assert shown == [
        ["Friday 27 March", "7", "2", "–", "Not fully", "Sharp or sudden pain", "Head"],
        ["Friday 20 March", "1", "0", "1", "Yes", "", ""],
    ]


def test_a_column_of_words_without_any_takes_no_room(make: MakeWindow) -> None:
    table = make((Mark(TODAY, 3, 2, 4),)).page.numbers
    hidden = [
        name for name, each in zip(COLUMNS, range(7), strict=True) if table.isColumnHidden(each)
    ]
    assert hidden == ["new", "areas"]


@pytest.mark.parametrize("worst", [0, 10])
def test_it_comments_on_no_mark(make: MakeWindow, worst: int) -> None:
    plain = said(make((*marks(5), Mark(TODAY, 5, 5, 5))))
    other = said(make((*marks(5), Mark(TODAY, worst, worst, 5))))
    assert plain == other


def test_the_plot_shows_another_number_on_wish(make: MakeWindow) -> None:
    window = make((MARK,))
    assert window.page.series().points == ((TODAY, 3),)
    chips = window.page._series.findChildren(QAbstractButton)
    next(chip for chip in chips if chip.text() == "Days of 7").click()
    assert window.page.series().points == ((TODAY, 4),)
    assert window.page.series().most == 7


# --- who keeps none, and who wants it gone


def test_who_keeps_none_sees_what_it_is_and_may_begin(make: MakeWindow, qtbot: QtBot) -> None:
    window = make(keep=Keep.OFF)
    assert isinstance(window.current, OffPage)
    assert "does not judge how things go" in said(window.current)
    with qtbot.waitSignal(window.keep_chosen) as heard:
        press(window, "start.daily")
    assert heard.args == ["daily"]
    assert "Stiffness today" in said(questions(window))


def test_marks_can_be_seen_after_it_was_switched_off(make: MakeWindow) -> None:
    window = make(marks(2), keep=Keep.OFF)
    assert shows_marks(window)
    press(window, "answer")
    assert isinstance(window.current, OffPage)


def test_deleting_names_what_goes_and_asks_once(make: MakeWindow, qtbot: QtBot) -> None:
    window = make(marks(3))
    with qtbot.assertNotEmitted(window.delete_requested):
        press(window, "delete")
    assert isinstance(window.current, DeletePage)
    assert "deletes your 3 marks, from 6 March to 20 March" in said(window.current)
    with qtbot.waitSignal(window.delete_requested):
        press(window, "delete.do")
    assert shows_marks(window)


def test_who_keeps_them_loses_nothing(make: MakeWindow, qtbot: QtBot) -> None:
    window = make(marks(1))
    press(window, "delete")
    assert "your one mark" in said(window.current)
    with qtbot.assertNotEmitted(window.delete_requested):
        press(window, "delete.keep")
    assert shows_marks(window)


def test_what_did_not_work_is_said_above_the_marks(make: MakeWindow) -> None:
    window = make(marks(1))
    window.show_notice("The disk is full.")
    assert "The disk is full." in said(window)


# --- paper, large type


def test_on_paper_stand_the_numbers_and_no_verdict(
    words: CatalogueWords, qapp: QApplication
) -> None:
    from neckbreak.qt.diary.printing import paper

    text = paper((*marks(4), MARK), words).toPlainText()
    assert "Own marks from 27 February 2026 to 27 March 2026" in text
    assert text.count("27 March 2026") == 2
    for word in ("better", "worse", "average", "improve"):
        assert word not in text


def test_at_a_large_font_no_word_is_cut(large_font: None, make: MakeWindow) -> None:
    for window in (make(marks(5)), make(), make(keep=Keep.OFF)):
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                needed = label.heightForWidth(label.width())
                assert label.height() >= needed, label.text()
    window = make()
    window.ask()
    for each in questions(window).findChildren(QPushButton):
        assert each.width() >= QFontMetrics(each.font()).horizontalAdvance(each.text())
