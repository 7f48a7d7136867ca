"""What is still to happen in a simulation, by its instant."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from datetime import datetime, timedelta

from neckbreak.domain.scenario import Scripted

# At one instant: what the file says in its order, then the computer's own signals.
_BY_FILE, _BY_ITSELF = 0, 1


# The computer's own signals; each carries what it belongs to, and is nothing once that is over.


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody touched anything since then for long enough."""

    since: datetime


@dataclass(frozen=True, slots=True)
class Rested:
    """The hands rested for so long."""

    length: timedelta


@dataclass(frozen=True, slots=True)
class Reaction:
    """The person answers the card of this number."""

    card: int


@dataclass(frozen=True, slots=True)
class End:
    """The routine of this number is played through."""

    routine: int


Signal = Idle | Rested | Reaction | End


class Agenda:
    """Filled while a scenario plays, and emptied in order."""

    def __init__(self) -> None:
        self._waiting: list[tuple[datetime, int, int, Scripted | Signal]] = []
        self._number = 0  # of two things of one rank and instant the earlier put comes first

    def put(self, at: datetime, what: Scripted | Signal) -> None:
        """Let this happen at this instant."""
        self._number += 1
        rank = _BY_FILE if isinstance(what, Scripted) else _BY_ITSELF
        heapq.heappush(self._waiting, (at, rank, self._number, what))

    def next_at(self) -> datetime | None:
        """When the next thing happens; None when nothing is to happen any more."""
        return self._waiting[0][0] if self._waiting else None

    def take(self) -> Scripted | Signal:
        """Take out the next thing."""
        return heapq.heappop(self._waiting)[3]
