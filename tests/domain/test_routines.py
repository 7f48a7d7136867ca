"""A ready routine says all that its exercises say."""

from __future__ import annotations

from datetime import timedelta

from neckbreak.domain.routines import (
    Area,
    CallSafe,
    Caution,
    Discreet,
    Evidence,
    Family,
    Grade,
    Hands,
    Position,
    Routine,
    Step,
    Tool,
    exercises,
    joined,
)

CALM = Routine(
    id="calm",
    name="Calm",
    family=Family.CALM,
    steps=(Step("Breathe in.", 4, 6), Step("Breathe out.", 6, 6)),
    areas=(Area.WHOLE_BODY,),
    position=Position.SITTING,
    avoid="Straining.",
    cautions=(Caution.BREATH,),
    evidence=Evidence(Grade.SOME, ("E28",)),
)
PRESS = Routine(
    id="press",
    name="Press",
    family=Family.ACUPRESSURE,
    steps=(Step("Press.", 10, 4, 2, presses=True),),
    areas=(Area.UPPER_BACK, Area.SHOULDERS),
    tools=(Tool.BALL,),
    hands=Hands.BOTH,
    position=Position.EITHER,
    discreet=Discreet.PARTLY,
    call_safe=CallSafe.NO,
    avoid="Pain.",
    cautions=(Caution.PRESS, Caution.BREATH),
    evidence=Evidence(Grade.TRADITION, ("E22", "E28")),
    presses=True,
)
BOTH = joined("ready.both", "Both", (CALM, PRESS))


def test_it_lasts_as_long_as_its_steps_and_the_pauses_between_items() -> None:
    assert CALM.duration == timedelta(seconds=60)
    assert PRESS.duration == timedelta(seconds=80)
    assert BOTH.duration == timedelta(seconds=143)


def test_it_has_the_steps_of_its_items_in_order() -> None:
    assert [step.text for step in BOTH.steps] == ["Breathe in.", "Breathe out.", "Press."]
    assert BOTH.items == ("calm", "press")


def test_its_kind_is_that_of_its_longest_item() -> None:
    assert BOTH.family is Family.ACUPRESSURE


def test_the_most_demanding_item_decides_where_and_when_it_fits() -> None:
    assert BOTH.hands is Hands.BOTH
    assert BOTH.position is Position.SITTING
    assert BOTH.discreet is Discreet.PARTLY
    assert BOTH.call_safe is CallSafe.NO


def test_it_works_on_what_its_items_work_on_and_needs_what_they_need() -> None:
    assert BOTH.areas == (Area.WHOLE_BODY, Area.UPPER_BACK, Area.SHOULDERS)
    assert BOTH.tools == (Tool.BALL,)


def test_no_caution_of_an_item_is_lost() -> None:
    assert BOTH.cautions == (Caution.BREATH, Caution.PRESS)
    assert BOTH.avoid == "Straining. Pain."
    assert BOTH.presses
    assert not BOTH.moves_neck


def test_it_is_supported_no_better_than_its_weakest_item() -> None:
    assert BOTH.evidence == Evidence(Grade.TRADITION, ("E28", "E22"))


def test_an_exercise_consists_of_itself() -> None:
    assert exercises(CALM) == ("calm",)
    assert exercises(BOTH) == ("calm", "press")
