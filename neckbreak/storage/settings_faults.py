"""What is wrong with a settings file, with the line where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.settings_reading import Fault, Reading, read
from neckbreak.storage.toml_lines import key_lines, line_of

_PLACE = re.compile(r" \(at (?:line ([0-9]+), column [0-9]+|end of document)\)$")


def read_settings_file(
    path: Path, *, hours: WeeklyHours | None = None, routines: Collection[str] | None = None
) -> Reading:
    """The settings of any such file, `--settings FILE` for one; changes nothing on disk.

    A file that cannot be read gives the defaults and one fault.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        raw = tomllib.loads(text)
    except (OSError, ValueError) as error:
        return replace(read({}, hours=hours), faults=(unreadable(error, path),))
    return with_lines(read(raw, hours=hours, routines=routines), text)


def with_lines(reading: Reading, text: str) -> Reading:
    """The reading with the line of each fault, in the order of the lines."""
    if not reading.faults:
        return reading
    lines = key_lines(text)
    placed = [replace(fault, line=line_of(lines, fault.key)) for fault in reading.faults]
    return replace(reading, faults=tuple(sorted(placed, key=lambda fault: fault.line or 0)))


def fault_message(fault: Fault) -> Message:
    """One fault in a sentence: the key, what is wrong, what is allowed."""
    values: Mapping[str, Value] = {
        "key": fault.key,
        "problem": fault.problem,
        "allowed": fault.allowed,
    }
    return Message("settings.fault.line", values)


def unreadable(error: OSError | ValueError, path: Path) -> Fault:
    """The fault of a file that cannot be read at all, or is no TOML."""
    line = 1
    match error:
        case UnicodeDecodeError():
            line = error.object.count(b"\n", 0, error.start) + 1
            problem = Message("settings.fault.no_text")
        case tomllib.TOMLDecodeError():
            place = _PLACE.search(str(error))
            line = int(place[1]) if place and place[1] else _last_line(path)
            why = _PLACE.sub("", str(error))
            problem = Message("settings.fault.no_toml", {"why": why})
        case _:
            why = getattr(error, "strerror", None) or str(error)
            problem = Message("settings.fault.unreadable", {"why": why})
    return Fault("settings", "", problem, Message("settings.allowed.toml"), line=line)


def _last_line(path: Path) -> int:
    try:
        return max(path.read_bytes().rstrip().count(b"\n") + 1, 1)
    except OSError:
        return 1
