"""The shipped exercises: all there, sound, honest, and of the lengths that their table names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.pools import expanded
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.routines import CallSafe, Caution, Family, Routine, StopSign, Tool
from neckbreak.domain.safety import breaches
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords
from tests.content.claims import claims

PACK = read_folder(resources() / "packs" / "core")
ROUTINES = list(PACK.catalogue.values())

# Seconds, from the reviewed list of exercises and from the table of ready routines.
LENGTHS = {
    "posture.head": 22,
    "posture.screen": 30,
    "posture.chin": 20,
    "posture.hips": 24,
    "posture.feet": 15,
    "posture.arms": 22,
    "posture.phone": 17,
    "posture.jaw": 30,
    "posture.shoulders": 13,
    "posture.shift": 20,
    "posture.twist": 25,
    "mob.shoulderroll": 32,
    "mob.sidetilt": 63,
    "mob.rotation": 63,
    "mob.halfarc": 36,
    "mob.chintuck": 51,
    "mob.scapsqueeze": 67,
    "mob.uppertrap": 64,
    "mob.levator": 72,
    "mob.chestseated": 35,
    "mob.doorway": 64,
    "mob.thoracicext": 42,
    "mob.thoracicrot": 70,
    "mob.wrist": 66,
    "mob.shrugdrop": 36,
    "str.bandraise": 120,
    "str.neckiso": 108,
    "calm.diaphragm": 59,
    "calm.fourSix": 64,
    "calm.box": 64,
    "calm.pmr": 90,
    "calm.scan": 28,
    "eye.202020": 24,
    "eye.blink": 20,
    "move.stand": 50,
    "move.walk": 300,
    "home.warm": 990,
    "home.cold": 660,
    "acu.gb20": 80,
    "acu.gb21": 112,
    "acu.li4": 144,
    "acu.te3": 86,
    "acu.si3": 100,
    "acu.exue8": 102,
    "acu.bl10": 46,
    "acu.te15": 90,
    "acu.si11": 100,
    "acu.li11": 86,
    "massage.suboccipital": 54,
    "massage.squeeze": 74,
    "massage.wallball": 80,
    "massage.jaw": 45,
    "ready.micro-eyes": 40,
    "ready.neck-reset": 114,
    "ready.tilt-and-tuck": 142,
    "ready.upper-back-opener": 140,
    "ready.stretch-pair": 139,
    "ready.unclench": 123,
    "ready.on-camera": 169,
    "ready.hand-points": 119,
    "ready.hand-points-thumb": 177,
    "ready.neck-points": 142,
    "ready.brief-four": 464,
    "ready.brief-two": 202,
    "ready.long-break": 300,
    "ready.strength": 120,
    "ready.wind-down": 64,
}


def texts(routine: Routine) -> Iterator[tuple[str, str]]:
    """Every text of a routine that a person meets, with where it stands."""
    for name in ("name", "feel", "avoid", "caution_note"):
        yield f"{routine.id} {name}", getattr(routine, name)
    for number, step in enumerate(routine.steps, start=1):
        yield f"{routine.id} step {number}", step.text
        yield f"{routine.id} alt {number}", step.alt
    if routine.point:
        for field in fields(routine.point):
            yield f"{routine.id} {field.name}", getattr(routine.point, field.name)


def test_the_pack_has_no_fault() -> None:
    words = CatalogueWords(resources() / "translations")
    assert [fault.told(words) for fault in PACK.faults] == []
    assert PACK.id == "core"


def test_no_exercise_breaks_a_rule() -> None:
    assert [(routine.id, breaches(routine)) for routine in ROUTINES if breaches(routine)] == []


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
def test_it_lasts_as_long_as_its_table_says(routine: Routine) -> None:
    assert routine.duration == timedelta(seconds=LENGTHS[routine.id])


def test_everything_of_the_tables_is_there() -> None:
    assert set(PACK.catalogue) == set(LENGTHS)


def test_each_says_which_part_of_the_body_it_is_for() -> None:
    assert [routine.id for routine in ROUTINES if not routine.areas] == []


def test_what_speaks_of_a_ball_or_a_band_needs_one() -> None:
    for routine in ROUTINES:
        said = " ".join(step.text for step in routine.steps).lower()
        needed = {tool for tool in Tool if re.search(rf"\b{tool}\b", said)}
        assert set(routine.tools) == needed, routine.id


def test_no_text_of_the_exercises_promises_too_much() -> None:
    assert claims(text for routine in ROUTINES for text in texts(routine)) == []


@pytest.mark.parametrize("id_", sorted(LENGTHS))
def test_a_claim_in_any_field_of_any_routine_is_found(id_: str) -> None:
    routine = PACK.catalogue[id_]
    claim = "Relieves pain."
    spoilt = [
        replace(routine, name=claim),
        replace(routine, feel=claim),
        replace(routine, avoid=claim),
        replace(routine, caution_note=claim),
    ]
    for number, step in enumerate(routine.steps):
        for planted in (replace(step, text=claim), replace(step, alt=claim)):
            steps = (*routine.steps[:number], planted, *routine.steps[number + 1 :])
            spoilt.append(replace(routine, steps=steps))
    if routine.point:
        spoilt.append(replace(routine, point=replace(routine.point, where=claim)))
    assert all(claims(texts(each)) for each in spoilt)


PRESSING = sorted(r.id for r in ROUTINES if r.presses and not r.items)
NECK = sorted(r.id for r in ROUTINES if (r.moves_neck or r.presses_neck) and not r.items)


@pytest.mark.parametrize("id_", PRESSING)
def test_a_pressing_exercise_that_loses_its_caution_is_found(id_: str) -> None:
    assert breaches(replace(PACK.catalogue[id_], cautions=()))


@pytest.mark.parametrize("id_", PRESSING)
def test_a_pressing_exercise_that_denies_it_is_found(id_: str) -> None:
    assert breaches(replace(PACK.catalogue[id_], presses=False, presses_neck=False))


@pytest.mark.parametrize("id_", NECK)
def test_an_exercise_of_the_neck_that_loses_its_caution_is_found(id_: str) -> None:
    routine = PACK.catalogue[id_]
    left = tuple(c for c in routine.cautions if c not in (Caution.NECK, Caution.THROAT))
    assert breaches(replace(routine, cautions=left))


@pytest.mark.parametrize("id_", ["acu.li4", "acu.gb21", "acu.te15"])
def test_a_point_that_loses_its_word_about_pregnancy_is_found(id_: str) -> None:
    assert breaches(replace(PACK.catalogue[id_], cautions=(Caution.PRESS,)))


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
def test_every_step_has_a_sentence_that_tells_what_it_looks_like(routine: Routine) -> None:
    for step in routine.steps:
        assert step.alt.endswith(".")
        assert len(step.alt.split()) >= 3
        assert step.alt != step.text


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
def test_every_picture_that_is_named_is_there(routine: Routine) -> None:
    for step in routine.steps:
        if step.picture is not None:
            assert (resources() / "illustrations" / f"{step.picture}.json").is_file(), step.picture


def test_every_exercise_has_a_picture_at_every_step() -> None:
    assert [routine.id for routine in ROUTINES if not routine.illustrated] == []


@pytest.mark.parametrize("reminder", DEFAULT_REMINDERS, ids=lambda reminder: reminder.id)
def test_what_comes_by_itself_is_illustrated(reminder: Reminder) -> None:
    offered = expanded(reminder.pool, PACK.catalogue)
    if reminder.enabled:
        assert offered
        assert [routine.id for routine in offered if not routine.illustrated] == []


@pytest.mark.parametrize("family", sorted({routine.family for routine in ROUTINES}))
def test_a_family_that_a_person_puts_into_a_pool_has_something_to_offer(family: Family) -> None:
    assert expanded((family,), PACK.catalogue)


def test_the_extras_come_by_their_name_alone() -> None:
    assert {routine.id for routine in ROUTINES if routine.opt_in} == {
        "acu.bl10",
        "acu.te15",
        "acu.si11",
        "acu.li11",
        "str.bandraise",
        "str.neckiso",
        "ready.brief-four",
        "ready.brief-two",
        "ready.strength",
    }


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
def test_a_pressing_routine_is_called_traditional_and_has_its_footing(routine: Routine) -> None:
    if routine.family is Family.ACUPRESSURE:
        assert routine.presses
        assert routine.evidence.grade == "tradition"
    if routine.family is Family.ACUPRESSURE and not routine.items:
        assert routine.point is not None
        # E60 is the standard of the WHO, E61 stands for the one point that it does not know.
        located_by = "E61" if routine.id == "acu.exue8" else "E60"
        assert located_by in routine.evidence.sources


def test_the_points_are_named_as_their_standard_names_them() -> None:
    points = {
        routine.point.code: (routine.point.pinyin, routine.point.hanzi, routine.point.english)
        for routine in ROUTINES
        if routine.point
    }
    assert points == {
        "GB20": ("Fēngchí", "風池 / 风池", "Wind Pool"),
        "GB21": ("Jiānjǐng", "肩井", "Shoulder Well"),
        "LI4": ("Hégǔ", "合谷", "Union Valley (Joining Valley)"),
        "TE3": ("Zhōngzhǔ", "中渚", "Central Islet"),
        "SI3": ("Hòuxī", "後谿 / 后溪", "Back Stream"),
        "EX-UE8": (
            "Wàiláogōng; also Luòzhěn 落枕 ('stiff neck')",
            "外勞宮 / 外劳宫",
            "Outer Palace of Toil; 'stiff-neck point'",
        ),
        "BL10": ("Tiānzhù", "天柱", "Celestial Pillar"),
        "TE15": ("Tiānliáo", "天髎", "Celestial Bone-Hole"),
        "SI11": ("Tiānzōng", "天宗", "Celestial Gathering"),
        "LI11": ("Qūchí", "曲池", "Pool at the Bend"),
    }


def test_exactly_these_are_left_out_in_pregnancy() -> None:
    assert {routine.id for routine in ROUTINES if "pregnancy" in routine.cautions} == {
        "acu.gb21",
        "acu.li4",
        "acu.te15",
        "massage.squeeze",
        "ready.brief-four",
        "ready.hand-points-thumb",
    }


def test_nothing_sends_a_camera_what_it_should_not_see() -> None:
    visible = {routine.id for routine in ROUTINES if routine.call_safe is CallSafe.YES}
    assert {"mob.shoulderroll", "mob.scapsqueeze", "ready.on-camera", "ready.hand-points"} < visible
    assert visible.isdisjoint({"mob.rotation", "mob.sidetilt", "ready.neck-reset", "acu.gb20"})
    assert visible.isdisjoint({"mob.levator", "mob.shrugdrop", "massage.jaw", "acu.li11"})


def test_a_stretch_that_is_held_comes_four_times_a_day_at_most() -> None:
    assert {routine.id: routine.most_a_day for routine in ROUTINES if routine.most_a_day} == {
        "mob.uppertrap": 4,
        "mob.levator": 4,
        "mob.chestseated": 4,
        "mob.doorway": 4,
        "mob.wrist": 4,
    }


MOVES_HEAD = re.compile(
    r"\b(?:turn|tilt|nod|lower|sweep|slide|glide|lift|lean)\b[^.;]*\b(?:head|chin|ear|nose|neck)\b",
    re.IGNORECASE,
)
# A slow glide to the resting place: not counted as neck movement by the table of the health gate. A
# screen is turned, not the head.
NO_MOVEMENT = {"posture.head", "posture.twist"}


def unsaid_movement(routine: Routine) -> list[str]:
    """Steps whose words move the head, of an exercise that no answer for the neck would hide."""
    gated = routine.moves_neck or routine.presses_neck or routine.id in NO_MOVEMENT
    return [
        step.text
        for step in routine.steps
        if MOVES_HEAD.search(step.text) and not (gated or step.moves_neck)
    ]


def test_no_exercise_moves_the_head_without_saying_so() -> None:
    alone = [routine for routine in ROUTINES if not routine.items]
    assert [found for routine in alone for found in unsaid_movement(routine)] == []


@pytest.mark.parametrize("id_", ["mob.halfarc", "mob.levator", "posture.chin", "mob.sidetilt"])
def test_a_movement_that_is_not_said_is_found(id_: str) -> None:
    assert unsaid_movement(replace(PACK.catalogue[id_], moves_neck=False))


@pytest.mark.parametrize("id_", ["acu.si3", "acu.exue8"])
def test_a_head_turn_that_is_not_said_is_found(id_: str) -> None:
    routine = PACK.catalogue[id_]
    steps = tuple(replace(step, moves_neck=False) for step in routine.steps)
    assert unsaid_movement(replace(routine, steps=steps))


def test_every_source_is_one_line() -> None:
    assert PACK.sources
    assert all(len(line) > 20 and "\n" not in line for line in PACK.sources.values())


def test_who_takes_warmth_or_cold_reads_when_to_take_it_off() -> None:
    notes = {id_: PACK.catalogue[id_].caution_note for id_ in ("home.warm", "home.cold")}
    for sign in ("bright red", "blotchy", "blisters", "throbs"):
        assert sign in notes["home.warm"]
    for sign in ("white", "mottled", "pain burns"):
        assert sign in notes["home.cold"]


def test_a_head_turn_beside_pressing_brings_the_cautions_of_the_neck() -> None:
    turning = [each for each in ROUTINES if any(step.moves_neck for step in each.steps)]
    assert {each.id for each in turning if not each.moves_neck} == {"acu.si3", "acu.exue8"}
    for each in turning:
        assert Caution.NECK in each.cautions, each.id
        assert StopSign.NECK in each.stop, each.id


def test_no_exercise_that_stays_with_a_hurt_neck_names_moving_it() -> None:
    alone = [routine for routine in ROUTINES if not routine.items]
    staying = [each for each in alone if not (each.moves_neck or each.presses)]
    named = [step.text for each in staying for step in each.steps if "the neck" in step.text]
    assert named == []
