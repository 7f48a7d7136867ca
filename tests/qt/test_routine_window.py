"""The routine window: what it shows at which moment, its controls, its end, and what it leaves."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.routines import Catalogue
from neckbreak.domain.settings import Look, Motion, Theme
from neckbreak.qt.routine.end_page import EndPage
from neckbreak.qt.routine.hurt_page import HurtPage
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.steady import SteadyClock

TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"

Open = Callable[..., RoutineWindow]


@pytest.fixture
def clock() -> SteadyClock:
    return SteadyClock()


@pytest.fixture
def open_window(
    qtbot: QtBot,
    words: CatalogueWords,
    resources: Shipped,
    themes: Themes,
    catalogue: Catalogue,
    clock: SteadyClock,
) -> Open:
    """Opens a routine by its id, and shows it."""

    def open_(id_: str, said_by: CatalogueWords = words, **more: object) -> RoutineWindow:
        routine = catalogue[id_]
        parts = tuple(catalogue[item] for item in routine.items)
        window = RoutineWindow(
            said_by,
            resources,
            themes,
            routine,
            parts,
            clock=clock,
            **more,  # type: ignore[arg-type]
        )
        qtbot.addWidget(window)
        window.show()
        return window

    return open_


@pytest.fixture
def moving(themes: Themes) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))


def after(window: RoutineWindow, clock: SteadyClock, seconds: float) -> RoutineWindow:
    clock.pass_(seconds)
    window.refresh()
    return window


def end_page(window: RoutineWindow) -> EndPage:
    [page] = window.findChildren(EndPage)
    return page


def hurt_page(window: RoutineWindow) -> HurtPage:
    [page] = window.findChildren(HurtPage)
    return page


def texts(page: QWidget) -> str:
    """Everything that can be read on it."""
    labels = [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]
    buttons = [button.text() for button in page.findChildren(QAbstractButton)]
    return "\n".join((*labels, *buttons))


# What shows


def test_the_name_and_the_step_are_told(open_window: Open, clock: SteadyClock) -> None:
    window = open_window("mob.shoulderroll")
    assert window.page.name.text() == "Shoulder roll"
    assert window.page.place.text() == "Step 1 of 3 · 32 s"
    assert after(window, clock, 3).page.place.text() == "Step 2 of 3 · 32 s"


def test_in_a_ready_routine_the_exercises_are_counted(
    open_window: Open, clock: SteadyClock
) -> None:
    window = after(open_window("ready.neck-reset"), clock, 20)
    assert window.page.name.text() == "Neck reset"
    assert window.page.place.text() == "Shoulder roll · step 2 of 3"


def test_each_step_has_its_sentence_and_its_round(open_window: Open, clock: SteadyClock) -> None:
    window = open_window("mob.shoulderroll")
    assert window.page.sentence.text() == "Lift both shoulders toward your ears."
    after(window, clock, 8 + 3)
    assert window.page.sentence.text() == "Roll them back, then down, in one slow circle."
    assert window.page.aside.turn.text() == "Round 2 of 4"


def test_the_next_exercise_is_announced_before_it_begins(
    open_window: Open, clock: SteadyClock
) -> None:
    window = after(open_window("ready.neck-reset"), clock, 13 + 1)
    assert window.page.sentence.text() == "Next: Shoulder roll"


def test_the_seconds_left_can_be_read_by_a_screen_reader(
    open_window: Open, clock: SteadyClock
) -> None:
    window = after(open_window("mob.shoulderroll"), clock, 3.5)
    ring = window.page.aside.countdown
    assert isinstance(ring, QProgressBar)
    assert ring.text() == "3 seconds left"


def test_the_ring_speaks_at_ten_at_five_and_at_the_end_only(
    open_window: Open, clock: SteadyClock
) -> None:
    window = open_window("move.walk")
    spoken: list[int] = []
    window.page.aside.countdown.valueChanged.connect(spoken.append)
    lasts = window.scene.frame.lasts.total_seconds()
    after(window, clock, lasts - 12)
    for _ in range(24):
        clock.pass_(0.48)
        window.refresh()
    assert spoken == [10, 5]


def test_a_breathing_step_shows_the_breath_instead_of_the_seconds(
    open_window: Open, clock: SteadyClock
) -> None:
    window = open_window("calm.fourSix")
    aside = window.page.aside
    assert aside.countdown.isVisible()
    after(window, clock, 5)
    assert aside.breath.isVisible()
    assert not aside.countdown.isVisible()
    assert aside.word.text() == "Breathe in"
    after(window, clock, 4)
    assert aside.word.text() == "Breathe out"
    assert aside.small.text() == "breath 1 of 6 · 55 s left"


def test_a_pressing_step_shows_the_scale_the_point_and_an_amber_caution(
    open_window: Open, clock: SteadyClock
) -> None:
    window = after(open_window("acu.gb21"), clock, 12 + 16.4)
    page = window.page
    assert page.aside.pressure.isVisible()
    assert page.aside.pressure.accessibleName().startswith("Pressure: 3 to 5 of 10")
    assert page.aside.small.text() == "breath 2 of 4 · 24 s left"
    for said in ("GB21", "Jiānjǐng 肩井", "Shoulder Well"):
        assert said in texts(page.stage)
    assert "port or pacemaker" in page.caution.text()
    assert "Research on neck discomfort is limited" in page.footer.text()
    assert page.footer.isVisible()


def test_at_the_neck_the_scale_ends_a_little_lower(open_window: Open, clock: SteadyClock) -> None:
    window = after(open_window("acu.gb20"), clock, 16)
    assert window.page.aside.pressure.accessibleName().startswith("Pressure: 3 to 4 of 10")


def test_a_moving_step_has_the_quiet_caution_and_no_scale(open_window: Open) -> None:
    page = open_window("mob.rotation").page
    assert page.caution.text() == "Comfortable only. Stop if it hurts, tingles or makes you dizzy."
    assert not page.aside.pressure.isVisible()
    assert not page.footer.isVisible()


def test_the_side_stands_in_words_and_the_picture_is_mirrored(
    open_window: Open, clock: SteadyClock
) -> None:
    window = after(open_window("acu.gb21"), clock, 7)
    stage = window.page.stage
    assert stage.side.accessibleName() == "Left side, then right"
    left = stage.picture.shown
    after(window, clock, 56)
    assert stage.side.accessibleName() == "Right side"
    right = stage.picture.shown
    assert left is not None
    assert right is not None
    assert {"GB21.left", "acromion.left"} <= set(left.anchors)
    [[left_x, _]] = left.anchors["acromion.left"]
    [[right_x, _]] = right.anchors["acromion.right"]
    assert right_x == pytest.approx(480 - left_x)


def test_a_step_without_a_side_shows_none(open_window: Open) -> None:
    assert not open_window("mob.shoulderroll").page.stage.side.isVisible()


def test_every_picture_says_what_it_shows(open_window: Open, catalogue: Catalogue) -> None:
    window = open_window("acu.li4")
    assert window.page.stage.picture.accessibleName() == catalogue["acu.li4"].steps[0].alt


def test_a_missing_picture_leaves_the_words(
    qtbot: QtBot, words: CatalogueWords, themes: Themes, catalogue: Catalogue, tmp_path: Path
) -> None:
    window = RoutineWindow(words, Shipped(tmp_path), themes, catalogue["mob.shoulderroll"])
    qtbot.addWidget(window)
    window.show()
    assert window.page.sentence.text() == "Lift both shoulders toward your ears."


# Time and controls


def press(window: RoutineWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key)


def is_playing(window: RoutineWindow) -> bool:
    return window.playing


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


def ticks(window: RoutineWindow) -> bool:
    return window._timer.isActive()


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


# The end


def finished(window: RoutineWindow, clock: SteadyClock) -> EndPage:
    after(window, clock, 1000)
    return end_page(window)


def test_at_its_end_it_says_so_once(open_window: Open, clock: SteadyClock, qtbot: QtBot) -> None:
    window = open_window("ready.neck-reset", next_up="Next: posture check at 12:00.")
    with qtbot.waitSignal(window.finished):
        page = finished(window, clock)
    assert page.title.text() == "Well done."
    said = texts(page)
    assert "Neck reset, 1 min 54 s." in said
    assert "Next: posture check at 12:00." in said
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


# Leaving early, and pain


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


# Room for everybody


def overlaps(window: RoutineWindow) -> list[str]:
    """Visible parts of the page that cover each other or stick out of the window."""
    page = window.page
    rows: list[QWidget] = [
        page.segments,
        page._exercise,
        page.sentence,
        page.caution,
        page.controls,
    ]
    found = []
    for above, below in pairwise(rows):
        if above.geometry().bottom() > below.geometry().top():
            found.append(f"{above} over {below}")
    for row in rows:
        if not page.rect().contains(row.geometry()):
            found.append(f"{row} out of the page")
    for button in (page.controls.hurt, page.controls.pause, page.controls.next):
        if button.width() < button.sizeHint().width():
            found.append(f"{button} is squeezed")
    return found


@pytest.mark.parametrize("id_", ["mob.sidetilt", "acu.gb21", "calm.fourSix", "ready.brief-four"])
@pytest.mark.parametrize("language", ["en", "qps", "qpsr"])
def test_nothing_covers_anything_in_any_language(
    open_window: Open, clock: SteadyClock, id_: str, language: str
) -> None:
    window = open_window(id_, CatalogueWords(TRANSLATIONS, language))
    after(window, clock, 25)
    QCoreApplication.processEvents()
    assert overlaps(window) == []


@pytest.mark.usefixtures("large_font")
@pytest.mark.parametrize("id_", ["mob.sidetilt", "acu.gb21"])
def test_nothing_covers_anything_at_twice_the_font_size(
    open_window: Open, clock: SteadyClock, id_: str
) -> None:
    window = open_window(id_)
    after(window, clock, 25)
    QCoreApplication.processEvents()
    assert overlaps(window) == []
    hurt, pause = window.page.controls.hurt, window.page.controls.pause
    assert hurt.geometry().top() > pause.geometry().bottom()
    assert hurt.width() > window.page.controls.width() * 0.9


def test_long_words_give_this_hurt_a_row_of_its_own(open_window: Open) -> None:
    window = open_window("mob.sidetilt", CatalogueWords(TRANSLATIONS, "qps"))
    assert window.page.controls.stacked


@pytest.mark.usefixtures("right_to_left")
def test_everything_is_mirrored_but_the_body(open_window: Open, clock: SteadyClock) -> None:
    window = after(open_window("acu.gb21"), clock, 20)
    QCoreApplication.processEvents()
    page = window.page
    assert page.aside.geometry().right() < page.stage.geometry().left()
    assert page.controls.hurt.geometry().left() > page.controls.pause.geometry().right()
    side = page.stage.side.geometry()
    assert side.center().x() > page.stage.width() / 2
    shown = page.stage.picture.shown
    assert shown is not None
    assert "GB21.left" in shown.anchors


# Every routine


def ids() -> list[str]:
    core = Path(__file__).parents[2] / "resources" / "packs" / "core"
    return sorted(read_folder(core).catalogue)


@pytest.mark.parametrize("id_", ids())
def test_every_step_has_its_picture_or_glyph_and_its_sentence_always_in_the_same_place(
    open_window: Open, clock: SteadyClock, id_: str
) -> None:
    window = open_window(id_)
    QCoreApplication.processEvents()
    start = clock.now
    baselines = set()
    for frame in window._player.timeline.frames:
        clock.now = start + frame.starts + frame.lasts / 2
        window.refresh()
        page = window.page
        assert window.scene.frame is frame
        shown = page.stage.picture.shown is not None
        assert shown == (frame.step.picture is not None), frame.step.picture
        assert page.stage.picture.accessibleName()
        assert page.sentence.text()
        assert page.sentence.heightForWidth(page.sentence.width()) <= page.sentence.height()
        baselines.add(page.sentence.geometry().top())
        QCoreApplication.processEvents()
    assert len(baselines) == 1
    assert overlaps(window) == []


def test_after_it_hurt_the_warning_signs_are_one_click_away(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window("mob.shoulderroll")
    window.page.controls.hurt.click()
    with qtbot.waitSignal(window.signs_requested):
        hurt_page(window).signs.click()
