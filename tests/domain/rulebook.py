"""The rules of time that any step must keep, told once more from what went in and what came out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from neckbreak.domain.calendar import working_day_at
from neckbreak.domain.effects import Arm, ClosePrompt, Entry, Offer, Record, ShowPrompt, WatchHands
from neckbreak.domain.events import (
    AlarmRang,
    CameBack,
    Event,
    FellAsleep,
    HandsRested,
    HoldBegan,
    HoldEnded,
    Launched,
    Locked,
    SettingsChanged,
    Unlocked,
    WentIdle,
    WokeUp,
)
from neckbreak.domain.machine import advance
from neckbreak.domain.modes import mode, reason
from neckbreak.domain.moment import Moment
from neckbreak.domain.plan import Plan
from neckbreak.domain.reasons import Fact, Mode, Reason
from neckbreak.domain.schedule import View
from neckbreak.domain.session import Session
from neckbreak.domain.turn import Step
from tests.domain.desk import Desk

HOUR = timedelta(hours=1)
HALF_AN_HOUR = timedelta(minutes=30)
QUIET = timedelta(minutes=2)

MODES: dict[Mode, set[Reason | None]] = {
    Mode.IN_ROUTINE: {None},
    Mode.PAUSED: {Reason.BY_USER},
    Mode.OFF: {Reason.OUTSIDE_HOURS, Reason.DAY_OFF},
    Mode.HELD: {Reason.MEETING, Reason.FULL_SCREEN, Reason.DO_NOT_DISTURB},
    Mode.AWAY: {Reason.IDLE, Reason.LOCKED, Reason.ASLEEP},
    Mode.PROMPTING: {None},
    Mode.SNOOZED: {None},
    Mode.WAITING: {
        None,
        Reason.FIRST_MINUTES,
        Reason.AFTER_WAKE,
        Reason.GAP,
        Reason.LIMIT,
        Reason.TYPING,
        Reason.BACKOFF,
    },
}
FACTS: dict[Fact, set[Reason | None]] = {
    Fact.PROMPT: {None},
    Fact.START: {None},
    Fact.FINISH: {None},
    Fact.SNOOZE: {None},
    Fact.RELEASE: {None},
    Fact.PAUSE: {None},
    Fact.RESUME: {None},
    Fact.HURT: {None},
    Fact.HOLD: {*MODES[Mode.HELD], Reason.TYPING, Reason.LOCKED, Reason.ASLEEP},
    Fact.CREDIT: {Reason.IDLE, Reason.LOCKED, Reason.ASLEEP},
    Fact.EXPIRE: {Reason.UNANSWERED, Reason.LIMIT, Reason.DAY_OVER},
    Fact.STOP: {Reason.HURT, Reason.CLOSED, Reason.LOCKED, Reason.ASLEEP, Reason.MEETING},
    Fact.SKIP: {Reason.BY_USER},
}
FREE_OF_LIMITS = {"evening", "checkin"}
PRESENCE = {Reason.MEETING, Reason.FULL_SCREEN}


class Rulebook:
    """What the sensors said and what was shown; `check` judges each step by it."""

    def __init__(self) -> None:
        self.card: str | None = None
        self.last_card: timedelta | None = None
        self.offers: list[tuple[timedelta, bool]] = []
        self.today = 0
        self.day_began: timedelta | None = None
        self.holds: set[Reason] = set()
        self.locked = False
        self.asleep = False
        self.idle_since: timedelta | None = None
        self.quiet_until = timedelta()
        self._plan = Plan()

    def move_clock(self, by: timedelta) -> None:
        """The steady clock begins anew; the program was not running."""
        self.last_card = None if self.last_card is None else self.last_card + by
        self.offers = [(at + by, guided) for at, guided in self.offers]
        self.day_began = None if self.day_began is None else self.day_began + by
        self.quiet_until += by
        self.holds, self.locked, self.asleep, self.idle_since = set(), False, False, None

    def check(self, desk: Desk) -> Callable[[Session, Event, Step], None]:
        """The judge of each step at this desk."""

        def judge(before: Session, event: Event, step: Step) -> None:
            old = desk.plan if not isinstance(event, SettingsChanged) else self._plan
            self._plan = desk.plan
            assert advance(before, event, desk.now, old) == step
            self._hear(event, desk.now)
            if step.session.day != before.day:
                self.day_began, self.today = desk.now.steady, 0
            self._note_ends_of_holds(before, event, step, desk.now)
            told = [effect.entry for effect in step.effects if isinstance(effect, Record)]
            prompted = {entry.reminder for entry in told if entry.fact is Fact.PROMPT}
            for effect in step.effects:
                if isinstance(effect, ShowPrompt):
                    if effect.offer.reminder in prompted:
                        self._judge_card(effect.offer, before, step, desk.now, desk.plan)
                    else:
                        assert isinstance(event, SettingsChanged), "the same card, renewed"
                        self.card = effect.offer.reminder
                elif isinstance(effect, ClosePrompt):
                    self.card = None
                elif isinstance(effect, Record):
                    assert effect.entry.reason in FACTS[effect.entry.fact]
                    if effect.entry.fact is Fact.START and before.snoozed is None:
                        self._note_started(effect.entry, before, desk.now)
            assert (step.session.card and step.session.card.reminder) == self.card
            self._judge_state(step, desk.now, desk.plan)
            self._judge_held(before, event, step, desk)

        self._plan = desk.plan
        self.day_began = desk.now.steady
        # A fixed time may have come with the very first step.
        self.card, self.last_card = desk.card, desk.session.last_card
        self.offers = [(offer.at, offer.guided) for offer in desk.session.offers]
        self.today = len(self.offers)
        return judge

    # --- what was heard -------------------------------------------------------------------------

    def _hear(self, event: Event, now: Moment) -> None:
        match event:
            case WentIdle(for_):
                self.idle_since = now.steady - for_
            case CameBack():
                self.idle_since = None
            case Locked():
                self.locked = True
            case Unlocked():
                self.locked, self.quiet_until = False, now.steady + QUIET
            case FellAsleep():
                self.asleep = True
            case WokeUp():
                self.asleep, self.quiet_until = False, now.steady + QUIET
            case HoldBegan(reason, by_user=False):
                self.holds.add(reason)
            case HoldEnded(reason):
                self.holds.discard(reason)
            case _:
                pass

    def _note_ends_of_holds(self, before: Session, event: Event, step: Step, now: Moment) -> None:
        """The last hold ends: two quiet minutes."""
        hold_for = self._plan.settings.interrupt.hold_for
        held = before.holds | ({Reason.MEETING} if before.own_meeting else set())
        holds = step.session.holds | ({Reason.MEETING} if step.session.own_meeting else set())
        changed = isinstance(event, Launched | SettingsChanged)
        if held & hold_for and not holds & hold_for and not changed:
            self.quiet_until = now.steady + QUIET

    def _note_started(self, entry: Entry, before: Session, now: Moment) -> None:
        if before.card is None or before.card.reminder != entry.reminder:
            self.last_card = now.steady

    # --- cards ------------------------------------------------------------------------------------

    def _judge_card(
        self, offer: Offer, before: Session, step: Step, now: Moment, plan: Plan
    ) -> None:
        settings, session = plan.settings, step.session
        limits = settings.limits
        assert self.card is None, "one card at most"
        self.card = offer.reminder
        reminder = next(each for each in settings.reminders if each.id == offer.reminder)
        assert reminder.enabled
        day = working_day_at(now.wall, settings.hours, settings.days_off, now.zone)
        assert day is not None
        assert day.inside(now.wall), "nothing outside working hours"
        held = self.holds | ({Reason.MEETING} if session.own_meeting else set())
        assert not held & settings.interrupt.hold_for, "nothing while held"
        assert session.pause is None, "nothing in a pause"
        assert session.playing is None, "nothing in a routine"
        assert not self.locked, "nothing on a locked screen"
        assert not self.asleep, "nothing on a sleeping computer"
        assert now.steady >= self.quiet_until, "two quiet minutes"
        present = held & PRESENCE or before.presence_until is not None
        if self.idle_since is not None and not present:
            assert now.steady - self.idle_since < settings.interrupt.idle_after, "nobody there"
        snoozed = before.snoozed
        if snoozed is not None and snoozed.reminder == offer.reminder and session.snoozed is None:
            assert snoozed.returns_at <= now.steady
            self.last_card = now.steady
            return
        assert session.snoozed is None, "the others wait for a snoozed card"
        if self.last_card is not None:
            assert now.steady - self.last_card >= limits.gap, "the gap"
        self.last_card = now.steady
        if offer.reminder in FREE_OF_LIMITS:
            return
        assert self.day_began is not None
        assert now.steady - self.day_began >= limits.first_minutes
        assert self.today < limits.per_day
        if len(self.offers) >= limits.per_hour:
            assert now.steady - self.offers[-limits.per_hour][0] >= HOUR, "so many an hour"
        guided = [at for at, was_guided in self.offers if was_guided]
        if reminder.guided and guided:
            assert now.steady - guided[-1] >= limits.guided_gap, "the guided gap"
        self.offers.append((now.steady, reminder.guided))
        self.today += 1

    # --- the state --------------------------------------------------------------------------------

    def _judge_state(self, step: Step, now: Moment, plan: Plan) -> None:
        session = step.session
        assert reason(session, now, plan) in MODES[mode(session, now, plan)]
        arms = [effect.at for effect in step.effects if isinstance(effect, Arm)]
        assert len(arms) == 1
        assert arms[0] is None or arms[0] > now.wall
        assert all(count >= timedelta() for count in session.counts.values())
        if session.playing is not None:
            routine = plan.catalogue[session.playing.routine]
            open_for = now.steady - session.playing.started_at
            assert open_for < routine.duration + HALF_AN_HOUR, "a window that was left open"

    def _judge_held(self, before: Session, event: Event, step: Step, desk: Desk) -> None:
        """What was held is shown, covered, credited, skipped or told to be over; never gone."""
        if isinstance(event, SettingsChanged | Launched):
            return
        told = [effect.entry for effect in step.effects if isinstance(effect, Record)]
        weights = {each.id: each.weight for each in desk.plan.settings.reminders}
        ends = {Fact.RELEASE, Fact.CREDIT, Fact.EXPIRE, Fact.SKIP, Fact.PROMPT, Fact.START}
        for id_ in before.held - step.session.held:
            covering = [
                entry
                for entry in told
                if entry.fact in (Fact.PROMPT, Fact.START)
                and weights.get(entry.reminder or "", -1) >= weights.get(id_, 0)
            ]
            ended = [entry for entry in told if entry.fact in ends and entry.reminder == id_]
            # Longer intervals, or time that turned out to be an absence, let go of it.
            longer = step.session.backing_off and not before.backing_off
            let_go = longer or step.session.absence is not None
            due = self._is_due(id_, step.session, desk, timedelta())
            assert covering or ended or (let_go and not due), f"{id_} was held and is gone"
        released = {entry.reminder for entry in told if entry.fact is Fact.RELEASE}
        followed = {entry.reminder for entry in told if entry.fact in ends - {Fact.RELEASE}}
        for freed in released - followed:
            assert freed is not None
            # A change of the settings may keep it back for as long as the quiet after a hold does.
            due = self._is_due(freed, step.session, desk, QUIET)
            assert due, f"{freed} was released and is not due"

    def _is_due(self, id_: str, session: Session, desk: Desk, soon: timedelta) -> bool:
        """Whether it is due, or falls due so soon."""
        settings = desk.plan.settings
        day = working_day_at(desk.wall, settings.hours, settings.days_off, desk.zone)
        reminder = next(each for each in settings.reminders if each.id == id_)
        if day is None or session.pause is not None:
            return True
        view = View(session, desk.now, desk.plan, day)
        if id_ in session.owed or any(each.reminder == id_ for each in session.fixed.values()):
            return True
        return view.falls_due_in(reminder) <= soon

    def breaks_within(self, desk: Desk, length: timedelta) -> bool:
        """Whether a card comes for somebody who works on for so long."""
        before = len(desk.entries)
        desk.work(length)
        return any(entry.fact is Fact.PROMPT for entry in desk.entries[before:])


def runs_ahead(desk: Desk, also_ringing_every: timedelta | None = None) -> object:
    """The next card and its instant when nothing happens but alarms; a copy of the desk runs.

    Whoever has only had still hands so far stays at it.
    """
    session, now, plan = replace(desk.session, idle_since=None), desk.now, desk.plan
    event: Event = AlarmRang()
    rings_until = now.steady + 8 * HOUR
    end = now.steady + timedelta(days=21)
    alarm = None
    for _ in range(400):
        step = advance(session, event, now, plan)
        session, event = step.session, AlarmRang()
        for effect in step.effects:
            match effect:
                case ShowPrompt(offer):
                    return offer.reminder, now.wall
                case WatchHands(rest) if rest:
                    event = HandsRested()
                case Arm(at):
                    alarm = at
        if isinstance(event, HandsRested):
            continue
        if alarm is None or now.steady + (alarm - now.wall) > end:
            return None
        wait = alarm - now.wall
        if also_ringing_every is not None and now.steady < rings_until:
            wait = min(wait, also_ringing_every)
        now = Moment(now.wall + wait, now.steady + wait, now.zone)
    return None
