"""What `neckbreak settings …` answers: text and exit code; the command line only prints it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.long_nights import word_about
from neckbreak.domain.messages import Message
from neckbreak.domain.setting_keys import kind_of
from neckbreak.domain.settings_reading import SCHEMA, Fault, nearest_key
from neckbreak.ports import Words
from neckbreak.storage.settings_faults import fault_message, read_settings_file
from neckbreak.storage.settings_file import RefusedError, SettingsFile
from neckbreak.storage.settings_text import toml_value


@dataclass(frozen=True, slots=True)
class Answer:
    """What to print (`out` on standard output, `err` on standard error) and the exit code."""

    code: int = 0
    out: str = ""
    err: str = ""


def path(file: SettingsFile) -> Answer:
    """Where the settings are."""
    return Answer(out=str(file.path))


def show(file: SettingsFile, words: Words, *, origin: bool = False) -> Answer:
    """Every key with its value as TOML; with `origin`, where each comes from.

    Faults of the file go to standard error; the values are what is in force all the same.
    """
    reading = file.reading()
    lines = [f"schema = {SCHEMA}"]
    for key, value in reading.values.items():
        kind = kind_of(key)
        assert kind is not None
        line = f"{key} = {toml_value(kind.raw(value))}"
        lines.append(f"{line}  # {reading.origins[key]}" if origin else line)
    return Answer(out="\n".join(lines), err=_told(file.path, reading.faults, words))


def get(file: SettingsFile, words: Words, key: str) -> Answer:
    """One value as `set` would take it; empty where a reminder comes by another trigger."""
    if key == "schema":
        return Answer(out=str(SCHEMA))
    kind = kind_of(key)
    reading = file.reading()
    section, _, id_ = key.rpartition(".")[0].partition(".")
    stranger = section == "reminder" and f"reminder.{id_}.name" not in reading.values
    if kind is None or stranger:
        problem = Message("settings.fault.unknown_key")
        fault = Fault(key, "", problem, nearest_key(key, reading))
        return Answer(2, err=words.say(fault_message(fault)))
    return Answer(out=kind.text(reading.values[key]) if key in reading.values else "")


def set_(file: SettingsFile, words: Words, key: str, value: str) -> Answer:
    """Change one value; one that is not allowed changes nothing, one that may surprise says so."""
    try:
        notices = file.set(key, value)
    except NeckbreakError as error:
        return failed(error)
    kind = kind_of(key)
    assert kind is not None
    word = word_about(kind, kind.read(kind.typed(value)))
    if word is not None:
        notices = (*notices, word)
    return Answer(err="\n".join(words.say(notice) for notice in notices))


def reset(file: SettingsFile, words: Words, key: str | None = None) -> Answer:
    """Give a key, a section or everything its default back."""
    try:
        notices = file.reset(key)
    except NeckbreakError as error:
        return failed(error)
    return Answer(err="\n".join(words.say(notice) for notice in notices))


def check(
    path: Path,
    words: Words,
    *,
    named: bool = False,
    hours: WeeklyHours | None = None,
    routines: Collection[str] | None = None,
) -> Answer:
    """Every fault of a file, one a line; a `named` file that is not there is wrong usage."""
    if not path.exists():
        if named:
            why = Message("settings.check.no_file", {"path": str(path)})
            return Answer(2, err=words.say(why))
        return Answer(out=words.say(Message("settings.check.not_yet", {"path": str(path)})))
    faults = read_settings_file(path, hours=hours, routines=routines).faults
    if not faults:
        return Answer(out=words.say(Message("settings.check.sound", {"path": str(path)})))
    return Answer(1, out=_told(path, faults, words))


def fault_line(path: Path, fault: Fault, words: Words) -> str:
    """`FILE:LINE: KEY: what is wrong, what is allowed`."""
    return f"{path}:{fault.line or 1}: {words.say(fault_message(fault))}"


def failed(error: NeckbreakError) -> Answer:
    """What to answer when settings could not be changed."""
    # A change that was refused is wrong usage; one that could not be written is not.
    return Answer(2 if isinstance(error, RefusedError) else 1, err=error.message)


def _told(path: Path, faults: tuple[Fault, ...], words: Words) -> str:
    return "\n".join(fault_line(path, fault, words) for fault in faults)
