"""The days that windows show: this one as it went and will go, and the next by other settings."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from neckbreak.app.windows.around import Around
from neckbreak.domain.calendar import working_day_at
from neckbreak.domain.status import Status

# Imported in the functions: at rest nothing of it is in memory.
if TYPE_CHECKING:
    from neckbreak.domain.day import Today
    from neckbreak.domain.planning import PlannedOffer
    from neckbreak.domain.settings import Settings

DAYS_AHEAD = 7


def today(around: Around, status: Status) -> Today:
    """What happened on the working day that is on, and what is still to come."""
    from neckbreak.domain.day import Today, coming, happened
    from neckbreak.domain.planning import planned

    plan, now = around.plan(), around.now()
    settings = plan.settings
    day = working_day_at(now.wall, settings.hours, settings.days_off, now.zone)
    if day is None:
        return Today()
    entries = around.history.between(day.date, now.local.date())
    offers = planned(plan, day.date, now.zone)
    marks = coming(offers, status.next, now, settings.limits.gap, plan.catalogue)
    return Today(day.ranges, (*happened(entries, plan), *marks))


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
