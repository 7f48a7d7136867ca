"""How a routine plays: by itself, by keys and buttons, and without waste."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from neckbreak.domain.settings import Look, Motion, Theme
from neckbreak.qt.theme import Themes
from tests.qt.routine.window import (
    Open,
    after,
    hurt_page,
    is_playing,
    press,
    texts,
    ticks,
)
from tests.qt.steady import SteadyClock


def test_it_begins_when_it_shows_and_goes_on_by_itself(
    open_window: Open, clock: SteadyClock
) -> None:
    window = open_window("mob.shoulderroll")
    assert is_playing(window)
    after(window, clock, 9)
    assert window.scene.frame.repetition == 2


def test_every_step_is_told_once(open_window: Open, clock: SteadyClock) -> None:
    window = open_window("ready.neck-reset")
    told: list[int] = []
    window.step_changed.connect(told.append)
    for _ in range(113 * 2):
        clock.pass_(0.5)
        window.refresh()
    assert told[:5] == [2, 3, 4, 5, 6]
    assert sorted(set(told)) == list(range(2, 11))


def test_space_pauses_and_goes_on(open_window: Open, clock: SteadyClock, qtbot: QtBot) -> None:
    window = open_window("mob.shoulderroll")
    press(window, Qt.Key.Key_Space)
    assert not is_playing(window)
    assert window.page.controls.pause.accessibleName() == "Go on"
    after(window, clock, 100)
    assert window.scene.elapsed == timedelta()
    press(window, Qt.Key.Key_Space)
    assert is_playing(window)
    assert window.page.controls.pause.accessibleName() == "Pause"


def test_space_on_the_hurt_button_presses_that(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("mob.shoulderroll")
    QTest.keyClick(window.page.controls.hurt, Qt.Key.Key_Space)
    assert hurt_page(window).isVisible()


def test_arrows_step(
    open_window: Open, clock: SteadyClock, qtbot: QtBot, qapp: QCoreApplication
) -> None:
    window = open_window("mob.shoulderroll", activate=True)
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_Right)
    assert window.scene.elapsed == timedelta(seconds=8)
    press(window, Qt.Key.Key_Left)
    assert window.scene.elapsed == timedelta()


@pytest.mark.usefixtures("right_to_left")
def test_arrows_follow_the_reading_direction(
    open_window: Open, clock: SteadyClock, qtbot: QtBot
) -> None:
    window = open_window("mob.shoulderroll", activate=True)
    qtbot.waitUntil(window.isActiveWindow)
    press(window, Qt.Key.Key_Left)
    assert window.scene.elapsed == timedelta(seconds=8)


def test_the_buttons_step_and_pause(open_window: Open, clock: SteadyClock) -> None:
    window = open_window("mob.shoulderroll")
    controls = window.page.controls
    controls.next.click()
    assert window.scene.elapsed == timedelta(seconds=8)
    after(window, clock, 1)
    controls.previous.click()
    assert window.scene.elapsed == timedelta()
    controls.pause.click()
    assert not is_playing(window)


def test_it_does_not_take_the_keyboard_unless_asked(open_window: Open) -> None:
    quiet = open_window("mob.shoulderroll")
    assert quiet.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    asked = open_window("mob.shoulderroll", activate=True)
    assert not asked.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_every_control_can_be_reached_and_has_a_name(open_window: Open) -> None:
    window = open_window("acu.gb21")
    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) == 5
    for button in buttons:
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_reading_about_the_exercise_pauses_it(open_window: Open, clock: SteadyClock) -> None:
    window = open_window("acu.gb21")
    window.page.info_button.click()
    assert not is_playing(window)
    assert window.page.info.isVisible()
    said = texts(window.page.info)
    assert "Digging in front of the ridge" in said
    assert "Pregnant, or might be" in said
    assert "Tradition" in said
    window.page.info_button.click()
    assert is_playing(window)
    assert not window.page.info.isVisible()


def test_nothing_ticks_while_paused_or_when_it_is_over(
    open_window: Open, clock: SteadyClock
) -> None:
    window = open_window("mob.shoulderroll")
    assert ticks(window)
    window.pause()
    assert not ticks(window)
    window.play()
    after(window, clock, 40)
    assert not ticks(window)


@pytest.mark.usefixtures("moving")
def test_it_ticks_no_faster_than_something_moves(open_window: Open, clock: SteadyClock) -> None:
    moving = open_window("mob.shoulderroll")
    assert moving._timer.interval() == 33
    still = open_window("home.warm")
    still._player = still._player.next(clock())
    after(still, clock, 30)
    still._arrange_timer(still.scene)
    assert still._timer.interval() > 200


def test_with_reduced_motion_it_ticks_four_times_a_second(open_window: Open) -> None:
    assert open_window("mob.shoulderroll")._timer.interval() == 250


def test_a_wish_for_less_motion_is_followed_at_once(open_window: Open, themes: Themes) -> None:
    window = open_window("mob.shoulderroll")
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    assert window._timer.interval() == 33
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.REDUCED))
    assert window._timer.interval() == 250


def test_a_window_that_was_ended_by_somebody_else_ticks_no_more(open_window: Open) -> None:
    window = open_window("mob.shoulderroll")
    window.stop()
    assert not ticks(window)
