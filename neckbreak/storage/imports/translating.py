"""Reads the settings of another break tool and says of each what becomes of it here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from shlex import quote

from neckbreak.domain.durations import parse_duration
from neckbreak.domain.messages import Message
from neckbreak.domain.settings import Limits
from neckbreak.storage.imports.breaktimer import BREAKTIMER
from neckbreak.storage.imports.fates import (
    Fate,
    Here,
    OddValueError,
    Rule,
    Taken,
    Theirs,
    Tool,
    checked,
    on_one_line,
    shown,
    why,
)
from neckbreak.storage.imports.safeeyes import SAFE_EYES
from neckbreak.storage.imports.stretchly import STRETCHLY
from neckbreak.storage.imports.workrave import WORKRAVE

TOOLS = {tool.id: tool for tool in (STRETCHLY, SAFE_EYES, WORKRAVE, BREAKTIMER)}

# Settings are a few kB: somebody who names a film by mistake need not wait until it is read.
_LARGEST = 1_000_000


class UnusableFileError(Exception):
    """A file that holds no settings of this tool; `message` says so."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


@dataclass(frozen=True, slots=True)
class Line:
    """One setting of theirs, its value as their file has it, and what becomes of it."""

    name: str
    value: str
    fate: Fate


def settings_in(path: Path, tool: Tool) -> Theirs:
    """The settings of this tool in a file; raises UnusableFileError."""
    text = _text(path)
    theirs = tool.read(text)
    if theirs is not None:
        return theirs
    named = {"file": str(path), "tool": tool.name}
    for other in TOOLS.values():
        if other.read(text) is not None:
            of = {**named, "other": other.name, "id": other.id, "typed": quote(str(path))}
            raise UnusableFileError(Message("cli.import.other_tool", of))
    raise UnusableFileError(Message(f"cli.import.not_{tool.id}", named))


def lines(theirs: Theirs, tool: Tool, here: Here) -> tuple[Line, ...]:
    """What becomes of each setting, in the order of their file; of two for one key, the first."""
    found: list[Line] = []
    givers: dict[str, Line] = {}
    for line in _lines(theirs, tool, here):
        kept = line
        if isinstance(line.fate, Taken):
            giver = givers.setdefault(line.fate.key, line)
            if taken((giver,)) != taken((line,)):
                kept = replace(line, fate=why("given", key=line.fate.key, giver=giver.name))
        found.append(kept)
    return tuple(found)


def taken(found: Sequence[Line]) -> dict[str, str]:
    """Our settings with their new values."""
    return {line.fate.key: line.fate.text for line in found if isinstance(line.fate, Taken)}


def slower_than_wished(found: Sequence[Line], limits: Limits) -> Iterator[Message]:
    """What to know when reminders were wished for more often than our limits let them come."""
    ours = taken(found)
    wished = {
        key: parse_duration(text)
        for key, text in ours.items()
        if key.endswith(".every") and ours.get(key.replace(".every", ".enabled")) != "false"
    }
    apart = max(limits.gap, timedelta(hours=1) / limits.per_hour)
    if any(every < apart for every in wished.values()):
        yield Message("cli.import.limits", {"n": limits.per_hour, "gap": limits.gap})
    guided = ("reminder.long.every", "reminder.shoulders.every")
    if any(key in guided and every < limits.guided_gap for key, every in wished.items()):
        yield Message("cli.import.guided_gap", {"gap": limits.guided_gap})


def _lines(theirs: Theirs, tool: Tool, here: Here) -> Iterator[Line]:
    for name, value in theirs.items():
        for fate in _fates(theirs, name, tool, here):
            yield Line(on_one_line(name), shown(value), fate)


def _fates(theirs: Theirs, name: str, tool: Tool, here: Here) -> Iterator[Fate]:
    rules = tool.rules.get(name)
    if rules is None:
        yield why(_reason(name, tool), tool=tool.name)
        return
    for rule in rules:
        fate = _fate(rule, theirs, name, here)
        yield fate
        if isinstance(fate, Message):
            return  # what goes with it would say the same again


def _fate(rule: Rule, theirs: Theirs, name: str, here: Here) -> Fate:
    try:
        return checked(rule(theirs, name, here))
    except OddValueError as odd:
        return odd.why


def _reason(name: str, tool: Tool) -> str:
    found = (why for names, why in tool.reasons.items() if re.fullmatch(names, name, re.DOTALL))
    return next(found, "unknown")


def _text(path: Path) -> str:
    named = {"file": str(path)}
    try:
        if not path.is_file():
            raise UnusableFileError(Message("cli.no_file", named))
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        cause = {**named, "why": error.strerror or str(error)}
        raise UnusableFileError(Message("packs.not_read", cause)) from error
    if len(content) > _LARGEST:
        raise UnusableFileError(Message("cli.import.too_large", named))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableFileError(Message("cli.import.no_text", named)) from error
