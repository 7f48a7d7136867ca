"""Today as a row of marks: what was, from the history, and what comes, from the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from neckbreak.domain.menu import name_of
from neckbreak.domain.messages import Message
from neckbreak.domain.moment import Moment
from neckbreak.domain.planning import PlannedOffer
from neckbreak.domain.routines import Catalogue, Family
from neckbreak.domain.settings import Settings
from neckbreak.domain.status import Status, Upcoming
from neckbreak.domain.stories import Outcome, Story, turns


@dataclass(frozen=True, slots=True)
class DayMark:
    """One reminder of the day, and what became of it."""

    at: datetime
    reminder: str
    kind: Family | None = None
    outcome: Outcome = Outcome.COMING


@dataclass(frozen=True, slots=True)
class Today:
    """The day as the control window draws it; `ranges` are its working hours, none on a day off.

    `done` counts what was done, also what no reminder brought and therefore has no mark.
    """

    ranges: tuple[tuple[datetime, datetime], ...] = ()
    marks: tuple[DayMark, ...] = ()
    done: int = 0


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day in full: its line, each turn, and, while the day is on, what comes and the state."""

    line: Today = field(default_factory=Today)
    stories: tuple[Story, ...] = ()
    to_come: tuple[DayMark, ...] = ()
    status: Status | None = None


def happened(told: Iterable[Story], catalogue: Catalogue) -> tuple[DayMark, ...]:
    """The marks of what was: one a turn, however often it was snoozed or held meanwhile.

    One that was put off stands where it came in the end.
    """
    marks = [
        DayMark(story.came_at, story.reminder, story.kind(catalogue), story.outcome(catalogue))
        for story in turns(told)
        if story.reminder is not None
    ]
    return tuple(sorted(marks, key=lambda mark: mark.at))


def coming(
    planned: Sequence[PlannedOffer],
    next_: Upcoming | None,
    now: Moment,
    end: datetime,
    gap: timedelta,
    catalogue: Catalogue,
) -> tuple[DayMark, ...]:
    """The marks of what comes: the next one as it is known, then the plan of an ideal day.

    What comes at `end` or later is no part of this day.
    """
    if next_ is None or next_.at < now.wall:
        first: tuple[DayMark, ...] = ()
        begin = now.wall
    else:
        routine = catalogue.get(next_.routine or "")
        kind = None if routine is None else routine.family
        first = (DayMark(next_.at, next_.reminder, kind),)
        begin = next_.at + gap
    later = (DayMark(each.at, each.reminder, each.kind) for each in planned if each.at >= begin)
    return tuple(mark for mark in (*first, *later) if mark.at < end)


def said(mark: DayMark, settings: Settings, now: Moment) -> Message:
    """The mark for a screen reader: the time, the reminder, and what became of it."""
    clock = mark.at.astimezone(now.zone).time().replace(second=0, microsecond=0)
    reminder = name_of(mark.reminder, settings)
    return Message(f"day.mark.{mark.outcome}", {"at": clock, "reminder": reminder})
