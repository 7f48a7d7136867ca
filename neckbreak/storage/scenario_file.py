"""Reads a scenario for `neckbreak simulate`, with every fault at its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from neckbreak.domain.durations import parse_days, parse_duration, parse_time
from neckbreak.domain.health import UNANSWERED, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.plan import Plan
from neckbreak.domain.routines import Catalogue
from neckbreak.domain.safety import suited
from neckbreak.domain.scenario import (
    EPOCH,
    OPPOSITE,
    Answer,
    Happening,
    Scenario,
    Scripted,
)
from neckbreak.domain.settings import Settings
from neckbreak.domain.settings_reading import defaults
from neckbreak.ports import Words
from neckbreak.storage.settings_commands import fault_line
from neckbreak.storage.settings_faults import read_settings_file
from neckbreak.storage.toml_lines import key_lines, line_of
from neckbreak.storage.zoned_times import instant_of, on_days, zone_named

# Tables are as TOML has them, hence their Any; each value is looked at where it is read.
_KEYS = {
    "zone",
    "start",
    "end",
    "settings",
    "health",
    "answer",
    "answer_after",
    "seed",
    "event",
    "every",
}
_EVENT_KEYS = {"at", "what", "for", "until", "to", "name", "file", "days"}
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class UnreadableScenario(Exception):
    """The scenario can't be played; `faults` are lines `FILE:LINE: what is wrong`."""

    faults: tuple[str, ...]


def read_scenario(path: Path, catalogue: Catalogue, words: Words) -> Scenario:
    """The scenario of this file; raises UnreadableScenario with every fault."""
    reader = _Reader(path, catalogue, words)
    scenario = reader.read()
    if reader.faults or scenario is None:
        raise UnreadableScenario(tuple(f"{path}:{line}: {text}" for line, text in reader.faults))
    return scenario


def health_of(value: object) -> Health | None:
    """The gate's answers from a list of ticks, or "unanswered"; None when it is neither."""
    if value == "unanswered":
        return UNANSWERED
    if isinstance(value, list) and all(tick in list(Tick) for tick in value):
        return Health(answered=True, ticks=frozenset(map(Tick, value)))
    return None


@dataclass(slots=True)
class _Reader:
    path: Path
    catalogue: Catalogue
    words: Words
    faults: list[tuple[int, str]] = field(default_factory=list)
    _lines: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    _first_plan: Plan = Plan()

    def read(self) -> Scenario | None:
        try:
            text = self.path.read_text("utf-8")
            raw = tomllib.loads(text)
            self._lines = key_lines(text)
        except OSError:
            self._blame(1, "scenario.no_file")
            return None
        except ValueError as error:
            place = re.search(r"line (\d+)", str(error))
            self._blame(int(place[1]) if place else 1, "scenario.no_toml", why=str(error))
            return None
        return self._scenario(raw)

    def _blame(self, line: int, problem: str, **values: str) -> None:
        self.faults.append((line, self.words.say(Message(f"{problem}", values))))

    def _scenario(self, raw: Mapping[str, Any]) -> Scenario | None:
        for key in sorted(raw.keys() - _KEYS):
            self._blame(self._line(key), "scenario.unknown_key", key=key)
        zone = self._value(raw, "zone", "", zone_named, "scenario.zone")
        if zone is None:
            if "zone" not in raw:
                self._blame(1, "scenario.missing", key="zone")
            zone = ZoneInfo("UTC")  # to find what else is wrong
        start = self._instant(raw, "start", zone)
        end = self._instant(raw, "end", zone)
        if start and end and end <= start:
            self._blame(self._line("end"), "scenario.end_before_start")
        plan = self._first_plan = self._plan(raw)
        answer = self._value(raw, "answer", "finish", Answer, "scenario.answer")
        answer_after = self._value(raw, "answer_after", "5s", parse_duration, "scenario.duration")
        events = tuple(self._events(raw, zone, start, end))
        if None in (start, end, answer, answer_after) or self.faults:
            return None
        assert start and end and answer is not None and answer_after is not None
        return Scenario(zone, start, end, plan, events, answer, answer_after)

    def _plan(self, raw: Mapping[str, Any]) -> Plan:
        health = health_of(raw.get("health", []))
        if health is None:
            self._blame(self._line("health"), "scenario.health", allowed=", ".join(Tick))
        seed = raw.get("seed", 1)
        if not isinstance(seed, int) or isinstance(seed, bool):
            self._blame(self._line("seed"), "scenario.seed")
            seed = 1
        settings = defaults()
        if "settings" in raw:
            settings = self._settings(raw["settings"], self._line("settings"))
        health = health or UNANSWERED
        return Plan(settings, suited(self.catalogue, health), health, seed)

    def _settings(self, name: object, line: int) -> Settings:
        file = self.path.parent / str(name)
        if not isinstance(name, str) or not file.is_file():
            self._blame(line, "scenario.no_settings", file=str(name))
            return defaults()
        reading = read_settings_file(file, routines=self.catalogue)
        for fault in reading.faults:
            self.faults.append((line, fault_line(file, fault, self.words)))
        return reading.settings

    # --- events

    def _events(
        self, raw: Mapping[str, Any], zone: ZoneInfo, start: datetime | None, end: datetime | None
    ) -> Iterator[Scripted]:
        for number, table in enumerate(_tables(raw.get("event", []))):
            place = f"event.{number}"
            at = self._event_instant(table, place, zone)
            scripted = list(self._scripted(table, place, at or EPOCH, zone))
            if at is not None:
                yield from scripted
        for number, table in enumerate(_tables(raw.get("every", []))):
            place = f"every.{number}"
            days = self._event_value(table, "days", place, parse_days, "scenario.days")
            wall = self._event_value(table, "at", place, parse_time, "scenario.time")
            if days is None or wall is None or start is None or end is None:
                continue
            for at in on_days(days, wall, start, end, zone):
                yield from self._scripted(table, place, at, zone)

    def _scripted(
        self, table: Mapping[str, Any], place: str, at: datetime, zone: ZoneInfo
    ) -> Iterator[Scripted]:
        for key in sorted(table.keys() - _EVENT_KEYS):
            self._blame(self._line(f"{place}.{key}"), "scenario.unknown_key", key=key)
        line = self._line(place)
        what = self._event_value(table, "what", place, Happening, "scenario.what")
        if what is None:
            return
        length = None
        if "for" in table:
            length = self._event_value(table, "for", place, parse_duration, "scenario.duration")
        until = table.get("until")
        if until is not None and until != "tomorrow":
            self._event_value(table, "until", place, parse_time, "scenario.time")
        yield Scripted(
            at,
            what,
            line,
            length,
            until,
            table.get("name"),
            self._clock(table, place, what),
            self._zone(table, place, what, zone),
            self._new_plan(table, place, what),
        )
        if length is not None and what in OPPOSITE:
            yield Scripted(at + length, OPPOSITE[what], line)

    def _clock(self, table: Mapping[str, Any], place: str, what: Happening) -> datetime | None:
        if what is not Happening.CLOCK:
            return None
        to = table.get("to")
        if isinstance(to, datetime):
            return to.replace(tzinfo=None) if to.tzinfo is None else to
        self._blame(self._line(f"{place}.to"), "scenario.instant", key="to")
        return None

    def _zone(
        self, table: Mapping[str, Any], place: str, what: Happening, zone: ZoneInfo
    ) -> ZoneInfo | None:
        if what is not Happening.ZONE:
            return None
        return self._event_value(table, "to", place, zone_named, "scenario.zone") or zone

    def _new_plan(self, table: Mapping[str, Any], place: str, what: Happening) -> Plan | None:
        if what is not Happening.SETTINGS:
            return None
        new = self._settings(table.get("file", ""), self._line(f"{place}.file"))
        return replace(self._first_plan, settings=new)

    # --- values and their lines

    def _value(
        self,
        raw: Mapping[str, Any],
        key: str,
        default: str,
        read: Callable[[str], _Read],
        problem: str,
    ) -> _Read | None:
        if key not in raw and not default:
            return None
        try:
            return read(raw.get(key, default))
        except (ValueError, TypeError, KeyError, AttributeError):
            self._blame(self._line(key), problem, value=str(raw.get(key)))
            return None

    def _event_value(
        self,
        table: Mapping[str, Any],
        key: str,
        place: str,
        read: Callable[[str], _Read],
        problem: str,
    ) -> _Read | None:
        if key not in table:
            self._blame(self._line(place), "scenario.missing", key=key)
            return None
        try:
            return read(table[key])
        except (ValueError, TypeError, KeyError, AttributeError):
            self._blame(self._line(f"{place}.{key}"), problem, value=str(table[key]))
            return None

    def _instant(self, raw: Mapping[str, Any], key: str, zone: ZoneInfo) -> datetime | None:
        value = raw.get(key)
        if isinstance(value, datetime):
            found = instant_of(value, zone)
            if found is not None:
                return found
            self._blame(self._line(key), "scenario.twice", key=key)
        elif value is None:
            self._blame(1, "scenario.missing", key=key)
        else:
            self._blame(self._line(key), "scenario.instant", key=key)
        return None

    def _event_instant(
        self, table: Mapping[str, Any], place: str, zone: ZoneInfo
    ) -> datetime | None:
        value = table.get("at")
        if not isinstance(value, datetime):
            problem = "scenario.missing" if value is None else "scenario.instant"
            self._blame(self._line(f"{place}.at"), problem, key="at")
            return None
        found = instant_of(value, zone)
        if found is None:
            self._blame(self._line(f"{place}.at"), "scenario.twice", key="at")
        return found

    def _line(self, key: str) -> int:
        """The line of a dotted key, else of the table that it would stand in."""
        return line_of(self._lines, key) or 1


def _tables(value: object) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
