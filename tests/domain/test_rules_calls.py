"""The rules of a call in which reminders still come: only what may be seen there is offered."""

from __future__ import annotations

from dataclasses import replace

from neckbreak.domain.events import HoldBegan, HoldEnded
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Reason
from tests.domain.desk import POSTURE, Desk, free

# "turn" is done with the camera off, "look" may be seen.
CALL = HoldBegan(Reason.MEETING)


def not_held(plan: Plan) -> Plan:
    """The plan of somebody whom meetings keep from nothing."""
    interrupt = replace(plan.settings.interrupt, hold_for=frozenset())
    return replace(plan, settings=replace(plan.settings, interrupt=interrupt))


def desk_with(*pool: str, first: str) -> Desk:
    """Somebody to whom this exercise is just offered."""
    for seed in range(20):
        desk = Desk(replace(not_held(free(replace(POSTURE, pool=pool))), seed=seed))
        desk.work_until("08:30")
        assert desk.session.card is not None
        if desk.session.card.routine == first:
            return desk
    raise AssertionError(f"{first} is never the first")


def test_a_card_that_may_not_be_seen_is_exchanged_when_a_call_begins() -> None:
    desk = desk_with("turn", "look", first="turn")
    desk.happen(CALL)
    assert desk.session.card is not None
    assert desk.session.card.routine == "look"


def test_a_card_goes_when_nothing_of_it_may_be_seen_and_comes_after_the_call() -> None:
    desk = desk_with("turn", first="turn")
    desk.happen(CALL)
    assert desk.card is None
    desk.work_until("08:40")
    desk.happen(HoldEnded(Reason.MEETING))
    desk.work_until("08:50")
    assert desk.told(Fact.PROMPT) == ["08:30 prompt posture", "08:45 prompt posture"]


def test_a_card_that_may_be_seen_stays_as_it_is() -> None:
    desk = desk_with("look", "turn", first="look")
    desk.happen(CALL)
    assert desk.card == "posture"
    assert desk.told() == ["08:30 prompt posture"]
