"""The sets of one person: put there in one go, taken away in one go, read back as they were."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.health import Tick
from neckbreak.domain.own_sets import Advice, OwnSet, Ready
from neckbreak.domain.routines import (
    Area,
    Breath,
    Caution,
    Evidence,
    Family,
    Grade,
    Point,
    Routine,
    Step,
    StopSign,
    Tool,
)
from neckbreak.storage.packs.installed import InstalledSets, NoSuchSet
from neckbreak.storage.packs.reading import read_set
from neckbreak.storage.packs.writing import set_bytes, set_text
from neckbreak.storage.paths import resources
from neckbreak.storage.shipped import Shipped
from neckbreak.storage.words import CatalogueWords
from tests.storage.packs.making import SHELF, example, png
from tests.storage.packs.test_pictures import painted, saved

WORDS = CatalogueWords(resources() / "translations")
EVERYTHING = OwnSet(
    id="all-of-it",
    name='Ana\'s "set" \\ for José',
    language="pt_BR",
    notes="First line.\nSecond line.",
    exercises=(
        Routine(
            id="press",
            name="Press",
            family=Family.ACUPRESSURE,
            steps=(
                Step("Find it.", 5, picture="hand-rest"),
                Step("Press.", 10, 3, 2, "pictures/press.jpg", "A hand.", Breath.SLOW, True),
                Step("Turn the head.", 4, moves_neck=True, goes_from=10, goes_to=90),
            ),
            areas=(Area.HANDS, Area.NECK),
            tools=(Tool.BALL,),
            feel="Dull.",
            avoid="Nails.",
            cautions=(Caution.PRESS, Caution.PREGNANCY),
            caution_note="Gently.",
            point=Point("LI4", "Hégǔ", "合谷", "Joining Valley", "Between thumb and finger."),
            presses=True,
            evidence=Evidence(Grade.TRADITION),
            most_a_day=2,
        ),
    ),
    ready=(Ready("both", "Both", ("press", "mob.shoulderroll"), "Warm."),),
    advice=(
        Advice("press", timedelta(minutes=90)),
        Advice("both", timedelta(hours=3), date(2026, 12, 24)),
    ),
)


@pytest.fixture
def sets(tmp_path: Path) -> InstalledSets:
    return InstalledSets(tmp_path / "packs", SHELF, WORDS)


def stored() -> OwnSet:
    found = read_set(example(), "a", SHELF)
    assert found.own is not None
    return found.own


def test_what_is_written_is_read_back_as_it_was() -> None:
    content = set_bytes(EVERYTHING, {"pictures/press.jpg": saved(painted(), "JPG")})
    found = read_set(content, "all-of-it.neckbreak", SHELF)
    assert [fault.told(WORDS) for fault in found.faults] == []
    assert found.own is not None
    assert found.own.exercises[0].stop != ()
    stop = found.own.exercises[0].stop
    assert found.own == replace(
        EVERYTHING, exercises=(replace(EVERYTHING.exercises[0], stop=stop),)
    )


def test_no_field_of_an_exercise_is_forgotten_when_it_is_written() -> None:
    # What a set can't say: it is ours to judge, or follows from the rest.
    silent = {"evidence", "items", "opt_in", "pack", "steps", "point"}
    text = set_text(EVERYTHING) + set_text(
        replace(
            EVERYTHING,
            exercises=(
                replace(
                    EVERYTHING.exercises[0],
                    stop=(StopSign.PRESS,),
                    hidden_for=(Tick.BONES,),
                    ask_first_for=(Tick.PREGNANT,),
                ),
            ),
        )
    )
    for field in fields(Routine):
        assert field.name in silent or f"\n{field.name} = " in text, field.name
    for field in fields(Step):
        assert f"\n{field.name} = " in text, field.name


def test_the_same_set_gives_the_same_bytes() -> None:
    own = stored()
    assert set_bytes(own, {"pictures/towel.png": png()}) == set_bytes(
        own, {"pictures/towel.png": png()}
    )
    assert set_text(own).splitlines()[:2] == ["schema = 1", 'id = "desk-shoulder"']


def test_a_set_joins_the_catalogue_under_its_whole_ids(sets: InstalledSets) -> None:
    sets.save(stored(), {"pictures/towel.png": png()}, replace=False)
    slide = sets.catalogue()["desk-shoulder.towel-slide"]
    assert slide.pack == "desk-shoulder"
    assert slide.steps[0].picture == "desk-shoulder/pictures/towel.png"
    assert set(sets.catalogue()) - set(SHELF.ours) == {"desk-shoulder.towel-slide"}


def test_its_pictures_are_found_by_the_names_in_the_catalogue(
    sets: InstalledSets, tmp_path: Path
) -> None:
    sets.save(stored(), {"pictures/towel.png": png()}, replace=False)
    shipped = Shipped(resources(), tmp_path / "packs")
    assert shipped.photo("desk-shoulder/pictures/towel.png") == png()
    assert shipped.picture("desk-shoulder/pictures/towel.png") is None
    for name in (
        "desk-shoulder/pictures/other.png",
        "desk-shoulder/pack.toml/../pictures/towel.png",
        "../packs/desk-shoulder/pictures/towel.png",
        "shoulder-roll",
        "nobody/pictures/towel.png",
    ):
        assert shipped.photo(name) is None


def test_another_set_of_the_same_id_is_not_replaced_unasked(sets: InstalledSets) -> None:
    own = stored()
    sets.save(own, {"pictures/towel.png": png()}, replace=False)
    sets.save(own, {"pictures/towel.png": png()}, replace=False)  # the very same is no other
    other = replace(own, name="Another")
    with pytest.raises(NeckbreakError, match="desk-shoulder"):
        sets.save(other, {}, replace=False)
    assert sets.sound()[0].name == "Shoulder set"
    sets.save(other, {"pictures/towel.png": png()}, replace=True)
    assert sets.sound()[0].name == "Another"


def test_a_set_is_taken_away(sets: InstalledSets) -> None:
    sets.save(stored(), {"pictures/towel.png": png()}, replace=False)
    sets.remove("desk-shoulder")
    assert sets.all() == ()
    for id_ in ("desk-shoulder", "../x", "", "Ä", "a/b"):
        with pytest.raises(NoSuchSet):
            sets.remove(id_)


def test_a_broken_file_is_told_and_left_where_it_is(sets: InstalledSets, tmp_path: Path) -> None:
    sets.save(stored(), {"pictures/towel.png": png()}, replace=False)
    broken = tmp_path / "packs" / "broken.neckbreak"
    broken.write_bytes(b"no zip")
    other = tmp_path / "packs" / "other.neckbreak"
    other.write_bytes(example())
    found = {each.path.stem: [fault.told(WORDS) for fault in each.faults] for each in sets.all()}
    assert found == {
        "broken": [
            "broken.neckbreak: is no set of exercises: not one plain zip file from its first "
            "byte to its last"
        ],
        "desk-shoulder": [],
        "other": ["other.neckbreak: id: is desk-shoulder, which is not the name of the file"],
    }
    assert [own.id for own in sets.sound()] == ["desk-shoulder"]


def test_an_export_can_be_read_by_somebody_else(sets: InstalledSets, tmp_path: Path) -> None:
    sets.save(stored(), {"pictures/towel.png": png()}, replace=False)
    file = tmp_path / "mine.neckbreak"
    sets.export("desk-shoulder", file)
    assert read_set(file.read_bytes(), file.name, SHELF).own == stored()
    with pytest.raises(NeckbreakError, match="can't be written"):
        sets.export("desk-shoulder", tmp_path / "nowhere" / "mine.neckbreak")


def test_the_example_of_the_page_about_the_format_is_sound() -> None:
    text = (resources() / "packs" / "README.md").read_text("utf-8")
    toml = text.partition("```toml\n")[2].partition("```")[0]
    found = read_set(example(toml), "example.neckbreak", SHELF)
    assert [fault.told(WORDS) for fault in found.faults] == []
    assert found.own is not None
    assert found.own.ids == ("desk-shoulder.towel-slide", "desk-shoulder.morning")
