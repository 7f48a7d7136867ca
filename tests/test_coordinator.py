"""The hub between the machine and the world."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from neckbreak.coordinator import Coordinator
from neckbreak.domain.errors import NeckbreakError
from neckbreak.domain.events import (
    AlarmRang,
    HandsRested,
    HoldBegan,
    Launched,
    Locked,
    RoutineFinished,
    Snoozed,
    StartRequested,
)
from neckbreak.domain.health import NOTHING_TICKED, UNANSWERED, Health
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Mode, Reason
from neckbreak.domain.saved_form import from_saved
from neckbreak.domain.session import Session
from neckbreak.domain.settings_reading import defaults
from neckbreak.storage.content_packs import read_folder
from neckbreak.storage.paths import resources
from tests.fakes import (
    HandClock,
    NotedAlarm,
    NotedDisplay,
    NotedHands,
    NotedHistory,
    NotedPrompter,
    NotedStore,
    NotedTeller,
)

MINUTE = timedelta(minutes=1)
# A Monday, 08:00 in Berlin.
EIGHT = datetime(2026, 3, 23, 7, tzinfo=UTC)


class Desk:
    """A coordinator among fakes, launched at eight."""

    def __init__(self, health: Health = NOTHING_TICKED) -> None:
        self.clock = HandClock(EIGHT)
        self.alarm = NotedAlarm()
        self.prompter = NotedPrompter()
        self.history = NotedHistory()
        self.hands = NotedHands()
        self.store = NotedStore()
        self.teller = NotedTeller()
        self.display = NotedDisplay()
        catalogue = read_folder(resources() / "packs" / "core").catalogue
        self.hub = Coordinator(
            clock=self.clock,
            alarm=self.alarm,
            prompter=self.prompter,
            history=self.history,
            hands=self.hands,
            store=self.store,
            teller=self.teller,
            plan=Plan(defaults(), catalogue, health),
            session=Session(),
        )
        self.hub.displays.append(self.display)
        self.hub.handle(Launched())

    def card(self) -> str | None:
        """The reminder whose card shows."""
        return self.prompter.showing.reminder if self.prompter.showing else None

    def reach_the_first_card(self) -> None:
        self.clock.pass_(30 * MINUTE)
        self.hub.handle(AlarmRang())
        self.hub.handle(HandsRested())


def test_the_alarm_is_armed_for_the_next_instant_that_matters() -> None:
    desk = Desk()
    # The end of the first twenty active minutes.
    assert desk.alarm.at == EIGHT + 20 * MINUTE


def test_a_due_card_waits_for_the_hands_and_then_shows() -> None:
    desk = Desk()
    desk.clock.pass_(30 * MINUTE)
    desk.hub.handle(AlarmRang())
    assert desk.hands.watched == timedelta(seconds=3)
    assert desk.card() is None
    desk.hub.handle(HandsRested())
    assert desk.card() == "posture"
    assert desk.hands.watched == timedelta()


def test_snoozing_takes_the_card_away_and_writes_it_down() -> None:
    desk = Desk()
    desk.reach_the_first_card()
    refused = desk.hub.handle(Snoozed(10 * MINUTE))
    assert refused is None
    assert desk.card() is None
    assert [entry.fact for entry in desk.history.entries] == [Fact.PROMPT, Fact.SNOOZE]
    assert desk.display.shown[-1].mode is Mode.SNOOZED


def test_a_third_snooze_is_refused_with_a_reason_to_tell() -> None:
    desk = Desk()
    assert desk.hub.handle(Snoozed(MINUTE)) is None
    assert desk.hub.handle(Snoozed(MINUTE)) is None
    refused = desk.hub.handle(Snoozed(MINUTE))
    assert refused is not None
    assert refused.id == "snooze.limit"


def test_what_presses_asks_the_health_questions_first() -> None:
    desk = Desk(UNANSWERED)
    desk.hub.handle(StartRequested("acupressure"))
    assert desk.prompter.asked_health == 1
    assert desk.prompter.playing is None


def test_the_weekly_check_in_asks_the_questions_of_the_diary() -> None:
    desk = Desk()
    desk.hub.handle(StartRequested("checkin"))
    assert desk.prompter.asked_diary == 1
    assert desk.prompter.playing is None


def test_a_history_that_can_not_be_written_is_told_once_and_stops_nothing() -> None:
    desk = Desk()
    desk.history.fault = NeckbreakError("History not written", "The disk is full.")
    desk.reach_the_first_card()
    desk.hub.handle(StartRequested())
    desk.hub.handle(RoutineFinished())
    assert [message.id for message in desk.teller.told] == ["error.told"]
    assert desk.hub.status().mode is Mode.WAITING


def test_every_display_hears_of_a_change_and_of_nothing_else() -> None:
    desk = Desk()
    before = len(desk.display.shown)
    desk.clock.pass_(MINUTE)
    desk.hub.handle(AlarmRang())
    assert len(desk.display.shown) == before
    desk.hub.handle(Snoozed(10 * MINUTE))
    assert len(desk.display.shown) == before + 1


def test_what_is_kept_holds_the_minutes_until_the_moment_of_saving() -> None:
    desk = Desk()
    desk.clock.pass_(7 * MINUTE)
    desk.hub.save()
    assert desk.store.saved is not None
    again = from_saved(desk.store.saved, desk.clock.now())
    assert again.counts["posture"] == 7 * MINUTE


def test_nothing_is_written_while_nothing_counts_and_nothing_happens() -> None:
    desk = Desk()
    desk.hub.handle(Locked())
    desk.store.saved = None
    desk.clock.pass_(MINUTE)
    desk.hub.save()
    assert desk.store.saved is None


def test_while_held_the_state_tells_what_waits() -> None:
    desk = Desk()
    desk.clock.pass_(10 * MINUTE)
    desk.hub.handle(HoldBegan(Reason.MEETING))
    status = desk.hub.status()
    assert status.mode is Mode.HELD
    assert status.next is None
    assert status.then is not None
    assert status.then.reminder == "posture"
