"""The window behind the tray: all that the tray offers, and the day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from neckbreak.domain import settings
from neckbreak.domain.day import DayMark, Today
from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Mode, Reason
from neckbreak.domain.routines import Catalogue, Family
from neckbreak.domain.settings import Settings
from neckbreak.domain.status import Showing, Status, Upcoming
from neckbreak.domain.stories import Outcome
from neckbreak.qt.control.head import Head
from neckbreak.qt.control_window import ControlWindow
from neckbreak.qt.controls.chip import Chip
from neckbreak.qt.icons import Icons
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.conftest import RESOURCES
from tests.qt.hand_clock import HandClock


def at(hour: int, minute: int) -> datetime:
    """A time of the day in Berlin, which is one hour ahead."""
    return datetime(2026, 11, 18, hour - 1, minute, tzinfo=UTC)


NEXT = Upcoming("shoulders", at(11, 30), "ready.neck-reset")
WAITING = Status(Mode.WAITING, Reason.GAP, next=NEXT)
TODAY = Today(
    ((at(9, 0), at(12, 30)), (at(13, 30), at(17, 30))),
    (
        DayMark(at(9, 30), "posture", Family.POSTURE, Outcome.DONE),
        DayMark(at(10, 33), "posture", Family.POSTURE, Outcome.SKIPPED),
        DayMark(at(11, 30), "shoulders", Family.MOBILITY),
        DayMark(at(14, 30), "acupressure", Family.ACUPRESSURE),
    ),
    done=3,
)
MakeWindow = Callable[..., ControlWindow]


@pytest.fixture
def plan(catalogue: Catalogue) -> Plan:
    return Plan(Settings(reminders=DEFAULT_REMINDERS), catalogue, NOTHING_TICKED)


@pytest.fixture
def make_window(
    qtbot: QtBot,
    words: CatalogueWords,
    resources: Shipped,
    icons: Icons,
    themes: Themes,
    clock: HandClock,
    plan: Plan,
) -> Iterator[MakeWindow]:
    # Held until it is gone: collected while it paints, it would take Qt with it.
    made: list[ControlWindow] = []

    def make(status: Status = WAITING) -> ControlWindow:
        window = ControlWindow(words, resources, icons, themes, clock)
        made.append(window)
        window.show_status(status, plan)
        window.show_today(TODAY)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield make
    for window in made:
        if isValid(window):
            window.close()
    qtbot.waitUntil(lambda: not any(isValid(window) for window in made))


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def said_by(window: QWidget, name: str) -> str:
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton), name
    return button.text()


def press(window: QWidget, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton), name
    assert button.isVisible(), name
    button.click()


def test_it_says_the_state_what_comes_and_why(make_window: MakeWindow) -> None:
    shown = texts(make_window())
    for line in (
        "All quiet until 11:30",
        "3 breaks done today.",
        "Next, in 18 minutes",
        "Neck reset",
        "Nothing comes before 11:30: there are at least 15 min between two.",
    ):
        assert line in shown


@pytest.mark.parametrize(
    ("name", "signal", "told"),
    [
        ("hero.start", "start_requested", [""]),
        ("hero.skip", "skip_requested", []),
        ("pause.30m", "pause_requested", [1800]),
        ("pause.tomorrow", "pause_until_tomorrow_requested", []),
        ("pause.open", "pause_requested", [0]),
        ("meeting.1h", "meeting_requested", [3600]),
        ("meeting.open", "meeting_requested", [0]),
        ("control.settings", "settings_requested", []),
        ("control.about", "about_requested", []),
        ("control.statistics", "statistics_requested", []),
        ("control.happened", "today_requested", []),
    ],
)
def test_each_button_tells_its_wish(
    make_window: MakeWindow, qtbot: QtBot, name: str, signal: str, told: list[object]
) -> None:
    window = make_window()
    with qtbot.waitSignal(getattr(window, signal)) as heard:
        press(window, name)
    assert heard.args == told


def test_snooze_takes_the_first_length_at_once(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    split = window.hero.findChild(QWidget, "hero.snooze")
    assert split is not None
    first = split.findChild(QPushButton)
    assert first is not None
    assert first.text() == "Snooze 5 min"
    with qtbot.waitSignal(window.snooze_requested) as heard:
        first.click()
    assert heard.args == [300]


def test_a_pause_is_ended_with_one_click(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(Status(Mode.PAUSED, Reason.BY_USER, until=at(14, 0)))
    assert texts(window).count("Paused until 14:00") == 1
    with qtbot.waitSignal(window.resume_requested):
        press(window, "hero.resume")


def test_a_pause_is_made_longer_or_shorter_with_one_click(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(Status(Mode.PAUSED, Reason.BY_USER, until=at(14, 0)))
    assert not window.meetings.isVisible()
    with qtbot.waitSignal(window.pause_requested) as heard:
        press(window, "pause.2h")
    assert heard.args == [7200]


def test_a_meeting_is_ended_with_one_click(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(Status(Mode.HELD, Reason.MEETING, next=NEXT, own_meeting=True))
    with qtbot.waitSignal(window.meeting_over_requested):
        press(window, "hero.meeting_over")


def test_a_meeting_that_is_none_is_ended_with_one_click(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(Status(Mode.HELD, Reason.MEETING, next=NEXT))
    assert said_by(window, "hero.no_meeting") == "I'm not in a meeting"
    with qtbot.waitSignal(window.meeting_over_requested):
        press(window, "hero.no_meeting")


def test_outside_hours_any_reminder_can_be_started(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(Status(Mode.OFF, Reason.OUTSIDE_HOURS, until=at(9, 0)))
    entries = {entry.text(): entry for entry in window.hero._starts.actions()}
    with qtbot.waitSignal(window.start_requested) as heard:
        entries["Longer break"].trigger()
    assert heard.args == ["long"]


def test_the_window_of_a_routine_can_be_gone_to(make_window: MakeWindow, qtbot: QtBot) -> None:
    playing = Status(Mode.IN_ROUTINE, showing=Showing("shoulders", "ready.neck-reset", 1))
    window = make_window(playing)
    with qtbot.waitSignal(window.go_requested):
        press(window, "hero.go")


def test_a_new_state_keeps_the_buttons_that_do_the_same(
    make_window: MakeWindow, plan: Plan
) -> None:
    window = make_window()
    before = window.findChild(QPushButton, "hero.start")
    window.show_status(Status(Mode.WAITING, next=NEXT), plan)
    assert window.findChild(QPushButton, "hero.start") is before


def test_the_keyboard_stays_in_the_hero_when_its_buttons_change(
    make_window: MakeWindow, plan: Plan
) -> None:
    window = make_window()
    skip = window.findChild(QPushButton, "hero.skip")
    assert skip is not None
    skip.setFocus()
    window.show_status(Status(Mode.PAUSED, Reason.BY_USER), plan)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "hero.resume"


def test_the_tab_key_follows_the_eye(make_window: MakeWindow, plan: Plan) -> None:
    window = make_window(Status(Mode.PAUSED, Reason.BY_USER))
    window.show_status(WAITING, plan)
    window.head.ways["library"].setFocus()
    met: list[tuple[int, int]] = []
    first = window.focusWidget()
    for _ in range(18):
        focused = window.focusWidget()
        assert focused is not None
        place = focused.mapTo(window, focused.rect().center())
        met.append((place.y(), place.x()))
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.focusWidget() is first
    rows = [round(y / 30) for y, _ in met]
    assert rows == sorted(rows)
    # Library, Statistics, Settings, About; Start, Snooze and its arrow, Skip; five pauses; three
    # meetings; the day; what happened.
    assert len(set(met)) == 18


def test_opened_the_keyboard_is_on_the_main_thing(make_window: MakeWindow) -> None:
    window = make_window()
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "hero.start"


def test_each_mark_is_read_with_time_and_outcome(make_window: MakeWindow) -> None:
    window = make_window()
    assert [mark.accessibleName() for mark in window.day_line.marks] == [
        "09:30 Posture check, done",
        "10:33 Posture check, skipped",
        "11:30 Shoulder rolls and neck, coming",
        "14:30 Acupressure, coming",
    ]


def test_marks_are_large_enough_to_hit_and_lie_in_order(make_window: MakeWindow) -> None:
    marks = make_window().day_line.marks
    middles = [mark.geometry().center().x() for mark in marks]
    assert middles == sorted(middles)
    assert all(mark.width() >= 24 and mark.height() >= 24 for mark in marks)


def test_read_from_the_right_the_day_runs_from_right_to_left(
    right_to_left: None, make_window: MakeWindow
) -> None:
    marks = make_window().day_line.marks
    middles = [mark.geometry().center().x() for mark in marks]
    assert middles == sorted(middles, reverse=True)


def test_the_arrow_keys_go_from_mark_to_mark(make_window: MakeWindow) -> None:
    window = make_window()
    marks = window.day_line.marks
    marks[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(marks[0], Qt.Key.Key_Right)
    assert window.focusWidget() is marks[1]
    QTest.keyClick(marks[1], Qt.Key.Key_End)
    assert window.focusWidget() is marks[3]
    QTest.keyClick(marks[3], Qt.Key.Key_Left)
    assert window.focusWidget() is marks[2]


def test_on_a_day_off_the_line_gives_way_to_a_sentence(make_window: MakeWindow) -> None:
    window = make_window()
    window.show_today(Today())
    assert not window.day_line.isVisible()
    assert "Outside your working hours nothing comes by itself." in texts(window)


def test_the_minutes_count_down_while_it_is_open(make_window: MakeWindow, clock: HandClock) -> None:
    window = make_window()
    clock.turn(timedelta(minutes=3))
    window._beat.timeout.emit()
    assert "Next, in 15 minutes" in texts(window)


def test_an_open_window_changes_with_the_theme(make_window: MakeWindow, themes: Themes) -> None:
    window = make_window()
    for worn in (settings.Theme.DARK, settings.Theme.LIGHT):
        themes.set_look(settings.Look(theme=worn, motion=settings.Motion.REDUCED))
        QApplication.processEvents()
        image = window.grab().toImage()
        assert image.pixelColor(5, 5) == themes.theme.canvas
        panel = window.hero.mapTo(window, QPoint(window.hero.width() - 20, 20))
        assert image.pixelColor(panel) == themes.theme.surface
        ground = window.hero.picture.mapTo(window, QPoint(4, 60))
        assert image.pixelColor(ground) == themes.art["blob"]


def test_closed_it_is_gone_with_its_timer(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(window))


@pytest.mark.parametrize("mode", [WAITING, Status(Mode.HELD, Reason.MEETING, next=NEXT)])
def test_at_a_large_font_nothing_is_cut_at_the_side(
    large_font: None, make_window: MakeWindow, mode: Status
) -> None:
    window = make_window(mode)
    scroll = window.findChild(QScrollArea)
    assert scroll is not None
    page = scroll.widget()
    assert page is not None
    assert page.width() <= scroll.viewport().width()
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            left = button.mapTo(page, QPoint()).x()
            assert left >= 0
            assert left + button.width() <= page.width()
            assert button.width() >= button.minimumSizeHint().width()


def test_every_control_has_a_name(make_window: MakeWindow) -> None:
    window = make_window()
    for button in window.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    assert window.hero.picture.accessibleName()
    named = {button.objectName(): button.accessibleName() for button in window.findChildren(Chip)}
    assert named["pause.1h"] == "Pause for 1 h"
    assert named["pause.tomorrow"] == "Pause until tomorrow"


def test_in_a_narrow_window_nothing_is_cut_at_its_edge(make_window: MakeWindow) -> None:
    window = make_window(Status(Mode.HELD, Reason.MEETING, next=NEXT, own_meeting=True))
    window.resize(440, 640)
    QApplication.processEvents()
    hero = window.hero
    end = hero.mapTo(window, hero.rect().topRight()).x()
    assert end <= 440 - 24
    assert all(button.rect().width() >= button.sizeHint().width() for button in hero.buttons())


def test_in_a_narrow_window_the_ways_stand_below_the_state(
    make_window: MakeWindow, plan: Plan
) -> None:
    window = make_window(WAITING)
    window.resize(440, 640)
    QApplication.processEvents()
    for button in (window.head.ways["library"], window.head.ways["about"]):
        place = button.mapTo(window, button.rect().topLeft())
        assert place.y() > window.head.state.geometry().bottom()
        assert 0 <= place.x() <= 440 - button.width()


@pytest.mark.parametrize(("language", "beside"), [("en", True), ("qps", False)])
def test_long_words_of_the_ways_leave_the_state_its_room(
    qtbot: QtBot, themes: Themes, icons: Icons, language: str, beside: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    head = Head(themes, CatalogueWords(RESOURCES / "translations", language), icons)
    window.setLayout(head)
    head.show_state("waiting", "All quiet until 11:30")
    window.resize(712, 120)
    head.fold(712)
    window.show()
    ways = next(iter(head.ways.values())).parentWidget()
    assert ways is not None
    assert (ways.y() < head.state.geometry().bottom()) == beside
    assert head.state.width() > 160
