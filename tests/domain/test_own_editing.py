"""What a new exercise begins with, what follows from its ticks, and what is still wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from neckbreak.domain.own_editing import (
    completed,
    copied,
    free_id,
    free_set_id,
    new_exercise,
    with_exercise,
    with_ready,
    without,
    wrong_with,
    wrong_with_ready,
)
from neckbreak.domain.own_sets import Advice, OwnSet, Ready
from neckbreak.domain.routines import (
    CallSafe,
    Caution,
    Evidence,
    Family,
    Grade,
    Routine,
    Step,
    StopSign,
)

MINE = OwnSet("my-exercises", "My exercises")
SLIDE = replace(
    new_exercise(MINE, "Towel slide"), steps=(Step("Slide the towel up the wall.", 4, 8, 2),)
)
OURS = Routine(
    "acu.li4",
    "LI4 Hegu",
    Family.ACUPRESSURE,
    (Step("Find it.", 5), Step("Press.", 10, presses=True)),
    cautions=(Caution.PRESS, Caution.PREGNANCY),
    evidence=Evidence(Grade.SOME, ("E1",)),
    presses=True,
    opt_in=True,
)


def keys(exercise: Routine) -> list[tuple[str, int]]:
    return [(breach.key, breach.step) for breach in wrong_with(exercise)]


def test_a_new_exercise_promises_nothing() -> None:
    made = new_exercise(MINE, "Towel slide")
    assert made.id == "towel-slide"
    assert made.call_safe is CallSafe.NO
    assert made.evidence == Evidence(Grade.TRADITION)
    assert keys(made) == [("text", 1)]


def test_what_is_written_down_can_be_kept() -> None:
    assert keys(SLIDE) == []
    assert keys(replace(SLIDE, name=" ")) == [("name", 0)]
    long = Step("one two three four five six seven eight nine ten eleven twelve 13 14 15 16", 5)
    assert keys(replace(SLIDE, steps=(*SLIDE.steps, long))) == [("text", 2)]


def test_moving_the_neck_brings_its_caution_and_its_signs_to_stop_at() -> None:
    made = completed(replace(SLIDE, moves_neck=True))
    assert made.cautions == (Caution.NECK,)
    assert made.stop == (StopSign.GENERAL, StopSign.NECK)
    assert keys(made) == []
    assert completed(replace(made, moves_neck=False)).cautions == ()


def test_pressing_brings_its_caution_and_says_where() -> None:
    neck = completed(replace(SLIDE, presses=True, presses_neck=True))
    assert neck.cautions == (Caution.NECK, Caution.PRESS)
    assert all(step.presses for step in neck.steps)
    assert keys(neck) == []
    hand = completed(replace(neck, presses_neck=False))
    assert hand.cautions == (Caution.PRESS,)
    none = completed(replace(neck, presses=False))
    assert none.cautions == ()
    assert not any(step.presses for step in none.steps)
    assert not none.presses_neck


def test_cautions_that_were_chosen_stay() -> None:
    made = completed(replace(SLIDE, cautions=(Caution.STANDING,), moves_neck=True))
    assert made.cautions == (Caution.NECK, Caution.STANDING)


def test_a_copy_of_ours_is_nobody_elses_claim() -> None:
    copy = copied(OURS, with_exercise(MINE, SLIDE), "Hegu, my way")
    assert copy.id == "hegu-my-way"
    assert copy.evidence == Evidence(Grade.TRADITION)
    assert not copy.opt_in
    assert [step.presses for step in copy.steps] == [False, True]
    assert copy.cautions == (Caution.PRESS, Caution.PREGNANCY)
    assert keys(copy) == []


def test_a_point_left_out_in_pregnancy_can_not_lose_that() -> None:
    copy = replace(copied(OURS, MINE, "LI4 again"), cautions=(Caution.PRESS,))
    assert keys(completed(copy)) == [("cautions", 0)]


def test_a_routine_needs_a_name_and_something_in_it() -> None:
    assert [each.key for each in wrong_with_ready(Ready("a", "", ()))] == ["name", "items"]
    assert wrong_with_ready(Ready("a", "Morning", ("towel-slide",))) == ()


def test_the_set_takes_what_is_new_and_replaces_what_is_known() -> None:
    own = with_exercise(with_exercise(MINE, SLIDE), replace(SLIDE, name="Slide"))
    assert [each.name for each in own.exercises] == ["Slide"]
    own = with_ready(own, Ready("morning", "Morning", ("towel-slide",)))
    own = with_ready(own, Ready("morning", "Evening", ("towel-slide",)))
    assert own.names == {"towel-slide": "Slide", "morning": "Evening"}


def test_what_is_deleted_is_gone_from_routines_and_advice_too() -> None:
    own = with_exercise(MINE, SLIDE)
    own = with_ready(own, Ready("both", "Both", ("towel-slide", "mob.shoulderroll")))
    own = with_ready(own, Ready("alone", "Alone", ("towel-slide",)))
    own = replace(own, advice=(Advice("alone", timedelta(hours=1)),))
    left = without(own, "towel-slide")
    assert left.names == {"both": "Both"}
    assert left.ready[0].items == ("mob.shoulderroll",)
    assert left.advice == ()


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Towel slide", "towel-slide"),
        ("Kinn – zurück!", "kinn-zur-ck"),
        ("肩の運動", "exercise"),
        ("3 × 10", "exercise-3-10"),
        ("a b c d e f g h", "a-b-c-d-e"),
        ("", "exercise"),
    ],
)
def test_an_id_sounds_like_its_name(name: str, id_: str) -> None:
    assert free_id(name, []) == id_
    assert free_id(name, [id_]) == f"{id_}-2"


def test_an_id_of_a_set_is_long_enough_and_free() -> None:
    assert free_set_id("For Ana", []) == "for-ana"
    assert free_set_id("A", []) == "set-a"
    assert free_set_id("肩", []) == "set"
    assert free_set_id("For Ana", ["for-ana"]) == "for-ana-2"
