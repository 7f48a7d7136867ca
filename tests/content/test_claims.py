"""No sentence that a person can meet promises too much, wherever it stands.

Titles of studies are quoted as their authors wrote them, so sources are not searched.
"""

from __future__ import annotations

import argparse
import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from neckbreak.cli.arguments import parser
from neckbreak.storage.paths import resources
from neckbreak.storage.po_file import read_po
from tests.content.claims import (
    CLAIMS,
    CONDITIONS,
    MONITORING,
    PROMISES,
    Text,
    claims,
    found,
    without_allowed,
)

ROOT = Path(__file__).parents[2]

# Sentences that speak of medicine on purpose, by id, with the words that they may use.
FREE_TO_SAY = {"red_flag.today.5": {"immune"}}

DIARY = re.compile(
    r"(?:card\.|settings\.(?:help\.|label\.|word\.|heading\.)?)?diary\b"
    r"|(?:reminder|family|rotation|settings\.family)\.checkin"
)


def sentences(language: Path) -> Iterator[Text]:
    """The sentences of one language but for the words that each is free to say."""
    for id_, forms in read_po(language).sentences.items():
        free = FREE_TO_SAY.get(id_, set())
        for form in forms:
            yield id_, re.sub("|".join(map(re.escape, free)), "", form) if free else form


def lines(name: str, text: str) -> Iterator[Text]:
    """The lines of a file but for its marked spans."""
    for number, line in enumerate(without_allowed(text).splitlines(), start=1):
        yield f"{name}:{number}", line


def for_people(readme: str) -> str:
    """The part of the README that is not for developers."""
    return readme.partition("\n## Developing it")[0]


def helps(top: argparse.ArgumentParser) -> Iterator[Text]:
    """What `--help` prints, of the program and of every word."""
    yield top.prog, top.format_help()
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                yield from helps(each)


def headlines() -> Iterator[Text]:
    """How the program is called and recommended."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    yield "pyproject description", project["description"]
    yield "pyproject keywords", " ".join(project["keywords"])
    for path in sorted((resources() / "desktop").iterdir()):
        yield from lines(path.name, path.read_text("utf-8"))
    yield "README", (ROOT / "README.md").read_text("utf-8").partition("\n```")[0]
    yield "neckbreak --help", parser().description or ""
    words = read_po(resources() / "translations" / "en.po").sentences
    for id_ in ("welcome.title", "welcome.start.below", "about.title"):
        yield id_, words[id_][0]


FILES = [
    ROOT / "CHANGELOG.md",
    resources() / "packs" / "README.md",
    resources() / "handbook" / "README.md",
    *sorted((resources() / "desktop").iterdir()),
]
LANGUAGES = sorted((resources() / "translations").glob("*.po"))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda path: path.stem)
def test_no_sentence_of_a_catalogue_promises_too_much(language: Path) -> None:
    assert claims(sentences(language)) == []


def test_who_is_free_to_say_a_word_says_it() -> None:
    words = read_po(resources() / "translations" / "en.po").sentences
    for id_, free in FREE_TO_SAY.items():
        assert {match[0] for form in words[id_] for match in CLAIMS.finditer(form)} == free


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_page_for_people_promises_too_much(path: Path) -> None:
    assert claims(lines(path.name, path.read_text("utf-8"))) == []


def test_the_part_of_the_readme_for_people_promises_nothing() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "## Developing it" in readme
    assert "## Using it" in for_people(readme)
    assert claims(lines("README", for_people(readme))) == []


def test_no_help_of_the_command_line_promises_too_much() -> None:
    told = list(helps(parser()))
    assert "usage: neckbreak settings set" in dict(told)["neckbreak settings set"]
    assert claims(told) == []


def test_no_picture_is_described_with_a_promise() -> None:
    paths = sorted((resources() / "illustrations").glob("*.json"))
    assert paths
    for path in paths:
        assert claims([(path.name, json.loads(path.read_text("utf-8")).get("alt", ""))]) == []


def test_no_headline_names_a_condition() -> None:
    told = list(headlines())
    assert claims(told) == []
    assert found(told, CONDITIONS) == []


def test_the_comfort_diary_watches_over_nobody() -> None:
    words = read_po(resources() / "translations" / "en.po").sentences
    own = [(id_, form) for id_ in words if DIARY.match(id_) for form in words[id_]]
    assert len(own) > 50
    assert found(own, MONITORING) == []


# --- planted faults


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
        "No painkillers needed",
        "Realigns the spine",
        "We diagnose it",
        "Detoxifies",
        "An ancient miracle, guaranteed",
        "Instant energy",
        "Safe for everyone",
        "A therapy app",
    ],
)
def test_a_planted_claim_is_found(text: str) -> None:
    assert found([("planted", text)], CLAIMS)


@pytest.mark.parametrize(
    "text",
    [
        "Fixes your stiff neck",
        "releases knots",
        "Brings harmony",
        "balances body and soul",
        "Strengthens the body",
        "Corrects your posture",
        "27 kg on your neck",
        "Doctor-approved",
        "an evidence-based routine",
        "scientifically proven",
        "It has no risk.",
        "Safe in pregnancy",
        "Works in 60 seconds",
        "Pain-free in just 5 minutes",
        "Your neck is strained.",
        "Your risk: high",
        "Better because of neckbreak",
        "neckbreak improved your week",
        "Tried-and-true",
        "Used for thousands of years",
        "Complies with the directive on workplace safety",
    ],
)
def test_a_planted_promise_is_found(text: str) -> None:
    assert found([("planted", text)], PROMISES)


@pytest.mark.parametrize(
    "text",
    [
        "Health answers stay here.",
        "A quick look away.",
        "Energetic.",
        "Leave it out with balance trouble.",
        "A fixed time is fixed to the clock.",
        "Your next reminder is at 10:30.",
        "An instance of it is running.",
    ],
)
def test_a_harmless_word_is_not(text: str) -> None:
    assert claims([("planted", text)]) == []


def test_a_claim_in_a_marked_span_is_allowed_and_one_beside_it_is_found() -> None:
    text = "heals\n<!-- claims: allowed -->\ncures\n<!-- claims: end -->\ntherapy"
    assert claims(lines("page", text)) == ["page:1: heals", "page:5: therapy"]


def test_a_claim_in_a_sentence_that_may_say_another_word_is_found(tmp_path: Path) -> None:
    catalogue = tmp_path / "en.po"
    catalogue.write_text(
        'msgid "red_flag.today.5"\nmsgstr "A weak immune system, and a cure for it."\n', "utf-8"
    )
    assert claims(sentences(catalogue)) == ["red_flag.today.5: cure"]


def test_a_claim_in_the_help_of_any_word_is_found() -> None:
    def plant(top: argparse.ArgumentParser, name: str) -> None:
        for action in top._actions:
            if isinstance(action, argparse._SubParsersAction):
                for each in action.choices.values():
                    if each.prog == name:
                        each.description = "Relieves pain."
                    plant(each, name)

    names = [name for name, _ in helps(parser())][1:]
    assert len(names) > 20
    for name in names:
        spoilt = parser()
        plant(spoilt, name)
        assert claims(helps(spoilt)) == [f"{name}: Relieves"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda readme: readme.replace("# neckbreak", "# neckbreak cures", 1),
        lambda readme: readme.replace("## Using it", "## Using it\n\nIt heals.", 1),
        lambda readme: readme.replace("\n## Developing it", "\nRelief.\n## Developing it", 1),
    ],
)
def test_a_claim_anywhere_in_the_readme_for_people_is_found(spoil: Callable[[str], str]) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert claims(lines("README", for_people(spoil(readme))))


@pytest.mark.parametrize(
    "text", ["For neck pain", "Against headaches", "A medical app", "Rehab at your desk"]
)
def test_a_condition_in_a_headline_is_found(text: str) -> None:
    assert found([("planted", text)], CONDITIONS)


@pytest.mark.parametrize("text", ["Track your symptoms", "Your score", "It improved", "A trend"])
def test_a_diary_that_watches_is_found(text: str) -> None:
    assert found([("planted", text)], MONITORING)
