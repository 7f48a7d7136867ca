"""Every message that the program sends has its sentence, and the sentence gets its values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from neckbreak.domain.routines import Caution, Grade, StopSign
from neckbreak.storage.paths import resources
from neckbreak.storage.po_file import read_po

PACKAGE = Path(__file__).parents[2] / "neckbreak"
SENTENCES = read_po(resources() / "translations" / "en.po").sentences
SAYING = frozenset({"Message", "message", "say"})

Use = tuple[str, str, frozenset[str] | None]
"""Where, which id, and the names of its values if they can be seen."""


def uses(source: str, name: str) -> Iterator[Use]:
    """Every message id that a module spells out."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Name(id=called) | ast.Attribute(attr=called),
                args=[ast.Constant(value=str(id_)), *values],
                keywords=keywords,
            ) if called.strip("_") in SAYING and id_:  # an empty one takes a sentence away
                yield f"{name}:{node.lineno}", id_, _names(called, values, keywords)
            case ast.Call(
                func=ast.Name(id="told"), args=[_, ast.Constant(value=str(id_))], keywords=keywords
            ):
                where, given = f"{name}:{node.lineno}", _names("told", [], keywords)
                yield from ((where, id_, given), (where, f"{id_}.title", given))


def _names(
    called: str, values: list[ast.expr], keywords: list[ast.keyword]
) -> frozenset[str] | None:
    match values:
        case [ast.Dict(keys=keys)]:
            names = [str(key.value) for key in keys if isinstance(key, ast.Constant)]
            return frozenset(names) if len(names) == len(keys) else None
        case []:
            names = [keyword.arg for keyword in keywords if keyword.arg]
            return frozenset(names) if len(names) == len(keywords) else None
        case _:
            return None


def faults(found: Iterable[Use]) -> list[str]:
    """Ids without a sentence, and places in sentences that get no value."""
    told = []
    for where, id_, given in found:
        if id_ not in SENTENCES:
            told.append(f"{where}: {id_} has no sentence")
        elif given is not None:
            wanted = {place for form in SENTENCES[id_] for place in _PLACE.findall(form)}
            told += [f"{where}: {id_} gets no {place}" for place in sorted(wanted - given)]
    return told


_PLACE = re.compile(r"\{(\w+)(?::\w+)?\}")


def test_every_message_has_its_sentence_and_its_values() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    assert modules
    found = [
        use
        for path in modules
        for use in uses(path.read_text("utf-8"), path.relative_to(PACKAGE).as_posix())
    ]
    assert found
    assert faults(found) == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("Message('nobody.wrote.this')", "a.py:1: nobody.wrote.this has no sentence"),
        ("words.say('nobody.wrote.this')", "a.py:1: nobody.wrote.this has no sentence"),
        ("Message('duration.two', {'first': 1})", "a.py:1: duration.two gets no second"),
        ("message('pack.fault.number', least=1)", "a.py:1: pack.fault.number gets no most"),
        ("told(say, 'history.too_new', why='')", "a.py:1: history.too_new gets no path"),
    ],
)
def test_a_planted_fault_is_found(source: str, fault: str) -> None:
    assert faults(uses(source, "a.py")) == [fault]


@pytest.mark.parametrize(
    "id_",
    [
        *(f"caution.{caution}" for caution in Caution),
        *(f"stop.{sign}" for sign in StopSign),
        *(f"evidence.{grade}" for grade in Grade),
        *(f"weekday.{number}" for number in range(7)),
        *(f"month.{number}" for number in range(1, 13)),
        *(f"duration.{style}{unit}" for style in ("", "words.") for unit in ("seconds", "two")),
        *(
            f"date.{length}{order}"
            for length in ("long", "short")
            for order in ("", ".month_first")
        ),
    ],
)
def test_every_member_of_a_closed_list_has_its_sentence(id_: str) -> None:
    assert id_ in SENTENCES


def test_no_sentence_sends_anybody_to_a_package_index_for_neckbreak() -> None:
    # It is on none: whoever takes that name there would be installed.
    assert [
        id_ for id_, said in SENTENCES.items() if re.search('install "?neckbreak', str(said))
    ] == []


def test_what_is_left_out_names_the_place_in_the_settings_as_it_is_called_there() -> None:
    (said,) = SENTENCES["start.left_out"]
    for place in ("settings.page.health", "settings.health.gate"):
        assert f"“{SENTENCES[place][0]}”" in said
