"""Kinds of values that a setting can have: how each is read, written, and put into words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from neckbreak.domain.bare import Bare
from neckbreak.domain.calendar import Range
from neckbreak.domain.durations import (
    format_days,
    format_duration,
    format_ranges,
    parse_days,
    parse_duration,
    parse_ranges,
)
from neckbreak.domain.messages import Message

T = TypeVar("T")


class NotAllowedError(ValueError):
    """A value that a setting cannot have; `problem` says why."""

    def __init__(self, problem: Message) -> None:
        super().__init__(problem.id)
        self.problem = problem


class Kind(Protocol):
    """One kind of value. `raw` is what stands in the file, `text` what a person types."""

    def read(self, raw: object) -> object:
        """The value of what stands in the file; raises NotAllowedError."""
        ...

    def raw(self, value: object) -> str | int | bool | list[str]:
        """What to write into the file."""
        ...

    def typed(self, text: str) -> object:
        """The raw form of what a person typed, not yet checked."""
        ...

    def text(self, value: object) -> str:
        """The value as a person would type it."""
        ...

    @property
    def allowed(self) -> Message:
        """The range in words."""
        ...


class _Written:
    """A kind that is one string in the file."""

    def raw(self, value: object) -> str | int | bool | list[str]:
        return self.text(value)

    def typed(self, text: str) -> object:
        return unquoted(text)

    def text(self, value: object) -> str:
        return str(value)


class Flag(Bare):
    """Yes or no."""

    __slots__ = ()

    def read(self, raw: object) -> bool:
        if not isinstance(raw, bool):
            raise problem("yes_or_no", raw)
        return raw

    def raw(self, value: object) -> bool:
        return value is True

    def typed(self, text: str) -> object:
        word = unquoted(text).lower()
        if word in ("true", "yes", "on"):
            return True
        return False if word in ("false", "no", "off") else text

    def text(self, value: object) -> str:
        return "true" if value is True else "false"

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.flag")


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from `low` to `high`."""

    low: int
    high: int

    def read(self, raw: object) -> int:
        if not isinstance(raw, int) or isinstance(raw, bool):
            raise problem("whole_number", raw)
        if raw < self.low:
            raise problem("too_small", raw)
        if raw > self.high:
            raise problem("too_large", raw)
        return raw

    def raw(self, value: object) -> int:
        assert isinstance(value, int)
        return value

    def typed(self, text: str) -> object:
        word = unquoted(text)
        return int(word) if re.fullmatch(r"[+-]?[0-9]{1,9}", word, re.ASCII) else text

    def text(self, value: object) -> str:
        return str(value)

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.count", {"low": self.low, "high": self.high})


@dataclass(frozen=True, slots=True)
class Length(_Written):
    """A length of time from `low` to `high`; buttons change it by `step`."""

    low: timedelta
    high: timedelta
    step: timedelta = timedelta(minutes=5)

    def read(self, raw: object) -> timedelta:
        return read_length(raw, self.low, self.high)

    def text(self, value: object) -> str:
        assert isinstance(value, timedelta)
        return format_duration(value)

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.length", {"low": self.low, "high": self.high})


@dataclass(frozen=True, slots=True)
class Text(_Written):
    """A line of up to `most` characters; `empty` says whether none will do."""

    most: int
    empty: bool = False

    def read(self, raw: object) -> str:
        if not isinstance(raw, str):
            raise problem("text", raw)
        if len(raw) > self.most:
            raise problem("too_long", raw)
        if not raw.isprintable() or not (raw.strip() or self.empty):
            raise problem("one_line", raw)
        return raw.strip()

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.text", {"most": self.most})


@dataclass(frozen=True, slots=True)
class Phone(Text):
    """A number that can be called, or none: it is printed where somebody needs it."""

    def read(self, raw: object) -> str:
        if isinstance(raw, str) and set(raw.strip()) - set("0123456789 +-()"):
            raise problem("phone", raw)
        # slots=True makes a new class, of which a bare super() knows nothing.
        return Text.read(self, raw)

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.phone", {"most": self.most})


@dataclass(frozen=True, slots=True)
class OneOf(_Written):
    """One of the words of a closed list."""

    words: type[StrEnum]

    def read(self, raw: object) -> StrEnum:
        return read_word(raw, self.words)

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.one_of", {"words": ", ".join(self.words)})


class Days(_Written, Bare):
    """Weekdays by name; empty text is every working day (None)."""

    __slots__ = ()

    def read(self, raw: object) -> frozenset[int] | None:
        return None if raw == "" else parsed(raw, parse_days, "days")

    def text(self, value: object) -> str:
        return "" if value is None else format_days(members(value, int))

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.days")


@dataclass(frozen=True, slots=True)
class Hours(_Written):
    """Ranges of a day; empty text is `none`."""

    none: tuple[Range, ...] | None = ()

    def read(self, raw: object) -> tuple[Range, ...] | None:
        return parsed(raw, parse_ranges, "hours") or self.none

    def text(self, value: object) -> str:
        return "" if value is None else format_ranges(members(value, Range))

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.hours" if self.none == () else "settings.allowed.within")


class Day(_Written, Bare):
    """A day of the calendar, `2026-12-24`; empty text is none."""

    __slots__ = ()

    def read(self, raw: object) -> date | None:
        if raw == "":
            return None
        if isinstance(raw, date) and not isinstance(raw, datetime):
            return raw
        return parsed(raw, calendar_day, "date")

    def text(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else ""

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.day")


def calendar_day(text: str) -> date:
    """The day in the spelling that the settings file promises; raises ValueError."""
    if len(text) != 10:  # fromisoformat also takes 20261224
        raise ValueError(text)
    return date.fromisoformat(text)


def unquoted(text: str) -> str:
    """The text without the quotes that a shell or a habit left around it."""
    bare = text.strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        return bare[1:-1]
    return bare


def shown(raw: object) -> str:
    """A value of the file in a sentence: short, on one line."""
    text = ", ".join(shown(part) for part in raw) if isinstance(raw, list) else str(raw)
    if isinstance(raw, bool):
        text = text.lower()
    text = "".join(character if character.isprintable() else " " for character in text)
    return text if len(text) <= 40 else f"{text[:39]}…"


def problem(name: str, raw: object) -> NotAllowedError:
    """What is wrong with this value, as an error to raise."""
    return NotAllowedError(Message(f"settings.fault.{name}", {"value": shown(raw)}))


def parsed(raw: object, parse: Callable[[str], T], name: str) -> T:
    """The parsed text; raises NotAllowedError with the problem of this name."""
    if isinstance(raw, str):
        try:
            return parse(raw)
        except ValueError:
            pass
    raise problem(name, raw)


def read_length(raw: object, low: timedelta, high: timedelta) -> timedelta:
    """A length of time within a range; raises NotAllowedError."""
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        raise problem("unit_missing", raw)
    length = parsed(raw, parse_duration, "length")
    if length < low:
        raise problem("too_short", raw)
    if length > high:
        raise problem("too_long_a_time", raw)
    return length


def read_word(raw: object, words: type[StrEnum]) -> StrEnum:
    """One word of a closed list; raises NotAllowedError."""
    for word in words:
        if word == raw:
            return word
    raise problem("unknown_word", raw)


def members(value: object, type_: type[T]) -> list[T]:
    """The members of a list value, typed."""
    assert isinstance(value, Iterable)
    return [member for member in value if isinstance(member, type_)]
