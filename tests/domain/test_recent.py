"""What was done lately is remembered for two weeks, what a person likes for good."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from neckbreak.domain.recent import Done, Recent, Trace, liking, remember, restored, saved

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def trace(what: Trace, ago: timedelta = timedelta(), routine: str = "roll") -> Done:
    at = NOON - ago
    return Done(routine, at, at.date(), what, "shoulders")


def remembered(*traces: Done) -> Recent:
    recent: Recent = ()
    for each in traces:
        recent = remember(recent, each)
    return recent


def test_two_weeks_are_kept_and_no_more() -> None:
    old = trace(Trace.OFFERED, 14 * DAY + timedelta(seconds=1))
    kept = trace(Trace.OFFERED, 14 * DAY)
    new = trace(Trace.STARTED)
    assert remembered(old, kept, new) == (kept, new)


def test_a_liking_outlives_the_two_weeks() -> None:
    liked = trace(Trace.MORE, 100 * DAY)
    assert liking(remembered(liked, trace(Trace.OFFERED))) == {"roll": 1}


def test_less_takes_back_a_more() -> None:
    assert liking(remembered(trace(Trace.MORE), trace(Trace.LESS))) == {}
    twice = remembered(trace(Trace.LESS), trace(Trace.LESS), trace(Trace.MORE))
    assert liking(twice) == {"roll": -1}


def test_asking_again_and_again_counts_twice_at_most() -> None:
    assert liking(remembered(*[trace(Trace.MORE)] * 9)) == {"roll": 2}
    assert len(remembered(*[trace(Trace.MORE)] * 9)) == 2


def test_it_comes_back_from_its_saved_form() -> None:
    recent = tuple(trace(what, DAY) for what in Trace)
    assert restored(json.loads(json.dumps(saved(recent)))) == recent


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "roll",
        [3],
        [{}],
        [{"routine": "roll", "at": "noon", "day": "2026-11-23", "trace": "started"}],
        [
            {
                "routine": "roll",
                "at": "2026-11-23T12:00:00",  # without an offset it is no instant
                "day": "2026-11-23",
                "trace": "started",
                "reminder": None,
            }
        ],
    ],
)
def test_what_is_not_understood_is_left_out(broken: object) -> None:
    assert restored(broken) == ()


def test_one_broken_entry_does_not_cost_the_others() -> None:
    good = trace(Trace.HURT)
    assert restored([{"routine": 3}, *saved((good,))]) == (good,)
