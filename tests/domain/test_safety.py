"""What is hidden from whom, and which rules every exercise meets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Awaited, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Caution, Point, Routine, Step, joined
from neckbreak.domain.safety import (
    asks_first,
    breaches,
    hidden,
    hidden_because,
    most_a_day,
    needs_answers,
    suited,
    suits,
)
from tests.domain.exercises import (
    ALONE,
    BREATHE,
    HAND,
    POINTS,
    RESET,
    ROLL,
    SIT,
    SKULL,
    TURN,
    WARM,
    WEB,
)


def ticked(*ticks: Tick) -> Health:
    return Health(answered=True, ticks=frozenset(ticks))


HIDDEN_BY = {
    Tick.PREGNANT: {"web"},
    Tick.BLEEDING: {"hand", "web", "skull"},
    Tick.INJURY: {"turn", "hand", "web", "skull"},
    Tick.BONES: {"turn", "skull"},
    Tick.ARTHRITIS: {"turn", "skull"},
    Tick.SYMPTOMS: {"turn", "hand", "web", "skull"},
    Tick.BREATHING: set[str](),
}


@pytest.mark.parametrize("tick", Tick)
def test_a_tick_hides_what_its_line_of_the_gate_says(tick: Tick) -> None:
    assert {routine.id for routine in ALONE if hidden(routine, ticked(tick))} == HIDDEN_BY[tick]


def test_nothing_ticked_hides_nothing() -> None:
    assert not any(hidden(routine, NOTHING_TICKED) for routine in ALONE)


def test_a_ready_routine_is_hidden_as_soon_as_one_of_its_items_is() -> None:
    assert hidden(RESET, ticked(Tick.INJURY)) == (Tick.INJURY,)
    assert hidden(POINTS, ticked(Tick.ARTHRITIS)) == (Tick.ARTHRITIS,)
    assert not hidden(RESET, ticked(Tick.PREGNANT))


AWAITS = Health(answered=True, awaits_advice=True)


def test_until_advice_was_had_the_neck_rests_and_nothing_is_pressed() -> None:
    assert {each.id for each in ALONE if not suits(each, AWAITS)} == HIDDEN_BY[Tick.SYMPTOMS]
    assert hidden(TURN, AWAITS) == (Awaited.ADVICE,)
    both = Health(answered=True, ticks=frozenset({Tick.INJURY}), awaits_advice=True)
    assert hidden(TURN, both) == (Tick.INJURY, Awaited.ADVICE)


def test_why_it_is_left_out_is_said_in_a_sentence_for_each_reason() -> None:
    assert hidden_because(TURN, NOTHING_TICKED) == ()
    tick = Message("health.because", {"tick": Message("health.tick.injury")})
    assert hidden_because(TURN, ticked(Tick.INJURY)) == (tick,)
    assert hidden_because(TURN, AWAITS) == (Message("health.because.advice"),)
    assert hidden_because(HAND, UNANSWERED) == (Message("health.because.unanswered"),)


def test_every_tick_that_hides_it_is_named() -> None:
    assert hidden(WEB, ticked(Tick.BLEEDING, Tick.PREGNANT)) == (Tick.PREGNANT, Tick.BLEEDING)


def test_nobody_is_offered_to_press_before_the_gate_is_answered() -> None:
    assert needs_answers(HAND, UNANSWERED)
    assert not needs_answers(TURN, UNANSWERED)
    assert not needs_answers(HAND, NOTHING_TICKED)
    assert not suits(POINTS, UNANSWERED)
    assert suits(POINTS, NOTHING_TICKED)


@pytest.mark.parametrize(
    ("tick", "routine"),
    [(Tick.PREGNANT, WARM), (Tick.BREATHING, BREATHE), (Tick.BONES, HAND)],
)
def test_some_are_offered_with_the_advice_to_ask_first(tick: Tick, routine: Routine) -> None:
    assert asks_first(routine, ticked(tick)) == (tick,)
    assert suits(routine, ticked(tick))
    assert not asks_first(SIT, ticked(tick))


def test_what_is_hidden_does_not_ask_as_well() -> None:
    assert asks_first(SKULL, ticked(Tick.BONES)) == ()


def test_an_exercise_may_name_more_answers_that_hide_it() -> None:
    strains = replace(ROLL, hidden_for=(Tick.BREATHING,), ask_first_for=(Tick.PREGNANT,))
    assert hidden(strains, ticked(Tick.BREATHING)) == (Tick.BREATHING,)
    assert not suits(strains, ticked(Tick.BREATHING))
    assert not hidden(strains, ticked(Tick.PREGNANT))
    assert asks_first(strains, ticked(Tick.PREGNANT)) == (Tick.PREGNANT,)
    pair = joined("ready.pair", "Pair", (SIT, strains))
    assert hidden(pair, ticked(Tick.BREATHING)) == (Tick.BREATHING,)
    assert asks_first(pair, ticked(Tick.PREGNANT)) == (Tick.PREGNANT,)


TURNS_TOO = replace(HAND, steps=(*HAND.steps, Step("Turn the head.", 8, moves_neck=True)))


@pytest.mark.parametrize("tick", [Tick.INJURY, Tick.BONES, Tick.ARTHRITIS, Tick.SYMPTOMS])
def test_where_neck_movement_is_hidden_one_step_of_a_hand_point_is_left_out(tick: Tick) -> None:
    pair = joined("ready.pair", "Pair", (SIT, TURNS_TOO))
    known = {"hand": TURNS_TOO, "turn": TURN, "ready.pair": pair}
    found = suited(known, ticked(tick))
    assert found["hand"].steps == HAND.steps
    assert found["ready.pair"].steps == (*SIT.steps, *HAND.steps)
    assert found["turn"] == TURN


@pytest.mark.parametrize("tick", [Tick.PREGNANT, Tick.BLEEDING, Tick.BREATHING])
def test_the_step_stays_for_other_answers(tick: Tick) -> None:
    assert suited({"hand": TURNS_TOO}, ticked(tick)) == {"hand": TURNS_TOO}


def test_a_point_is_pressed_three_times_a_day_and_a_stretch_has_its_own_number() -> None:
    assert most_a_day(HAND) == 3
    assert most_a_day(replace(HAND, most_a_day=2)) == 2
    assert most_a_day(replace(HAND, most_a_day=9)) == 3
    assert most_a_day(replace(ROLL, most_a_day=4)) == 4
    assert most_a_day(ROLL) is None


def problems(routine: Routine) -> list[tuple[str, str]]:
    return [
        (f"step {breach.step} {breach.key}" if breach.step else breach.key, breach.problem.id)
        for breach in breaches(routine)
    ]


def test_the_exercises_here_break_no_rule() -> None:
    assert [problems(routine) for routine in ALONE] == [[]] * len(ALONE)


def test_a_pressing_exercise_needs_its_caution() -> None:
    assert problems(replace(HAND, cautions=())) == [("cautions", "pack.fault.press_caution")]


def test_a_step_that_presses_makes_a_pressing_exercise() -> None:
    sly = replace(HAND, presses=False)
    assert problems(sly) == [("presses", "pack.fault.presses_unsaid")]


def test_a_pressing_exercise_says_which_step_presses() -> None:
    steps = tuple(replace(step, presses=False) for step in HAND.steps)
    assert problems(replace(HAND, steps=steps)) == [("presses", "pack.fault.presses_nowhere")]


@pytest.mark.parametrize("code", ["LI4", "li 4", "GB21", "SP6"])
def test_points_left_out_in_pregnancy_say_so(code: str) -> None:
    point = Point(code, "", "", "", "")
    careless = replace(WEB, name="A point", point=point, cautions=(Caution.PRESS,))
    assert problems(careless) == [("cautions", "pack.fault.pregnancy_caution")]


@pytest.mark.parametrize("text", ["Press LI4 for a breath.", "Press Hegu.", "Now GB 21."])
def test_such_a_point_is_found_by_its_name_too(text: str) -> None:
    careless = replace(HAND, steps=(Step(text, 10, presses=True),))
    assert problems(careless) == [("cautions", "pack.fault.pregnancy_caution")]


@pytest.mark.parametrize("routine", [TURN, SKULL])
def test_what_moves_or_presses_the_neck_carries_the_neck_caution(routine: Routine) -> None:
    careless = replace(routine, cautions=(Caution.PRESS,))
    assert ("cautions", "pack.fault.neck_caution") in problems(careless)


def test_a_neck_movement_is_said_of_the_whole_exercise_unless_it_presses() -> None:
    sly = replace(ROLL, steps=(*ROLL.steps, Step("Turn the head.", 5, moves_neck=True)))
    assert problems(sly) == [("step 2 moves_neck", "pack.fault.neck_step")]
    assert problems(TURNS_TOO) == []
    said = replace(sly, moves_neck=True, cautions=(Caution.NECK,))
    assert problems(said) == []


@pytest.mark.parametrize(
    "text",
    ["Stroke down the throat.", "Press the front of the neck.", "Rub the side of your neck."],
)
def test_no_step_leads_to_the_throat(text: str) -> None:
    rash = replace(ROLL, steps=(Step(text, 5),))
    assert problems(rash) == [("step 1 text", "pack.fault.throat")]


def test_a_step_may_warn_of_the_throat() -> None:
    careful = replace(ROLL, steps=(Step("Stay away from the throat.", 5),))
    assert problems(careful) == []


def test_a_step_has_at_most_fifteen_words() -> None:
    fifteen = replace(ROLL, steps=(SIT.steps[0], Step("word " * 14 + "– end", 5)))
    assert problems(fifteen) == []
    sixteen = replace(ROLL, steps=(SIT.steps[0], Step("word " * 15 + "– end", 5)))
    assert problems(sixteen) == [("step 2 text", "pack.fault.long_step")]
