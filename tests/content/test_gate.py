"""What each tick of the health gate hides, of everything that ships: the reviewed table by hand."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.reasons import Fact
from neckbreak.domain.routines import Catalogue, Family
from neckbreak.domain.safety import asks_first, hidden, needs_answers, suited, suits
from neckbreak.domain.scenario import Line
from neckbreak.domain.simulation import Simulation
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.paths import resources
from neckbreak.storage.scenario_file import read_scenario
from neckbreak.storage.words import CatalogueWords

CATALOGUE: Catalogue = read_folder(resources() / "packs" / "core").catalogue
ALONE = {id_: routine for id_, routine in CATALOGUE.items() if not routine.items}

PRESSING = {
    "acu.gb20",
    "acu.gb21",
    "acu.li4",
    "acu.te3",
    "acu.si3",
    "acu.exue8",
    "acu.bl10",
    "acu.te15",
    "acu.si11",
    "acu.li11",
    "massage.suboccipital",
    "massage.squeeze",
    "massage.wallball",
    "massage.jaw",
}
NECK_MOVEMENT = {
    "posture.chin",
    "mob.sidetilt",
    "mob.rotation",
    "mob.halfarc",
    "mob.chintuck",
    "mob.uppertrap",
    "mob.levator",
    "mob.thoracicext",
    "mob.thoracicrot",
    "str.neckiso",
}
NECK_PRESSING = {"acu.gb20", "acu.bl10", "massage.suboccipital"}

HIDDEN = {
    Tick.PREGNANT: {"acu.li4", "acu.gb21", "acu.te15", "massage.squeeze"},
    Tick.BLEEDING: PRESSING,
    Tick.INJURY: NECK_MOVEMENT | PRESSING,
    Tick.BONES: NECK_MOVEMENT | NECK_PRESSING | {"massage.wallball", "acu.si11"},
    Tick.ARTHRITIS: NECK_MOVEMENT | NECK_PRESSING,
    Tick.SYMPTOMS: NECK_MOVEMENT | PRESSING,
    Tick.BREATHING: {"calm.box", "str.bandraise", "str.neckiso"},
}
ASKS_FIRST_WHEN_PREGNANT = {"mob.thoracicext", "str.bandraise", "calm.box", "home.warm"}
HAND_POINTS = {"acu.li4", "acu.te3", "acu.si3", "acu.exue8", "acu.li11"}


def ticked(*ticks: Tick) -> Health:
    return Health(answered=True, ticks=frozenset(ticks))


def test_there_are_fifty_two_exercises() -> None:
    assert len(ALONE) == 52


@pytest.mark.parametrize("tick", Tick)
def test_a_tick_hides_exactly_what_its_line_says(tick: Tick) -> None:
    found = {id_ for id_, routine in ALONE.items() if not suits(routine, ticked(tick))}
    assert found == HIDDEN[tick]


def test_nothing_ticked_hides_nothing() -> None:
    assert [id_ for id_, routine in CATALOGUE.items() if not suits(routine, NOTHING_TICKED)] == []


def test_unanswered_keeps_back_all_pressing_and_nothing_else() -> None:
    assert {id_ for id_, each in ALONE.items() if needs_answers(each, UNANSWERED)} == PRESSING
    assert not [id_ for id_, each in ALONE.items() if hidden(each, UNANSWERED)]


def test_all_ticks_together_hide_what_any_of_them_hides() -> None:
    found = {id_ for id_, routine in ALONE.items() if hidden(routine, ticked(*Tick))}
    assert found == set.union(*HIDDEN.values())


@pytest.mark.parametrize("tick", Tick)
def test_a_ready_routine_is_hidden_with_any_of_its_items(tick: Tick) -> None:
    for routine in CATALOGUE.values():
        if routine.items:
            within = bool(HIDDEN[tick] & set(routine.items))
            assert bool(hidden(routine, ticked(tick))) == within, routine.id


def test_pregnant_some_are_offered_with_the_advice_to_ask_first() -> None:
    found = {id_ for id_, each in ALONE.items() if asks_first(each, ticked(Tick.PREGNANT))}
    assert found == ASKS_FIRST_WHEN_PREGNANT


@pytest.mark.parametrize("tick", [Tick.BONES, Tick.ARTHRITIS])
def test_the_points_of_the_hand_stay(tick: Tick) -> None:
    assert all(suits(CATALOGUE[id_], ticked(tick)) for id_ in HAND_POINTS)


def test_all_acupressure_and_massage_presses() -> None:
    families = (Family.ACUPRESSURE, Family.MASSAGE)
    assert {id_ for id_, each in ALONE.items() if each.family in families} == PRESSING


@pytest.mark.parametrize("tick", [Tick.BONES, Tick.ARTHRITIS])
@pytest.mark.parametrize(
    ("id_", "whole", "left"),
    [("acu.si3", 100, 84), ("acu.exue8", 102, 86)],
)
def test_a_hand_point_leaves_out_its_head_turn(tick: Tick, id_: str, whole: int, left: int) -> None:
    before, after = CATALOGUE[id_], suited(CATALOGUE, ticked(tick))[id_]
    assert any("head" in step.text for step in before.steps)
    assert not any("head" in step.text for step in after.steps)
    assert len(after.steps) == len(before.steps) - 1
    assert before.duration == timedelta(seconds=whole)
    assert after.duration == timedelta(seconds=left)


@pytest.mark.parametrize("tick", [Tick.BONES, Tick.ARTHRITIS])
def test_nothing_else_is_shortened(tick: Tick) -> None:
    found = suited(CATALOGUE, ticked(tick))
    assert found.keys() == CATALOGUE.keys()
    shortened = {id_ for id_, routine in CATALOGUE.items() if found[id_] != routine}
    assert shortened == {"acu.si3", "acu.exue8"}


@pytest.mark.parametrize(
    "health", [UNANSWERED, NOTHING_TICKED, ticked(Tick.PREGNANT, Tick.BLEEDING, Tick.BREATHING)]
)
def test_the_head_turn_stays_where_neck_movement_does(health: Health) -> None:
    assert suited(CATALOGUE, health) == CATALOGUE


@pytest.mark.parametrize(("health", "lasts"), [([], 100), (["arthritis"], 84), (["bones"], 84)])
def test_started_by_name_it_plays_as_it_suits(
    tmp_path: Path, health: list[str], lasts: int
) -> None:
    scenario = tmp_path / "scenario.toml"
    scenario.write_text(
        'zone = "Europe/Berlin"\nstart = 2026-03-23T09:00:00\nend = 2026-03-23T09:20:00\n'
        f"health = {health}\n"
        '[[event]]\nat = 2026-03-23T09:05:00\nwhat = "start"\nname = "acu.si3"\n',
        "utf-8",
    )
    words = CatalogueWords(resources() / "translations")
    lines = [
        line
        for line in Simulation(read_scenario(scenario, CATALOGUE, words)).play()
        if isinstance(line, Line)
    ]
    assert [line.what for line in lines] == [Fact.START, Fact.FINISH]
    assert lines[1].at - lines[0].at == timedelta(seconds=lasts)


# What stands under each tick has to name all that it hides: a word for each group of the table.
# Rolling the shoulders and drawing the blades together move the upper back, too, and stay: no tick
# may say that it leaves out all movements of it.
UPPER_BACK_LEFT_OUT = {"mob.thoracicext", "mob.thoracicrot"}
GROUPS = {
    "moves the neck": NECK_MOVEMENT - UPPER_BACK_LEFT_OUT,
    "bends or turns the upper back": UPPER_BACK_LEFT_OUT,
    "pressing": NECK_PRESSING,
    "massage": {"massage.jaw", "massage.squeeze"},
    "ball": {"massage.wallball", "acu.si11"},
    "LI4": {"acu.li4"},
    "GB21": {"acu.gb21"},
    "TE15": {"acu.te15"},
    "shoulder squeeze": {"massage.squeeze"},
    "box breathing": {"calm.box"},
    "band raise": {"str.bandraise"},
    "gentle neck press": {"str.neckiso"},
}
SAID = {
    Tick.PREGNANT: {"LI4", "GB21", "TE15", "shoulder squeeze"},
    Tick.BLEEDING: {"pressing", "massage"},
    Tick.INJURY: {"moves the neck", "bends or turns the upper back", "pressing", "massage"},
    Tick.BONES: {"moves the neck", "bends or turns the upper back", "pressing", "ball"},
    Tick.ARTHRITIS: {"moves the neck", "bends or turns the upper back", "pressing"},
    Tick.SYMPTOMS: {"moves the neck", "bends or turns the upper back", "pressing", "massage"},
    Tick.BREATHING: {"box breathing", "band raise", "gentle neck press"},
}


@pytest.mark.parametrize("tick", Tick)
def test_the_words_under_a_tick_name_what_it_hides(tick: Tick) -> None:
    words = CatalogueWords(resources() / "translations").say(f"health.hides.{tick}")
    assert {group for group in GROUPS if group in words} == SAID[tick]
    assert all(GROUPS[group] <= HIDDEN[tick] for group in SAID[tick])
    assert set.union(*(GROUPS[group] for group in SAID[tick])) >= HIDDEN[tick] - PRESSING
