"""The picture of an ideal day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from neckbreak.domain.health import UNANSWERED
from neckbreak.domain.plan import Plan
from neckbreak.domain.planning import PlannedOffer, planned
from neckbreak.domain.routines import Family
from tests.domain.desk import BERLIN, POSTURE, at, free, hours, limited, plan_of
from tests.domain.random_plans import DEFAULT

MONDAY = date(2026, 3, 23)


def marks(plan: Plan, days: int = 1, zone: ZoneInfo = BERLIN) -> list[str]:
    return [f"{each.at:%a %H:%M} {each.reminder}" for each in planned(plan, MONDAY, zone, days)]


def test_a_day_with_the_defaults_goes_from_hour_to_hour() -> None:
    # Nobody goes for lunch here. The fixed time of 14:30 waits 50 min after the guided one of 14:00
    # and covers what is due with it; at 15:50 shoulders wait for the longer break at 16:00.
    assert marks(DEFAULT) == [
        "Mon 08:30 posture",
        "Mon 09:00 shoulders",
        "Mon 09:30 posture",
        "Mon 10:00 long",
        "Mon 10:30 posture",
        "Mon 11:00 shoulders",
        "Mon 11:30 posture",
        "Mon 12:00 long",
        "Mon 12:30 posture",
        "Mon 13:00 shoulders",
        "Mon 13:30 posture",
        "Mon 14:00 long",
        "Mon 14:50 acupressure",
        "Mon 15:20 posture",
        "Mon 16:00 long",
        "Mon 16:30 posture",
        "Mon 17:00 shoulders",
        "Mon 17:30 posture",
        "Mon 17:45 evening",
    ]


def test_each_mark_tells_what_would_be_played() -> None:
    plan = hours(free(POSTURE), "08:00-08:40")
    found = planned(plan, MONDAY, BERLIN)
    assert [replace(each, at=found[0].at) for each in found] == [
        PlannedOffer(found[0].at, "posture", Family.POSTURE, "look", 20)
    ]
    assert found[0].at.isoformat() == "2026-03-23T08:30:00+01:00"


def test_a_day_off_has_no_marks() -> None:
    saturday = date(2026, 3, 28)
    assert planned(free(POSTURE), saturday, BERLIN, 2) == []


def test_each_of_several_days_begins_afresh() -> None:
    assert marks(limited(free(POSTURE), per_day=1), days=3) == [
        "Mon 08:30 posture",
        "Tue 08:30 posture",
        "Wed 08:30 posture",
    ]


def test_a_card_that_asks_the_questions_of_health_has_no_routine() -> None:
    points = replace(at("acupressure", "09:00"), pool=("web", "hand"))
    (mark,) = planned(replace(free(points), health=UNANSWERED), MONDAY, BERLIN)
    assert (mark.kind, mark.routine, mark.seconds) == (Family.ACUPRESSURE, None, None)


def test_a_checkin_is_of_its_own_kind() -> None:
    weekly = replace(at("checkin", "11:00", weight=0), pool=("checkin",), days=frozenset({0}))
    (mark,) = planned(plan_of(weekly), MONDAY, BERLIN, 3)
    assert (mark.kind, mark.routine) == (Family.CHECKIN, None)


def test_a_night_shift_over_the_change_of_clocks_has_an_hour_less() -> None:
    plan = hours(free(POSTURE), "22:00-06:00")
    usual = planned(plan, date(2026, 3, 26), BERLIN)
    short = planned(plan, date(2026, 3, 28), BERLIN)
    assert [len(usual), len(short)] == [15, 13]
    assert [usual[0].at.hour, usual[-1].at.hour] == [short[0].at.hour, short[-1].at.hour] == [22, 5]


def test_the_same_plan_gives_the_same_day_in_another_zone() -> None:
    assert marks(DEFAULT, zone=ZoneInfo("Pacific/Kiritimati")) == marks(DEFAULT)
