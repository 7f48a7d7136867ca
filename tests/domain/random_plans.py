"""Plans of all sorts for random days: the defaults, and whatever a settings file may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import hypothesis.strategies as st

from neckbreak.domain.calendar import WeeklyHours
from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import HOLDS
from neckbreak.domain.reminders import At, BeforeEnd, Every, Reminder
from neckbreak.domain.settings import Afterwards, Interrupt, Limits, Settings
from tests.domain.desk import LONG, POSTURE, SHOULDERS, at, minutes, plan_of, working
from tests.domain.exercises import EVERYTHING

ACUPRESSURE = replace(at("acupressure", "14:30", guided=True), pool=("hand", "web", "skull"))
EVENING = Reminder(
    "evening", "evening", BeforeEnd(minutes(15)), ("warm",), weight=0, expires=minutes(15)
)
DEFAULT = plan_of(
    replace(POSTURE, pool=("posture",)),
    replace(SHOULDERS, pool=("ready.neck-reset", "roll")),
    ACUPRESSURE,
    LONG,
    EVENING,
)

ROUND_THE_CLOCK = working("00:00-00:00")
_HOURS = [
    WeeklyHours(),
    working("08:00-12:00", "13:00-17:30"),
    working("22:00-06:00"),
    ROUND_THE_CLOCK,
    working("01:30-02:10", "02:40-09:00"),
    WeeklyHours(((),) * 7),
]
_IDS = ("posture", "shoulders", "acupressure", "long", "evening", "eyes", "checkin", "own")


def _sizes(*numbers: float) -> st.SearchStrategy[timedelta]:
    return st.sampled_from([minutes(number) for number in numbers])


_TIMES = st.sampled_from([time(0), time(2, 30), time(9), time(9, 10), time(14, 30), time(23, 50)])
_TRIGGERS = st.one_of(
    st.builds(Every, _sizes(1, 20, 30, 60, 120)),
    st.builds(At, st.lists(_TIMES, min_size=1, max_size=3, unique=True).map(tuple)),
    st.builds(BeforeEnd, _sizes(0, 15, 240)),
)
_POOLS = st.sampled_from([("look",), ("posture",), ("mobility",), ("hand", "web"), ("gone",)])


def _reminder(id_: str) -> st.SearchStrategy[Reminder]:
    return st.builds(
        Reminder,
        id=st.just(id_),
        name=st.just(id_),
        trigger=_TRIGGERS,
        pool=st.just(("checkin",)) if id_ == "checkin" else _POOLS,
        weight=st.integers(0, 4),
        expires=_sizes(0.5, 2, 10, 120),
        guided=st.booleans(),
        enabled=st.sampled_from([True, True, True, False]),
        days=st.sampled_from([None, None, frozenset({0, 1, 2}), frozenset({5, 6})]),
        hours=st.sampled_from([None, None, working("09:00-17:00").days[0]]),
    )


def plans() -> st.SearchStrategy[Plan]:
    """Any plan: hours, limits and reminders as odd as the ranges of the settings allow."""
    limits = st.builds(
        Limits,
        per_hour=st.integers(1, 3),
        per_day=st.sampled_from([1, 5, 20]),
        gap=_sizes(0, 5, 15, 60),
        guided_gap=_sizes(0, 50),
        first_minutes=_sizes(0, 20),
    )
    interrupt = st.builds(
        Interrupt,
        snoozes=st.integers(0, 2),
        idle_after=_sizes(0.5, 2, 30),
        away_resets=_sizes(1, 5, 60),
        typing_pause=_sizes(0, 0.05, 0.5),
        typing_wait=_sizes(0, 0.5, 3),
        hold_for=st.frozensets(st.sampled_from(HOLDS)),
        after_sleep=st.sampled_from(Afterwards),
        after_lock=st.sampled_from(Afterwards),
        full_screen_counts=st.booleans(),
    )
    settings = st.builds(
        Settings,
        hours=st.sampled_from(_HOURS),
        days_off=st.sampled_from([frozenset(), frozenset({date(2026, 3, 24)})]),
        limits=limits,
        interrupt=interrupt,
        reminders=st.lists(
            st.sampled_from(_IDS).flatmap(_reminder), max_size=5, unique_by=lambda each: each.id
        ).map(tuple),
    )
    health = st.sampled_from(
        [NOTHING_TICKED, UNANSWERED, Health(answered=True, ticks=frozenset({Tick.PREGNANT}))]
    )
    return st.builds(Plan, settings, st.just(EVERYTHING), health)
