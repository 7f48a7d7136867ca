"""What was offered and done lately: all that the choice of the next routine needs to remember."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

KEPT = timedelta(days=14)
"""How long offers, starts and hurts are remembered; what a person likes stays."""

STRONGEST_LIKING = 2
"""Asking for more (or less) of one routine again and again counts so often at most."""


class Trace(StrEnum):
    """What a routine left behind."""

    OFFERED = "offered"  # shown by the schedule; the return of a snoozed card leaves none
    STARTED = "started"  # begun, from a card or by hand
    HURT = "hurt"  # "This hurt" was pressed; then `routine` may be the exercise alone
    MORE = "more"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class Done:
    """One trace. `at` is in UTC, `day` the working day that it belongs to."""

    routine: str
    at: datetime
    day: date
    trace: Trace = Trace.OFFERED
    reminder: str | None = None


Recent = tuple[Done, ...]
"""Oldest first."""


def remember(recent: Recent, new: Done) -> Recent:
    """The same with one more, without what is old: small enough to travel with the session."""
    # Oldest first: only the beginning can be too old, and likings may stand among it.
    old = next((n for n, done in enumerate(recent) if new.at - done.at <= KEPT), len(recent))
    kept = (*(done for done in recent[:old] if done.trace in _LIKING), *recent[old:])
    if new.trace not in _LIKING:
        return (*kept, new)
    same = [done for done in kept if done.routine == new.routine and done.trace in _LIKING]
    if same and same[-1].trace != new.trace:
        return tuple(done for done in kept if done is not same[-1])
    if len(same) >= STRONGEST_LIKING:
        return kept
    return (*kept, new)


def liking(recent: Iterable[Done]) -> dict[str, int]:
    """How much more (above zero) or less often a person wants each routine named."""
    score: dict[str, int] = {}
    for done in recent:
        if done.trace in _LIKING:
            score[done.routine] = score.get(done.routine, 0) + _LIKING[done.trace]
    return score


def saved(recent: Recent) -> list[dict[str, str | None]]:
    """The form that goes into the session file."""
    return [
        {
            "routine": done.routine,
            "at": done.at.isoformat(),
            "day": done.day.isoformat(),
            "trace": done.trace.value,
            "reminder": done.reminder,
        }
        for done in recent
    ]


def restored(form: object) -> Recent:
    """What `saved` wrote; whatever is not understood is left out, for it only colours a choice."""
    if not isinstance(form, Sequence) or isinstance(form, str):
        return ()
    found = (_restored_one(entry) for entry in form)
    return tuple(done for done in found if done is not None)


_LIKING = {Trace.MORE: 1, Trace.LESS: -1}


def _restored_one(entry: object) -> Done | None:
    match entry:
        case {
            "routine": str(routine),
            "at": str(at),
            "day": str(day),
            "trace": str(trace),
            "reminder": str() | None as reminder,
        }:
            try:
                when = datetime.fromisoformat(at)
                done = Done(routine, when, date.fromisoformat(day), Trace(trace), reminder)
            except ValueError:
                return None
            return done if when.tzinfo is not None else None
        case _:
            return None
