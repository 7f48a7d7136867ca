"""The settings window: every field, what it tells, and the day beside it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.health import NOTHING_TICKED
from neckbreak.domain.kinds import Count, Flag, Hours, Length, Phone, Text
from neckbreak.domain.listed_kinds import Dates, Lengths
from neckbreak.domain.pictures import Picture
from neckbreak.domain.plan import Plan
from neckbreak.domain.planning import PlannedOffer, planned
from neckbreak.domain.setting_keys import kind_of, values_of
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import defaults, read
from neckbreak.qt.controls.focus_ring import FocusRing
from neckbreak.qt.controls.toggle import Toggle
from neckbreak.qt.settings.editors import ChipsEditor, ChoiceEditor, LineEditor, SwitchEditor
from neckbreak.qt.settings.field import Field
from neckbreak.qt.settings.hours_bar import HoursBar
from neckbreak.qt.settings.hours_row import HoursRow
from neckbreak.qt.settings.stepping import StepEditor
from neckbreak.qt.settings_window import SettingsWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.settings_faults import with_lines
from neckbreak.storage.words import CatalogueWords
from tests.qt.flashes import windows_shown

RESOURCES = Path(__file__).parents[2] / "resources"
CATALOGUE = read_folder(RESOURCES / "packs" / "core").catalogue
WEDNESDAY = date(2026, 11, 25)
BERLIN = ZoneInfo("Europe/Berlin")
KEYS = list(values_of(defaults()))


class NoPictures:
    """Resources without any."""

    def photo(self, name: str) -> bytes | None:
        return None

    def picture(self, name: str) -> Picture | None:
        return None

    def icon(self, name: str) -> str:
        return ""


def day_under(settings: Settings) -> list[PlannedOffer]:
    """The offers of a Wednesday."""
    return planned(Plan(settings, CATALOGUE, NOTHING_TICKED), WEDNESDAY, BERLIN)


def no_day_under(settings: Settings) -> list[PlannedOffer]:
    """Nothing."""
    return []


class Owner:
    """Whoever owns the file: applies each change and shows the window what is in force then."""

    def __init__(self, window: SettingsWindow) -> None:
        self.window = window
        self.raw: dict[str, object] = {}
        self.heard: list[tuple[str, str]] = []
        self.resets: list[str] = []
        window.changed.connect(self.apply)
        window.reset_requested.connect(self.resets.append)

    @property
    def settings(self) -> Settings:
        return read(self.raw).settings

    def apply(self, key: str, text: str) -> None:
        self.heard.append((key, text))
        kind = kind_of(key)
        assert kind is not None
        *tables, name = key.split(".")
        place = self.raw
        for table in tables:
            place = place.setdefault(table, {})  # type: ignore[assignment]
        if name in ("every", "at", "before_end"):
            for trigger in ("every", "at", "before_end"):
                place.pop(trigger, None)
        place[name] = kind.raw(kind.read(kind.typed(text)))
        reading = read(self.raw)
        assert reading.faults == ()
        self.window.show_settings(reading.settings)


def opened(qtbot: QtBot, plan_day: Callable[[Settings], list[PlannedOffer]]) -> SettingsWindow:
    words = CatalogueWords(RESOURCES / "translations")
    made = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, plan_day)
    qtbot.addWidget(made)
    made.show_settings(defaults())
    made.resize(1104, 780)  # the test's screen is smaller than anybody's
    made.show()
    return made


@pytest.fixture
def window(qtbot: QtBot) -> SettingsWindow:
    """The window without a plan, which takes long to make."""
    return opened(qtbot, no_day_under)


@pytest.fixture
def day_window(qtbot: QtBot) -> SettingsWindow:
    """The window with the day that the settings make."""
    return opened(qtbot, day_under)


@pytest.fixture
def day_owner(day_window: SettingsWindow) -> Owner:
    return Owner(day_window)


@pytest.fixture
def owner(window: SettingsWindow) -> Owner:
    return Owner(window)


def another_text(key: str) -> str:
    """A value that is allowed and is not the default, as a person would type it."""
    given = {
        "preset": "gentle",
        "interrupt.hold_for": "meeting, do_not_disturb",
        "interrupt.after_sleep": "continue",
        "interrupt.after_lock": "afresh",
        "place.tools": "ball",
        "library.favourites": "mob.sidetilt",
        "library.hidden": "posture.chin, ready.unclench",
        "look.theme": "dark",
        "look.motion": "reduced",
        "look.tone": "deep",
        "look.figure": "man",
        "diary.keep": "daily",
    }
    if key in given:
        return given[key]
    kind = kind_of(key)
    match kind:
        case Flag():
            return "false" if values_of(defaults())[key] else "true"
        case Count():
            return "6" if key.endswith("weight") else "3"
        case Length():
            return "25s" if kind.high.total_seconds() <= 60 else "7m"
        case Phone():
            return "+49 112"
        case Text():
            return "Another"
        case Hours():
            return "10:00-12:00, 13:00-15:00"
        case Lengths():
            return "3m, 30m"
        case Dates():
            return WEDNESDAY.isoformat()
        case _:
            last = key.rpartition(".")[2]
            return {
                "at": "12:15",
                "days": "mon, wed",
                "pool": "eyes",
                "until": WEDNESDAY.isoformat(),
            }[last]


def change(widget: QWidget, text: str) -> None:
    """Do with a field what a person would do to arrive at this text."""
    editor = widget.editor if isinstance(widget, Field) else widget
    if isinstance(editor, Toggle):
        QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    elif isinstance(editor, StepEditor):
        retype(editor.stepper.lineEdit(), text)
    elif isinstance(editor, LineEditor | HoursRow):
        retype(editor.line, text)
    elif isinstance(editor, ChoiceEditor):
        words = text.replace("_", " ").capitalize()
        shown = {"Reduced": "Still", "Afresh": "Start afresh", "Daily": "Every working day"}.get(
            words, words
        )
        button = next(b for b in editor.findChildren(QPushButton) if b.text() == shown)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    elif isinstance(editor, ChipsEditor):
        wanted = {part.strip() for part in text.split(",")}
        if wanted - set(editor._chips):
            editor._more.click()
        for value in list(editor._chips):
            if editor.chip(value).isChecked() != (value in wanted):
                editor.chip(value).click()
    else:  # a switch of a detail
        assert isinstance(editor, SwitchEditor)
        QTest.mouseClick(editor.toggle, Qt.MouseButton.LeftButton)


def retype(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture(scope="module")
def shared_window(qapp: QApplication) -> Iterator[SettingsWindow]:
    """One window for the hundred tests of a field each; unseen, and without a plan."""
    words = CatalogueWords(RESOURCES / "translations")
    window = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, no_day_under)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def its_owner(shared_window: SettingsWindow) -> Iterator[Owner]:
    """Somebody who begins with the defaults."""
    shared_window.show_settings(defaults())
    owner = Owner(shared_window)
    yield owner
    shared_window.changed.disconnect(owner.apply)
    shared_window.reset_requested.disconnect(owner.resets.append)


@pytest.mark.parametrize("key", KEYS)
def test_every_setting_can_be_changed_in_the_window(
    shared_window: SettingsWindow, its_owner: Owner, key: str
) -> None:
    window, owner = shared_window, its_owner
    text = another_text(key)
    if key.rpartition(".")[2] in ("every", "at", "before_end"):
        owner.apply(f"{key.rpartition('.')[0]}.enabled", "true")
    change(window.field(key), text)
    kind = kind_of(key)
    assert kind is not None
    assert owner.heard[-1] == (key, text)
    assert values_of(owner.settings)[key] == kind.read(kind.typed(text))


@pytest.mark.parametrize(
    "key",
    [
        "preset",
        "hours.wednesday",
        "hours.days_off",
        "limits.per_hour",
        "limits.gap",
        "limits.guided_gap",
        "limits.first_minutes",
        "reminder.posture.enabled",
        "reminder.posture.every",
        "reminder.posture.hours",
        "reminder.posture.name",
        "reminder.posture.weight",
        "reminder.acupressure.at",
        "reminder.evening.before_end",
        "reminder.long.days",
        "reminder.shoulders.enabled",
    ],
)
def test_the_day_is_drawn_anew_with_each_change(
    day_window: SettingsWindow, day_owner: Owner, key: str
) -> None:
    before = day_window.day.view.accessibleDescription()
    # Weight 4 and a gap above the interval are what makes a posture check matter to others.
    special = {
        "limits.per_hour": "1",
        "limits.gap": "50m",
        "limits.guided_gap": "3h",
        "limits.first_minutes": "2h",
        "reminder.posture.weight": "9",
        "reminder.long.days": "mon",
    }
    change(day_window.field(key), special.get(key, another_text(key)))
    after = day_window.day.view.accessibleDescription() + day_window.day.sentence
    assert after != before + day_window.day.sentence
    offers = day_under(day_owner.settings)
    assert day_window.day.view.accessibleDescription().count(";") == max(len(offers) - 1, 0)


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("preset", "manual", "every reminder is off"),
        ("hours.days_off", "2026-11-25", "nothing comes on a working day"),
    ],
)
def test_when_nothing_would_come_the_window_says_so_in_words(
    day_window: SettingsWindow, day_owner: Owner, key: str, text: str, words: str
) -> None:
    change(day_window.field(key), text)
    assert words in day_window.day.sentence
    assert not day_window.day.view.isVisible()


def test_without_working_hours_the_window_says_that_no_day_has_any(
    day_window: SettingsWindow, day_owner: Owner
) -> None:
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday"):
        change(day_window.field(f"hours.{day}"), "")
    assert "no day has working hours" in day_window.day.sentence


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("reminder.posture.every", "20 h"),
        ("reminder.posture.every", "soon"),
        ("limits.per_hour", "99"),
        ("hours.monday", "8-18"),
        ("interrupt.snooze", "5m, 3h"),
        ("reminder.long.expires", "1s"),
        ("hours.days_off", "tomorrow"),
    ],
)
def test_a_value_that_is_not_allowed_stays_with_the_range_beside_it_and_is_not_told(
    window: SettingsWindow, owner: Owner, key: str, text: str
) -> None:
    field = window.field(key)
    change(field, text)
    assert (key, text) not in owner.heard
    kind = kind_of(key)
    assert kind is not None
    allowed = window._words.say(kind.allowed)
    shown = [label for label in _texts(window) if allowed in label]
    assert len(shown) == 1
    assert "Still using" in shown[0]
    # Another change elsewhere shows the settings anew; the wrong text must survive that.
    change(window.field("reminder.eyes.enabled"), "true")
    assert text in [line.text().removeprefix("every ") for line in _lines(window)]


def test_a_number_without_a_unit_means_what_the_steps_count_in(
    window: SettingsWindow, owner: Owner
) -> None:
    change(window.field("reminder.posture.every"), "45")
    assert owner.heard[-1] == ("reminder.posture.every", "45m")
    change(window.field("interrupt.typing_pause"), "4")
    assert owner.heard[-1] == ("interrupt.typing_pause", "4s")


@pytest.mark.parametrize(
    ("key", "text", "kept"),
    [
        ("limits.per_hour", "44", "2"),  # 4 would be allowed
        ("reminder.posture.every", "95 h", "30m"),  # 95 minutes would
        ("interrupt.snooze", "5m, 5h", "5m, 10m, 20m"),  # 5m would
        ("hours.monday", "08:00-12:00, 11", "08:00-18:00"),
    ],
)
def test_a_value_that_is_typed_half_never_comes_into_force(
    window: SettingsWindow, owner: Owner, key: str, text: str, kept: str
) -> None:
    change(window.field(key), text)
    assert owner.heard == []
    assert any(sentence.endswith(f"Still using {kept}.") for sentence in _texts(window))


def test_what_is_typed_counts_once_when_the_hands_rest(
    window: SettingsWindow, owner: Owner, qtbot: QtBot
) -> None:
    field = window.field("limits.gap")
    assert isinstance(field, Field)
    assert isinstance(field.editor, StepEditor)
    line = field.editor.stepper.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, "45")
    assert owner.heard == []
    with qtbot.waitSignal(window.changed, timeout=5000):
        pass
    assert owner.heard == [("limits.gap", "45m")]


def test_what_is_typed_is_not_lost_when_the_window_closes(
    window: SettingsWindow, owner: Owner
) -> None:
    field = window.field("limits.gap")
    assert isinstance(field, Field)
    assert isinstance(field.editor, StepEditor)
    field.editor.stepper.lineEdit().selectAll()
    QTest.keyClicks(field.editor.stepper.lineEdit(), "45")
    window.close()
    assert owner.heard == [("limits.gap", "45m")]


def test_typing_is_not_disturbed_by_what_comes_back(window: SettingsWindow, owner: Owner) -> None:
    editor = window.field("reminder.posture.every")
    assert isinstance(editor, StepEditor)
    change(editor, "1 h 15 min")
    assert editor.stepper.text() == "1 h 15 min"
    assert owner.heard[-1] == ("reminder.posture.every", "1h15m")


def test_what_is_typed_keeps_its_own_spelling_and_the_cursor_its_place(
    window: SettingsWindow, owner: Owner
) -> None:
    field = window.field("interrupt.snooze")
    assert isinstance(field, Field)
    assert isinstance(field.editor, LineEditor)
    change(field, "5m,10m,1h")
    line = field.editor.line
    assert line.text() == "5m,10m,1h"
    line.setCursorPosition(1)
    QTest.keyClicks(line, "0")
    field.editor.settle()
    assert (line.text(), line.cursorPosition()) == ("50m,10m,1h", 2)
    assert owner.heard[-1] == ("interrupt.snooze", "50m, 10m, 1h")


def test_the_words_of_a_switch_switch_it_too(window: SettingsWindow, owner: Owner) -> None:
    field = window.field("reminder.posture.guided")
    assert isinstance(field, Field)
    QApplication.processEvents()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field._label.geometry().center())
    assert owner.heard == [("reminder.posture.guided", "true")]


@pytest.mark.parametrize(
    ("key", "presses", "told"),
    [
        ("reminder.posture.every", [Qt.Key.Key_Up], "35m"),
        ("reminder.posture.every", [Qt.Key.Key_Down, Qt.Key.Key_Down], "20m"),
        ("reminder.posture.every", [Qt.Key.Key_PageUp], "1h20m"),
        ("reminder.acupressure.at", [Qt.Key.Key_Up], "14:45"),
        ("limits.per_hour", [Qt.Key.Key_Up], "3"),
    ],
)
def test_arrow_and_page_keys_step_a_value(
    window: SettingsWindow, owner: Owner, key: str, presses: list[Qt.Key], told: str
) -> None:
    field = window.field(key)
    editor = field.editor if isinstance(field, Field) else field
    assert isinstance(editor, StepEditor)
    editor.stepper.setFocus()
    for press in presses:
        QTest.keyClick(editor.stepper, press)
    editor.settle()
    assert owner.heard[-1] == (key, told)


def test_a_changed_value_offers_the_way_back(window: SettingsWindow, owner: Owner) -> None:
    field = window.field("limits.gap")
    back = field.findChild(QPushButton, "reset.limits.gap")
    assert back is not None
    assert not back.isVisible()
    change(field, "25m")
    assert back.isVisible()
    assert back.accessibleName() == "Back to 15m"
    back.click()
    assert owner.resets == ["limits.gap"]


def test_undo_takes_back_the_last_change_and_another_trigger(
    window: SettingsWindow, owner: Owner
) -> None:
    undo = window.findChild(QPushButton, "undo")
    assert undo is not None
    assert not undo.isEnabled()
    change(window.field("reminder.eyes.enabled"), "true")
    undo.click()
    assert owner.heard[-1] == ("reminder.eyes.enabled", "false")
    window.field("reminder.posture.name")
    window._tell("reminder.posture.at", "10:00")
    assert isinstance(window.field("reminder.posture.at"), StepEditor)
    undo.click()
    assert owner.heard[-1] == ("reminder.posture.every", "30m")
    assert owner.settings == defaults()
    assert not undo.isEnabled()


def test_a_reminder_of_ones_own_is_added_named_and_asked_to_be_deleted(
    window: SettingsWindow, owner: Owner
) -> None:
    add = window.findChild(QPushButton, "reminder.add")
    assert add is not None
    add.click()
    assert owner.heard[-1] == ("reminder.own-1.name", "My reminder")
    change(window.field("reminder.own-1.name"), "Water")
    assert owner.settings.reminders[-1].name == "Water"
    delete = window.findChild(QPushButton, "reset.reminder.own-1")
    assert delete is not None
    delete.click()
    assert owner.resets == ["reminder.own-1"]
    window.show_settings(defaults())
    QApplication.processEvents()
    assert "Water" not in _texts(window)


def test_a_reminder_comes_at_fixed_times_when_that_is_chosen(
    window: SettingsWindow, owner: Owner
) -> None:
    window.field("reminder.posture.name")
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "At fixed times")
    button.click()
    assert owner.heard[-1] == ("reminder.posture.at", "10:00")
    change(window.field("reminder.posture.at"), "11:00, 16:00")
    assert owner.heard[-1] == ("reminder.posture.at", "11:00, 16:00")


def test_the_preset_says_how_much_of_it_was_changed(window: SettingsWindow, owner: Owner) -> None:
    change(window.field("limits.gap"), "25m")
    change(window.field("reminder.eyes.enabled"), "true")
    assert "Balanced, with 2 changes of yours." in _texts(window)


def test_faults_of_the_file_are_listed_with_their_lines(window: SettingsWindow) -> None:
    text = "[limits]\ngap = 5\n\nper_hour = 99\n"
    reading = with_lines(read({"limits": {"gap": 5, "per_hour": 99}}), text)
    window.show_settings(reading.settings, reading.faults)
    (strip,) = [text for text in _texts(window) if text.startswith("2 settings in your file")]
    assert "Line 2: limits.gap" in strip
    assert "Line 4: limits.per_hour" in strip
    window.show_settings(reading.settings)
    assert not any("settings in your file" in text for text in _texts(window))


def test_a_single_exercise_is_found_behind_more(window: SettingsWindow, owner: Owner) -> None:
    field = window.field("reminder.long.pool")
    assert isinstance(field, Field)
    editor = field.editor
    assert isinstance(editor, ChipsEditor)
    assert "acu.te3" not in editor._chips
    more = next(b for b in field.findChildren(QPushButton) if b.text() == "Single exercises")
    more.click()
    editor.chip("acu.te3").click()
    assert owner.heard[-1] == ("reminder.long.pool", "move.walk, acu.te3")


def test_a_setting_is_found_by_its_words_and_gets_the_keyboard(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    QTest.keyClicks(search, "two reminders")
    found = window.findChild(QPushButton, "found.limits.gap")
    assert found is not None
    assert not window._rail.isVisible()
    found.click()
    field = window.field("limits.gap")
    assert isinstance(field, Field)
    assert isinstance(field.editor, StepEditor)
    qtbot.waitUntil(field.editor.stepper.hasFocus)
    assert window._stack.currentWidget() is window._areas["interrupts"]
    assert search.text() == ""
    assert window._rail.isVisible()


def test_the_details_of_a_reminder_are_found_and_scrolled_to(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    QTest.keyClicks(search, "longer guided")
    found = window.findChild(QPushButton, "found.reminder.long.guided")
    assert found is not None
    found.click()
    field = window.field("reminder.long.guided")
    area = window._areas["when"]

    def in_sight() -> bool:
        top = field.mapTo(area.viewport(), QPoint(0, 0)).y()
        return 0 <= top <= area.viewport().height() - field.height()

    qtbot.waitUntil(in_sight)


def test_a_slip_of_the_pen_finds_what_comes_nearest(window: SettingsWindow) -> None:
    search = window.findChild(QLineEdit, "search")
    assert search is not None
    QTest.keyClicks(search, "snoze")
    QApplication.processEvents()
    assert any(text.startswith("Nothing has “snoze”") for text in _texts(window))
    keys = [
        button.objectName().removeprefix("found.")
        for button in window.findChildren(QPushButton)
        if button.objectName().startswith("found.") and button.isVisible()
    ]
    assert len(keys) == 3
    assert "interrupt.snoozes" in keys


def test_hours_are_dragged_at_their_ends_in_quarters(window: SettingsWindow, owner: Owner) -> None:
    row = window.field("hours.monday")
    bar = row.findChild(HoursBar)
    assert bar is not None
    _drag(bar, 8, 9.1)
    assert owner.heard[-1] == ("hours.monday", "09:00-18:00")
    _drag(bar, 19, 21)
    assert owner.heard[-1] == ("hours.monday", "09:00-18:00, 19:00-21:00")
    _drag(bar, 13, 12)
    assert owner.heard[-1] == ("hours.monday", "08:00-17:00, 19:00-21:00")
    noon = QPoint(round(bar.width() * 6 / 16), 13)
    QTest.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=noon)
    assert owner.heard[-1] == ("hours.monday", "19:00-21:00")


def test_each_page_is_reached_by_its_name_and_by_the_list_of_a_narrow_window(
    window: SettingsWindow,
) -> None:
    for page in ("exercises", "interrupts", "looks", "health", "computer", "when"):
        button = window.findChild(QPushButton, f"page.{page}")
        assert button is not None
        button.click()
        assert window._stack.currentWidget() is window._areas[page]
    window.resize(600, 700)
    lists = [box for box in window.findChildren(QComboBox) if box.isVisible()]
    assert len(lists) >= 1
    lists[0].activated.emit(3)
    assert window._stack.currentWidget() is window._areas["looks"]
    assert not window.day.isVisible()
    assert window._day_above.isVisible()


@pytest.mark.parametrize("page", ["when", "interrupts", "looks", "health", "computer"])
@pytest.mark.parametrize(
    ("language", "font_px", "width"),
    [("en", 14, 1104), ("en", 14, 560), ("en", 28, 1104), ("qps", 14, 900), ("qpsr", 21, 700)],
)
def test_nothing_is_cut_at_the_sides(
    qtbot: QtBot, page: str, language: str, font_px: int, width: int
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    normal, larger = application.font(), application.font()
    larger.setPixelSize(font_px)
    application.setFont(larger)
    try:
        words = CatalogueWords(RESOURCES / "translations", language)
        window = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, no_day_under)
        qtbot.addWidget(window)
        if words.right_to_left:
            window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        window.show_settings(defaults())
        window.show_page(page)
        window.resize(width, 780)
        window.show()
        QApplication.processEvents()
        shown = window._pages[page]
        cut = [
            (type(child).__name__, child.objectName(), left, left + child.width())
            for child in shown.findChildren(QWidget)
            if child.isVisible()
            for left in [child.mapTo(shown, QPoint(0, 0)).x()]
            if left < 0 or left + child.width() > shown.width()
        ]
        assert cut == []
        assert shown.width() == window._areas[page].viewport().width()
    finally:
        application.setFont(normal)


def test_health_login_file_and_reset_are_wishes_for_others(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    window.set_autostart(False)
    for page, name, signal in (
        ("health", "health.open", window.health_requested),
        ("health", "signs.open", window.signs_requested),
        ("health", "diary.open", window.diary_requested),
        ("computer", "file.open", window.file_requested),
        ("computer", "reset.all", window.reset_requested),
    ):
        window.show_page(page)
        button = window.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(signal):
            button.click()
    toggle = window.findChild(Toggle, "autostart")
    assert toggle is not None
    with qtbot.waitSignal(window.autostart_requested) as heard:
        QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert heard.args == [True]
    window.set_autostart(None)
    assert not toggle.isEnabled()


@pytest.mark.parametrize("page", ["when", "interrupts", "looks", "health", "computer"])
def test_everything_that_takes_the_keyboard_has_a_name(window: SettingsWindow, page: str) -> None:
    window.show_page(page)
    if page == "when":
        window.field("reminder.posture.name")
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QPushButton) and widget.text())
    ]
    assert nameless == []


def test_no_other_window_flashes_up(qtbot: QtBot) -> None:
    def open_everything() -> None:
        words = CatalogueWords(RESOURCES / "translations")
        window = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, no_day_under)
        qtbot.addWidget(window)
        window.show_settings(defaults())
        window.show()
        for page in ("interrupts", "looks", "health", "computer"):
            window.show_page(page)
        window.field("reminder.posture.name")
        window.resize(600, 700)

    assert windows_shown(open_everything) == ["SettingsWindow"]


def test_tab_walks_as_the_eye_reads(window: SettingsWindow, owner: Owner) -> None:
    add = window.findChild(QPushButton, "reminder.add")
    assert add is not None
    add.click()  # a row that is made last stands before the hours
    window.field("reminder.shoulders.name")  # and details that are opened, in their row
    QApplication.processEvents()
    seen: list[str] = []
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    last_page = window.findChild(QPushButton, "page.computer")
    assert last_page is not None
    last_page.setFocus()
    ring = window.findChild(FocusRing)
    assert ring is not None
    ring.show_for_keyboard()
    for _ in range(160):
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert ring.isVisible()  # also round what had to be scrolled into sight
        assert ring.widget() is focused
        seen.append(_named(focused))
        if seen[-1] == "field.hours.days_off":
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        "field.preset",
        "reminder.add",
        "reminder.posture.every",
        "reminder.posture.enabled",
        "reminder.posture.more",
        "reminder.shoulders.every",
        "reminder.shoulders.enabled",
        "reminder.shoulders.more",
        "field.reminder.shoulders.name",
        "field.reminder.shoulders.weight",
        "reminder.acupressure.at",
        "reminder.checkin.more",
        "reminder.own-1.every",
        "reminder.own-1.enabled",
        "field.hours.monday",
        "field.hours.sunday",
        "field.hours.days_off",
    ]
    assert [name for name in dict.fromkeys(seen) if name in wanted] == wanted


def test_nothing_is_left_of_a_closed_window(qtbot: QtBot) -> None:
    words = CatalogueWords(RESOURCES / "translations")
    made = SettingsWindow(words, NoPictures(), Themes(), CATALOGUE, day_under)
    made.show_settings(defaults())
    made.show()
    made.show_page("computer")
    made.go_to("reminder.posture.pool")
    gone = weakref.ref(made)
    made.close()
    made.deleteLater()
    del made
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # the deferred deletion
    gc.collect()
    assert gone() is None


def _drag(bar: HoursBar, start: float, end: float) -> None:
    """Drag from one hour to another; the bar shows 6 to 22."""
    for kind, hour, held in (
        (QMouseEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton),
        (QMouseEvent.Type.MouseMove, end, Qt.MouseButton.LeftButton),
        (QMouseEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        at = QPointF((hour - 6) / 16 * bar.width(), 13)
        button = (
            Qt.MouseButton.NoButton
            if kind == QMouseEvent.Type.MouseMove
            else Qt.MouseButton.LeftButton
        )
        event = QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(bar, event)


def _named(widget: QWidget | None) -> str:
    """The name of the widget, or of the nearest around it that we named."""
    while widget is not None and not widget.objectName().startswith(("field.", "reminder.")):
        widget = widget.parentWidget()
    return "" if widget is None else widget.objectName()


def _texts(window: SettingsWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def _lines(window: SettingsWindow) -> list[QLineEdit]:
    return window.findChildren(QLineEdit)
