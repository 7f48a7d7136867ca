"""The first run."""

from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.health import NOTHING_TICKED, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.planning import PlannedOffer, planned
from neckbreak.domain.settings import Effort, Settings
from neckbreak.domain.settings_reading import defaults
from neckbreak.qt.theme import Themes
from neckbreak.qt.welcome.feelings import Feelings
from neckbreak.qt.welcome_window import WelcomeWindow
from tests.qt.flashes import windows_shown
from tests.qt.test_health_gate import CATALOGUE, WORDS, Pictures


def day_under(settings: Settings) -> list[PlannedOffer]:
    plan = Plan(settings, CATALOGUE, NOTHING_TICKED)
    return planned(plan, date(2026, 11, 25), ZoneInfo("Europe/Berlin"))


def first_at_half_past_nine() -> Message | None:
    at = Message("when.today", {"at": time(9, 30)})
    return Message("welcome.first", {"when": at, "name": Message("reminder.posture")})


def nothing_comes() -> Message | None:
    return None


class Heard:
    """Everything that the window tells, in order."""

    def __init__(self, window: WelcomeWindow) -> None:
        self.all: list[tuple[str, object]] = []
        window.number_chosen.connect(self._number)
        window.effort_chosen.connect(self._effort)
        window.preset_chosen.connect(self._preset)
        window.health_answered.connect(self._health)
        window.autostart_requested.connect(self._autostart)
        window.try_requested.connect(self._try)
        window.finished.connect(self._finished)

    def _number(self, text: str) -> None:
        self.all.append(("number", text))

    def _effort(self, text: str) -> None:
        self.all.append(("effort", text))

    def _preset(self, text: str) -> None:
        self.all.append(("preset", text))

    def _health(self, health: Health) -> None:
        self.all.append(("health", health))

    def _autostart(self, on: bool) -> None:
        self.all.append(("autostart", on))

    def _try(self) -> None:
        self.all.append(("try", None))

    def _finished(self) -> None:
        self.all.append(("finished", None))


@pytest.fixture
def window(qtbot: QtBot) -> WelcomeWindow:
    made = WelcomeWindow(
        WORDS,
        Pictures(),
        Themes(),
        CATALOGUE,
        defaults(),
        day_under,
        first_at_half_past_nine,
        number="112",
        autostart=False,
    )
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def heard(window: WelcomeWindow) -> Heard:
    return Heard(window)


def press(window: WelcomeWindow, name: str) -> None:
    button = window.findChild(QPushButton, f"welcome.{name}")
    assert button is not None
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(window: WelcomeWindow) -> str:
    return " | ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_it_begins_with_what_it_is_and_is_not(window: WelcomeWindow) -> None:
    assert "It is a wellness tool for adults, not medical care." in shown(window)


def test_every_answer_is_told_as_it_is_given(window: WelcomeWindow, heard: Heard) -> None:
    window.start.number.selectAll()
    QTest.keyClicks(window.start.number, "911")
    press(window, "next")
    QTest.mouseClick(window.how_much.rows["gentle"].strip, Qt.MouseButton.LeftButton)
    press(window, "next")
    window.gate.gate.box(Tick.BONES).click()
    press(window, "next")
    window.ready.autostart.click()
    press(window, "next")
    assert heard.all == [
        ("number", "911"),
        ("effort", "full"),
        ("preset", "gentle"),
        ("health", Health(answered=True, ticks=frozenset({Tick.BONES}))),
        ("autostart", True),
        ("finished", None),
    ]
    assert not window.isVisible()


def test_no_number_is_no_answer(window: WelcomeWindow, heard: Heard) -> None:
    window.start.number.clear()
    press(window, "next")
    assert heard.all == []


def test_turning_a_page_brings_the_keyboard_to_its_question(window: WelcomeWindow) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.start.number, Qt.Key.Key_Return)
    assert window.how_much.feelings.tiles[Effort.FULL].hasFocus()
    press(window, "next")
    assert window.gate.gate.box(Tick.PREGNANT).hasFocus()
    press(window, "next")
    assert window.next.hasFocus()


def test_skipping_tells_nothing_and_leaves_the_gate_unanswered(
    window: WelcomeWindow, heard: Heard
) -> None:
    press(window, "skip")
    assert heard.all == [("finished", None)]


def test_the_gate_is_skipped_alone(window: WelcomeWindow, heard: Heard) -> None:
    press(window, "next")
    press(window, "next")
    window.gate.gate.box(Tick.BONES).click()
    press(window, "skip")
    assert "The first one: 09:30, Posture check." in shown(window)
    assert [what for what, _ in heard.all] == ["number", "effort", "preset"]


def test_the_gate_without_a_tick_stays_unanswered(window: WelcomeWindow, heard: Heard) -> None:
    for _ in range(3):
        press(window, "next")
    assert [what for what, _ in heard.all] == ["number", "effort", "preset"]


def test_one_can_go_back_and_choose_again(window: WelcomeWindow, heard: Heard) -> None:
    press(window, "next")
    window.how_much.rows["manual"].choice.click()
    press(window, "next")
    press(window, "back")
    window.how_much.rows["frequent"].choice.click()
    press(window, "next")
    assert heard.all[-1] == ("preset", "frequent")


def test_each_preset_is_drawn_as_its_day(window: WelcomeWindow) -> None:
    spoken = {
        preset: row.strip.accessibleDescription() for preset, row in window.how_much.rows.items()
    }
    assert list(spoken) == ["gentle", "balanced", "frequent", "deep_work", "manual"]
    assert "Posture check" not in spoken["gentle"]
    assert "Posture check" in spoken["balanced"]
    assert spoken["deep_work"].count("Longer break") == 6
    assert len(set(spoken.values())) == 5
    assert window.how_much.rows["balanced"].choice.isChecked()


def test_the_arrow_keys_go_from_preset_to_preset(window: WelcomeWindow) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    press(window, "next")
    QApplication.processEvents()  # each row finds its place
    balanced, frequent = (window.how_much.rows[each].choice for each in ("balanced", "frequent"))
    balanced.setFocus()
    QTest.keyClick(balanced, Qt.Key.Key_Right)
    assert balanced.isChecked()
    QTest.keyClick(balanced, Qt.Key.Key_Down)
    assert frequent.isChecked()


def test_the_last_page_offers_one_to_try(window: WelcomeWindow, heard: Heard) -> None:
    for _ in range(3):
        press(window, "next")
    assert "next to the clock" in shown(window)
    press(window, "try")
    assert heard.all[-2:] == [("try", None), ("finished", None)]


def test_it_says_so_when_nothing_comes_by_itself(qtbot: QtBot) -> None:
    window = WelcomeWindow(
        WORDS,
        Pictures(),
        Themes(),
        CATALOGUE,
        defaults(),
        day_under,
        nothing_comes,
        icon="none",
    )
    qtbot.addWidget(window)
    window.show()
    for _ in range(3):
        press(window, "next")
    assert "Nothing comes by itself" in shown(window)
    assert "shows no tray icons" in shown(window)
    assert not window.ready.autostart.isVisible()


def test_the_picture_is_the_first_to_go_in_a_narrow_window(window: WelcomeWindow) -> None:
    assert window._figures.isVisible()
    window.resize(560, 600)
    assert not window._figures.isVisible()


def test_no_other_window_flashes_up(qtbot: QtBot) -> None:
    def greet() -> None:
        window = WelcomeWindow(
            WORDS, Pictures(), Themes(), CATALOGUE, defaults(), day_under, nothing_comes
        )
        qtbot.addWidget(window)
        window.show()
        for _ in range(3):
            window.next.click()

    assert windows_shown(greet) == ["WelcomeWindow"]


def test_return_goes_on_from_wherever_the_keyboard_is(window: WelcomeWindow, heard: Heard) -> None:
    for _ in range(4):
        focused = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert [what for what, _ in heard.all] == ["number", "effort", "preset", "finished"]


def test_no_button_is_cut_on_any_page(window: WelcomeWindow) -> None:
    for _ in range(4):
        QTest.qWait(20)
        for button in window.findChildren(QPushButton):
            if button.isVisible():
                place = QRect(button.mapTo(window, QPoint()), button.size())
                assert window.rect().contains(place), button.text()
        window.next.click()


def test_return_on_another_button_presses_that(window: WelcomeWindow) -> None:
    press(window, "next")
    back = window.findChild(QPushButton, "welcome.back")
    assert back is not None
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Return)
    assert "It is a wellness tool" in shown(window)


def test_escape_skips_the_rest(window: WelcomeWindow, heard: Heard) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert heard.all == [("finished", None)]


def test_who_recovers_is_told_whom_to_ask_and_shown_lighter_days(
    window: WelcomeWindow, heard: Heard
) -> None:
    press(window, "next")
    days = window.how_much.rows["balanced"].strip
    assert "Acupressure" in days.accessibleDescription()
    assert "ask your doctor" not in shown(window)
    window.how_much.feelings.tiles[Effort.LIGHT_ONLY].click()
    assert "ask your doctor or physiotherapist first" in shown(window)
    assert "Acupressure" not in days.accessibleDescription()
    press(window, "next")
    assert heard.all[-2:] == [("effort", "light_only"), ("preset", "gentle")]


def test_a_preset_that_was_chosen_by_hand_stays_whatever_one_feels(
    window: WelcomeWindow, heard: Heard
) -> None:
    press(window, "next")
    window.how_much.rows["frequent"].choice.click()
    window.how_much.feelings.tiles[Effort.LIGHT_ONLY].click()
    press(window, "next")
    assert heard.all[-1] == ("preset", "frequent")


def test_everything_that_takes_the_keyboard_has_a_name(window: WelcomeWindow) -> None:
    for _ in range(4):
        nameless = [
            widget
            for widget in window.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and not getattr(widget, "text", str)()
        ]
        assert nameless == []
        window.next.click()


def test_the_keyboard_comes_to_what_is_chosen_and_its_arrows_choose(
    window: WelcomeWindow, heard: Heard
) -> None:
    press(window, "next")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.how_much.feelings.tiles[Effort.FULL], Qt.Key.Key_Tab)
    balanced = window.how_much.rows["balanced"].choice
    assert balanced.isChecked()
    assert balanced.hasFocus()
    QTest.keyClick(balanced, Qt.Key.Key_Down)
    assert window.how_much.rows["frequent"].choice.isChecked()
    QTest.keyClick(window.how_much.rows["frequent"].choice, Qt.Key.Key_Down)
    press(window, "next")
    assert heard.all[-1] == ("preset", "deep_work")


def test_who_is_sore_already_finds_the_keyboard_at_that_answer(qtbot: QtBot) -> None:
    feelings = Feelings(WORDS, Themes(), Effort.GENTLE_FIRST)
    qtbot.addWidget(feelings)
    by_tab = [
        effort
        for effort, tile in feelings.tiles.items()
        if tile.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert by_tab == [Effort.GENTLE_FIRST]
