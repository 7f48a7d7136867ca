"""Making, changing, copying and deleting exercises in their window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.own_sets import OwnSet
from neckbreak.domain.routines import Catalogue, Caution, Routine
from neckbreak.qt.own_sets.exercise_form import ExerciseForm
from neckbreak.qt.own_sets.ready_form import ItemRow, ReadyForm
from neckbreak.qt.own_sets.set_form import SetForm
from neckbreak.qt.own_sets_window import OwnSetsWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords


class Shelf:
    """Keeps sets in memory, as long as it is willing."""

    def __init__(self) -> None:
        self.sets: dict[str, OwnSet] = {}
        self.photos: dict[str, dict[str, bytes]] = {}
        self.refuses = False

    def all(self) -> Sequence[OwnSet]:
        return tuple(self.sets.values())

    def pictures(self, id_: str) -> Mapping[str, bytes]:
        return self.photos[id_]

    def save(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        if self.refuses:
            raise NeckbreakError("Not kept", "The disk is full.")
        self.sets[own.id] = own
        self.photos[own.id] = dict(pictures)

    def remove(self, id_: str) -> None:
        del self.sets[id_]

    def bring_back(self, own: OwnSet, pictures: Mapping[str, bytes]) -> None:
        self.save(own, pictures)


Open = Callable[[], OwnSetsWindow]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def window(
    qtbot: QtBot,
    words: CatalogueWords,
    resources: Shipped,
    themes: Themes,
    catalogue: Catalogue,
    shelf: Shelf,
) -> OwnSetsWindow:
    made = OwnSetsWindow(words, resources, themes, catalogue, shelf)
    qtbot.addWidget(made)
    made.resize(1040, 740)
    made.show()
    return made


def press(window: QWidget, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None, name
    assert button.isVisible(), name
    button.click()


def exercise_form(window: OwnSetsWindow) -> ExerciseForm:
    assert isinstance(window.form, ExerciseForm)
    return window.form


def write(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)


def make_slide(window: OwnSetsWindow, start: str = "own.new") -> ExerciseForm:
    press(window, start)
    form = exercise_form(window)
    write(form.name, "Towel slide")
    write(form.steps[0].text, "Slide the towel up the wall.")
    press(window, "own.save")
    return form


def test_an_exercise_is_made_with_the_keyboard_alone(window: OwnSetsWindow, shelf: Shelf) -> None:
    press(window, "welcome.new")
    form = exercise_form(window)
    assert window.focusWidget() is form.name
    write(form.name, "Towel slide")
    step = form.steps[0]
    write(step.text, "Slide the towel up the wall.")
    write(step.seconds.stepper.lineEdit(), "4")
    write(step.times.stepper.lineEdit(), "8")
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (own,) = shelf.all()
    assert own.id == "my-exercises"
    (made,) = own.exercises
    assert (made.id, made.name) == ("towel-slide", "Towel slide")
    assert (made.steps[0].seconds, made.steps[0].repetitions) == (4, 8)
    assert window.side.list.row("my-exercises", "towel-slide").isChecked()


def test_what_is_missing_is_said_where_it_belongs_and_nothing_is_kept(
    window: OwnSetsWindow, shelf: Shelf
) -> None:
    press(window, "own.new")
    form = exercise_form(window)
    write(form.name, " ")
    press(window, "own.save")
    assert shelf.all() == ()
    said = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert "Please give it a name." in said
    assert "Please write what to do." in said


def test_the_ticks_bring_their_cautions(window: OwnSetsWindow, shelf: Shelf) -> None:
    form = make_slide(window)
    assert not form.presses_neck.isVisible()
    form.presses.click()
    assert form.presses_neck.isVisible()
    form.moves_neck.click()
    form.cautions.chip("standing").click()
    press(window, "own.save")
    made = shelf.sets["my-exercises"].exercises[0]
    assert made.cautions == (Caution.NECK, Caution.PRESS, Caution.STANDING)
    assert made.presses
    assert made.presses_neck
    assert made.moves_neck


def test_steps_are_added_moved_and_removed(window: OwnSetsWindow, shelf: Shelf) -> None:
    form = make_slide(window)
    form.add_step.click()
    assert window.focusWidget() is form.steps[1].text
    write(form.steps[1].text, "Rest.")
    form.steps[1].up.click()
    press(window, "own.save")
    kept = shelf.sets["my-exercises"].exercises[0]
    assert [step.text for step in kept.steps] == ["Rest.", "Slide the towel up the wall."]
    form.steps[0].remove.click()
    press(window, "own.save")
    assert len(shelf.sets["my-exercises"].exercises[0].steps) == 1
    assert not form.steps[0].remove.isEnabled()


def test_a_photo_is_taken_in_without_what_a_camera_wrote_into_it(
    window: OwnSetsWindow, shelf: Shelf, tmp_path: Path
) -> None:
    form = make_slide(window)
    photo = QImage(3000, 2000, QImage.Format.Format_RGB32)
    photo.fill(QColor("teal"))
    photo.setText("Comment", "taken at home")
    path = tmp_path / "My photo.png"
    photo.save(str(path))
    form.steps[0].picture.click()
    choice = window.choosers.choose_picture(form.steps[0], window.bench.draft, lambda: None)
    choice.file.emit(str(path))
    assert form.steps[0].alt.isVisible()
    write(form.steps[0].alt, "A towel on a wall.")
    press(window, "own.save")
    step = shelf.sets["my-exercises"].exercises[0].steps[0]
    assert step.picture == "pictures/my-photo.jpg"
    assert step.alt == "A towel on a wall."
    content = shelf.photos["my-exercises"]["pictures/my-photo.jpg"]
    assert b"taken at home" not in content
    assert max(QImage.fromData(content).width(), QImage.fromData(content).height()) == 1600


def test_what_is_no_picture_is_refused(window: OwnSetsWindow, tmp_path: Path) -> None:
    form = make_slide(window)
    path = tmp_path / "evil.png"
    path.write_bytes(b"<svg/>")
    refused: list[bool] = []
    choice = window.choosers.choose_picture(
        form.steps[0], window.bench.draft, lambda: refused.append(True)
    )
    choice.file.emit(str(path))
    assert refused == [True]
    assert form.steps[0].step.picture is None


def test_one_of_our_pictures_is_chosen_with_its_words(window: OwnSetsWindow) -> None:
    form = make_slide(window)
    choice = window.choosers.choose_picture(form.steps[0], window.bench.draft, lambda: None)
    press(choice, "picture.shoulders-drop")
    step = form.steps[0].step
    assert step.picture == "shoulders-drop"
    assert step.alt


def test_one_of_ours_is_copied_and_changed(window: OwnSetsWindow, shelf: Shelf) -> None:
    press(window, "welcome.copy")
    choice = next(each for each in window.findChildren(QWidget) if hasattr(each, "search"))
    press(choice, "choice.mob.rotation")
    form = exercise_form(window)
    assert form.moves_neck.isChecked()
    press(window, "own.save")
    made = shelf.sets["my-exercises"].exercises[0]
    assert made.name == "Neck rotation, my way"
    assert made.pack == ""
    assert made.moves_neck


def test_a_routine_holds_own_exercises_and_ours(window: OwnSetsWindow, shelf: Shelf) -> None:
    make_slide(window)
    window.beginning.new_ready("my-exercises")
    form = window.form
    assert isinstance(form, ReadyForm)
    write(form.name, "Morning")
    choice = window.choosers.choose_item(window.bench.own, form.add)
    press(choice, "choice.towel-slide")
    choice = window.choosers.choose_item(window.bench.own, form.add)
    write(choice.search, "shoulder roll")
    press(choice, "choice.mob.shoulderroll")
    press(window, "own.save")
    (ready,) = shelf.sets["my-exercises"].ready
    assert (ready.id, ready.items) == ("morning", ("towel-slide", "mob.shoulderroll"))
    form.findChildren(ItemRow)[-2].down.click()  # the rows of before are on their way out
    press(window, "own.save")
    (ready,) = shelf.sets["my-exercises"].ready
    assert ready.items == ("mob.shoulderroll", "towel-slide")
    form.findChildren(ItemRow)[-2].remove.click()
    press(window, "own.save")
    (ready,) = shelf.sets["my-exercises"].ready
    assert ready.items == ("towel-slide",)


def test_a_set_says_how_often_it_is_meant(window: OwnSetsWindow, shelf: Shelf) -> None:
    make_slide(window)
    window.beginning.edit_set("my-exercises")
    form = window.form
    assert isinstance(form, SetForm)
    write(form.name, "For Ana")
    advice = form.advice["towel-slide"]
    advice.tick.click()
    write(advice.until, "soon")
    press(window, "own.save")
    assert shelf.sets["my-exercises"].advice == ()  # "soon" is no date
    write(advice.until, "2026-12-24")
    press(window, "own.save")
    own = shelf.sets["my-exercises"]
    assert own.name == "For Ana"
    assert [(each.routine, str(each.every), str(each.until)) for each in own.advice] == [
        ("towel-slide", "3:00:00", "2026-12-24")
    ]


def test_what_is_deleted_can_be_brought_back(window: OwnSetsWindow, shelf: Shelf) -> None:
    make_slide(window)
    press(window, "own.delete")
    assert shelf.all() == ()
    press(window, "own.undo")
    assert [own.names for own in shelf.all()] == [{"towel-slide": "Towel slide"}]


def test_nothing_is_lost_unasked(window: OwnSetsWindow, shelf: Shelf) -> None:
    form = make_slide(window)
    write(form.name, "Wall slide")
    window.close()
    assert window.isVisible()
    press(window, "own.stay")
    assert window.isVisible()
    window.beginning.new_exercise()
    assert window.form is form
    press(window, "own.save_first")
    assert shelf.sets["my-exercises"].exercises[0].name == "Wall slide"
    assert window.form is not form
    window.close()
    press(window, "own.let_go")
    assert not window.isVisible()


def test_what_can_not_be_kept_stays_in_the_form(window: OwnSetsWindow, shelf: Shelf) -> None:
    shelf.refuses = True
    form = make_slide(window)
    assert window.form is form
    assert form.name.text() == "Towel slide"
    shelf.refuses = False
    press(window, "own.save")
    assert len(shelf.all()) == 1


def test_a_preview_plays_what_stands_in_the_form(
    window: OwnSetsWindow, shelf: Shelf, qtbot: QtBot
) -> None:
    form = make_slide(window)
    write(form.steps[0].text, "Slide it slowly.")
    with qtbot.waitSignal(window.preview_requested) as told:
        press(window, "own.preview")
    routine = told.args[0]
    assert isinstance(routine, Routine)
    assert routine.steps[0].text == "Slide it slowly."
    assert routine.pack == "my-exercises"
    assert shelf.sets["my-exercises"].exercises[0].steps[0].text != "Slide it slowly."


def test_in_a_narrow_window_list_and_form_take_turns(window: OwnSetsWindow) -> None:
    make_slide(window)
    window.resize(560, 700)
    assert not window.side.isVisible()
    press(window, "own.back")
    assert window.side.isVisible()
    window.side.list.row("my-exercises", "towel-slide").click()
    assert not window.side.isVisible()


@pytest.mark.usefixtures("large_font")
def test_with_large_type_no_word_is_cut(window: OwnSetsWindow) -> None:
    # There is no room for the list beside the first page, which offers the same.
    form = make_slide(window, "welcome.new")
    for button in (*form.findChildren(QPushButton), *window.desk.bar.findChildren(QPushButton)):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.objectName()


@pytest.mark.usefixtures("right_to_left")
def test_right_to_left_the_list_is_on_the_right(window: OwnSetsWindow) -> None:
    make_slide(window)
    assert window.side.x() > window.desk.x()


def test_everything_has_a_name_for_a_screen_reader(window: OwnSetsWindow) -> None:
    form = make_slide(window)
    nameless = [
        type(each).__name__
        for each in form.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []


def test_what_is_typed_into_a_new_exercise_becomes_its_name(window: OwnSetsWindow) -> None:
    window.beginning.new_exercise()
    assert isinstance(window.form, ExerciseForm)
    QTest.keyClicks(window.form.name, "Towel slide")
    assert window.form.name.text() == "Towel slide"


def test_tab_comes_to_a_step_where_the_eye_does(window: OwnSetsWindow, qtbot: QtBot) -> None:
    window.beginning.new_exercise()
    form = window.form
    assert isinstance(form, ExerciseForm)
    qtbot.waitUntil(lambda: window.isActiveWindow() and form.steps[0].text.isVisible())
    form.areas.chip("whole_body").setFocus()
    QTest.keyClick(form.areas.chip("whole_body"), Qt.Key.Key_Tab)
    qtbot.waitUntil(form.steps[0].text.hasFocus)
    form.add_step.click()
    qtbot.waitUntil(lambda: form.steps[1].text.isVisible() and form.steps[1].text.hasFocus())
    form.steps[0].remove.setFocus()
    stops = [window.focusWidget()]
    while stops[-1] is not form.add_step and len(stops) < 20:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        stops.append(window.focusWidget())
    assert form.steps[1].text in stops
    assert stops[-1] is form.add_step


def test_a_screen_reader_meets_the_steps_before_what_follows_them(window: OwnSetsWindow) -> None:
    window.beginning.new_exercise()
    form = window.form
    assert isinstance(form, ExerciseForm)
    form.add_step.click()
    children = form.children()
    places = [children.index(each) for each in (*form.steps, form.moves_neck)]
    assert places == sorted(places)


def test_return_takes_the_first_exercise_that_was_found(
    window: OwnSetsWindow, qtbot: QtBot
) -> None:
    taken: list[str] = []
    choice = window.choosers.choose_copy(taken.append)
    qtbot.addWidget(choice)
    QTest.keyClicks(choice.search, "chin tuck")
    QTest.keyClick(choice.search, Qt.Key.Key_Return)
    assert taken == ["mob.chintuck"]
