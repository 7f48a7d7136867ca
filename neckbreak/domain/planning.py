"""The picture of a day: what would come for somebody who works straight through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from neckbreak.domain.calendar import working_day
from neckbreak.domain.plan import Plan
from neckbreak.domain.pools import expanded
from neckbreak.domain.reasons import Fact
from neckbreak.domain.recent import Recent
from neckbreak.domain.routines import Family
from neckbreak.domain.scenario import Answer, Line, Scenario
from neckbreak.domain.simulation import Simulation


@dataclass(frozen=True, slots=True)
class PlannedOffer:
    """One mark of the day: when, which reminder, what it would play and for how long.

    `routine` and `seconds` are None for a card that asks the health gate's questions first.
    """

    at: datetime
    reminder: str
    kind: Family
    routine: str | None
    seconds: int | None


def planned(plan: Plan, first: date, zone: ZoneInfo, days: int = 1) -> list[PlannedOffer]:
    """The offers of these working days in order, from the start of hours; a day off has none."""
    offers: list[PlannedOffer] = []
    recent: Recent = ()
    for number in range(days):
        day = first + timedelta(days=number)
        working = working_day(day, plan.settings.hours, plan.settings.days_off, zone)
        if working is None:
            continue
        scenario = Scenario(
            zone,
            working.start,
            working.end,
            plan,
            answer=Answer.FINISH,
            answer_after=timedelta(),
            recent=recent,
        )
        playing = Simulation(scenario)
        offers += [
            _offer(line, plan)
            for line in playing.play()
            if isinstance(line, Line) and line.what == Fact.PROMPT
        ]
        recent = playing.recent
    return offers


def _offer(line: Line, plan: Plan) -> PlannedOffer:
    assert line.reminder is not None
    routine = plan.catalogue.get(line.routine) if line.routine else None
    return PlannedOffer(
        line.at,
        line.reminder,
        routine.family if routine else _kind_of_pool(line.reminder, plan),
        line.routine,
        round(routine.duration.total_seconds()) if routine else None,
    )


def _kind_of_pool(id_: str, plan: Plan) -> Family:
    """What a card without a routine is about: the kind of what its reminder would play."""
    reminder = next(each for each in plan.settings.reminders if each.id == id_)
    if Family.CHECKIN in reminder.pool:
        return Family.CHECKIN
    return expanded(reminder.pool, plan.catalogue)[0].family
