"""What the routine window shows at which moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from neckbreak.domain.health import NOTHING_TICKED, Health, Tick
from neckbreak.domain.routines import Catalogue
from neckbreak.qt.routine_window import RoutineWindow
from neckbreak.qt.theme import Themes
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.qt.routine.window import (
    Open,
    after,
    texts,
)
from tests.qt.steady import SteadyClock


def test_its_title_names_the_routine_and_the_reminder_and_leaves_the_program_to_qt(
    open_window: Open,
) -> None:
    window = open_window("ready.neck-reset", reminder_name="Shoulder rolls and neck")
    assert window.windowTitle() == "Neck reset — Shoulder rolls and neck"
    assert open_window("ready.neck-reset").windowTitle() == "Neck reset"


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
    for said in ("GB21", "Jiānjǐng", "Shoulder Well"):  # the Hanzi need a font: `test_names.py`
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


def test_who_should_ask_somebody_first_reads_so_on_every_step(open_window: Open) -> None:
    pregnant = Health(answered=True, ticks=frozenset({Tick.PREGNANT}))
    window = open_window("home.warm", health=pregnant)
    advice = "You ticked: Pregnant, or might be. Ask a health professional before this one."
    assert window.page.caution.text().startswith(advice)
    window.page.info_button.click()
    assert advice in texts(window.page.info)
    plain = open_window("home.warm", health=NOTHING_TICKED)
    assert "You ticked" not in texts(plain)


def test_the_page_about_the_exercise_names_its_sources(open_window: Open) -> None:
    window = open_window("acu.te3", sources={"E22": "Somebody. A study. 2011", "E1": "Another"})
    window.page.info_button.click()
    about = texts(window.page.info)
    assert "Sources\nSomebody. A study. 2011" in about
    assert "Another" not in about
