"""On which line of a TOML text a key stands, which tomllib does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

Path = tuple[str, ...]

_NAME = re.compile(r"""[ \t]*(?:([A-Za-z0-9_-]+)|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')[ \t]*""")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)


def key_lines(text: str) -> Mapping[Path, int]:
    """The line (the first is 1) of every table and key; those inside inline tables have none.

    Of tables with the same name each has its number as the last part: `event.0`, `event.1`.
    The text must be TOML: what tomllib refuses is answered anyhow.
    """
    lines: dict[Path, int] = {}
    table: Path = ()
    counts: Counter[Path] = Counter()
    position, line = 0, 1
    while position < len(text):
        match text[position]:
            case " " | "\t" | "\r" | "\n":
                end = position + 1
            case "#":
                end = _line_end(text, position)
            case "[":
                many = text.startswith("[[", position)
                table, end = _names(text, position + 1 + many)
                lines.setdefault(table, line)
                if many:
                    counts[table] += 1
                    table = (*table, str(counts[table] - 1))
                    lines.setdefault(table, line)
                end = _line_end(text, end)
            case _:
                names, end = _names(text, position)
                for length in range(1, len(names) + 1):
                    lines.setdefault(table + names[:length], line)
                end = _value_end(text, end)
        end = max(end, position + 1)
        line += text.count("\n", position, end)
        position = end
    return lines


def line_of(lines: Mapping[Path, int], key: str) -> int | None:
    """The line of a dotted key, or of the nearest table around it; None without either."""
    path = tuple(key.split("."))
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return None


def _names(text: str, position: int) -> tuple[Path, int]:
    """The parts of a dotted key, and where it ends."""
    names: list[str] = []
    while (name := _NAME.match(text, position)) is not None:
        names.append(next(group for group in name.groups() if group is not None))
        position = name.end()
        if not text.startswith(".", position):
            break
        position += 1
    return tuple(names), position


def _value_end(text: str, position: int) -> int:
    """The end of the line on which a value ends, which may be lines further down."""
    depth = 0
    while position < len(text):
        character = text[position]
        if character in "\"'" and (string := _STRING.match(text, position)) is not None:
            position = string.end()
            continue
        if character == "#":
            position = _line_end(text, position)
            continue
        depth += (character in "[{") - (character in "]}")
        if character == "\n" and depth <= 0:
            return position
        position += 1
    return position


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
