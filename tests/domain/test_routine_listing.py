"""The catalogue in a terminal and for scripts."""

from __future__ import annotations

import json
from dataclasses import replace

from neckbreak.domain.messages import Message
from neckbreak.domain.routine_listing import routine_json, routine_lines, routine_rows
from neckbreak.domain.routines import Area, Evidence, Grade, Step, StopSign
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords
from tests.domain.exercises import RESET, WEB

POINT = replace(
    WEB,
    name="LI4 Hegu",
    steps=(Step("Rest.", 4, 1, 2, "hand-rest", "A hand."), *WEB.steps),
    areas=(Area.HANDS,),
    feel="An ache.",
    avoid="Nails.",
    stop=(StopSign.PRESS,),
    caution_note="Not after surgery.",
    evidence=Evidence(Grade.TRADITION, ("E23",)),
)


def say(message: Message) -> str:
    return CatalogueWords(resources() / "translations").say(message)


def test_a_script_gets_every_field_of_an_exercise() -> None:
    assert json.loads(json.dumps(routine_json(POINT))) == {
        "id": "web",
        "name": "LI4 Hegu",
        "family": "acupressure",
        "seconds": 128,
        "steps": [
            {
                "text": "Rest.",
                "seconds": 4,
                "repetitions": 1,
                "sides": 2,
                "picture": "hand-rest",
                "alt": "A hand.",
            },
            {
                "text": "Press.",
                "seconds": 10,
                "repetitions": 6,
                "sides": 2,
                "picture": None,
                "alt": "",
            },
        ],
        "areas": ["hands"],
        "tools": [],
        "hands": "none",
        "position": "either",
        "discreet": "yes",
        "call_safe": "yes",
        "feel": "An ache.",
        "avoid": "Nails.",
        "stop": ["press"],
        "cautions": ["press", "pregnancy"],
        "caution_note": "Not after surgery.",
        "evidence": {"grade": "tradition", "sources": ["E23"]},
        "point": {
            "code": "LI4",
            "pinyin": "Hégǔ",
            "hanzi": "合谷",
            "english": "Union Valley",
            "where": "Between thumb and index finger.",
        },
        "items": None,
        "pack": None,
    }


def test_a_script_gets_the_items_of_a_ready_routine() -> None:
    told = routine_json(RESET)
    assert told["items"] == ["roll", "turn"]
    assert told["point"] is None
    assert told["seconds"] == 32 + 30 + 3


def test_a_row_has_id_name_and_length() -> None:
    assert list(routine_rows([RESET], say)) == ["ready.neck-reset  Neck reset  1 min 5 s"]


def test_no_name_runs_into_its_length_however_long() -> None:
    long = replace(RESET, id="a", name="Tense and release: hands, shoulders, jaw, then all")
    assert list(routine_rows([RESET, long], say)) == [
        "ready.neck-reset  Neck reset                                          1 min 5 s",
        "a                 Tense and release: hands, shoulders, jaw, then all  1 min 5 s",
    ]


def test_the_lines_tell_all_that_a_person_needs_before_pressing() -> None:
    lines = list(routine_lines(POINT, say))
    assert lines[:8] == [
        "LI4 Hegu (web)",
        "2 min 8 s",
        "LI4 Hégǔ 合谷 Union Valley",
        "Between thumb and index finger.",
        "",
        "  1. Rest.  [4 s, left, then right]",
        "  2. Press.  [10 s, 6 times, left, then right]",
        "",
    ]
    assert lines[8:11] == ["Feel: An ache.", "Avoid: Nails.", "Note: Not after surgery."]
    assert lines[-2] == "Evidence: Tradition (E23)"
    assert lines[-1].startswith("Traditional technique.")
    assert any("midwife" in line for line in lines)
    assert any("pulse" in line for line in lines)
    assert not any(line.startswith(("caution.", "stop.", "routine.")) for line in lines)
