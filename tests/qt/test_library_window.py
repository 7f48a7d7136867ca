"""The library: to look for an exercise, to read all about it, to start it and to mark it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.recent import Done, Trace
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.safety import suited
from neckbreak.domain.settings import Library, Look, Motion, Place, Theme
from neckbreak.domain.settings_reading import defaults
from neckbreak.domain.status import Upcoming
from neckbreak.qt.illustration import Illustration
from neckbreak.qt.library.filters import Filters
from neckbreak.qt.library.link import Link
from neckbreak.qt.library.motion import TileMotion
from neckbreak.qt.library.thumbnails import Thumbnails
from neckbreak.qt.library.tiles import TILE, Tile
from neckbreak.qt.library_window import LibraryWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.conftest import RESOURCES
from tests.qt.steady import SteadyClock

PACK = read_folder(RESOURCES / "packs" / "core")
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WIDE, NARROW = (1080, 740), (560, 640)

Opened = Callable[..., LibraryWindow]


def plan(health: Health = NOTHING_TICKED, **parts: object) -> Plan:
    settings = replace(defaults(), **parts)  # type: ignore[arg-type]
    return Plan(settings, suited(PACK.catalogue, health), health)


@pytest.fixture
def opened(qtbot: QtBot, words: CatalogueWords, resources: Shipped, themes: Themes) -> Opened:
    """Opens the window under a plan, in a size."""

    def open_(
        under: Plan | None = None,
        size: tuple[int, int] = WIDE,
        *,
        catalogue: Catalogue = PACK.catalogue,
        **more: object,
    ) -> LibraryWindow:
        made = LibraryWindow(words, resources, themes, catalogue, PACK.sources)
        qtbot.addWidget(made)
        made.show_plan(under or plan(), day=MONDAY, **more)  # type: ignore[arg-type]
        made.resize(*size)
        made.show()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return open_


def tiles(window: LibraryWindow) -> list[Tile]:
    model = window.grid.tiles
    return [model.index(row).data(TILE) for row in range(model.rowCount())]


def ids(window: LibraryWindow) -> list[str]:
    return [tile.routine.id for tile in tiles(window)]


def said(widget: QWidget) -> str:
    """Every word on it that can be seen."""
    QApplication.processEvents()  # what was just put into a layout shows only then
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    buttons = [each.text() for each in widget.findChildren(QPushButton) if each.isVisibleTo(widget)]
    return "\n".join([*labels, *buttons])


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    return found


def sheet(window: LibraryWindow) -> QWidget:
    """What is said of the exercise that shows; the one before may not be gone yet."""
    found = window.detail.sheet
    assert found is not None
    return found


def heard(window: LibraryWindow) -> list[tuple[str, str]]:
    """What it tells to change in the settings, from now on."""
    changes: list[tuple[str, str]] = []

    def note(key: str, text: str) -> None:
        changes.append((key, text))

    window.changed.connect(note)
    return changes


# --- browsing


def test_every_exercise_and_every_ready_routine_has_a_tile(opened: Opened) -> None:
    window = opened()
    assert set(ids(window)) == set(PACK.catalogue)
    assert ids(window)[0] == "mob.shoulderroll"
    assert f"{len(PACK.catalogue)} to choose from" in said(window.filters)


def test_chips_are_all_and_except_within_the_body_areas(opened: Opened) -> None:
    window = opened()
    window.filters.chip("area.jaw").click()
    jaw = set(ids(window))
    assert "massage.jaw" in jaw
    assert "mob.rotation" not in jaw
    window.filters.chip("area.eyes").click()
    assert set(ids(window)) > jaw
    window.filters.chip("situation.pressing").click()
    assert set(ids(window)) == {
        "massage.jaw", "ready.hand-points", "ready.hand-points-thumb",
        "ready.brief-four", "ready.brief-two",
    }  # fmt: skip
    assert f"5 of {len(PACK.catalogue)}" in said(window.filters)


def test_of_families_and_of_evidence_one_at_a_time(opened: Opened) -> None:
    window = opened()
    window.filters.chip("family.eyes").click()
    assert ids(window) == ["eye.202020", "eye.blink", "ready.micro-eyes"]
    window.filters.chip("family.strength").click()
    assert ids(window) == ["str.bandraise", "str.neckiso", "ready.strength"]
    assert not window.filters.chip("family.eyes").isChecked()
    window.filters.chip("family.strength").click()
    window.filters.chip("grade.better").click()
    assert {each.routine.evidence.grade.value for each in tiles(window)} == {"better"}


def test_clear_filters_shows_everything_again(opened: Opened) -> None:
    window = opened()
    clear = button(window, "library.clear")
    assert not clear.isVisible()
    window.filters.chip("area.hands").click()
    window.filters.field.setText("fist")
    assert clear.isVisible()
    clear.click()
    assert set(ids(window)) == set(PACK.catalogue)
    assert window.filters.field.text() == ""
    assert not clear.isVisible()


@pytest.mark.parametrize("text", ["fengchi", "Fēngchí", "wind pool", "gb20", "風池"])
def test_a_point_is_found_by_any_of_its_names(opened: Opened, text: str) -> None:
    window = opened()
    window.filters.field.setText(text)
    assert ids(window)[0] == "acu.gb20"


def test_letters_typed_among_the_tiles_search(opened: Opened) -> None:
    window = opened()
    window.grid.setFocus()
    QTest.keyClicks(window.grid, "b")
    QTest.keyClicks(window.filters.field, "link")
    assert window.filters.field.text() == "blink"
    assert ids(window) == ["eye.blink"]
    QTest.keyClick(window.filters.field, Qt.Key.Key_Return)
    assert window.focusWidget() is window.grid


def test_down_goes_from_the_search_to_the_tiles(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    window.activateWindow()
    window.filters.field.setFocus()
    qtbot.waitUntil(window.filters.field.hasFocus)
    QTest.keyClicks(window.filters.field, "chin")
    QTest.keyClick(window.filters.field, Qt.Key.Key_Down)
    assert window.focusWidget() is window.grid


def test_when_nothing_fits_it_says_which_filter_to_leave_out(opened: Opened) -> None:
    window = opened()
    window.filters.chip("area.eyes").click()
    window.filters.chip("situation.pressing").click()
    assert ids(window) == []
    assert window.empty.isVisible()
    assert not window.grid.isVisible()
    assert "Without “Eyes” there are" in said(window.empty)
    button(window.empty, "library.drop").click()
    assert window.grid.isVisible()
    assert not window.filters.chip("area.eyes").isChecked()
    assert window.filters.chip("situation.pressing").isChecked()


def test_the_arrows_go_through_the_grid(opened: Opened) -> None:
    window = opened()
    window.grid.setFocus()
    first = ids(window)
    QTest.keyClick(window.grid, Qt.Key.Key_Right)
    assert window.grid.current is not None
    assert window.grid.current.id == first[1]
    QTest.keyClick(window.grid, Qt.Key.Key_Down)
    columns = first.index(window.grid.current.id) - 1
    assert columns >= 2
    assert window.detail.routine is window.grid.current
    QTest.keyClick(window.grid, Qt.Key.Key_Home)
    assert window.grid.current.id == first[0]


def test_a_filter_keeps_the_exercise_that_one_looks_at(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("acu.li4")
    window.filters.chip("area.hands").click()
    assert window.grid.current is not None
    assert window.grid.current.id == "acu.li4"


# --- an exercise


def test_all_of_a_point_is_on_its_page(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("acu.gb20")
    page = said(window.detail)
    point = PACK.catalogue["acu.gb20"].point
    assert point is not None
    for text in (
        "GB20", "Fēngchí 風池 / 风池", "Wind Pool", "1 min 20 s", "both hands", "not on a call",
        point.where, point.landmarks, "Tradition", "Never press, rub or massage the front",
        "Dull ache up to 4 of 10", "Knuckles, tools", "Stop at a pulse",
    ):  # fmt: skip
        assert text in page
    assert window.detail.sheet is not None
    assert [row.text() for row in window.detail.sheet.steps.rows] == [
        step.text for step in PACK.catalogue["acu.gb20"].steps
    ]


def test_the_sources_are_one_click_away(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("acu.gb20")
    title = PACK.sources["E22"]
    assert title not in said(window.detail)
    button(sheet(window), "library.sources").click()
    assert title in said(window.detail)


def test_a_page_says_what_acupressure_is_and_how_weak_the_evidence_is(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("acu.te3")
    button(sheet(window), "library.points.open").click()
    assert window.points.isVisible()
    page = said(window.points)
    assert "Studies are few, small and mostly uncontrolled, so we can't promise an effect" in page
    assert "traditionally used" in page
    assert PACK.sources["E22"] in page
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.detail.isVisible()
    assert window.isVisible()


def shown(window: LibraryWindow) -> str:
    """The name of the large picture."""
    picture = window.detail.picture.shown
    assert picture is not None
    return picture.name


def test_a_step_that_is_looked_at_shows_its_picture(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("acu.gb20")
    steps = PACK.catalogue["acu.gb20"].steps
    assert shown(window) in {step.picture for step in steps if step.presses}
    assert window.detail.sheet is not None
    window.detail.sheet.steps.rows[0].click()
    assert shown(window) == steps[0].picture


def test_a_ready_routine_names_its_exercises_each_a_way_there(opened: Opened) -> None:
    window = opened()
    window.filters.chip("situation.ready").click()
    window.grid.go_to("ready.neck-reset")
    ways = [each for each in window.detail.findChildren(Link) if each.property("routine")]
    assert [each.property("routine") for each in ways] == [
        "posture.shoulders", "mob.shoulderroll", "mob.rotation",
    ]  # fmt: skip
    ways[2].click()
    assert window.detail.routine is PACK.catalogue["mob.rotation"]


def test_it_says_with_which_reminders_it_comes_and_since_when_not(opened: Opened) -> None:
    done = Done("mob.rotation", NOW - timedelta(days=6), date(2026, 11, 17), Trace.STARTED)
    window = opened(recent=(done,))
    window.grid.go_to("mob.rotation")
    page = said(window.detail)
    assert "It takes turns in: Shoulder rolls and neck." in page
    assert "Not since Tuesday." in page
    window.grid.go_to("acu.si3")
    assert "In no reminder that is on" in said(window.detail)


def test_what_comes_next_says_why(opened: Opened) -> None:
    values = {
        "reason": Message("rotation.since.weekday.1"),
        "fit": Message("rotation.fit.discreet", {"position": Message("card.position.sitting")}),
    }
    why = Message("rotation.why", values)
    window = opened(next_=Upcoming("posture", NOW, "posture.hips", why))
    window.grid.go_to("posture.hips")
    assert "It comes next. Not since Tuesday, seated, discreet." in said(window.detail)


# --- what is left out


def test_what_the_gate_leaves_out_stays_in_its_place_with_the_reason(opened: Opened) -> None:
    before = ids(opened())
    window = opened(plan(Health(answered=True, ticks=frozenset({Tick.PREGNANT}))))
    assert ids(window) == before
    found = {tile.routine.id: tile for tile in tiles(window)}
    assert found["acu.gb21"].note == "Left out because you ticked: pregnant"
    assert found["acu.gb21"].note in found["acu.gb21"].spoken
    assert found["acu.te3"].note == ""
    window.grid.go_to("acu.gb21")
    assert "Left out because you ticked: pregnant" in said(window.detail)
    assert not window.detail.ways.start.isEnabled()
    asked: list[bool] = []
    window.health_requested.connect(lambda: asked.append(True))
    button(window.detail, "library.gate").click()
    assert asked == [True]


def test_before_the_questions_are_answered_a_point_says_so_and_start_asks(opened: Opened) -> None:
    window = opened(plan(UNANSWERED))
    window.grid.go_to("acu.te3")
    assert "A few health questions come first." in said(window.detail)
    assert window.detail.ways.start.isEnabled()


def test_an_exercise_to_ask_about_first_says_so(opened: Opened) -> None:
    window = opened(plan(Health(answered=True, ticks=frozenset({Tick.PREGNANT}))))
    window.grid.go_to("home.warm")
    assert "Ask a professional first, because you ticked: pregnant" in said(window.detail)


def test_what_does_not_fit_the_place_says_so(opened: Opened) -> None:
    window = opened(plan(place=Place(tools=frozenset())))
    window.grid.go_to("massage.wallball")
    assert "It needs a soft ball." in said(window.detail)


# --- what can be done


def test_start_tells_which(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    window.grid.go_to("mob.wrist")
    with qtbot.waitSignal(window.start_requested) as told:
        window.detail.ways.start.click()
    assert told.args == ["mob.wrist"]


def test_a_favourite_and_a_hidden_one_are_settings(opened: Opened) -> None:
    window = opened(plan(library=Library(favourites=("eye.blink",))))
    changes = heard(window)
    window.grid.go_to("mob.wrist")
    window.detail.heart.click()
    window.detail.hiding.trigger()
    assert changes == [
        ("library.favourites", "eye.blink, mob.wrist"),
        ("library.hidden", "mob.wrist"),
    ]
    window.show_plan(plan(library=Library(("eye.blink", "mob.wrist"), ("mob.wrist",))), day=MONDAY)
    assert window.detail.heart.accessibleName() == "No favourite any more"
    assert "You hid this." in said(window.detail)
    assert window.detail.ways.start.isEnabled()
    changes.clear()
    window.detail.heart.click()
    window.detail.hiding.trigger()
    assert changes == [("library.favourites", "eye.blink"), ("library.hidden", "")]


def test_favourites_can_be_asked_for(opened: Opened) -> None:
    window = opened(plan(library=Library(favourites=("eye.blink", "acu.te3"))))
    window.filters.chip("situation.favourite").click()
    assert set(ids(window)) == {"eye.blink", "acu.te3"}


def test_a_routine_goes_into_a_reminder_and_out_again(opened: Opened) -> None:
    window = opened()
    changes = heard(window)
    window.grid.go_to("ready.micro-eyes")
    window.detail.ways.open_reminders()
    entries = {action.data(): action for action in window.detail.ways.menu.actions()}
    window.detail.ways.menu.close()
    assert "checkin" not in entries
    assert entries["posture"].isChecked()
    assert not entries["long"].isChecked()
    entries["long"].trigger()
    entries["posture"].trigger()
    assert changes == [
        ("reminder.long.pool", "move.walk, ready.micro-eyes"),
        ("reminder.posture.pool", "posture"),
    ]


def test_what_comes_with_all_of_its_family_cannot_be_taken_out_alone(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("posture.feet")
    window.detail.ways.open_reminders()
    entry = next(each for each in window.detail.ways.menu.actions() if each.data() == "posture")
    window.detail.ways.menu.close()
    assert entry.isChecked()
    assert not entry.isEnabled()
    assert entry.text() == "Posture check (plays all of this kind)"


@pytest.mark.parametrize("id_", ["acu.bl10", "acu.te15", "acu.li11", "acu.si11", "str.bandraise"])
def test_an_extra_is_off_and_its_page_has_the_switch(opened: Opened, id_: str) -> None:
    window = opened()
    changes = heard(window)
    tile = next(each for each in tiles(window) if each.routine.id == id_)
    assert tile.note == "Off until switched on"
    window.grid.go_to(id_)
    assert window.detail.switch.isVisibleTo(window.detail)
    assert not window.detail.switch.toggle.isChecked()
    assert "Off until you switch it on. It then takes turns in the reminder" in said(window.detail)
    window.detail.switch.toggle.click()
    assert changes
    assert any(id_ in text or text == "true" for _, text in changes)
    window.grid.go_to("mob.shoulderroll")
    assert not window.detail.switch.isVisibleTo(window.detail)


# --- its pictures


def test_opening_paints_no_picture_of_a_tile_that_nobody_sees(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    qtbot.waitUntil(lambda: len(window.grid.thumbnails._kept) >= 6, timeout=20_000)
    qtbot.wait(50)
    assert len(window.grid.thumbnails._kept) < 20


def test_a_tile_moves_under_the_pointer_alone(opened: Opened, qtbot: QtBot, themes: Themes) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    window = opened()
    qtbot.waitUntil(window.isActiveWindow)
    grid = window.grid
    assert not grid.motion.running
    row = grid.tiles.row_of("mob.sidetilt")
    assert row is not None
    middle = grid.visualRect(grid.tiles.index(row)).center()
    QTest.mouseMove(grid.viewport(), middle - QPoint(4, 4))
    QTest.mouseMove(grid.viewport(), middle)
    qtbot.waitUntil(lambda: grid.motion.moves("mob.sidetilt"), timeout=5000)
    QTest.mouseMove(grid.viewport(), QPoint(grid.viewport().width() - 1, 1))
    qtbot.waitUntil(lambda: not grid.motion.running, timeout=5000)
    window.hide()
    assert not grid.motion.running


def on_screen(window: LibraryWindow) -> QImage:
    """What was painted of it piece by piece, not a picture painted anew."""
    return window.screen().grabWindow(window.winId()).toImage()


def test_a_tile_that_moves_keeps_the_words_below_its_picture(
    opened: Opened, qtbot: QtBot, themes: Themes
) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    window = opened()
    grid = window.grid
    assert grid.go_to("mob.sidetilt")
    qtbot.waitUntil(lambda: grid.thumbnails.resting, timeout=20_000)
    QApplication.processEvents()
    row = grid.tiles.row_of("mob.sidetilt")
    assert row is not None
    tile = grid.visualRect(grid.tiles.index(row))
    tile.translate(grid.viewport().mapTo(window, QPoint()))
    above = tile.adjusted(20, 20, -40, -tile.height() // 2)
    below = tile.adjusted(20, 3 * tile.height() // 4, -40, -20)
    before = on_screen(window)
    grid.motion.turn_to(PACK.catalogue["mob.sidetilt"])
    qtbot.waitUntil(lambda: on_screen(window).copy(above) != before.copy(above), timeout=5000)
    assert on_screen(window).copy(below) == before.copy(below)


def test_a_tile_whose_pose_is_held_asks_for_no_frame(
    resources: Shipped, themes: Themes, qtbot: QtBot
) -> None:
    themes.set_look(Look(theme=Theme.LIGHT, motion=Motion.FULL))
    holder, clock = QObject(), SteadyClock()
    motion = TileMotion(themes, Thumbnails(themes, resources, holder), holder, clock)
    motion.turn_to(PACK.catalogue["mob.sidetilt"])
    qtbot.waitUntil(lambda: motion.running, timeout=5000)
    wanted: list[str] = []
    motion.ticked.connect(wanted.append)
    clock.pass_(3.05)  # half of its six seconds: tilted as far as it goes
    qtbot.waitUntil(lambda: wanted == ["mob.sidetilt"], timeout=5000)
    clock.pass_(0.1)
    qtbot.wait(150)
    assert wanted == ["mob.sidetilt"]
    clock.pass_(1.0)
    qtbot.waitUntil(lambda: len(wanted) == 2, timeout=5000)


def pointed_at(picture: Illustration) -> bool:
    """Whether it moves when the pointer comes."""
    where = QPointF(5, 5)
    QApplication.sendEvent(picture, QEnterEvent(where, where, where))
    return picture.moving


def test_the_large_picture_moves_under_the_pointer_alone(opened: Opened) -> None:
    window = opened()
    picture = window.detail.picture
    assert [picture.moving, pointed_at(picture)] == [False, True]


def test_the_large_picture_rests_while_another_window_has_the_keyboard(
    opened: Opened, qtbot: QtBot
) -> None:
    window = opened()
    assert window.detail.sheet is not None
    window.detail.sheet.steps.rows[1].click()
    assert window.detail.picture.moving
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    assert not window.detail.picture.moving


def test_an_exercise_without_a_picture_shows_its_words(
    opened: Opened, qtbot: QtBot, themes: Themes
) -> None:
    bare = {
        id_: replace(each, steps=tuple(replace(step, picture=None) for step in each.steps))
        for id_, each in PACK.catalogue.items()
    }
    window = opened(replace(plan(), catalogue=bare), catalogue=bare)
    first = tiles(window)[0]
    assert first.words == "Lift both shoulders toward your ears."
    place = window.grid.visualRect(window.grid.tiles.index(0))
    image = window.grid.grab(place).toImage()
    assert len(colours(image)) > 3  # the ground, the glyph and the words


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(10, image.width() - 30, 3) for y in range(10, 100, 2)}


# --- a narrow window, and those who don't see


def test_in_a_narrow_window_the_exercise_is_a_page_with_a_way_back(opened: Opened) -> None:
    window = opened(size=NARROW)
    assert window.grid.isVisible()
    assert not window.detail.isVisible()
    window.grid.go_to("mob.wrist")
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_Return)
    assert window.detail.isVisible()
    assert not window.grid.isVisible()
    assert window.focusWidget() is window.detail.ways.start
    button(window, "library.back").click()
    assert window.grid.isVisible()
    assert window.grid.current is PACK.catalogue["mob.wrist"]


def test_in_a_narrow_window_what_is_read_stays_when_the_last_favourite_is_none_any_more(
    opened: Opened,
) -> None:
    window = opened(plan(library=Library(favourites=("eye.blink",))), size=NARROW)
    window.filters.fold.click()
    window.filters.chip("situation.favourite").click()
    window.show_routine("eye.blink")
    window.show_plan(plan(), day=MONDAY)
    assert window.detail.isVisible()
    button(window, "library.back").click()
    assert window.empty.isVisible()


def test_in_a_narrow_window_the_chips_are_behind_one(opened: Opened) -> None:
    window = opened(size=NARROW)
    neck = window.filters.chip("area.neck")
    assert not neck.isVisible()
    window.filters.fold.click()
    assert neck.isVisible()


def test_large_type_gives_each_side_the_whole_window(large_font: None, opened: Opened) -> None:
    window = opened()
    assert window.grid.isVisible()
    assert not window.detail.isVisible()


def test_the_page_about_points_has_one_way_back(opened: Opened) -> None:
    window = opened(size=NARROW)
    window.show_routine("acu.te3")
    button(sheet(window), "library.points.open").click()
    assert not window.back.isVisible()
    window.points.back.click()
    assert window.detail.isVisible()
    assert window.back.isVisible()


def test_escape_goes_back_one_step_at_a_time(opened: Opened) -> None:
    window = opened(size=NARROW)
    window.show_routine("acu.te3")
    button(sheet(window), "library.points.open").click()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.detail.isVisible()
    assert window.back.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.grid.isVisible()


def test_a_screen_reader_hears_name_length_kind_and_evidence(opened: Opened) -> None:
    window = opened()
    grid = QAccessible.queryAccessibleInterface(window.grid)
    assert grid.text(QAccessible.Text.Name) == "Exercises"
    first = window.grid.tiles.index(0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Shoulder roll"
    assert first.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "32 s · move, Some support"
    assert window.filters.field.accessibleName() == "Search exercises"


def test_every_button_of_the_page_has_a_name(opened: Opened) -> None:
    window = opened()
    QApplication.processEvents()
    for each in window.findChildren(QPushButton):
        seen = each.isVisible()
        assert not seen or each.accessibleName() or each.text(), each.objectName()


def test_chips_fold_only_where_there_is_no_room(opened: Opened) -> None:
    window = opened(size=NARROW)
    assert isinstance(window.filters, Filters)
    window.resize(*WIDE)
    assert window.filters.chip("area.neck").isVisible()
    assert window.detail.isVisible()
