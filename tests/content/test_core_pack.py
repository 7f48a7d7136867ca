"""The shipped exercises: sound, honest, illustrated, and of the lengths that their table names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from datetime import timedelta

import pytest

from neckbreak.domain.routines import CallSafe, Family, Routine
from neckbreak.domain.safety import breaches
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.paths import resources
from neckbreak.storage.po_file import read_po
from neckbreak.storage.words import CatalogueWords
from tests.content.claims import claims

PACK = read_folder(resources() / "packs" / "core")
ROUTINES = list(PACK.catalogue.values())

# Seconds, from the reviewed list of exercises and from the table of ready routines.
LENGTHS = {
    "posture.head": 22,
    "posture.screen": 30,
    "posture.hips": 24,
    "posture.jaw": 30,
    "posture.shoulders": 13,
    "mob.shoulderroll": 32,
    "mob.sidetilt": 63,
    "mob.rotation": 63,
    "mob.chintuck": 51,
    "mob.scapsqueeze": 67,
    "calm.diaphragm": 59,
    "calm.fourSix": 64,
    "eye.202020": 24,
    "move.walk": 300,
    "home.warm": 990,
    "home.cold": 660,
    "acu.gb20": 80,
    "acu.gb21": 112,
    "acu.li4": 144,
    "acu.te3": 86,
    "ready.micro-eyes": 40,
    "ready.neck-reset": 114,
    "ready.tilt-and-tuck": 142,
    "ready.on-camera": 169,
    "ready.hand-points": 119,
    "ready.hand-points-thumb": 177,
    "ready.neck-points": 142,
    "ready.brief-four": 464,
    "ready.brief-two": 202,
    "ready.long-break": 300,
    "ready.wind-down": 64,
}

# Titles of studies are quoted as their authors wrote them, so sources are not searched.
# Ids of sentences that speak of medicine on purpose: what to ask a doctor, and what we are not.
FREE_TO_SAY = ("about.", "disclaimer.", "gate.", "welcome.", "hurt.", "red_flag.")


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


def test_no_text_of_the_exercises_promises_too_much() -> None:
    assert claims(text for routine in ROUTINES for text in texts(routine)) == []


def test_no_sentence_of_a_catalogue_promises_too_much() -> None:
    for path in sorted((resources() / "translations").glob("*.po")):
        sentences = read_po(path).sentences
        assert (
            claims(
                (id_, form)
                for id_, forms in sentences.items()
                for form in forms
                if not id_.startswith(FREE_TO_SAY)
            )
            == []
        )


def test_no_picture_is_described_with_a_promise() -> None:
    for path in sorted((resources() / "illustrations").glob("*.json")):
        assert claims([(path.name, json.loads(path.read_text("utf-8")).get("alt", ""))]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Relieves a stiff neck.",
        "BOOSTS circulation",
        "It heals.",
        "A treatment for migraine",
        "Qi flows along the meridians.",
        "clinically proven",
        "Prevents injury",
    ],
)
def test_a_planted_claim_is_found(text: str) -> None:
    assert claims([("planted", text)])


@pytest.mark.parametrize("text", ["Health answers stay here.", "A quick look away.", "Energetic."])
def test_a_harmless_word_is_not(text: str) -> None:
    assert claims([("planted", text)]) == []


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
def test_every_step_has_a_picture_and_a_sentence_that_tells_it(routine: Routine) -> None:
    for step in routine.steps:
        assert step.picture
        assert (resources() / "illustrations" / f"{step.picture}.json").is_file(), step.picture
        assert step.alt.endswith(".")
        assert len(step.alt.split()) >= 3


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
def test_a_pressing_routine_is_called_traditional_and_has_its_footing(routine: Routine) -> None:
    if routine.family is Family.ACUPRESSURE:
        assert routine.presses
        assert routine.evidence.grade == "tradition"
    if routine.presses and not routine.items:
        assert routine.point is not None
        assert "E60" in routine.evidence.sources


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
    }


def test_exactly_these_are_left_out_in_pregnancy() -> None:
    assert {routine.id for routine in ROUTINES if "pregnancy" in routine.cautions} == {
        "acu.gb21",
        "acu.li4",
        "ready.brief-four",
        "ready.hand-points-thumb",
    }


def test_nothing_sends_a_camera_what_it_should_not_see() -> None:
    visible = {routine.id for routine in ROUTINES if routine.call_safe is CallSafe.YES}
    assert {"mob.shoulderroll", "mob.scapsqueeze", "ready.on-camera", "ready.hand-points"} < visible
    assert visible.isdisjoint({"mob.rotation", "mob.sidetilt", "ready.neck-reset", "acu.gb20"})


def test_every_source_is_one_line() -> None:
    assert PACK.sources
    assert all(len(line) > 20 and "\n" not in line for line in PACK.sources.values())
