"""Room for everybody: languages, large type, the other direction, every exercise."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from neckbreak.domain.small_views import small_views
from neckbreak.qt.painting.pictures import fitted
from neckbreak.qt.routine.window_size import wanted_size
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.window_room import at_this_font, room_for
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.words import CatalogueWords
from tests.qt.routine.window import (
    TRANSLATIONS,
    Open,
    after,
    finished,
    overlaps,
)
from tests.qt.steady import SteadyClock


def ids() -> list[str]:
    core = Path(__file__).parents[3] / "resources" / "packs" / "core"
    return sorted(read_folder(core).catalogue)


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
    window.resize(600, 780)
    after(window, clock, 25)
    QTest.qWait(50)
    assert overlaps(window) == []
    hurt, pause = window.page.controls.hurt, window.page.controls.pause
    assert hurt.geometry().top() > pause.geometry().bottom()
    assert hurt.width() > window.page.controls.width() * 0.9


@pytest.mark.usefixtures("large_font")
@pytest.mark.parametrize("id_", ["mob.sidetilt", "acu.gb21", "calm.fourSix", "move.walk"])
@pytest.mark.parametrize("screen", [QSize(1366, 768), QSize(1920, 1080)])
def test_at_twice_the_font_size_the_whole_picture_shows_on_the_screens_people_have(
    open_window: Open, clock: SteadyClock, id_: str, screen: QSize
) -> None:
    window = open_window(id_)
    window.resize(room_for(at_this_font(wanted_size(window._routine)), screen))
    after(window, clock, 25)
    QTest.qWait(50)
    assert overlaps(window) == []
    assert not window.page._exercise.verticalScrollBar().isVisible()


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


@pytest.mark.parametrize("seconds", [20, 80])  # the left side, and the right one
@pytest.mark.parametrize("direction", ["left_to_right", "right_to_left"])
@pytest.mark.parametrize("id_", ["acu.gb21", "acu.te15"])
def test_the_side_covers_no_small_picture_in_the_corner(
    open_window: Open,
    clock: SteadyClock,
    request: pytest.FixtureRequest,
    direction: str,
    id_: str,
    seconds: float,
) -> None:
    if direction == "right_to_left":
        request.getfixturevalue(direction)
    stage = after(open_window(id_), clock, seconds).page.stage
    QCoreApplication.processEvents()
    picture = stage.picture.shown
    assert picture is not None
    place = fitted(QRectF(stage.picture.geometry()), QRectF(0, 0, *picture.size))
    views = small_views(picture)
    assert views
    for (x, y), radius in views:
        disc = place.mapRect(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
        assert not stage.side.geometry().intersects(disc.toAlignedRect())


@pytest.mark.usefixtures("right_to_left")
def test_the_picture_makes_room_for_the_side_where_reading_begins(
    open_window: Open, clock: SteadyClock
) -> None:
    stage = after(open_window("mob.sidetilt"), clock, 9).page.stage
    QCoreApplication.processEvents()
    assert stage.picture.geometry().right() < stage.width() - 40


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


def stops(window: RoutineWindow) -> list[QWidget]:
    """What Tab stops at and can be seen."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_tab_stops_at_no_page_that_has_nothing_to_scroll(
    open_window: Open, clock: SteadyClock
) -> None:
    window = open_window("ready.neck-reset")
    assert [each for each in stops(window) if isinstance(each, QScrollArea)] == []
    finished(window, clock)
    assert [each for each in stops(window) if isinstance(each, QScrollArea)] == []


def test_a_page_that_scrolls_takes_the_keyboard_and_says_what_it_is(open_window: Open) -> None:
    window = open_window("acu.te3")
    window.resize(window.minimumSizeHint())
    window.page.info_button.click()
    QCoreApplication.processEvents()
    named = [each.accessibleName() for each in stops(window) if isinstance(each, QScrollArea)]
    assert named == ["About this exercise"]
