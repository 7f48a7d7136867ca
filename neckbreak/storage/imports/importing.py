"""What `neckbreak import …` answers: a line for each setting, and ours written at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path

from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.messages import Message
from neckbreak.ports import Words
from neckbreak.storage.imports.fates import Here, Taken
from neckbreak.storage.imports.translating import (
    TOOLS,
    Line,
    UnusableFileError,
    lines,
    settings_in,
    slower_than_wished,
    taken,
)
from neckbreak.storage.settings_commands import Answer, failed
from neckbreak.storage.settings_file import SettingsFile

_NOTHING = '""'


def import_settings(
    file: SettingsFile, words: Words, path: Path, *, tool: str, zone: tzinfo, dry_run: bool
) -> Answer:
    """Take over what has an equal here, all of it or nothing; `dry_run` only says what would be.

    Dates in the file are read by the clock of `zone`.
    """
    settings = file.read()[0]
    try:
        theirs = settings_in(path, TOOLS[tool])
    except UnusableFileError as unusable:
        return Answer(2, err=words.say(unusable.message))
    found = lines(theirs, TOOLS[tool], Here(settings, zone))
    told = "\n".join(_told(line, words) for line in found)
    wanted = taken(found)
    if not wanted:
        return Answer(1, out=told, err=words.say("cli.import.nothing"))
    # On standard error, as the lines themselves have one fixed form for whoever reads them in.
    notes = [*_remarks(found, words)]
    notes += [words.say(each) for each in slower_than_wished(found, settings.limits)]
    if dry_run:
        return Answer(out=told, err="\n".join((*notes, words.say("cli.import.dry_run"))))
    try:
        notices = [words.say(notice) for notice in file.set_all(wanted)]
    except NeckbreakError as error:
        return failed(error)
    written = words.say(Message("cli.import.written", {"file": str(file.path)}))
    return Answer(out=told, err="\n".join((*notes, *notices, written)))


def _told(line: Line, words: Words) -> str:
    return f"{line.name} = {line.value} -> {_fate(line, words)}"


def _fate(line: Line, words: Words) -> str:
    if isinstance(line.fate, Taken):
        return f"{line.fate.key} = {line.fate.text or _NOTHING}"
    return f"not taken: {words.say(line.fate)}"


def _remarks(found: Iterable[Line], words: Words) -> Iterator[str]:
    """Why a setting became this one of ours, where that is not plain."""
    for line in found:
        if isinstance(line.fate, Taken) and line.fate.remark is not None:
            yield f"{line.fate.key}: {words.say(line.fate.remark)}"
