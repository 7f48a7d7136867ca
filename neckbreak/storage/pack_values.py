"""Reads the values of a pack one by one, noting what is wrong with its place, and goes on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from neckbreak.domain.messages import Message, Value

if TYPE_CHECKING:
    from neckbreak.ports import Words

# The key of a fault that is no single key's.
WHOLE_FILE = "-"

_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a pack. `line` is 0 where no single line is to blame."""

    file: str
    line: int
    key: str
    problem: Message

    def told(self, words: Words) -> str:
        """`FILE:LINE: KEY: what is wrong, what is allowed`; no key where it is the whole file."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        key = "" if self.key == WHOLE_FILE else f"{self.key}: "
        return f"{place}: {key}{words.say(self.problem)}"


def message(id_: str, **values: Value) -> Message:
    """A message with its values."""
    return Message(id_, values)


@dataclass(slots=True)
class Source:
    """A file being read: its lines, to say where something stands, and the faults found so far."""

    file: str
    lines: Sequence[str]
    faults: list[Fault] = field(default_factory=list)
    _places: dict[tuple[str, str], int] | None = None

    def parsed(self, text: str) -> Mapping[str, object] | None:
        """What the text says as TOML; None after noting why it is none."""
        self.lines = text.split("\n")
        try:
            return tomllib.loads(text)
        except RecursionError:
            self.faults.append(Fault(self.file, 0, "-", message("pack.fault.deep")))
        except ValueError as error:  # also a number of more digits than Python takes
            where = _AT_LINE.search(str(error))
            line = int(where[1]) if where else 0
            problem = message("pack.fault.syntax", why=_AT_LINE.sub("", str(error)).strip())
            self.faults.append(Fault(self.file, line, "-", problem))
        return None

    def note(self, table: str, key: str, problem: Message) -> None:
        """Add a fault of `key` in `table`, which is `routine 3` or `routine 3 step 2`, or empty."""
        shown = _shown(key)
        name = f"{table}: {shown}" if table else shown
        self.faults.append(Fault(self.file, self.line_of(table, key), name, problem))

    def line_of(self, table: str, key: str) -> int:
        """The line where the key stands, else where its table begins; 0: neither is there."""
        if self._places is None:
            self._places = _places(self.lines)
        name = key.split(".")[-1].split(": ")[-1]
        return self._places.get((table, name)) or self._places.get((table, _BEGINS), 0)


@dataclass(slots=True)
class Table:
    """One table of a file, read key by key; a wrong value is noted and its default taken."""

    source: Source
    name: str
    raw: Mapping[str, object]
    known: set[str] = field(default_factory=set)

    def wrong(self, key: str, problem: Message) -> None:
        """Note a fault of this key."""
        self.source.note(self.name, key, problem)

    def text(self, key: str, most: int, *, required: bool = False) -> str:
        """A sentence or name of at most `most` characters; empty when it is not there."""
        value = self._value(key, required)
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > most or (required and not value.strip()):
            self.wrong(key, message("pack.fault.text", most=most))
            return ""
        if not _readable(value):
            self.wrong(key, message("pack.fault.one_line"))
            return ""
        return value

    def paragraphs(self, key: str, most: int) -> str:
        """Text of several lines, at most `most` characters; empty when it is not there."""
        value = self._value(key)
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > most:
            self.wrong(key, message("pack.fault.paragraphs", most=most))
            return ""
        if not all(_readable(line) for line in value.splitlines()):
            self.wrong(key, message("pack.fault.readable"))
            return ""
        return value.strip()

    def day(self, key: str) -> date | None:
        """A day of the calendar; None when it is not there."""
        value = self._value(key)
        if value is None or type(value) is date:
            return value
        self.wrong(key, message("pack.fault.day"))
        return None

    def pattern(self, key: str, pattern: re.Pattern[str], allowed: str) -> str:
        """A text of a fixed form; `allowed` is the id of the sentence that tells the form."""
        value = self._value(key, required=True)
        if value is None:
            return ""
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.wrong(key, message(allowed))
            return ""
        return value

    def one_of(self, key: str, members: type[_E], default: _E, *, required: bool = False) -> _E:
        """A member of a closed list."""
        value = self._value(key, required)
        if value is None:
            return default
        known: Mapping[str, _E] = _by_name(members)
        if isinstance(value, str) and value in known:
            return known[value]
        self.wrong(key, message("pack.fault.one_of", allowed=", ".join(members)))
        return default

    def several_of(self, key: str, members: type[_E]) -> tuple[_E, ...]:
        """Members of a closed list, each once."""
        value = self._value(key)
        if value is None:
            return ()
        known: Mapping[str, _E] = _by_name(members)
        if isinstance(value, list) and all(
            isinstance(member, str) and member in known for member in value
        ):
            return tuple(dict.fromkeys(known[member] for member in value))
        self.wrong(key, message("pack.fault.several_of", allowed=", ".join(members)))
        return ()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of short texts."""
        value = self._value(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(
            isinstance(entry, str) and 0 < len(entry) <= 80 and _readable(entry) for entry in value
        ):
            return tuple(value)
        self.wrong(key, message("pack.fault.texts"))
        return ()

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number within limits; without a default it must be there."""
        value = self._value(key, required=default is None)
        fallback = least if default is None else default
        if value is None:
            return fallback
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.wrong(key, message("pack.fault.number", least=least, most=most))
            return fallback
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self._value(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.wrong(key, message("pack.fault.flag"))
            return default
        return value

    def table(self, key: str, name: str) -> Table | None:
        """The table of this key, to be noted under `name`; None when it is not there."""
        value = self._value(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.wrong(key, message("pack.fault.table"))
            return None
        return Table(self.source, name, value)

    def tables(self, key: str, *, most: int) -> list[Table]:
        """The tables of this key, counted from 1."""
        value = self._value(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self.wrong(key, message("pack.fault.tables"))
            return []
        if len(value) > most:
            self.wrong(key, message("pack.fault.too_many", n=len(value), most=most))
        place = f"{self.name} {key}".strip()
        return [
            Table(self.source, f"{place} {number}", entry)
            for number, entry in enumerate(value[:most], start=1)
        ]

    def close(self) -> None:
        """Note every key that nobody asked for."""
        for key in self.raw:
            if key not in self.known:
                self.wrong(key, message("pack.fault.unknown"))

    def _value(self, key: str, required: bool = False) -> object | None:
        self.known.add(key)
        if required and key not in self.raw:
            self.wrong(key, message("pack.fault.missing"))
        return self.raw.get(key)


@cache  # asked for by every key of every exercise
def _by_name(members: type[_E]) -> Mapping[str, _E]:
    return {member.value: member for member in members}


_HEADER = re.compile(r"\s*\[(?P<array>\[)?\s*(?P<name>[\w.-]+)\s*\]?\]")
_KEY = re.compile(r"\s*\"?(?P<key>[\w-]+)\"?\s*[.=]")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")
_BEGINS = "["
# Spaces that some languages write with, and the joiners of others; they show, or shape letters.
_HARMLESS = str.maketrans("", "", "\u00a0\u202f\u200c\u200d")


def _places(lines: Sequence[str]) -> dict[tuple[str, str], int]:
    """The first line of each key by table and name, and of each table itself."""
    found: dict[tuple[str, str], int] = {}
    here = outer = ""
    counts = dict[str, int]()
    for number, line in enumerate(lines, start=1):
        if header := _HEADER.match(line):
            path = header["name"].split(".")
            if header["array"]:
                parent = f"{outer} " if len(path) > 1 else ""
                counted = f"{parent}{path[-1]}"
                counts[counted] = counts.get(counted, 0) + 1
                here = f"{counted} {counts[counted]}"
                outer = here if len(path) == 1 else outer
            else:
                here = outer if len(path) > 1 else path[-1]
            found.setdefault((here, _BEGINS), number)
        elif key := _KEY.match(line):
            found.setdefault((here, key["key"]), number)
    return found


def _shown(key: str) -> str:
    """A key of a stranger as it can be printed: short, on one line, with nothing that turns it."""
    text = "".join(sign if sign.isprintable() else "�" for sign in key)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _readable(line: str) -> bool:
    """Whether a line holds nothing but what shows: no control signs, nothing that turns it."""
    return line.translate(_HARMLESS).isprintable()
