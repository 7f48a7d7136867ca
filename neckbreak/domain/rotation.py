"""Which routine comes next: everything suitable in turn, what is liked a little more often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from random import Random
from types import MappingProxyType
from typing import Generic, TypeVar

from neckbreak.domain.declarations import DEFAULT_REMINDERS
from neckbreak.domain.health import Health
from neckbreak.domain.messages import Message, Value
from neckbreak.domain.recent import Done, Recent, Trace
from neckbreak.domain.routines import CallSafe, Catalogue, Family, Routine, exercises
from neckbreak.domain.safety import BETWEEN_PRESSES, hidden, most_a_day, needs_answers

FIRST_OF_DAY: Mapping[str, str] = MappingProxyType({"shoulders": "ready.neck-reset"})
"""Reminders whose first offer of a working day is always the same."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The routine, and a sentence that says why this one.

    Without a routine the card asks the health gate's questions first.
    """

    routine: str | None
    why: Message


def choose(
    pool: Sequence[str],
    catalogue: Catalogue,
    health: Health,
    done: Recent,
    *,
    reminder: str,
    day: date,
    at: datetime,
    seed: int = 1,
    in_call: bool = False,
    by_hand: bool = False,
) -> Choice | None:
    """What `reminder` offers at `at`, on the working day `day`; None: nothing of its pool suits.

    The same arguments give the same answer, and between two offers the answer does not wander
    with the hour: only a point's hour of rest looks at `at`, and acupressure at which half of the
    day it is, so `at` is told in the person's zone. During a call (`in_call`) only what the camera
    may see is offered. What the person starts `by_hand` is not refused for having been done often:
    `enough` has a word about that.
    """
    if Family.CHECKIN in pool:
        return Choice(None, Message("rotation.checkin"))
    found = expanded(pool, catalogue)
    open_now = [routine for routine in found if not needs_answers(routine, health)]
    if found and not open_now:
        return Choice(None, Message("rotation.answers_first"))
    past = _past(_Same(done), reminder, day)
    barred = past.hurting(catalogue)
    if not by_hand:
        barred |= past.resting(catalogue, day, at).keys()
    no_points = not by_hand and past.pressed_this_half(catalogue, at)
    suitable = [
        routine.id
        for routine in open_now
        if not hidden(routine, health)
        and barred.isdisjoint(exercises(routine))
        and not (no_points and routine.family is Family.ACUPRESSURE)
        and (not in_call or routine.call_safe is CallSafe.YES)
    ]
    if not suitable:
        return None
    first = FIRST_OF_DAY.get(reminder)
    if not past.today and first in suitable:
        return Choice(first, Message("rotation.first_of_day"))
    if len(suitable) == 1:
        return Choice(suitable[0], Message("rotation.only"))
    candidates = past.left_in_this_round(suitable)
    dice = Random(f"{seed}:{day.isoformat()}:{reminder}:{past.today}")
    chosen = _drawn(candidates, past.weights(candidates), dice.random())
    return Choice(chosen, past.why(chosen, day, in_call))


def expanded(pool: Sequence[str], catalogue: Catalogue) -> list[Routine]:
    """The routines that a pool means, each once, in its order.

    A family means its exercises but those that a person has to switch on (all of a family that has
    no others); ready routines, an exercise to be switched on, and what came with a set from
    elsewhere come in by their ids. An id that nobody knows means nothing.
    A family and a default pool mean what is illustrated of them, if anything is: the rest comes
    only by its id, in a pool that the person chose.
    """
    return list(_expanded(tuple(pool), _Same(catalogue)))


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, eq=False)
class _Same(Generic[_T]):
    """Something equal only to itself: comparing hundreds of traces would cost what is saved."""

    thing: _T

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return id(self.thing)


# The same few pools of the same catalogue are asked about at every turn.
@lru_cache(maxsize=64)
def _expanded(pool: tuple[str, ...], same: _Same[Catalogue]) -> tuple[Routine, ...]:
    catalogue = same.thing
    found: dict[str, Routine] = {}
    for name in pool:
        if name in catalogue:
            found[name] = catalogue[name]
        elif name in _FAMILIES:
            found |= {routine.id: routine for routine in _family(name, catalogue)}
    meant = list(found.values())
    return tuple(_illustrated(meant) if pool in _DEFAULT_POOLS else meant)


def belongs(routine: Routine, pool: Sequence[str]) -> bool:
    """Whether doing it is what this pool is for, also where it would not be chosen by itself."""
    return routine.id in pool or (routine.family in pool and not routine.items and not routine.pack)


def enough(
    routine: Routine, catalogue: Catalogue, done: Recent, *, day: date, at: datetime
) -> Message | None:
    """A word for who starts by hand what was done often enough for now; None: nothing to say."""
    resting = _past(_Same(done), "", day).resting(catalogue, day, at)
    for part in exercises(routine):
        if part in resting:
            return resting[part]
    return None


_FAMILIES = frozenset(Family)
_DEFAULT_POOLS = frozenset(reminder.pool for reminder in DEFAULT_REMINDERS)
_NOON = time(12)


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


@dataclass(slots=True)
class _Past:
    """What matters of the traces for one choice, gathered in one pass."""

    shown: list[str]  # by this reminder or by hand, oldest first
    last: dict[str, Done]  # by whichever reminder
    liking: dict[str, int]
    hurt: list[str]
    started: list[Done]  # today or yesterday
    today: int  # offers of this reminder

    def hurting(self, catalogue: Catalogue) -> set[str]:
        """The exercises that hurt today."""
        return {part for id_ in self.hurt for part in _parts(id_, catalogue)}

    def resting(self, catalogue: Catalogue, day: date, at: datetime) -> dict[str, Message]:
        """The exercises that were done enough for now, and why.

        A point rests for an hour, and is pressed three times a day; a held stretch has its own
        number of times.
        """
        resting: dict[str, Message] = {}
        times: dict[str, int] = {}
        for entry in self.started:
            for part in _parts(entry.routine, catalogue):
                exercise = catalogue.get(part)
                most = most_a_day(exercise) if exercise else None
                if exercise is None or most is None:
                    continue
                times[part] = times.get(part, 0) + (entry.day == day)
                if times[part] >= most:
                    values: Mapping[str, Value] = {"name": exercise.name, "n": times[part]}
                    resting[part] = Message("start.enough.today", values)
                elif exercise.presses and at - entry.at < BETWEEN_PRESSES:
                    resting[part] = Message("start.enough.hour", {"name": exercise.name})
        return resting

    def pressed_this_half(self, catalogue: Catalogue, at: datetime) -> bool:
        """Whether acupressure was done in this half of the day; the halves part at noon."""
        half = _half(at)
        return any(
            catalogue[entry.routine].family is Family.ACUPRESSURE
            and _half(entry.at.astimezone(at.tzinfo)) == half
            for entry in self.started
            if entry.routine in catalogue
        )

    def left_in_this_round(self, suitable: list[str]) -> list[str]:
        """What may come now, so that nothing repeats before the rest was shown.

        A round is over when everything suitable was shown, except what the person wants less of:
        that may come once a round but need not. What they want more of may come twice.
        """
        needed = {id_ for id_ in suitable if self.liking.get(id_, 0) >= 0} or set(suitable)
        times: dict[str, int] = {}
        last = None
        for id_ in self.shown:
            # A card that is started leaves two traces in a row, but is one turn.
            if id_ == last or id_ not in suitable:
                continue
            last = id_
            times[id_] = times.get(id_, 0) + 1
            if len(times) >= len(needed) and needed <= times.keys():
                times.clear()
        left = [
            id_
            for id_ in suitable
            if id_ != last and times.get(id_, 0) < (2 if self.liking.get(id_, 0) > 0 else 1)
        ]
        return left or [id_ for id_ in suitable if id_ != last]

    def weights(self, candidates: list[str]) -> list[float]:
        """The longer ago, the likelier; each "more" makes it four times as likely.

        Each "less" makes it a quarter, and then waiting does not help.
        """
        never = datetime.min.replace(tzinfo=UTC)
        ago = {id_: self.last[id_].at if id_ in self.last else never for id_ in candidates}
        waited = sorted(candidates, key=ago.__getitem__, reverse=True)
        score = {id_: self.liking.get(id_, 0) for id_ in candidates}
        return [
            4.0 ** score[id_] * (1 if score[id_] < 0 else (1 + waited.index(id_)) ** 2)
            for id_ in candidates
        ]

    def why(self, chosen: str, day: date, in_call: bool) -> Message:
        """The reason to tell the person."""
        if in_call:
            return Message("rotation.in_call")
        if self.liking.get(chosen, 0) > 0:
            return Message("rotation.liked")
        if chosen not in self.last:
            return Message("rotation.long_ago")
        rested = (day - self.last[chosen].day).days
        return (
            Message("rotation.days_ago", {"n": rested}) if rested > 0 else Message("rotation.turn")
        )


# The same past is asked about again and again, until something is offered or done.
@lru_cache(maxsize=16)
def _past(traces: _Same[Recent], reminder: str, day: date) -> _Past:
    past = _Past([], {}, {}, [], [], 0)
    yesterday = day - timedelta(days=1)
    offered, started = Trace.OFFERED, Trace.STARTED
    for entry in traces.thing:
        trace = entry.trace
        if trace is offered:
            past.last[entry.routine] = entry
            if entry.reminder == reminder:
                past.shown.append(entry.routine)
                past.today += entry.day == day
        elif trace is started:
            past.last[entry.routine] = entry
            past.shown.append(entry.routine)
            if entry.day >= yesterday:
                past.started.append(entry)
        elif trace is not Trace.HURT:
            step = 1 if trace is Trace.MORE else -1
            past.liking[entry.routine] = past.liking.get(entry.routine, 0) + step
        elif entry.day == day:
            past.hurt.append(entry.routine)
    return past


def _half(at: datetime) -> tuple[date, bool]:
    return at.date(), at.time() < _NOON


def _parts(id_: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The exercises of a routine; what is in no catalogue any more stands for itself."""
    return exercises(catalogue[id_]) if id_ in catalogue else (id_,)


def _drawn(candidates: list[str], weights: list[float], fraction: float) -> str:
    """The candidate at this fraction of the weights laid end to end."""
    left = fraction * sum(weights)
    for id_, weight in zip(candidates, weights, strict=True):
        if left < weight:
            return id_
        left -= weight
    return candidates[-1]
