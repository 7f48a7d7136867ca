"""To read about an exercise: its page, its sources, and why it comes or does not."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from neckbreak.domain.health import UNANSWERED, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.recent import Done, Trace
from neckbreak.domain.settings import Place
from neckbreak.domain.status import Upcoming
from neckbreak.qt.library.link import Link
from tests.qt.library.window import NOW, PACK, Opened, button, ids, plan, said, sheet, shown, tiles


def test_all_of_a_point_is_on_its_page(opened: Opened) -> None:
    window = opened()
    window.grid.go_to("acu.gb20")
    page = said(window.detail)
    point = PACK.catalogue["acu.gb20"].point
    assert point is not None
    for text in (
        "GB20", "Fēngchí", "Wind Pool", "1 min 20 s", "both hands", "not on a call",
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
