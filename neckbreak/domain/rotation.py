"""Which routine comes next: everything suitable in turn, what is liked a little more often."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from types import MappingProxyType

from neckbreak.domain.health import Health
from neckbreak.domain.messages import Message
from neckbreak.domain.recent import Done, Trace, liking
from neckbreak.domain.routines import CallSafe, Catalogue, Family, Routine, exercises
from neckbreak.domain.safety import BETWEEN_PRESSES, POINTS_A_DAY, hidden, needs_answers

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
    done: Sequence[Done],
    *,
    reminder: str,
    day: date,
    at: datetime,
    seed: int = 1,
    in_call: bool = False,
) -> Choice | None:
    """What `reminder` offers at `at`, on the working day `day`; None: nothing of its pool suits.

    The same arguments give the same answer, and between two offers the answer does not wander
    with the hour: only a point's hour of rest looks at `at`. During a call (`in_call`) only what
    the camera may see is offered.
    """
    found = expanded(pool, catalogue)
    open_now = [routine for routine in found if not needs_answers(routine, health)]
    if found and not open_now:
        return Choice(None, Message("rotation.answers_first"))
    barred = _barred(catalogue, done, day, at)
    suitable = {
        routine.id: routine
        for routine in open_now
        if not hidden(routine, health)
        and barred.isdisjoint(exercises(routine))
        and (not in_call or routine.call_safe is CallSafe.YES)
    }
    if not suitable:
        return None
    offers = [
        entry for entry in done if entry.trace is Trace.OFFERED and entry.reminder == reminder
    ]
    today = sum(entry.day == day for entry in offers)
    first = FIRST_OF_DAY.get(reminder)
    if not today and first in suitable:
        return Choice(first, Message("rotation.first_of_day"))
    if len(suitable) == 1:
        return Choice(next(iter(suitable)), Message("rotation.only"))
    score = liking(done)
    candidates = _left_in_this_round(list(suitable), score, done, reminder)
    rested = _days_of_rest(candidates, done, day)
    weights = [_weight(score.get(id_, 0), rested[id_]) for id_ in candidates]
    dice = Random(f"{seed}:{day.isoformat()}:{reminder}:{today}")
    chosen = _drawn(candidates, weights, dice.random())
    return Choice(chosen, _why(score.get(chosen, 0), rested[chosen], in_call))


def expanded(pool: Sequence[str], catalogue: Catalogue) -> list[Routine]:
    """The routines that a pool means, each once, in its order.

    A family means its exercises but those that a person has to switch on; ready routines, and an
    exercise to be switched on, come in by their ids. An id that nobody knows means nothing.
    """
    found: dict[str, Routine] = {}
    for name in pool:
        if name in catalogue:
            found[name] = catalogue[name]
        elif name in _FAMILIES:
            found |= {
                routine.id: routine
                for routine in catalogue.values()
                if routine.family == name and not routine.items and not routine.opt_in
            }
    return list(found.values())


_FAMILIES = frozenset(Family)
_NEVER = 15
"""Days of rest of a routine that was not shown in all the time that is remembered."""


def _barred(catalogue: Catalogue, done: Sequence[Done], day: date, at: datetime) -> frozenset[str]:
    """The exercises that hurt today, and the points that were pressed enough for now."""
    barred: set[str] = set()
    pressed: dict[str, int] = {}
    for entry in done:
        if entry.day != day and at - entry.at >= BETWEEN_PRESSES:
            continue
        routine = catalogue.get(entry.routine)
        parts = exercises(routine) if routine else (entry.routine,)
        if entry.trace is Trace.HURT and entry.day == day:
            barred.update(parts)
        elif entry.trace is Trace.STARTED:
            for part in parts:
                if part not in catalogue or not catalogue[part].presses:
                    continue
                pressed[part] = pressed.get(part, 0) + (entry.day == day)
                if pressed[part] >= POINTS_A_DAY or at - entry.at < BETWEEN_PRESSES:
                    barred.add(part)
    return frozenset(barred)


def _left_in_this_round(
    suitable: list[str], score: Mapping[str, int], done: Sequence[Done], reminder: str
) -> list[str]:
    """What may come now, so that nothing repeats before the rest was shown.

    A round is over when everything suitable was shown, except what the person wants less of: that
    may come once a round but need not. What they want more of may come twice.
    """
    needed = {id_ for id_ in suitable if score.get(id_, 0) >= 0} or set(suitable)
    shown: dict[str, int] = {}
    last = None
    for entry in done:
        if entry.routine not in suitable or entry.routine == last:
            continue
        offered = entry.trace is Trace.OFFERED and entry.reminder == reminder
        if not offered and entry.trace is not Trace.STARTED:
            continue
        last = entry.routine
        shown[last] = shown.get(last, 0) + 1
        if needed <= shown.keys():
            shown.clear()
    left = [id_ for id_ in suitable if shown.get(id_, 0) < (2 if score.get(id_, 0) > 0 else 1)]
    return [id_ for id_ in left if id_ != last] or left or suitable


def _days_of_rest(candidates: list[str], done: Sequence[Done], day: date) -> dict[str, int]:
    """Working-calendar days since each was last shown or done, by whichever reminder."""
    rested = dict.fromkeys(candidates, _NEVER)
    for entry in done:
        if entry.routine in rested and entry.trace in (Trace.OFFERED, Trace.STARTED):
            rested[entry.routine] = min(max((day - entry.day).days, 0), _NEVER)
    return rested


def _weight(score: int, rested: int) -> float:
    """Each "more" doubles the chance and each "less" halves it; a day of rest adds to it."""
    return 2.0**score * (1 + rested)


def _drawn(candidates: list[str], weights: list[float], fraction: float) -> str:
    """The candidate at this fraction of the weights laid end to end."""
    left = fraction * sum(weights)
    for id_, weight in zip(candidates, weights, strict=True):
        if left < weight:
            return id_
        left -= weight
    return candidates[-1]


def _why(score: int, rested: int, in_call: bool) -> Message:
    if in_call:
        return Message("rotation.in_call")
    if score > 0:
        return Message("rotation.liked")
    if rested == _NEVER:
        return Message("rotation.long_ago")
    if rested:
        return Message("rotation.days_ago", {"n": rested})
    return Message("rotation.turn")
