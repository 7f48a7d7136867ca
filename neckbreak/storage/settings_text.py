"""The text of the settings file: the first with its help, and changes that keep all else."""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.declarations import DECLARATIONS, DEFAULT_REMINDERS, REMINDER_FIELDS
from neckbreak.domain.messages import Message
from neckbreak.domain.setting_keys import help_of, kind_of, reminder_values
from neckbreak.domain.settings_reading import SCHEMA, read
from neckbreak.storage.toml_lines import key_lines, line_of

if TYPE_CHECKING:
    from neckbreak.ports import Words

Raw = str | int | bool | list[str]

_HEADER = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")


def toml_value(raw: Raw) -> str:
    """A value as TOML, on one line."""
    match raw:
        case bool():
            return "true" if raw else "false"
        case int():
            return str(raw)
        case str():
            return '"' + raw.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case _:
            return f"[{', '.join(toml_value(part) for part in raw)}]"


def first_text(words: Words | None, hours: WeeklyHours | None = None) -> str:
    """A file that changes nothing: every setting with its help and default, as comments."""
    return "\n".join((*_opening(words), *_sections(words, hours), *_reminders(words), ""))


def with_value(text: str, key: str, raw: Raw, dropped: Iterable[str] = ()) -> str:
    """The text with this value in place; `dropped` keys are taken out. Comments stay.

    The commented-out default of the first file becomes the place of the value.
    """
    # Dear to import, and needed only when somebody changes something.
    import tomlkit
    from tomlkit.items import InlineTable, Table

    for other in dropped:
        text = without_value(text, other, None)
    document = tomlkit.parse(_uncommented(text, key))
    *tables, name = key.split(".")
    place: tomlkit.TOMLDocument | Table | InlineTable = document
    for table in tables:
        inner = place.get(table)
        if not isinstance(inner, (Table, InlineTable)):
            place[table] = tomlkit.table()
            inner = place[table]
        place = inner
    place[name] = raw
    return tomlkit.dumps(document)


def without_value(text: str, key: str, default: Raw | None) -> str:
    """The text without this key or table; `default` stays in its place as a comment."""
    import tomlkit

    if default is not None:
        commented = _commented(with_value(text, key, default), key)
        if commented is not None:
            return commented
    document = tomlkit.parse(text)
    *tables, name = key.split(".")
    place: object = document
    for table in tables:
        place = place.get(table) if isinstance(place, dict) else None
    if isinstance(place, dict) and name in place:
        del place[name]
    return tomlkit.dumps(document)


def holds(raw: Mapping[str, object], key: str) -> bool:
    """Whether a key or table stands in a file's content."""
    place: object = raw
    for name in key.split("."):
        if not isinstance(place, Mapping) or name not in place:
            return False
        place = place[name]
    return True


def _opening(words: Words | None) -> Iterator[str]:
    yield from _help(words, Message("settings.file.opening"))
    yield f"schema = {SCHEMA}"
    yield ""
    yield from _entry(words, "preset", "balanced")


def _sections(words: Words | None, hours: WeeklyHours | None) -> Iterator[str]:
    section = ""
    defaults = read({}, hours=hours).values
    for declaration in DECLARATIONS:
        before, dot, _ = declaration.key.partition(".")
        if not dot:
            continue
        if before != section:
            section = before
            yield from ("", f"[{section}]")
        yield from _entry(words, declaration.key, declaration.kind.raw(defaults[declaration.key]))


def _reminders(words: Words | None) -> Iterator[str]:
    explained: set[str] = set()
    for reminder in DEFAULT_REMINDERS:
        yield from ("", f"[reminder.{reminder.id}]")
        for key, value in reminder_values(reminder).items():
            kind = kind_of(key)
            name = key.rpartition(".")[2]
            assert kind is not None
            if name in explained:
                yield f"# {name} = {toml_value(kind.raw(value))}"
            else:
                explained.add(name)
                yield from _entry(words, key, kind.raw(value))
    if words is not None:
        yield ""
        yield from _help(words, Message("settings.file.own_reminder"))
        yield "# [reminder.water]"
        yield '# name = "Water"'
        yield '# every = "1h"'
        yield '# pool = ["move"]'
    assert explained == set(REMINDER_FIELDS)


def _entry(words: Words | None, key: str, raw: Raw) -> Iterator[str]:
    kind = kind_of(key)
    assert kind is not None
    if not key.startswith("hours.") or key in ("hours.monday", "hours.days_off"):
        yield from _help(words, help_of(key))
        yield from _help(words, kind.allowed)
    yield f"# {key.rpartition('.')[2]} = {toml_value(raw)}"


def _help(words: Words | None, message: Message | str) -> list[str]:
    if words is None:
        return []
    text = words.say(message)
    return [f"# {line}" for line in textwrap.wrap(text, 94, break_on_hyphens=False)]


def _uncommented(text: str, key: str) -> str:
    """The text with the commented-out line of this key made one that counts, if there is one."""
    if holds(tomllib.loads(text), key):
        return text
    *tables, name = key.split(".")
    wanted, table = ".".join(tables), ""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if header := _HEADER.match(line):
            table = header[1].strip()
        elif table == wanted and re.match(rf"# {re.escape(name)} = ", line):
            lines[number] = line[2:]
            changed = "".join(lines)
            return changed if _is_sound_with(changed, key) else text
    return text


def _commented(text: str, key: str) -> str | None:
    """The text with the line of this key as a comment; None when the line holds more than it."""
    number = line_of(key_lines(text), key)
    if number is None:
        return None
    lines = text.splitlines(keepends=True)
    if not re.match(rf"\s*{re.escape(key.rpartition('.')[2])}\s*=", lines[number - 1]):
        return None
    lines[number - 1] = f"# {lines[number - 1].lstrip()}"
    changed = "".join(lines)
    return changed if not _is_sound_with(changed, key) and _is_sound(changed) else None


def _is_sound(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _is_sound_with(text: str, key: str) -> bool:
    return _is_sound(text) and holds(tomllib.loads(text), key)
