"""When to offer something: a reminder's trigger, its pool of routines and its weight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

from neckbreak.domain.calendar import Range


@dataclass(frozen=True, slots=True)
class Every:
    """After so much active time."""

    interval: timedelta


@dataclass(frozen=True, slots=True)
class At:
    """At these wall-clock times of a working day."""

    times: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class BeforeEnd:
    """So long before the working day's last range ends."""

    lead: timedelta


Trigger = Every | At | BeforeEnd

# Offered outside the rules of offers: they wait for nothing but the gap (design: evening, checkin).
UNCOUNTED = frozenset({"evening", "checkin"})


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder as it is in force: its settings with presets applied.

    `pool` names families or routine ids; `days` are weekdays (Monday is 0) or None for every
    working day; `hours` narrows the working hours or is None; a heavier `weight` covers a lighter
    one; a card of it goes away after `expires`; a `guided` one opens the routine window; after
    the day `until` it comes no more.
    """

    id: str
    name: str
    trigger: Trigger
    pool: tuple[str, ...]
    weight: int = 1
    expires: timedelta = timedelta(minutes=2)
    guided: bool = False
    enabled: bool = True
    days: frozenset[int] | None = None
    hours: tuple[Range, ...] | None = None
    until: date | None = None
