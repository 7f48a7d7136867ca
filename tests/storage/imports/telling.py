"""What becomes of settings of another tool, in the words that a person reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from neckbreak.domain.settings import Settings
from neckbreak.storage.imports.fates import Here, Taken
from neckbreak.storage.imports.translating import TOOLS, lines
from neckbreak.storage.paths import resources
from neckbreak.storage.words import CatalogueWords

WORDS = CatalogueWords(resources() / "translations", "en")
BERLIN = ZoneInfo("Europe/Berlin")
SAMPLES = Path(__file__).parent / "samples"

# Each file and the tool that wrote it.
FILES = {
    "stretchly.json": "stretchly",
    "safeeyes.json": "safeeyes",
    "workrave-gsettings.txt": "workrave",
    "workrave-dconf.ini": "workrave",
    "workrave.ini": "workrave",
    "breaktimer.json": "breaktimer",
    "breaktimer-2020.json": "breaktimer",
}


def fates(tool: str, text: str, settings: Settings | None = None) -> dict[str, list[str]]:
    """Each setting in this text with what it becomes: `key = value`, or the reason why not."""
    theirs = TOOLS[tool].read(text)
    assert theirs is not None
    found: dict[str, list[str]] = {}
    for line in lines(theirs, TOOLS[tool], Here(settings or Settings(), BERLIN)):
        fate = line.fate
        told = f"{fate.key} = {fate.text}" if isinstance(fate, Taken) else WORDS.say(fate)
        found.setdefault(line.name, []).append(told)
    return found


def of(tool: str, theirs: Mapping[str, object], settings: Settings | None = None) -> dict[str, str]:
    """The same for a JSON file with these settings; of several fates the first."""
    return {name: told[0] for name, told in fates(tool, json.dumps(theirs), settings).items()}
