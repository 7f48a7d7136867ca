"""No way leads around the health gate, also not a routine that is started by its name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from neckbreak.domain.effects import AskHealth, Play
from neckbreak.domain.events import StartRequested
from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.machine import advance
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.session import Session
from tests.domain.exercises import EVERYTHING

NOW = Moment(datetime(2026, 11, 23, 10, tzinfo=UTC), timedelta(hours=5), ZoneInfo("UTC"))


def started(routine: str, health: Health) -> list[str]:
    plan = Plan(catalogue=EVERYTHING, health=health)
    step = advance(Session(), StartRequested(routine), NOW, plan)
    return [
        type(effect).__name__ for effect in step.effects if isinstance(effect, (AskHealth, Play))
    ]


@pytest.mark.parametrize("routine", ["hand", "ready.points"])
def test_pressing_by_name_asks_the_questions_first(routine: str) -> None:
    assert started(routine, UNANSWERED) == ["AskHealth"]
    assert started(routine, NOTHING_TICKED) == ["Play"]


def test_what_does_not_press_starts_without_questions() -> None:
    assert started("roll", UNANSWERED) == ["Play"]


def test_what_a_tick_hides_does_not_start() -> None:
    assert started("turn", Health(answered=True, ticks=frozenset({Tick.INJURY}))) == []
