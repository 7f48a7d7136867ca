"""Writes a set as a `.neckbreak` file: the same set gives the same bytes."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import Enum
from io import BytesIO

from neckbreak.domain.durations import format_duration
from neckbreak.domain.own_sets import Advice, OwnSet, Ready
from neckbreak.domain.routines import Point, Routine, Step
from neckbreak.storage.content_packs import SCHEMA
from neckbreak.storage.packs.archive import TOML

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FILE_FOR_ALL = 0o100644 << 16
# Written only where they say something.
_WHERE_THERE = (
    "areas",
    "tools",
    "stop",
    "feel",
    "avoid",
    "caution_note",
    "hidden_for",
    "ask_first_for",
)
_PLAIN_STEP = Step(text="", seconds=0)
_STEP_FIELDS = (
    "repetitions", "sides", "picture", "alt", "breath", "presses", "moves_neck", "goes_from",
    "goes_to",
)  # fmt: skip


def set_bytes(own: OwnSet, pictures: Mapping[str, bytes]) -> bytes:
    """The file of this set with those of the pictures that it shows."""
    target = BytesIO()
    shown = own.pictures
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(_entry(TOML), set_text(own).encode(), zipfile.ZIP_DEFLATED)
        for name in sorted(name for name in pictures if name in shown):
            archive.writestr(_entry(name), pictures[name], zipfile.ZIP_STORED)
    return target.getvalue()


def set_text(own: OwnSet) -> str:
    """The pack.toml of this set."""
    return "\n".join((*_lines(own), ""))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.create_system = 3  # the same on every system
    entry.external_attr = _FILE_FOR_ALL
    return entry


def _lines(own: OwnSet) -> Iterator[str]:
    yield f"schema = {SCHEMA}"
    for key in ("id", "name", "language", "notes"):
        yield _line(key, getattr(own, key))
    for exercise in own.exercises:
        yield from _exercise(exercise)
    for ready in own.ready:
        yield from _ready(ready)
    for advice in own.advice:
        yield from _advice(advice)


def _exercise(exercise: Routine) -> Iterator[str]:
    yield from ("", "[[routine]]")
    for key in ("id", "name", "family", "position", "hands", "discreet", "call_safe"):
        yield _line(key, getattr(exercise, key))
    for key in ("moves_neck", "presses"):
        yield _line(key, getattr(exercise, key))
    if exercise.presses:
        yield _line("presses_neck", exercise.presses_neck)
    yield _line("cautions", exercise.cautions)
    for key in _WHERE_THERE:
        if value := getattr(exercise, key):
            yield _line(key, value)
    if exercise.most_a_day:
        yield _line("most_a_day", exercise.most_a_day)
    if exercise.point is not None:
        yield from _point(exercise.point)
    for step in exercise.steps:
        yield from ("", "[[routine.step]]")
        yield _line("text", step.text)
        yield _line("seconds", step.seconds)
        for field in _STEP_FIELDS:
            value = getattr(step, field)
            if value != getattr(_PLAIN_STEP, field):
                yield _line(field, value)


def _point(point: Point) -> Iterator[str]:
    yield from ("", "[routine.point]")
    for field in fields(point):
        if value := getattr(point, field.name):
            yield _line(field.name, value)


def _ready(ready: Ready) -> Iterator[str]:
    yield from ("", "[[ready]]")
    for key in ("id", "name", "items"):
        yield _line(key, getattr(ready, key))
    if ready.feel:
        yield _line("feel", ready.feel)


def _advice(advice: Advice) -> Iterator[str]:
    yield from ("", "[[reminder]]")
    yield _line("routine", advice.routine)
    yield _line("every", format_duration(advice.every))
    if advice.until is not None:
        yield f"until = {advice.until.isoformat()}"


def _line(key: str, value: object) -> str:
    return f"{key} = {_value(value)}"


def _value(value: object) -> str:
    """A value as TOML; its strings are written as JSON writes them."""
    match value:
        case bool():
            return "true" if value else "false"
        case Enum():
            return _value(value.value)
        case tuple():
            return f"[{', '.join(map(_value, value))}]"
        case _:
            return json.dumps(value, ensure_ascii=False)
