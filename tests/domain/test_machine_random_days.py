"""Random days: whatever happens, in whatever order, the rules of time hold after every step."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import hypothesis.strategies as st
import pytest
from hypothesis import Phase
from hypothesis import settings as hypothesis_settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from neckbreak.domain.events import (
    AlarmRang,
    CameBack,
    CardDone,
    Event,
    FellAsleep,
    HandsRested,
    HoldBegan,
    HoldEnded,
    Hurt,
    Launched,
    Liked,
    Locked,
    Paused,
    Quitting,
    Resumed,
    RoutineClosed,
    RoutineFinished,
    SettingsChanged,
    Skipped,
    Snoozed,
    StartRequested,
    Unlocked,
    WentIdle,
    WokeUp,
)
from neckbreak.domain.machine import upcoming
from neckbreak.domain.modes import until
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import HOLDS
from neckbreak.domain.saved_form import from_saved, to_saved
from tests.domain.desk import BERLIN, Desk, minutes
from tests.domain.random_plans import DEFAULT, ROUND_THE_CLOCK, plans
from tests.domain.rulebook import Rulebook, runs_ahead

ZONES = [
    BERLIN,
    ZoneInfo("America/New_York"),
    ZoneInfo("Australia/Lord_Howe"),  # summer time of half an hour
    ZoneInfo("Pacific/Kiritimati"),
    ZoneInfo("Pacific/Honolulu"),  # the same hour of the clock, a day apart
]
# Plain days, and both nights on which Europe, America and Lord Howe turn their clocks.
STARTS = [
    "2026-03-23 08:00",
    "2026-03-06 20:00",
    "2026-03-28 22:00",
    "2026-04-04 23:00",
    "2026-10-03 23:00",
    "2026-10-24 22:00",
    "2026-10-31 21:00",
    "2026-12-31 16:00",
]
LENGTHS = st.sampled_from([0.1, 1, 1.9, 2, 5, 14, 15, 29, 30, 60, 120, 200, 720]).map(minutes)
REMINDERS = st.sampled_from(["posture", "shoulders", "acupressure", "long", "evening", "eyes"])
ROUTINES = st.sampled_from(["look", "roll", "hand", "web", "ready.neck-reset", "nobody"])


class RandomDays(RuleBasedStateMachine):
    """Somebody lives with the program, and everything that can happen does."""

    @initialize(
        plan=st.one_of(st.just(DEFAULT), plans()),
        start=st.sampled_from(STARTS),
        zone=st.sampled_from(ZONES),
    )
    def sit_down(self, plan: Plan, start: str, zone: ZoneInfo) -> None:
        self.book = Rulebook()
        self.away = False
        self.desk = Desk(plan, start, zone)
        self.desk.checks.append(self.book.check(self.desk))

    # --- time -----------------------------------------------------------------------------------

    @rule(length=LENGTHS)
    def time_goes_on(self, length: timedelta) -> None:
        self.desk.work(length)

    @rule(alarms=st.integers(1, 6))
    def the_alarm_rings(self, alarms: int) -> None:
        for _ in range(alarms):
            if self.desk.alarm is not None:
                self.desk.work(self.desk.alarm - self.desk.steady)

    @rule(length=LENGTHS)
    def the_alarm_rings_late(self, length: timedelta) -> None:
        self.desk.pass_time(length)
        self.desk.happen(AlarmRang())

    @rule(by=st.sampled_from([-1500, -180, -60, -30, -5, 5, 30, 60, 180, 1500]).map(minutes))
    def the_clock_is_set(self, by: timedelta) -> None:
        self.desk.wall += by
        self.desk.happen(AlarmRang())

    @rule(zone=st.sampled_from(ZONES))
    def the_zone_changes(self, zone: ZoneInfo) -> None:
        self.desk.zone = zone
        self.desk.happen(AlarmRang())

    # --- the computer ---------------------------------------------------------------------------

    @rule(length=LENGTHS)
    def nobody_touches_anything(self, length: timedelta) -> None:
        least = self.desk.plan.settings.interrupt.idle_after
        self.desk.work(max(length, least))
        self.away = True
        self.desk.happen(WentIdle(max(length, least)))

    @precondition(lambda self: self.away)
    @rule()
    def somebody_is_back(self) -> None:
        self.away = False
        self.desk.happen(CameBack())

    @rule(length=LENGTHS)
    def the_computer_sleeps(self, length: timedelta) -> None:
        self.desk.happen(FellAsleep())
        self.desk.pass_time(length)
        self.desk.happen(WokeUp())

    @rule(length=LENGTHS)
    def the_computer_slept_without_a_word(self, length: timedelta) -> None:
        self.desk.pass_time(length)
        self.desk.happen(FellAsleep(length))
        self.desk.happen(WokeUp())

    @rule(length=LENGTHS)
    def the_screen_is_locked(self, length: timedelta) -> None:
        self.desk.happen(Locked())
        self.desk.work(length)
        self.desk.happen(Unlocked())

    @rule(reason=st.sampled_from(HOLDS))
    def a_hold_begins(self, reason: object) -> None:
        self.desk.happen(HoldBegan(next(each for each in HOLDS if each is reason)))

    @rule(reason=st.sampled_from(HOLDS))
    def a_hold_ends(self, reason: object) -> None:
        self.desk.happen(HoldEnded(next(each for each in HOLDS if each is reason)))

    @rule(length=st.one_of(st.none(), LENGTHS))
    def a_meeting_by_hand(self, length: timedelta | None) -> None:
        end = None if length is None else self.desk.wall + length
        self.desk.happen(HoldBegan(HOLDS[0], end, by_user=True))

    @rule()
    def the_meeting_by_hand_is_over(self) -> None:
        self.desk.happen(HoldEnded(HOLDS[0], by_user=True))

    @rule(rest=st.booleans())
    def somebody_types(self, rest: bool) -> None:
        self.desk.hands_rest = rest
        if rest:
            self.desk.happen(HandsRested())

    @rule(gone=LENGTHS)
    def the_program_is_started_again(self, gone: timedelta) -> None:
        self.desk.happen(Quitting())
        saved = json.loads(json.dumps(to_saved(self.desk.session)))
        self.desk.pass_time(gone)
        # The steady clock begins anew when the computer starts.
        self.book.move_clock(timedelta(hours=1) - self.desk.steady)
        self.desk.steady = timedelta(hours=1)
        self.away = False
        self.desk.session = from_saved(saved, self.desk.now)
        self.desk.happen(Launched())

    @rule(plan=st.one_of(st.just(DEFAULT), plans()))
    def the_settings_change(self, plan: Plan) -> None:
        self.desk.happen(SettingsChanged(plan))

    # --- the person -----------------------------------------------------------------------------

    @rule(name=st.one_of(st.none(), REMINDERS, ROUTINES))
    def start(self, name: str | None) -> None:
        self.desk.happen(StartRequested(name))

    @rule(
        answer=st.sampled_from(
            [
                CardDone(),
                RoutineFinished(),
                RoutineClosed(timedelta(seconds=5)),
                Hurt(),
                Hurt("look"),
                Skipped(),
                Snoozed(),
                Snoozed(minutes(120)),
                Resumed(),
                Liked("look", more=True),
                Liked("roll", more=False),
            ]
        )
    )
    def answer(self, answer: Event) -> None:
        self.desk.happen(answer)

    @rule(length=st.one_of(st.none(), LENGTHS), how=st.sampled_from(["for", "until", "tomorrow"]))
    def pause(self, length: timedelta | None, how: str) -> None:
        if how == "tomorrow":
            self.desk.happen(Paused(until_tomorrow=True))
        elif how == "until" and length is not None:
            self.desk.happen(Paused(until=self.desk.wall + length))
        else:
            self.desk.happen(Paused(length))

    # --- what holds after every step --------------------------------------------------------------

    @rule(length=LENGTHS)
    def ringing_again_changes_nothing(self, length: timedelta) -> None:
        self.desk.work(length)
        self.desk.happen(AlarmRang())
        before = self.desk.session
        told = len(self.desk.entries)
        self.desk.happen(AlarmRang())
        assert self.desk.session == before
        assert len(self.desk.entries) == told

    @invariant()
    def the_saved_form_comes_back_as_it_was(self) -> None:
        saved = to_saved(self.desk.session)
        back = json.loads(json.dumps(saved))
        now = replace(self.desk.now, wall=self.desk.session.wall or self.desk.wall)
        now = replace(now, steady=self.desk.session.seen)
        assert json.loads(json.dumps(to_saved(from_saved(back, now)))) == back

    @rule()
    def the_next_one_comes_as_foretold(self) -> None:
        desk = self.desk
        desk.happen(AlarmRang())
        foretold = upcoming(desk.session, desk.now, desk.plan)
        if desk.mode()[0] not in ("waiting", "snoozed", "prompting"):
            return
        if desk.session.typing_since is not None:
            return  # it comes as soon as the hands rest
        wanted = None if foretold is None else (foretold.reminder, foretold.at)
        assert runs_ahead(desk) == wanted
        assert runs_ahead(desk, also_ringing_every=minutes(17)) == wanted

    @invariant()
    def an_end_that_is_told_lies_ahead(self) -> None:
        desk = self.desk
        if desk.session.wall == desk.wall:
            end = until(desk.session, desk.now, desk.plan)
            assert end is None or end > desk.wall

    @rule()
    def who_works_on_gets_a_break(self) -> None:
        desk = self.desk
        desk.hands_rest = True
        self.away = False
        for event in (*[HoldEnded(reason) for reason in HOLDS], HoldEnded(HOLDS[0], by_user=True)):
            desk.happen(event)
        for answer in (CameBack(), RoutineFinished(), CardDone(), Resumed()):
            desk.happen(answer)
        desk.happen(SettingsChanged(STEADY_WORK))
        assert self.book.breaks_within(desk, timedelta(hours=3))


STEADY_WORK = replace(
    DEFAULT,
    settings=replace(
        DEFAULT.settings,
        hours=ROUND_THE_CLOCK,
        limits=replace(DEFAULT.settings.limits, per_day=100),
    ),
)

RandomDays.TestCase.settings = hypothesis_settings(max_examples=50, stateful_step_count=40)
# A timeout within an example would be taken for a failure of the machine, and be shrunk for hours.
TestRandomDays = pytest.mark.timeout(600)(RandomDays.TestCase)


class MoreRandomDays(RandomDays):
    """The same, longer and more of them; a failure is shown as it was found, without shrinking."""


MoreRandomDays.TestCase.settings = hypothesis_settings(
    max_examples=150,
    stateful_step_count=50,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    report_multiple_bugs=False,
)
TestMoreRandomDays = pytest.mark.slow(pytest.mark.timeout(600)(MoreRandomDays.TestCase))
