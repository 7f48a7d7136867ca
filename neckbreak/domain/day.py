"""Today as a row of marks: what was, from the history, and what comes, from the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from neckbreak.domain.effects import Entry
from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.planning import PlannedOffer
from neckbreak.domain.reasons import Fact
from neckbreak.domain.routines import Catalogue, Family
from neckbreak.domain.settings import Settings
from neckbreak.domain.status import Upcoming

# After these facts the next prompt of a reminder is another one.
_CLOSING = frozenset({Fact.FINISH, Fact.STOP, Fact.SKIP, Fact.EXPIRE})
_TOLD = _CLOSING | {Fact.PROMPT, Fact.START, Fact.SNOOZE, Fact.HOLD}


@dataclass(frozen=True, slots=True)
class DayMark:
    """One reminder of the day; `fact` is the last that is known of it, None while it is to come."""

    at: datetime
    reminder: str
    kind: Family | None = None
    fact: Fact | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """The day as the control window draws it; `ranges` are its working hours, none on a day off."""

    ranges: tuple[tuple[datetime, datetime], ...] = ()
    marks: tuple[DayMark, ...] = ()


def happened(entries: Sequence[Entry], catalogue: Catalogue) -> tuple[DayMark, ...]:
    """The marks of what was: one an occasion, however often it was snoozed or held meanwhile."""
    marks: list[DayMark] = []
    open_: dict[str, int] = {}
    for entry in entries:
        if entry.reminder is None or entry.fact not in _TOLD:
            continue
        routine = catalogue.get(entry.routine or "")
        number = open_.get(entry.reminder)
        if number is None:
            number = open_[entry.reminder] = len(marks)
            marks.append(DayMark(entry.at, entry.reminder))
        known = marks[number]
        marks[number] = replace(
            known,
            # One that was put off stands where it came in the end.
            at=entry.at if entry.fact in (Fact.PROMPT, Fact.START) else known.at,
            kind=known.kind if routine is None else routine.family,
            fact=entry.fact,
        )
        if entry.fact in _CLOSING:
            del open_[entry.reminder]
    return tuple(sorted(marks, key=lambda mark: mark.at))


def coming(
    planned: Sequence[PlannedOffer],
    next_: Upcoming | None,
    now: Moment,
    gap: timedelta,
    catalogue: Catalogue,
) -> tuple[DayMark, ...]:
    """The marks of what comes: the next one as it is known, then the plan of an ideal day."""
    if next_ is None or next_.at < now.wall:
        first: tuple[DayMark, ...] = ()
        begin = now.wall
    else:
        routine = catalogue.get(next_.routine or "")
        kind = None if routine is None else routine.family
        first = (DayMark(next_.at, next_.reminder, kind),)
        begin = next_.at + gap
    later = (DayMark(each.at, each.reminder, each.kind) for each in planned if each.at >= begin)
    return (*first, *later)


def said(mark: DayMark, settings: Settings, now: Moment) -> Message:
    """The mark for a screen reader: the time, the reminder, and what became of it."""
    clock = mark.at.astimezone(now.zone).time().replace(second=0, microsecond=0)
    became = "coming" if mark.fact is None else mark.fact.value
    reminder = name_of(mark.reminder, settings)
    return Message(f"day.mark.{became}", {"at": clock, "reminder": reminder})
