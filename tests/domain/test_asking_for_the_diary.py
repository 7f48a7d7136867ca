"""A reminder of the comfort diary asks for its questions, and nobody notes what was answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from neckbreak.domain.effects import AskDiary, AskHealth, Asks, Offer, ShowPrompt
from neckbreak.domain.events import Snoozed, StartRequested
from neckbreak.domain.health import UNANSWERED
from neckbreak.domain.plan import Plan
from neckbreak.domain.reminders import Reminder
from tests.domain.desk import POSTURE, Desk, at, free, minutes

# Whatever it is called: what it asks is told by its pool.
DIARY = replace(at("friday", "08:30", weight=0), pool=("checkin",))
PRESSING = replace(at("press", "08:30"), pool=("hand",))


def offers(desk: Desk) -> list[Offer]:
    return [effect.offer for effect in desk.effects if isinstance(effect, ShowPrompt)]


@pytest.fixture
def desk() -> Desk:
    desk = Desk(free(DIARY))
    desk.work_until("08:30")
    return desk


def test_the_card_says_that_it_is_the_diary_s(desk: Desk) -> None:
    (offer,) = offers(desk)
    assert (offer.reminder, offer.routine, offer.asks) == ("friday", None, Asks.DIARY)


def test_after_a_snooze_it_still_does(desk: Desk) -> None:
    desk.happen(Snoozed(minutes(5)))
    desk.work(minutes(5))
    assert [offer.asks for offer in offers(desk)] == [Asks.DIARY, Asks.DIARY]


def test_start_asks_the_questions_and_takes_the_card(desk: Desk) -> None:
    desk.forget()
    desk.happen(StartRequested())
    assert AskDiary() in desk.effects
    assert desk.card is None
    assert desk.told() == ["08:30 start friday"]
    desk.work_until("17:59")
    assert desk.told() == ["08:30 start friday"]


def test_it_is_started_by_name_too_and_does_not_come_any_more_that_day() -> None:
    desk = Desk(free(DIARY, POSTURE))
    desk.work_until("08:25")
    desk.happen(StartRequested("friday"))
    assert AskDiary() in desk.effects
    assert desk.told() == ["08:25 start friday"]
    desk.work_until("08:45")
    # The gap runs from there, as from every start.
    assert desk.told() == [
        "08:25 start friday",
        "08:40 prompt posture",
        "08:42 expire posture unanswered",
    ]


@pytest.mark.parametrize(
    ("reminder", "asks"), [(PRESSING, Asks.HEALTH), (replace(PRESSING, pool=("look",)), None)]
)
def test_other_cards_ask_for_the_health_gate_or_for_nothing(
    reminder: Reminder, asks: Asks | None
) -> None:
    plan: Plan = replace(free(reminder), health=UNANSWERED)
    desk = Desk(plan)
    desk.work_until("08:30")
    (offer,) = offers(desk)
    assert offer.asks == asks
    desk.happen(StartRequested())
    assert (AskHealth() in desk.effects) == (asks is Asks.HEALTH)
    assert AskDiary() not in desk.effects
