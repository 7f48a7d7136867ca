"""Every reason has its sentence, and every sentence is said by somebody."""

from __future__ import annotations

import re
from pathlib import Path

import neckbreak.storage.imports as imports
from neckbreak.storage.imports.translating import TOOLS
from neckbreak.storage.paths import resources
from tests.storage.imports.telling import WORDS

SAID = re.compile(r'(?:\bwhy|OddValueError)\("(\w+)"')
REMARKED = re.compile(r'\bremark\("([\w.]+)"')


def test_reasons_and_sentences_match() -> None:
    [folder] = imports.__path__
    source = "".join(path.read_text() for path in Path(folder).glob("*.py"))
    reasons = {reason for tool in TOOLS.values() for reason in tool.reasons.values()}
    said = {f"why.{name}" for name in {*SAID.findall(source), *reasons, "unknown"}}
    said |= {f"remark.{name}" for name in REMARKED.findall(source)}
    catalogue = (resources() / "translations" / "en.po").read_text()
    assert said == set(re.findall(r'msgid "cli\.import\.((?:why|remark)\.[\w.]+)"', catalogue))


def test_a_file_that_is_not_theirs_is_told_for_each_tool() -> None:
    for tool in TOOLS:
        id_ = f"cli.import.not_{tool}"
        assert WORDS.say(id_) != id_
