"""Looking for an exercise: chips are all "and", only of body areas one is enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from neckbreak.domain.library import (
    EVERYTHING,
    Part,
    Shelf,
    Situation,
    Wanted,
    folded,
    in_order,
    parts,
    telling_step,
    without,
)
from neckbreak.domain.routines import (
    Area,
    CallSafe,
    Catalogue,
    Discreet,
    Evidence,
    Family,
    Grade,
    Position,
    Routine,
    Step,
    joined,
)
from tests.domain.exercises import catalogue


def made(id_: str, family: Family, *areas: Area, seconds: int = 30, **more: object) -> Routine:
    step = Step("Do it.", seconds)
    found = Routine(id=id_, name=id_, family=family, steps=(step,), areas=areas)
    return replace(found, **more)  # type: ignore[arg-type]


TILT = made("tilt", Family.MOBILITY, Area.NECK, position=Position.SITTING)
DOOR = made(
    "door", Family.MOBILITY, Area.SHOULDERS, position=Position.STANDING, discreet=Discreet.NO
)
PRESS = made(
    "press", Family.ACUPRESSURE, Area.NECK, seconds=80, presses=True, call_safe=CallSafe.NO
)
LONG = made("long", Family.COMFORT, Area.NECK, Area.SHOULDERS, seconds=900)
SURE = made("sure", Family.STRENGTH, Area.SHOULDERS, evidence=Evidence(Grade.BETTER))
PAIR = joined("ready.pair", "Pair", (TILT, DOOR))
KNOWN = catalogue(PAIR, LONG, SURE, PRESS, DOOR, TILT)


def shelf(
    names: Mapping[str, str] | None = None,
    said: Mapping[str, str] | None = None,
    *,
    known: Catalogue = KNOWN,
    favourites: tuple[str, ...] = (),
) -> Shelf:
    plain = {id_: folded(each.name) for id_, each in known.items()}
    return Shelf(known, names or plain, said or plain, favourites)


def ids(wanted: Wanted, **more: object) -> list[str]:
    return [each.id for each in shelf(**more).found(wanted)]  # type: ignore[arg-type]


def test_asking_for_nothing_finds_everything_with_the_ready_routines_last() -> None:
    assert ids(EVERYTHING) == ["door", "tilt", "press", "sure", "long", "ready.pair"]
    assert in_order(KNOWN)[-1] is PAIR


def test_of_several_body_areas_one_is_enough() -> None:
    neck = Wanted(areas=frozenset({Area.NECK}))
    assert ids(neck) == ["tilt", "press", "long", "ready.pair"]
    both = Wanted(areas=frozenset({Area.NECK, Area.SHOULDERS}))
    assert set(ids(both)) == set(KNOWN)


def test_everything_else_has_to_be_true_together() -> None:
    neck, seated = frozenset({Area.NECK}), frozenset({Situation.SEATED})
    assert ids(Wanted(areas=neck, situations=seated)) == ["tilt", "press", "long"]
    short = seated | {Situation.ONE_MINUTE}
    assert ids(Wanted(areas=neck, situations=short)) == ["tilt"]
    assert ids(Wanted(areas=neck, situations=short | {Situation.PRESSING})) == []


@pytest.mark.parametrize(
    ("situation", "found"),
    [
        (Situation.STANDING, ["door", "press", "sure", "long", "ready.pair"]),
        (Situation.DISCREET, ["tilt", "press", "sure", "long"]),
        (Situation.CALL, ["door", "tilt", "sure", "long", "ready.pair"]),
        (Situation.THREE_MINUTES, ["door", "tilt", "press", "sure", "ready.pair"]),
        (Situation.PRESSING, ["press"]),
        (Situation.READY, ["ready.pair"]),
        (Situation.FAVOURITE, ["tilt"]),
    ],
)
def test_each_situation_finds_what_it_says(situation: Situation, found: list[str]) -> None:
    assert ids(Wanted(situations=frozenset({situation})), favourites=("tilt",)) == found


def test_family_and_evidence_are_asked_for_by_one_word_each() -> None:
    assert ids(Wanted(family=Family.MOBILITY)) == ["door", "tilt", "ready.pair"]
    assert ids(Wanted(grade=Grade.BETTER)) == ["sure"]


def test_accents_and_tone_marks_do_not_matter() -> None:
    assert folded("Fēngchí Straße ÉTÉ") == "fengchi strasse ete"
    said = {**dict.fromkeys(KNOWN, ""), "press": folded("GB20 Fēngchí 風池")}
    for text in ("fengchi", "FĒNGCHÍ", "gb20 feng", "風池"):
        assert ids(Wanted(text), said=said) == ["press"]


def test_all_words_have_to_be_there_in_any_order() -> None:
    said = {**dict.fromkeys(KNOWN, ""), "tilt": "neck side tilt", "door": "side"}
    assert ids(Wanted("tilt side"), said=said) == ["tilt"]
    assert ids(Wanted("  "), said=said) == ids(EVERYTHING)


def test_the_best_names_come_first() -> None:
    names = {"tilt": "a roll", "door": "strolling", "press": "roll on", "sure": "x"}
    names |= {"long": "rolls", "ready.pair": "y"}
    said = {id_: f"{name} roll" for id_, name in names.items()}
    found = ids(Wanted("roll"), names=names, said=said)
    assert found == ["press", "long", "tilt", "door", "sure", "ready.pair"]


def test_without_a_hit_it_says_what_to_leave_out() -> None:
    wanted = Wanted(areas=frozenset({Area.SHOULDERS}), situations=frozenset({Situation.PRESSING}))
    assert ids(wanted) == []
    # Without pressing: door, sure, long and the pair; without the area: press alone.
    assert shelf().to_drop(wanted) == (Part("situation", "pressing"), 4)


def test_when_nothing_alone_helps_it_says_nothing() -> None:
    wanted = Wanted("zzz", situations=frozenset({Situation.PRESSING, Situation.READY}))
    assert shelf().to_drop(wanted) is None


def test_every_part_can_be_left_out_alone() -> None:
    wanted = Wanted(
        "tilt",
        frozenset({Area.NECK, Area.JAW}),
        frozenset({Situation.CALL, Situation.SEATED}),
        Family.MOBILITY,
        Grade.SOME,
    )
    assert [(part.kind, part.value) for part in parts(wanted)] == [
        ("text", "tilt"),
        ("areas", ""),
        ("situation", "seated"),
        ("situation", "call"),
        ("family", "mobility"),
        ("grade", "some"),
    ]
    for part in parts(wanted):
        assert parts(without(wanted, part)) == [each for each in parts(wanted) if each != part]


def test_the_step_that_tells_most_presses_or_else_lasts_longest() -> None:
    sit = Step("Sit.", 60, picture="sit")
    find = Step("Find it.", 90, picture="find")
    press = Step("Press.", 10, picture="press", presses=True)
    unseen = Step("Rest.", 300)
    routine = replace(TILT, steps=(sit, find, unseen))
    assert telling_step(routine) is find
    assert telling_step(replace(routine, steps=(sit, find, press))) is press
    assert telling_step(replace(routine, steps=(unseen,))) is None
