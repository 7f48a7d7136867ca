"""A pack tells all its faults at once, with their lines, and keeps what is sound."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from neckbreak.domain.health import Tick
from neckbreak.domain.routines import Breath, Caution, Family, Grade, Routine
from neckbreak.storage.content_packs import Pack, read_folder
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords

HEAD = """\
schema = 1
id = "towels"
name = "Towels"
language = "en"
"""
SLIDE = """\
[[routine]]
id = "towel.slide"
name = "Towel slide"
family = "mobility"
position = "standing"
hands = "both"
discreet = "no"
call_safe = "no"
cautions = ["standing"]

[[routine.step]]
text = "Slide the towel up the wall."
seconds = 4
repetitions = 8
sides = 2
breath = "out"

[[routine.step]]
text = "Rest."
seconds = 6
"""
READY = """\
[[ready]]
id = "ready.twice"
name = "Twice"
items = ["towel.slide", "towel.slide"]
"""


def read(folder: Path, **files: str) -> Pack:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return read_folder(folder)


def told(pack: Pack) -> list[str]:
    words = CatalogueWords(resources() / "translations")
    return [fault.told(words) for fault in pack.faults]


def test_a_sound_pack_becomes_a_catalogue(tmp_path: Path) -> None:
    pack = read(tmp_path, a_pack=HEAD, slide=SLIDE)
    assert told(pack) == []
    assert (pack.id, pack.name, pack.language) == ("towels", "Towels", "en")
    slide = pack.catalogue["towel.slide"]
    assert slide.family is Family.MOBILITY
    assert slide.cautions == (Caution.STANDING,)
    assert slide.duration == timedelta(seconds=70)
    assert slide.steps[0].breath is Breath.OUT
    assert slide.steps[0].picture is None


def test_a_pack_may_say_what_else_hides_an_exercise_and_how_often_it_comes(tmp_path: Path) -> None:
    more = 'hidden_for = ["bones"]\nask_first_for = ["pregnant"]\nmost_a_day = 4\nposition ='
    slide = read(tmp_path, a=SLIDE.replace("position =", more)).catalogue["towel.slide"]
    assert slide.hidden_for == (Tick.BONES,)
    assert slide.ask_first_for == (Tick.PREGNANT,)
    assert slide.most_a_day == 4


def test_what_nobody_supports_counts_as_tradition(tmp_path: Path) -> None:
    assert read(tmp_path, a=SLIDE).catalogue["towel.slide"].evidence.grade is Grade.TRADITION


def test_a_ready_routine_may_stand_before_its_items(tmp_path: Path) -> None:
    pack = read(tmp_path, a_ready=READY, b_slide=SLIDE)
    assert told(pack) == []
    ready = pack.catalogue["ready.twice"]
    assert ready.duration == timedelta(seconds=2 * 70 + 3)
    assert ready.items == ("towel.slide", "towel.slide")


FAULTS = [
    ('id = "towel.slide"', "", "slide.toml:1: routine 1: id: is missing"),
    (
        'id = "towel.slide"',
        'id = "towel slide"',
        "slide.toml:2: routine 1: id: must be a name of letters and digits, with dots or hyphens "
        "between them",
    ),
    (
        'name = "Towel slide"',
        'name = ""',
        "slide.toml:3: routine 1: name: must be text of at most 60 characters, and not empty where "
        "it is needed",
    ),
    (
        'name = "Towel slide"',
        'name = "Towel\\nslide"',
        "slide.toml:3: routine 1: name: must be one line of readable text",
    ),
    (
        'family = "mobility"',
        'family = "yoga"',
        "slide.toml:4: routine 1: family: must be one of: posture, mobility, strength, calm, eyes, "
        "move, comfort, massage, acupressure, checkin",
    ),
    (
        'hands = "both"',
        "hands = 2",
        "slide.toml:6: routine 1: hands: must be one of: none, one, both",
    ),
    (
        'cautions = ["standing"]',
        'cautions = ["cliffs"]',
        "slide.toml:9: routine 1: cautions: must be a list of these: neck, press, pregnancy, "
        "throat, breath, standing, heat, cold",
    ),
    (
        'cautions = ["standing"]',
        "moves_neck = 1",
        "slide.toml:9: routine 1: moves_neck: must be true or false",
    ),
    (
        'cautions = ["standing"]',
        "moves_neck = true",
        'slide.toml:1: routine 1: cautions: must hold "neck", because this exercise moves or '
        "presses the neck",
    ),
    (
        'cautions = ["standing"]',
        'caution = ["standing"]',
        "slide.toml:9: routine 1: caution: is not a key of this place; look for a slip of the pen, "
        "or take it out",
    ),
    (
        'cautions = ["standing"]',
        'hidden_for = ["tired"]',
        "slide.toml:9: routine 1: hidden_for: must be a list of these: pregnant, bleeding, injury, "
        "bones, arthritis, symptoms, breathing",
    ),
    (
        'cautions = ["standing"]',
        "most_a_day = 25",
        "slide.toml:9: routine 1: most_a_day: must be a whole number from 0 to 24",
    ),
    (
        "seconds = 6",
        "seconds = 6\nmoves_neck = true",
        "slide.toml:21: routine 1 step 2: moves_neck: must be said of the whole exercise; only one "
        "that presses may leave out a single step",
    ),
    (
        'cautions = ["standing"]',
        "total = 71",
        "slide.toml:9: routine 1: total: is not what the steps add up to, which is 70",
    ),
    (
        "seconds = 6",
        "seconds = 0",
        "slide.toml:20: routine 1 step 2: seconds: must be a whole number from 1 to 3600",
    ),
    (
        "seconds = 6",
        "seconds = 6.5",
        "slide.toml:20: routine 1 step 2: seconds: must be a whole number from 1 to 3600",
    ),
    (
        "seconds = 6",
        "seconds = true",
        "slide.toml:20: routine 1 step 2: seconds: must be a whole number from 1 to 3600",
    ),
    ("seconds = 6", "", "slide.toml:18: routine 1 step 2: seconds: is missing"),
    (
        "sides = 2",
        "sides = 3",
        "slide.toml:15: routine 1 step 1: sides: must be a whole number from 1 to 2",
    ),
    (
        'breath = "out"',
        'picture = "../../etc/passwd"',
        "slide.toml:16: routine 1 step 1: picture: must be the name of one of our pictures, or "
        "pictures/NAME.png or .jpg",
    ),
    (
        'text = "Rest."',
        'text = "Rub the throat."',
        "slide.toml:19: routine 1 step 2: text: must not lead to the throat; only warn of it",
    ),
    (
        "seconds = 6",
        "seconds = ",
        "slide.toml:20: is not valid TOML: Invalid value",
    ),
]


@pytest.mark.parametrize(("before", "after", "line"), FAULTS, ids=[after for _, after, _ in FAULTS])
def test_a_fault_is_told_with_its_line_and_what_is_allowed(
    tmp_path: Path, before: str, after: str, line: str
) -> None:
    assert before in SLIDE
    pack = read(tmp_path, slide=SLIDE.replace(before, after))
    assert told(pack) == [line]
    assert pack.catalogue == {}


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    bad = SLIDE.replace("seconds = 4", "seconds = -1").replace('hands = "both"', 'hands = "six"')
    pack = read(tmp_path, a=bad, b=bad.replace("towel.slide", "towel.other"), c="[[routine]]\n")
    assert {line.split(":")[0] for line in told(pack)} == {"a.toml", "b.toml", "c.toml"}
    assert len(told(pack)) == 2 + 2 + 8


def test_one_broken_exercise_does_not_cost_the_others(tmp_path: Path) -> None:
    broken = SLIDE.replace("towel.slide", "towel.broken").replace("seconds = 6", "seconds = 0")
    pack = read(tmp_path, a=broken, b=SLIDE, c=READY)
    assert list(pack.catalogue) == ["towel.slide", "ready.twice"]
    assert len(pack.faults) == 1


def test_the_line_of_the_second_exercise_is_found(tmp_path: Path) -> None:
    second = SLIDE.replace("towel.slide", "towel.second").replace("seconds = 6", "seconds = 0")
    assert told(read(tmp_path, a=SLIDE + second)) == [
        "a.toml:40: routine 2 step 2: seconds: must be a whole number from 1 to 3600"
    ]


def test_an_id_stands_for_one_routine(tmp_path: Path) -> None:
    pack = read(tmp_path, a=SLIDE, b=SLIDE)
    assert told(pack) == [
        "b.toml:2: routine 1: id: towel.slide is used twice; every id stands for one routine"
    ]


def test_a_ready_routine_of_unknown_items_is_told(tmp_path: Path) -> None:
    pack = read(tmp_path, a=SLIDE, b=READY.replace('"towel.slide"]', '"towel.flight"]'))
    assert told(pack) == [
        "b.toml:4: ready 1: items: names exercises that are not in this set: towel.flight"
    ]


def test_a_ready_routine_of_a_broken_item_waits_silently_for_it_to_be_mended(
    tmp_path: Path,
) -> None:
    pack = read(tmp_path, a=SLIDE.replace("seconds = 6", "seconds = 0"), b=READY)
    assert [line.split(":")[0] for line in told(pack)] == ["a.toml"]
    assert pack.catalogue == {}


def test_a_source_is_listed_and_a_listed_source_is_used(tmp_path: Path) -> None:
    named = 'evidence = { grade = "some", sources = ["E1"] }'
    slide = SLIDE.replace('cautions = ["standing"]', named)
    pack = read(tmp_path, a=slide, sources='[sources]\nE2 = "A study."\n')
    assert told(pack) == [
        "a.toml:9: routine 1: evidence: names the source E1, which is not listed",
        "sources.toml:2: sources: E2: is named by no exercise; take it out, or name it where it "
        "belongs",
    ]


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe\x00")
    (line,) = told(read_folder(tmp_path))
    assert line.startswith("a.toml: cannot be read: ")


PRESS = SLIDE.replace('cautions = ["standing"]', 'presses = true\ncautions = ["press", "neck"]')


def pressing(folder: Path, text: str) -> Routine:
    pressing_step = text.replace('breath = "out"', "presses = true")
    return read(folder, a=pressing_step).catalogue["towel.slide"]


def test_a_pressing_exercise_that_does_not_say_where_counts_as_pressing_the_neck(
    tmp_path: Path,
) -> None:
    assert pressing(tmp_path, PRESS).presses_neck


def test_it_may_say_that_it_presses_elsewhere(tmp_path: Path) -> None:
    assert not pressing(
        tmp_path, PRESS.replace("presses = true", "presses = true\npresses_neck = false")
    ).presses_neck
