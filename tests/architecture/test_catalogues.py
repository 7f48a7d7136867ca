"""Every translation can be read, and says each sentence once."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

CATALOGUES = sorted((Path(__file__).parents[2] / "resources" / "translations").glob("*.po"))


def ids_said_twice(text: str) -> list[str]:
    """The ids that more than one entry of this catalogue has.

    Babel keeps one of two entries with the same id and says nothing, so they are counted here.
    """
    ids = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)
    return [id_ for id_, times in Counter(ids).items() if times > 1]


def test_there_is_a_catalogue_in_english() -> None:
    assert "en.po" in [path.name for path in CATALOGUES]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_a_catalogue_says_each_sentence_once(path: Path) -> None:
    assert ids_said_twice(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_a_catalogue_can_be_read_by_the_tools_of_translators(path: Path) -> None:
    catalogue = read_po(BytesIO(path.read_bytes()), abort_invalid=True)
    empty = [message.id for message in catalogue if message.id and not message.string]
    assert empty == []


def test_an_id_said_twice_is_found() -> None:
    text = 'msgid "tray.next"\nmsgstr "Next"\n\nmsgid "tray.next"\nmsgstr "Then"\n'
    assert ids_said_twice(text) == ["tray.next"]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_no_sentence_sends_people_to_a_file_of_the_source(path: Path) -> None:
    said = re.findall(r'^(?:msgstr.*)?"(.+)"$', path.read_text("utf-8"), re.MULTILINE)
    assert [words for words in said if re.search(r"resources/|\.py\b|\.md\b", words)] == []
