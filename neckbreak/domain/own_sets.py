"""Sets of exercises that somebody made: what they hold, and how they join the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from neckbreak.domain.declarations import DEFAULT_IDS
from neckbreak.domain.durations import format_duration
from neckbreak.domain.reminders import Reminder
from neckbreak.domain.routines import Catalogue, Caution, Family, Routine, StopSign, joined
from neckbreak.domain.setting_keys import kind_of, reminder_values

LONGEST = timedelta(hours=2)
"""How long an exercise of a set may take from beginning to end."""
OWN_PICTURES = "pictures/"
"""What the name of a picture that the set brings along begins with; any other is one of ours."""

# Folders that some systems keep for devices, and names that would pass for the program's own.
_TAKEN = frozenset(
    {"con", "prn", "aux", "nul", "core", "ready", "neckbreak"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)


@dataclass(frozen=True, slots=True)
class Ready:
    """Several exercises one after the other: ids of this set, or whole ids of ours."""

    id: str
    name: str
    items: tuple[str, ...]
    feel: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """How often the maker means an exercise to be done, and the last day of it."""

    routine: str
    every: timedelta
    until: date | None = None


@dataclass(frozen=True, slots=True)
class OwnSet:
    """A set as its file has it: the ids of its routines are not yet told apart from others'."""

    id: str
    name: str
    language: str = "en"
    notes: str = ""
    exercises: tuple[Routine, ...] = ()
    ready: tuple[Ready, ...] = ()
    advice: tuple[Advice, ...] = ()

    @property
    def names(self) -> Mapping[str, str]:
        """The names of its exercises and routines by their ids."""
        names = {exercise.id: exercise.name for exercise in self.exercises}
        return names | {ready.id: ready.name for ready in self.ready}

    @property
    def ids(self) -> tuple[str, ...]:
        """The whole ids of its exercises and routines."""
        return tuple(whole_id(self.id, id_) for id_ in self.names)

    @property
    def pictures(self) -> frozenset[str]:
        """The pictures of its own that its steps show, as its file names them."""
        return frozenset(
            step.picture
            for exercise in self.exercises
            for step in exercise.steps
            if step.picture is not None and is_own_picture(step.picture)
        )


def whole_id(set_id: str, routine_id: str) -> str:
    """The id that a routine of a set has in the catalogue."""
    return f"{set_id}.{routine_id}"


def is_own_picture(name: str) -> bool:
    """Whether a step's picture comes with its set."""
    return name.startswith(OWN_PICTURES)


def reserved_ids(ours: Catalogue) -> frozenset[str]:
    """The ids that no set may have, because its routines could pass for ours."""
    first_parts = {id_.partition(".")[0] for id_ in ours}
    return frozenset(_TAKEN | first_parts | set(Family) | DEFAULT_IDS)


def with_sets(ours: Catalogue, sets: Iterable[OwnSet]) -> Catalogue:
    """Our catalogue and the routines of these sets, each under its whole id."""
    whole = dict(ours)
    for each in sets:
        whole |= routines_of(each, ours)
    return MappingProxyType(whole)


def routines_of(own: OwnSet, ours: Catalogue) -> Mapping[str, Routine]:
    """The routines of a set as the catalogue has them: whole ids, and marked as unchecked."""
    found = {
        whole_id(own.id, exercise.id): _adopted(own.id, exercise) for exercise in own.exercises
    }
    for ready in own.ready:
        items = [found.get(whole_id(own.id, id_)) or ours[id_] for id_ in ready.items]
        id_ = whole_id(own.id, ready.id)
        found[id_] = replace(joined(id_, ready.name, items, feel=ready.feel), pack=own.id)
    return found


def _adopted(set_id: str, exercise: Routine) -> Routine:
    steps = tuple(
        replace(step, picture=f"{set_id}/{step.picture}")
        if step.picture is not None and is_own_picture(step.picture)
        else step
        for step in exercise.steps
    )
    return replace(exercise, id=whole_id(set_id, exercise.id), steps=steps, pack=set_id)


def with_stop_signs(exercise: Routine) -> Routine:
    """The exercise with the signs to stop at that follow from what it does, if it names none."""
    if exercise.stop:
        return exercise
    signs = [StopSign.GENERAL]
    if exercise.moves_neck:
        signs.append(StopSign.NECK)
    if exercise.presses:
        signs.append(StopSign.PRESS)
    if Caution.BREATH in exercise.cautions:
        signs.append(StopSign.BREATH)
    return replace(exercise, stop=tuple(signs))


def reminder_settings(
    own: OwnSet, advice: Advice, taken: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """The settings, in order, that make a reminder of this advice; `taken` are the ids in use."""
    id_ = reminder_id(f"{own.id}-{advice.routine}", taken)
    made = [
        ("name", own.names[advice.routine]),
        ("pool", whole_id(own.id, advice.routine)),
        ("every", format_duration(advice.every)),
        ("guided", "true"),
        ("expires", "10m"),
    ]
    if advice.until is not None:
        made.append(("until", advice.until.isoformat()))
    return tuple((f"reminder.{id_}.{field}", text) for field, text in made)


def reminder_id(wanted: str, taken: Iterable[str]) -> str:
    """An id for a new reminder that sounds like `wanted` and is not taken."""
    base = re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-")[:36].rstrip("-") or "own"
    used, number, found = set(taken), 1, base
    while found in used:
        number += 1
        found = f"{base}-{number}"
    return found


def settings_without(
    reminders: Iterable[Reminder], gone: Iterable[str]
) -> tuple[tuple[str, str | None], ...]:
    """What to change so that no reminder names these routines any more.

    Each is a key with its new text; None: the whole reminder goes, because nothing else is in it.
    """
    lost = set(gone)
    changes: list[tuple[str, str | None]] = []
    for reminder in reminders:
        left = [name for name in reminder.pool if name not in lost]
        if len(left) == len(reminder.pool):
            continue
        if left:
            changes.append((f"reminder.{reminder.id}.pool", ", ".join(left)))
        elif reminder.id in DEFAULT_IDS:
            changes.append((f"reminder.{reminder.id}.pool", None))
        else:
            changes.append((f"reminder.{reminder.id}", None))
    return tuple(changes)


def settings_again(before: Iterable[Reminder], gone: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What to change, when these routines are back, so that each reminder is as it was `before`."""
    lost = set(gone)
    changes: list[tuple[str, str]] = []
    for reminder in before:
        if lost.isdisjoint(reminder.pool):
            continue
        whole = reminder.id not in DEFAULT_IDS and lost.issuperset(reminder.pool)
        for key, value in reminder_values(reminder).items():
            kind = kind_of(key)
            if kind is not None and value is not None and (whole or key.endswith(".pool")):
                changes.append((key, kind.text(value)))
    return tuple(changes)
