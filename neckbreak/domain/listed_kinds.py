"""Kinds of settings that are lists: typed with commas between their members."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import TypeVar

from neckbreak.domain.bare import Bare
from neckbreak.domain.durations import format_duration, format_time, parse_time
from neckbreak.domain.kinds import (
    NotAllowedError,
    calendar_day,
    members,
    parsed,
    problem,
    read_length,
    unquoted,
)
from neckbreak.domain.messages import Message
from neckbreak.domain.routines import Family

T = TypeVar("T")


class _Listed(ABC):
    """A kind that is a list of strings in the file, and typed with commas between."""

    def raw(self, value: object) -> str | int | bool | list[str]:
        return self.parts(value)

    def typed(self, text: str) -> object:
        bare = text.strip().removeprefix("[").removesuffix("]")
        return [unquoted(part) for part in bare.split(",") if part.strip()]

    def text(self, value: object) -> str:
        return ", ".join(self.parts(value))

    @abstractmethod
    def parts(self, value: object) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class Lengths(_Listed):
    """One to `most` lengths of time, each from `low` to `high`."""

    low: timedelta
    high: timedelta
    most: int

    def read(self, raw: object) -> tuple[timedelta, ...]:
        return _list(raw, lambda part: read_length(part, self.low, self.high), 1, self.most)

    def parts(self, value: object) -> list[str]:
        return [format_duration(each) for each in members(value, timedelta)]

    @property
    def allowed(self) -> Message:
        return Message(
            "settings.allowed.lengths", {"low": self.low, "high": self.high, "most": self.most}
        )


@dataclass(frozen=True, slots=True)
class Several(_Listed):
    """Some, all or none of these words."""

    words: tuple[StrEnum, ...]

    def read(self, raw: object) -> frozenset[StrEnum]:
        return frozenset(_list(raw, self._one, 0, len(self.words)))

    def _one(self, raw: object) -> StrEnum:
        for word in self.words:
            if word == raw:
                return word
        raise problem("unknown_word", raw)

    def parts(self, value: object) -> list[str]:
        assert isinstance(value, frozenset)
        return [word.value for word in self.words if word in value]

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.several", {"words": ", ".join(self.words)})


@dataclass(frozen=True, slots=True)
class Times(_Listed):
    """One to `most` times of day."""

    most: int = 24

    def read(self, raw: object) -> tuple[time, ...]:
        return tuple(sorted(set(_list(raw, self._one, 1, self.most))))

    def _one(self, raw: object) -> time:
        if isinstance(raw, time):
            return raw.replace(second=0, microsecond=0, tzinfo=None)
        return parsed(raw, parse_time, "time")

    def parts(self, value: object) -> list[str]:
        return [format_time(each) for each in members(value, time)]

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.times", {"most": self.most})


class Dates(_Listed, Bare):
    """Days of the calendar, `2026-12-24`."""

    __slots__ = ()

    def read(self, raw: object) -> frozenset[date]:
        return frozenset(_list(raw, self._one, 0, 1000))

    def _one(self, raw: object) -> date:
        if type(raw) is date:
            return raw
        return parsed(raw, calendar_day, "date")

    def parts(self, value: object) -> list[str]:
        return [each.isoformat() for each in sorted(members(value, date))]

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.dates")


class Pool(_Listed, Bare):
    """Families of exercises and ids of routines; whether an id exists, the reader checks."""

    __slots__ = ()

    def read(self, raw: object) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_list(raw, _routine, 1, 60)))

    def parts(self, value: object) -> list[str]:
        return members(value, str)

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.pool", {"words": ", ".join(Family)})


class Routines(_Listed, Bare):
    """Ids of routines, or none; the reader tells those that are not there, and keeps them."""

    __slots__ = ()

    def read(self, raw: object) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_list(raw, _routine, 0, 500)))

    def parts(self, value: object) -> list[str]:
        return members(value, str)

    @property
    def allowed(self) -> Message:
        return Message("settings.allowed.routines")


def _routine(raw: object) -> str:
    if not isinstance(raw, str) or not re.fullmatch(r"[A-Za-z0-9][\w./:-]{0,80}", raw):
        raise problem("routine", raw)
    return raw


def _list(raw: object, one: Callable[[object], T], least: int, most: int) -> tuple[T, ...]:
    if not isinstance(raw, list):
        raise problem("list", raw)
    if len(raw) < least:
        raise NotAllowedError(Message("settings.fault.empty_list"))
    if len(raw) > most:
        raise NotAllowedError(Message("settings.fault.too_many", {"count": len(raw)}))
    return tuple(one(part) for part in raw)
