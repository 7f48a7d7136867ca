"""Which routines a reminder's pool means, and what it asks where it has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.effects import Asks
from neckbreak.domain.routines import Catalogue, Family, Routine

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, eq=False)
class Same(Generic[_T]):
    """Something equal only to itself: comparing hundreds of traces would cost what is saved."""

    thing: _T

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return id(self.thing)


def expanded(pool: Sequence[str], catalogue: Catalogue) -> list[Routine]:
    """The routines that a pool means, each once, in its order.

    A family means its exercises but those that a person has to switch on (all of a family that has
    no others); ready routines, an exercise to be switched on, and what came with a set from
    elsewhere come in by their ids. An id that nobody knows means nothing.
    A family and a default pool mean what is illustrated of them, if anything is: the rest comes
    only by its id, in a pool that the person chose.
    """
    return list(_expanded(tuple(pool), Same(catalogue)))


def belongs(routine: Routine, pool: Sequence[str]) -> bool:
    """Whether doing it is what this pool is for, also where it would not be chosen by itself."""
    return routine.id in pool or (routine.family in pool and not routine.items and not routine.pack)


def asked(routine: str | None, pool: Sequence[str]) -> Asks | None:
    """What a card of this pool asks when it has no routine to play."""
    if routine is not None:
        return None
    return Asks.DIARY if Family.CHECKIN in pool else Asks.HEALTH


# The same few pools of the same catalogue are asked about at every turn.
@lru_cache(maxsize=64)
def _expanded(pool: tuple[str, ...], same: Same[Catalogue]) -> tuple[Routine, ...]:
    catalogue = same.thing
    found: dict[str, Routine] = {}
    for name in pool:
        if name in catalogue:
            found[name] = catalogue[name]
        elif name in _FAMILIES:
            found |= {routine.id: routine for routine in _family(name, catalogue)}
    meant = list(found.values())
    return tuple(_illustrated(meant) if pool in _DEFAULT_POOLS else meant)


_FAMILIES = frozenset(Family)
_DEFAULT_POOLS = frozenset(reminder.pool for reminder in DEFAULT_REMINDERS)


def _family(name: str, catalogue: Catalogue) -> list[Routine]:
    family = [
        each
        for each in catalogue.values()
        if each.family == name and not each.items and not each.pack
    ]
    return _illustrated([each for each in family if not each.opt_in] or family)


def _illustrated(routines: list[Routine]) -> list[Routine]:
    """Those with all their pictures; all of them while none has."""
    return [routine for routine in routines if routine.illustrated] or routines
