"""The days that windows show: one as it went and will go, and the next by other settings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from neckbreak.app.windows.around import Around
from neckbreak.domain.calendar import DAY, WorkingDay, day_of, working_day, working_day_at
from neckbreak.domain.status import Status

# Imported in the functions: at rest nothing of it is in memory.
if TYPE_CHECKING:
    from neckbreak.domain.day import DayMark, Today, ToldDay
    from neckbreak.domain.planning import PlannedOffer
    from neckbreak.domain.settings import Settings
    from neckbreak.domain.stories import Story

DAYS_AHEAD = 7


def today(around: Around, status: Status) -> Today:
    """What happened on this day, and what is still to come; outside hours what was done alone."""
    from neckbreak.domain.day import Today

    settings, now = around.plan().settings, around.now()
    calendar = (now.wall, settings.hours, settings.days_off, now.zone)
    works = working_day_at(*calendar) is not None
    line = told_day(around, day_of(*calendar), status if works else None).line
    return line if works else Today(done=line.done)


def told_day(around: Around, day: date, status: Status | None) -> ToldDay:
    """This day turn by turn; `status` is that of now if the day is on.

    Raises NeckbreakError when the history can't be read.
    """
    from neckbreak.domain.day import Today, ToldDay, happened
    from neckbreak.domain.stories import done_among

    plan, now = around.plan(), around.now()
    settings = plan.settings
    told = _told(around, day)
    working = working_day(day, settings.hours, settings.days_off, now.zone)
    ranges = () if working is None else working.ranges
    to_come: tuple[DayMark, ...] = ()
    if working is not None and status is not None:
        to_come = _to_come(around, working, status)
    marks = (*happened(told, plan.catalogue), *to_come)
    line = Today(ranges, marks, done_among(told, plan.catalogue))
    return ToldDay(line, told, to_come, status)


def _told(around: Around, day: date) -> tuple[Story, ...]:
    from neckbreak.domain.stories import of_days, stories

    plan = around.plan()
    # The end of a night shift has the date of the next morning.
    entries = around.history.between(day, day + DAY)
    return tuple(story for _day, story in of_days(stories(entries, plan), plan, day, day))


def _to_come(around: Around, day: WorkingDay, status: Status) -> tuple[DayMark, ...]:
    from neckbreak.domain.day import coming

    plan, now = around.plan(), around.now()
    offers = around.planned.offers(plan, day.date, now.zone)
    gap = plan.settings.limits.gap
    return coming(offers, status.next, now, day.end, gap, plan.catalogue)


def next_day(around: Around, settings: Settings) -> list[PlannedOffer]:
    """The next working day as these settings would make it."""
    from dataclasses import replace

    from neckbreak.domain.planning import planned

    now = around.now()
    date = now.local.date()
    plan = replace(around.plan(), settings=settings)
    for days in range(DAYS_AHEAD):
        if offers := planned(plan, date + timedelta(days=days), now.zone):
            return offers
    return []
