"""A reminder that is on and never comes says what keeps it silent."""

from __future__ import annotations

from dataclasses import replace

from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health, Tick
from neckbreak.domain.messages import Message
from neckbreak.domain.outlook import why
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Mode
from neckbreak.domain.resting import resting
from neckbreak.domain.settings import Effort, Exercises, Library, Settings
from neckbreak.domain.status import Status, Upcoming
from tests.domain.desk import MONDAY, Desk, at, every, plan_of
from tests.domain.exercises import EVERYTHING, HAND, SKULL

POINTS = replace(at("points", "14:30"), pool=(HAND.id, SKULL.id))
POSTURE = every("posture", 30)
NAMED = {"reminder": Message("reminder.own", {"name": "points"})}


def plan(**settings: object) -> Plan:
    changed = replace(Settings(reminders=(POSTURE, POINTS)), **settings)  # type: ignore[arg-type]
    return Plan(changed, EVERYTHING, NOTHING_TICKED)


LIGHT = plan(exercises=Exercises(effort=Effort.LIGHT_ONLY))


def test_all_that_comes_says_nothing() -> None:
    assert resting(plan()) == ()


def test_while_recovering_pressing_rests_and_says_so() -> None:
    assert resting(LIGHT) == (Message("resting.effort", NAMED),)


def test_it_says_so_for_health_answers_too() -> None:
    ticked = replace(plan(), health=Health(answered=True, ticks=frozenset({Tick.BLEEDING})))
    assert resting(ticked) == (Message("resting.health", NAMED),)


def test_it_says_so_when_all_of_it_was_hidden() -> None:
    assert resting(plan(library=Library(hidden=(HAND.id, SKULL.id)))) == (
        Message("resting.hidden", NAMED),
    )


def test_unanswered_questions_are_asked_by_the_card_itself() -> None:
    assert resting(replace(plan(), health=UNANSWERED)) == ()


def test_one_that_is_off_is_silent_by_wish() -> None:
    off = plan(reminders=(POSTURE, replace(POINTS, enabled=False)))
    assert resting(off) == ()


def test_the_control_window_says_it_when_there_is_nothing_else_to_say() -> None:
    desk = Desk(plan_of(POSTURE), MONDAY)
    waiting = Status(Mode.WAITING, next=Upcoming("posture", desk.wall))
    assert why(waiting, LIGHT, desk.now) == Message("resting.effort", NAMED)
