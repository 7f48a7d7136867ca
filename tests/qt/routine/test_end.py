"""How a routine ends: done, closed early, or because it hurt."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent
from pytestqt.qtbot import QtBot

from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings import Look, Motion, Theme
from neckbreak.qt.controls.button import TonalButton
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.routine.window import (
    Open,
    after,
    end_page,
    finished,
    hurt_page,
    is_playing,
    press,
    texts,
    ticks,
)
from tests.qt.steady import SteadyClock


def test_at_its_end_it_says_so_once(open_window: Open, clock: SteadyClock, qtbot: QtBot) -> None:
    window = open_window("ready.neck-reset")
    window.finished.connect(lambda: window.show_next("Next: Posture check, 12:00."))
    with qtbot.waitSignal(window.finished):
        page = finished(window, clock)
    assert page.title.text() == "Well done."
    said = texts(page)
    assert "Neck reset, 1 min 54 s." in said
    assert "Next: Posture check, 12:00." in said
    for move in ("Shoulder roll", "Neck rotation"):
        assert move in said
    with qtbot.assertNotEmitted(window.finished):
        after(window, clock, 10)


def test_more_and_less_are_told_once_each(
    open_window: Open, clock: SteadyClock, qtbot: QtBot
) -> None:
    window = open_window("mob.shoulderroll")
    page = finished(window, clock)
    told: list[tuple[str, bool]] = []
    window.liked.connect(lambda routine, more: told.append((routine, more)))
    page.more.click()
    page.more.click()
    page.less.click()
    assert told == [("mob.shoulderroll", True), ("mob.shoulderroll", False)]
    assert page.less.isChecked()
    assert not page.more.isChecked()


def test_the_heart_makes_it_a_favourite_and_none_again(
    open_window: Open, clock: SteadyClock
) -> None:
    window = open_window("ready.neck-reset", favourite=False)
    told: list[tuple[str, bool]] = []
    window.favourite_changed.connect(lambda routine, on: told.append((routine, on)))
    assert window.page.heart.accessibleName() == "Make it a favourite"
    window.page.heart.click()
    assert window.page.heart.accessibleName() == "No favourite any more"
    assert window.playing
    page = finished(window, clock)
    assert page.favourite.text() == "No favourite any more"
    page.favourite.click()
    assert page.favourite.text() == "Keep as favourite"
    assert told == [("ready.neck-reset", True), ("ready.neck-reset", False)]


def test_what_is_not_saved_yet_can_be_no_favourite(open_window: Open, clock: SteadyClock) -> None:
    window = open_window("mob.shoulderroll")
    assert not window.page.heart.isVisible()
    assert not finished(window, clock).favourite.isVisible()


def test_doing_it_again_is_asked_for(open_window: Open, clock: SteadyClock, qtbot: QtBot) -> None:
    window = open_window("mob.shoulderroll")
    page = finished(window, clock)
    with qtbot.waitSignal(window.again_requested) as asked:
        page.again.click()
    assert asked.args == ["mob.shoulderroll"]


def test_the_end_page_closes_after_twenty_seconds_without_input(
    open_window: Open, clock: SteadyClock
) -> None:
    window = open_window("mob.shoulderroll")
    finished(window, clock)
    assert window._closing.isActive()
    assert window._closing.interval() == 20_000


def test_the_pointer_over_the_window_holds_it_open(open_window: Open, clock: SteadyClock) -> None:
    window = open_window("mob.shoulderroll")
    finished(window, clock)
    here = QPoint(10, 10).toPointF()
    QCoreApplication.sendEvent(window, QEnterEvent(here, here, here))
    assert not window._closing.isActive()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.Leave))
    assert window._closing.isActive()


def test_closing_a_finished_routine_tells_nothing_more(
    open_window: Open, clock: SteadyClock, qtbot: QtBot
) -> None:
    window = open_window("mob.shoulderroll")
    page = finished(window, clock)
    with qtbot.assertNotEmitted(window.closed):
        page.close_button.click()
    assert not window.isVisible()


def test_closing_early_tells_how_far_it_came(
    open_window: Open, clock: SteadyClock, qtbot: QtBot
) -> None:
    window = after(open_window("mob.shoulderroll"), clock, 12.5)
    with qtbot.waitSignal(window.closed) as told:
        window.close()
    assert told.args == [12_500]


def test_escape_ends_without_asking(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("mob.shoulderroll", activate=True)
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.closed):
        press(window, Qt.Key.Key_Escape)


def test_when_somebody_else_ends_it_the_window_tells_nothing(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window("mob.shoulderroll")
    with qtbot.assertNotEmitted(window.closed):
        window.stop()
    assert not window.isVisible()


def test_this_hurt_stops_tells_which_exercise_and_says_what_to_do(
    open_window: Open, clock: SteadyClock, qtbot: QtBot
) -> None:
    window = after(open_window("ready.neck-reset", number="112"), clock, 20)
    with qtbot.waitSignal(window.hurt) as told:
        window.page.controls.hurt.click()
    assert told.args == ["mob.shoulderroll"]
    assert not is_playing(window)
    said = texts(hurt_page(window))
    assert "Stop here and rest." in said
    assert "call 112 if it is sudden or severe" in said
    assert not ticks(window)
    window.stop()
    assert window.isVisible()


def test_without_a_number_the_panel_says_your_local_emergency_number(open_window: Open) -> None:
    window = open_window("mob.shoulderroll")
    window.show_hurt()
    assert "call your local emergency number if" in texts(hurt_page(window))


def test_stopping_for_today_closes_and_tells_nothing_more(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("mob.shoulderroll")
    window.show_hurt()
    with qtbot.assertNotEmitted(window.closed):
        hurt_page(window).stop.click()
    assert not window.isVisible()


def test_only_uncomfortable_leads_to_the_end_without_well_done(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window("mob.shoulderroll")
    window.show_hurt()
    with qtbot.assertNotEmitted(window.finished):
        hurt_page(window).only_uncomfortable.click()
    page = end_page(window)
    assert page.title.text() == "All right."
    assert page.less.isVisible()
    assert isinstance(page.less, TonalButton)  # it is what the page suggests
    assert not isinstance(page.more, TonalButton)
    assert not page.hurt.isVisible()


def test_pain_that_comes_after_the_end_is_told_too(
    open_window: Open, clock: SteadyClock, qtbot: QtBot
) -> None:
    window = open_window("ready.neck-reset")
    page = finished(window, clock)
    with qtbot.waitSignal(window.hurt) as told:
        page.hurt.click()
    assert told.args == ["ready.neck-reset"]
    assert not window._closing.isActive()


def test_nothing_is_left_after_closing(
    words: CatalogueWords,
    resources: Shipped,
    themes: Themes,
    catalogue: Catalogue,
    clock: SteadyClock,
) -> None:
    window = RoutineWindow(words, resources, themes, catalogue["acu.gb21"], clock=clock)
    window.show()
    clock.pass_(20)
    window.refresh()
    clock.pass_(200)
    window.refresh()
    left = [weakref.ref(part) for part in (window, window.page, window.page.stage.picture)]
    window.close()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert [part() for part in left] == [None, None, None]
    themes.set_look(Look(theme=Theme.DARK, motion=Motion.REDUCED))


def test_after_it_hurt_the_warning_signs_are_one_click_away(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window("mob.shoulderroll")
    window.page.controls.hurt.click()
    with qtbot.waitSignal(window.signs_requested):
        hurt_page(window).signs.click()
