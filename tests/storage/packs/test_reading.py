"""A set is read whole or refused whole, with every fault by file, line and key."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from neckbreak.domain.own_sets import Advice, OwnSet
from neckbreak.domain.routines import Caution, Family, StopSign
from neckbreak.storage.packs.reading import SetFile, read_set
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords
from tests.storage.packs.making import EXAMPLE, SHELF, example, zipped

WORDS = CatalogueWords(resources() / "translations")


def read(toml: str = EXAMPLE) -> SetFile:
    return read_set(example(toml), "shoulder.neckbreak", SHELF)


def told(found: SetFile) -> list[str]:
    return [fault.told(WORDS) for fault in found.faults]


def sound(toml: str = EXAMPLE) -> OwnSet:
    found = read(toml)
    assert told(found) == []
    assert found.own is not None
    return found.own


def test_the_example_is_sound() -> None:
    own = sound()
    assert (own.id, own.name, own.language, own.notes) == (
        "desk-shoulder",
        "Shoulder set",
        "en",
        "",
    )
    (slide,) = own.exercises
    assert slide.family is Family.MOBILITY
    assert slide.duration == timedelta(seconds=64)
    assert slide.steps[0].picture == "pictures/towel.png"
    assert own.advice == (Advice("towel-slide", timedelta(hours=3), date(2026, 12, 12)),)


def test_what_names_no_stop_signs_gets_those_that_follow_from_it() -> None:
    assert sound().exercises[0].stop == (StopSign.GENERAL,)
    moving = EXAMPLE.replace("moves_neck = false", "moves_neck = true")
    moving = moving.replace('["standing"]', '["standing", "neck"]')
    assert sound(moving).exercises[0].stop == (StopSign.GENERAL, StopSign.NECK)


def test_pressing_that_does_not_say_where_is_taken_to_press_the_neck_at_every_step() -> None:
    pressing = EXAMPLE.replace("presses = false", "presses = true")
    (exercise,) = sound(pressing.replace('["standing"]', '["press"]')).exercises
    assert exercise.presses_neck
    assert all(step.presses for step in exercise.steps)
    assert exercise.cautions == (Caution.PRESS, Caution.NECK)


def test_pressing_elsewhere_may_say_so() -> None:
    pressing = EXAMPLE.replace("presses = false", "presses = true\npresses_neck = false")
    (exercise,) = sound(pressing.replace('["standing"]', '["press"]')).exercises
    assert not exercise.presses_neck
    assert exercise.cautions == (Caution.PRESS,)


def test_a_set_may_have_routines_of_its_own_and_our_exercises() -> None:
    items = '["towel-slide", "mob.shoulderroll"]'
    own = sound(f'{EXAMPLE}[[ready]]\nid = "morning"\nname = "Morning"\nitems = {items}\n')
    assert own.ready[0].items == ("towel-slide", "mob.shoulderroll")
    assert own.ids == ("desk-shoulder.towel-slide", "desk-shoulder.morning")


def test_a_picture_of_ours_and_none_at_all_will_do() -> None:
    for line in ('picture = "shoulder-roll"\n', ""):
        own = sound(EXAMPLE.replace('picture = "pictures/towel.png"\n', line))
        assert own.pictures == frozenset()


def test_a_picture_that_nobody_shows_is_left_out() -> None:
    found = read(EXAMPLE.replace('picture = "pictures/towel.png"\n', ""))
    assert found.own is not None
    assert found.pictures == {}


def test_words_of_other_scripts_are_welcome() -> None:
    names = ["Arm’s reach – “tall”", "肩の運動", "می‌نشینم", "Étirement : « doux »", "नमस्ते"]
    for name in names:
        assert sound(EXAMPLE.replace('"Towel slide"', f'"{name}"')).exercises[0].name == name


SPOILT = [
    ("schema = 1", "schema = 2", "pack.toml:1: schema: must be a whole number from 1 to 1"),
    ("schema = 1", "", "pack.toml: schema: is missing"),
    (
        '"desk-shoulder"',
        '"Desk shoulder"',
        "pack.toml:2: id: must be 3 to 40 of these: a to z, 0 to 9, hyphen",
    ),
    (
        '"desk-shoulder"',
        '"mob"',
        "pack.toml:2: id: mob is one of neckbreak's own names; choose another",
    ),
    (
        '"desk-shoulder"',
        '"core"',
        "pack.toml:2: id: core is one of neckbreak's own names; choose another",
    ),
    (
        'id = "towel-slide"',
        'id = "mob.shoulderroll"',
        "pack.toml:7: routine 1: id: mob.shoulderroll is one of neckbreak's own exercises; "
        "choose another id",
    ),
    (
        '"Towel slide"',
        '"Towel \\u202eedils"',
        "pack.toml:8: routine 1: name: must be one line of readable text",
    ),
    (
        '"Shoulder set"',
        '"Shoulder\\u0007 set"',
        "pack.toml:3: name: must be one line of readable text",
    ),
    (
        '"Shoulder set"',
        '"Shoulder\\u2066 set"',
        "pack.toml:3: name: must be one line of readable text",
    ),
    (
        'notes = ""',
        'notes = "Do it.\\u001b[31m"',
        "pack.toml:5: notes: must be readable text, without signs that do not show",
    ),
    (
        "seconds = 4",
        "seconds = nan",
        "pack.toml:21: routine 1 step 1: seconds: must be a whole number from 1 to 3600",
    ),
    (
        "seconds = 4",
        "seconds = inf",
        "pack.toml:21: routine 1 step 1: seconds: must be a whole number from 1 to 3600",
    ),
    (
        "seconds = 4",
        "seconds = -4",
        "pack.toml:21: routine 1 step 1: seconds: must be a whole number from 1 to 3600",
    ),
    (
        "seconds = 4",
        "seconds = true",
        "pack.toml:21: routine 1 step 1: seconds: must be a whole number from 1 to 3600",
    ),
    (
        "repetitions = 8",
        'repetitions = "8"',
        "pack.toml:22: routine 1 step 1: repetitions: must be a whole number from 1 to 60",
    ),
    (
        "sides = 2",
        "sides = 3",
        "pack.toml:23: routine 1 step 1: sides: must be a whole number from 1 to 2",
    ),
    (
        "moves_neck = false",
        "moves_neck = 0",
        "pack.toml:14: routine 1: moves_neck: must be true or false",
    ),
    (
        "moves_neck = false",
        "moves_neck = true",
        'pack.toml:16: routine 1: cautions: must hold "neck", because this exercise moves or '
        "presses the neck",
    ),
    (
        "presses = false",
        "presses = true",
        'pack.toml:16: routine 1: cautions: must hold "press", because this exercise presses on '
        "the body",
    ),
    (
        '"pictures/towel.png"',
        '"pictures/other.png"',
        "pack.toml:24: routine 1 step 1: picture: is neither in this file nor one of neckbreak's "
        "pictures",
    ),
    (
        '"pictures/towel.png"',
        '"../../etc/passwd"',
        "pack.toml:24: routine 1 step 1: picture: must be the name of one of our pictures, or "
        "pictures/NAME.png or .jpg",
    ),
    (
        'every = "3h"',
        'every = "3x"',
        "pack.toml:27: reminder 1: every: “3x” is no length of time like 90s, 10m or 1h30m, "
        "allowed is 1 min to 12 h",
    ),
    (
        "until = 2026-12-12",
        'until = "soon"',
        "pack.toml:28: reminder 1: until: must be a date such as 2026-12-12, without quotes",
    ),
    (
        'routine = "towel-slide"',
        'routine = "towel"',
        "pack.toml:26: reminder 1: routine: must be the id of one of the exercises of this set",
    ),
    (
        'feel = "A mild stretch."',
        'evidence = { grade = "better" }',
        "pack.toml:17: routine 1: evidence: is not a key of this place; look for a slip of the "
        "pen, or take it out",
    ),
]


@pytest.mark.parametrize(("old", "new", "fault"), SPOILT, ids=lambda text: text[:40])
def test_a_fault_is_told_with_file_line_and_key(old: str, new: str, fault: str) -> None:
    found = read(EXAMPLE.replace(old, new, 1))
    assert fault in told(found)
    assert found.own is None
    assert found.pictures == {}


def test_no_fault_can_write_to_the_terminal() -> None:
    hostile = '"\\u001b[31m\\u202ekey" = 1\n"' + "k" * 500 + '" = 1\n'
    ready = '[[ready]]\nid = "morning"\nname = "M"\nitems = ["\\u001b[2J"]\n'
    lines = told(read(hostile + EXAMPLE + ready))
    assert len(lines) >= 3
    assert all(line.isprintable() and len(line) < 300 for line in lines)


def test_all_faults_come_at_once() -> None:
    toml = EXAMPLE.replace("seconds = 4", "seconds = nan").replace('"both"', '"three"')
    toml = toml.replace('every = "3h"', "every = 3").replace('"en"', '"English language"')
    assert [line.partition(": must")[0] for line in told(read(toml))] == [
        "pack.toml:4: language",
        "pack.toml:11: routine 1: hands",
        "pack.toml:21: routine 1 step 1: seconds",
        "pack.toml:27: reminder 1: every",
    ]


def test_ten_thousand_steps_are_refused() -> None:
    step = '[[routine.step]]\ntext = "Rest."\nseconds = 1\n'
    lines = told(read(EXAMPLE.replace("[[reminder]]", step * 10_000 + "[[reminder]]")))
    assert lines == ["pack.toml:6: routine 1: step: has 10001 entries; at most 40 are allowed"]


def test_an_exercise_of_half_a_day_is_refused() -> None:
    long = EXAMPLE.replace("seconds = 4", "seconds = 3600").replace("sides = 2", "sides = 1")
    assert any("lasts too long: at most 2 h" in line for line in told(read(long)))


def test_the_same_id_twice_is_refused() -> None:
    body = EXAMPLE[EXAMPLE.index("[[routine]]") : EXAMPLE.index("[[reminder]]")]
    lines = told(read(EXAMPLE.replace("[[reminder]]", body + "[[reminder]]")))
    assert lines == [
        "pack.toml:26: routine 2: id: towel-slide is used twice; every id stands for one routine"
    ]


def test_a_set_without_an_exercise_is_refused() -> None:
    lines = told(read(EXAMPLE[: EXAMPLE.index("[[routine]]")]))
    assert lines == ["pack.toml: routine: is missing: a set needs at least one exercise"]


@pytest.mark.parametrize(
    "toml",
    [
        "schema = 1\nname = ",
        "a = " + "[" * 3000,
        "[" * 2000 + "\n" + "x",
        "a" + ".a" * 5000 + " = 1",
        "x = " + "9" * 3900,
        "\ufeffschema = 1",
        "schema = 1\x00",
        "d = 2026-13-45",
    ],
    ids=["torn", "deep", "deep heading", "dots", "digits", "mark", "nul", "date"],
)
def test_what_is_no_toml_or_would_keep_a_reader_busy_is_refused(toml: str) -> None:
    found = read(toml)
    assert found.own is None
    assert all(line.startswith("pack.toml") for line in told(found))


def test_what_is_no_text_is_refused() -> None:
    found = read_set(zipped(("pack.toml", b'schema = 1\nname = "\xff"\n')), "a", SHELF)
    assert told(found) == ["pack.toml:2: is no UTF-8 text; save it as UTF-8"]
